"""Many councils, and a build of them under way."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.running import INTERRUPTIBLE, PROFILE, environment, project
from tests.waiting import LIMIT, ended, wait_until

from protocol_gen.batch.fingerprints import digest_of, surroundings
from protocol_gen.batch.outcome import Job, Mode, Order
from protocol_gen.batch.plan import plan_rebuild
from protocol_gen.project import formats
from protocol_gen.project.workspace import Workspace

COUNCILS = tuple(f"council-{at:02}" for at in range(12))

small = pytest.mark.usefixtures("small_library")


def estate(root: Path, councils: tuple[str, ...] = COUNCILS) -> Path:
    return project(root, **dict.fromkeys(councils, PROFILE))


def files(out: Path) -> dict[str, bytes]:
    """Return the finished files; what begins with a dot is for the next build."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("[!.]*.*"))
        if path.is_file() and path.name != "summary.json"
    }


def summary(out: Path) -> dict[str, dict[str, object]]:
    rows = json.loads((out / "summary.json").read_bytes())
    return {row["council"]: row for row in rows}


def jobs(root: Path, out: Path) -> list[Job]:
    standard = digest_of(surroundings(root))
    order = Order(root, out, (formats.TXT, formats.HTML), Mode.MAKE, standard)
    return list(plan_rebuild(order, Workspace(root).councils()))


@contextmanager
def building(root: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A build under way, as leader of its own group of processes."""
    with ended(
        subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-c", INTERRUPTIBLE, "build", *arguments],
            cwd=root,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )
    ) as started:
        yield started


def wait_for(out: Path, number: int, build: "subprocess.Popen[str]") -> None:
    """Wait until so many pages are there, however slow the machine is."""

    def made() -> bool:
        assert build.poll() is None, build.communicate(timeout=LIMIT)
        return len(pages()) >= number

    def pages() -> list[Path]:
        return list(out.rglob("*.html"))

    wait_until(made, pages)
