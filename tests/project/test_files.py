"""Files are written whole or not at all."""

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.waiting import LIMIT, ended, read_line

from protocol_gen.errors import OutputError
from protocol_gen.project.files import write_whole

OLD, NEW = b"the older file", b"the newer file"
ALTERNATING = """
import sys
from pathlib import Path
from protocol_gen.project.files import write_whole
path = Path(sys.argv[1])
contents = [bytes([letter]) * 4_000_000 for letter in b"AB"]
print("begun", flush=True)
while True:
    for content in contents:
        write_whole(path, content)
"""
"""A program that writes one file over and over, until it is killed."""
LIMITED = """
import sys
from pathlib import Path
from protocol_gen.errors import OutputError
from protocol_gen.project.files import write_whole
try:
    write_whole(Path(sys.argv[1]), b"x" * 1_000_000)
except OutputError as error:
    print(error)
"""
"""A program that writes more than it may."""


def python(program: str, path: Path) -> list[str]:
    return [sys.executable, "-c", program, str(path)]


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "a folder" / "Ŵŷ é" / "protocol.txt"

    write_whole(path, NEW)

    assert path.read_bytes() == NEW
    assert list(path.parent.iterdir()) == [path]


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "protocol.txt"
    path.write_bytes(OLD)

    write_whole(path, NEW)

    assert path.read_bytes() == NEW


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_fails_leaves_the_older_file_and_nothing_besides(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "protocol.txt"
    path.write_bytes(OLD)

    def fails(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, fails)
    with pytest.raises(OutputError, match=r"protocol\.txt: No space left on device; nothing was"):
        write_whole(path, NEW)

    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_where_a_file_stands_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(OLD)

    with pytest.raises(OutputError, match=r"(File exists|Not a directory); nothing was written"):
        write_whole(tmp_path / "out" / "protocol.txt", NEW)

    assert (tmp_path / "out").read_bytes() == OLD


def test_where_a_folder_stands_no_file_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "protocol.txt"
    path.mkdir()

    with pytest.raises(OutputError, match="Is a directory"):
        write_whole(path, NEW)

    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_run_left_behind_is_cleared_away_later(tmp_path: Path) -> None:
    path = tmp_path / "protocol.txt"
    stale, fresh = tmp_path / ".protocol.txt.1.part", tmp_path / ".protocol.txt.2.part"
    for part in (stale, fresh):
        part.write_bytes(OLD)
    hour_ago = time.time() - 3600
    os.utime(stale, (hour_ago, hour_ago))

    write_whole(path, NEW)

    assert sorted(tmp_path.iterdir()) == [fresh, path]


def test_a_limit_on_the_size_of_files_leaves_the_older_one(tmp_path: Path) -> None:
    path = tmp_path / "protocol.txt"
    path.write_bytes(OLD)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    result = subprocess.run(  # noqa: S603  # this interpreter
        python(LIMITED, path),
        capture_output=True,
        check=True,
        text=True,
        preexec_fn=limit,
        timeout=LIMIT,  # no thread is running
    )

    assert "File too large; nothing was written there" in result.stdout
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 kB, or where none may be mounted the folder of a file system that is full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    mounted = subprocess.run(mount, capture_output=True, check=False, timeout=LIMIT).returncode == 0  # noqa: S603
    yield disk if mounted else Path("/dev/full")
    if mounted:
        subprocess.run(["umount", str(disk)], check=True, timeout=LIMIT)  # noqa: S603, S607


def test_a_full_disk_leaves_the_older_file(small_disk: Path) -> None:
    path = small_disk / "protocol.txt"
    if small_disk.is_dir():
        path.write_bytes(OLD)

    with pytest.raises(OutputError, match=r"(No space left on device|Not a directory)"):
        write_whole(path, b"x" * 1_000_000)

    if small_disk.is_dir():
        assert path.read_bytes() == OLD
        assert list(small_disk.iterdir()) == [path]


@pytest.mark.slow
def test_a_run_killed_at_any_moment_leaves_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "protocol.txt"
    path.write_bytes(b"A" * 4_000_000)

    for at in range(20):
        command = python(ALTERNATING, path)
        with ended(subprocess.Popen(command, stdout=subprocess.PIPE, text=True)) as process:  # noqa: S603
            assert process.stdout is not None
            read_line(process.stdout)
            time.sleep(0.003 + at * 0.0017)  # any moment will do
            process.send_signal(signal.SIGKILL)
        content = path.read_bytes()
        assert len(content) == 4_000_000
        assert content in {b"A" * 4_000_000, b"B" * 4_000_000}
