"""Places on a page."""

from protocol_gen.readers.finished.pdf.printed import Box, box_around

LINE = Box(10, 100, 60, 110)


def test_a_box_knows_its_size_and_its_middle() -> None:
    assert (LINE.width, LINE.height, LINE.middle) == (50, 10, 105)


def test_what_only_touches_does_not_meet() -> None:
    assert LINE.meets(Box(50, 105, 90, 120))
    assert not LINE.meets(Box(60, 100, 90, 110))
    assert not LINE.meets(Box(10, 110, 60, 120))


def test_a_stop_is_level_with_its_word_and_the_next_line_is_not() -> None:
    assert LINE.is_level_with(Box(60, 108, 62, 110))
    assert not LINE.is_level_with(Box(10, 109, 60, 119))


def test_a_box_around_some_holds_them_all() -> None:
    assert box_around([LINE, Box(5, 105, 20, 130)]) == Box(5, 100, 60, 130)


def test_words_over_words_are_told_from_words_beside_and_below() -> None:
    assert LINE.covers(Box(40, 98, 90, 109))
    assert not LINE.covers(Box(58, 100, 90, 110))
    assert not LINE.covers(Box(10, 108, 60, 118))
