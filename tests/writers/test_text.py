"""Plain text is the protocol's own words, a paragraph a line."""

from tests.builders import document, item, provision

from protocol_gen.revisions import compare
from protocol_gen.writers.text import TextWriter


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
