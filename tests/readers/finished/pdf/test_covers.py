"""What is painted over a part of a letter."""

import pytest

from protocol_gen.readers.finished.pdf.covers import Cover, Painted, covered_by
from protocol_gen.readers.finished.pdf.page_picture import SCALE, PagePicture
from protocol_gen.readers.finished.pdf.printed import Box

SIDE = 40
LETTER = Box(5, 5, 12, 12)


def picture(*shades: tuple[int, Box]) -> PagePicture:
    rows = [bytearray([255]) * SIDE for _ in range(SIDE)]
    for shade, box in shades:
        for row in rows[int(box.top * SCALE) : int(box.bottom * SCALE)]:
            row[int(box.left * SCALE) : int(box.right * SCALE)] = bytes([shade]) * int(
                box.width * SCALE
            )
    return PagePicture(b"".join(map(bytes, rows)), SIDE, SIDE, SIDE)


def is_covered(shown: PagePicture, cover: Box, order: int = 2) -> bool:
    return any(covered_by([Cover(cover, order)], [Painted(LETTER, 1, 0)], shown))


@pytest.mark.parametrize(("shade", "cover"), [(255, Box(4, 8, 14, 14)), (0, Box(4, 8, 14, 14))])
def test_half_a_letter_is_covered_in_the_colour_of_the_paper_or_of_the_ink(
    shade: int, cover: Box
) -> None:
    assert is_covered(picture((0, Box(5, 5, 7, 12)), (shade, cover)), cover)


def test_what_is_painted_first_and_what_shows_the_letter_cover_nothing() -> None:
    shown = picture((0, Box(5, 5, 7, 12)))

    assert not is_covered(shown, Box(4, 8, 14, 14), order=0)
    assert not is_covered(shown, Box(0, 0, 19, 19))


def test_a_rule_that_cuts_the_foot_of_a_letter_covers_nothing_unless_it_is_pale() -> None:
    rule = Box(0, 10, 19, 11)

    assert not is_covered(picture((0, Box(5, 5, 7, 12)), (0, rule)), rule)
    assert is_covered(picture((0, Box(5, 5, 7, 12)), (255, rule)), rule)
