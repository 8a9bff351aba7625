"""The page on the estate: goals, what was measured, and what is missed."""

from collections.abc import Iterator
from statistics import median

from benchmarks.estate import ALL, EVERY, THREE, TWO, Estate, Run

THREE_FORMATS = 2.0
TWO_FORMATS = 4.5
EFFICIENCY = 0.95
GROWTH = 40.0
UNCHANGED = 1000
MINUTES = 45
REASONS = {
    "three formats": "nearly all of the time is WeasyPrint's own, on both sides; ours lays out "
    "more on its pages and writes PDF/A-2a as well",
    "HTML and Word": "ours reads and resolves each council from the library, and checks it, where "
    "the simple way is handed the finished words",
    "efficiency": "a worker takes half a second to load its libraries, and the process that "
    "shares out the work looks at every file once more",
    "growth": "WeasyPrint and the font library keep some of what they have met",
    "all": "this is the wall clock, and whatever else the machine does counts in it; the "
    "processor's time for one document says what processors of one's own would take",
    "unchanged": "Python and the command line take most of it, whatever the number of councils",
}


def estate_report(found: Estate) -> str:
    """Return the page, as Markdown."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Estate) -> Iterator[str]:
    yield "<!-- Written by `make bench`; not to be edited by hand. -->"
    yield "# An estate of councils"
    yield ""
    yield (
        f"{found.councils:,} councils of all kinds, imported from a spreadsheet in the proportions "
        f"in which there are such councils in the United Kingdom. The contenders took turns "
        "over all of them for HTML and Word, and with PDF, for which the simple implementation "
        f"takes long, over a sample of {found.sample}; {_rounds(found)} times, and figures are "
        "medians. *Libraries* are "
        "python-docx and WeasyPrint by their manuals, on finished words. Time to start is "
        "within all figures."
    )
    yield from _goals(found)
    yield from _runs(found)
    yield from _turns(found)


def _rounds(found: Estate) -> int:
    return min((len(runs) for runs in found.rounds.values()), default=0)


def _goals(found: Estate) -> Iterator[str]:
    yield from ("", "## Goals", "", "| goal | at | measured | met |", "|---|---|---|---|")
    missed = []
    for key, name, limit, measured, is_met in _measured(found):
        yield f"| {name} | {limit} | {measured} | {'yes' if is_met else '**no**'} |"
        if not is_met:
            missed.append(f"- {name}: {REASONS.get(key, 'no reason is written down yet')}.")
    if missed:
        yield from ("", "Missed, and why:", "", *missed)


def _measured(found: Estate) -> Iterator[tuple[str, str, str, str, bool]]:
    """Yield each goal: its key, its name, its limit, what was measured, whether it is met."""
    three = _ratio(found, f"ours {THREE}, 2", f"simple {THREE}, 2")
    two = _ratio(found, f"ours {TWO}, 2", f"simple {TWO}, 2")
    halves = _ratio(found, f"ours {THREE}, 2", f"ours {THREE}, 1") / 2
    unchanged = median(run.processor for run in found.unchanged)
    share = found.full.processor / unchanged
    minutes = ALL * found.full.wall / found.councils / 60
    growth = found.full.growth
    yield (
        "three formats", "three formats on two workers, documents a second beside simple",
        f"{THREE_FORMATS} or more", f"{three:.2f}", three >= THREE_FORMATS,
    )  # fmt: skip
    yield (
        "HTML and Word", "HTML and Word alone, likewise",
        f"{TWO_FORMATS} or more", f"{two:.2f}", two >= TWO_FORMATS,
    )  # fmt: skip
    yield (
        "efficiency", "two workers beside one: share of twice the rate",
        f"{EFFICIENCY} or more", f"{halves:.2f}", halves >= EFFICIENCY,
    )  # fmt: skip
    yield (
        "growth", "kB that a document after the hundredth leaves in a worker",
        f"{GROWTH:.0f} or less", f"{growth:.0f}", growth <= GROWTH,
    )  # fmt: skip
    yield (
        "unchanged", "a full build's processor time to that of an unchanged one",
        f"{UNCHANGED:,} or more", f"{share:,.0f}", share >= UNCHANGED,
    )  # fmt: skip
    yield (
        "all", f"all {ALL:,} councils, all formats, two processors, minutes (projected)",
        f"{MINUTES} or less", f"{minutes:.0f}", minutes <= MINUTES,
    )  # fmt: skip


def _ratio(found: Estate, ours: str, theirs: str) -> float:
    pairs = zip(found.rounds[ours], found.rounds[theirs], strict=True)
    return median(mine.rate / other.rate for mine, other in pairs)


def _runs(found: Estate) -> Iterator[str]:
    yield from ("", "## The whole estate", "", f"Formats: {EVERY}; two workers.", "")
    yield "| run | seconds | documents a second | processor, s | ms a document | peak, MB |"
    yield "|---|---|---|---|---|---|"
    yield _row("full", found.full)
    for run in found.unchanged:
        yield _row("nothing changed", run)
    if found.edited:
        yield _row("one wording edited", found.edited)


def _turns(found: Estate) -> Iterator[str]:
    yield from (
        "",
        "## In turn",
        "",
        "The last figure is the number of workers.",
        "",
    )
    yield "| contender | seconds | documents a second | processor, s | ms a document | peak, MB |"
    yield "|---|---|---|---|---|---|"
    for name, runs in found.rounds.items():
        yield _row(name, sorted(runs, key=lambda run: run.wall)[len(runs) // 2])


def _row(name: str, run: Run) -> str:
    return (
        f"| {name} | {run.wall:.2f} | {run.rate:,.1f} | {run.processor:.2f} | {run.each:.1f} | "
        f"{run.peak:.0f} |"
    )
