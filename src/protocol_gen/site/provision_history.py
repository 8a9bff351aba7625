"""The history of each provision: which versions had it, what was done to it, what it became."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from protocol_gen.frozen import frozen
from protocol_gen.language.site_words import ProvisionHistoryWords
from protocol_gen.model.amendment import Action, Amendment, NumberChange, Schedule
from protocol_gen.model.document import Number, Provision
from protocol_gen.revisions.equality import without_origins
from protocol_gen.site.editions import CouncilSite, Edition, VersionStatus
from protocol_gen.site.labels import by_id


@frozen
class ProvisionWording:
    """How a provision read in one or more versions that followed one another.

    ``editions`` are those versions, oldest first; ``said`` is what the first of them did to it.
    """

    editions: tuple[Edition, ...]
    provision: Provision
    said: str


@frozen
class ProvisionHistory:
    """A provision through all versions: its wordings, newest first.

    ``became`` says what became of one that is not in force; ``covered_by`` is the id of another
    whose wording says what this one said, empty where there is none. ``known_as`` is the provision
    as the version shown has it, whose number and words are those to call it by; where that version
    has it not, as it reads in the newest that has.
    """

    id: str
    wordings: tuple[ProvisionWording, ...]
    known_as: Provision
    became: str = ""
    covered_by: str = ""


def provision_histories(
    council: CouncilSite, schedules: Sequence[Schedule]
) -> tuple[ProvisionHistory, ...]:
    """Return the history of every provision that any version had, in the newest version's order.

    ``schedules`` has what changed from each edition to the next.
    """
    trees = [_text(edition) for edition in council.editions]
    done = [_Done.of(schedule) for schedule in schedules]
    ids = dict.fromkeys(id_ for tree in reversed(trees) for id_ in tree)
    return tuple(_history(id_, council, trees, done) for id_ in ids)


def _text(edition: Edition) -> Mapping[str, Provision]:
    """Return the provisions of a version by id, the lines of its title left out."""
    return by_id(replace(without_origins(edition.document), title_block=()))


@frozen
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


def _history(
    id_: str,
    council: CouncilSite,
    trees: Sequence[Mapping[str, Provision]],
    done: Sequence[_Done],
) -> ProvisionHistory:
    words = council.words.site.provision_history
    wordings: list[ProvisionWording] = []
    for at, edition in enumerate(council.editions):
        provision = trees[at].get(id_)
        if provision is None:
            continue
        earlier = trees[at - 1].get(id_) if at else None
        if earlier == provision:
            wordings[-1] = _prolonged(wordings[-1], edition, provision)
            continue
        wordings.append(
            ProvisionWording(
                (edition,), provision, _said(done[at - 1], id_, earlier, words) if at else ""
            )
        )
    last = wordings[-1].editions[-1]
    covered, became = _covered(id_, council, last), _became(id_, council, trees)
    known_as = trees[_shown_at(council)].get(id_) or wordings[-1].provision
    return ProvisionHistory(id_, tuple(reversed(wordings)), known_as, became, covered)


def _shown_at(council: CouncilSite) -> int:
    """Return which edition is the one shown."""
    return council.editions.index(council.shown) if council.shown else 0


def _prolonged(
    wording: ProvisionWording, edition: Edition, provision: Provision
) -> ProvisionWording:
    return ProvisionWording((*wording.editions, edition), provision, wording.said)


def _said(step: _Done, id_: str, before: Provision | None, words: ProvisionHistoryWords) -> str:
    """Return what a version did to a provision that was not so in the version before."""
    if before is None:
        return words.added
    said = list(_acts(step.amendments.get(id_), step.numbers.get(id_), words))
    return ", ".join(said) or words.below


def _acts(
    amendment: Amendment | None, number: NumberChange | None, words: ProvisionHistoryWords
) -> Iterator[str]:
    if amendment and amendment.action is Action.MOVE:
        yield words.moved
    if amendment and amendment.action is Action.AMEND:
        yield words.reworded
    if number:
        old, new = (_cited(each, words) for each in (number.old, number.new))
        yield words.renumbered(old=old, new=new)


def _cited(number: Number | None, words: ProvisionHistoryWords) -> str:
    return number.citation if number else words.no_number


def _became(id_: str, council: CouncilSite, trees: Sequence[Mapping[str, Provision]]) -> str:
    """Return what became of a provision, or will; empty where it is in force and stays."""
    is_there = [id_ in tree for tree in trees]
    words, at = council.words.site.provision_history, _shown_at(council)
    if is_there[at]:
        gone = next((each for each in range(at + 1, len(is_there)) if not is_there[each]), None)
        return "" if gone is None else words.will_be_left_out(version=_dated(council, gone))
    if not any(is_there[:at]):
        return words.comes(version=_dated(council, is_there.index(True)))
    last = max(each for each in range(at) if is_there[each])
    left_out = words.left_out(version=_dated(council, last + 1))
    later = [each for each in range(at + 1, len(is_there)) if is_there[each]]
    return f"{left_out} {words.comes(version=_dated(council, later[0]))}" if later else left_out


def _dated(council: CouncilSite, at: int) -> str:
    edition, words = council.editions[at], council.words.site.provision_history
    day = council.said_day(edition.record.holds_from)
    if not day:
        return edition.version
    is_coming = council.status(edition) is VersionStatus.COMING
    return (words.from_day if is_coming else words.since_day)(version=edition.version, day=day)


def _covered(id_: str, council: CouncilSite, last: Edition) -> str:
    """Return the provision that says what this one said, in the version after its last."""
    following = council.after(last)
    if following is None:
        return ""
    other = following.covered.get(id_, "")
    return other if other in by_id(following.document) else ""
