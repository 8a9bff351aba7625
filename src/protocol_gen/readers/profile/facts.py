"""What is so of a council: its nation, how it is governed, whether it has groups and committees."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.model.governance import Facts, Governance
from protocol_gen.model.library import ClauseLibrary, KindFacts
from protocol_gen.model.profile import Profile
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.derived import at
from protocol_gen.readers.profile.messages import (
    COMMITTEE_OF_NONE,
    COMMITTEES_NEEDED,
    GOVERNANCE_NOT_OF_KIND,
    NATION_NOT_OF_KIND,
    ROLE_OF_OTHERS,
)
from protocol_gen.readers.shapes import Values
from protocol_gen.readers.yaml_source import Map, Node, Scalar

_COMMITTEE: Final = "_committee"
"""What the name of a role ends with that is a committee."""


def read_facts(values: Values, kind: KindFacts | None, faults: Faults) -> Facts:
    """Return what is so of a council; what cannot be so of its kind is a fault."""
    nation, written = values[shape.NATION], values[shape.GOVERNANCE]
    governance = written.value if written is not None else Governance.COMMITTEE
    groups = values[shape.GROUPS]
    if kind is not None:
        governance = written.value if written is not None else kind.governance[0]
        groups = kind.political_groups if groups is None else groups
        if nation not in kind.nations:
            nations = tuple(each.value for each in kind.nations)
            message = NATION_NOT_OF_KIND(kind=kind.label, nations=nations)
            faults.add(message, values.place(shape.NATION))
        if governance not in kind.governance:
            known = tuple(each.value for each in kind.governance)
            message = GOVERNANCE_NOT_OF_KIND(kind=kind.label, known=known)
            faults.add(message, values.place(shape.GOVERNANCE))
    has_committees = values[shape.COMMITTEES] is not False
    if not has_committees and governance is not Governance.COUNCIL_COMMITTEES:
        faults.add(COMMITTEES_NEEDED(), values.place(shape.COMMITTEES))
    return Facts(nation, values[shape.COUNCIL_TYPE], governance, bool(groups), has_committees)


def check_committees(profile: Profile, faults: Faults) -> None:
    """See that a council that may be without committees, and is, names none."""
    facts = profile.facts
    if facts.committees or facts.governance is not Governance.COUNCIL_COMMITTEES:
        return
    for name in profile.roles:
        if name.endswith(_COMMITTEE):
            faults.add(COMMITTEE_OF_NONE(role=name), profile.places[f"{shape.ROLES.name}.{name}"])


def check_roles(profile: Profile, usual: Map, library: ClauseLibrary, faults: Faults) -> None:
    """See that a council names no post or body that only councils governed otherwise have.

    ``usual`` is what its kind gives. A kind that has such a post itself may have all of them, and
    of a profile without a kind nothing is known.
    """
    entries = library.vocabulary.roles
    given = at(usual, (shape.ROLES.name,))
    ours = {key.value for key, _ in given.entries} if isinstance(given, Map) else set[str]()
    if not ours or any(entries[name].only_under for name in ours & entries.keys()):
        return
    for name in profile.roles:
        entry = entries.get(name)
        if entry and entry.only_under and profile.facts.governance not in entry.only_under:
            message = ROLE_OF_OTHERS(role=name, note=entry.note.rstrip("."))
            faults.add(message, profile.places[f"{shape.ROLES.name}.{name}"])


def without_committees(lower: Map, upper: Map) -> Map:
    """Return a farther layer of a profile without the committees that a nearer one denies."""
    roles = at(lower, (shape.ROLES.name,))
    if not isinstance(roles, Map) or not _denies_committees(upper):
        return lower
    kept = Map(tuple(_others(roles)), roles.location)
    entries = ((key, kept if value is roles else value) for key, value in lower.entries)
    return Map(tuple(entries), lower.location)


def _denies_committees(profile: Map) -> bool:
    said = profile.get(shape.COMMITTEES.name)
    return said is not None and shape.COMMITTEES.shape.read(said, Faults()) is False


def _others(roles: Map) -> Iterator[tuple[Scalar, Node]]:
    return (entry for entry in roles.entries if not entry[0].value.endswith(_COMMITTEE))
