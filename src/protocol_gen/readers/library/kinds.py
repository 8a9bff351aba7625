"""Kinds of council: their defaults, read from ``templates/kinds``."""

from collections.abc import Mapping

from protocol_gen.frozen import frozen
from protocol_gen.model.governance import Governance
from protocol_gen.model.library import KindFacts, KindOffer, LocalText
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library import shape
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE
from protocol_gen.readers.library.messages import GOVERNANCE_UNKNOWN
from protocol_gen.readers.shapes import Values
from protocol_gen.readers.shapes.base import not_a_mapping
from protocol_gen.readers.yaml_source import Map, Node, read_yaml


@frozen
class CouncilKind:
    """A kind of council: what may be so of it, and its defaults as a profile has them."""

    facts: KindFacts
    defaults: Map
    by_governance: Mapping[Governance, Map]
    offer: KindOffer


def read_kind(content: bytes, file: str, name: str) -> CouncilKind:
    """Return a kind of council.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    faults = Faults()
    node = read_yaml(content, file, faults)
    values = shape.KIND.read(node, faults) if node else None
    kind = _kind(values, name, faults) if values else None
    faults.raise_any()
    if kind is None:
        raise AssertionError
    return kind


def _kind(values: Values, name: str, faults: Faults) -> CouncilKind | None:
    defaults = _mapping(values[shape.DEFAULTS], faults)
    known = {each.value: each for each in Governance}
    by_governance = {}
    for key, node in values[shape.BY_GOVERNANCE].items():
        own = _mapping(node, faults)
        if key not in known:
            message = GOVERNANCE_UNKNOWN(name=key, known=nearest(key, known))
            faults.add(message, values.place(shape.BY_GOVERNANCE))
        elif own is not None:
            by_governance[known[key]] = own
    if defaults is None:
        return None
    facts = KindFacts(
        name,
        values[shape.LABEL],
        values[shape.KIND_NATIONS],
        values[shape.GOVERNANCE],
        values[shape.GROUPS],
        values[shape.FORMS],
        values[shape.NOUNS],
    )
    return CouncilKind(facts, defaults, by_governance, _offer(values))


def _offer(values: Values) -> KindOffer:
    label = {LIBRARY_LANGUAGE: values[shape.LABEL]}
    return KindOffer(
        values[shape.OFFERED_AS] or LocalText(label, values.place(shape.LABEL)),
        values[shape.MEANING],
        values[shape.POSITION],
        values[shape.NAMES],
        values[shape.NOT_ASKED],
    )


def _mapping(node: Node, faults: Faults) -> Map | None:
    if isinstance(node, Map):
        return node
    faults.add(not_a_mapping("keys of a profile with their values", node), node.location)
    return None
