"""The schedule of amendments between two versions, and either's text from the other and it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from protocol_gen.model.amendment import (
    Action,
    Amendment,
    AmendmentKind,
    Declaration,
    Delegation,
    Evidence,
    NumberChange,
    Place,
    Route,
    Schedule,
)
from protocol_gen.model.document import Document, Number, Provision
from protocol_gen.model.marks import Mark
from protocol_gen.model.redline import EARLIER
from protocol_gen.revisions.compare import compare
from protocol_gen.revisions.equality import without_origins
from protocol_gen.revisions.minor_changes import Posts, only_counts_differ, proven_kind

NO_DELEGATION = Delegation()


def schedule(
    old: Document,
    new: Document,
    *,
    declarations: Mapping[str, Declaration] | None = None,
    delegation: Delegation = NO_DELEGATION,
) -> Schedule:
    """Return every change from one version to another.

    ``declarations`` are what officers say of clauses, by id. A change goes the delegated route
    only where it is proven minor, or declared by a named officer, and the council's delegation
    has its kind; every other goes to the council.
    """
    redline = compare(old, new)
    before, after = _Version.of(old), _Version.of(new)
    deciding = _Deciding(declarations or {}, delegation, Posts.of(old, new))
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
    """Yield the provisions in both versions whose number is another, in the new order."""
    for id_, now in after.provisions.items():
        was = before.provisions.get(id_)
        if was and _differ(was.number, now.number):
            yield NumberChange(id_, was.number, now.number)


def _differ(old: Number | None, new: Number | None) -> bool:
    return old != new


# Kinds and routes


@dataclass(frozen=True, slots=True)
class _Deciding:
    """What is known of changes beyond the two texts."""

    declarations: Mapping[str, Declaration]
    delegation: Delegation
    posts: Posts

    def decided(self, amendment: Amendment) -> Amendment:
        """Return an amendment with its kind, its reason, its evidence and its route."""
        declared = self.declarations.get(amendment.clause)
        reason = declared.reason if declared else ""
        proven = self._proven(amendment)
        if proven:
            return self._routed(
                replace(amendment, kind=proven, reason=reason, evidence=Evidence.PROVEN)
            )
        if (
            declared
            and declared.kind is not AmendmentKind.SUBSTANTIVE
            and self._covers(declared, amendment)
        ):
            evidence = Evidence.DECLARED if declared.by else Evidence.NONE
            return self._routed(
                replace(
                    amendment,
                    kind=declared.kind,
                    reason=reason,
                    evidence=evidence,
                    declared_by=declared.by,
                )
            )
        return replace(amendment, kind=_plain_kind(amendment), reason=reason)

    def route_of(self, kind: AmendmentKind, evidence: Evidence) -> Route:
        """Return who decides on a change of a kind for which there is such evidence."""
        allowed = kind in self.delegation.kinds and evidence is not Evidence.NONE
        return Route.DELEGATED if allowed else Route.COUNCIL

    def _proven(self, amendment: Amendment) -> AmendmentKind | None:
        if amendment.action is not Action.AMEND or not (amendment.old and amendment.new):
            return None
        return proven_kind(amendment.old, amendment.new, self.posts)

    def _covers(self, declared: Declaration, amendment: Amendment) -> bool:
        """Whether all that changes in a provision is declared, or else is provably minor."""
        if declared.apart is None:
            return True
        if amendment.action is not Action.AMEND:
            return False
        return proven_kind(*declared.apart, self.posts) is not None

    def _routed(self, amendment: Amendment) -> Amendment:
        return replace(amendment, route=self.route_of(amendment.kind, amendment.evidence))


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


@dataclass(frozen=True, slots=True)
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
