"""The table of contents: which headings it lists, and how they fill its columns."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import plain
from protocol_gen.model.marks import Mark, in_new, in_old, mark_of
from protocol_gen.model.walks import texts_in
from protocol_gen.page.flow import TOP_HEADING, FlowHeading, headings
from protocol_gen.page.furniture import control_rows
from protocol_gen.page.remember import remembered

Has: TypeAlias = Callable[[Mark | None], bool]
"""Whether a version has a piece with such a mark."""
LETTERS_IN_LINE = 90
"""Of printed text, indents and short last lines taken into account."""
LINES_ON_PAGE = 51
LONG_TEXT = 2
"""Pages; what is longer has contents."""
FEWEST_HEADINGS = 3
"""With fewer, a contents list helps nobody."""
MOST_ENTRIES = 46
"""More would not fit on a page in Word, in letters as large as the text's."""
DEEPEST_ENTRY = 3
"""Contents list headings down to this level: the parts, and the parts of parts."""


@frozen
class ContentsLine:
    """A line of the contents, and which version has it where only one has.

    Its heading holds the words and numbers of every version that has the line.
    """

    heading: FlowHeading
    mark: Mark | None = None


@remembered
def contents_entries(document: Document) -> tuple[FlowHeading, ...]:
    """Return the headings that the contents list; none where there are no contents.

    Of a redline they are those of the new version. Contents are printed where they are wanted and
    the text is long enough. The deeper headings are left out where with them the contents would
    not fit on a page.
    """
    return tuple(_only(entry, in_new) for entry in _entries(document, document, in_new))


def contents_lines(document: Document, before: Document | None = None) -> tuple[ContentsLine, ...]:
    """Return the lines of the contents; of a redline, whose old frame is given, of both versions.

    The old version's are those that it had when it was written by itself.
    """
    now = _entries(document, document, in_new)
    if before is None:
        return tuple(ContentsLine(_only(entry, in_new)) for entry in now)
    was = _entries(document, before, in_old)
    listed_now, listed_before = ({id(entry) for entry in each} for each in (now, was))
    lines = (
        _line(each, new=id(each) in listed_now, old=id(each) in listed_before)
        for each in headings(document)
    )
    return tuple(line for line in lines if line)


def _line(heading: FlowHeading, *, new: bool, old: bool) -> ContentsLine | None:
    if not (new or old):
        return None
    mark = mark_of(old=old, new=new)
    if mark is None:
        return ContentsLine(heading)
    # one that both versions have may be listed in one of them only
    own = _only(heading, in_new if new else in_old)
    words = tuple(replace(inline, mark=mark) for inline in own.part.text)
    return ContentsLine(replace(own, part=replace(own.part, text=words)), mark)


def _entries(document: Document, frame: Document, has: Has) -> tuple[FlowHeading, ...]:
    """Return the headings that one version lists, as they are in the flow."""
    found = tuple(
        entry for entry in headings(document) if entry.level <= DEEPEST_ENTRY and has(entry.mark)
    )
    is_long = _lines(document, frame, has) > LONG_TEXT * LINES_ON_PAGE
    if not (frame.look.contents and is_long and len(found) >= FEWEST_HEADINGS):
        return ()
    if len(found) > MOST_ENTRIES:
        return tuple(entry for entry in found if entry.level == TOP_HEADING)
    return found


def _lines(document: Document, frame: Document, has: Has) -> float:
    """Return about how many lines a version takes in print, the space between them included."""
    control = control_rows(frame) if frame.look.control_table else ()
    paragraphs = (
        len(words) // LETTERS_IN_LINE + 1.5
        for provision in document.all_provisions
        for text in texts_in(provision)
        if (words := plain(inline for inline in text if has(inline.mark)))
    )
    found = sum(has(heading.mark) for heading in headings(document))
    return sum(paragraphs) + found + 1.5 * len(control)


def _only(heading: FlowHeading, has: Has) -> FlowHeading:
    """Return a heading as one version has it, without a mark."""
    if not (heading.renumbered or any(inline.mark for inline in heading.part.text)):
        return heading
    words = tuple(replace(inline, mark=None) for inline in heading.part.text if has(inline.mark))
    part, number = replace(heading.part, text=words), heading.number
    if heading.renumbered and has is in_old:
        number = heading.renumbered.before
    return replace(heading, number=number, part=part, mark=None, renumbered=None)
