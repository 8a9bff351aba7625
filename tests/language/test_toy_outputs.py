"""What is made of a document in the made-up language: in that language, or named as missing."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from tests.language.pseudo import read_in
from tests.language.test_toy import document, profile
from tests.language.toy import Toy
from tests.papers.made_up import library as papers_library
from tests.writers.html.pages import read

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.known_languages import registered
from protocol_gen.model.document import Control, Document, HistoryEntry, Paragraph, Status
from protocol_gen.papers.report import report
from protocol_gen.revisions import compare
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.redline_text import redline_blocks
from protocol_gen.writers.text import TextWriter

CONTROL = Control(
    status=Status.ADOPTED,
    owner="Il klerko",
    approving_body="Il Konselo",
    adopted_on=date(2026, 5, 12),
    history=(HistoryEntry("0.9", date(2025, 5, 1), "Unua"),),
)


@pytest.fixture(autouse=True)
def toy() -> Iterator[None]:
    with registered(Toy()):
        yield


def made(version: str, words: str = "Noto sina.") -> Document:
    own = replace(document(profile()), version=version, control=CONTROL)
    (*others, note) = own.provisions
    (text,) = (
        run for block in note.blocks if hasattr(block, "paragraphs") for run in block.paragraphs
    )
    changed = replace(note, blocks=(Paragraph((replace(text[0], content=words),)),))
    return replace(own, provisions=(*others, changed))


def english_in(output: str) -> list[str]:
    """The words of the English catalogue that are read in an output by themselves."""
    known = sorted(set(strings(ENGLISH)), key=len, reverse=True)
    for said in known:
        output = output.replace(f"q·{said}", "")
    return [said for said in known if re.search(rf"(?<!\w){re.escape(said)}(?!\w)", output)]


def strings(words: Any) -> Iterator[str]:  # noqa: ANN401  # any part of a catalogue
    """Every piece of a catalogue that is long enough to be told from the made-up language."""
    if isinstance(words, str):
        yield from (words,) if len(words) > 6 and "{" not in words else ()
    elif isinstance(words, tuple):
        for each in words:
            yield from strings(each)
    elif is_dataclass(words):
        for each in fields(words):
            yield from strings(getattr(words, each.name))


def test_a_page_has_document_control_dates_and_furniture_in_the_language() -> None:
    page = HtmlWriter(read, Page.PAGE).write(made("1.0")).decode()

    assert english_in(read_in(page)) == []
    assert "q·Document control" in page
    assert "2026 q·May 12" in page
    assert '<html lang="qaa"' in page


def test_plain_text_is_the_text_alone() -> None:
    written = TextWriter().write(made("1.0")).decode()

    assert english_in(written) == []
    assert "Tani’l klerko kos ano working-dayi 3, 9-17." in written


def test_a_redline_says_in_the_language_what_came_and_went() -> None:
    redline = compare(made("1.0"), made("1.1", words="Noto nova."))

    page = HtmlWriter(read, Page.PAGE).write_redline(redline).decode()
    plain = "\n".join(redline_blocks(redline))

    assert english_in(read_in(page)) == []
    assert english_in(plain) == []
    assert "nova" in page
    assert "nova" in plain


def test_a_committee_report_whose_texts_nobody_wrote_names_each_of_them() -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        report(papers_library(), profile(), {}, {})

    said = [str(error.message) for error in caught.value.errors]
    assert len(said) > 10
    assert any(
        "the clause" in each and "has no text in the language 'qaa'" in each for each in said
    )
    assert any("the heading of" in each for each in said)
    assert all("'qaa'" in each for each in said)
