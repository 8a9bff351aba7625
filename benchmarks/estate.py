"""A generated estate: very many councils, made by the program and by others.

The councils come from a spreadsheet, through `profiles import`, in the proportions in which there
are such councils in the United Kingdom. Only the standard library is imported here, as in
`measure`: the processes that are measured begin small.
"""

import csv
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, perf_counter

from benchmarks.measure import ENVIRONMENT, MEGABYTE, PEAK_UNIT

PROGRAM = [sys.executable, "-m", "benchmarks.program"]
ROOT = Path(__file__).parents[1]
ALL = 10_700
"""Councils in the United Kingdom, of all kinds."""
KINDS = (
    ("parish", "england", "short", 763),
    ("town", "england", "short", 95),
    ("town", "england", "full", 35),
    ("community", "wales", "short", 62),
    ("community", "wales", "full", 8),
    ("district", "england", "full", 15),
    ("unitary", "england", "full", 6),
    ("metropolitan", "england", "full", 4),
    ("london_borough", "england", "full", 3),
    ("county", "england", "full", 2),
    ("county_borough", "wales", "full", 2),
    ("scottish_council", "scotland", "full", 3),
    ("ni_district", "northern_ireland", "full", 1),
    ("combined_authority", "england", "short", 1),
)
"""Kind, nation, form, and how many there are among a thousand; at least one of each is made."""
THREE = "html,docx,pdf"
TWO = "html,docx"
EVERY = "txt,html,docx,json,pdf"
BOUND = 360.0
"""Seconds after which no further round is begun."""
CHANGED = ("scrutiny.yaml", "text: Overview and scrutiny", "text: Scrutiny and overview")
"""The edit of one wording after the first build, which some councils use: file, old words, new."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds of the wall clock, seconds of all processors, documents."""

    wall: float
    processor: float
    documents: int
    peak: float = 0.0
    """Megabytes of its largest process."""
    growth: float = 0.0
    """Kilobytes that each document after the hundredth left behind in its worker."""

    @property
    def rate(self) -> float:
        """Documents in a second."""
        return self.documents / self.wall

    @property
    def each(self) -> float:
        """Milliseconds of processor for one document."""
        return self.processor * 1000 / self.documents


@dataclass(slots=True)
class Estate:
    """All that was measured of an estate; the lists have a run for each round."""

    councils: int
    sample: int
    full: Run
    unchanged: list[Run] = field(default_factory=list)
    edited: Run | None = None
    rounds: dict[str, list[Run]] = field(default_factory=dict)


def measure_estate(folder: Path, councils: int, sample: int, pairs: int) -> Estate:
    """Make the estate below a folder and measure everything; rounds end when the time is up."""
    begun = monotonic()
    project = folder / "estate"
    names = _imported(project, councils)
    out = str(folder / "out")
    _say(f"{len(names)} councils, all formats")
    full = _watched([*PROGRAM, "--project", str(project), "build", "--out", out, "--jobs", "2",
                     "--format", EVERY], len(names))  # fmt: skip
    found = Estate(len(names), 0, full)
    again = [*PROGRAM, "--project", str(project), "build", "--out", out, "--format", EVERY]
    for _ in range(3):
        found.unchanged.append(_timed([again], len(names)))
    chosen = names[:: max(1, len(names) // sample)][:sample]
    found.sample = len(chosen)
    _say(f"in turn: HTML and Word of all, the PDF too of {len(chosen)}")
    _prepared(project, folder / "sample", names)
    for turn in range(pairs):
        if turn and monotonic() - begun > BOUND:
            break
        for formats, asked in ((THREE, chosen), (TWO, names)):
            for name, commands in _contenders(project, folder, formats, asked, turn).items():
                found.rounds.setdefault(name, []).append(_timed(commands, len(asked)))
    _say("after one edit")
    _edit(project)
    found.edited = _timed([[*again, "--jobs", "2"]], len(names))
    return found


def _contenders(
    project: Path, folder: Path, formats: str, chosen: Sequence[str], turn: int
) -> dict[str, list[list[str]]]:
    """Return the commands of each by name; those of one run side by side."""
    ours = [*PROGRAM, "--project", str(project), "build", *chosen, "--force"]
    contents = [str(folder / "sample" / "content" / f"{name}.json") for name in chosen]
    halves = (contents[::2], contents[1::2])
    found: dict[str, list[list[str]]] = {}
    out = str(folder / f"turn{turn}")
    for jobs in (1, 2):
        command = [*ours, "--format", formats, "--out", f"{out}-{jobs}", "--jobs", str(jobs)]
        found[f"ours {formats}, {jobs}"] = [command]
    simple = [sys.executable, "-m", "benchmarks.simple", "build", "--format", formats]
    found[f"simple {formats}, 2"] = [[*simple, "--out", f"{out}-s", *half] for half in halves]
    bare = [sys.executable, "-m", "benchmarks.bare", formats, str(folder / "sample")]
    found[f"libraries {formats}, 2"] = [
        [*bare, *(Path(each).stem for each in half)] for half in halves
    ]
    return found


def _imported(project: Path, councils: int) -> list[str]:
    """Make the project of a spreadsheet with so many councils; return their folders' names."""
    project.mkdir(parents=True)
    sheet = project.with_suffix(".csv")
    with sheet.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "nation", "council_type", "form", "version", "folder"])
        rows.writerows(_rows(councils))
    command = [*PROGRAM, "--project", str(project), "profiles", "import", str(sheet), "--yes"]
    _say("importing the estate")
    subprocess.run(command, check=True, env=ENVIRONMENT, capture_output=True)
    return sorted(path.parent.name for path in project.glob("profiles/*/profile.yaml"))


def _rows(councils: int) -> Iterator[list[str]]:
    for kind, nation, form, share in KINDS:
        for at in range(max(1, share * councils // 1000)):
            words = kind.replace("_", " ").title()
            folder = f"{at:05}-{kind.replace('_', '-')}-{form}"
            yield [f"{words} Council Number {at}", nation, kind, form, "1.0", folder]


def _prepared(project: Path, folder: Path, chosen: Sequence[str]) -> None:
    command = [sys.executable, "-m", "benchmarks.prepare", str(folder), str(project), *chosen]
    subprocess.run(command, check=True, env=ENVIRONMENT)


def _edit(project: Path) -> None:
    """Change one wording, in the project's own copy of the file."""
    name, old, new = CHANGED
    text = (ROOT / "templates" / "clauses" / name).read_text(encoding="utf-8")
    if old not in text:
        sys.exit(f"templates/clauses/{name} has no '{old}' any more: name another edit")
    path = project / "templates" / "clauses" / name
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(old, new), encoding="utf-8")


def _timed(commands: Sequence[Sequence[str]], documents: int) -> Run:
    """Run commands side by side; the processors' time is that of all their processes."""
    start = perf_counter()
    processes = [
        subprocess.Popen(each, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                         env=ENVIRONMENT) for each in commands
    ]  # fmt: skip
    processor = peak = 0.0
    for process in processes:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(process.args[:6])} … left with {process.returncode}")  # type: ignore[arg-type,index]
        processor += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss * PEAK_UNIT / MEGABYTE)
    return Run(perf_counter() - start, processor, documents, peak)


def _watched(command: Sequence[str], documents: int) -> Run:
    """Run a build, and look at its workers' memory after each has made a hundred and at the end."""
    start = perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT, text=True
    ) as process:
        levels: list[tuple[int, float]] = []
        watcher = threading.Thread(target=_watch, args=(process, levels), daemon=True)
        watcher.start()
        watcher.join()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the build of the estate left with {process.returncode}")
    peak = usage.ru_maxrss * PEAK_UNIT / MEGABYTE
    wall = perf_counter() - start
    processor = usage.ru_utime + usage.ru_stime
    return Run(wall, processor, documents, peak, _growth(levels))


def _watch(process: "subprocess.Popen[str]", levels: list[tuple[int, float]]) -> None:
    """Note the documents made and the mean megabytes of the workers, now and then."""
    made = 0
    for line in process.stdout or ():
        if line.rstrip().endswith(".pdf"):
            made += 1
            if made % 20 == 0 and (level := _workers_memory(process.pid)):
                levels.append((made, level))


def _growth(levels: Sequence[tuple[int, float]]) -> float:
    """Return the kilobytes for each document that a worker made after its first hundred."""
    settled = [each for each in levels if each[0] >= 2 * 100]
    if len(settled) < 2:  # noqa: PLR2004  # no growth without two
        return 0.0
    (first, before), (last, after) = settled[0], settled[-1]
    return (after - before) * 1024 / ((last - first) / 2)


def _workers_memory(parent: int) -> float:
    """Return the mean megabytes of the two largest processes below one; 0 where none tells."""
    sizes = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            if int(fields[1]) == parent:
                sizes.append(int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE)
        except (OSError, ValueError, IndexError):
            continue
    largest = sorted(sizes)[-2:]
    return sum(largest) / len(largest) if largest else 0.0


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
