"""The table of contents: which headings it lists, and how they fill its columns."""

from dataclasses import replace

from protocol_gen.model.document import Document
from protocol_gen.model.inlines import plain_new
from protocol_gen.model.marks import in_new
from protocol_gen.model.walks import texts_in
from protocol_gen.page.flow import TOP_HEADING, FlowHeading, headings
from protocol_gen.page.furniture import control_rows
from protocol_gen.page.remember import remembered

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


@remembered
def contents_entries(document: Document) -> tuple[FlowHeading, ...]:
    """Return the headings that the contents list; none where there are no contents.

    Of a redline they are those of the new version. Contents are printed where they are wanted and
    the text is long enough. The deeper headings are left out where with them the contents would
    not fit on a page.
    """
    found = tuple(
        _as_new(entry)
        for entry in headings(document)
        if entry.level <= DEEPEST_ENTRY and in_new(entry.mark)
    )
    is_long = _lines(document) > LONG_TEXT * LINES_ON_PAGE
    if not (document.look.contents and is_long and len(found) >= FEWEST_HEADINGS):
        return ()
    if len(found) > MOST_ENTRIES:
        return tuple(entry for entry in found if entry.level == TOP_HEADING)
    return found


def _lines(document: Document) -> float:
    """Return about how many lines the document takes in print, the space between them included."""
    control = control_rows(document) if document.look.control_table else ()
    paragraphs = (
        len(words) // LETTERS_IN_LINE + 1.5
        for provision in document.all_provisions
        for text in texts_in(provision)
        if (words := plain_new(text))
    )
    found = sum(in_new(heading.mark) for heading in headings(document))
    return sum(paragraphs) + found + 1.5 * len(control)


def _as_new(heading: FlowHeading) -> FlowHeading:
    """Return a heading as the new version has it, without a mark."""
    if not (heading.renumbered or any(inline.mark for inline in heading.part.text)):
        return heading
    words = tuple(replace(inline, mark=None) for inline in heading.part.text if in_new(inline.mark))
    part = replace(heading.part, text=words)
    return replace(heading, part=part, mark=None, renumbered=None)
