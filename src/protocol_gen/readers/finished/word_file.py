"""Word files, whoever saved them: the words in the order of reading, numbers as Word shows them."""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import ClassVar
from xml.etree import ElementTree as ET

from protocol_gen.errors import ForeignFileError
from protocol_gen.page.compared_words import WORDS_HASH
from protocol_gen.readers.finished.finished_text import (
    STRUCK_END,
    STRUCK_OUT,
    Aside,
    Boundary,
    FinishedText,
    Piece,
    gather,
)
from protocol_gen.readers.finished.messages import (
    NOT_WORD,
    OPEN_DOCUMENT,
    WORD_BROKEN,
    WORD_CANNOT_BE_FOLLOWED,
    WORD_LOCKED,
    WORD_TOO_LARGE,
    WORD_WITHOUT_BODY,
)
from protocol_gen.readers.finished.word_numbers import Counters, name, read_counters, value
from protocol_gen.readers.finished.word_styles import Effects

MOST_XML = 50_000_000
"""A longer part is no protocol, but something that wants to fill the memory."""
_MARKS = {"protocol_start": Boundary.START, "protocol_end": Boundary.END}
_SKIPPED = frozenset(
    map(
        name,
        ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "instrText"),
    )
)
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_FIRST_SURROGATE = 0xD800
_FORMULA_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_DRAWN_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
"""What Word makes its watermarks of, too."""
_CHARACTERS = {
    name("tab"): "\t",
    name("ptab"): "\t",
    name("br"): " ",
    name("cr"): " ",
    name("noBreakHyphen"): "\u2011",
    name("softHyphen"): "\u00ad",
}
_RUNNING = re.compile(r"word/(header|footer)[0-9]*\.xml")
_END_GONE = tuple(f"{name('pPr')}/{name('rPr')}/{name(change)}" for change in ("del", "moveFrom"))
_ROW_GONE = f"{name('trPr')}/{name('del')}"
_NOTES = {name("footnoteReference"): "footnotes", name("endnoteReference"): "endnotes"}


def read_word(content: bytes, file: str) -> FinishedText:
    """Return what a Word file says; ``file`` is its name for messages.

    Changes that are tracked and not yet accepted count as made; hidden words are not read. What
    is at the head and foot of the pages is around the text.

    Raises:
        ForeignFileError: where it is broken, no Word file, or far larger unpacked than packed.
    """
    parts = _Parts(content, file)
    document = parts.required("word/document.xml")
    body = document.find(name("body"))
    if body is None:
        raise ForeignFileError(file, WORD_WITHOUT_BODY())
    notes = {
        kind: {note.get(name("id"), ""): note for note in _children(parts.part(f"word/{kind}.xml"))}
        for kind in ("footnotes", "endnotes")
    }
    styles = parts.part("word/styles.xml")
    counting, effects = read_counters(parts.part("word/numbering.xml"), styles), Effects(styles)
    try:
        walk = _Walk(counting, effects, notes)
        pieces = [*walk.walk(body), *walk.carried]
        running = [
            piece
            for part in parts.named(_RUNNING)
            for piece in _Walk(counting, effects, notes).walk(part)
            if isinstance(piece, str)
        ]
    except (RecursionError, ValueError, KeyError) as error:
        raise ForeignFileError(file, WORD_CANNOT_BE_FOLLOWED()) from error
    found = gather(pieces, _fingerprint(parts.part("docProps/custom.xml")))
    return replace(found, around="\n".join((found.around, "".join(running))))


class _Parts:
    """The parts of a file, each read when it is asked for."""

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise self._broken() from error
        self._names = frozenset(self._archive.namelist())

    def required(self, part: str) -> ET.Element:
        found = self.part(part)
        if found is None:
            reason = OPEN_DOCUMENT() if "content.xml" in self._names else NOT_WORD()
            raise ForeignFileError(self._file, reason)
        return found

    def named(self, pattern: re.Pattern[str]) -> Iterator[ET.Element]:
        """Yield the parts whose names are of a kind."""
        found = (self.part(each) for each in sorted(self._names) if pattern.fullmatch(each))
        return (part for part in found if part is not None)

    def part(self, part: str) -> ET.Element | None:
        if part not in self._names:
            return None
        try:
            with self._archive.open(part) as stream:
                content = stream.read(MOST_XML + 1)
        except RuntimeError as error:
            raise ForeignFileError(self._file, WORD_LOCKED()) from error
        except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as error:
            raise self._broken() from error
        except Exception as error:  # zlib.error has no base but this
            raise self._broken() from error
        if len(content) > MOST_XML:
            raise ForeignFileError(self._file, WORD_TOO_LARGE())
        try:
            return ET.fromstring(content, ET.XMLParser(target=_NoEntities()))  # noqa: S314
        except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
            raise self._broken() from error

    def _broken(self) -> ForeignFileError:
        return ForeignFileError(self._file, WORD_BROKEN())


class _NoEntities(ET.TreeBuilder):
    """A Word file has no DOCTYPE, so it can define no entity that grows without end."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        msg = "a DOCTYPE"
        raise ValueError(msg)


class _Walk:
    """Goes down a body once; lists are counted on the way."""

    def __init__(
        self,
        counting: Counters,
        effects: Effects,
        notes: Mapping[str, Mapping[str, ET.Element]],
    ) -> None:
        self._counting = counting
        self._effects = effects
        self._notes = notes
        self._around: ET.Element | None = None
        """The paragraph that is being read."""
        self.carried: list[Piece] = []
        """What is left of paragraphs whose end is gone, and comes in the next one."""

    def walk(self, element: ET.Element) -> Iterator[Piece]:
        """Yield what an element says; one that is not known says what is in it."""
        if element.tag in _SKIPPED:
            return
        if element.tag in _CHARACTERS:
            yield _CHARACTERS[element.tag]
        else:
            yield from self._HANDLERS.get(element.tag, _Walk._inside)(self, element)

    def _words(self, element: ET.Element) -> Iterator[Piece]:
        yield (element.text or "").replace("\n", " ")

    def _symbol(self, element: ET.Element) -> Iterator[Piece]:
        code = int(element.get(name("char"), "FFFD"), 16)
        yield chr(code) if code < _FIRST_SURROGATE else "\ufffd"

    def _note(self, element: ET.Element) -> Iterator[Piece]:
        note = self._notes[_NOTES[element.tag]].get(element.get(name("id"), ""))
        if note is not None:
            yield from self._inside(note)

    def _bookmark(self, element: ET.Element) -> Iterator[Piece]:
        mark = _MARKS.get(element.get(name("name"), ""))
        if mark:
            yield mark

    def _control(self, element: ET.Element) -> Iterator[Piece]:
        if _is_contents(element):
            said = (piece for piece in self._inside(element) if isinstance(piece, str))
            yield Aside("".join(said))
        else:
            yield from self._inside(element)

    def _row(self, row: ET.Element) -> Iterator[Piece]:
        """Yield a row of a table as one line: tabs separate the paragraphs of its cells."""
        if row.find(_ROW_GONE) is not None:
            return
        for piece in self._inside(row):
            yield piece.replace("\n", "\t") if isinstance(piece, str) else piece
        yield "\n"

    def _another_file(self, _: ET.Element) -> Iterator[Piece]:
        """Yield a sign for a file that Word shows here: what it says is not looked at."""
        yield "\n[another file is here]\n"

    def _first_choice(self, element: ET.Element) -> Iterator[Piece]:
        """Yield one of several ways to say the same: the first is for the newest programs.

        One that says nothing may be for a program that nobody has; then the next is shown.
        """
        for each in element:
            said = tuple(self.walk(each))
            if said:
                yield from said
                return

    def _art(self, element: ET.Element) -> Iterator[Piece]:
        yield f" {element.get('string', '')} "

    def _inside(self, element: ET.Element) -> Iterator[Piece]:
        for child in element:
            yield from self.walk(child)

    def _run(self, run: ET.Element) -> Iterator[Piece]:
        is_on = partial(self._effects.is_on, run, self._around)
        if is_on("vanish"):
            return
        struck = is_on("strike") or is_on("dstrike")
        inside = tuple(self._inside(run))
        if struck and "".join(each for each in inside if isinstance(each, str)).strip():
            yield from (STRUCK_OUT, *inside, STRUCK_END)
        else:
            yield from inside

    def _paragraph(self, paragraph: ET.Element) -> Iterator[Piece]:
        """Yield a paragraph on its line; its number comes after a mark that begins it.

        One whose end is taken out goes on in the next, which alone is counted.
        """
        before, self.carried = self.carried, []
        if any(paragraph.find(each) is not None for each in _END_GONE):
            self.carried = [*before, *self._inside_of(paragraph)]
            return
        label = self._counting.label(paragraph)
        waiting = f"{label} " if label else ""
        for piece in (*before, *self._inside_of(paragraph)):
            if waiting and not isinstance(piece, Boundary):
                yield waiting
                waiting = ""
            yield piece
        yield waiting + "\n"

    def _inside_of(self, paragraph: ET.Element) -> tuple[Piece, ...]:
        outer, self._around = self._around, paragraph
        inside = tuple(self._inside(paragraph))
        self._around = outer
        return inside

    _HANDLERS: ClassVar[dict[str, Callable[["_Walk", ET.Element], Iterator[Piece]]]] = {
        name("p"): _paragraph,
        name("r"): _run,
        name("t"): _words,
        _FORMULA_TEXT: _words,
        _DRAWN_TEXT: _words,
        _WORD_ART: _art,
        name("sym"): _symbol,
        name("footnoteReference"): _note,
        name("endnoteReference"): _note,
        name("bookmarkStart"): _bookmark,
        name("sdt"): _control,
        name("tr"): _row,
        name("altChunk"): _another_file,
        name("subDoc"): _another_file,
        _ALTERNATIVES: _first_choice,
    }


def _is_contents(control: ET.Element) -> bool:
    kind = value(control, f"{name('sdtPr')}/{name('docPartObj')}/{name('docPartGallery')}")
    return kind == "Table of Contents"


def _children(element: ET.Element | None) -> tuple[ET.Element, ...]:
    return () if element is None else tuple(element)


def _fingerprint(properties: ET.Element | None) -> str:
    for each in _children(properties):
        if each.get("name") == WORDS_HASH:
            return "".join(each.itertext())
    return ""
