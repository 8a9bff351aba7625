"""What the sources of two versions say of why words differ, and of who says so.

What a council once gave a reason for is no reason for what changes now: only what its sources say
and did not say at the version before counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import product
from typing import Any, Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.letter_case import with_small_article
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.model.amendment import (
    AmendmentKind,
    Declaration,
    FormerTitle,
    FormerTitles,
    MotionFacts,
)
from protocol_gen.model.document import walk
from protocol_gen.model.library import RoleEntry
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.post_titles import bare_title
from protocol_gen.model.profile import (
    ChangeKind,
    FindReplace,
    Insert,
    LocalChange,
    Move,
    Omit,
    Profile,
    Replace,
    Role,
)
from protocol_gen.model.word import Word
from protocol_gen.project.revision_sides import RevisionSide
from protocol_gen.readers.characters import apostrophes_made_one

_KINDS: Final = "templates/kinds/"
"""Where the files are that give the usual titles of a kind of council."""


@frozen
class Declarant:
    """Who declares that what the sources call minor is just that, and the day of it, if known."""

    by: str = ""
    on: date | None = None


def declarations(
    old: RevisionSide, new: RevisionSide, declarant: Declarant
) -> dict[str, Declaration]:
    """Return what the sources say of each clause whose local changes or reasons differ.

    A clause of which the profile gives a reason is taken by that. Where the sources of the old
    version cannot be read any more, nobody knows what stood in them, and nothing is said.
    """
    if old.is_unread:
        return {}
    articles = language_for(old.document.language).words.papers.has_article
    named = with_small_article(apostrophes_made_one(declarant.by), articles)
    by = "" if stand_in_for_value(named) else named
    by_clause: dict[str, list[LocalChange]] = {}
    for each in _differing(_changes(old), _changes(new)):
        by_clause.setdefault(_clause(each), []).append(each)
    slips = {id_: found for id_, found in by_clause.items() if _are_slips(found)}
    found = {
        id_: Declaration(AmendmentKind.SUBSTANTIVE, _reason(changes), motions=_motions(changes))
        for id_, changes in by_clause.items()
    }
    found |= _gone_along(old, new, by_clause, found)
    found |= _slips(old, new, slips, by) if slips else {}
    found |= _reasoned(old, new, found, by)
    said = language_for(new.document.language).typographic
    return {id_: replace(each, reason=said(each.reason)) for id_, each in found.items()}


def _gone_along(
    old: RevisionSide,
    new: RevisionSide,
    by_clause: Mapping[str, Sequence[LocalChange]],
    found: Mapping[str, Declaration],
) -> dict[str, Declaration]:
    """Return what is said of provisions that came or went with the one that they are in.

    Who leaves out a section leaves out all that is in it, for the same reason.
    """
    sides = [{each.id: each for each in of.document.all_provisions} for of in (old, new)]
    in_one = sides[0].keys() ^ sides[1].keys()
    return {
        below.id: found[id_]
        for provisions in sides
        for id_, changes in by_clause.items()
        if id_ in provisions and any(isinstance(each, Omit) for each in changes)
        for below in walk(provisions[id_])
        if below.id in in_one and below.id not in found
    }


def _reasoned(
    old: RevisionSide, new: RevisionSide, found: Mapping[str, Declaration], by: str
) -> dict[str, Declaration]:
    """Return what the new profile gives a reason of that the old one did not give the same."""
    before = _reasons(old)
    return {
        id_: replace(each, by=by, motions=found[id_].motions if id_ in found else ())
        for id_, each in _reasons(new).items()
        if each != before.get(id_)
    }


def former_titles(
    profile: Profile | None,
    before: Profile | None,
    roles: Mapping[str, RoleEntry],
    on: date | None,
) -> FormerTitles:
    """Return what a profile declares of the titles of its posts, by the day ``on``, if any.

    A post that is declared to be one under two titles is so under their short forms, too; that of
    the earlier title is in the profile ``before``, if it can be read.
    """
    if profile is None:
        return FormerTitles()
    earlier = before.roles if before else {}
    nation = profile.facts.nation
    may_change = frozenset(name for name, each in roles.items() if nation in each.retitled_in)
    may_change |= profile.roles.keys() - roles.keys()  # posts of the council's own
    declared: dict[tuple[str, str, str], FormerTitle] = {}
    for name, role in profile.roles.items():
        for each in role.formerly:
            if (on and each.until > on) or stand_in_for_value(each.declared_by):
                continue
            for was, now in _pairs(each, earlier.get(name), role):
                declared[name, bare_title(was), bare_title(now)] = each
    return FormerTitles(declared, may_change, frozenset(_titled_by_library(profile)))


def _pairs(former: FormerTitle, before: Role | None, now: Role) -> Iterator[tuple[str, str]]:
    """Yield each form of an earlier title with each of the present one: of one holder, of many."""
    short = before.short if before and before.title == former.title else None
    old = (Word(former.title, former.many), *filter(None, (short,)))
    new = (now.word, *filter(None, (now.short,)))
    for was, called in product(old, new):
        yield was.one, called.one
        yield was.many, called.many


def _titled_by_library(profile: Profile) -> Iterator[str]:
    """Yield the posts whose title is the usual one of the council's kind."""
    for name in profile.roles:
        place = profile.places.get(f"roles.{name}")
        if place and place.file.startswith(_KINDS):
            yield name


def _changes(of: RevisionSide) -> tuple[LocalChange, ...]:
    return of.profile.changes if of.profile else ()


def _reasons(of: RevisionSide) -> Mapping[str, Declaration]:
    return of.profile.reasons if of.profile else {}


def _differing(old: tuple[LocalChange, ...], new: tuple[LocalChange, ...]) -> Iterator[LocalChange]:
    """Yield the local changes that only one version has."""
    before, after = ({_bare(each) for each in changes} for changes in (old, new))
    yield from (each for each in old if _bare(each) not in after)
    yield from (each for each in new if _bare(each) not in before)


def _slips(
    old: RevisionSide, new: RevisionSide, slips: Mapping[str, list[LocalChange]], declared_by: str
) -> Mapping[str, Declaration]:
    """Return the declarations of clauses where slips came or went.

    Both versions are made once more without them, to see what else differs.
    """
    all_slips = [each for changes in slips.values() for each in changes]
    try:
        before, after = old.without(all_slips), new.without(all_slips)
    except InvalidSourcesError:
        return {}
    return {
        id_: Declaration(
            AmendmentKind.EDITORIAL,
            _reason(changes),
            declared_by,
            (before[id_], after[id_]),
            _motions(changes),
        )
        for id_, changes in slips.items()
        if id_ in before and id_ in after
    }


def _are_slips(changes: Sequence[LocalChange]) -> bool:
    return all(each.kind is ChangeKind.SLIP for each in changes)


def _reason(changes: Sequence[LocalChange]) -> str:
    return " ".join(dict.fromkeys(each.reason for each in changes))


def _motions(changes: Sequence[LocalChange]) -> tuple[MotionFacts, ...]:
    return tuple(dict.fromkeys(motion for each in changes for motion in each.motions))


def _clause(change: LocalChange) -> str:
    match change:
        case Insert(id=id_):
            return id_
        case Replace(at=at) | FindReplace(at=at) | Omit(at=at) | Move(at=at):
            return at


def _bare(change: LocalChange) -> object:
    """Return a change without its places and its reason, to be compared."""
    return _without_places(replace(change, reason="", motions=()))


def _without_places(value: Any) -> Any:  # noqa: ANN401  # any part of a local change
    match value:
        case SourceLocation():
            return NOWHERE
        case tuple():
            return tuple(map(_without_places, value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {
                each.name: _without_places(getattr(value, each.name)) for each in fields(value)
            }
            return type(value)(**parts)
        case _:
            return value
