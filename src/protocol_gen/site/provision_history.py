"""The life of each provision: in which versions it stood, what was done to it, what it became."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from protocol_gen.model.amendment import Action, Amendment, NumberChange, Schedule
from protocol_gen.model.document import Number, Provision
from protocol_gen.revisions.equality import without_origins
from protocol_gen.site.editions import CouncilSite, Edition, Standing, said_day
from protocol_gen.site.labels import by_id


@dataclass(frozen=True, slots=True)
class Wording:
    """How a provision stood in one or more versions that followed one another.

    ``editions`` are those versions, oldest first; ``said`` is what the first of them did to it.
    """

    editions: tuple[Edition, ...]
    provision: Provision
    said: str


@dataclass(frozen=True, slots=True)
class Life:
    """A provision through all versions: its wordings, newest first.

    ``became`` says what became of one that is not in force; ``covered_by`` is the id of another
    whose wording says what this one said, empty where there is none.
    """

    id: str
    wordings: tuple[Wording, ...]
    became: str = ""
    covered_by: str = ""

    @property
    def newest(self) -> Provision:
        """The provision as it stands, or as it stood last."""
        return self.wordings[0].provision


def lives(council: CouncilSite, schedules: Sequence[Schedule]) -> tuple[Life, ...]:
    """Return the life of every provision that ever stood, in the order of the newest version.

    ``schedules`` has what changed from each edition to the next.
    """
    trees = [_text(edition) for edition in council.editions]
    done = [_Done.of(schedule) for schedule in schedules]
    ids = dict.fromkeys(id_ for tree in reversed(trees) for id_ in tree)
    return tuple(_life(id_, council, trees, done) for id_ in ids)


def _text(edition: Edition) -> Mapping[str, Provision]:
    """Return the provisions of a version by id, the lines of its title left out."""
    return by_id(replace(without_origins(edition.document), title_block=()))


@dataclass(frozen=True, slots=True)
class _Done:
    """What one version did, by id."""

    amendments: Mapping[str, Amendment]
    numbers: Mapping[str, NumberChange]

    @classmethod
    def of(cls, schedule: Schedule) -> "_Done":
        return cls(
            {each.clause: each for each in schedule.amendments},
            {each.clause: each for each in schedule.numbers},
        )


def _life(
    id_: str,
    council: CouncilSite,
    trees: Sequence[Mapping[str, Provision]],
    done: Sequence[_Done],
) -> Life:
    wordings: list[Wording] = []
    for at, edition in enumerate(council.editions):
        provision = trees[at].get(id_)
        if provision is None:
            continue
        stood = trees[at - 1].get(id_) if at else None
        if stood == provision:
            wordings[-1] = _prolonged(wordings[-1], edition, provision)
            continue
        wordings.append(Wording((edition,), provision, _said(id_, at, stood, done)))
    last = wordings[-1].editions[-1]
    covered = _covered(id_, council, last)
    return Life(id_, tuple(reversed(wordings)), _became(id_, council, trees), covered)


def _prolonged(wording: Wording, edition: Edition, provision: Provision) -> Wording:
    return Wording((*wording.editions, edition), provision, wording.said)


def _said(id_: str, at: int, stood: Provision | None, done: Sequence[_Done]) -> str:
    """Return what a version did to a provision that was not so in the version before."""
    if not at:
        return ""
    if stood is None:
        return "added"
    step = done[at - 1]
    said = list(_acts(step.amendments.get(id_), step.numbers.get(id_)))
    return ", ".join(said) or "changed in what stands below it"


def _acts(amendment: Amendment | None, number: NumberChange | None) -> Iterator[str]:
    if amendment and amendment.action is Action.MOVE:
        yield "moved"
    if amendment and amendment.action is Action.AMEND:
        yield "reworded"
    if number:
        yield f"renumbered from {_cited(number.old)} to {_cited(number.new)}"


def _cited(number: Number | None) -> str:
    return number.citation if number else "no number"


def _became(id_: str, council: CouncilSite, trees: Sequence[Mapping[str, Provision]]) -> str:
    """Return what became of a provision, or will; empty where it is in force and stays."""
    stands = [id_ in tree for tree in trees]
    shown = council.shown
    at = council.editions.index(shown) if shown else 0
    if stands[at]:
        return _ends(council, stands, at)
    if any(stands[:at]):
        last = max(place for place in range(at) if stands[place])
        sentence = f"Left out in version {_dated(council, last + 1)}."
        later = [place for place in range(at + 1, len(stands)) if stands[place]]
        return f"{sentence} {_comes(council, later[0])}" if later else sentence
    return _comes(council, stands.index(True))


def _ends(council: CouncilSite, stands: Sequence[bool], at: int) -> str:
    gone = next((place for place in range(at + 1, len(stands)) if not stands[place]), None)
    return "" if gone is None else f"It will be left out in version {_dated(council, gone)}."


def _comes(council: CouncilSite, at: int) -> str:
    return f"Not yet in force: it comes with version {_dated(council, at)}."


def _dated(council: CouncilSite, at: int) -> str:
    edition = council.editions[at]
    day = edition.record.holds_from
    if day is None:
        return edition.version
    future = council.standing(edition) is Standing.COMING
    return (
        f"{edition.version}, in force from {said_day(day)}"
        if future
        else (f"{edition.version}, which took effect on {said_day(day)}")
    )


def _covered(id_: str, council: CouncilSite, last: Edition) -> str:
    """Return the provision that says what this one said, in the version after its last."""
    following = council.after(last)
    if following is None:
        return ""
    other = following.covered.get(id_, "")
    return other if other in by_id(following.document) else ""
