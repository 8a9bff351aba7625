"""The protocol's own words: its lines, the form in which two texts are compared, their hash.

Two texts are word for word the same when their compared words are equal. Compared after: Unicode
NFC; curly quotation marks to straight ones; runs of white space to one space; list markers dropped
(a leading "·" or "-" and a space); the dot after a bare section number dropped. Everything else
must be equal in order: every word, capital, number, punctuation mark.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import assert_never

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    DefinitionList,
    Document,
    ListBlock,
    Note,
    Number,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, plain
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Part,
    flow,
)
from protocol_gen.page.remember import remembered

WORDS_HASH = "protocol-gen:words"
"""What the fingerprint is called wherever a file carries it: the hash of its words."""
WORDS_ALGORITHM = "sha256:"
"""Comes before the digits of a fingerprint."""

_QUOTES = str.maketrans("‘’“”", "''\"\"")
_MARKER = re.compile(r"^[ \t]*[·-] ", re.MULTILINE)
_BARE_NUMBER = re.compile(r"^[ \t]*([0-9]+)\.(?=\s|$)", re.MULTILINE)
_BULLET = "- "
_INDENT = "  "


# The compared form


def words(text: str) -> list[str]:
    """Return the words of a text as they are compared; each of its lines may begin with a marker.

    Equal lists mean texts that are word for word the same.
    """
    text = unicodedata.normalize("NFC", text).translate(_QUOTES)
    return _BARE_NUMBER.sub(r"\1", _MARKER.sub("", text)).split()


def words_hash_of(compared: Iterable[str]) -> str:
    """Return the SHA-256, as hexadecimal digits, of compared words joined by a space."""
    return hashlib.sha256(" ".join(compared).encode("utf-8", "surrogatepass")).hexdigest()


@remembered
def words_hash(document: Document) -> str:
    """Return the hash of the words of a document's own text.

    It is the same in every format and look, whatever is around the text.
    """
    return words_hash_of(words("\n".join(lines(document))))


def words_fingerprint(document: Document) -> str:
    """Return the hash of a document's words as files carry it, its algorithm before it."""
    return WORDS_ALGORITHM + words_hash(document)


# Lines


@frozen
class ComparedLine:
    """One line of the protocol's own text, as the text format prints it.

    ``provision`` is the id of the provision that it begins; empty where the line before began it.
    """

    provision: str
    text: str


def lines(document: Document) -> tuple[str, ...]:
    """Return the protocol's own text line by line: a paragraph, heading, item or row each."""
    return tuple(line.text for block in blocks_of_lines(document) for line in block)


def blocks_of_lines(document: Document) -> Iterator[tuple[ComparedLine, ...]]:
    """Yield the lines of each heading, paragraph, list or set-apart block, in the order of reading.

    They know the provisions that they belong to.
    """
    for node in flow(document):
        yield tuple(_lines(node))


def _lines(node: Flow) -> Iterator[ComparedLine]:
    match node:
        case FlowTitle(part):
            yield ComparedLine(part.id, plain(part.text))
        case FlowHeading(_, number, part):
            yield ComparedLine(part.id, _numbered(number) + plain(part.text))
        case FlowParagraph(number, parts):
            yield ComparedLine(parts[0].id, _numbered(number) + _joined(parts))
        case FlowList():
            yield from _list(node, "")
        case FlowBlock(id_, block):
            for index, text in enumerate(_block(block)):
                yield ComparedLine("" if index else id_, text)
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


def _list(node: FlowList, indent: str) -> Iterator[ComparedLine]:
    for item in node.items:
        label = _numbered(item.number) or _BULLET
        yield ComparedLine(item.part.id, f"{indent}{label}{plain(item.part.text)}")
        for below in item.lists:
            yield from _list(below, indent + _INDENT)


def _numbered(number: Number | None) -> str:
    return f"{number.label} " if number else ""


def _joined(parts: Iterable[Part]) -> str:
    return " ".join(plain(part.text) for part in parts)


def _indented(text: Inlines) -> str:
    return _INDENT + plain(text)
