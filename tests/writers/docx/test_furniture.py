"""What is around the protocol's own text in a Word file."""

from dataclasses import replace
from io import BytesIO

import docx
from tests.builders import document, provision, sample
from tests.judges.word import paragraph_text, part, parts, w
from tests.language.toy import Toy
from tests.writers.docx.files import (
    ADOPTED,
    bookmark_of,
    fields,
    languages,
    long_document,
    write,
)

from protocol_gen.language.known_languages import registered
from protocol_gen.model.document import (
    Document,
    Look,
)


def test_contents_are_filled_with_links_and_ask_for_nothing() -> None:
    data = write(long_document())

    links = [
        (link.get(w("anchor")), paragraph_text(link.getparent()))
        for link in part(data, "word/document.xml").iter(w("hyperlink"))
    ]
    assert links[0] == (bookmark_of("s.1"), "1 Section 1 & more")
    assert len(links) == 6
    assert "updateFields" not in parts(data)["word/settings.xml"].decode()
    assert fields(data)[0][0] == r'TOC \o "1-1" \n \h \z'


def test_a_table_of_facts_is_kept_on_one_page() -> None:
    data = write(replace(sample(), control=ADOPTED))

    *_, control = part(data, "word/document.xml").iter(w("tbl"))
    *rows, last = control.iter(w("tr"))
    assert all(row.find(f".//{w('keepNext')}") is not None for row in rows)
    assert last.find(f".//{w('keepNext')}") is None


def test_a_short_document_and_one_that_wants_none_have_no_contents() -> None:
    off = replace(long_document(), look=Look(contents=False))

    assert not list(part(write(sample()), "word/document.xml").iter(w("sdt")))
    assert not list(part(write(off), "word/document.xml").iter(w("sdt")))


def test_the_footer_names_council_version_and_page() -> None:
    def footer(protocol: Document) -> str:
        return paragraph_text(part(write(protocol), "word/footer1.xml"))

    assert footer(sample()) == "Testham Town Council · Version 1.0 Page 1 of 1"
    assert footer(replace(sample(), council="")) == "Version 1.0 Page 1 of 1"


def test_document_control_has_no_row_for_what_is_absent() -> None:
    tables = docx.Document(BytesIO(write(replace(sample(), control=ADOPTED)))).tables

    control, history = tables[-2:]

    assert [[cell.text for cell in row.cells] for row in control.rows] == [
        ["Item", "Detail"],
        ["Title", "Protocol on Member/Officer Relations"],
        ["Council", "Testham Town Council"],
        ["Status", "Adopted"],
        ["Version", "1.0"],
        ["Owner", "Town Clerk"],
        ["Adopted on", "12 May 2026"],
    ]
    assert [[cell.text for cell in row.cells] for row in history.rows] == [
        ["Version", "Date", "Summary of changes"],
        ["1.0", "12 May 2026", "First adopted."],
    ]


def test_document_control_can_be_off() -> None:
    data = write(replace(document(provision("a", "Words.")), look=Look(control_table=False)))

    assert not list(part(data, "word/document.xml").iter(w("tbl")))


def test_furniture_is_in_the_language_of_the_document() -> None:
    with registered(Toy()):
        written = write(document(provision("a", "Tani."), language="qaa"))

    found = languages(written)
    assert found["q·Document control"] == ""
    assert found["Tani."] == ""
    styles = part(written, "word/styles.xml")
    assert {lang.get(w("val")) for lang in styles.iter(w("lang"))} == {"qaa"}
