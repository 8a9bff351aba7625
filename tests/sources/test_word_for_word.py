"""The generated protocols against the two that councils really published."""

import pytest
from tests import projects
from tests.judges import html, pdf, word

from protocol_gen.page.compared_words import words
from protocol_gen.page.furniture import TEXT_HEAD_END
from protocol_gen.project import formats
from protocol_gen.project.formats import Format


def written(council: str, format_: Format) -> bytes:
    read = projects.workspace().read_template
    return format_.writer(read).write(projects.resolution(council).document)


@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_text_file_below_its_head_is_the_source_word_for_word(council: str) -> None:
    _, _, text = written(council, formats.TXT).decode().partition(TEXT_HEAD_END)

    assert words(text) == words(projects.source_text(council))


@pytest.mark.parametrize("format_", [formats.HTML, formats.FRAGMENT])
@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_article_of_the_web_page_is_the_source_word_for_word(
    council: str, format_: Format
) -> None:
    text = html.article_text(written(council, format_))

    assert words(text) == words(projects.source_text(council))


@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_word_file_with_the_numbers_that_word_counts_is_the_source_word_for_word(
    council: str,
) -> None:
    text = word.protocol_text(written(council, formats.DOCX))

    assert words(text) == words(projects.source_text(council))


@pytest.mark.slow
def test_the_word_file_read_by_an_office_program_is_the_source_word_for_word() -> None:
    files = [written(council, formats.DOCX) for council in projects.SOURCES]

    read = word.libreoffice_texts(files)

    for council, text in zip(projects.SOURCES, read, strict=True):
        assert words(text) == words(projects.source_text(council))


@pytest.mark.slow
@pytest.mark.parametrize("council", projects.SOURCES)
def test_the_tagged_text_of_the_pdf_is_the_source_word_for_word(council: str) -> None:
    text = pdf.protocol_text(written(council, formats.PDF))

    assert words(text) == words(projects.source_text(council))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("each other’s", "each other's"),
        ("- A working\n  partnership", "· A working partnership"),
        ("1.\nINTRODUCTION", "1 INTRODUCTION"),
        ("cafe\u0301", "caf\u00e9"),
    ],
)
def test_the_comparison_looks_past_what_does_not_count(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Members", "members"),
        ("one another", "one and other"),
        ("day-to-day", "day to day"),
        ("2.1 Members", "2.2 Members"),
        ("of conduct.", "of conduct"),
        ("-A working", "A working"),
        ("1.1. Members", "1.1 Members"),
    ],
)
def test_the_comparison_sees_everything_else(one: str, other: str) -> None:
    assert words(one) != words(other)
