"""WholeNumber texts of which a number or a gender decides: ``{by: count, 3: …, 4: …}``."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import (
    Choices,
    ClauseText,
    Gap,
    NamedGap,
    Placeholder,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.messages import CHOICE_EMPTY, CHOICE_NESTED, CHOICE_UNKNOWN
from protocol_gen.readers.shapes import JsonSchema, PlainText
from protocol_gen.readers.yaml_source import Map, Node, Scalar

BY: Final = "by"
"""The key that says what decides."""
_OF_A_WORD: Final = frozenset({Gap.TERM, Gap.ROLE, Gap.NAME})

ReadText = Callable[[str, SourceLocation], ClauseText]


@frozen
class ChoiceShape:
    """The shape of such a text, for the schema."""

    def read(self, node: Node, faults: Faults) -> Node | None:  # noqa: ARG002  # as every shape
        """Return the node as it is; ``read_choices`` reads it."""
        return node

    def schema(self) -> JsonSchema:
        """Return an object with what decides, and a text for each number or gender."""
        return {
            "type": "object",
            "required": [BY],
            "minProperties": 2,
            "additionalProperties": PlainText().schema(),
        }


def is_choice(node: Node) -> bool:
    """Whether a text is a choice by number or gender."""
    return isinstance(node, Map) and node.get(BY) is not None


def read_choices(
    node: Map, names: Mapping[str, NamedGap], text: ReadText, faults: Faults
) -> Choices | None:
    """Return the texts with what decides between them, or None where that is not known."""
    said = node.get(BY)
    by = _by(said, names, faults) if said is not None else None
    ways = tuple(_ways(node, text, faults))
    if not ways:
        faults.add(CHOICE_EMPTY(), node.location)
    if by is None or not ways:
        return None
    written = "; ".join(
        f"{key.value}: {value.value}" for key, value in node.entries if isinstance(value, Scalar)
    )
    return Choices(written, by, ways, location=node.location)


def _by(node: Node, names: Mapping[str, NamedGap], faults: Faults) -> Placeholder | None:
    """Return what decides: a count of items, or the gender of a word."""
    said = PlainText("what decides").read(node, faults)
    if said is None:
        return None
    match said.split(" "):
        case ["count", *clause]:
            return Placeholder(said, Gap.COUNT, " ".join(clause), location=node.location)
        case _ if said in names and names[said].gap in _OF_A_WORD:
            return Placeholder(said, names[said].gap, names[said].name, location=node.location)
    known = ("count", *(name for name, each in names.items() if each.gap in _OF_A_WORD))
    faults.add(CHOICE_UNKNOWN(given=said, known=nearest(said, known)), node.location)
    return None


def _ways(node: Map, text: ReadText, faults: Faults) -> Iterator[tuple[str, ClauseText]]:
    for key, value in node.entries:
        if key.value == BY:
            continue
        if is_choice(value):
            faults.add(CHOICE_NESTED(), value.location)
            continue
        words = PlainText("text").read(value, faults)
        if words is not None:
            yield key.value, text(words, value.location)
