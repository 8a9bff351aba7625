"""Amendments as tables: the schedule that members read, and the map from old numbers to new."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.language.amendment_words import ScheduleWords
from protocol_gen.language.catalogue import words_for
from protocol_gen.language.motion_words import motion_in_a_line
from protocol_gen.language.words import Catalogue
from protocol_gen.model.amendment import Action, Amendment, NumberChange, Route, Schedule
from protocol_gen.model.document import (
    Block,
    DefinitionList,
    ListBlock,
    Number,
    Provision,
    ProvisionForm,
    Table,
)
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text, plain
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.profile import Profile
from protocol_gen.model.redline import FrameChange
from protocol_gen.model.walks import inlines_of
from protocol_gen.papers.counted_places import Numbers
from protocol_gen.papers.paper import Paper, paper

OUTLINE: Final = "schedule"
_ENDED: Final = re.compile(r"[.!?…][’”)]?$")
_ORIGIN: Final = Origin(OriginKind.LIBRARY, "schedule")


def schedule(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, PaperAnswer],
    *,
    changes: Schedule,
    numbers: Numbers,
) -> Paper:
    """Return the schedule of amendments, the map of numbers, and what the text cannot show.

    See ``paper`` for what else comes in.
    """
    made = paper(library, profile, OUTLINE, values, answers)
    words = words_for(profile.language)
    sections = (
        _section("schedule.list", words.schedule.amendments, table_of(changes, numbers, words)),
        *_number_map(changes.numbers, numbers, words.schedule),
        *_elsewhere(changes.frame_changes, words.schedule),
    )
    provisions = (*made.document.provisions, *sections)
    return replace(made, document=replace(made.document, provisions=provisions))


def for_council(changes: Schedule) -> Schedule:
    """Return changes that are all put to the council, those as well that an officer could make."""
    amendments = tuple(replace(each, route=Route.COUNCIL) for each in changes.amendments)
    return replace(changes, amendments=amendments, numbers_route=Route.COUNCIL)


def reasons_in_lines(changes: Schedule, words: Catalogue) -> Iterator[str]:
    """Yield for each amendment of which it is known why it is made, and by which motion."""
    for each in changes.amendments:
        said = " ".join(reasons_of(each, words))
        if said:
            yield f"{each.reference} {each.clause}: {said}"


def table_of(changes: Schedule, numbers: Numbers, words: Catalogue) -> Provision:
    """Return the amendments as one table, a row to each."""
    said = words.schedule
    rows = tuple(
        (
            each.reference,
            _place(each, numbers, said),
            _wording(each.old) or said.new,
            _proposed(each, said),
            " ".join(_facts(each, words)),
        )
        for each in changes.amendments
    )
    return _table("schedule.amendments", said.columns, rows)


def said_of_same_words(amendment: Amendment, said: ScheduleWords) -> str:
    """Return where words are now that stay, but begin a paragraph or no longer do; else nothing."""
    old, new = amendment.old, amendment.new
    if not (old and new) or old.form is new.form or _wording(old) != _wording(new):
        return ""
    return said.runs_on if new.form is ProvisionForm.RUN_ON else said.own_paragraph


def _number_map(
    changes: Sequence[NumberChange], numbers: Numbers, said: ScheduleWords
) -> Iterator[Provision]:
    """Yield a section with the provisions whose number changes; nothing where none does."""
    rows = tuple(
        (
            _label(each.old, said),
            _label(each.new, said),
            numbers.headings.get(each.clause) or said.beginning,
        )
        for each in changes
    )
    if rows:
        table = _table("schedule.number-map", said.number_columns, rows)
        yield _section("schedule.numbers", said.numbers, table)


def _elsewhere(changes: Sequence[FrameChange], said: ScheduleWords) -> Iterator[Provision]:
    """Yield a section with the changes that have no place in the text; nothing without any."""
    rows = tuple(
        (each.what, each.before or said.nothing, each.after or said.nothing) for each in changes
    )
    if rows:
        table = _table("schedule.elsewhere-list", said.elsewhere_columns, rows)
        yield _section("schedule.elsewhere", said.elsewhere, table)


def _label(number: Number | None, said: ScheduleWords) -> str:
    return number.citation if number else said.not_numbered


def _place(amendment: Amendment, numbers: Numbers, said: ScheduleWords) -> str:
    """Return "2.1, now 2.2"; of what is new or goes, the one number that it has."""
    old = numbers.old.get(amendment.clause, "") or said.beginning
    new = numbers.new.get(amendment.clause, "") or said.beginning
    if amendment.old and amendment.new and old != new:
        return said.renumbered(old=old, new=new)
    return old if amendment.old else new


def _proposed(amendment: Amendment, said: ScheduleWords) -> str:
    return said_of_same_words(amendment, said) or _wording(amendment.new) or said.gone


def _wording(provision: Provision | None) -> str:
    """Return a provision's own words on one line, its heading before them."""
    if provision is None:
        return ""
    return ": ".join(filter(None, (plain(provision.heading), _said(provision.blocks))))


def _said(blocks: Iterable[Block]) -> str:
    return " ".join(filter(None, ("; ".join(_pieces(block)) for block in blocks)))


def _pieces(block: Block) -> Iterator[str]:
    """Yield what is side by side in a block: items, definitions, rows."""
    match block:
        case ListBlock(items):
            yield from (f"{item.label} {plain(item.text)}".strip() for item in items)
        case DefinitionList(entries):
            yield from (f"{plain(each.term)}: {plain(each.text).rstrip('.')}" for each in entries)
        case Table(_, header, rows):
            yield from (", ".join(map(plain, row)) for row in (header, *rows))
        case _:
            yield " ".join(filter(None, map(plain, inlines_of(block))))


def _facts(amendment: Amendment, words: Catalogue) -> Iterator[str]:
    """Yield as sentences whether it moved, the kind, the reason and the route."""
    said = words.schedule
    if amendment.action is Action.MOVE:
        yield said.moved
    yield words.kinds.of(amendment.kind).sentence
    yield from reasons_of(amendment, words)
    if amendment.library:
        yield f"{said.library(amendment.library).rstrip('.')}."
    if amendment.declared_by:
        yield said.declared(officer=amendment.declared_by)
    yield said.route(amendment.route)


def reasons_of(amendment: Amendment, words: Catalogue) -> Iterator[str]:
    """Yield as sentences the council's reason, and who moved and seconded."""
    reason = amendment.reason.rstrip(".")
    if reason:
        yield reason if _ENDED.search(reason) else f"{reason}."
    yield from (motion_in_a_line(each, words.language) for each in amendment.motions)


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
