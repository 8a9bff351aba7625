"""A drawing read into a tree."""

import pytest
from tests.look.files import drawing

from protocol_gen.model.message import Message
from protocol_gen.readers.look.svg_reader import DrawingReader
from protocol_gen.readers.look.svg_tree import Element, every_element


def read(inside: str) -> tuple[Element | None, list[Message]]:
    reader = DrawingReader()
    return reader.read(drawing(inside)), reader.faults


def test_what_is_drawn_is_kept_and_what_an_editor_noted_is_left_behind() -> None:
    root, faults = read('<desc>x</desc><g id="a"><path d="M0 0"/></g><i:x xmlns:i="http://i"/>')

    assert root is not None
    assert [each.name for each in every_element(root)] == ["svg", "g", "path"]
    assert faults == []


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<script/>", "element-refused"),
        ("<animate/>", "element-refused"),
        ('<path onload="x()"/>', "attribute-runs"),
        ('<use href="x.svg#a"/>', "points-outside"),
        ('<path style="fill:url(x)"/>', "attribute-refused"),
        ('<image href="data:image/png;base64,A"/>', "inner-picture-unusable"),
    ],
)
def test_what_could_do_harm_is_refused_with_its_line(inside: str, code: str) -> None:
    _, (fault,) = read(f"\n{inside}")

    assert fault.facts["line"] == 2
    assert getattr(fault.facts["fault"], "code", "") == code


def test_a_drawing_that_breaks_off_has_no_tree() -> None:
    root, (fault,) = read("<g>")

    assert root is None
    assert "broken or cut short" in str(fault)
