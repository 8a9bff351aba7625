"""A redline: one tree that holds two versions of a document, with what came and what went marked.

Without what is inserted it is the old version, without what is deleted the new one; nothing else
is needed to make either. What cannot be shown as a change inside the text (look, document control)
is listed beside it.
"""

from datetime import date

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document

EARLIER = "~"
"""Ends the id of a deleted provision whose own id is elsewhere in the new version.

No id of a clause holds this sign, so that within one tree every id is there once.
"""


@frozen
class FrameChange:
    """A change that has no place in the text: what, as it was, as it is; words for a reader.

    ``before`` and ``after`` are empty where there was or is nothing.
    """

    what: str
    before: str
    after: str


@frozen
class Redline:
    """Two versions of one council's protocol in one tree.

    ``document`` is the tree with its marks in the frame (names, numbering, control, look) of the
    new version; ``before`` is the frame of the old one, without any provision. ``author`` and
    ``dated`` are what word processors put on each change; ``dated`` may be absent.
    """

    document: Document
    before: Document
    frame_changes: tuple[FrameChange, ...] = ()
    author: str = ""
    dated: date | None = None
