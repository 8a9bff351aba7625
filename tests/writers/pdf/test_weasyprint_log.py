"""What WeasyPrint only logs is a fault."""

import logging
from dataclasses import dataclass

import pytest

from protocol_gen.errors import MissingGlyphError
from protocol_gen.writers.pdf.weasyprint_log import (
    LONGEST,
    IncompletePageError,
    drawn_as_missing,
    nothing_left_out,
)

LOGGER = logging.getLogger("weasyprint")


def test_an_error_that_is_logged_is_raised_once_all_is_done() -> None:
    done: list[str] = []

    def work() -> None:
        with nothing_left_out():
            LOGGER.error("no such picture")
            done.append("the rest")

    with pytest.raises(IncompletePageError, match="no such picture"):
        work()
    assert done == ["the rest"]


def test_a_warning_is_none_and_nobody_listens_afterwards() -> None:
    with nothing_left_out():
        LOGGER.warning("an unknown property")

    LOGGER.error("later")
    assert LOGGER.handlers == [each for each in LOGGER.handlers if "_Listener" not in repr(each)]


def test_a_long_complaint_is_cut() -> None:
    with pytest.raises(IncompletePageError) as raised, nothing_left_out():
        LOGGER.error("x" * 10_000)

    assert len(str(raised.value)) < LONGEST + 200


def test_all_characters_without_a_sign_are_told_at_once_by_name() -> None:
    def work() -> None:
        with nothing_left_out() as missing:
            for _ in range(2):
                LOGGER.warning('.notdef glyph rendered for …: "%s" (U+%04X)', "✓", 0x2713)
            missing.add("☎")

    with pytest.raises(MissingGlyphError, match="black telephone") as raised:
        work()

    assert raised.value.characters == "☎✓"


def test_what_is_drawn_with_the_sign_for_none_is_found() -> None:
    fonts = [Font({0: "\u1680", 4: "a"}), Font({4: "b"})]

    assert drawn_as_missing(fonts) == {"\u1680"}


@dataclass(frozen=True)
class Font:
    to_unicode: dict[int, str]
