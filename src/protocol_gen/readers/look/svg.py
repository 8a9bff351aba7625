"""Drawings (SVG) made safe: read into a small tree, checked, and written afresh.

What may be drawn is a closed list. Whatever could do harm or reach outside the file is refused by
name and line; what an editor noted for itself is left behind. The parser opens no other file, and
a drawing with entities of its own is refused.
"""

from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.readers.look.messages import DRAWING_TOO_LARGE
from protocol_gen.readers.look.svg_faults import UnsafeDrawingError
from protocol_gen.readers.look.svg_reader import DrawingReader
from protocol_gen.readers.look.svg_size import set_size
from protocol_gen.readers.look.svg_styles import check_references, read_rules
from protocol_gen.readers.look.svg_tree import written

LARGEST: Final = 1_000_000
"""Bytes; a drawing goes whole into each file."""
MOST_FAULTS: Final = 10


@frozen
class Drawing:
    """A drawing that is safe to show; its size is in pixels."""

    data: bytes
    width: int
    height: int


def make_drawing_safe(content: bytes) -> Drawing:
    """Return a drawing with nothing in it but shapes and their looks.

    Raises:
        UnsafeDrawingError: with all that is refused in it, by element and line.
    """
    if len(content) > LARGEST:
        raise UnsafeDrawingError((DRAWING_TOO_LARGE(count=len(content), most=LARGEST),))
    reader = DrawingReader()
    root = reader.read(content)
    rules = read_rules(root, reader.faults)
    if root is not None and not reader.faults:
        check_references(root, rules, reader.faults)
    if root is None or reader.faults:
        raise UnsafeDrawingError(tuple(reader.faults[:MOST_FAULTS]))
    width, height = set_size(root)
    return Drawing(written(root).encode(), max(1, round(width)), max(1, round(height)))
