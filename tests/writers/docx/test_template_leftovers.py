"""What a style base brings beside its look, and what of it stays."""

import re
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordFile
from tests.judges.word import w
from tests.writers.docx.council_templates import (
    BY,
    DOCUMENT,
    LEFTOVERS,
    Ingredient,
    control,
    lines,
    name,
    put,
    renamed,
    setting,
    story,
    template,
)
from tests.writers.docx.files import long_document, write
from tests.writers.docx.templates_of_others import by_google

from protocol_gen.writers.docx.template_leftovers import (
    is_built_by_us,
    roots,
    section_alone,
    take_out,
)
from protocol_gen.writers.docx.word_xml import Element

JOINED = (
    f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p>"
    f"{lines('line')}"
)
"""Two paragraphs, of which the first has lost its end."""


def opened(*ingredients: Ingredient) -> WordFile:
    return docx.Document(BytesIO(template(*ingredients)))


def cleaned(*ingredients: Ingredient) -> WordFile:
    file = opened(*ingredients)
    section_alone(file)
    take_out(file)
    return file


def head(inside: str) -> Element:
    """Return a head after everything was taken out that does not belong there."""
    return cleaned(story("header1", inside)).sections[0].header.part.element


def said(root: Element) -> str:
    return "|".join(
        "".join(node.text or "" for node in paragraph.iter(w("t")))
        for paragraph in root.iter(w("p"))
    )


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"<w:p><w:ins {BY}><w:r><w:t>come</w:t></w:r></w:ins></w:p>", "come"),
        (f"<w:p><w:moveTo {BY}><w:r><w:t>come</w:t></w:r></w:moveTo></w:p>", "come"),
        (f"<w:p><w:del {BY}><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>", ""),
        (f"<w:p><w:moveFrom {BY}><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>", ""),
        (
            JOINED,
            "one line",
        ),
        (f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr></w:p>{lines('two')}", "|two"),
        (control(lines("in a control")), "in a control"),
        (control(lines("prompt"), "<w:showingPlcHdr/>"), ""),
        ('<w:p><w:smartTag w:element="x"><w:r><w:t>tag</w:t></w:r></w:smartTag></w:p>', "tag"),
        ('<w:altChunk r:id="none"/>', ""),
    ],
)
def test_a_head_is_as_if_all_was_accepted_and_nothing_asked_for(inside: str, words: str) -> None:
    root = head(inside)

    assert said(root) == words
    plain = {w(name) for name in ("hdr", "p", "pPr", "rPr", "r", "t")}
    assert {node.tag for node in root.iter()} <= plain


def test_a_row_whose_end_is_gone_is_gone() -> None:
    rows = (
        f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{lines('gone')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr><w:tc>{lines('there')}</w:tc></w:tr>"
    )

    root = head(f"<w:tbl>{rows}</w:tbl><w:p/>")

    assert said(root) == "there|"


def test_what_is_bound_to_the_title_becomes_the_field_that_says_it() -> None:
    bound = '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"/>'

    root = head(f"<w:p>{control('<w:r><w:t>Agenda</w:t></w:r>', bound)}</w:p>")

    (field,) = root.iter(w("fldSimple"))
    assert field.get(w("instr")) == " TITLE "
    assert said(root) == "Agenda"


def test_of_a_section_its_page_stays_in_the_order_of_the_schema() -> None:
    extra = '<w:titlePg/><w:paperSrc w:first="2"/><w:cols w:num="2"/><w:lnNumType w:countBy="1"/>'

    file = cleaned(lambda content: put(content, DOCUMENT, "</w:sectPr>", extra))

    (section,) = file.element.body
    names = [child.tag for child in section if "Reference" not in child.tag]
    assert names == [w(name) for name in ("pgSz", "pgMar", "paperSrc", "titlePg")]


def test_a_fraction_of_a_measure_is_rounded_and_a_page_that_is_lacking_is_a4() -> None:
    rounded = cleaned(*LEFTOVERS["measures of Google"]).sections[0]
    lacking = cleaned(*LEFTOVERS["no page"]).sections[0]

    assert rounded.page_width == lacking.page_width == docx.shared.Twips(11906)


def test_measures_of_styles_are_whole_and_words_stay() -> None:
    file = cleaned(by_google, renamed(Title=name("Title", "Title 1.5")))

    styles = file.styles.element.xpath("//w:style//@*")
    assert [each for each in styles if re.fullmatch(r"-?\d+\.\d+", each)] == []
    assert "Title 1.5" in styles


def test_of_settings_those_of_the_look_stay() -> None:
    extra = '<w:updateFields/><w:mirrorMargins/><w:rsids><w:rsid w:val="1"/></w:rsids>'

    file = cleaned(setting(extra))

    names = {child.tag for child in file.settings.element}
    assert w("mirrorMargins") in names
    assert not names & {w("updateFields"), w("rsids")}


def test_parts_that_nothing_asks_for_go() -> None:
    file = cleaned(*LEFTOVERS["comments"], *LEFTOVERS["properties"])

    names = {str(part.partname) for part in file.part.package.iter_parts()}
    assert not names & {"/word/comments.xml", "/docProps/custom.xml", "/docProps/app.xml"}
    assert len([*roots(file)]) == 5


def test_a_built_file_is_known_by_its_text_or_by_its_property() -> None:
    built = docx.Document(BytesIO(write(long_document())))
    is_whole = is_built_by_us(built)
    section_alone(built)

    assert (is_whole, is_built_by_us(built), is_built_by_us(opened())) == (True, True, False)
