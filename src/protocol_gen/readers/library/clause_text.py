"""Drafters' text to pieces: words and placeholders, and the blocks they stand in."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from protocol_gen.model.drafting import (
    Article,
    ClauseText,
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
    Gap,
    Piece,
    Placeholder,
    Words,
)
from protocol_gen.model.library import Vocabulary
from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.shapes import (
    RAW,
    Field,
    Flag,
    ListOf,
    MapOf,
    Record,
    Word,
    named,
    optional,
    raw,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence

COUNCIL_NAMES: Final = ("council", "council_in_text", "council_name")
"""The council's short name, its name in running text, its full name."""
DOCUMENT_SETTINGS: Final = ("title", "version")
"""What every profile says of its document."""

_STRAY = ("{{", "}}", "{%", "%}")
_GAP = "\ue000"
"""Stands for a placeholder while quotation marks are set: a character that sources cannot hold."""
_ARTICLES = ("the", "a", "an")
_BRACES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a name between braces stands for."""

    gap: Gap
    name: str
    plural: bool = False


class TextReader:
    """Reads the texts of a library or of a council's local changes."""

    def __init__(self, vocabulary: Vocabulary, faults: Faults) -> None:
        self._names = _names(vocabulary)
        self._faults = faults

    def text(self, raw: str, location: SourceLocation) -> ClauseText:
        """Return one paragraph's pieces; a broken placeholder is a fault and left as words."""
        return tuple(self._pieces(" ".join(raw.split()), location))

    def scalar(self, node: Node) -> ClauseText | None:
        """Return the pieces of a one-paragraph text."""
        raw = Word("text").read(node, self._faults)
        return None if raw is None else self.text(raw, node.location)

    def blocks(self, node: Node) -> tuple[DraftBlock, ...] | None:
        """Return the blocks of a text: paragraphs parted by blank lines, or a list of blocks."""
        if not isinstance(node, Sequence):
            return self._paragraphs(node)
        read = [self._block(item) for item in node.items]
        if any(blocks is None for blocks in read):
            return None
        return tuple(block for blocks in read if blocks for block in blocks)

    def by_language(
        self, node: Node, default: str
    ) -> tuple[tuple[tuple[str, tuple[DraftBlock, ...]], ...], tuple[tuple[str, str], ...]] | None:
        """Return a text in each of its languages, read and as written."""
        if not (isinstance(node, Map) and all(_is_language(key) for key, _ in node.entries)):
            node = Map(((Scalar(default, node.location, quoted=False), node),), node.location)
        texts = [(key.value, self.blocks(value)) for key, value in node.entries]
        if any(blocks is None for _, blocks in texts):
            return None
        read = tuple((language, blocks) for language, blocks in texts if blocks is not None)
        return read, tuple((key.value, _source(value)) for key, value in node.entries)

    def _pieces(self, raw: str, location: SourceLocation) -> Iterator[Piece]:
        """Yield words and placeholders; what stands around a placeholder sees it as a word."""
        inner = [" ".join(match.group(1).split()) for match in _BRACES.finditer(raw)]
        words = iter(typographic(_BRACES.sub(_GAP, raw)).split(_GAP))
        yield from self._words(next(words), location)
        for placeholder, after in zip(inner, words, strict=True):
            yield self._placeholder(placeholder, location)
            yield from self._words(after, location)

    def _words(self, raw: str, location: SourceLocation) -> Iterator[Words]:
        if ("{" in raw or "}" in raw) and any(sign in raw for sign in _STRAY):
            message = "a pair of braces is opened and not closed, or closed and not opened"
            self._faults.add(message, location)
        if raw:
            yield Words(raw)

    def _placeholder(self, written: str, location: SourceLocation) -> Piece:
        written = written.replace("’", "'")  # what an office program writes
        match written.split(" "):
            case ["count"]:
                return Placeholder(written, Gap.COUNT, "", location=location)
            case ["count", clause]:
                return Placeholder(written, Gap.COUNT, clause, location=location)
            case ["see" | "See" as word, clause]:
                capital = word == "See"
                return Placeholder(
                    written, Gap.REFERENCE, clause, capital=capital, location=location
                )
            case [("the" | "The" | "a" | "A" | "an" | "An") as article, name]:
                kind = Article.DEFINITE if article.lower() == "the" else Article.INDEFINITE
                capital = article[0].isupper()
                found = self._named(name, written, location, capital=capital)
                return replace(found, article=kind) if isinstance(found, Placeholder) else found
            case [name]:
                return self._named(name, written, location, capital=name[:1].isupper())
            case _:
                return self._no_placeholder(written, location)

    def _named(self, name: str, written: str, location: SourceLocation, *, capital: bool) -> Piece:
        for candidate, possessive in _readings(name):
            entry = self._names.get(candidate[:1].lower() + candidate[1:])
            if entry:
                self._check_form(entry, written, location, possessive=possessive)
                return Placeholder(
                    written,
                    entry.gap,
                    entry.name,
                    plural=entry.plural,
                    capital=capital,
                    possessive=possessive,
                    location=location,
                )
        return self._no_placeholder(written, location)

    def _check_form(
        self, entry: _Entry, written: str, location: SourceLocation, *, possessive: bool
    ) -> None:
        """A phrase or setting stands as it is; "a" and "an" go before one thing only."""
        article, _, name = written.rpartition(" ")
        if entry.gap in {Gap.PHRASE, Gap.SETTING} and (article or possessive):
            message = f"'{name}' stands as it is: it takes no article and no possessive"
            self._faults.add(message, location)
        if entry.plural and article.lower() in {"a", "an"}:
            self._faults.add(f"'{article}' cannot go before the plural '{name}'", location)

    def _no_placeholder(self, written: str, location: SourceLocation) -> Piece:
        first, *others = written.split(" ")
        words = others if others and first.lower() in _ARTICLES else [first, *others]
        name = "_".join(words)  # who writes a name of several words leaves out what joins them
        message = f"'{{{{ {written} }}}}' is no placeholder: {nearest(name, self._names)}"
        self._faults.add(message, location)
        return Words(f"{{{{ {written} }}}}")

    def _paragraphs(self, node: Node) -> tuple[DraftBlock, ...] | None:
        raw = Word("text", one_line=False).read(node, self._faults)
        if raw is None:
            return None
        parts = re.split(r"\n\s*\n", raw)
        return tuple(DraftParagraph(self.text(part, node.location)) for part in parts)

    def _block(self, node: Node) -> tuple[DraftBlock, ...] | None:
        if not isinstance(node, Map):
            return self._paragraphs(node)
        if len(node.entries) != 1 or node.entries[0][0].value not in _BLOCKS:
            names = ", ".join(_BLOCKS)
            message = f"a block is text, or a mapping with one key of: {names}"
            self._faults.add(message, node.location)
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
                message = f"this row has {len(row)} cells, the header has {len(header)}"
                self._faults.add(message, written.location)
        caption = self.text(values[_CAPTION], values.place(_CAPTION))
        return DraftTable(caption, header, body, values[_ROW_HEADERS])

    def _definitions(self, node: Node) -> DraftDefinitions | None:
        if not isinstance(node, Map):
            self._faults.add("definitions are a mapping of word to meaning", node.location)
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


_CAPTION = Field("caption", Word("a caption"), "what the table shows", "")
_ONE_OR_MORE = raw(ListOf(Word(), lone=True))
_HEADER = Field("header", _ONE_OR_MORE, "the words above the columns")
_ROWS = Field("rows", ListOf(_ONE_OR_MORE), "the rows, each a list of cells")
_ROW_HEADERS = Field("row_headers", Flag(), "whether the first cell heads its row", default=False)
_TABLE = Record("a table", _CAPTION, _HEADER, _ROWS, _ROW_HEADERS)
_QUOTED = Field("text", _ONE_OR_MORE, "the words quoted")
_SOURCE = Field("source", Word("a source"), "whose words they are", "")
_QUOTATION = Record("a quotation", _QUOTED, _SOURCE)
_LABEL = Field("label", Word("a label"), "the word before the note", "Note")
_NOTED = Field("text", _ONE_OR_MORE, "the words of the note")
_NOTE = Record("a note", _LABEL, _NOTED)

# ruff: noqa: SLF001  # the table of what the class above can read
BLOCK = Record(
    "a block, one of",
    optional("list", _ONE_OR_MORE, "a bulleted list"),
    optional("lettered", _ONE_OR_MORE, "a lettered list"),
    optional("table", _TABLE, "a table"),
    optional("definitions", MapOf(Word()), "words and what they mean"),
    optional("quotation", _QUOTATION, "words of another text"),
    optional("note", _NOTE, "a remark set apart"),
)
"""What a block may be, for the schema; a block has exactly one of the keys."""
PARAGRAPHS = Word("text", one_line=False)
BLOCKS = raw(PARAGRAPHS, ListOf(raw(PARAGRAPHS, BLOCK)))
"""A text: paragraphs parted by blank lines, or a list of blocks."""
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


def typographic(raw: str) -> str:
    """Return ``raw`` with typewriter quotation marks and apostrophes made typographic."""
    if "'" not in raw and '"' not in raw:
        return raw
    raw = re.sub(r"(^|[\s(\[—–‘“])\"", r"\1“", raw).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“])'", r"\1‘", raw).replace("'", "’")


def _names(vocabulary: Vocabulary) -> dict[str, _Entry]:
    names = {name: _Entry(Gap.NAME, name) for name in COUNCIL_NAMES}
    names |= {name: _Entry(Gap.SETTING, name) for name in DOCUMENT_SETTINGS}
    names |= {name: _Entry(Gap.SETTING, name) for name in vocabulary.settings}
    names |= {name: _Entry(Gap.PHRASE, name) for name in vocabulary.phrases}
    for gap, entries in ((Gap.TERM, vocabulary.terms), (Gap.ROLE, vocabulary.roles)):
        for name, entry in entries.items():
            names[name] = _Entry(gap, name)
            names[entry.plural] = _Entry(gap, name, plural=True)
    return names


def _readings(name: str) -> Iterator[tuple[str, bool]]:
    """Yield a name as it stands, then with a possessive taken off."""
    yield name, False
    if name.endswith("'s"):
        yield name[:-2], True
    if name.endswith("s'"):
        yield name[:-1], True


def _is_language(key: Scalar) -> bool:
    return bool(_LANGUAGE.fullmatch(key.value)) and key.value not in _BLOCKS


def _source(node: Node) -> str:
    """Return a text as the drafter wrote it, paragraphs parted by a blank line."""
    match node:
        case Scalar():
            parts = re.split(r"\n\s*\n", node.value.strip())
            return "\n\n".join(" ".join(part.split()) for part in parts)
        case Sequence():
            return "\n\n".join(_source(item) for item in node.items)
        case Map():
            return "\n".join(f"{key.value}: {_source(value)}" for key, value in node.entries)
