"""What a protocol may speak of, and which kinds of council need it."""

from collections.abc import Mapping
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.governance import Governance, Nation


class Need(Enum):
    """How much a council needs a topic. A council without any need of it has none of these."""

    REQUIRED = "required"
    """No protocol can do without it."""
    EXPECTED = "expected"
    """A monitoring officer or clerk will look for it."""
    OPTIONAL = "optional"


@frozen
class Topic:
    """Something that protocols speak of. Clauses name it by ``id``."""

    id: str
    title: str
    need: Mapping[Governance, Need]
    nations: tuple[Nation, ...] = tuple(Nation)
    """Where it is needed at all."""
    needs_groups: bool = False
    """Whether only a council with political groups needs it."""
