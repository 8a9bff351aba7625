import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.waiting import LIMIT, read_line

from protocol_gen.project.lock import LockedError, held, locked

HOLDING = """
import sys, time
from pathlib import Path
from protocol_gen.project.lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""
"""A program that holds the lock of a folder until it is killed."""
SHORT = 0.05


def elsewhere(folder: Path) -> "subprocess.Popen[str]":
    """Another process that holds the lock."""
    process = subprocess.Popen(  # noqa: S603  # this interpreter
        [sys.executable, "-c", HOLDING, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert read_line(process.stdout) == "held\n"
    return process


def in_another_thread(folder: Path) -> list[str]:
    """What happens to another thread that asks for the lock for a moment."""
    said = []

    def ask() -> None:
        try:
            with held(folder, SHORT):
                said.append("held")
        except LockedError:
            said.append("refused")

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join(LIMIT)
    return said


def test_a_lock_of_another_process_is_waited_for_and_then_refused(tmp_path: Path) -> None:
    with elsewhere(tmp_path) as other:
        begun = time.monotonic()
        with pytest.raises(LockedError), held(tmp_path, SHORT):
            pass
        assert time.monotonic() - begun >= SHORT
        with pytest.raises(LockedError), locked(tmp_path):
            pass
        other.kill()


def test_a_lock_of_a_process_that_was_killed_blocks_nobody(tmp_path: Path) -> None:
    with elsewhere(tmp_path) as other:
        other.kill()
        other.wait(LIMIT)

    with held(tmp_path, 0):
        pass


def test_a_thread_that_holds_a_lock_may_ask_again_and_keeps_it_until_its_outermost_body_ends(
    tmp_path: Path,
) -> None:
    with held(tmp_path):
        with held(tmp_path / ".." / tmp_path.name):
            pass

        assert in_another_thread(tmp_path) == ["refused"]

    assert in_another_thread(tmp_path) == ["held"]


def test_a_lock_goes_with_a_body_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path):
        _ = 1 / 0

    assert in_another_thread(tmp_path) == ["held"]


def test_a_lock_that_waits_for_nobody_refuses_its_own_thread_too(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(LockedError), locked(tmp_path):
        pass


def test_a_lock_is_of_the_folder_that_is_at_its_place_and_not_of_one_that_went(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "council"
    folder.mkdir()
    with elsewhere(folder) as other:
        folder.rename(tmp_path / "gone")
        folder.mkdir()

        with held(folder, 0):
            pass

        other.kill()


@pytest.mark.skipif(os.name == "nt", reason="there a file beside is locked")
def test_a_lock_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    with held(tmp_path):
        assert list(tmp_path.iterdir()) == []
