"""What is usual for a kind of council, by dotted key."""

from collections.abc import Iterator

from protocol_gen.language.known_languages import means_none
from protocol_gen.model.governance import Governance
from protocol_gen.profiles.given_answers import Given
from protocol_gen.readers.library.kinds import CouncilKind
from protocol_gen.readers.profile.layers import merge
from protocol_gen.readers.yaml_source import Map, Node, Scalar


def usual_values(kind: CouncilKind, governance: Governance) -> dict[str, str]:
    """Return the defaults of a kind by dotted key; of a post its title."""
    own = kind.by_governance.get(governance)
    defaults = merge(kind.defaults, own) if own else kind.defaults
    return {key: given.value for key, given in _values(defaults) if not means_none(given.value)}


def _values(defaults: Map) -> Iterator[tuple[str, Given]]:
    for key, node in defaults.entries:
        if not isinstance(node, Map):
            yield from _value(key.value, node)
            continue
        for name, inner in node.entries:
            word = (
                (inner.get("title") or inner.get("singular")) if isinstance(inner, Map) else inner
            )
            yield from _value(f"{key.value}.{name.value}", word)


def _value(key: str, node: Node | None) -> Iterator[tuple[str, Given]]:
    if isinstance(node, Scalar) and not node.is_nothing:
        yield key, Given(node.value, node.location)
