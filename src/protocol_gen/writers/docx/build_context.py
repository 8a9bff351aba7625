"""What every part of the file is made with: the document, its layout, the styles, the lists."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count, groupby

from protocol_gen.errors import MissingStylesError
from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.language.letter_case import capitalised
from protocol_gen.language.words import Catalogue
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import CrossReference, Inline, Text
from protocol_gen.model.marks import Mark
from protocol_gen.page.contents import ContentsLine
from protocol_gen.page.flow import Flow, Part
from protocol_gen.page.moves import moves
from protocol_gen.writers.docx.layout import Layout, Targets
from protocol_gen.writers.docx.oxml import (
    NOTHING,
    Indent,
    NumberingPlace,
    Xml,
    bookmark,
    field,
    link,
    run,
)
from protocol_gen.writers.docx.oxml_changes import (
    Comment,
    Stamp,
    comment_sign,
    deleted_run,
    tracked,
    tracked_mark,
)
from protocol_gen.writers.docx.version_flow import Version


class Styles:
    """The styles of the style base, asked for by name; remembers the names that it lacks."""

    def __init__(
        self,
        ids: Mapping[str, str],
        indents: Mapping[str, tuple[int | None, int | None]] | None = None,
    ) -> None:
        self._ids, self._indents = ids, indents or {}
        self._missing: dict[str, None] = {}

    def __call__(self, name: str) -> str:
        """Return the id of a style; case does not matter, as it does not in Word."""
        style_id = self._ids.get(name.lower())
        if style_id is None:
            self._missing[name] = None
            return ""
        return style_id

    def __contains__(self, name: str) -> bool:
        """Say whether the style base has a style, without asking for it."""
        return name.lower() in self._ids

    def indent(self, name: str, usual: Indent) -> Indent:
        """Return where paragraphs of a style stand: as it says itself, else as is usual."""
        left, hanging = self._indents.get(name.lower(), (None, None))
        return Indent(
            usual.left if left is None else left, usual.hanging if hanging is None else hanging
        )

    def check(self) -> None:
        """Raise ``MissingStylesError`` with all the names that were asked for in vain."""
        if self._missing:
            raise MissingStylesError(self._missing)


class Tracking:
    """Stamps the tracked changes of a file, each with a number that nothing else there has."""

    def __init__(self, author: str, dated: date | None, first: int) -> None:
        self._author, self._dated = author, dated
        self._numbers = count(first)
        self.comments: list[Comment] = []

    def stamp(self) -> Stamp:
        """Return the stamp of the next change."""
        return Stamp(next(self._numbers), self._author, self._dated)

    def comment(self, words: str) -> int:
        """Keep a comment for the file, and return its number."""
        number = len(self.comments)
        self.comments.append(Comment(number, self._author, self._dated, words))
        return number


@frozen
class Numberings:
    """The lists that a version counts by: of its numbers, of bullets, of each lettered block."""

    numbers: tuple[NumberingPlace, ...]
    """By level of the document's numbering."""
    bullets: tuple[int, ...]
    """By depth, a list each."""
    lettered: tuple[NumberingPlace, ...]


@frozen
class WordVersion:
    """One version of what is written: where everything is in it, and by which lists it counts.

    A document that is no redline has one side, its own.
    """

    version: Version
    layout: Layout
    numberings: Numberings


@frozen
class BuildContext:
    """A document on its way to Word.

    ``sides`` are the versions that it holds, the new one first. ``lines`` are those of the
    contents, none where there are no contents; ``text_width`` is in twentieths of a point.
    ``before`` is the frame of a redline's old version.
    """

    document: Document
    nodes: tuple[Flow, ...]
    sides: tuple[WordVersion, ...]
    targets: Targets
    lines: tuple[ContentsLine, ...]
    styles: Styles
    text_width: int
    tracking: Tracking | None = None
    before: Document | None = None

    @property
    def frames(self) -> tuple[Document, Document]:
        """The frames of the old and the new version; of what is no redline both are the same."""
        return self.before or self.document, self.document

    @property
    def free_number(self) -> int:
        """The first number that no bookmark of the file has."""
        return len(self.targets.bookmarks) + 2

    def stamp(self) -> Stamp:
        """Return the stamp of the next tracked change; only a redline has any."""
        if self.tracking is None:
            msg = "a document that is no redline holds a marked piece"
            raise ValueError(msg)
        return self.tracking.stamp()


def mark_changes(page: BuildContext, mark: Mark | None) -> Xml:
    """Return what tracks the end of a paragraph; nothing where both versions have it."""
    return tracked_mark(mark, page.stamp()) if mark else NOTHING


def words(page: BuildContext, inlines: Iterable[Inline], language: str = "") -> Xml:
    """Return finished text as runs and fields; ``language`` is its provision's."""
    return Xml("".join(_runs(page, inlines, language)))


def moved(page: BuildContext, id_: str, mark: Mark | None) -> Xml:
    """Return a comment that says of what moved where it is now, or was; else nothing.

    It goes with its end of the move, so that no word of it comes into either version.
    """
    said = moves(page.document).get(id_)
    if said is None or mark is None or page.tracking is None:
        return NOTHING
    number = page.tracking.comment(capitalised(said))
    return tracked(mark, page.stamp(), comment_sign(number))


def part_of(page: BuildContext, part: Part) -> Xml:
    """Return a part; of what goes, what is said of its move comes first, for LibreOffice's sake.

    Where both ends of a move are alike, it settles the one with the other.
    """
    gap = words(page, part.gap) if part.gap else NOTHING
    inside = marked(page, part.id, words(page, part.text, part.language))
    mark = part.text[0].mark if part.text else None
    said = moved(page, part.id, mark)
    return Xml(gap + (said + inside if mark is Mark.DELETED else inside + said))


def marked(page: BuildContext, id_: str, inside: Xml) -> Xml:
    """Return what is inside, between the bookmarks of a provision where it has an id."""
    mark = page.targets.bookmarks.get(id_)
    return bookmark(mark.number, mark.name, inside) if mark else inside


def foreign(page: BuildContext, language: str) -> str:
    """Return a language where it is another than the document's, else nothing."""
    return "" if language == page.document.language else language


def words_of(page: BuildContext) -> Catalogue:
    """Return the words that the document's language has for what is around its text."""
    return words_for(page.document.language)


def spoken(page: BuildContext) -> str:
    """Return the language of those words where it is another than the document's."""
    return foreign(page, words_of(page).language)


def _runs(page: BuildContext, inlines: Iterable[Inline], language: str) -> Iterator[Xml]:
    for (is_text, tag, mark), group in groupby(inlines, key=_run_key):
        spoken = foreign(page, tag or language)
        if mark is Mark.DELETED:
            gone = deleted_run("".join(inline.content for inline in group), spoken)
            yield tracked(mark, page.stamp(), gone)
        elif is_text:
            yield _run(page, "".join(inline.content for inline in group), spoken, mark)
        else:
            yield from (_reference(page, inline, spoken) for inline in group)


def _run_key(inline: Inline) -> tuple[bool, str, Mark | None]:
    return isinstance(inline, Text), inline.language, inline.mark


def _run(page: BuildContext, content: str, language: str, mark: Mark | None) -> Xml:
    return _come(page, run(content, language), mark)


def _come(page: BuildContext, inside: Xml, mark: Mark | None) -> Xml:
    return tracked(mark, page.stamp(), inside) if mark else inside


def _reference(page: BuildContext, inline: Inline, language: str) -> Xml:
    """Return a field where Word would make the same words itself, else a plain link.

    It is words alone where its target is not in every version that it is in.
    """
    bookmarks, moving = page.targets.bookmarks, page.targets.moving
    if not isinstance(inline, CrossReference) or inline.target not in bookmarks:
        return _run(page, inline.content, language, inline.mark)
    if inline.target in moving and not inline.mark:
        return run(inline.content, language)
    name = bookmarks[inline.target].name
    switches = _switches(page.targets, inline)
    if switches is None:
        return link(name, _run(page, inline.content, language, inline.mark))
    whole = field(f"REF {name} {switches}\\h", inline.content, language)
    return _come(page, whole, inline.mark)


def _switches(targets: Targets, reference: CrossReference) -> str | None:
    r"""Return what makes Word print the same: ``\w`` for "2.1(a)", ``\n`` for "(a)" alone."""
    number = targets.numbers.get(reference.target)
    if reference.numbered and number:
        found = {number.label.rstrip("."): "\\n "}
        if reference.target in targets.in_full:
            found[number.citation] = "\\w "
        return found.get(reference.content)
    if targets.headings.get(reference.target) == reference.content:
        return ""
    return None
