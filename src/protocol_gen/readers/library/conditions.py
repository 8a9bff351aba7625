"""Conditions: a mapping in YAML, never an expression in a string. Several keys must all hold."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from protocol_gen.model.governance import (
    AllOf,
    AnyOf,
    ClausePresent,
    Committees,
    Condition,
    CouncilTypeIs,
    Governance,
    GovernanceIs,
    Nation,
    NationIs,
    Not,
    PoliticalGroups,
    RoleHeld,
    RoleHeldBy,
    SettingIsYes,
    TermsDiffer,
    TitleSays,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.messages import CONDITION_EMPTY, CONDITION_WITHOUT_TEST
from protocol_gen.readers.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    PlainText,
    Record,
    named,
    optional,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar
from protocol_gen.readers.yaml_source import Sequence as YamlSequence

_SELF = named("condition")
_NATION = optional("nation", ListOf(OneOf(Nation), lone=True), "one of these nations")
_TYPE = optional(
    "council_type", ListOf(PlainText("a kind"), lone=True), "one of these kinds of council"
)
_GOVERNANCE = optional(
    "governance", ListOf(OneOf(Governance), lone=True), "one of these ways of governing"
)
_GROUPS = optional("political_groups", Flag(), "whether there are political groups")
_COMMITTEES = optional("committees", Flag(), "whether there are committees")
_ROLE = optional("role", ListOf(PlainText("a role"), lone=True), "all of these posts are there")
_HELD_BY = optional(
    "held_by", MapOf(PlainText("a role")), "these posts (the keys) are filled by holders of those"
)
_TITLE_SAYS = optional(
    "title_says",
    MapOf(PlainText("a role")),
    "the titles of those posts (the values) name these (the keys)",
)
_TERMS_DIFFER = optional(
    "terms_differ", ListOf(PlainText("a term")), "the council has another word for each of these"
)
_SETTING = optional(
    "setting", ListOf(PlainText("a setting"), lone=True), "the answer to all of these is yes"
)
_CLAUSE = optional(
    "clause", ListOf(PlainText("a clause id"), lone=True), "all of these clauses are there"
)
_ALL = optional("all", ListOf(_SELF), "every one of these conditions holds")
_ANY = optional("any", ListOf(_SELF), "at least one of these conditions holds")
_NOT = optional("not", _SELF, "this condition does not hold")

CONDITION = Record(
    "a condition",
    _NATION,
    _TYPE,
    _GOVERNANCE,
    _GROUPS,
    _COMMITTEES,
    _ROLE,
    _HELD_BY,
    _TITLE_SAYS,
    _TERMS_DIFFER,
    _SETTING,
    _CLAUSE,
    _ALL,
    _ANY,
    _NOT,
)


def read_condition(node: Node, faults: Faults) -> Condition | None:
    """Return the condition, or None with its faults added."""
    values = CONDITION.read(node, faults)
    if values is None:
        return None
    tests = [make(values[field], faults) for field, make in _TESTS if values.has(field)]
    for field, _ in _TESTS:
        if values[field] == ():
            faults.add(CONDITION_EMPTY(key=field.name), values.place(field))
            return None
    if not tests:
        faults.add(CONDITION_WITHOUT_TEST(names=tuple(CONDITION.fields)), node.location)
    held = [test for test in tests if test is not None]
    if not tests or len(held) != len(tests):
        return None
    return held[0] if len(held) == 1 else AllOf(tuple(held))


def condition_source(node: Node) -> str:
    """Return a condition on one line, as YAML's flow style has it."""
    match node:
        case Scalar():
            return node.value
        case YamlSequence():
            return f"[{', '.join(map(condition_source, node.items))}]"
        case Map():
            pairs = (f"{key.value}: {condition_source(value)}" for key, value in node.entries)
            return f"{{{', '.join(pairs)}}}"


def _all_of(make: Callable[[str], Condition], names: Sequence[str], _: Faults) -> Condition:
    return AllOf(tuple(map(make, names)))


def _held_by(holders: Mapping[str, str], _: Faults) -> Condition:
    return AllOf(tuple(RoleHeldBy(role, holder) for role, holder in holders.items()))


def _title_says(holders: Mapping[str, str], _: Faults) -> Condition:
    return AllOf(tuple(TitleSays(role, holder) for role, holder in holders.items()))


def _several(
    make: Callable[[tuple[Condition, ...]], Condition], nodes: Sequence[Node], faults: Faults
) -> Condition | None:
    read = [read_condition(node, faults) for node in nodes]
    conditions = tuple(condition for condition in read if condition is not None)
    return make(conditions) if len(conditions) == len(read) else None


def _not(node: Node, faults: Faults) -> Condition | None:
    condition = read_condition(node, faults)
    return Not(condition) if condition is not None else None


_TESTS: Final[tuple[tuple[Field[Any], Callable[[Any, Faults], Condition | None]], ...]] = (
    (_NATION, lambda nations, _: NationIs(nations)),
    (_TYPE, lambda types, _: CouncilTypeIs(types)),
    (_GOVERNANCE, lambda structures, _: GovernanceIs(structures)),
    (_GROUPS, lambda present, _: PoliticalGroups(present)),
    (_COMMITTEES, lambda present, _: Committees(present)),
    (_ROLE, partial(_all_of, RoleHeld)),
    (_HELD_BY, _held_by),
    (_TITLE_SAYS, _title_says),
    (_TERMS_DIFFER, lambda terms, _: TermsDiffer(terms)),
    (_SETTING, partial(_all_of, SettingIsYes)),
    (_CLAUSE, partial(_all_of, ClausePresent)),
    (_ALL, partial(_several, AllOf)),
    (_ANY, partial(_several, AnyOf)),
    (_NOT, _not),
)
