"""Runs contenders in turn, so that each pair has met the same weather, and takes the samples.

Only the standard library is imported here: a child process on Linux counts its parent's memory at
the start as its own peak, so the parent stays small.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

PROGRAM = str(Path(sys.executable).with_name("protocol-gen"))
MEGABYTE = 1024 * 1024
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""What ``ru_maxrss`` is counted in."""


ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Modules are compiled once, as on anyone's machine, and not at each start."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run took: seconds (of the wall clock, or of the processor) and peak megabytes."""

    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Series:
    """All the samples of one contender, the n-th taken beside the n-th of every other."""

    samples: tuple[Sample, ...]

    @property
    def milliseconds(self) -> float:
        """The median time."""
        return median(sample.seconds for sample in self.samples) * 1000

    @property
    def peak(self) -> float:
        """The median of the peaks of memory, in megabytes."""
        return median(sample.peak for sample in self.samples)

    def beside(self, other: "Series") -> float:
        """Return the median of the ratios of the pairs."""
        mine, theirs = ([sample.seconds for sample in each.samples] for each in (self, other))
        return ratio_of_pairs(mine, theirs)


def ratio_of_pairs(mine: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios, the n-th of one to the n-th of the other."""
    return median(own / other for own, other in zip(mine, theirs, strict=True))


def floor() -> float:
    """Return the peak of this process, in megabytes: no peak of a child can be read below it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT / MEGABYTE


def cold(commands: Mapping[str, Sequence[str]], pairs: int) -> dict[str, Series]:
    """Run each command as a process of its own, ``pairs`` times in turn, after one unmeasured."""
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    for turn in range(pairs + 1):
        for name, command in commands.items():
            sample = _process(command)
            if turn:
                samples[name].append(sample)
    return {name: Series(tuple(taken)) for name, taken in samples.items()}


def warm(contenders: Sequence[str], folder: str, pairs: int) -> dict[str, Series]:
    """Let each contender make its documents in a process that goes on, ``pairs`` times in turn.

    The time is the processor's, for one document. Every contender has made its documents twice
    before the first sample.
    """
    samples: dict[str, list[Sample]] = {name: [] for name in contenders}
    with ExitStack() as stack:
        workers = {name: stack.enter_context(_worker(name, folder)) for name in contenders}
        for turn in range(pairs + 2):
            for name, worker in workers.items():
                sample = _ask(worker)
                if turn > 1:
                    samples[name].append(sample)
    return {name: Series(tuple(taken)) for name, taken in samples.items()}


def memory(contender: str, folder: str, counts: Sequence[int]) -> dict[int, float]:
    """Return the megabytes in use after each count of documents made in one process."""
    levels: dict[int, float] = {}
    made = 0
    with _worker(contender, folder) as worker:
        while made < max(counts):
            answer = _answer(worker)
            made += int(answer["documents"])
            for count in counts:
                if made >= count:
                    levels.setdefault(count, answer["resident"])
    return levels


def _process(command: Sequence[str]) -> Sample:
    with tempfile.TemporaryFile() as errors:
        start = perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=errors, env=ENVIRONMENT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            sys.exit(f"{' '.join(command)}\n{errors.read().decode()}")
    return Sample(wall, usage.ru_maxrss * PEAK_UNIT / MEGABYTE)


def _worker(contender: str, folder: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.worker", contender, folder]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    )


def _ask(worker: subprocess.Popen[str]) -> Sample:
    answer = _answer(worker)
    return Sample(answer["seconds"] / answer["documents"], answer["resident"])


def _answer(worker: subprocess.Popen[str]) -> dict[str, float]:
    assert worker.stdin is not None  # noqa: S101  # both are pipes
    assert worker.stdout is not None  # noqa: S101  # likewise
    worker.stdin.write("\n")
    worker.stdin.flush()
    line = worker.stdout.readline()
    if not line:
        sys.exit(f"{worker.args!r} has ended early")
    answer: dict[str, float] = json.loads(line)
    return answer
