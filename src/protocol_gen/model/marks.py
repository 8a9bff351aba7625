"""What a redline says of a piece of its tree: that it came in, or that it went out.

A piece without a mark is in both versions. A mark on a provision or a block holds for all that
is in it, and all that is in it carries the same mark, so that whoever meets a piece need not know
what contains it.
"""

from enum import Enum


class Mark(Enum):
    """How a piece of a redline differs between the two versions."""

    INSERTED = "inserted"
    """It is in the new version only."""
    DELETED = "deleted"
    """It was in the old version only."""


def in_new(mark: Mark | None) -> bool:
    """Whether a piece is in the new version."""
    return mark is not Mark.DELETED


def in_old(mark: Mark | None) -> bool:
    """Whether a piece is in the old version."""
    return mark is not Mark.INSERTED


def mark_of(*, old: bool, new: bool) -> Mark | None:
    """Return the mark of a piece by the versions that it is in; it is in at least one."""
    if old and new:
        return None
    return Mark.DELETED if old else Mark.INSERTED
