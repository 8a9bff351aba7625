"""Drafters' text to pieces: words and placeholders, and the blocks around them."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import Language, ReadPlaceholder
from protocol_gen.model.drafting import (
    Amount,
    ClauseText,
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
    Gap,
    NamedGap,
    Piece,
    Placeholder,
    Words,
    with_leads,
)
from protocol_gen.model.library import SettingType, Vocabulary
from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.by_language import languages_in
from protocol_gen.readers.library.choices import BY, ChoiceShape, is_choice, read_choices
from protocol_gen.readers.library.messages import (
    BLOCK_UNKNOWN,
    BRACES_UNPAIRED,
    NOT_A_PLACEHOLDER,
    ROW_UNEVEN,
)
from protocol_gen.readers.shapes import (
    RAW,
    Field,
    Flag,
    ListOf,
    MapOf,
    PlainText,
    Record,
    named,
    optional,
    raw,
)
from protocol_gen.readers.shapes.base import not_a_mapping
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence

LIBRARY_LANGUAGE: Final = "en"
"""The language of a library text that names none."""
COUNCIL_NAMES: Final = ("council", "council_in_text", "council_name")
"""The council's short name, its name in running text, its full name."""
DOCUMENT_SETTINGS: Final = ("title", "version")
"""What every profile says of its document."""

_STRAY = ("{{", "}}", "{%", "%}")
_GAP = "\ue000"
"""Stands for a placeholder while quotation marks are set: a character that sources cannot hold."""
_BRACES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


class TextReader:
    """Reads the texts of a library or of a council's local changes, in one language."""

    def __init__(
        self, vocabulary: Vocabulary, faults: Faults, language: str = LIBRARY_LANGUAGE
    ) -> None:
        self._vocabulary = vocabulary
        self._names = _names(vocabulary)
        self._faults = faults
        self._language: Language = language_for(language)
        self._placeholders: dict[str, ReadPlaceholder] = {}

    def speaking(self, language: str) -> "TextReader":
        """Return a reader for texts in another language."""
        if language == self._language.tag:
            return self
        return TextReader(self._vocabulary, self._faults, language)

    def text(self, raw: str, location: SourceLocation) -> ClauseText:
        """Return one paragraph's pieces; a broken placeholder is a fault and left as words."""
        pieces = tuple(self._pieces(" ".join(raw.split()), location))
        return with_leads(pieces) if self._language.leaning else pieces

    def scalar(self, node: Node) -> ClauseText | None:
        """Return the pieces of a one-paragraph text, which may depend on a number or gender."""
        if isinstance(node, Map) and is_choice(node):
            choices = read_choices(node, self._names, self.text, self._faults)
            return None if choices is None else (choices,)
        raw = PlainText("text").read(node, self._faults)
        return None if raw is None else self.text(raw, node.location)

    def blocks(self, node: Node) -> tuple[DraftBlock, ...] | None:
        """Return the blocks of a text: paragraphs separated by blank lines, or a list of blocks."""
        if not isinstance(node, Sequence):
            return self._block(node) if is_choice(node) else self._paragraphs(node)
        read = [self._block(item) for item in node.items]
        if any(blocks is None for blocks in read):
            return None
        return tuple(block for blocks in read if blocks for block in blocks)

    def by_language(
        self, node: Node
    ) -> tuple[tuple[tuple[str, tuple[DraftBlock, ...]], ...], tuple[tuple[str, str], ...]] | None:
        """Return a text in each of its languages, read and as written.

        A text that names no language is in the reader's own.
        """
        entries = languages_in(node, self._faults, (BY, *_BLOCKS))
        if entries is None:
            entries = ((self._language.tag, node),)
        texts = [(tag, self.speaking(tag).blocks(value)) for tag, value in entries]
        if any(blocks is None for _, blocks in texts):
            return None
        read = tuple((tag, blocks) for tag, blocks in texts if blocks is not None)
        return read, tuple((tag, _source(value)) for tag, value in entries)

    def _pieces(self, raw: str, location: SourceLocation) -> Iterator[Piece]:
        """Yield words and placeholders; to the words around it a placeholder is a word."""
        inner = [" ".join(match.group(1).split()) for match in _BRACES.finditer(raw)]
        words = iter(self._language.typographic(_BRACES.sub(_GAP, raw)).split(_GAP))
        yield from self._words(next(words), location)
        for placeholder, after in zip(inner, words, strict=True):
            yield self._placeholder(placeholder, location)
            yield from self._words(after, location)

    def _words(self, raw: str, location: SourceLocation) -> Iterator[Words]:
        if ("{" in raw or "}" in raw) and any(sign in raw for sign in _STRAY):
            self._faults.add(BRACES_UNPAIRED(), location)
        if raw:
            yield Words(raw)

    def _placeholder(self, inner: str, location: SourceLocation) -> Words | Placeholder:
        read = self._placeholders.get(inner)
        if read is None:
            read = self._placeholders[inner] = self._language.read(inner, self._names)
        for fault in read.faults:
            self._faults.add(fault, location)
        if read.placeholder is not None:
            return read.placeholder.at(location)
        written = f"{{{{ {inner} }}}}"
        known = nearest(read.name, self._names)
        self._faults.add(NOT_A_PLACEHOLDER(given=written, known=known), location)
        return Words(written)

    def _paragraphs(self, node: Node) -> tuple[DraftBlock, ...] | None:
        raw = PlainText("text", one_line=False).read(node, self._faults)
        if raw is None:
            return None
        parts = re.split(r"\n\s*\n", raw)
        return tuple(DraftParagraph(self.text(part, node.location)) for part in parts)

    def _block(self, node: Node) -> tuple[DraftBlock, ...] | None:
        if not isinstance(node, Map):
            return self._paragraphs(node)
        if is_choice(node):
            text = self.scalar(node)
            return None if text is None else (DraftParagraph(text),)
        if len(node.entries) != 1 or node.entries[0][0].value not in _BLOCKS:
            self._faults.add(BLOCK_UNKNOWN(names=tuple(_BLOCKS)), node.location)
            return None
        ((key, value),) = node.entries
        block = _BLOCKS[key.value](self, value)
        return None if block is None else (block,)

    def _texts(self, node: Node) -> tuple[ClauseText, ...] | None:
        raws = ListOf(RAW, lone=True).read(node, self._faults) or ()
        texts = [self.scalar(raw) for raw in raws]
        return tuple(text for text in texts if text is not None) if all(texts) else None

    def _list(self, node: Node, *, lettered: bool) -> DraftList | None:
        items = self._texts(node)
        return None if items is None else DraftList(lettered, items)

    def _bulleted(self, node: Node) -> DraftList | None:
        return self._list(node, lettered=False)

    def _lettered(self, node: Node) -> DraftList | None:
        return self._list(node, lettered=True)

    def _table(self, node: Node) -> DraftTable | None:
        values = _TABLE.read(node, self._faults)
        if values is None:
            return None
        header = self._texts(values[_HEADER])
        rows = [self._texts(row) for row in values[_ROWS]]
        if header is None or any(row is None for row in rows):
            return None
        body = tuple(row for row in rows if row is not None)
        for row, written in zip(body, values[_ROWS], strict=True):
            if len(row) != len(header):
                message = ROW_UNEVEN(cells=len(row), columns=len(header))
                self._faults.add(message, written.location)
        caption = self.text(values[_CAPTION], values.place(_CAPTION))
        return DraftTable(caption, header, body, values[_ROW_HEADERS])

    def _definitions(self, node: Node) -> DraftDefinitions | None:
        if not isinstance(node, Map):
            self._faults.add(not_a_mapping("words with their meanings", node), node.location)
            return None
        read = [(self.scalar(key), self.scalar(value)) for key, value in node.entries]
        entries = [(term, text) for term, text in read if term is not None and text is not None]
        return DraftDefinitions(tuple(entries)) if len(entries) == len(read) else None

    def _quotation(self, node: Node) -> DraftQuotation | None:
        values = _QUOTATION.read(node, self._faults)
        paragraphs = self._texts(values[_QUOTED]) if values else None
        if values is None or paragraphs is None:
            return None
        return DraftQuotation(paragraphs, self.text(values[_SOURCE], values.place(_SOURCE)))

    def _note(self, node: Node) -> DraftNote | None:
        values = _NOTE.read(node, self._faults)
        paragraphs = self._texts(values[_NOTED]) if values else None
        if values is None or paragraphs is None:
            return None
        return DraftNote(values[_LABEL], paragraphs)


_CAPTION = Field("caption", PlainText("a caption"), "what the table shows", "")
_ONE_OR_MORE = raw(ListOf(raw(PlainText(), ChoiceShape()), lone=True))
_HEADER = Field("header", _ONE_OR_MORE, "the words above the columns")
_ROWS = Field("rows", ListOf(_ONE_OR_MORE), "the rows, each a list of cells")
_ROW_HEADERS = Field("row_headers", Flag(), "whether the first cell heads its row", default=False)
_TABLE = Record("a table", _CAPTION, _HEADER, _ROWS, _ROW_HEADERS)
_QUOTED = Field("text", _ONE_OR_MORE, "the words quoted")
_SOURCE = Field("source", PlainText("a source"), "whose words they are", "")
_QUOTATION = Record("a quotation", _QUOTED, _SOURCE)
_LABEL = Field("label", PlainText("a label"), "the word before the note", "")
_NOTED = Field("text", _ONE_OR_MORE, "the words of the note")
_NOTE = Record("a note", _LABEL, _NOTED)

# ruff: noqa: SLF001  # the table of what the class above can read
BLOCK = Record(
    "a block, one of",
    optional("list", _ONE_OR_MORE, "a bulleted list"),
    optional("lettered", _ONE_OR_MORE, "a lettered list"),
    optional("table", _TABLE, "a table"),
    optional("definitions", MapOf(PlainText()), "words and what they mean"),
    optional("quotation", _QUOTATION, "words of another text"),
    optional("note", _NOTE, "a remark set apart"),
)
"""What a block may be, for the schema; a block has exactly one of the keys."""
PARAGRAPHS = PlainText("text", one_line=False)
BLOCKS = raw(PARAGRAPHS, ChoiceShape(), ListOf(raw(PARAGRAPHS, ChoiceShape(), BLOCK)))
"""A text: paragraphs separated by blank lines, or a list of blocks."""
ANY_TEXT = raw(BLOCKS, MapOf(BLOCKS))
"""A text, or one by language."""
TEXT = named("text")
"""The same, by the name that the schema defines it under."""

_BLOCKS: Final[Mapping[str, Callable[[TextReader, Node], DraftBlock | None]]] = {
    "list": TextReader._bulleted,
    "lettered": TextReader._lettered,
    "table": TextReader._table,
    "definitions": TextReader._definitions,
    "quotation": TextReader._quotation,
    "note": TextReader._note,
}


def _printed(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the settings that a text can print: a yes or no is for conditions alone."""
    entries = vocabulary.settings
    return (name for name, each in entries.items() if each.type is not SettingType.YES_NO)


def _names(vocabulary: Vocabulary) -> dict[str, NamedGap]:
    names = {name: NamedGap(Gap.NAME, name) for name in COUNCIL_NAMES}
    names |= {name: NamedGap(Gap.SETTING, name) for name in DOCUMENT_SETTINGS}
    names |= {name: NamedGap(Gap.SETTING, name) for name in _printed(vocabulary)}
    names |= {name: NamedGap(Gap.PHRASE, name) for name in vocabulary.phrases}
    for gap, entries in ((Gap.TERM, vocabulary.terms), (Gap.ROLE, vocabulary.roles)):
        for name, entry in entries.items():
            names[name] = NamedGap(gap, name)
            names[entry.plural] = NamedGap(gap, name, Amount.MANY)
    return names


def _source(node: Node) -> str:
    """Return a text as the drafter wrote it, paragraphs separated by a blank line."""
    match node:
        case Scalar():
            parts = re.split(r"\n\s*\n", node.value.strip())
            return "\n\n".join(" ".join(part.split()) for part in parts)
        case Sequence():
            return "\n\n".join(_source(item) for item in node.items)
        case Map():
            return "\n".join(f"{key.value}: {_source(value)}" for key, value in node.entries)
