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


READING = (
    "about two fifths of the time goes into reading the whole library with the line and column of "
    "every value, and a sixth into making the hundred frozen classes of the model, the readers and "
    "the resolver, which Python does anew at each start; the simple way has five classes, resolves "
    "nothing, and cannot say where a fault stands"
)
PAGES = (
    "nearly all of the time is WeasyPrint's own, on both sides; ours has more "
    "on its pages (document control, five running lines instead of two) and is PDF/A-2a as well, "
    "for which all is compressed twice"
)

GOALS = (
    Goal(
        name="`--help`",
        kind=Kind.COLD,
        ours="ours --help",
        theirs="simple --help",
        limit=0.08,
        reason="Python with click alone takes two thirds of it",
    ),
    Goal("`check`", Kind.COLD, "ours check", "simple check", 0.12, READING),
    Goal("HTML and Word", Kind.COLD, "ours html,docx", "simple html,docx", 0.22, READING),
    Goal(
        name="HTML, Word and PDF",
        kind=Kind.COLD,
        ours="ours html,docx,pdf",
        theirs="simple html,docx,pdf",
        limit=0.55,
        reason="as for the PDF within one process, and for `check`, together",
    ),
    Goal("PDF", Kind.WARM, "ours: pdf", "simple: pdf", 0.60, PAGES),
    Goal("Word", Kind.WARM, "ours: docx", "python-docx, naive", 0.20),
)

GROWTH_LIMIT = 40.0
"""Kilobytes that a document may leave behind in a process that has made fifty before."""
