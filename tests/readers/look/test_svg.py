from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.look.files import SVG, drawing, picture

from protocol_gen.readers.look.svg import Drawing, make_drawing_safe
from protocol_gen.readers.look.svg_faults import UnsafeDrawingError

CREST = Path(__file__).parents[3] / "profiles" / "example-town" / "crest.svg"


def faults(content: bytes) -> tuple[str, ...]:
    with pytest.raises(UnsafeDrawingError) as caught:
        make_drawing_safe(content)
    return tuple(map(str, caught.value.faults))


# What passes


def test_a_drawing_keeps_its_shapes_and_looks() -> None:
    inside = (
        '<g fill="#fff"><path d="M0 0h20" style="stroke:rgb(1, 2, 3)" transform="scale(2)"/></g>'
    )

    made = make_drawing_safe(drawing(inside))

    assert (made.width, made.height) == (20, 10)
    assert b'd="M0 0h20"' in made.data
    assert b'style="stroke:rgb(1, 2, 3)"' in made.data
    assert b'transform="scale(2)"' in made.data


def test_a_safe_drawing_is_safe_once_more_and_the_same() -> None:
    made = make_drawing_safe(CREST.read_bytes())

    assert make_drawing_safe(made.data) == made


def test_what_an_editor_notes_for_itself_stays_behind() -> None:
    content = b"""<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Made with an editor --><?editor note?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org" width="9" height="9"
 i:version="1.2" data-name="Layer 1">
<title>crest final 2</title><metadata><i:path>/home/clerk</i:path></metadata>
<i:namedview zoom="3"><i:grid/></i:namedview><path d="M0 0h9" i:label="x"/></svg>"""

    made = make_drawing_safe(content)

    for left in (b"DOCTYPE", b"editor", b"crest final", b"clerk", b"zoom", b"label", b"Layer"):
        assert left not in made.data
    assert b'<path d="M0 0h9">' in made.data


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('viewBox="0 0 30 40"', (30, 40)),
        ('viewBox="0 0 30 40" width="100%" height="100%"', (30, 40)),
        ('viewBox="0 0 30 40" width="60"', (60, 80)),
        ('viewBox="0 0 30 40" height="80px"', (60, 80)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="25.4mm" height="2.54cm"', (96, 96)),
        ('width="0.2" height="0.1"', (1, 1)),
    ],
)
def test_the_size_is_in_pixels_however_it_is_written(root: str, size: tuple[int, int]) -> None:
    made = make_drawing_safe(drawing(root=root))

    assert (made.width, made.height) == size
    assert b"viewBox=" in made.data


def test_a_stylesheet_with_classes_passes() -> None:
    inside = (
        "<style>/* Illustrator */ .a, .b { fill: #fff } .c { fill: url(#g) }</style>"
        '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
        '<path class="a c" d="M0 0h9"/>'
    )

    assert b".c { fill: url(#g) }" in make_drawing_safe(drawing(inside)).data


def test_a_picture_within_a_drawing_is_made_anew() -> None:
    address = "data:image/png;base64," + b64encode(picture(size=(2000, 2000))).decode()

    made = make_drawing_safe(drawing(f'<image width="9" height="9" xlink:href="{address}"/>'))

    assert b"data:image/png;base64," in made.data
    assert len(made.data) < 60_000


def test_a_drawing_in_utf_16_is_read() -> None:
    content = '<?xml version="1.0" encoding="utf-16"?>' + drawing().decode()

    assert make_drawing_safe(content.encode("utf-16")).width == 20


# What is refused


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<script>alert(1)</script>", "<script> is not allowed: a logo runs no program"),
        ('<path d="M0 0" onload="x()"/>', "onload of <path> runs a program"),
        ('<path d="M0 0" ONCLICK="x()"/>', "ONCLICK of <path> runs a program"),
        ("<foreignObject><p/></foreignObject>", "<foreignObject> is not allowed"),
        ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "<p> is not allowed"),
        ('<use href="other.svg#a"/>', "<use> points at 'other.svg#a', outside the drawing"),
        ('<use xlink:href="http://x.example/a"/>', "<use> points at 'http://x.example/a'"),
        ('<image href="http://x.example/a.png"/>', "embed the picture (PNG or JPEG)"),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "outside the drawing"),
        ('<use href="data:image/png;base64,iVBO"/>', "outside the drawing"),
        ('<image href="data:image/png;base64,iVBO"/>', "within <image> cannot be shown"),
        ('<image href="data:image/png;base64,A"/>', "within <image> cannot be shown"),
        ('<a href="javascript:x()"><path d="M0 0"/></a>', "<a> is not allowed"),
        ('<path fill="url(http://x.example/a)"/>', "url(http://x.example/a) points outside"),
        ("""<path fill="url('//x.example')"/>""", "url(//x.example) points outside"),
        ('<path style="fill:url(x.svg#a)"/>', "style of <path>: url(x.svg#a) points outside"),
        ('<path style="fill:URL (#a"/>', "url() must be written url(#name)"),
        ('<path style="fill:u\\72l(x)"/>', "a backslash"),
        ('<path style="a:&quot;/*&quot; url(http://x) &quot;*/&quot;"/>', "a comment"),
        ('<path style="fill:image-set(&quot;http://x&quot; 1x)"/>', "image-set() is not allowed"),
        ("<style>@import 'x.css';</style>", "rules such as @import"),
        ("<style>@font-face{src:url(x)}</style>", "rules such as @import"),
        ("<style>.a{fill:url(x.svg#a)}</style>", "<style>: url(x.svg#a) points outside"),
        ("<style>path{fill:url(#a)}</style>", "for classes (.name) only, not for 'path'"),
        ("<style>.a{.b{fill:red}}</style>", "rules must be plain"),
        ("<style>.a</style>", "rules must be plain"),
        ('<animate attributeName="x"/>', "<animate> is not allowed: a logo must not move"),
        ('<set attributeName="x"/>', "a logo must not move"),
        ("<text>Motto</text>", "turn the text into paths"),
        ("<filter/>", "filters are not drawn in every format"),
        ("<iframe/>", "<iframe> is not allowed: save it as plain SVG"),
    ],
)
def test_what_could_do_harm_is_refused_by_name_and_line(inside: str, words: str) -> None:
    (fault,) = faults(drawing(f"\n\n{inside}\n"))

    assert fault.startswith("line 3: ")
    assert words in fault


def test_all_that_is_wrong_is_said_at_once() -> None:
    found = faults(drawing('<script/>\n<path onload="x"/>\n<text>a</text>'))

    assert [fault[:7] for fault in found] == ["line 1:", "line 2:", "line 3:"]
    assert len(faults(drawing("<script/>" * 99))) == 10


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9'", "broken or cut short"),
        (drawing("<g>"), "broken or cut short (mismatched tag)"),
        (drawing('<use foo:href="#a"/>'), "broken or cut short (unbound prefix)"),
        (b"<svg width='9' height='9'/>", f"the first element must be <svg xmlns='{SVG}'>"),
        (b"<html/>", "<html> is not a drawing"),
        (b"", "broken or cut short"),
        (drawing(root=""), "neither its size nor its viewBox"),
        (drawing(root='width="0" height="9"'), "a width and a height above 0"),
        (drawing(root='viewBox="0 0 9 9" width="0"'), "between 1 and 10,000 pixels"),
        (drawing(root='viewBox="0 0 nan 9"'), "neither its size nor its viewBox"),
        (drawing(root='width="1e9" height="9"'), "between 1 and 10,000 pixels"),
        (b'<?xml-stylesheet href="x.css"?>' + drawing(), "takes its look from another file"),
        (b"<?xml version='1.0' encoding='martian'?>" + drawing(), "broken or cut short"),
        (drawing("<g>" * 99 + "</g>" * 99), "<g> is nested deeper than 60 elements"),
        (drawing("<g/>" * 20_000), "more than 20,000 elements"),
        (drawing(" " * 1_000_000), "at most 1,000,000"),
    ],
)
def test_what_is_no_sound_drawing_is_refused_with_the_way_out(content: bytes, words: str) -> None:
    assert words in "".join(faults(content))


def test_entities_are_refused_before_they_grow() -> None:
    lines = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE svg [<!ENTITY e0 "x">{lines}]>'.encode() + drawing("<desc>&e12;</desc>")
    outside = b'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + drawing("&e;")

    assert "entities" in "".join(faults(bomb))
    assert "entities" in "".join(faults(outside))


def clones(levels: int) -> bytes:
    groups = (
        f'<g id="g{level}">' + f'<use href="#g{level + 1}"/>' * 10 + "</g>"
        for level in range(levels)
    )
    return drawing("".join(groups) + f'<path id="g{levels}" d="M0 0h9"/>')


def test_clones_of_clones_are_refused_before_they_multiply() -> None:
    assert isinstance(make_drawing_safe(clones(3)), Drawing)
    assert "multiply beyond measure" in "".join(faults(clones(9)))


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<pattern id="a"><path fill="url(#a)"/></pattern>',
        '<style>.x{fill:url(#a)}</style><pattern id="a"><path class="x"/></pattern>',
    ],
)
def test_a_reference_that_leads_back_to_itself_is_refused(inside: str) -> None:
    assert "lead in a circle" in "".join(faults(drawing(inside)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "inside",
    [
        "<style>" + "/*" * 400_000 + "</style>",
        "<style>" + "a" * 900_000 + "</style>",
        "<style>" + " " * 900_000 + "x</style>",
        f'<path fill="{"url(" * 200_000}"/>',
        f'<path fill="{"a" * 900_000}("/>',
        f'<path fill="{"( " * 400_000}"/>',
        f'<image href="data:image/png;base64,{"A" * 900_000}"/>',
    ],
)
def test_a_long_hostile_drawing_is_refused(inside: str) -> None:
    """Were a pattern to look at each beginning anew, this would take minutes."""
    assert faults(drawing(inside))


PIECES = st.sampled_from(
    [
        *("<g>", "</g>", '<g id="a">', '<path d="M0 0h9"/>', '<use href="#a"/>', "<script>"),
        *("<style>", "</style>", ".a{", "}", "url(", ")", "/*", "*/", "x", "@", "http://x"),
        *("&lt;", "<![CDATA[", "]]>", "<!--", "-->", '<path style="fill:', '"/>', "\\"),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_comes_is_refused_or_made_safe(inside: str) -> None:
    try:
        made = make_drawing_safe(drawing(inside))
    except UnsafeDrawingError:
        return
    assert b"<script" not in made.data
    assert make_drawing_safe(made.data) == made
