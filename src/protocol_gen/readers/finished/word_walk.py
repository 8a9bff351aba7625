"""The text of a Word file in the order of reading: what is known is words, all else is named."""

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.finished_text import (
    STRUCK_END,
    STRUCK_OUT,
    Aside,
    Boundary,
    Obstacle,
    Piece,
)
from protocol_gen.readers.finished.messages import (
    WORD_ALTERNATIVES,
    WORD_ANOTHER_FILE,
    WORD_BOUND,
    WORD_DOUBTFUL,
    WORD_FORMULA,
    WORD_HIDDEN_END,
    WORD_ODD_NUMBER,
    WORD_ODD_PARAGRAPH,
    WORD_UNKNOWN,
    WORD_UNSEEN,
)
from protocol_gen.readers.finished.word_drawings import PageHead, drawn, drawn_words
from protocol_gen.readers.finished.word_elements import is_on, local, name, value
from protocol_gen.readers.finished.word_fields import Fields, is_dirty
from protocol_gen.readers.finished.word_numbers import Counters
from protocol_gen.readers.finished.word_references import known_by, without_true
from protocol_gen.readers.finished.word_sight import DOUBTS, Eye, Sight, is_odd_paragraph
from protocol_gen.readers.finished.word_styles import Marks, WordStyles
from protocol_gen.readers.finished.word_tables import Tables
from protocol_gen.readers.finished.word_tracked import Noted

_MARKS: Final = {"protocol_start": Boundary.START, "protocol_end": Boundary.END}
_COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_CHARACTERS: Final = {
    name("tab"): "\t",
    name("ptab"): "\t",
    name("br"): " ",
    name("cr"): " ",
    name("noBreakHyphen"): "\u2011",
    name("softHyphen"): "\u00ad",
}
_FIRST_SURROGATE: Final = 0xD800
_NOTES: Final = {name("footnoteReference"): "footnotes", name("endnoteReference"): "endnotes"}
_SHOWN: Final = frozenset(
    map(
        name,
        "body sdtContent hyperlink smartTag customXml tbl tc txbxContent hdr ftr footnote "  # noqa: SIM905
        "endnote ins moveTo".split(),
    )
)
"""What is nothing by itself, and shows what is in it."""
_SILENT: Final = frozenset(
    map(
        name,
        "pPr rPr tblPr tblPrEx tblGrid trPr tcPr sectPr sdtPr sdtEndPr smartTagPr customXmlPr "  # noqa: SIM905
        "bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef proofErr "
        "lastRenderedPageBreak permStart permEnd footnoteRef endnoteRef separator "
        "continuationSeparator moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
        "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd "
        "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart "
        "customXmlMoveToRangeEnd delText delInstrText".split(),
    )
)
"""What shows nothing."""
_PLAIN_CONTROL: Final = frozenset(
    "rPr alias tag id lock placeholder showingPlcHdr text richText docPartObj docPartList "  # noqa: SIM905
    "temporary label tabIndex comboBox dropDownList date checkbox equation picture citation "
    "bibliography group color appearance repeatingSection repeatingSectionItem".split()
)
"""What a content control may be, and still shows what the file has in it."""
_END_GONE: Final = tuple(
    f"{name('pPr')}/{name('rPr')}/{name(change)}" for change in ("del", "moveFrom")
)
_LONGEST: Final = 80
"""Characters that are quoted of words."""


@frozen
class Rules:
    """What a file is read by: its styles, its colours, its notes."""

    styles: WordStyles
    eye: Eye
    notes: Mapping[str, Mapping[str, Element]]


class Walk:
    """Goes down a part once; lists are counted on the way."""

    def __init__(
        self, rules: Rules, counting: Counters, sheet: PageHead, *, keeps_space: bool = False
    ) -> None:
        """Take what a part is read by; ``keeps_space`` says that its root keeps white space."""
        self._sheet = sheet
        self._rules = rules
        self._counting = counting
        self._keeps_space = keeps_space
        self._around: Element | None = None
        """The paragraph that is being read."""
        self._tables = Tables(rules.styles)
        self._fields = Fields()
        self.noted = Noted()
        self._labels: dict[Element, frozenset[str]] = {}
        """What paragraphs may be known by."""
        self._above: list[tuple[int, str]] = []
        """The numbers above the next paragraph, each with its level."""
        self._carried: list[Piece] = []
        """What is left of paragraphs whose end is gone, and comes in the next one."""

    def read(self, part: Element) -> Iterator[Piece]:
        """Yield all of a part, to its end."""
        pieces = (*self.walk(part), *self._left(), *self._fields.end())
        yield from without_true(pieces, self._fields.references, part, self._labels)

    def walk(self, element: Element) -> Iterator[Piece]:
        """Yield what an element says; one that is not known is named beside what is in it."""
        tag = element.tag
        if tag in _SILENT:
            return
        if tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag in self._HANDLERS:
            yield from self._HANDLERS[tag](self, element)
        else:
            if tag not in _SHOWN:
                yield Obstacle(WORD_UNKNOWN(kind=local(tag)))
            elif tag in {name("ins"), name("moveTo")}:
                self.noted.put_in(element)
            yield from self._inside(element)

    def _inside(self, element: Element) -> Iterator[Piece]:
        for child in element:
            yield from self.walk(child)

    # Words

    def _words(self, element: Element) -> Iterator[Piece]:
        text = (element.text or "").replace("\n", " ")
        keeps = element.get(_SPACE, "preserve" if self._keeps_space else "") == "preserve"
        yield text if keeps else text.strip(" \t")

    def _symbol(self, element: Element) -> Iterator[Piece]:
        code = int(element.get(name("char"), "FFFD"), 16)
        sign = chr(code) if code < _FIRST_SURROGATE else "\ufffd"
        yield sign
        yield Obstacle(WORD_DOUBTFUL(words=sign))

    def _gone(self, element: Element) -> Iterator[Piece]:
        self.noted.taken_out(element)
        for each in element.iter(name("fldChar")):
            yield from self._fields.character(each)

    def _field_character(self, element: Element) -> Iterator[Piece]:
        yield from self._fields.character(element)

    def _field_code(self, element: Element) -> Iterator[Piece]:
        self._fields.code(element)
        yield from ()

    def _simple_field(self, element: Element) -> Iterator[Piece]:
        inside = tuple(self._inside(element))
        code = ("\0" if is_dirty(element) else "") + element.get(name("instr"), "")
        yield from self._fields.simple(code, [each for each in inside if isinstance(each, str)])
        yield from inside

    def _note(self, element: Element) -> Iterator[Piece]:
        note = self._rules.notes[_NOTES[element.tag]].get(element.get(name("id"), ""))
        if note is not None:
            outer, self._around = self._around, None
            yield " "
            yield from self._inside(note)
            self._around = outer

    def _bookmark(self, element: Element) -> Iterator[Piece]:
        mark = _MARKS.get(element.get(name("name"), ""))
        if mark:
            yield mark

    # What holds words

    def _control(self, element: Element) -> Iterator[Piece]:
        properties = element.find(name("sdtPr"))
        for each in () if properties is None else properties:
            if local(each.tag) not in _PLAIN_CONTROL:
                yield Obstacle(WORD_BOUND())
        inside = tuple(self._inside(element))
        if _is_contents(element):
            yield Aside("".join(piece for piece in inside if isinstance(piece, str)))
            yield from (piece for piece in inside if not isinstance(piece, str))
        else:
            yield from inside

    def _table(self, element: Element) -> Iterator[Piece]:
        yield from self._left()
        with self._tables.within(element):
            yield from self._tables.obstacles(element)
            yield from self._inside(element)

    def _row(self, row: Element) -> Iterator[Piece]:
        """Yield a row of a table as one line: tabs separate the paragraphs of its cells."""
        if self._tables.is_gone(row):
            self.noted.taken_out(row)
            return
        yield from self._tables.row_obstacles(row)
        if self._tables.is_hidden(row):
            return
        for piece in self._inside(row):
            yield piece.replace("\n", "\t") if isinstance(piece, str) else piece
        yield "\n"

    def _cell(self, cell: Element) -> Iterator[Piece]:
        with self._tables.within(cell):
            inside = (*self._inside(cell), *self._left())
            yield from self._tables.cell(cell, inside)

    def _left(self) -> Iterator[Piece]:
        """Yield on a line of its own what has no paragraph to go on in."""
        if self._carried:
            yield from (*self._carried, "\n")
            self._carried = []

    def _another_file(self, _: Element) -> Iterator[Piece]:
        """Yield a sign for a file that Word shows here: what it says is not looked at."""
        yield "\n[another file is here]\n"
        yield Obstacle(WORD_ANOTHER_FILE())

    def _first_choice(self, element: Element) -> Iterator[Piece]:
        """Yield one of several ways to say the same: the first is for the newest programs.

        One that says nothing may be for a program that nobody has; then the next is shown.
        """
        said: tuple[Piece, ...] = ()
        for each in element:
            said = said or tuple(self._inside(each))
        yield from said
        texts = {_bare(each) for each in element}
        if len(texts) > 1:
            yield Obstacle(WORD_ALTERNATIVES(words=" / ".join(sorted(map(_cut, texts)))))

    def _drawing(self, element: Element) -> Iterator[Piece]:
        """Yield the words that are drawn, and that they are."""
        yield from drawn(element, self._sheet)
        yield from drawn_words(element)
        outer, self._around = self._around, None
        yield "\n"
        for each in element.iter(name("txbxContent")):
            yield from self._inside(each)
        self._around = outer

    def _formula(self, element: Element) -> Iterator[Piece]:
        yield "".join(each.text or "" for each in element.iter() if local(each.tag) == "t")
        yield Obstacle(WORD_FORMULA())

    # Runs

    def _run(self, run: Element) -> Iterator[Piece]:
        inside = tuple(self._inside(run))
        if self._fields.is_code:
            yield from (piece for piece in inside if isinstance(piece, Obstacle))
            return
        said = "".join(piece for piece in inside if isinstance(piece, str))
        self._fields.say(said)
        if not said.strip():
            yield from inside
            return
        marks, sight = self._look(run)
        if sight in {Sight.HIDDEN, Sight.UNSEEN}:
            yield from (piece for piece in inside if not isinstance(piece, str))
            if sight is Sight.UNSEEN:
                yield Obstacle(WORD_UNSEEN(words=_cut(said)))
            else:
                self.noted.hidden(said)
            return
        if sight in DOUBTS:
            yield Obstacle(DOUBTS[sight](words=_cut(said)))
        if any(is_on(marks[each]) for each in ("strike", "dstrike") if each in marks):
            yield from (STRUCK_OUT, *inside, STRUCK_END)
        else:
            yield from inside

    def _look(self, run: Element) -> tuple[Marks, Sight]:
        """Return a run's properties, and whether it is seen in whatever part of a table it is."""
        found: list[tuple[Marks, Sight]] = []
        paragraph = {} if self._around is None else self._rules.styles.paragraph(self._around)
        for table, grounds in self._tables.looks():
            marks = self._rules.styles.run(run, self._around, table)
            behind = (paragraph.get("shd"), *grounds)
            found.append((marks, self._rules.eye.words(marks, behind)))
        marks, sight = found[0]
        is_one = all(each is sight for _, each in found)
        return marks, sight if is_one or sight is Sight.HIDDEN else Sight.DOUBTFUL

    # Paragraphs

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        """Yield a paragraph on its line; its number comes after a mark that begins it.

        One whose end is taken out goes on in the next, which alone is counted.
        """
        before, self._carried = self._carried, []
        inside = self._inside_of(paragraph)
        if any(paragraph.find(each) is not None for each in _END_GONE):
            self._carried = [*before, *inside]
            return
        pieces = [*before, *inside]
        is_empty = not "".join(each for each in pieces if isinstance(each, str)).strip()
        if self._ends_hidden(paragraph):
            if is_empty:
                yield from pieces
                return
            yield Obstacle(WORD_HIDDEN_END())
        marks = self._rules.styles.paragraph(paragraph)
        if not is_empty and is_odd_paragraph(marks):
            pieces.insert(0, Obstacle(WORD_ODD_PARAGRAPH(), roams="framePr" in marks))
        waiting: list[Piece] = [*self._label(paragraph)]
        for piece in pieces:
            if waiting and not isinstance(piece, Boundary):
                yield from waiting
                waiting = []
            yield piece
        self._fields.say("\n")
        yield from (*waiting, "\n")

    def _ends_hidden(self, paragraph: Element) -> bool:
        marks = self._rules.styles.end(paragraph)
        return "vanish" in marks and is_on(marks["vanish"])

    def _label(self, paragraph: Element) -> Iterator[Piece]:
        label = self._counting.label(paragraph)
        if label is None or not label.text:
            return
        self._above = [each for each in self._above if each[0] < label.depth]
        self._labels[paragraph] = known_by((each for _, each in self._above), label.text)
        self._above.append((label.depth, label.text))
        marks = self._rules.styles.label(paragraph, label.level)
        grounds = self._rules.styles.paragraph(paragraph).get("shd")
        sight = self._rules.eye.words(marks, (grounds,))
        if sight is Sight.SEEN or sight in DOUBTS:
            yield f"{label.text} "
        is_bullet = not any(each.isalnum() for each in label.text)
        if is_odd_paragraph(self._rules.styles.of_level(label.level)):
            yield Obstacle(WORD_ODD_PARAGRAPH())
        if not label.is_known or (sight is not Sight.SEEN and not is_bullet):
            yield Obstacle(WORD_ODD_NUMBER(label=label.text))

    def _inside_of(self, paragraph: Element) -> tuple[Piece, ...]:
        outer, self._around = self._around, paragraph
        inside = tuple(self._inside(paragraph))
        self._around = outer
        return inside

    _HANDLERS: ClassVar[dict[str, Callable[["Walk", Element], Iterator[Piece]]]] = {
        name("p"): _paragraph,
        name("r"): _run,
        name("t"): _words,
        name("sym"): _symbol,
        name("del"): _gone,
        name("moveFrom"): _gone,
        name("fldChar"): _field_character,
        name("instrText"): _field_code,
        name("fldSimple"): _simple_field,
        name("footnoteReference"): _note,
        name("endnoteReference"): _note,
        name("bookmarkStart"): _bookmark,
        name("sdt"): _control,
        name("tbl"): _table,
        name("tr"): _row,
        name("tc"): _cell,
        name("altChunk"): _another_file,
        name("subDoc"): _another_file,
        name("drawing"): _drawing,
        name("pict"): _drawing,
        name("object"): _drawing,
        f"{_MATH}oMath": _formula,
        f"{_MATH}oMathPara": _formula,
        f"{_COMPATIBLE}AlternateContent": _first_choice,
    }


def _is_contents(control: Element) -> bool:
    kind = value(control, f"{name('sdtPr')}/{name('docPartObj')}/{name('docPartGallery')}")
    return kind == "Table of Contents"


def _bare(element: Element) -> str:
    """Return the words in an element, whatever holds them."""
    return "".join(each.text or "" for each in element.iter() if local(each.tag) == "t").strip()


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"
