"""Plain text: the protocol's own words and nothing else, one paragraph a line.

The whole file is the protocol's own text: no control table, no draft mark, no fingerprint.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from protocol_gen.model.document import (
    DefinitionList,
    Document,
    ListBlock,
    Note,
    Number,
    Quotation,
    Table,
)
from protocol_gen.model.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Part,
    flow,
)
from protocol_gen.model.inlines import Inlines, plain

_BULLET = "- "
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes UTF-8 with a line feed at the end of each line."""

    @property
    def suffix(self) -> str:
        """The file name's ending."""
        return ".txt"

    def write(self, document: Document) -> bytes:
        """Return the file."""
        return ("\n\n".join("\n".join(_lines(node)) for node in flow(document)) + "\n").encode()


def _lines(node: Flow) -> Iterator[str]:
    match node:
        case FlowTitle(part):
            yield plain(part.text)
        case FlowHeading(_, number, part):
            yield _numbered(number) + plain(part.text)
        case FlowParagraph(number, parts):
            yield _numbered(number) + _joined(parts)
        case FlowList():
            yield from _list(node, "")
        case FlowBlock(_, block):
            yield from _block(block)
        case _:
            assert_never(node)


def _block(block: ListBlock | Table | DefinitionList | Quotation | Note) -> Iterator[str]:  # noqa: C901  # one arm a kind of block
    match block:
        case ListBlock(items):
            for item in items:
                yield f"{f'{item.label} ' if item.label else _BULLET}{plain(item.text)}"
        case Table(caption, header, rows):
            if caption:
                yield plain(caption)
            for row in (header, *rows):
                yield "\t".join(map(plain, row))
        case DefinitionList(entries):
            for entry in entries:
                yield plain(entry.term)
                yield _indented(entry.text)
        case Quotation(paragraphs, source):
            yield from map(_indented, paragraphs)
            if source:
                yield _indented(source)
        case Note(label, paragraphs):
            yield label
            yield from map(_indented, paragraphs)
        case _:
            assert_never(block)


def _list(node: FlowList, indent: str) -> Iterator[str]:
    for item in node.items:
        yield f"{indent}{_numbered(item.number) or _BULLET}{plain(item.part.text)}"
        for below in item.lists:
            yield from _list(below, indent + _INDENT)


def _numbered(number: Number | None) -> str:
    return f"{number.label} " if number else ""


def _joined(parts: Iterable[Part]) -> str:
    return " ".join(plain(part.text) for part in parts)


def _indented(text: Inlines) -> str:
    return _INDENT + plain(text)
