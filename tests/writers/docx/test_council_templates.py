"""Whatever a council's own template brings: our numbers, the font, the mark, the page numbers."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import cycle

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.builders import sample
from tests.effort import examples
from tests.judges import tracked
from tests.judges.word import (
    Element,
    integrity_faults,
    libreoffice_copies,
    libreoffice_pdfs,
    libreoffice_texts,
    part,
    parts,
    protocol_text,
    sdk_faults,
    w,
)
from tests.writers.docx import council_templates
from tests.writers.docx.council_templates import (
    HEADS,
    HIDDEN_HEAD,
    LEFT,
    LEFTOVERS,
    OURS,
    STRANGER,
    apart,
    lines,
    name,
    renamed,
    story,
    style_font,
    template,
    templates,
)
from tests.writers.docx.files import ADOPTED, long_document, model_text, write, writer
from tests.writers.docx.templates_of_others import OTHERS
from tests.writers.docx.test_numbering import SCHEMES, decimal

from protocol_gen.errors import ChangedWordsError, DraftInTemplateError, MissingStylesError
from protocol_gen.model.document import Document, Look
from protocol_gen.project.word_reading import ReadingWriter
from protocol_gen.readers.finished.word_file import read_word
from protocol_gen.revisions import compare
from protocol_gen.writers.docx import DocxWriter

pytestmark = pytest.mark.slow

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
KINDS = {**council_templates.KINDS, **OTHERS}
FONT = "Georgia"
PROTECTION = ("documentProtection", "writeProtection", "trackRevisions", "docVars")
CHANGES = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange")


def in_template(
    document: Document, content: bytes, *, is_adopted: bool, font: str = FONT
) -> Document:
    control = ADOPTED if is_adopted else document.control
    return replace(document, control=control, look=Look(word_template=content, font=font))


# Judges, which know only the standard


def stories(data: bytes) -> Mapping[str, tuple[Element | None, Element | None]]:
    """Return head and foot of each kind of page that the file tells apart, as Word chooses them."""
    targets = {
        each.get("Id"): each.get("Target") for each in part(data, "word/_rels/document.xml.rels")
    }
    (section,) = part(data, "word/document.xml").iter(w("sectPr"))
    kinds = ["default"]
    kinds += ["first"] * is_on(section.find(w("titlePg")))
    kinds += ["even"] * is_on(part(data, "word/settings.xml").find(w("evenAndOddHeaders")))
    found: dict[tuple[str, str], Element] = {}
    for sort in ("headerReference", "footerReference"):
        for each in section.iter(w(sort)):
            target = targets[each.get(f"{R}id")].removeprefix("/word/")
            found[sort, each.get(w("type"))] = part(data, f"word/{target}")
    return {
        kind: (found.get(("headerReference", kind)), found.get(("footerReference", kind)))
        for kind in kinds
    }


def is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(w("val"), "1") not in {"0", "false", "off"}


def said(root: Element | None) -> str:
    if root is None:
        return ""
    art = "".join(node.get("string") or "" for node in root.iter() if "textpath" in str(node.tag))
    return "".join(node.text or "" for node in root.iter(w("t"))) + art


def counts_pages(*roots: Element | None) -> bool:
    codes = [
        "".join(node.text or "" for node in root.iter(w("instrText")))
        + "".join(node.get(w("instr"), "") for node in root.iter(w("fldSimple")))
        for root in roots
        if root is not None
    ]
    return any(" PAGE" in f" {code}" for code in codes)


def roots(data: bytes) -> list[Element]:
    """Return every part that is text, or says how text looks."""
    found = [each for each in parts(data) if each.startswith("word/") and each.endswith(".xml")]
    return [part(data, each) for each in found]


def fonts(data: bytes) -> set[str]:
    """Return every font that any part asks for, theme fonts by the name of their attribute."""
    found: set[str] = set()
    for root in roots(data):
        for node in root.iter(w("rFonts")):
            found |= {key if "heme" in key else value for key, value in node.attrib.items()}
    return found


def page_faults(data: bytes, *, is_draft: bool) -> list[str]:
    return [
        f"{kind}: {said(head)!r}, {said(foot)!r}"
        for kind, (head, foot) in stories(data).items()
        if ("DRAFT" in said(head).upper()) != is_draft or not counts_pages(head, foot)
    ]


def leftovers(data: bytes, *, is_redline: bool = False) -> list[str]:
    found = [
        f"{file}: {words}"
        for file, blob in parts(data).items()
        for words in (LEFT, STRANGER)
        if words.encode() in blob
    ]
    names = PROTECTION if is_redline else (*PROTECTION, *CHANGES)
    return found + [each for root in roots(data) for each in names for _ in root.iter(w(each))]


def dangling(data: bytes) -> list[str]:
    """Return what a part asks for and does not have, and parts that nothing leads to."""
    content, missing, led_to = parts(data), [], {"[Content_Types].xml", "_rels/.rels"}
    for listed in [each for each in content if each.endswith(".rels")]:
        folder, _, file = listed.rpartition("_rels/")
        ids = {each.get("Id"): each.get("Target") for each in part(data, listed)}
        inside = (each for each in part(data, listed) if each.get("TargetMode") != "External")
        targets = (posixpath.join(f"/{folder}", each.get("Target", "")) for each in inside)
        led_to |= {posixpath.normpath(each).lstrip("/") for each in targets}
        led_to.add(listed)
        owner = f"{folder}{file.removesuffix('.rels')}"
        if owner in content:
            nodes = part(data, owner).iter()
            asked = {
                said for node in nodes for key, said in node.attrib.items() if key.startswith(R)
            }
            missing += [f"{owner} asks for {each}" for each in asked - {*ids}]
    return missing + sorted(led_to ^ {*content})


def strange_styles(data: bytes) -> set[str | None]:
    """Return the styles of paragraphs that are not there, or are for something else."""
    known = {
        style.get(w("styleId"))
        for style in part(data, "word/styles.xml").iter(w("style"))
        if style.get(w("type")) == "paragraph"
    }
    asked = (node for root in roots(data) for node in root.iter(w("pStyle")))
    return {node.get(w("val")) for node in asked} - known


def holds(document: Document, *, is_draft: bool) -> None:
    data = ReadingWriter(writer()).write(document)
    assert protocol_text(data) == model_text(document)
    assert page_faults(data, is_draft=is_draft) == []
    assert leftovers(data) == []
    assert dangling(data) == []
    assert strange_styles(data) == set()
    if document.look.font:
        assert fonts(data) == {FONT}


# Laws


@pytest.mark.parametrize("is_adopted", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_a_template_brings(kind: str, *, is_adopted: bool) -> None:
    content = template(*KINDS[kind])

    for scheme in ("none", "decimal", "every block"):
        holds(in_template(SCHEMES[scheme], content, is_adopted=is_adopted), is_draft=not is_adopted)


@given(
    content=templates(),
    scheme=st.sampled_from([*SCHEMES]),
    font=st.sampled_from(["", FONT]),
    is_adopted=st.booleans(),
)
@settings(max_examples=examples(400, 40))
def test_whatever_a_template_brings_together(
    content: bytes, scheme: str, font: str, *, is_adopted: bool
) -> None:
    assume(font or b"Wingdings" not in parts(content)["word/styles.xml"])
    document = in_template(SCHEMES[scheme], content, is_adopted=is_adopted, font=font)

    holds(document, is_draft=not is_adopted)


@pytest.mark.parametrize("kind", LEFTOVERS)
@pytest.mark.parametrize("without", [1, 2, 3])
def test_a_redline_has_our_changes_alone(kind: str, without: int) -> None:
    whole = in_template(decimal(), template(*LEFTOVERS[kind]), is_adopted=True)
    less = replace(whole, provisions=whole.provisions[:-without])
    old, new = (whole, less) if without > 1 else (less, whole)
    redline = compare(old, new, author="The Clerk", dated=date(2026, 5, 12))

    data = ReadingWriter(writer()).write_redline(redline)

    authors = {node.get(w("author")) for node in part(data, "word/document.xml").iter()}
    assert authors - {None} == {"The Clerk"}
    assert leftovers(data, is_redline=True) == []
    assert tracked.faults(data) == []


@pytest.mark.parametrize("is_draft", [False, True])
@pytest.mark.parametrize("look", [Look(), Look(cover=True)])
def test_what_stands_in_the_place_of_our_template_is_marked_on_each_page(
    look: Look, *, is_draft: bool
) -> None:
    content = template(*HEADS["even pages of their own"], apart("first"), HIDDEN_HEAD)
    control = sample().control if is_draft else ADOPTED

    data = DocxWriter(lambda _name: content).write(replace(sample(), look=look, control=control))

    found = stories(data)
    marks = ["DRAFT" in said(head) for head, _ in found.values()]
    assert [*found] == ["default", *(["first"] * look.cover)]
    assert marks == [is_draft] * len(found)
    assert counts_pages(*found["default"])


@pytest.mark.parametrize("is_draft", [False, True])
def test_a_built_file_serves_as_a_template(*, is_draft: bool) -> None:
    old = replace(long_document(), title="Former Protocol", council="Former Council")
    built = write(old)
    letterhead = write(in_template(old, template(*HEADS["a letterhead"]), is_adopted=False))
    edited = write(replace(old, control=ADOPTED, look=Look(cover=True)))

    for content in (built, letterhead, edited):
        document = in_template(sample(), content, is_adopted=not is_draft)
        holds(document, is_draft=is_draft)
        data = write(document)
        assert "Former" not in "".join(said(root) for two in stories(data).values() for root in two)
        assert (OURS in said(stories(data)["default"][0])) == (content is letterhead)


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("font", ["", FONT])
def test_a_file_in_a_template_of_another_program_is_doubted_by_nobody(kind: str, font: str) -> None:
    for scheme in SCHEMES.values():
        document = in_template(scheme, template(*OTHERS[kind]), is_adopted=True, font=font)

        found = read_word(write(document), "a.docx")

        assert found.obstacles == ()


def test_a_head_that_says_draft_among_other_words_is_told() -> None:
    content = template(story("header1", lines("Testham: draft for consultation")))

    with pytest.raises(DraftInTemplateError, match="'Testham: draft for consultation'"):
        write(in_template(sample(), content, is_adopted=False))


def test_styles_by_names_of_another_program_are_told() -> None:
    apple = renamed(heading_1=name("Heading"), Body_Text=name("Body"))

    with pytest.raises(MissingStylesError) as caught:
        write(in_template(sample(), template(apple), is_adopted=False))

    assert caught.value.names == ("Body Text", "heading 1")


def test_a_style_that_hides_its_text_is_told() -> None:
    content = template(style_font("BodyText", "<w:vanish/>"))

    with pytest.raises(ChangedWordsError, match="a style that hides"):
        ReadingWriter(writer()).write(in_template(sample(), content, is_adopted=False))


# Other readers


def for_others() -> dict[str, Document]:
    """One file of every kind, schemes and states in turn."""
    schemes = cycle(SCHEMES.values())
    files = {
        kind: in_template(next(schemes), template(*KINDS[kind]), is_adopted=at % 2 == 1)
        for at, kind in enumerate(KINDS)
    }
    (again,) = libreoffice_copies([template()])
    return files | {"saved by LibreOffice": in_template(sample(), again, is_adopted=False)}


def test_libreoffice_shows_our_numbers_and_no_others() -> None:
    files = for_others()

    found = libreoffice_texts([write(document) for document in files.values()])

    assert dict(zip(files, found, strict=True)) == {
        kind: model_text(document) for kind, document in files.items()
    }


def test_libreoffice_shows_the_mark_and_the_number_on_each_page() -> None:
    files = {
        (kind, is_adopted): in_template(
            long_document(), template(*KINDS[kind]), is_adopted=is_adopted
        )
        for kind in (*HEADS, *LEFTOVERS)
        for is_adopted in (False, True)
    }

    pdfs = libreoffice_pdfs([write(document) for document in files.values()])

    faults = {
        key: found
        for key, pdf in zip(files, pdfs, strict=True)
        if (found := printed_faults(pdf, is_draft=not key[1]))
    }
    assert faults == {}


def printed_faults(pdf: bytes, *, is_draft: bool) -> list[str]:
    """Return the pages that are not marked as they should be, or not numbered."""
    pages = [re.sub(" +", " ", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]
    assert len(pages) > 1
    return [
        text[:200]
        for at, text in enumerate(pages, 1)
        if ("DRAFT" in text.replace("Draft", "")) != is_draft
        or not re.search(rf"(Page {at} of {len(pages)}|^{at}$)", text, re.MULTILINE)
    ]


def test_other_judges_find_nothing() -> None:
    for kind, ingredients in KINDS.items():
        data = write(in_template(sample(), template(*ingredients), is_adopted=True))
        assert (kind, integrity_faults(data)) == (kind, [])


@pytest.mark.parametrize("kind", OTHERS)
def test_what_other_programs_write_against_the_standard_does_not_come_through(kind: str) -> None:
    data = write(in_template(sample(), template(*OTHERS[kind]), is_adopted=True, font=""))

    assert sdk_faults(data) == []
