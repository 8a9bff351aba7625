"""Other machines: a real cluster of separate processes, as docs/scale.md says to start one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.batch.many import building, estate, files, summary, wait_for
from tests.cli.running import PROGRAM, environment, process
from tests.waiting import LIMIT, wait_until


def begun(log: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    with log.open("wb") as output:
        return subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-m", *arguments],
            env=environment(),
            stdout=output,
            stderr=output,
            cwd=log.parent,
        )


def address_in(log: Path) -> str:
    """Return the address that the scheduler says it listens on."""

    def address() -> str:
        return next((word for word in said(log).split() if word.startswith("tcp://")), "")

    return wait_until(address, lambda: said(log))


def said(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def cluster(folder: Path, workers: int) -> "Iterator[tuple[str, list[subprocess.Popen[bytes]]]]":
    """The address of a scheduler, and its workers, each a process of its own."""
    log = folder / "scheduler.log"
    command = ["distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    started = [begun(log, *command, "--no-dashboard")]
    try:
        address = address_in(log)
        command = ["distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny"]
        for number in range(workers):
            worker = folder / f"worker{number}.log"
            started.append(begun(worker, *command, "--no-dashboard"))
        for number in range(workers):
            registered(folder / f"worker{number}.log")
        yield address, started[1:]
    finally:
        for each in started:
            each.kill()
        for each in started:
            each.wait(LIMIT)


def registered(log: Path) -> None:
    wait_until(lambda: "Registered to" in said(log), lambda: said(log))


@pytest.mark.slow
def test_other_machines_make_the_same_files_and_one_that_is_killed_loses_nothing(
    tmp_path: Path,
) -> None:
    many = tuple(f"council-{at:03}" for at in range(60))
    estate(tmp_path, many)
    asked = ("--format", "txt,html,docx", "--out")
    here = process(tmp_path, "build", *asked, "here", "--jobs", "2")

    with (
        cluster(tmp_path, 2) as (address, workers),
        building(tmp_path, *asked, "there", "--scheduler", address) as run,
    ):
        wait_for(tmp_path / "there", 5, run)
        workers[0].kill()
        _, words = run.communicate(timeout=LIMIT)

    assert here.returncode == 0
    assert run.returncode == 0, words
    assert len(files(tmp_path / "there")) == 3 * len(many)
    assert files(tmp_path / "there") == files(tmp_path / "here")
    assert {row["state"] for row in summary(tmp_path / "there").values()} <= {"made", "unchanged"}


@pytest.mark.slow
def test_a_scheduler_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    estate(tmp_path, ("a",))

    sooner = f"import protocol_gen.batch.executors as e; e._ANSWERS_WITHIN = '1s'; {PROGRAM}"

    result = process(tmp_path, "build", "--scheduler", "tcp://127.0.0.1:9", program=sooner)

    assert result.returncode == 1
    assert "no scheduler answers at tcp://127.0.0.1:9" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "build").exists()


@pytest.mark.slow
def test_without_dask_the_words_say_how_to_get_it(tmp_path: Path) -> None:
    estate(tmp_path, ("a",))
    without = f"import sys; sys.modules['distributed'] = None; {PROGRAM}"

    result = process(tmp_path, "build", "--scheduler", "tcp://127.0.0.1:9", program=without)

    assert result.returncode == 1
    assert "pip install 'protocol-gen[scale]'" in result.stderr
    assert os.listdir(tmp_path) == ["profiles"]  # noqa: PTH208  # names alone
