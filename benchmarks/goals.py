"""What was promised, each as a ratio of two contenders, and why where it is not kept."""

from dataclasses import dataclass
from enum import Enum

from benchmarks.measure import Series


class Kind(Enum):
    """How the two sides of a goal are measured."""

    COLD = "wall clock of a whole process"
    WARM = "processor time for one document, in a process that goes on"


@dataclass(frozen=True, slots=True)
class Goal:
    """``ours`` takes at most ``limit`` times what ``theirs`` takes."""

    name: str
    kind: Kind
    ours: str
    theirs: str
    limit: float
    reason: str = ""
    """Why it is not kept; printed only where it is not."""

    def measured(self, series: dict[str, Series]) -> float:
        """Return the ratio."""
        return series[self.ours].beside(series[self.theirs])


GOALS = (
    Goal("`--help`", Kind.COLD, "ours --help", "simple --help", 0.08),
    Goal("`check`", Kind.COLD, "ours check", "simple check", 0.12),
    Goal("HTML and Word", Kind.COLD, "ours html,docx", "simple html,docx", 0.22),
    Goal("HTML, Word and PDF", Kind.COLD, "ours html,docx,pdf", "simple html,docx,pdf", 0.55),
    Goal("PDF", Kind.WARM, "ours: pdf", "simple: pdf", 0.60),
    Goal("Word", Kind.WARM, "ours: docx", "python-docx, naive", 0.20),
)

GROWTH_LIMIT = 40.0
"""Kilobytes that a document may leave behind in a process that has made fifty before."""
