"""Who may decide amendments, and why each is made: two keys of a council's profile."""

from collections.abc import Iterable, Mapping
from typing import Final

from protocol_gen.language.language import Language, TitleSign
from protocol_gen.model.amendment import AmendmentKind, Declaration, Delegation
from protocol_gen.model.library import LOCAL
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.by_language import ByLanguage
from protocol_gen.readers.profile.messages import REASON_WITHOUT_CLAUSE, SUBSTANTIVE_DELEGATED
from protocol_gen.readers.profile.title_check import check_title
from protocol_gen.readers.shapes import (
    Field,
    ListOf,
    Located,
    OneOf,
    OwnWords,
    Placed,
    PlainText,
    Record,
    Values,
    raw,
)
from protocol_gen.readers.yaml_source import Node, Scalar

_OFFICER = Field(
    "officer",
    ByLanguage(OwnWords("a title", longest=200, has_letters=True)),
    "the officer who may decide, by title",
)
_MAY_CHANGE = Field(
    "may_change",
    ListOf(Placed(OneOf(AmendmentKind)), lone=True),
    "the kinds of amendment that the officer may decide",
)
DELEGATION: Final = Record("the delegation", _OFFICER, _MAY_CHANGE)

_KIND = Field("kind", OneOf(AmendmentKind), "what it touches", AmendmentKind.SUBSTANTIVE)
_WHY = Field("reason", PlainText("a reason"), "why it is made")
_REASON = Record("the reason", _KIND, _WHY)
REASON: Final = raw(PlainText("a reason"), _REASON)
"""A reason alone, or with the kind of amendment that it is for."""


def read_delegation(values: Values | None, language: Language, faults: Faults) -> Delegation:
    """Return the council's delegation; without one the council decides everything."""
    if values is None:
        return Delegation()
    in_order = (TitleSign.ARTICLE, TitleSign.PLURAL)
    check_title(values[_OFFICER], language, values.place(_OFFICER), faults, in_order)
    kinds = values[_MAY_CHANGE]
    for kind in kinds:
        if kind.value is AmendmentKind.SUBSTANTIVE:
            faults.add(SUBSTANTIVE_DELEGATED(), kind.location)
    return Delegation(values[_OFFICER], frozenset(kind.value for kind in kinds))


def read_reasons(
    written: Mapping[str, Located[Node]], known: Iterable[str], faults: Faults
) -> dict[str, Declaration]:
    """Return why clauses are amended, by id; ``known`` are the ids of the library."""
    ids = frozenset(known)
    found = {}
    for id_, each in written.items():
        if id_ not in ids and not id_.startswith(LOCAL):
            message = REASON_WITHOUT_CLAUSE(clause=id_, known=nearest(id_, ids))
            faults.add(message, each.location)
        elif isinstance(each.value, Scalar):
            reason = PlainText("a reason").read(each.value, faults)
            found[id_] = Declaration(AmendmentKind.SUBSTANTIVE, reason or "")
        elif values := _REASON.read(each.value, faults):
            found[id_] = Declaration(values[_KIND], values[_WHY])
    return found
