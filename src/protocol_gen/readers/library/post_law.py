"""The law about posts and bodies, from ``templates/post_law.yaml``."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library import shape
from protocol_gen.readers.library.legal_basis import legal_reference
from protocol_gen.readers.library.messages import FACT_TWICE, FACT_WITHOUT_DEMAND, GROUP_UNKNOWN
from protocol_gen.readers.shapes import (
    Field,
    ListOf,
    MapOf,
    OneOf,
    Placed,
    PlainText,
    Record,
    Values,
    optional,
)
from protocol_gen.readers.yaml_source import read_yaml

_POSTS: Final = ListOf(shape.NAME, lone=True)
_ONE = Field("one", _POSTS, "posts")
_OTHER = Field("other", _POSTS, "the posts that nobody may hold together with one of them")
_ID = Field("id", Placed(shape.WORDING_NAME), "the fact's permanent id")
_APART = optional("apart", Record("posts apart", _ONE, _OTHER), "posts that one may not hold")
_HAS = Field("has", _POSTS, "what such a council must have", ())
_HAS_NONE = Field("has_none", _POSTS, "what such a council cannot have", ())
_KINDS = Field("kinds", ListOf(Placed(PlainText("a kind")), lone=True), "kinds, or groups", ())
_GOVERNANCE = Field("governance", ListOf(OneOf(Governance), lone=True), "ways of deciding", ())
FACT = Record(
    "a fact",
    _ID,
    _APART,
    _HAS,
    _HAS_NONE,
    _KINDS,
    _GOVERNANCE,
    shape.REFERENCE,
    shape.NATIONS,
    shape.VALID_FROM,
    shape.REPEALED,
    shape.CHECKED_ON,
    shape.SOURCE,
)
_GROUPS = Field("groups", MapOf(ListOf(shape.NAME, lone=True)), "names for several kinds", {})
_FACTS = Field("facts", ListOf(FACT), "the facts")
POST_LAW = Record("the law about posts", _GROUPS, _FACTS)


def read_post_law(content: bytes, file: str, known_kinds: Collection[str]) -> tuple[PostFact, ...]:
    """Return the facts; ``known_kinds`` are the kinds of council that there are.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    faults = Faults()
    node = read_yaml(content, file, faults)
    values = POST_LAW.read(node, faults) if node else None
    if values is None:
        raise InvalidSourcesError(faults.errors)
    groups = {**{kind: (kind,) for kind in known_kinds}, **values[_GROUPS]}
    facts = tuple(_facts(values[_FACTS], groups, faults))
    faults.raise_any()
    return facts


def _facts(
    written: Iterable[Values], groups: Mapping[str, tuple[str, ...]], faults: Faults
) -> Iterator[PostFact]:
    seen: set[str] = set()
    for each in written:
        id_ = each[_ID]
        if id_.value in seen:
            faults.add(FACT_TWICE(id=id_.value), id_.location)
        seen.add(id_.value)
        fact = _fact(each, _kinds(each, groups, faults), faults)
        if fact is not None:
            yield fact


def _fact(values: Values, kinds: tuple[str, ...], faults: Faults) -> PostFact | None:
    demands = [demand for field, demand in _DEMANDS if values[field]]
    if len(demands) != 1:
        faults.add(FACT_WITHOUT_DEMAND(), values.location)
        return None
    apart, named = values[_APART], (*values[_HAS], *values[_HAS_NONE])
    return PostFact(
        id=values[_ID].value,
        demand=demands[0],
        posts=apart[_ONE] if apart else named,
        others=apart[_OTHER] if apart else (),
        kinds=kinds,
        governance=values[_GOVERNANCE],
        law=legal_reference(values),
        location=values.location,
    )


_DEMANDS: Final[tuple[tuple[Field[Any], Demand], ...]] = (
    (_APART, Demand.APART),
    (_HAS, Demand.HAS),
    (_HAS_NONE, Demand.HAS_NONE),
)


def _kinds(
    values: Values, groups: Mapping[str, tuple[str, ...]], faults: Faults
) -> tuple[str, ...]:
    """Return the kinds of council that a fact names, groups written out."""
    for each in values[_KINDS]:
        if each.value not in groups:
            known = nearest(each.value, groups)
            faults.add(GROUP_UNKNOWN(name=each.value, known=known), each.location)
    return tuple(kind for each in values[_KINDS] for kind in groups.get(each.value, ()))
