"""What on a page is more than a rule, a box or the mark of an item."""

import pytest

from protocol_gen.readers.finished.pdf.figures import Drawn, figures_among
from protocol_gen.readers.finished.pdf.printed import Box, FigureKind, PrintedRun

WORDS = PrintedRun("must not", Box(50, 100, 150, 110), 1, is_artifact=False)
FRAME = ((0.0, 0.0), (200.0, 0.0), (200.0, 80.0), (0.0, 80.0))
ROUNDED = ((9.0, 0.0), (191.0, 0.0), (197.0, 3.0), (200.0, 9.0), (200.0, 71.0), (191.0, 80.0))
SIGN = ((0.0, 0.0), (10.0, 20.0), (20.0, 0.0), (10.0, 10.0))


def kinds(*drawn: Drawn) -> list[FigureKind]:
    return [each.kind for each in figures_among(drawn, [WORDS])]


@pytest.mark.parametrize(
    "drawn",
    [
        Drawn(Box(50, 112, 150, 113)),  # below the words
        Drawn(Box(160, 104, 300, 105)),  # beside them
        Drawn(Box(40, 90, 240, 170), FRAME),
        Drawn(Box(40, 90, 240, 170), (*FRAME, (1.0, 1.0), (199.0, 79.0))),
        Drawn(Box(40, 90, 240, 170), ROUNDED, is_curved=True),
        Drawn(Box(40, 103, 44, 107), SIGN, is_curved=True),  # the mark of an item
        Drawn(Box(40, 103, 41, 104), is_picture=True),
    ],
)
def test_rules_boxes_and_marks_are_furniture(drawn: Drawn) -> None:
    assert kinds(drawn) == []


def test_pictures_and_drawings_may_show_words() -> None:
    assert kinds(Drawn(Box(0, 0, 99, 99), is_picture=True)) == [FigureKind.PICTURE]
    assert kinds(Drawn(Box(0, 0, 20, 20), SIGN)) == [FigureKind.DRAWING]
    assert kinds(Drawn(Box(0, 0, 99, 99), SIGN, is_curved=True)) == [FigureKind.DRAWING]


def test_a_rule_through_words_strikes_them_out() -> None:
    assert kinds(Drawn(Box(60, 105, 90, 106))) == [FigureKind.LINE_THROUGH]


def test_small_shapes_side_by_side_may_be_letters() -> None:
    letters = [Drawn(Box(at, 103, at + 5, 109), SIGN, is_curved=True) for at in (10, 16, 22)]

    assert kinds(*letters) == [FigureKind.DRAWING] * 3


def test_an_upright_rule_among_words_may_be_a_letter_and_one_beside_them_is_none() -> None:
    assert kinds(Drawn(Box(90, 101, 91, 109))) == [FigureKind.DRAWING]
    assert kinds(Drawn(Box(40, 60, 41, 300))) == []


def test_a_slanted_line_is_no_box() -> None:
    cross = ((0.0, 0.0), (200.0, 80.0))

    assert kinds(Drawn(Box(40, 90, 240, 170), cross, is_slanted=True)) == [FigureKind.DRAWING]


def test_a_dot_within_words_or_behind_them_may_be_a_stop_and_one_elsewhere_is_none() -> None:
    assert kinds(Drawn(Box(151, 108, 152, 109))) == [FigureKind.DRAWING]
    assert kinds(Drawn(Box(90, 108, 91, 109))) == [FigureKind.DRAWING]
    assert kinds(Drawn(Box(160, 108, 161, 109))) == []
    assert kinds(Drawn(Box(90, 108, 90.2, 109))) == []
