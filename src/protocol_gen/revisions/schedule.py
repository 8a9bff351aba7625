"""The schedule of amendments between two versions, and either's text from the other and it."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.amendment_words import WeighedWords
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.amendment import (
    Action,
    Amendment,
    AmendmentKind,
    Declaration,
    Delegation,
    Evidence,
    FormerTitles,
    LibraryChange,
    NumberChange,
    Place,
    Route,
    Schedule,
)
from protocol_gen.model.document import Document, Number, Provision
from protocol_gen.model.marks import Mark
from protocol_gen.model.redline import EARLIER
from protocol_gen.revisions.compare import compare
from protocol_gen.revisions.definition_moves import moved_by_alphabet
from protocol_gen.revisions.equality import without_origins
from protocol_gen.revisions.minor_changes import Proof, only_counts_differ, proof, words_in
from protocol_gen.revisions.title_changes import Posts, titles_in
from protocol_gen.revisions.weighed import weighs


@frozen
class Grounds:
    """What is known of changes beyond the two texts.

    ``declarations`` are what is said of clauses, by id; ``library`` are the clauses to which the
    library now gives other words.
    """

    declarations: Mapping[str, Declaration] = field(default_factory=dict)
    delegation: Delegation = field(default_factory=Delegation)
    former: FormerTitles = field(default_factory=FormerTitles)
    library: Mapping[str, LibraryChange] = field(default_factory=dict)


NO_GROUNDS: Final = Grounds()


def schedule(
    old: Document,
    new: Document,
    grounds: Grounds = NO_GROUNDS,
) -> Schedule:
    """Return every change from one version to another.

    A change goes the delegated route only where it is proven minor, or declared by somebody who
    is named, and the council's delegation has its kind; every other goes to the council.
    """
    redline = compare(old, new)
    before, after = _Version.of(old), _Version.of(new)
    words = words_for(new.language).weighed
    posts = Posts.of(old, new, grounds.former, words.of_law)
    deciding = _Deciding(grounds, posts, words, moved_by_alphabet(old, new))
    amendments: list[Amendment] = []
    for marked in redline.document.all_provisions:
        id_ = marked.id.removesuffix(EARLIER)
        if marked.id.endswith(EARLIER):
            continue  # it is elsewhere in the new version, and is told of there
        was, now = before.provisions.get(id_), after.provisions.get(id_)
        if marked.mark is Mark.DELETED:
            now = None
        if was and now and marked.mark is None and _same_words(was, now):
            continue
        action = _action(marked, was, now)
        place = after.places[id_] if now else None
        reference = f"A{len(amendments) + 1}"
        amendments.append(
            deciding.decided(
                Amendment(reference, id_, action, AmendmentKind.SUBSTANTIVE, was, now, place)
            )
        )
    return Schedule(
        tuple(amendments),
        tuple(_numbers(before, after)),
        redline.frame_changes,
        deciding.route_of(AmendmentKind.NUMBERING, Evidence.PROVEN),
    )


def applied(changes: Schedule, old: Document, frame: Document) -> Document:
    """Return the new version's text, made of the old one's and the schedule, in a given frame.

    Nothing of the new version's own tree is used: a schedule that left a change out, or held one
    that is not there, would give another text.
    """
    tree = _Tree(old)
    for amendment in changes.amendments:
        if amendment.action is not Action.AMEND and amendment.old:
            tree.take_out(amendment.clause)
    for amendment in changes.amendments:
        if amendment.new is None:
            continue
        if amendment.action is not Action.AMEND and amendment.place:
            tree.put_in(amendment.clause, amendment.place)
        tree.shells[amendment.clause] = amendment.new
    for change in changes.numbers:
        tree.shells[change.clause] = replace(tree.shells[change.clause], number=change.new)
    return tree.document(frame)


def _action(marked: Provision, was: Provision | None, now: Provision | None) -> Action:
    if now is None:
        return Action.OMIT
    if was is None:
        return Action.INSERT
    return Action.AMEND if marked.mark is None else Action.MOVE


def _same_words(was: Provision, now: Provision) -> bool:
    """Whether a provision says the same in the same shape; its number does not count."""
    return bool(
        without_origins(replace(was, number=None)) == without_origins(replace(now, number=None))
    )


def _numbers(before: "_Version", after: "_Version") -> Iterator[NumberChange]:
    """Yield the provisions in both versions whose number is another, in the new order.

    A sentence that comes to open its paragraph, or no longer does, is among the amendments.
    """
    for id_, now in after.provisions.items():
        was = before.provisions.get(id_)
        if was and was.form is now.form and _differ(was.number, now.number):
            yield NumberChange(id_, was.number, now.number)


def _differ(old: Number | None, new: Number | None) -> bool:
    return old != new


# Kinds and routes


@frozen
class _Deciding:
    """What is known of changes beyond the two texts."""

    grounds: Grounds
    posts: Posts
    words: WeighedWords
    alphabetical: frozenset[str]
    """The definitions that can move by the alphabet alone, by id."""

    def decided(self, amendment: Amendment) -> Amendment:
        """Return an amendment with its kind, its reasons, its evidence and its route."""
        declared = self.grounds.declarations.get(amendment.clause)
        told = replace(
            amendment,
            reason=declared.reason if declared else "",
            motions=declared.motions if declared else (),
            library=self._library(amendment),
        )
        found = self._proof(amendment)
        if found:
            return self._routed(_proven(told, found))
        if declared and self._covers(declared, amendment):
            return self._routed(self._declared(told, declared))
        return replace(told, kind=_plain_kind(amendment))

    def route_of(self, kind: AmendmentKind, evidence: Evidence) -> Route:
        """Return who decides on a change of a kind for which there is such evidence."""
        allowed = kind in self.grounds.delegation.kinds and evidence is not Evidence.NONE
        return Route.DELEGATED if allowed else Route.COUNCIL

    def _proof(self, amendment: Amendment) -> Proof | None:
        if not self._is_reworded(amendment) or not (amendment.old and amendment.new):
            return None
        return proof(amendment.old, amendment.new, self.posts)

    def _library(self, amendment: Amendment) -> LibraryChange | None:
        """Return that the library gives other words: those of the clause, or of a post's title."""
        of_clause = self.grounds.library.get(amendment.clause)
        if of_clause or not self._is_reworded(amendment):
            return of_clause
        if not (amendment.old and amendment.new):
            return None
        ours = self.posts.retitled(amendment.old, amendment.new) & self.posts.former.by_library
        return LibraryChange(is_title=True) if ours else None

    def _is_reworded(self, amendment: Amendment) -> bool:
        """Whether a provision stays where it is, but for the alphabet among definitions."""
        is_alphabet = amendment.action is Action.MOVE and amendment.clause in self.alphabetical
        return amendment.action is Action.AMEND or is_alphabet

    def _covers(self, declared: Declaration, amendment: Amendment) -> bool:
        """Whether all that changes in a provision may be declared, or else is provably minor."""
        if declared.kind in _NEVER_DECLARED:
            return False
        if not self._is_reworded(amendment):
            return declared.kind is AmendmentKind.LEGAL and declared.apart is None
        assert amendment.old  # noqa: S101  # for the type checker: both are there
        assert amendment.new  # noqa: S101  # likewise
        if not self._posts_stay(declared.kind, amendment.old, amendment.new):
            return False
        if declared.kind is AmendmentKind.LEGAL:
            return True
        before, after = words_in(amendment.old), words_in(amendment.new)
        if weighs(before, after, declared.kind, self.words):
            return False
        beside = proof(*declared.apart, self.posts) if declared.apart else None
        return declared.apart is None or (beside is not None and beside.is_whole)

    def _posts_stay(self, kind: AmendmentKind, old: Provision, new: Provision) -> bool:
        """Whether a provision names the same posts, each title the same or declared to be so.

        A law may put another post in the place of one; the title of the same it does not change.
        """
        before, after = ([post for post, _ in titles_in(each)] for each in (old, new))
        if before != after:
            return kind is AmendmentKind.LEGAL
        titles = self.posts.title_changes(old, new)
        return titles is not None and all(each.former for each in titles)

    def _declared(self, amendment: Amendment, declared: Declaration) -> Amendment:
        assert amendment.old or amendment.new  # noqa: S101  # one of the two is there
        titles = (
            self.posts.title_changes(amendment.old, amendment.new)
            if amendment.old and amendment.new
            else ()
        )
        return replace(
            amendment,
            kind=declared.kind,
            evidence=Evidence.DECLARED if declared.by else Evidence.NONE,
            declared_by=declared.by,
            titles=titles or (),
        )

    def _routed(self, amendment: Amendment) -> Amendment:
        return replace(amendment, route=self.route_of(amendment.kind, amendment.evidence))


_NEVER_DECLARED: Final = frozenset({AmendmentKind.SUBSTANTIVE, AmendmentKind.ROLE_TITLE})
"""What no reason for a clause makes minor: of titles, only what is said of the post itself does."""


def _proven(amendment: Amendment, found: Proof) -> Amendment:
    """Return an amendment with what is proven of it; titles need somebody's word besides."""
    if not found.titles:
        return replace(amendment, kind=found.kind, evidence=Evidence.PROVEN)
    says = dict.fromkeys(each.former.declared_by for each in found.titles if each.former)
    return replace(
        amendment,
        kind=found.kind,
        titles=found.titles,
        evidence=Evidence.DECLARED if found.is_whole else Evidence.NONE,
        declared_by="; ".join(says) if found.is_whole else "",
    )


def _plain_kind(amendment: Amendment) -> AmendmentKind:
    if (
        amendment.action is Action.AMEND
        and amendment.old
        and amendment.new
        and only_counts_differ(amendment.old, amendment.new)
    ):
        return AmendmentKind.CONSEQUENTIAL
    return AmendmentKind.SUBSTANTIVE


# Trees


@frozen
class _Version:
    """The provisions of one version by id, without what is below them, and their places."""

    provisions: Mapping[str, Provision]
    places: Mapping[str, Place]

    @classmethod
    def of(cls, document: Document) -> "_Version":
        provisions = {each.id: replace(each, provisions=()) for each in document.all_provisions}
        places = dict(_places(document.title_block, "", in_title_block=True))
        places |= dict(_places(document.provisions, ""))
        return cls(provisions, places)


def _places(
    siblings: tuple[Provision, ...], parent: str, *, in_title_block: bool = False
) -> Iterator[tuple[str, Place]]:
    follows = ""
    for each in siblings:
        yield each.id, Place(parent, follows, in_title_block)
        yield from _places(each.provisions, each.id)
        follows = each.id


class _Tree:
    """A document taken apart: each provision by itself, and the ids below each."""

    def __init__(self, document: Document) -> None:
        self.shells = {each.id: replace(each, provisions=()) for each in document.all_provisions}
        self._title = [each.id for each in document.title_block]
        self._top = [each.id for each in document.provisions]
        self._below = {
            each.id: [child.id for child in each.provisions] for each in document.all_provisions
        }

    def take_out(self, id_: str) -> None:
        for siblings in (self._title, self._top, *self._below.values()):
            if id_ in siblings:
                siblings.remove(id_)
        self._below[id_] = []

    def put_in(self, id_: str, place: Place) -> None:
        siblings = self._siblings(place)
        at = siblings.index(place.follows) + 1 if place.follows else 0
        siblings.insert(at, id_)
        self._below.setdefault(id_, [])

    def document(self, frame: Document) -> Document:
        return replace(
            frame,
            title_block=tuple(map(self._provision, self._title)),
            provisions=tuple(map(self._provision, self._top)),
        )

    def _siblings(self, place: Place) -> list[str]:
        if place.in_title_block:
            return self._title
        return self._below[place.parent] if place.parent else self._top

    def _provision(self, id_: str) -> Provision:
        return replace(self.shells[id_], provisions=tuple(map(self._provision, self._below[id_])))
