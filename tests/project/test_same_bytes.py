"""The same sources give the same bytes, wherever, whenever and by whomever they are built."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.effort import chance, examples
from tests.waiting import LIMIT, ended

import protocol_gen

PROGRAM = "from protocol_gen.cli import main; main(prog_name='protocol-gen')"
ROOT = Path(__file__).parents[2]
COUNCILS = ("bridgend-town-council", "principal-council")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", PROGRAM, "--project", str(ROOT), "build", *arguments]


def environment(**changes: str) -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(protocol_gen.__file__).parent.parent), **changes}


def files(root: Path) -> dict[str, bytes]:
    """Return the finished files; what a run is still writing begins with a dot."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


@pytest.mark.slow
def test_two_builds_in_two_places_at_two_times_give_the_same_files(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "another folder, Ŵŷ"
    other.mkdir()
    every = ("--format", "txt,html,html-fragment,pdf,docx,json")

    first = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LANG": "C", "LC_ALL": "C"}
    subprocess.run(  # noqa: S603  # this interpreter
        command(*COUNCILS, *every, "--out", str(one)),
        cwd=tmp_path,
        env=environment(**first),
        umask=0o022,
        check=True,
        capture_output=True,
        timeout=LIMIT,
    )
    time.sleep(2.1)  # a zip counts time in steps of two seconds
    second = {
        "PYTHONHASHSEED": "2",
        "TZ": "America/New_York",
        "LANG": "en_GB.UTF-8",
        "COLUMNS": "9",
    }
    subprocess.run(  # noqa: S603  # this interpreter
        command(*reversed(COUNCILS), *every, "--out", "."),
        cwd=other,
        env=environment(**second, HOME=str(tmp_path), SOURCE_DATE_EPOCH="1"),
        umask=0o077,
        check=True,
        capture_output=True,
        timeout=LIMIT,
    )

    assert len(files(one)) == 6 * len(COUNCILS) + len(["summary.json"])
    assert files(one).keys() == files(other).keys()
    assert [name for name, content in files(one).items() if content != files(other)[name]] == []


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_only_whole_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build = command(*COUNCILS, "--format", "txt,html,docx,json", "--out", str(out))
    began = time.monotonic()
    subprocess.run(build, env=environment(), check=True, capture_output=True, timeout=LIMIT)  # noqa: S603
    took = time.monotonic() - began
    whole = files(out)
    del whole["summary.json"]  # it says why each was made
    older = {name: f"the older {name}".encode() for name in whole}
    moments = chance(1)

    for _ in range(examples(12, 6)):
        for name, content in older.items():
            (out / name).write_bytes(content)
        with ended(
            subprocess.Popen(  # noqa: S603  # this interpreter
                build, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        ) as process:
            time.sleep(took * moments.uniform(0.3, 1.05))  # any moment will do
            process.send_signal(signal.SIGKILL)

        for name, content in files(out).items():
            assert name == "summary.json" or content in {older[name], whole[name]}, name
