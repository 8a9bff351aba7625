"""Conditions: a mapping in YAML, never an expression in a string. Several keys must all hold."""

from collections.abc import Callable, Mapping
from typing import Final

from protocol_gen.model.governance import (
    AllOf,
    AnyOf,
    ClausePresent,
    Condition,
    CouncilTypeIs,
    Governance,
    GovernanceIs,
    Nation,
    NationIs,
    Not,
    PoliticalGroups,
    RoleHeld,
)
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.shapes import RAW, Flag, ListOf, OneOf, Word
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence


def read_condition(node: Node, faults: Faults) -> Condition | None:
    """Return the condition, or None with its faults added."""
    if not isinstance(node, Map) or not node.entries:
        message = f"a condition is a mapping with keys of: {', '.join(_TESTS)}"
        faults.add(message, node.location)
        return None
    tests = []
    for key, value in node.entries:
        read = _TESTS.get(key.value)
        if read is None:
            message = f"no condition is called '{key.value}'; {nearest(key.value, _TESTS)}"
            faults.add(message, key.location)
        else:
            tests.append(read(value, faults))
    held = [test for test in tests if test is not None]
    if len(held) != len(node.entries):
        return None
    return held[0] if len(held) == 1 else AllOf(tuple(held))


def condition_source(node: Node) -> str:
    """Return a condition on one line, as YAML's flow style has it."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return f"[{', '.join(map(condition_source, node.items))}]"
        case Map():
            pairs = (f"{key.value}: {condition_source(value)}" for key, value in node.entries)
            return f"{{{', '.join(pairs)}}}"


def _nation(node: Node, faults: Faults) -> Condition | None:
    values = ListOf(OneOf(Nation), lone=True).read(node, faults)
    return NationIs(values) if values else None


def _governance(node: Node, faults: Faults) -> Condition | None:
    values = ListOf(OneOf(Governance), lone=True).read(node, faults)
    return GovernanceIs(values) if values else None


def _council_type(node: Node, faults: Faults) -> Condition | None:
    values = ListOf(Word("a kind of council"), lone=True).read(node, faults)
    return CouncilTypeIs(values) if values else None


def _groups(node: Node, faults: Faults) -> Condition | None:
    value = Flag().read(node, faults)
    return None if value is None else PoliticalGroups(value)


def _role(node: Node, faults: Faults) -> Condition | None:
    roles = ListOf(Word("a role"), lone=True).read(node, faults)
    return AllOf(tuple(map(RoleHeld, roles))) if roles else None


def _clause(node: Node, faults: Faults) -> Condition | None:
    clauses = ListOf(Word("a clause id"), lone=True).read(node, faults)
    return AllOf(tuple(map(ClausePresent, clauses))) if clauses else None


def _several(node: Node, faults: Faults) -> tuple[Condition, ...]:
    read = [read_condition(each, faults) for each in ListOf(RAW).read(node, faults) or ()]
    return tuple(condition for condition in read if condition is not None)


def _all(node: Node, faults: Faults) -> Condition | None:
    return AllOf(_several(node, faults))


def _any(node: Node, faults: Faults) -> Condition | None:
    return AnyOf(_several(node, faults))


def _not(node: Node, faults: Faults) -> Condition | None:
    condition = read_condition(node, faults)
    return Not(condition) if condition is not None else None


_TESTS: Final[Mapping[str, Callable[[Node, Faults], Condition | None]]] = {
    "nation": _nation,
    "council_type": _council_type,
    "governance": _governance,
    "political_groups": _groups,
    "role": _role,
    "clause": _clause,
    "all": _all,
    "any": _any,
    "not": _not,
}
