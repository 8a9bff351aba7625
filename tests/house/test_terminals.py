"""A person at a terminal waits for the question, and says what is on the screen when none comes."""

from pathlib import Path

import pytest
from tests.cli.terminals import Terminal

ASKS = "import time; print('Welcome ->', end=' ', flush=True); print(); print(input('[a] > '))"
SILENT = "import time; print('Working', flush=True); time.sleep(60)"


def test_a_key_is_pressed_only_once_the_program_asks(tmp_path: Path) -> None:
    with Terminal(tmp_path, program=ASKS) as terminal:
        said = terminal.type("yes")
        code = terminal.end()

    assert code == 0
    assert said == "yes\nyes\n"
    assert terminal.shown == "Welcome -> \n[a] > yes\nyes\n"


def test_a_program_that_never_asks_fails_with_what_it_showed(tmp_path: Path) -> None:
    with (
        Terminal(tmp_path, program=SILENT) as terminal,
        pytest.raises(AssertionError, match="nothing was shown after:\nWorking"),
    ):
        terminal.question(limit=1)


def test_a_program_that_has_ended_takes_no_key(tmp_path: Path) -> None:
    with (
        Terminal(tmp_path, program="print('Done')") as terminal,
        pytest.raises(AssertionError, match="asks no more:\nDone"),
    ):
        terminal.type("yes")


def test_a_program_that_asks_does_not_end(tmp_path: Path) -> None:
    with (
        Terminal(tmp_path, program=ASKS) as terminal,
        pytest.raises(AssertionError, match="and does not end:"),
    ):
        terminal.end()
