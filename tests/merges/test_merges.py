"""Our Word files put into a council's constitution: our numbers stay ours, and theirs theirs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import LEGAL, document, provision, sample
from tests.effort import examples
from tests.judges.merges import (
    OFFICE_WAYS,
    bookmarks,
    by_office,
    composed,
    foreign_host,
    lines,
    numbered_host,
    numbered_text_host,
    plain_host,
)
from tests.judges.word import BULLET, changed, parts
from tests.writers.docx.files import fields, letterhead, model_text, write
from tests.writers.docx.test_numbering import SCHEMES, legal, model_levels

from protocol_gen.model.document import Document, Look, NumberLevel, NumberStyle


def another_protocol(scheme: str = "legal") -> bytes:
    """A file that has a protocol of another council already."""
    look = Look(control_table=False)
    return write(replace(SCHEMES[scheme], council="Exampleshire County Council", look=look))


HOSTS: dict[str, Callable[[], bytes]] = {
    "plain headings": plain_host,
    "numbered headings": numbered_host,
    "numbered text": numbered_text_host,
    "another language": foreign_host,
    "another protocol": another_protocol,
}


def two_lists() -> Document:
    """Paragraphs numbered through all sections: a list for these, and one for the headings."""
    numbering = (
        NumberLevel(NumberStyle.DECIMAL, "%1."),
        NumberLevel(NumberStyle.DECIMAL, "%1", begins_list=True),
    )
    paragraphs = [provision(f"p.{at}", "Words.", label=f"{at}", level=1) for at in range(1, 7)]
    return document(
        provision("a", "", *paragraphs[:3], heading="A", label="1."),
        provision("b", "", *paragraphs[3:], heading="B", label="2."),
        numbering=numbering,
    )


OURS = {
    "two lists": two_lists(),
    **SCHEMES,
    "in the council's template": replace(legal(), look=Look(word_template=letterhead())),
    "every block in the council's template": replace(
        sample(), look=Look(word_template=letterhead())
    ),
}


def model_lines(source: Document) -> list[str]:
    return [" ".join(line.split()) for line in model_text(source).splitlines() if line.strip()]


def _within(found: Sequence[str], wanted: Sequence[str]) -> bool:
    places = (at for at, line in enumerate(found) if line == wanted[0])
    return any(list(found[at : at + len(wanted)]) == list(wanted) for at in places)


@pytest.mark.slow
@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("name", OURS)
def test_what_docxcompose_puts_into_a_host_keeps_its_numbers(host: str, name: str) -> None:
    before, ours = HOSTS[host](), write(OURS[name])

    whole = composed(before, ours)

    assert lines(whole) == [*lines(before), *lines(ours)]
    assert _within(lines(whole), model_lines(OURS[name]))
    assert {*bookmarks(ours)} <= {*bookmarks(whole)}
    assert fields(whole)[-len(fields(ours)) or len(fields(whole)) :] == fields(ours)


@pytest.mark.slow
@pytest.mark.parametrize("scheme", SCHEMES)
def test_docxcompose_puts_a_protocol_beside_one_of_any_scheme(scheme: str) -> None:
    before = another_protocol(scheme)

    found = {name: lines(composed(before, write(OURS[name]))) for name in OURS}

    assert found == {name: [*lines(before), *lines(write(OURS[name]))] for name in OURS}


def test_two_protocols_share_no_bookmark_but_those_around_them() -> None:
    names, others = bookmarks(write(legal())), bookmarks(another_protocol())

    assert {*names} & {*others} == {"protocol_start", "protocol_end"}


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=20),
    st.lists(st.booleans(), min_size=20, max_size=20),
    st.sampled_from([*HOSTS]),
)
def test_any_run_of_levels_stays_as_it_was(
    levels: Sequence[int], are_headings: Sequence[bool], host: str
) -> None:
    ours = document(*model_levels(levels, are_headings), numbering=LEGAL)

    whole = composed(HOSTS[host](), write(ours))

    assert lines(whole)[: len(lines(HOSTS[host]()))] == lines(HOSTS[host]())
    assert _within(lines(whole), model_lines(ours))


def test_a_number_that_is_a_styles_alone_is_seen_to_go() -> None:
    ours = write(legal())
    text = parts(ours)["word/document.xml"].decode()
    number = re.findall('<w:pStyle w:val="Heading1"/>(<w:numPr>.*?</w:numPr>)', text)[0]

    whole = composed(numbered_host(), changed(ours, "word/document.xml", number, ""))

    assert lines(whole) != [*lines(numbered_host()), *lines(ours)]


@pytest.mark.slow
def test_what_libreoffice_inserts_or_pastes_keeps_its_numbers() -> None:
    pairs = [(host, name) for host in HOSTS for name in OURS]
    files = [(HOSTS[host](), write(OURS[name])) for host, name in pairs]

    found = by_office(files)

    wrong = [
        (host, name, way)
        for (host, name), shown in zip(pairs, found, strict=True)
        for way in OFFICE_WAYS
        if not _is_whole(
            shown_lines(shown["host"]), shown_lines(shown[way]), model_lines(OURS[name])
        )
    ]
    assert wrong == []


def _is_whole(host: list[str], found: list[str], ours: list[str]) -> bool:
    return found[: len(host)] == host and _within(found[len(host) :], ours)


def shown_lines(text: str) -> list[str]:
    found = (re.sub(r"^\s*[•◦▪–] ", f"{BULLET} ", line) for line in text.splitlines())
    return [" ".join(line.split()) for line in found if line.strip()]
