"""What a page says of a number, and how a redline's marks are told apart."""

from markupsafe import Markup

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Number
from protocol_gen.model.inlines import CrossReference, Inline
from protocol_gen.model.marks import Mark
from protocol_gen.page.flow import FlowHeading, FlowItem, FlowParagraph, Renumbered

PILCROW = Markup("¶")
"""Shows where a paragraph ends that does not end in the other version."""


@frozen
class Numbered:
    """The number of a heading, paragraph or item, and what a redline says of it."""

    number: Number | None
    renumbered: Renumbered | None
    mark: Mark | None

    @classmethod
    def of(cls, node: FlowHeading | FlowParagraph | FlowItem) -> "Numbered | None":
        """Return it for a node; None where neither version numbers that."""
        before = node.renumbered.before if node.renumbered else None
        if not node.number and not before:
            return None
        return cls(node.number or None, node.renumbered, node.mark)


def by_mark(inline: Inline) -> tuple[Mark | None, bool]:
    """Return what runs in one element share; a link that is marked is in one of its own."""
    return inline.mark, bool(inline.mark) and isinstance(inline, CrossReference)
