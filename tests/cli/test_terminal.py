"""What the program shows on a terminal, and what it never shows anywhere else."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import PATIENT, PROFILE, PROGRAM, environment, process, project
from tests.waiting import LIMIT, ended, read_terminal

ESCAPE = "\x1b["


def on_terminal(folder: Path, *arguments: str, program: str = PROGRAM) -> tuple[str, str, int]:
    """Return what goes to a terminal as stderr, what goes to a pipe as stdout, and the code."""
    ours, theirs = pty.openpty()
    begun = subprocess.Popen(  # noqa: S603  # this interpreter
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        env=environment(TERM="xterm"),
        stdout=subprocess.PIPE,
        stderr=theirs,
        encoding="utf-8",
    )
    os.close(theirs)
    with ended(begun) as running:
        shown = _all_of(ours)
        out, _ = running.communicate(timeout=LIMIT)
    return shown, out, running.returncode


def _all_of(terminal: int) -> str:
    content = b""
    while more := read_terminal(terminal, content.decode("utf-8", "replace")):
        content += more
    os.close(terminal)
    return content.decode()


@pytest.mark.slow
def test_progress_is_shown_on_a_terminal_and_taken_away(tmp_path: Path) -> None:
    project(tmp_path, a=PROFILE, b=PROFILE)

    shown, out, code = on_terminal(tmp_path, "build", "--format", "txt,json", program=PATIENT)

    assert code == 0
    assert "[1/2] a" in shown
    assert "[2/2] b" in shown
    assert shown.endswith("\r\x1b[K")
    assert "[1/2]" not in out
    assert ESCAPE not in out


@pytest.mark.slow
def test_progress_of_a_long_run_says_how_fast_it_goes_and_how_long_it_will_take(
    tmp_path: Path,
) -> None:
    project(tmp_path, **{f"c{at:02}": PROFILE for at in range(12)})

    shown, _, code = on_terminal(tmp_path, "build", "--format", "txt", program=PATIENT)

    assert code == 0
    assert re.search(r"\[6/12\] c05, [0-9.]+ a second, \d+ seconds left", shown)


@pytest.mark.slow
def test_within_a_second_no_progress_is_shown(tmp_path: Path) -> None:
    shown, _, code = on_terminal(project(tmp_path), "build", "--format", "txt")

    assert code == 0
    assert shown == ""


@pytest.mark.slow
def test_no_progress_and_no_colour_go_to_a_file(tmp_path: Path) -> None:
    project(tmp_path)

    result = process(tmp_path, "build", "--format", "txt,json", program=PATIENT)

    assert result.returncode == 0
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        f"build/testham/1.0-draft/testham-protocol-1.0-draft.{each}" for each in ("txt", "json")
    ]


@pytest.mark.slow
def test_faults_have_colour_on_a_terminal_alone(tmp_path: Path) -> None:
    project(tmp_path, testham=PROFILE + "colour: blue\n")

    shown, out, code = on_terminal(tmp_path, "check")
    piped = process(tmp_path, "check")

    assert (code, out) == (1, "")
    assert f"{ESCAPE}31merror" in shown
    assert ESCAPE not in piped.stderr
    assert re.sub(r"\x1b\[\d+m", "", shown).replace("\r\n", "\n") == piped.stderr


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_no_terminal_is_too_old_for_any_character(encoding: str, tmp_path: Path) -> None:
    name = "Cyngor Ŵŷ \U0001f98a “→”"
    project(tmp_path, testham=PROFILE.replace("Testham Town Council", name))

    for command in (["explain", "testham"], ["show", "testham"], ["councils"]):
        result = process(tmp_path, *command, PYTHONIOENCODING=encoding)

        assert result.returncode == 0, result.stderr
        assert result.stderr == ""


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    project(tmp_path)
    reader, writer = os.pipe()
    with ended(
        subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-c", PROGRAM, "clauses", "--output", "json"],
            cwd=tmp_path,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
        )
    ) as running:
        os.close(writer)
        os.close(reader)
        _, said = running.communicate(timeout=LIMIT)

    assert "Traceback" not in said
