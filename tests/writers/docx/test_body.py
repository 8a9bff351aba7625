"""The protocol's own text in a Word file."""

from dataclasses import replace
from io import BytesIO

import docx
from tests.builders import LEGAL, document, item, provision, sample, words
from tests.judges.word import Element, paragraph_text, part, protocol_text, w
from tests.writers.docx.files import body, bookmark_of, model_text, write

from protocol_gen.model.document import Look


def test_the_words_of_every_block_stand_between_the_bookmarks() -> None:
    assert protocol_text(write(sample())) == model_text(sample())


def test_characters_that_mean_something_in_xml_come_out_as_written() -> None:
    odd = "R&D <b>\"x\"</b> {{ y }} ]]> 'z' &amp; 👋🏽 \u202eאב\u202c a\u0301"
    protocol = document(provision("a", odd, heading=odd, label="1"), title=odd, numbering=LEGAL)

    assert protocol_text(write(protocol)) == model_text(protocol)
    assert docx.Document(BytesIO(write(protocol))).core_properties.title == odd


def test_every_provision_has_a_bookmark_of_its_own() -> None:
    marks = part(write(sample()), "word/document.xml").iter(w("bookmarkStart"))

    names = [mark.get(w("name")) for mark in marks]

    wanted = {bookmark_of(provision.id) for provision in sample().all_provisions}
    assert wanted <= set(names)
    assert len(names) == len(set(names))


def test_a_title_of_300_characters_a_long_table_and_a_long_clause_come_out() -> None:
    long_title = "Protocol " * 33
    protocol = document(
        provision("a", ("word " * 3000).strip(), item("a.1", "x" * 500)), title=long_title.strip()
    )

    assert protocol_text(write(protocol)) == model_text(protocol)
    assert words("") == ()


def styles_of(data: bytes) -> dict[str, str]:
    """Return the style of each paragraph of the text and its tables, by its words."""
    root = part(data, "word/document.xml")
    return {paragraph_text(node): _style(node) for node in root.iter(w("p"))}


def _style(paragraph: Element) -> str:
    return str(paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))


def test_every_kind_of_text_has_a_style_of_its_own() -> None:
    found = styles_of(write(replace(sample(), look=Look(control_table=False))))

    assert found["Protocol on Member/Officer Relations"] == "Title"
    assert found["Introduction"] == "Heading1"
    assert found["First <words> & R&D. They run on."] == "Clause2"
    assert found["Bullet"] == "ListBullet"
    assert found["lettered"] == "ListNumber"
    assert found["Rights to information"] == "Caption"
    assert found["A person elected."] == "Definition"
    assert found["Holders of public office should be truthful."] == "Quote"
    assert found["A code"] == "QuoteSource"
    assert found["Read this with the code of conduct."] == "NoteText"


def test_a_row_header_has_the_style_of_the_headings_of_its_table() -> None:
    found = styles_of(write(document(sample().provisions[-1], numbering=LEGAL)))

    assert (found["Who"], found["Officer"]) == ("TableHeading", "TableHeading")
    assert found["All of it"] == "TableText"


def test_a_stem_is_kept_with_its_list() -> None:
    stem = provision("a", "A stem:", item("a.1", "One"), item("a.2", "Two"))

    kept = {
        paragraph_text(node)
        for node in body(write(document(stem)))
        if node.find(f"{w('pPr')}/{w('keepNext')}") is not None
    }

    assert kept & {"A stem:", "One", "Two"} == {"A stem:"}
