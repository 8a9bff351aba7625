"""Twelve outlines of the kinds that councils publish, each built from one profile that fits a page.

Beside each profile is what must come out: the number of each heading and paragraph, and
what it numbers. ``pytest tests/forms --approve`` writes the texts anew.
"""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from tests import projects, strategies
from tests.effort import examples
from tests.judges import html, pdf, tracked, word
from tests.writers.docx.files import writer

from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.inlines import plain
from protocol_gen.page.compared_words import words
from protocol_gen.project import formats
from protocol_gen.project.formats import Format
from protocol_gen.readers.finished.reading import read_finished
from protocol_gen.revisions import compare
from protocol_gen.writers.text import TextWriter

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
NAMES = [path.stem for path in CASES]
COUNTY = """
nation: england
council_type: county
version: "1.0"
council: {name: Testshire County Council}
form: full
"""
LONGEST = 60
"""Lines of a profile that fits a page."""


@cache
def document_of(name: str) -> Document:
    path = Path(__file__).parent / "cases" / f"{name}.yaml"
    return strategies.resolved(path.read_text(encoding="utf-8")).document


def written(name: str, format_: Format) -> bytes:
    return made(document_of(name), format_)


def made(document: Document, format_: Format) -> bytes:
    return format_.writer(projects.workspace().read_template).write(document)


def text_of(name: str) -> list[str]:
    return words(TextWriter().write(document_of(name)).decode())


def shape_of(document: Document) -> str:
    """Each heading, paragraph and item in a line: its number, then its heading or its id."""
    return "".join(
        f"{provision.number.label if provision.number else '-':<12}{_called(provision)}\n"
        for provision in document.all_provisions
        if provision.form in {ProvisionForm.BLOCK, ProvisionForm.ITEM}
    )


def _called(provision: Provision) -> str:
    return plain(provision.heading) or provision.id


def test_there_are_twelve() -> None:
    assert len(CASES) == 12


@pytest.mark.parametrize("path", CASES, ids=NAMES)
def test_a_profile_fits_a_page(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", CASES, ids=NAMES)
def test_headings_and_numbers_are_exactly_as_meant(
    path: Path, request: pytest.FixtureRequest
) -> None:
    meant, shape = path.with_suffix(".txt"), shape_of(document_of(path.stem))
    if request.config.getoption("--approve"):
        meant.write_text(shape, encoding="utf-8")

    assert shape == meant.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_what_has_a_number_is_cited_once(name: str) -> None:
    cited = [p.number.citation for p in document_of(name).all_provisions if p.number]

    assert len(cited) == len(set(cited))


@pytest.mark.parametrize("name", NAMES)
def test_word_and_web_pages_show_the_same_numbers_and_so_does_our_own_reader(name: str) -> None:
    text = text_of(name)
    docx = written(name, formats.DOCX)

    assert words(html.article_text(written(name, formats.HTML))) == text
    assert words(html.article_text(written(name, formats.FRAGMENT))) == text
    assert words(word.protocol_text(docx)) == text
    found = read_finished(docx, f"{name}.docx")
    assert (words(found.text), found.obstacles) == (text, ())


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_shows_the_same_numbers(name: str) -> None:
    text = text_of(name)

    assert words(pdf.protocol_text(written(name, formats.PDF))) == text


@pytest.mark.slow
def test_an_office_program_shows_the_same_numbers() -> None:
    read = word.libreoffice_texts([written(name, formats.DOCX) for name in NAMES])

    for name, text in zip(NAMES, read, strict=True):
        assert words(text) == text_of(name), name


@pytest.mark.slow
@settings(max_examples=examples(40))
@given(strategies.numberings())
def test_word_and_web_pages_count_whatever_levels_there_are_alike(
    numbering: dict[str, object],
) -> None:
    document = strategies.resolved(f"{COUNTY}\nnumbering: {json.dumps(numbering)}\n").document
    text = words(TextWriter().write(document).decode())
    docx = made(document, formats.DOCX)

    assert words(html.article_text(made(document, formats.HTML))) == text
    assert words(word.protocol_text(docx)) == text
    found = read_finished(docx, "protocol.docx")
    assert (words(found.text), found.obstacles) == (text, ())


@pytest.mark.slow
@settings(max_examples=examples(30, 3), phases=[Phase.generate])
@given(strategies.numberings(), strategies.numberings())
def test_either_version_comes_back_from_word_where_the_numbering_changed(
    before: dict[str, object], after: dict[str, object]
) -> None:
    short = COUNTY.replace("form: full", "form: short")
    old, new = (
        strategies.resolved(f"{short}\nnumbering: {json.dumps(each)}\n").document
        for each in (before, after)
    )

    data = writer().write_redline(compare(old, new))

    assert tracked.faults(data) == []
    for settled, version in ((tracked.accepted(data), new), (tracked.rejected(data), old)):
        text = words(TextWriter().write(version).decode())
        assert words(word.protocol_text(settled)) == text
