"""One text in every format, and one number on every provision."""

from functools import cache

import pytest
from tests import builders, projects, strategies
from tests.judges import html, pdf, word

from protocol_gen.model.document import Document
from protocol_gen.model.levels import Scheme
from protocol_gen.page.compared_words import words
from protocol_gen.project import formats
from protocol_gen.project.formats import Format
from protocol_gen.writers.text import TextWriter

COUNCILS = tuple(council.slug for council in projects.workspace().councils())


@cache
def document_of(name: str) -> Document:
    return builders.sample() if name == "every block" else projects.resolution(name).document


def written(document: Document, format_: Format) -> bytes:
    return format_.writer(projects.workspace().read_template).write(document)


@pytest.mark.slow
@pytest.mark.parametrize("name", [*COUNCILS, "every block"])
def test_every_format_has_the_same_words(name: str) -> None:
    document = document_of(name)
    text = words(TextWriter().write(document).decode())

    assert words(html.article_text(written(document, formats.HTML))) == text
    assert words(html.article_text(written(document, formats.FRAGMENT))) == text
    assert words(word.protocol_text(written(document, formats.DOCX))) == text
    assert words(pdf.protocol_text(written(document, formats.PDF))) == text


@cache
def numbered(scheme: Scheme, *, is_full: bool) -> Document:
    """A Welsh county borough: the longest of all, with every kind of block and level."""
    form = "full" if is_full else "short"
    start = "" if scheme is Scheme.NONE else ", prefix: '8.', start: 63"
    return strategies.resolved(
        "nation: wales\ncouncil_type: county_borough\nversion: '1.0'\n"
        f"council: {{name: Testham Council}}\nform: {form}\n"
        f"numbering: {{scheme: {scheme.value}{start}}}\n"
    ).document


@pytest.mark.slow
@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda scheme: scheme.value)
def test_every_format_has_the_same_numbers_in_every_scheme(scheme: Scheme) -> None:
    document = numbered(scheme, is_full=False)
    labels = [p.number.label for p in document.all_provisions if p.number]
    text = words(TextWriter().write(document).decode())

    assert words(html.article_text(written(document, formats.HTML))) == text
    assert words(pdf.protocol_text(written(document, formats.PDF))) == text
    assert words(word.protocol_text(written(document, formats.DOCX))) == text
    reading = iter(text)
    assert all(label in reading for label in labels), "every number stands there, in order"
    assert bool(labels) is (scheme is not Scheme.NONE)


@pytest.mark.slow
def test_an_office_program_reads_the_same_words_and_counts_the_same_numbers() -> None:
    """All councils, and the longest protocol in every scheme, in one run of the program."""
    documents = [document_of(name) for name in COUNCILS]
    documents += [numbered(scheme, is_full=True) for scheme in Scheme]

    read = word.libreoffice_texts([written(document, formats.DOCX) for document in documents])

    for document, text in zip(documents, read, strict=True):
        assert words(text) == words(TextWriter().write(document).decode())
