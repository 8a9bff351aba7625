"""Faults that show only when the parts of the library are held against each other."""

from collections.abc import Iterable, Iterator, Sequence

from protocol_gen.model.drafting import DraftParagraph, Gap, Placeholder, written
from protocol_gen.model.governance import ClausePresent, Condition, RoleHeld
from protocol_gen.model.library import (
    Clause,
    ClauseLibrary,
    Outline,
    OutlineEntry,
    Vocabulary,
    Wording,
)
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.walks import simple_conditions, texts_of
from protocol_gen.readers.clause_text import COUNCIL_NAMES, DOCUMENT_SETTINGS
from protocol_gen.readers.faults import Faults, nearest


def check_library(library: ClauseLibrary, clauses: Sequence[Clause], faults: Faults) -> None:
    """Add what is wrong between the parts. ``clauses`` has doubles, ``library`` cannot."""
    _check_ids(clauses, faults)
    _check_names(library.vocabulary, faults)
    for clause in clauses:
        _check_clause(clause, library, faults)
        for child in clause.clauses:
            _check_item(child, faults)
    for phrase in library.phrases.values():
        _check_wordings(phrase.wordings, f"the phrase '{phrase.name}'", phrase.location, faults)
        for wording in phrase.wordings:
            _check_mentions(wording, library, faults)
    _check_circles(library, faults)
    for outline in library.outlines.values():
        _check_outline(outline, library, faults)


def _check_ids(clauses: Iterable[Clause], faults: Faults) -> None:
    seen: dict[str, SourceLocation] = {}
    for clause in clauses:
        if clause.id in seen:
            message = f"the id '{clause.id}' is used already, at {seen[clause.id]}"
            faults.add(message, clause.location)
        seen.setdefault(clause.id, clause.location)
        if clause.id.startswith("local."):
            message = "ids under 'local.' belong to the councils; choose another"
            faults.add(message, clause.location)


def _check_names(vocabulary: Vocabulary, faults: Faults) -> None:
    """A placeholder's name must mean one thing."""
    names = [*COUNCIL_NAMES, *DOCUMENT_SETTINGS, *vocabulary.settings, *vocabulary.phrases]
    for term in vocabulary.terms.values():
        names += {term.name, term.plural}
    for role in vocabulary.roles.values():
        names += {role.name, role.plural}
    for name in sorted({name for name in names if names.count(name) > 1}):
        faults.add(f"the name '{name}' stands for two things in the library", NOWHERE)


def _check_clause(clause: Clause, library: ClauseLibrary, faults: Faults) -> None:
    what = f"the clause '{clause.id}'"
    if not clause.headings and not clause.wordings:
        faults.add(f"{what} needs a heading or a text", clause.location)
    _check_wordings(clause.wordings, what, clause.location, faults)
    _check_wordings(clause.headings, f"the heading of '{clause.id}'", clause.location, faults)
    if clause.condition:
        _check_condition(clause.condition, library, clause.location, faults)
    for other in clause.after:
        _check_known(other, library, clause.location, faults)
    for wording in (*clause.headings, *clause.wordings):
        _check_mentions(wording, library, faults)
        for covered in wording.covers:
            _check_known(covered, library, wording.location, faults)
    for heading in clause.headings:
        for _, blocks in heading.texts:
            if len(blocks) != 1 or not isinstance(blocks[0], DraftParagraph):
                faults.add("a heading is one piece of running text", heading.location)


def _check_wordings(
    wordings: Sequence[Wording], what: str, location: SourceLocation, faults: Faults
) -> None:
    """The ordinary wordings must end in one without a condition, and only there."""
    ordinary = [wording for wording in wordings if not wording.is_by_name_only]
    if wordings and (not ordinary or ordinary[-1].condition):
        message = f"{what} needs a last wording without name and condition, for all other councils"
        faults.add(message, location)
    for wording in ordinary[:-1]:
        if wording.condition is None:
            message = f"{what}: no council can reach the wordings after this one; give it a 'when'"
            faults.add(message, wording.location)
    names = [wording.name for wording in wordings if wording.name]
    for wording in wordings:
        if names.count(wording.name) > 1:
            faults.add(f"{what} has two wordings named '{wording.name}'", wording.location)
        if wording.withdrawn and not wording.is_by_name_only:
            message = "a withdrawn wording has a name and no condition: it is only ever picked"
            faults.add(message, wording.location)


def _check_item(clause: Clause, faults: Faults) -> None:
    """An item of a list is one paragraph, without the punctuation that list style gives it."""
    if clause.headings:
        faults.add(f"'{clause.id}' is an item of a list and takes no heading", clause.location)
    for wording in clause.wordings:
        for _, blocks in wording.texts:
            if len(blocks) != 1 or not isinstance(blocks[0], DraftParagraph):
                message = "an item of a list is one paragraph"
                faults.add(message, wording.location)
            elif not clause.clauses and written(blocks[0].text).endswith((".", ";", ",")):
                message = "an item ends without punctuation; the style of the list gives it"
                faults.add(message, wording.location)


def _check_mentions(wording: Wording, library: ClauseLibrary, faults: Faults) -> None:
    if wording.condition:
        _check_condition(wording.condition, library, wording.location, faults)
    for placeholder in _placeholders(wording):
        if placeholder.gap in {Gap.REFERENCE, Gap.COUNT} and placeholder.name:
            _check_known(placeholder.name, library, placeholder.location, faults)


def _check_condition(
    condition: Condition, library: ClauseLibrary, location: SourceLocation, faults: Faults
) -> None:
    for test in simple_conditions(condition):
        match test:
            case RoleHeld(role) if role not in library.vocabulary.roles:
                known = nearest(role, library.vocabulary.roles)
                faults.add(f"no role is called '{role}'; {known}", location)
            case ClausePresent(clause):
                _check_known(clause, library, location, faults)
            case _:
                pass


def _check_known(
    clause: str, library: ClauseLibrary, location: SourceLocation, faults: Faults
) -> None:
    if clause not in library.clauses:
        known = nearest(clause, library.clauses)
        faults.add(f"the library has no clause '{clause}'; {known}", location)


def _check_circles(library: ClauseLibrary, faults: Faults) -> None:
    inside = {
        name: {
            placeholder.name
            for wording in phrase.wordings
            for placeholder in _placeholders(wording)
            if placeholder.gap is Gap.PHRASE
        }
        for name, phrase in library.phrases.items()
    }
    for name, phrase in library.phrases.items():
        reached: set[str] = set()
        ahead = list(inside[name])
        while ahead:
            each = ahead.pop()
            if each not in reached:
                reached.add(each)
                ahead += inside.get(each, ())
        if name in reached:
            faults.add(f"the phrase '{name}' contains itself", phrase.location)


def _check_outline(outline: Outline, library: ClauseLibrary, faults: Faults) -> None:
    seen: set[str] = set()
    for entry in (*outline.title_block, *_all_entries(outline.clauses)):
        _check_known(entry.clause, library, entry.location, faults)
        if entry.clause in seen:
            faults.add(f"the clause '{entry.clause}' stands here twice", entry.location)
        seen.add(entry.clause)


def _all_entries(entries: Iterable[OutlineEntry]) -> Iterator[OutlineEntry]:
    for entry in entries:
        yield entry
        yield from _all_entries(entry.children or ())


def _placeholders(wording: Wording) -> Iterator[Placeholder]:
    for _, blocks in wording.texts:
        for block in blocks:
            for text in texts_of(block):
                yield from (piece for piece in text if isinstance(piece, Placeholder))
