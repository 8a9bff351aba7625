"""What styles are based on, and what they do to words by it."""

import pytest
from docx.oxml.parser import parse_xml
from tests.judges.word import Element, w
from tests.writers.docx.council_templates import WORD

from protocol_gen.writers.docx.style_chains import StyleChains, straighten


def style(id_: str, base: str = "", look: str = "", kind: str = "paragraph") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}">{based}<w:rPr>{look}</w:rPr></w:style>'


def styles(*inside: str) -> Element:
    return parse_xml(f"<w:styles {WORD}>{''.join(inside)}</w:styles>")


def run(style_id: str = "", look: str = "") -> Element:
    inside = f'<w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>' if style_id else ""
    return parse_xml(f"<w:p {WORD}>{inside}<w:r><w:rPr>{look}</w:rPr></w:r></w:p>")[-1]


HIDDEN, SHOWN = "<w:vanish/>", '<w:vanish w:val="false"/>'
KNOWN = styles(
    style("Plain").replace("<w:style ", '<w:style w:default="1" '),
    style("Secret", "Plain", HIDDEN),
    style("Below", "Secret"),
    style("Open", "Secret", SHOWN),
    style("Hush", "", HIDDEN, "character"),
    style("Round", "Round"),
)


@pytest.mark.parametrize(
    ("style_id", "look", "is_hidden"),
    [
        ("", "", False),
        ("", HIDDEN, True),
        ("Secret", "", True),
        ("Secret", SHOWN, False),
        ("Below", "", True),
        ("Open", "", False),
        ("Round", "", False),
        ("Gone", "", False),
        ("", '<w:rStyle w:val="Hush"/>', True),
        ("Secret", '<w:rStyle w:val="Hush"/>', False),
    ],
)
def test_which_words_are_hidden(style_id: str, look: str, *, is_hidden: bool) -> None:
    assert StyleChains(KNOWN).hides(run(style_id, look)) == is_hidden


def test_words_without_a_style_are_in_the_usual_one() -> None:
    usual = style("Usual", "", HIDDEN).replace("<w:style ", '<w:style w:default="1" ')

    assert StyleChains(styles(usual)).hides(run())


@pytest.mark.parametrize(
    ("colour", "is_white"),
    [("FFFFFF", True), ("F2F2F2", True), ("1D3F6E", False), ("auto", False), ("white!", False)],
)
def test_which_words_are_white(colour: str, *, is_white: bool) -> None:
    look = f'<w:color w:val="{colour}"/>'
    shaded = f'{look}<w:shd w:val="clear" w:fill="000000"/>'

    for each, expected in ((look, is_white), (shaded, False)):
        known = styles(style("Head", "", each), style("Ours", "Head"))
        assert StyleChains(known).is_white(run("Ours")) == expected


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ((style("A", "B"), style("B")), ["A"]),
        ((style("A", "A"),), []),
        ((style("A", "B"), style("B", "C"), style("C", "A")), ["A", "B"]),
        ((style("A", "Gone"),), []),
        ((style("A", "B"), style("B", kind="character")), []),
    ],
)
def test_what_leads_nowhere_or_round_is_no_base(inside: tuple[str, ...], kept: list[str]) -> None:
    root = styles(*inside)

    straighten(root)

    assert [each.get(w("styleId")) for each in root if each.find(w("basedOn")) is not None] == kept
