"""What WeasyPrint only logs is a fault."""

import logging

import pytest

from protocol_gen.writers.pdf.weasyprint_log import LONGEST, IncompletePageError, nothing_left_out

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
