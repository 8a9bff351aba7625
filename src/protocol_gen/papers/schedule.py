"""Amendments as tables: the schedule that members read, and the map from old numbers to new."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.model.document import Provision, Table
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import Answer
from protocol_gen.model.profile import Profile
from protocol_gen.papers.amendments import Amendment
from protocol_gen.papers.paper import Paper, paper

OUTLINE: Final = "schedule"
AMENDMENTS: Final = "Amendments"
NUMBERS: Final = "Old and new numbers"
COLUMNS: Final = (
    "Ref", "Provision", "Existing wording", "Proposed wording", "Kind, reason and route",
)  # fmt: skip
NUMBER_COLUMNS: Final = ("Old number", "New number", "Provision")
NEW: Final = "None: this is new."
GONE: Final = "None: this is left out."
NO_NUMBER: Final = "no number"
_ORIGIN: Final = Origin(OriginKind.LIBRARY, "schedule")


def schedule(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, Answer],
    amendments: Sequence[Amendment],
) -> Paper:
    """Return the schedule of amendments, with the map from old numbers to new where any changes.

    See ``paper`` for what else comes in.
    """
    made = paper(library, profile, OUTLINE, values, answers)
    sections = (_section("schedule.list", AMENDMENTS, table_of(amendments)), *_map(amendments))
    provisions = (*made.document.provisions, *sections)
    return replace(made, document=replace(made.document, provisions=provisions))


def table_of(amendments: Sequence[Amendment]) -> Provision:
    """Return the amendments as one table, a row to each."""
    rows = tuple(
        (
            each.reference,
            _provision(each),
            each.existing or NEW,
            each.proposed or GONE,
            _why(each),
        )
        for each in amendments
    )
    return _table("schedule.amendments", COLUMNS, rows)


def _map(amendments: Sequence[Amendment]) -> Iterator[Provision]:
    """Yield a section with the provisions whose number changes; nothing where none does."""
    rows = tuple(
        (each.old_number or NO_NUMBER, each.new_number or NO_NUMBER, each.clause)
        for each in amendments
        if each.old_number != each.new_number and each.existing and each.proposed
    )
    if rows:
        table = _table("schedule.number-map", NUMBER_COLUMNS, rows)
        yield _section("schedule.numbers", NUMBERS, table)


def _provision(amendment: Amendment) -> str:
    """Return "2.1, now 2.2 (roles.members)"."""
    old, new = amendment.old_number, amendment.new_number
    match old, new:
        case "", "":
            return amendment.clause
        case "", _:
            number = f"{new} (new number)" if amendment.existing else new
        case _, "":
            number = old
        case _:
            number = old if old == new else f"{old}, now {new}"
    return f"{number} ({amendment.clause})"


def _why(amendment: Amendment) -> str:
    """Return kind, reason and route as short sentences."""
    kind = amendment.kind.value
    reason = amendment.reason.rstrip(".")
    said = (kind[:1].upper() + kind[1:], reason, f"Route: {amendment.route.value}")
    return " ".join(f"{each}." for each in said if each)


def _section(id_: str, heading: str, table: Provision) -> Provision:
    return Provision(id_, heading=_words(heading), provisions=(table,))


def _table(id_: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Provision:
    """Return a table without a caption: the heading above it says what it shows."""
    table = Table(
        (),
        tuple(map(_words, header)),
        tuple(tuple(map(_words, row)) for row in rows),
        row_headers=True,
    )
    return Provision(id_, blocks=(table,))


def _words(content: str) -> Inlines:
    return (Text(content, _ORIGIN),)
