"""Turns what was measured into the page that people read."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.goals import GOALS, GROWTH_LIMIT, Goal, Kind
from benchmarks.measure import MEGABYTE, Series

PACKAGES = ("weasyprint", "python-docx", "lxml", "jinja2", "pydantic", "docxtpl", "typst")
"""Whose versions are named."""
SIDE_BY_SIDE = (
    (
        "The PDF's clean-up: ours beside WeasyPrint called in the same way",
        "ours: pdf",
        "ours: pdf without clean-up",
    ),
    ("Our PDF beside WeasyPrint alone, PDF/UA-1", "ours: pdf", "WeasyPrint alone, ua-1"),
    ("Our PDF beside WeasyPrint alone, PDF/A-2a", "ours: pdf", "WeasyPrint alone, a-2a"),
    ("Our PDF beside typst, PDF/UA-1", "ours: pdf", "typst"),
    ("Our Word file beside python-docx, naive", "ours: docx", "python-docx, naive"),
    ("Our Word file beside docxtpl", "ours: docx", "docxtpl"),
)
"""What ours costs beside others, within one process."""


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run has measured."""

    pairs: int
    cold: dict[str, Series]
    warm: dict[str, Series]
    memory: dict[str, dict[int, float]]
    documents: int
    floor: float
    """The least peak of memory that can be read of a whole process."""


def report(results: Results) -> str:
    """Return the page, as Markdown."""
    return "\n".join(line for part in _parts(results) for line in part)


def _parts(results: Results) -> Iterator[Iterable[str]]:
    yield _head(results)
    yield _goals(results)
    yield _missed(results)
    yield _cold(results)
    yield _warm(results)
    yield _beside(results)
    yield _memory(results)
    yield _machine()


def _head(results: Results) -> Iterator[str]:
    yield "<!-- Written by `make bench`; not to be edited by hand. -->"
    yield "# Benchmark"
    yield ""
    yield (
        f"All contenders make the same {results.documents} documents, the protocols of councils "
        f"in `profiles/`. They take turns, {results.pairs} times; figures are medians, and a ratio "
        "is the median of the ratios of each pair. *Simple* is the implementation in "
        "`benchmarks/simple/`: what one would write first, with everything imported at the top. It "
        "reads the same library and profiles, but takes the finished words from a file instead of "
        "resolving them."
    )


def _goals(results: Results) -> Iterator[str]:
    yield from _heading("Goals")
    yield "Each is a ratio: ours to another's."
    yield ""
    yield from _table_head("goal", "how it is measured", "beside", "at most", "measured", "met")
    for goal in GOALS:
        measured = _measured(goal, results)
        met = "yes" if measured <= goal.limit else "**no**"
        yield _row(goal.name, goal.kind.value, goal.theirs, goal.limit, f"{measured:.3f}", met)
    growth = _growth(results.memory["ours: html, docx, pdf"])
    yield _row(
        "memory stays level",
        "kB more for each document, 50th to 200th in one process",
        "",
        f"{GROWTH_LIMIT:.0f}",
        f"{growth:.0f}",
        "yes" if growth <= GROWTH_LIMIT else "**no**",
    )


def _missed(results: Results) -> Iterator[str]:
    missed = [goal for goal in GOALS if _measured(goal, results) > goal.limit]
    if missed:
        yield from _heading("What is missed, and why")
    for goal in missed:
        yield f"- {goal.name}: {goal.reason or 'no reason is written down yet'}."


def _cold(results: Results) -> Iterator[str]:
    yield from _heading("Whole processes")
    yield (
        f"A build writes {results.documents} documents in each format named. No peak can be read "
        f"below that of the process that measures, {results.floor:.0f} MB."
    )
    yield ""
    yield from _table_head("command", "wall, ms", "peak memory, MB")
    for name, series in results.cold.items():
        yield _row(name, f"{series.milliseconds:.0f}", f"{series.peak:.0f}")


def _warm(results: Results) -> Iterator[str]:
    yield from _heading("One document, in a process that goes on")
    yield "Processor time. For *read and resolve*, all profiles and the library they share."
    yield ""
    yield from _table_head("contender", "ms", "memory, MB")
    for name, series in results.warm.items():
        yield _row(name, f"{series.milliseconds:.1f}", f"{series.peak:.0f}")


def _beside(results: Results) -> Iterator[str]:
    yield from _heading("What ours costs beside others")
    yield from _table_head("", "ratio", "difference, ms a document")
    for name, ours, theirs in SIDE_BY_SIDE:
        mine, other = results.warm[ours], results.warm[theirs]
        difference = mine.milliseconds - other.milliseconds
        yield _row(name, f"{mine.beside(other):.2f}", f"{difference:+.1f}")


def _memory(results: Results) -> Iterator[str]:
    counts = sorted(next(iter(results.memory.values())))
    yield from _heading("Memory over many documents")
    yield "Megabytes in use after so many documents, each as HTML, Word and PDF, in one process."
    yield ""
    yield from _table_head("contender", *map(str, counts), "kB a document, from the 50th on")
    for name, levels in results.memory.items():
        row = [f"{levels[count]:.0f}" for count in counts]
        yield _row(name, *row, f"{_growth(levels):.0f}")


def _machine() -> Iterator[str]:
    yield from _heading("The machine")
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    yield f"- {os.cpu_count()} processors ({_processor()}), {_total_memory():.0f} GB of memory"
    yield f"- {system}, {platform.python_implementation()} {platform.python_version()}"
    yield f"- {', '.join(versions)}{_pandoc_version()}"
    yield ""


def _measured(goal: Goal, results: Results) -> float:
    return goal.measured(results.cold if goal.kind is Kind.COLD else results.warm)


def _growth(levels: Mapping[int, float]) -> float:
    """Return the kilobytes that each document adds from the first count to the last."""
    first, last = min(levels), max(levels)
    return (levels[last] - levels[first]) * 1024 / (last - first)


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _total_memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / MEGABYTE / 1024


def _pandoc_version() -> str:
    if not shutil.which("pandoc"):
        return "; pandoc is not installed"
    said = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True)
    return ", " + said.stdout.partition("\n")[0]


def _heading(words: str) -> Iterator[str]:
    yield from ("", f"## {words}", "")


def _table_head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield _row(*("---" for _ in cells))


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
