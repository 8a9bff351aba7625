"""Independent judges pass our Word files, and each is shown to bite."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.builders import document, sample
from tests.judges.word import (
    audit_faults,
    changed,
    integrity_faults,
    libreoffice_pdf,
    lint_faults,
    parts,
    sdk_faults,
)
from tests.judges.word_accessibility import accessibility_faults
from tests.writers.docx.files import (
    ADOPTED,
    DRAWING,
    LOGO,
    bookmark_of,
    letterhead,
    long_document,
    read_template,
    write,
)
from tests.writers.docx.test_numbering import SCHEMES
from tests.writers.pdf.files import printed as seen
from tools.make_reference import reference

from protocol_gen.model.document import Look, Provision, Table
from protocol_gen.model.inlines import Origin, OriginKind, Text
from protocol_gen.writers.docx.assemble import first_list

DOCUMENT = "word/document.xml"
ORIGIN = Origin(OriginKind.LIBRARY, "a")
FILES = {
    **SCHEMES,
    "cover, logo, contents, control": replace(
        long_document(), control=ADOPTED, look=Look(cover=True, logo=LOGO)
    ),
    "a drawn logo": replace(sample(), look=Look(logo=DRAWING)),
    "a council's own template": replace(sample(), look=Look(word_template=letterhead())),
}


FIRST_LIST = f'<w:numId w:val="{first_list(sample())}"/>'


@cache
def good() -> bytes:
    return write(sample())


@pytest.mark.slow
@pytest.mark.parametrize("judge", [sdk_faults, audit_faults, integrity_faults, lint_faults])
@pytest.mark.parametrize("name", FILES)
def test_a_judge_finds_nothing(judge: Callable[[bytes], Sequence[str]], name: str) -> None:
    assert judge(write(FILES[name])) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("judge", "name", "old", "new"),
    [
        (sdk_faults, DOCUMENT, "<w:cantSplit/>", "<w:cannotSplit/>"),
        (sdk_faults, "word/numbering.xml", '<w:suff w:val="tab"/>', '<w:suff w:val="tabs"/>'),
        (audit_faults, DOCUMENT, FIRST_LIST, '<w:numId w:val="99"/>'),
        (integrity_faults, "word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="x.xml"'),
        (lint_faults, DOCUMENT, ">A stem:<", ">(c) A stem:<"),
        (lint_faults, DOCUMENT, f"REF {bookmark_of('annex')} ", "REF p_nowhere "),
    ],
)
def test_a_judge_bites(
    judge: Callable[[bytes], Sequence[str]], name: str, old: str, new: str
) -> None:
    assert judge(changed(good(), name, old, new)) != []


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "docProps/core.xml",
            "<dc:title>Protocol on Member/Officer Relations",
            "<dc:title>",
            "no title",
        ),
        ("docProps/core.xml", "<dc:language>en-GB", "<dc:language>", "no language"),
        (DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "not A4"),
        (DOCUMENT, "<w:tblHeader/>", "", "no header row"),
        (DOCUMENT, 'w:pStyle w:val="Heading2"', 'w:pStyle w:val="Heading3"', "skips a level"),
        (DOCUMENT, ">A stem:<", "><", "empty paragraph"),
        (DOCUMENT, ">A stem:<", ">(a) stem:<", "typed"),
        (
            DOCUMENT,
            '<w:t xml:space="preserve">A stem:',
            "<w:rPr><w:b/></w:rPr><w:t>A stem:",
            "bold",
        ),
        ("word/styles.xml", '<w:sz w:val="24"/>', '<w:sz w:val="22"/>', "smaller"),
        ("word/styles.xml", '<w:color w:val="404040"/>', '<w:color w:val="909090"/>', "contrast"),
        ("word/styles.xml", '<w:lang w:val="en-GB"', '<w:lang w:val=""', "no language"),
        ("word/settings.xml", "<w:compat>", "<w:updateFields/><w:compat>", "asks to be updated"),
    ],
)
def test_the_accessibility_check_bites(name: str, old: str, new: str, fault: str) -> None:
    found = accessibility_faults(changed(good(), name, old, new))

    assert any(fault in said for said in found), found


def test_a_picture_without_words_and_a_dead_link_are_seen() -> None:
    data = write(replace(long_document(), look=Look(logo=LOGO)))

    wordless = changed(data, DOCUMENT, 'descr="The arms of Testham"', 'descr="logo.png"')
    dead = changed(data, DOCUMENT, f'w:anchor="{bookmark_of("s.1")}"', 'w:anchor="p_gone"')

    assert "a picture has no words: 'logo.png'" in accessibility_faults(wordless)
    assert any("leads nowhere" in fault for fault in accessibility_faults(dead))


def test_the_reference_document_is_what_its_script_makes() -> None:
    assert reference() == read_template("docx/reference.docx")
    assert reference() == reference()


def test_the_reference_document_carries_no_left_over_part() -> None:
    names = parts(read_template("docx/reference.docx"))

    assert not [name for name in names if "stylesWithEffects" in name]
    assert Path("word/theme1.xml").as_posix() in names


@pytest.mark.slow
def test_an_office_program_breaks_no_word_of_a_table() -> None:
    shown = "a sentence on the responsibilities of the council and its employees " * 9
    rows = (
        ("Ref", "Where", "Existing wording", "Proposed wording", "Kind"),
        ("A1", "beginning", shown, shown, shown),
        ("A100", "12.10, now 12.11", "A local government elector", shown, shown),
    )
    header, *body = (tuple((Text(cell, ORIGIN),) for cell in row) for row in rows)
    table = Table((), header, tuple(body), row_headers=True)

    made = write(document(Provision("a", blocks=(table,))))

    words = {word for row in rows for cell in row for word in cell.split()}
    printed = seen(libreoffice_pdf(made)).split()
    assert words - {*printed} == set()
