"""Measures each command beside an earlier revision of this repository.

    python -m benchmarks.before REVISION [--pairs 7] [--only compare ...]

Both trees are laid out with templates and profiles of their own, and the commands take turns, now
one tree first and now the other. What is compared is the processor's time, which another program
that runs meanwhile changes little; a ratio is the median of the ratios of the pairs. A command
that takes more than the limit is named, and the exit code says so.
"""

import os
import resource
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tarfile import open as open_tar

from benchmarks.measure import ENVIRONMENT, PROGRAM, ratio_of_pairs

ROOT = Path(__file__).parent.parent
LIMIT = 1.03
"""What a command may take of what it took before."""
FRESH = "FRESH"
"""Stands in a command for a folder in which nothing is yet."""
SOURCES = ("src", "templates", "profiles")

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "help": ("--help",),
    "councils": ("councils",),
    "explain": ("explain", "bridgend-town-council"),
    "check, one council": ("check", "bridgend-town-council"),
    "check, all councils": ("check",),
    "build, nothing changed": ("build", "--format", "html,docx", "--out", "kept"),
    "build, HTML and Word": (
        "build", "bridgend-town-council", "--format", "html,docx", "--out", FRESH,
    ),
    "build, every format": ("build", "bridgend-town-council", "--out", FRESH),
    "compare, a town": (
        "compare", "bridgend-town-council", "--author", "Town Clerk", "--on", "2027-05-12",
        "--out", FRESH,
    ),
    "compare, a county": (
        "compare", "principal-council", "--author", "Monitoring Officer", "--on", "2027-05-12",
        "--out", FRESH,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pairs:
    """Seconds that a command took before and takes now, the n-th of each taken side by side."""

    before: tuple[float, ...]
    now: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of what it takes now for each second that it took before."""
        return ratio_of_pairs(self.now, self.before)

    @property
    def is_slower(self) -> bool:
        """Whether it takes more than the limit allows."""
        return self.ratio > LIMIT


def in_turn(before: Callable[[], float], now: Callable[[], float], pairs: int) -> Pairs:
    """Run both once unmeasured, then by pairs; each is the first of every other pair."""
    before()
    now()
    taken: list[tuple[float, float]] = []
    for turn in range(pairs):
        if turn % 2:
            second, first = now(), before()
        else:
            first, second = before(), now()
        taken.append((first, second))
    return Pairs(tuple(each for each, _ in taken), tuple(each for _, each in taken))


def table(measured: Mapping[str, Pairs]) -> str:
    """Return the figures as Markdown, each command in a row."""
    rows = [
        f"| {name} | {median(each.before) * 1000:.0f} | {median(each.now) * 1000:.0f} "
        f"| {each.ratio:.2f}{' (slower)' if each.is_slower else ''} |"
        for name, each in measured.items()
    ]
    return "\n".join(("| command | before, ms | now, ms | ratio |", "|---|--:|--:|--:|", *rows))


def main() -> None:
    """Measure the commands and print the table; the exit code is 1 where one is too slow."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("revision", help="what was before: anything that git knows a commit by")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--only", nargs="+", default=tuple(COMMANDS), choices=tuple(COMMANDS))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        before, now = Path(folder, "before"), Path(folder, "now")
        _lay_out(options.revision, before)
        _lay_out(_as_it_is(), now)
        measured = {
            name: in_turn(
                _run_in(before, COMMANDS[name]), _run_in(now, COMMANDS[name]), options.pairs
            )
            for name in options.only
        }
    print(table(measured))
    if any(each.is_slower for each in measured.values()):
        sys.exit(f"slower than {LIMIT} of what it was")


def _as_it_is() -> str:
    """Return a commit of the tree as it is, changes and all; none is made where there are none."""
    return _git("stash", "create").decode().strip() or "HEAD"


def _lay_out(revision: str, place: Path) -> None:
    archive = place.with_suffix(".tar")
    archive.write_bytes(_git("archive", revision, *SOURCES))
    with open_tar(archive) as files:
        files.extractall(place, filter="data")


def _git(*arguments: str) -> bytes:
    return subprocess.run(
        ["git", "-C", str(ROOT), *arguments], check=True, capture_output=True
    ).stdout


def _run_in(tree: Path, command: Sequence[str]) -> Callable[[], float]:
    """Return what runs a command in a tree and says how long the processor was busy with it."""
    environment = ENVIRONMENT | {"PYTHONPATH": os.fspath(tree / "src")}

    def run() -> float:
        with tempfile.TemporaryDirectory(dir=tree) as fresh:
            given = [fresh if word == FRESH else word for word in command]
            started = _children()
            subprocess.run(
                [PROGRAM, *given], cwd=tree, env=environment, check=True, stdout=subprocess.DEVNULL
            )
            return _children() - started

    return run


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
