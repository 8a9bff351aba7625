"""Amendments as tables: the schedule that members read, and the map from old numbers to new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.model.amendment import Action, Amendment, NumberChange, Schedule
from protocol_gen.model.document import Block, DefinitionList, ListBlock, Number, Provision, Table
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text, plain
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import Answer
from protocol_gen.model.profile import Profile
from protocol_gen.model.redline import UnseenChange
from protocol_gen.model.walks import inlines_of
from protocol_gen.papers.counted_places import Numbers
from protocol_gen.papers.paper import Paper, paper

OUTLINE: Final = "schedule"
AMENDMENTS: Final = "Amendments"
NUMBERS: Final = "Old and new numbers"
COLUMNS: Final = (
    "Ref", "Where", "Existing wording", "Proposed wording", "Kind",
)  # fmt: skip
ELSEWHERE: Final = "Changes outside the text"
ELSEWHERE_COLUMNS: Final = ("What", "Before", "After")
NOTHING: Final = "nothing"
NUMBER_COLUMNS: Final = ("Old number", "New number", "Provision")
NEW: Final = "None: this is new."
GONE: Final = "None: this is left out."
NOT_NUMBERED: Final = "no number"
AT_THE_BEGINNING: Final = "beginning"
"""Where the title stands, and what comes before the first number or heading."""
_ORIGIN: Final = Origin(OriginKind.LIBRARY, "schedule")


def schedule(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, Answer],
    *,
    changes: Schedule,
    numbers: Numbers,
) -> Paper:
    """Return the schedule of amendments, the map of numbers, and what the text cannot show.

    See ``paper`` for what else comes in.
    """
    made = paper(library, profile, OUTLINE, values, answers)
    sections = (
        _section("schedule.list", AMENDMENTS, table_of(changes.amendments, numbers)),
        *_map(changes.numbers),
        *_elsewhere(changes.unseen),
    )
    provisions = (*made.document.provisions, *sections)
    return replace(made, document=replace(made.document, provisions=provisions))


def table_of(amendments: Sequence[Amendment], numbers: Numbers) -> Provision:
    """Return the amendments as one table, a row to each."""
    rows = tuple(
        (
            each.reference,
            _numbers(each, numbers),
            _wording(each.old) or NEW,
            _wording(each.new) or GONE,
            _why(each),
        )
        for each in amendments
    )
    return _table("schedule.amendments", COLUMNS, rows)


def _map(numbers: Sequence[NumberChange]) -> Iterator[Provision]:
    """Yield a section with the provisions whose number changes; nothing where none does."""
    rows = tuple((_label(each.old), _label(each.new), each.clause) for each in numbers)
    if rows:
        table = _table("schedule.number-map", NUMBER_COLUMNS, rows)
        yield _section("schedule.numbers", NUMBERS, table)


def _elsewhere(changes: Sequence[UnseenChange]) -> Iterator[Provision]:
    """Yield a section with the changes that have no place in the text; nothing without any."""
    rows = tuple((each.what, each.before or NOTHING, each.after or NOTHING) for each in changes)
    if rows:
        table = _table("schedule.elsewhere-list", ELSEWHERE_COLUMNS, rows)
        yield _section("schedule.elsewhere", ELSEWHERE, table)


def _label(number: Number | None) -> str:
    return number.citation if number else NOT_NUMBERED


def _numbers(amendment: Amendment, numbers: Numbers) -> str:
    """Return "2.1, now 2.2"; of what is new or goes, the one number that it has."""
    found = (
        numbers.old.get(amendment.clause, "") or AT_THE_BEGINNING if amendment.old else "",
        numbers.new.get(amendment.clause, "") or AT_THE_BEGINNING if amendment.new else "",
    )
    return ", now ".join(dict.fromkeys(filter(None, found)))


def _wording(provision: Provision | None) -> str:
    """Return a provision's own words on one line, its heading before them."""
    if provision is None:
        return ""
    return ": ".join(filter(None, (plain(provision.heading), _said(provision.blocks))))


def _said(blocks: Iterable[Block]) -> str:
    return " ".join(filter(None, ("; ".join(_pieces(block)) for block in blocks)))


def _pieces(block: Block) -> Iterator[str]:
    """Yield what stands side by side in a block: items, definitions, rows."""
    match block:
        case ListBlock(items):
            yield from (f"{item.label} {plain(item.text)}".strip() for item in items)
        case DefinitionList(entries):
            yield from (f"{plain(each.term)}: {plain(each.text).rstrip('.')}" for each in entries)
        case Table(_, header, rows):
            yield from (", ".join(map(plain, row)) for row in (header, *rows))
        case _:
            yield " ".join(filter(None, map(plain, inlines_of(block))))


def _why(amendment: Amendment) -> str:
    """Return kind, reason, route and the provision's id as short sentences; whether it moved."""
    kind = amendment.kind.value
    declared = f"Declared by {amendment.declared_by}" if amendment.declared_by else ""
    said = (
        "Moved" if amendment.action is Action.MOVE else "",
        kind[:1].upper() + kind[1:],
        amendment.reason.rstrip("."),
        declared,
        f"Route: {amendment.route.value}",
        f"Provision: {amendment.clause}",
    )
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
