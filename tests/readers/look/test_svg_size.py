"""The size of a drawing."""

import pytest

from protocol_gen.readers.look.svg_faults import UnsafeDrawingError
from protocol_gen.readers.look.svg_size import set_size
from protocol_gen.readers.look.svg_tree import Element


def root(**attributes: str) -> Element:
    return Element("svg", 1, dict(attributes))


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ({"width": "30", "height": "40"}, (30, 40)),
        ({"viewBox": "0 0 30 40"}, (30, 40)),
        ({"viewBox": "0,0,30,40", "width": "60"}, (60, 80)),
        ({"viewBox": "0 0 30 40", "width": "100%"}, (30, 40)),
        ({"width": "1in", "height": "25.4mm"}, (96, 96)),
    ],
)
def test_a_size_is_in_pixels(attributes: dict[str, str], size: tuple[int, int]) -> None:
    assert set_size(root(**attributes)) == pytest.approx(size)


def test_the_root_gets_its_size_and_a_view_box() -> None:
    drawing = root(width="30px", height="40px")

    set_size(drawing)

    assert drawing.attributes == {"width": "30", "height": "40", "viewBox": "0 0 30 40"}


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ({}, "drawing-without-size"),
        ({"width": "0", "height": "0"}, "drawing-without-size"),
        ({"viewBox": "0 0 nan 1"}, "drawing-without-size"),
        ({"width": "1e6", "height": "1"}, "drawing-size-wrong"),
    ],
)
def test_a_size_that_no_page_can_show_is_refused(attributes: dict[str, str], code: str) -> None:
    with pytest.raises(UnsafeDrawingError) as caught:
        set_size(root(**attributes))

    (fault,) = caught.value.faults
    said = fault.facts["fault"]
    assert getattr(said, "code", "") == code
