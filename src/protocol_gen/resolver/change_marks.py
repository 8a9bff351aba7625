"""What local changes leave on a text, and the fault of a change that finds nothing to change."""

from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.model.drafting import (
    ClauseText,
    DraftBlock,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.walks import texts_of, with_texts
from protocol_gen.resolver.messages import (
    CHANGED_NOT_THERE,
)


def not_there(id_: str, location: SourceLocation) -> SourceError:
    """Return the fault of a change to a provision that is not in the document."""
    return SourceError(CHANGED_NOT_THERE(clause=id_), location)


def marked_blocks(
    blocks: tuple[DraftBlock, ...], location: SourceLocation
) -> tuple[DraftBlock, ...]:
    """Return blocks that know which local change they are of."""
    texts = iter([marked(text, location) for block in blocks for text in texts_of(block)])
    return tuple(with_texts(block, lambda _: next(texts)) for block in blocks)


def marked(text: ClauseText, location: SourceLocation) -> ClauseText:
    """Return text that knows which local change it is part of."""
    return tuple(replace(piece, change=str(location)) for piece in text)
