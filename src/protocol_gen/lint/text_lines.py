"""A protocol's text line by line, and an index that finds words in all of its lines at once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import accumulate
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    Block,
    DefinitionList,
    Document,
    ListBlock,
    Note,
    Paragraph,
    Provision,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, plain

_STRAIGHT: Final = str.maketrans("‘’“”", "''\"\"")  # typographic marks are the point


class LineKind(Enum):
    """What a line is in the document."""

    TITLE = "title"
    TITLE_LINE = "title line"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    """Within a table, a definition, a quotation or a note."""


@frozen
class Match:
    """Words found in a line, and what gave them."""

    line: "Line"
    start: int
    words: str
    origin: Origin

    @property
    def is_literal(self) -> bool:
        """Whether a drafter wrote the words, rather than that they filled a placeholder."""
        return self.origin.kind in _LITERAL


_LITERAL = {OriginKind.LIBRARY, OriginKind.PHRASE, OriginKind.LOCAL_CHANGE}


@frozen
class Line:
    """One text of a provision: ``text`` has straight quotation marks, ``folded`` is lower case.

    ``depth`` counts the headings above it.
    """

    provision: str
    place: LineKind
    inlines: Inlines
    printed: str
    text: str
    folded: str
    language: str
    depth: int

    @property
    def is_sentence(self) -> bool:
        """Whether it is running text, rather than a title or heading."""
        return self.place in {LineKind.PARAGRAPH, LineKind.ITEM, LineKind.CELL}

    def find(self, words: str, *, as_written: bool = False) -> Iterator[Match]:
        """Yield where ``words`` appear as whole words, in any case unless ``as_written``."""
        text = self.text if as_written else self.folded
        at = text.find(words)
        while at >= 0:
            end = at + len(words)
            if not _joined(text[at - 1 : at], words[:1]) and not _joined(
                words[-1:], text[end : end + 1]
            ):
                yield self.match(at, end)
            at = text.find(words, end)

    def match(self, start: int, end: int) -> Match:
        """Return a part of the line with what gave it: a local change in it, or its beginning."""
        return Match(self, start, self.printed[start:end], self._origin(start, end))

    def starts_sentence(self, at: int) -> bool:
        """Whether a sentence begins at this place."""
        before = self.text[:at].rstrip(" \"'([")
        return not before or before[-1] in ".?!:"

    def _origin(self, start: int, end: int) -> Origin:
        at = 0
        origins = []
        for inline in self.inlines:
            if at < end and at + len(inline.content) > start:
                origins.append(inline.origin)
            at += len(inline.content)
        changed = (origin for origin in origins if origin.change)
        return next(changed, origins[0] if origins else self.inlines[-1].origin)


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


class LineIndex:
    """Finds words in many lines: they are sought in all of them as one text."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._folded = "\n".join(line.folded for line in lines)
        self._written = "\n".join(line.text for line in lines)
        self._begins = tuple(accumulate((len(line.text) + 1 for line in lines), initial=0))

    def find(self, phrases: Iterable[str], *, as_written: bool) -> Iterator[Match]:
        """Yield where a line has one of the phrases, as whole words, the longest phrase first.

        Words that are part of a longer phrase are not found again by themselves.
        """
        taken: dict[int, list[range]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            for at in self._with(phrase, self._written if as_written else self._folded):
                for match in self._lines[at].find(phrase, as_written=as_written):
                    before = taken.setdefault(at, [])
                    if not any(match.start in each for each in before):
                        before.append(range(match.start, match.start + len(phrase)))
                        yield match

    def _with(self, phrase: str, whole: str) -> Iterator[int]:
        """Yield the place of each line that has a phrase, also where it is part of a word."""
        at = whole.find(phrase)
        while at >= 0:
            line = bisect_right(self._begins, at) - 1
            yield line
            at = whole.find(phrase, self._begins[line + 1])


def lines_of(document: Document) -> Iterator[Line]:
    """Yield every text of a protocol, in the order of reading."""
    for provision in (*document.title_block, *document.provisions):
        yield from _lines(provision, document.language, 0)


def _lines(provision: Provision, language: str, depth: int) -> Iterator[Line]:
    language = provision.language or language
    if provision.heading:
        yield _line(provision, LineKind.HEADING, provision.heading, language, depth)
        depth += 1
    for block in provision.blocks:
        for place, inlines in _texts(block, provision.form):
            if inlines:
                yield _line(provision, place, inlines, language, depth)
    for child in provision.provisions:
        yield from _lines(child, language, depth)


def _line(
    provision: Provision, place: LineKind, inlines: Inlines, language: str, depth: int
) -> Line:
    printed = plain(inlines)
    text = printed.translate(_STRAIGHT)
    lower = text.lower()
    folded = lower if len(lower) == len(text) else text
    own = inlines[0].language or language
    return Line(provision.id, place, inlines, printed, text, folded, own, depth)


_PLACES = {
    ProvisionForm.TITLE: LineKind.TITLE,
    ProvisionForm.TITLE_LINE: LineKind.TITLE_LINE,
    ProvisionForm.ITEM: LineKind.ITEM,
}


def _texts(block: Block, form: ProvisionForm) -> Iterator[tuple[LineKind, Inlines]]:
    match block:
        case Paragraph(text):
            yield _PLACES.get(form, LineKind.PARAGRAPH), text
        case ListBlock(items):
            yield from ((LineKind.ITEM, item.text) for item in items)
        case _:
            yield from ((LineKind.CELL, text) for text in _cells(block))


def _cells(block: Table | DefinitionList | Quotation | Note) -> Iterable[Inlines]:
    match block:
        case Table(caption, header, rows):
            return (caption, *header, *(cell for row in rows for cell in row))
        case DefinitionList(entries):
            return (text for entry in entries for text in (entry.term, entry.text))
        case Quotation(paragraphs, source):
            return (*paragraphs, source)
        case Note(_, paragraphs):
            return paragraphs
