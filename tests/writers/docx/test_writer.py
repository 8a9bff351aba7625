"""What a Word file of a protocol holds besides its numbers."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from tests.builders import LEGAL, LIBRARY, document, item, provision, sample, words
from tests.judges.word import Element, changed, paragraph_text, part, parts, protocol_text, w
from tests.judges.word_accessibility import accessibility_faults
from tests.language.toy import Toy
from tests.waiting import LIMIT
from tests.writers.docx.files import model_text, read_template, write

from protocol_gen.errors import InvalidWordTemplateError, MissingStylesError
from protocol_gen.language.known_languages import registered
from protocol_gen.model.document import (
    Control,
    Document,
    HistoryEntry,
    Look,
    Paragraph,
    Picture,
    Status,
)
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text
from protocol_gen.writers.docx import DocxWriter
from protocol_gen.writers.docx.layout import bookmark_name

ADOPTED = Control(
    status=Status.ADOPTED,
    owner="Town Clerk",
    adopted_on=date(2026, 5, 12),
    history=(HistoryEntry("1.0", date(2026, 5, 12), "First adopted."),),
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
LOGO = Picture("image/png", PIXEL, "The arms of Testham", 4000, 4000)


DRAWING = Picture(
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>',
    "The arms of Testham",
    20,
    10,
)


def long_document() -> Document:
    sections = [
        provision(
            f"s.{at}",
            "",
            *(
                provision(f"s.{at}.{n}", ("word " * 60).strip(), label=f"{at}.{n}", level=1)
                for n in range(1, 4)
            ),
            heading=f"Section {at} & more",
            label=str(at),
        )
        for at in range(1, 7)
    ]
    return document(*sections)


def body(data: bytes) -> list[Element]:
    return list(part(data, "word/document.xml").find(w("body")))


def fields(data: bytes) -> list[tuple[str, str]]:
    """Return each field of the text with its result."""
    found, code, result, inside = [], "", "", False
    for node in part(data, "word/document.xml").iter(w("fldChar"), w("instrText"), w("t")):
        match node.tag.rpartition("}")[2], node.get(w("fldCharType")):
            case "fldChar", "begin":
                code = result = ""
            case "fldChar", "separate":
                inside = True
            case "fldChar", _:
                found.append((code.strip(), result))
                inside = False
            case "instrText", _:
                code += node.text
            case _:
                result += node.text if inside else ""
    return found


# The protocol's own text


def test_the_words_of_every_block_stand_between_the_bookmarks() -> None:
    assert protocol_text(write(sample())) == model_text(sample())


def test_furniture_stands_outside_the_bookmarks() -> None:
    protocol = replace(long_document(), control=ADOPTED, look=Look(cover=True, logo=LOGO))

    text = protocol_text(write(protocol))

    assert text == model_text(protocol)
    assert "Document control" not in text


def test_characters_that_mean_something_in_xml_come_out_as_written() -> None:
    odd = "R&D <b>\"x\"</b> {{ y }} ]]> 'z' &amp; 👋🏽 \u202eאב\u202c a\u0301"
    protocol = document(provision("a", odd, heading=odd, label="1"), title=odd, numbering=LEGAL)

    assert protocol_text(write(protocol)) == model_text(protocol)
    assert docx.Document(BytesIO(write(protocol))).core_properties.title == odd


def test_words_in_another_language_are_marked() -> None:
    welsh = provision("a", "Croeso", language="cy")

    data = write(document(welsh, provision("b", "Hello", language="en-GB")))

    found = {run.find(w("t")).text: _language(run) for run in _runs(data)}
    assert found["Croeso"] == "cy"
    assert found["Hello"] == ""


def test_furniture_is_in_the_language_of_the_document() -> None:
    with registered(Toy()):
        written = write(document(provision("a", "Tani."), language="qaa"))

    found = {run.find(w("t")).text: _language(run) for run in _runs(written)}
    assert found["q·Document control"] == ""
    assert found["Tani."] == ""
    styles = part(written, "word/styles.xml")
    assert {lang.get(w("val")) for lang in styles.iter(w("lang"))} == {"qaa"}


def _runs(data: bytes) -> list[Element]:
    runs = part(data, "word/document.xml").iter(w("r"))
    return [run for run in runs if run.find(w("t")) is not None]


def _language(run: Element) -> str:
    lang = run.find(f"{w('rPr')}/{w('lang')}")
    return "" if lang is None else str(lang.get(w("val")))


# Bookmarks and fields


def test_every_provision_has_a_bookmark_of_its_own() -> None:
    marks = part(write(sample()), "word/document.xml").iter(w("bookmarkStart"))

    names = [mark.get(w("name")) for mark in marks]

    wanted = {bookmark_name(provision.id) for provision in sample().all_provisions}
    assert wanted <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("id_", ["a", "a.b", "a-b", "a_b", "A.b", f"{'long.' * 20}end"])
def test_a_bookmark_has_a_name_that_word_allows(id_: str) -> None:
    name = bookmark_name(id_)

    assert len(name) <= 40
    assert name.replace("_", "a").isalnum()


def test_ids_that_differ_in_what_a_bookmark_cannot_hold_get_different_names() -> None:
    ids = ["a.b", "a-b", "a_b", f"{'long.' * 20}one", f"{'long.' * 20}two"]

    assert len({bookmark_name(id_) for id_ in ids}) == len(ids)


def test_a_cross_reference_is_a_field_with_its_words_in_it() -> None:
    found = fields(write(sample()))

    assert (f"REF {bookmark_name('roles.summary')} \\w \\h", "2.1") in found
    assert (f"REF {bookmark_name('annex')} \\h", "Annex") in found


def test_a_reference_that_word_would_word_otherwise_is_a_plain_link() -> None:
    reference = CrossReference("b", "our aims", Origin(OriginKind.CROSS_REFERENCE), numbered=False)
    protocol = document(
        provision("a", blocks=(Paragraph((Text("See ", LIBRARY), reference)),)),
        provision("b", "Words.", heading="Aims"),
    )

    data = write(protocol)

    links = [link.get(w("anchor")) for link in part(data, "word/document.xml").iter(w("hyperlink"))]
    assert links == ["p_b"]
    assert fields(data) == []


# Contents, header, footer, control


def test_contents_are_filled_with_links_and_ask_for_nothing() -> None:
    data = write(long_document())

    links = [
        (link.get(w("anchor")), paragraph_text(link.getparent()))
        for link in part(data, "word/document.xml").iter(w("hyperlink"))
    ]
    assert links[0] == ("p_s.1".replace(".", "_"), "1 Section 1 & more")
    assert len(links) == 6
    assert "updateFields" not in parts(data)["word/settings.xml"].decode()
    assert fields(data)[0][0] == r'TOC \o "1-1" \n \h \z'


def test_contents_stand_below_the_title() -> None:
    blocks = body(write(replace(long_document(), look=Look(cover=True))))

    contents = next(at for at, block in enumerate(blocks) if block.tag == w("sdt"))
    shown = [paragraph_text(block) for block in (blocks[contents - 1], blocks[contents + 1])]
    assert shown == ["Version: 1.0", "Section 1 & more"]


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


def test_a_draft_is_marked_in_every_head_and_an_adopted_version_in_none() -> None:
    draft = replace(sample(), look=Look(cover=True))
    adopted = replace(draft, control=ADOPTED)

    def heads(protocol: Document) -> list[bool]:
        found = parts(write(protocol))
        return [b"DRAFT" in found[f"word/header{number}.xml"] for number in (1, 2)]

    assert heads(draft) == [True, True]
    assert heads(adopted) == [False, False]


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


def test_properties_come_from_the_document_alone() -> None:
    properties = docx.Document(BytesIO(write(replace(sample(), control=ADOPTED)))).core_properties

    assert properties.title == "Protocol on Member/Officer Relations"
    assert properties.author == properties.last_modified_by == "Testham Town Council"
    assert properties.language == "en-GB"
    assert properties.revision == 1
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date() == date(2026, 5, 12)


# Look


def test_a_logo_keeps_its_shape_and_has_words() -> None:
    data = write(replace(sample(), look=Look(logo=replace(LOGO, width=4000, height=2000))))

    (shape,) = docx.Document(BytesIO(data)).inline_shapes
    assert (shape.width, shape.height) == (1_728_000, 864_000)
    assert b'descr="The arms of Testham"' in parts(data)["word/document.xml"]


def test_the_accent_colour_and_the_font_are_the_councils() -> None:
    data = write(replace(sample(), look=Look(accent="#7a1f3d", font="Atkinson Hyperlegible")))

    styles = parts(data)["word/styles.xml"].decode()
    assert "7A1F3D" in styles
    assert "1D3F6E" not in styles
    assert 'w:ascii="Atkinson Hyperlegible"' in styles


def letterhead(*, without: str = "") -> bytes:
    """A council's own style base: its letterhead, its font, some text of its own."""
    file = docx.Document(BytesIO(read_template("docx/reference.docx")))
    file.add_paragraph("Left behind")
    file.sections[0].header.paragraphs[0].text = "Testham, Town Hall"
    file.styles["Normal"].font.size = Pt(13)
    if without:
        file.styles[without].delete()
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def test_a_councils_own_template_keeps_its_letterhead_and_its_styles() -> None:
    protocol = replace(sample(), look=Look(word_template=letterhead()))

    data = write(protocol)

    head = parts(data)["word/header1.xml"].decode()
    assert "Testham, Town Hall" in head
    assert "DRAFT" in head
    assert '<w:sz w:val="26"/>' in parts(data)["word/styles.xml"].decode()
    assert "Left behind" not in parts(data)["word/document.xml"].decode()
    assert protocol_text(data) == model_text(protocol)


def test_a_template_without_a_language_is_given_the_documents() -> None:
    template = letterhead()
    found = parts(template)["word/styles.xml"].decode()
    start, end = found.index("<w:docDefaults>"), found.index("</w:docDefaults>")
    bare = changed(template, "word/styles.xml", found[start : end + 16], "")

    data = write(replace(sample(), look=Look(word_template=bare)))

    (lang,) = part(data, "word/styles.xml").iter(w("lang"))
    assert lang.get(w("val")) == "en-GB"


def test_styles_that_a_template_lacks_are_reported_by_name() -> None:
    template = letterhead(without="Quote Source")

    with pytest.raises(MissingStylesError) as caught:
        write(replace(sample(), look=Look(word_template=template)))

    assert caught.value.names == ("Quote Source",)
    assert write(replace(document(provision("a", "x")), look=Look(word_template=template)))


def test_a_template_that_is_no_word_file_is_an_error_that_says_so() -> None:
    with pytest.raises(InvalidWordTemplateError, match=r"must be a Word document"):
        write(replace(sample(), look=Look(word_template=b"no zip")))


# The file


def test_the_same_document_gives_the_same_bytes() -> None:
    protocol = replace(long_document(), control=ADOPTED, look=Look(cover=True, logo=LOGO))

    assert DocxWriter(read_template).write(protocol) == DocxWriter(read_template).write(protocol)


def test_one_document_leaves_nothing_behind_for_the_next() -> None:
    before = write(sample())

    write(replace(long_document(), look=Look(cover=True, accent="#7a1f3d", logo=LOGO)))

    assert write(sample()) == before


@pytest.mark.slow
def test_another_process_with_other_hashes_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.writers.docx.files import write; "
        "from tests.builders import sample; "
        "print(hashlib.sha256(write(sample())).hexdigest())"
    )
    root = Path(__file__).parents[3]
    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": f"{root}/src:{root}"}

    done = subprocess.run(  # noqa: S603  # this Python, on words of this file
        [sys.executable, "-c", program],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=LIMIT,
    )

    assert done.stdout.strip() == hashlib.sha256(write(sample())).hexdigest()


def test_python_docx_is_not_loaded_before_a_word_file_is_wanted() -> None:
    program = "import sys, protocol_gen.writers.docx; print('docx' in sys.modules)"
    source = Path(__file__).parents[3] / "src"

    done = subprocess.run(  # noqa: S603  # this Python, on words of this file
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
        timeout=LIMIT,
    )

    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "protocol",
    [
        sample(),
        replace(sample(), look=Look(cover=True, logo=LOGO), control=ADOPTED),
        replace(long_document(), control=ADOPTED),
    ],
    ids=["every block", "cover and logo", "contents"],
)
def test_a_reader_with_a_screen_reader_meets_no_fault(protocol: Document) -> None:
    assert accessibility_faults(write(protocol)) == []


def test_a_title_of_300_characters_a_long_table_and_a_long_clause_come_out() -> None:
    long_title = "Protocol " * 33
    protocol = document(
        provision("a", ("word " * 3000).strip(), item("a.1", "x" * 500)), title=long_title.strip()
    )

    assert protocol_text(write(protocol)) == model_text(protocol)
    assert words("") == ()
