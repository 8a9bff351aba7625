"""Several processes, started, stopped and killed: the real library."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch.many import COUNCILS, building, estate, files, summary, wait_for
from tests.cli.running import PROGRAM, environment, process
from tests.waiting import LIMIT, ended, wait_until


@pytest.mark.slow
def test_two_programs_at_once_in_one_folder_leave_the_files_of_one(tmp_path: Path) -> None:
    clean, out = tmp_path / "clean", tmp_path / "out"
    asked = ("build", "--format", "txt,html", "--jobs", "2", "--out")
    assert process(estate(tmp_path), *asked, str(clean)).returncode == 0
    command = [sys.executable, "-c", PROGRAM, *asked, str(out)]

    def begun() -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603  # this interpreter
            command, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL
        )

    with ended(begun()) as one, ended(begun()) as other:
        codes = [one.wait(LIMIT), other.wait(LIMIT)]

    assert codes == [0, 0]
    assert files(out) == files(clean)
    assert list(out.rglob("*.part")) == []
    again = process(tmp_path, *asked, str(out))
    assert "nothing has changed" in again.stderr


@pytest.mark.slow
def test_several_processes_make_the_same_files_as_one_whatever_their_number(
    tmp_path: Path,
) -> None:
    estate(tmp_path)
    asked = ("build", "--format", "txt,html,docx,json", "--out")

    made = [
        process(tmp_path, *asked, f"out{number}", "--jobs", str(number), PYTHONHASHSEED=str(number))
        for number in (1, 2, 3)
    ]

    assert [each.returncode for each in made] == [0, 0, 0], made[1].stderr
    one, two, three = (files(tmp_path / f"out{number}") for number in (1, 2, 3))
    assert len(one) == 4 * len(COUNCILS)
    assert one == two == three
    assert made[0].stdout == made[1].stdout.replace("out2/", "out1/")


@pytest.mark.slow
def test_a_run_that_is_stopped_leaves_whole_files_and_goes_on_from_there(tmp_path: Path) -> None:
    many = tuple(f"council-{at:03}" for at in range(150))
    estate(tmp_path, many)
    out = tmp_path / "build"
    with building(tmp_path, "--format", "txt,html", "--jobs", "2") as started:
        wait_for(out, 4, started)
        os.killpg(started.pid, signal.SIGINT)
        _, said = started.communicate(timeout=LIMIT)
    stopped = files(out)

    result = process(tmp_path, "build", "--format", "txt,html", "--jobs", "2")

    assert started.returncode == 1
    assert "stopped: " in said
    assert 0 < len(stopped) < 2 * len(many)
    assert list(out.rglob("*.part")) == []
    assert result.returncode == 0
    assert len(files(out)) == 2 * len(many)
    assert {name: files(out)[name] for name in stopped} == stopped
    kept = [row for row in summary(out).values() if row["state"] == "unchanged"]
    assert len(kept) >= len(stopped) // 2 - 4


@pytest.mark.slow
def test_workers_end_with_a_run_that_is_killed(tmp_path: Path) -> None:
    estate(tmp_path, tuple(f"council-{at:03}" for at in range(150)))
    with building(tmp_path, "--format", "html", "--jobs", "2") as started:
        wait_for(tmp_path / "build", 4, started)
        started.kill()
        started.communicate(timeout=LIMIT)

    wait_until(lambda: not is_running(started.pid), lambda: "workers of a run that is gone")


def is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
