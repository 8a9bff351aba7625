"""The headings of another's Word file, wherever and however they are written."""

import pytest
from lxml import etree
from tests.judges.word import Element, w
from tests.writers.docx.council_templates import VECTORS, WORD

from protocol_gen.writers.docx.host_headings import HeadingPlace, HostHeading, headings

LOOK = '<w:pPr><w:pStyle w:val="H"/></w:pPr>'
BY = 'w:id="5" w:author="A"'
STYLES = f"""<w:styles {WORD}>
<w:style w:styleId="H"><w:name w:val="Heading 2"/></w:style>
<w:style w:styleId="Based"><w:name w:val="Mine"/><w:basedOn w:val="H"/></w:style>
<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
<w:style w:styleId="Nameless"><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
<w:style w:styleId="Lone"><w:basedOn w:val="Gone"/></w:style>
</w:styles>"""
CHOICES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def heading(inside: str = run("Part 5C"), look: str = LOOK) -> str:
    return f"<w:p>{look}{inside}</w:p>"


def box(inside: str) -> str:
    return (
        f'<w:r><w:pict xmlns:v="{VECTORS}"><v:shape><v:textbox><w:txbxContent>{inside}'
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def found(inside: str) -> list[HostHeading]:
    body = etree.fromstring(f"<w:body {WORD}>{inside}<w:sectPr/></w:body>")
    styles = {str(each.get(w("styleId"))): each for each in etree.fromstring(STYLES)}
    return [*headings(body, styles)]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("Part") + "<w:r><w:tab/></w:r>" + run("5C"), "Part 5C"),
        (run("Part") + "<w:r><w:br/></w:r>" + run("5C"), "Part 5C"),
        (run("Part 5") + run("C"), "Part 5C"),
        (run("Part 5") + "<w:r><w:noBreakHyphen/></w:r>" + run("C"), "Part 5-C"),
        (f"<w:ins {BY}>{run('Part 5C')}</w:ins>", "Part 5C"),
        (run("Part 5C") + f"<w:moveFrom {BY}>{run('and D')}</w:moveFrom>", "Part 5C"),
        (
            run("Part 5C") + f"<w:del {BY}><w:r><w:delText>D</w:delText><w:tab/></w:r></w:del>",
            "Part 5C",
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Part 5C')}</w:sdtContent></w:sdt>", "Part 5C"),
        (box(f"<w:p>{run('a note')}</w:p>") + run("Part 5C"), "Part 5C"),
    ],
)
def test_the_words_are_those_that_are_read(inside: str, text: str) -> None:
    assert [each.text for each in found(heading(inside))] == [text]


@pytest.mark.parametrize(
    ("look", "depth"),
    [
        ('<w:pStyle w:val="H"/>', 2),
        ('<w:pStyle w:val="Based"/>', 2),
        ('<w:pStyle w:val="Nameless"/>', 4),
        ('<w:pStyle w:val="H"/><w:outlineLvl w:val="0"/>', 1),
        ('<w:pStyle w:val="H"/><w:outlineLvl w:val="odd"/>', 2),
        ('<w:outlineLvl w:val="8"/>', 9),
        ('<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>', 0),
        ('<w:pStyle w:val="Round"/>', 0),
        ('<w:pStyle w:val="Lone"/>', 0),
        ('<w:pStyle w:val="Gone"/>', 0),
        ("", 0),
    ],
)
def test_how_deep_it_is(look: str, depth: int) -> None:
    depths = [each.depth for each in found(heading(look=f"<w:pPr>{look}</w:pPr>"))]

    assert depths == [depth] * bool(depth)


def ended(change: str) -> str:
    """Return the look of a paragraph whose end is tracked."""
    return LOOK.replace("</w:pPr>", f"<w:rPr><w:{change} {BY}/></w:rPr></w:pPr>")


TWICE = (
    f"<mc:AlternateContent {CHOICES}><mc:Choice>{heading()}</mc:Choice>"
    f"<mc:Fallback>{heading()}</mc:Fallback></mc:AlternateContent>"
)


def cell(inside: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("inside", "places"),
    [
        (heading(), [HeadingPlace.TEXT]),
        (cell(heading()), [HeadingPlace.TABLE]),
        (f"<w:p>{box(heading())}</w:p>", [HeadingPlace.BOX]),
        (cell(f"<w:p>{box(heading())}</w:p>"), [HeadingPlace.BOX]),
        (TWICE, [HeadingPlace.BOX]),
        (heading(look=ended("del")), [HeadingPlace.JOINED]),
        (heading(look=ended("ins")), [HeadingPlace.TEXT]),
        (heading(run(" ")), []),
    ],
)
def test_where_it_is(inside: str, places: list[HeadingPlace]) -> None:
    assert [each.place for each in found(inside)] == places


def control(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("inside", "last"),
    [
        (heading(), "p"),
        (control(heading()), "sdt"),
        (control(control(heading())), "sdt"),
        (control(heading() + "<w:p/>"), "p"),
        (f"<w:customXml>{heading()}</w:customXml>", "customXml"),
    ],
)
def test_text_goes_after_a_control_that_ends_with_the_heading(inside: str, last: str) -> None:
    (one,) = found(inside)
    node: Element = one.last

    assert node.tag == w(last)
