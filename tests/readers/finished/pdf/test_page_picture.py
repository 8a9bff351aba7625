"""Whether a sign can be seen on the picture of its page."""

import pytest

from protocol_gen.readers.finished.pdf.page_picture import SCALE, PagePicture
from protocol_gen.readers.finished.pdf.printed import Box

SIDE = 40
PLACE = Box(5, 5, 9, 10)


def picture(ground: int, ink: int | None = None, cover: int | None = None) -> PagePicture:
    """A page of one shade with half of the place inked, and the place perhaps covered."""
    rows = [bytearray([ground]) * SIDE for _ in range(SIDE)]
    for shade, box in ((ink, Box(5, 5, 7, 10)), (cover, Box(3, 3, 12, 12))):
        if shade is None:
            continue
        for row in rows[int(box.top * SCALE) : int(box.bottom * SCALE)]:
            row[int(box.left * SCALE) : int(box.right * SCALE)] = bytes([shade]) * int(
                box.width * SCALE
            )
    return PagePicture(b"".join(map(bytes, rows)), SIDE, SIDE, SIDE)


@pytest.mark.parametrize(("ground", "ink"), [(255, 0), (255, 120), (0, 255), (200, 90)])
def test_ink_that_differs_from_its_ground_is_seen(ground: int, ink: int) -> None:
    assert picture(ground, ink).shows(PLACE, ink)
    assert picture(ground, ink).shows(PLACE, None)


@pytest.mark.parametrize(("ground", "ink"), [(255, 255), (255, 240), (0, 10), (255, None)])
def test_ink_like_its_ground_and_ink_that_is_not_there_are_not(
    ground: int, ink: int | None
) -> None:
    assert not picture(ground, ink).shows(PLACE, 0 if ink is None else ink)
    assert not picture(ground, ink).shows(PLACE, None)


@pytest.mark.parametrize("cover", [0, 128, 255])
def test_what_is_covered_is_not_seen(cover: int) -> None:
    assert not picture(255, 0, cover).shows(PLACE, 0)


def test_a_stop_all_of_ink_is_seen_and_white_ink_beside_black_is_not() -> None:
    stop = Box(5, 5, 7, 10)

    assert picture(255, 0).shows(stop, 0)
    assert not picture(255, 0).shows(Box(7, 5, 9, 10), 255)


@pytest.mark.parametrize("box", [Box(25, 5, 29, 10), Box(-9, 5, -5, 10), Box(5, 25, 9, 30)])
def test_nothing_is_seen_beyond_the_edge(box: Box) -> None:
    assert not picture(255, 0).shows(box, 0)


def test_a_place_is_blank_in_one_shade_unless_it_is_that_of_the_ink() -> None:
    assert picture(255, 0).is_blank(Box(7, 5, 9, 10), 0)
    assert not picture(255, 0).is_blank(PLACE, None)
    assert picture(255, 0).is_blank(Box(5, 5, 7, 10), None)
    assert not picture(255, 0).is_blank(Box(5, 5, 7, 10), 0)


def test_a_tint_makes_no_other_sign_and_a_stroke_does() -> None:
    assert not picture(200, 0).differs(picture(255, 0), PLACE)
    assert picture(255, 0).differs(picture(255), PLACE)
