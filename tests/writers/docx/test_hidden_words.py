"""Words of heads and feet that nobody sees: others' go, ours are shown."""

import pytest
from docx.oxml.parser import parse_xml
from tests.judges.word import Element, w
from tests.writers.docx.council_templates import WORD, code, google_code, hidden, run, simple

from protocol_gen.writers.docx.hidden_words import drop_hidden, show
from protocol_gen.writers.docx.style_chains import StyleChains

STYLES = StyleChains(
    parse_xml(
        f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Unseen"><w:rPr><w:vanish/>'
        '<w:color w:val="FFFFFF"/></w:rPr></w:style></w:styles>'
    )
)
UNSEEN = '<w:pPr><w:pStyle w:val="Unseen"/></w:pPr>'


def head(inside: str) -> Element:
    return parse_xml(f"<w:hdr {WORD}><w:p>{inside}</w:p></w:hdr>")


def said(root: Element) -> str:
    words = (node.text for node in root.iter(w("t"), w("instrText")))
    return "".join(words).replace(" ", "")


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        (run("seen") + hidden(run("unseen")), "seen"),
        (UNSEEN + run("unseen"), ""),
        (hidden(code("PAGE")) + run("seen"), "seen"),
        (hidden(google_code("PAGE").replace("<w:rPr/>", "")), ""),
        (hidden(simple("PAGE")), ""),
        (code("PAGE"), "PAGE3"),
        (UNSEEN + code("PAGE"), ""),
    ],
)
def test_what_nobody_sees_goes(inside: str, left: str) -> None:
    root = head(inside)

    drop_hidden(root, STYLES)

    assert said(root) == left
    assert left or not [*root.iter(w("r"), w("fldSimple"))]


def test_what_a_style_hides_is_shown_in_the_order_of_the_schema() -> None:
    root = head(UNSEEN + '<w:r><w:rPr><w:b/><w:lang w:val="cy-GB"/></w:rPr><w:t>DRAFFT</w:t></w:r>')

    show([root], STYLES)

    (found,) = root.iter(w("rPr"))
    assert [each.tag for each in found] == [w("b"), w("vanish"), w("color"), w("lang")]
    assert [each.get(w("val")) for each in found][1:3] == ["0", "auto"]


def test_what_is_seen_stays_as_it_is() -> None:
    root = head(run("seen"))

    show([root], STYLES)

    assert [*root.iter(w("rPr"))] == []


def test_what_a_style_shows_in_signs_is_shown_in_letters() -> None:
    styles = StyleChains(
        parse_xml(
            f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Unseen"><w:rPr>'
            '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style></w:styles>'
        )
    )
    root = head(UNSEEN + '<w:r><w:rPr><w:rStyle w:val="X"/><w:b/></w:rPr><w:t>DRAFT</w:t></w:r>')

    show([root], styles)

    (found,) = root.iter(w("rPr"))
    assert [each.tag for each in found] == [w("rStyle"), w("rFonts"), w("b")]
    assert {*found[1].attrib.values()} == {"Arial"}
