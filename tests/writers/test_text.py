"""Plain text is the protocol's own words, a paragraph a line."""

from dataclasses import replace
from datetime import date

from tests.builders import document, item, provision

from protocol_gen.model.document import Control, Status
from protocol_gen.page.furniture import TEXT_HEAD_END
from protocol_gen.revisions import compare
from protocol_gen.writers.text import TextFileWriter, TextWriter


def test_a_paragraph_is_a_line_and_a_list_follows_its_stem() -> None:
    stem = provision("a.b", "They are:", item("a.b.c", "One", label="(a)"), label="1.1", level=1)
    made = document(provision("a", "", stem, heading="Roles", label="1"))

    text = TextWriter().write(made).decode()

    head, rest = text.split("\n\n", 1)
    assert head.splitlines()[0] == "Testham Town Council"
    assert "1 Roles" in rest.replace("1. Roles", "1 Roles")
    assert "1.1 They are:" in rest
    assert "(a) One" in rest
    assert text.endswith("One\n")


def test_a_redline_says_in_brackets_what_differs() -> None:
    old, new = document(provision("a", "Three days.")), document(provision("a", "Five days."))

    text = TextWriter().write_redline(compare(old, new)).decode()

    assert "[left out: Three][added: Five] days." in text


MADE = document(provision("a", "Officers advise."))


def test_the_file_of_an_adopted_version_says_first_when_and_by_whom_it_was_adopted() -> None:
    control = Control(
        status=Status.ADOPTED,
        approving_body="Full Council",
        adopted_on=date(2026, 5, 12),
        minute_reference="26/47",
    )
    adopted = replace(MADE, control=control)

    head, line, own = TextFileWriter().write(adopted).decode().partition(f"{TEXT_HEAD_END}\n\n")

    said = head.splitlines()
    assert line
    assert own == TextWriter().write(adopted).decode()
    assert {"Status: Adopted", "Adopted on: 12 May 2026"} <= set(said)
    assert "Full Council" in head
    assert "26/47" in head
    assert said[0] == f"Title: {MADE.title}"


def test_the_file_of_a_draft_says_that_it_is_one_and_of_no_day_that_it_was_adopted() -> None:
    control = Control(status=Status.DRAFT, adopted_on=date(2026, 5, 12), minute_reference="26/47")

    head, line, own = (
        TextFileWriter()
        .write(replace(MADE, control=control))
        .decode()
        .partition(f"{TEXT_HEAD_END}\n\n")
    )

    assert line
    assert own == TextWriter().write(MADE).decode()
    assert {"Status: Draft", "Version: 1.0", f"Council: {MADE.council}"} <= set(head.splitlines())
    assert "2026" not in head
    assert "26/47" not in head


def test_the_file_of_an_adoption_that_nobody_recorded_says_what_is_known() -> None:
    adopted = replace(MADE, control=Control(status=Status.ADOPTED, owner="Clerk"))

    head = TextFileWriter().write(adopted).decode().partition(TEXT_HEAD_END)[0]

    assert {"Status: Adopted", "Version: 1.0"} <= set(head.splitlines())
    assert "Adopted on" not in head
