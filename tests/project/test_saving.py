"""A council saved by many at once, and by one that is killed on the way."""

import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.cli.running import environment
from tests.effort import examples
from tests.waiting import LIMIT

from protocol_gen.errors import OutputError
from protocol_gen.project.saving import (
    CouncilBusyError,
    SourcesChangedError,
    read_sources,
    saving,
)

FILE = "profile.yaml"


def council(root: Path, content: bytes = b"old") -> Path:
    folder = root / "testham"
    folder.mkdir()
    (folder / FILE).write_bytes(content)
    return folder


def test_a_save_from_the_sources_as_they_are_is_written(tmp_path: Path) -> None:
    folder = council(tmp_path)
    read = read_sources(folder)

    with saving(folder, read.fingerprint) as saved:
        path = saved.write(FILE, b"new")

    assert path.read_bytes() == b"new"
    assert list(folder.iterdir()) == [path]


@pytest.mark.parametrize("change", ["content", "another file", "no file"])
def test_a_save_from_sources_that_somebody_changed_since_is_refused(
    tmp_path: Path, change: str
) -> None:
    folder = council(tmp_path)
    read = read_sources(folder)
    match change:
        case "content":
            (folder / FILE).write_bytes(b"theirs")
        case "another file":
            (folder / "changes.yaml").write_bytes(b"[]")
        case _:
            (folder / FILE).unlink()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    with pytest.raises(SourcesChangedError, match="files of testham"):
        save(folder, read.fingerprint)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def save(folder: Path, expected: str) -> None:
    with saving(folder, expected) as saved:
        saved.write(FILE, b"ours")


def test_the_sources_are_the_files_of_the_folder_without_hidden_ones_and_versions(
    tmp_path: Path,
) -> None:
    folder = council(tmp_path)
    before = read_sources(folder)
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "issued").mkdir()

    after = read_sources(folder)

    assert after.files == {FILE: b"old"}
    assert after.fingerprint == before.fingerprint


def test_a_council_that_is_not_there_has_no_sources_and_can_be_saved(tmp_path: Path) -> None:
    folder = tmp_path / "profiles" / "newham"
    nothing = read_sources(folder).fingerprint

    with saving(folder, nothing) as saved:
        saved.write(FILE, b"first")

    assert read_sources(folder).files == {FILE: b"first"}


def test_a_folder_made_for_a_save_that_writes_nothing_goes_again(tmp_path: Path) -> None:
    folder = tmp_path / "newham"

    with saving(folder):
        pass

    assert not folder.exists()


def test_a_file_is_taken_away_though_it_is_not_there(tmp_path: Path) -> None:
    folder = council(tmp_path)

    with saving(folder) as saved:
        saved.remove(FILE)
        saved.remove(FILE)

    assert read_sources(folder).files == {}


def test_who_waits_too_long_is_told_who_is_busy(tmp_path: Path) -> None:
    folder = council(tmp_path)
    inside, done = threading.Event(), threading.Event()

    def other() -> None:
        with saving(folder):
            inside.set()
            done.wait(60)

    thread = threading.Thread(target=other)
    thread.start()
    inside.wait(60)
    with pytest.raises(CouncilBusyError, match="saving testham for longer"), saving(folder, wait=0):
        pass
    done.set()
    thread.join(LIMIT)


def test_where_a_file_is_in_the_place_of_the_folder_nothing_is_saved(tmp_path: Path) -> None:
    (tmp_path / "testham").write_bytes(b"")

    with pytest.raises(OutputError), saving(tmp_path / "testham"):
        pass


# Many at once

MANY = """
import sys, threading, time
from pathlib import Path
from protocol_gen.project.saving import SourcesChangedError, read_sources, saving
folder, name, threads = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
until = time.time() + float(sys.argv[4])
said = threading.Lock()

def whole(content):
    *lines, end = content.decode().splitlines()
    assert end == f"end {len(lines)}", content
    return lines

def work(thread):
    count = 0
    while time.time() < until or not count:
        read = read_sources(folder)
        lines = whole(read.files["profile.yaml"])
        whole((folder / "profile.yaml").read_bytes())
        token = f"{name}-{thread}-{count}"
        lines = [*lines, token]
        content = "\\n".join([*lines, f"end {len(lines)}"]).encode()
        try:
            with saving(folder, read.fingerprint) as saved:
                saved.write("profile.yaml", content)
        except SourcesChangedError:
            continue
        with said:
            print(token, flush=True)
        count += 1

workers = [threading.Thread(target=work, args=(at,)) for at in range(threads)]
for each in workers: each.start()
for each in workers: each.join()
"""
"""Threads that add a line each, over and over, to what they have read, and say when it is saved."""


def saved_by_many(folder: Path, processes: int, threads: int, seconds: float) -> list[str]:
    """Return every save that was acknowledged."""
    started = [
        subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-c", MANY, str(folder), f"p{at}", str(threads), str(seconds)],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for at in range(processes)
    ]
    said = [each.communicate(timeout=LIMIT) for each in started]
    assert [each.returncode for each in started] == [0] * processes, said
    assert [errors for _, errors in said] == [""] * processes
    return [token for words, _ in said for token in words.split()]


@pytest.mark.parametrize(
    ("processes", "threads", "seconds"),
    [(2, 2, 1.0), pytest.param(8, 8, examples(10, 3), marks=pytest.mark.slow)],
)
def test_of_many_who_save_one_council_nobody_loses_anything_or_reads_a_mixture(
    tmp_path: Path, processes: int, threads: int, seconds: float
) -> None:
    folder = council(tmp_path, b"end 0")

    saved = saved_by_many(folder, processes, threads, seconds)

    *lines, end = (folder / FILE).read_text().splitlines()
    assert saved
    assert sorted(lines) == sorted(saved)
    assert end == f"end {len(lines)}"
    assert [path.name for path in folder.iterdir()] == [FILE]


# Killed

KILLED = """
import os, sys
from pathlib import Path
from protocol_gen.project.saving import read_sources, saving
folder = Path(sys.argv[1])
expected = read_sources(folder).fingerprint

def save(step):
    left = [step]
    def deadly(*_):
        if not left[0]:
            os.kill(os.getpid(), 9)
        left[0] -= 1
    fsync = os.fsync
    os.fsync = lambda handle: (deadly(), fsync(handle))
    sys.addaudithook(deadly)
    with saving(folder, expected) as saved:
        saved.write("profile.yaml", b"new")

for step in range(1000):
    child = os.fork()
    if not child:
        save(step)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        print("done after", step)
        break
    print((folder / "profile.yaml").read_text())
    with saving(folder, wait=0) as saved:
        saved.write("profile.yaml", b"old")
"""
"""Saves again and again, killed one step later each time: each call to the system that Python
tells of, and each wait for the disk, is a step."""


def test_a_save_that_is_killed_at_any_step_leaves_the_old_file_or_the_new_and_no_lock(
    tmp_path: Path,
) -> None:
    folder = council(tmp_path)

    done = subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", KILLED, str(folder)],
        env=environment(),
        capture_output=True,
        check=True,
        text=True,
        timeout=LIMIT,
    )

    *left, end = done.stdout.splitlines()
    assert {*left} == {"old", "new"}
    assert left == sorted(left, reverse=True)
    steps = re.fullmatch(r"done after (\d+)", end)
    assert steps is not None
    assert int(steps[1]) > 8
    assert (folder / FILE).read_bytes() == b"new"
