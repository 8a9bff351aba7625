"""What is around the protocol's own text: cover, contents, control, header and footer."""

from collections.abc import Iterator, Sequence

from protocol_gen.language.catalogue import words_for
from protocol_gen.language.words import Catalogue
from protocol_gen.model.redline import Redline
from protocol_gen.page.columns import column_widths
from protocol_gen.page.flow import FlowHeading
from protocol_gen.page.furniture import (
    control_rows,
    cover_lines,
    draft_mark,
    frame_table,
    has_changes,
    history_table,
    redline_title,
    running_title,
)
from protocol_gen.writers.docx.build_context import BuildContext, foreign, words
from protocol_gen.writers.docx.oxml import (
    NO_LEAD,
    NOTHING,
    UNNUMBERED,
    Cell,
    Lead,
    ParagraphLook,
    TableLook,
    Xml,
    contents,
    field,
    field_end,
    field_start,
    link,
    paragraph,
    paragraph_of,
    run,
    strong,
    tab,
    table,
)

CONTENTS_IDENTITY = 1347372627
"""The number of the frame around the contents; any will do, as long as it stays the same."""


def before_text(page: BuildContext, logo: Xml | None) -> Iterator[Xml]:
    """Yield what comes before the protocol: a cover, or the logo alone."""
    if page.document.look.cover:
        yield from _cover(page, logo)
    elif logo:
        yield paragraph(page.styles("Logo"), logo)


def label(page: BuildContext, lead: Lead) -> Iterator[Xml]:
    """Yield what stands above a document as one of several papers; nothing above any other."""
    if page.document.label:
        yield paragraph(page.styles("Note Heading"), run(page.document.label), lead)


def contents_list(page: BuildContext, lead: Lead) -> Xml:
    """Return the contents as links, in the frame that Word knows them by; nothing without any.

    Their heading has the ``lead`` where no title comes before them.
    """
    if not page.entries:
        return NOTHING
    inside = [_entry(page, entry) for entry in page.entries]
    deepest = max(entry.level for entry in page.entries)
    inside[0] = Xml(field_start(rf'TOC \o "1-{deepest - 1}" \n \h \z') + inside[0])
    inside[-1] = Xml(inside[-1] + field_end())
    return contents(
        CONTENTS_IDENTITY,
        (
            _heading(page, "TOC Heading", _words(page).furniture.contents, lead),
            *(
                paragraph(page.styles(f"toc {entry.level - 1}"), text)
                for entry, text in zip(page.entries, inside, strict=True)
            ),
        ),
    )


def changes_box(page: BuildContext, redline: Redline, lead: Lead) -> Iterator[Xml]:
    """Yield what comes before the text of a redline: what it cannot show, and how to read it.

    A paragraph comes last, since after a table there must be one that stays.
    """
    said = _words(page).redline
    yield _heading(page, "Note Heading", redline_title(redline), lead)
    changes = frame_table(redline)
    if changes:
        yield _heading(page, "caption", said.frame_changes)
        yield _facts(page, said.frame_changes, changes, 0)
    guide = said.reading_in_word if has_changes(redline.document) else said.nothing
    yield _heading(page, "Note Text", guide)


def last_line(page: BuildContext) -> Xml:
    """Return a line that stays, for a file whose last paragraph might else be one that goes."""
    return _heading(page, "Note Text", _words(page).redline.end)


def after_text(page: BuildContext) -> Iterator[Xml]:
    """Yield what comes after the protocol: document control, then the version history."""
    if not page.document.look.control_table:
        return
    said = _words(page).control
    yield _heading(page, "Control Heading", said.heading)
    rows = ((said.item, said.detail), *control_rows(page.document))
    yield _facts(page, said.heading, rows, page.text_width // 3)
    history = history_table(page.document)
    if history:
        yield _heading(page, "History Heading", said.history)
        yield _facts(page, said.history, history, 0)


def header(page: BuildContext) -> Xml:
    """Return the running head: the document's title, and a mark on a draft."""
    mark = draft_mark(page.document)
    draft = (tab(), strong(mark, _language(page))) if mark else ()
    inside = Xml("".join((run(running_title(page.document)), *draft)))
    return paragraph(page.styles("header"), inside)


def cover_header(page: BuildContext) -> Xml:
    """Return the head of a cover: the mark on a draft alone, and nothing on anything else."""
    mark = draft_mark(page.document)
    inside = Xml(tab() + strong(mark, _language(page))) if mark else NOTHING
    return paragraph(page.styles("Cover Header"), inside)


def header_mark(page: BuildContext) -> Xml:
    """Return the mark on a draft as it is added to a head that a council brings."""
    mark = strong(draft_mark(page.document), _language(page))
    return paragraph(page.styles("header"), mark)


def footer(page: BuildContext) -> Xml:
    """Return the running foot: council and version, and the page out of how many."""
    document = page.document
    between = " · " if document.version else ""
    council = [run(f"{document.council}{between}")] if document.council else []
    version = _edition(page) if document.version else ()
    inside = Xml("".join((*council, *version, tab(), *_page_number(page))))
    return paragraph(page.styles("footer"), inside)


def page_number(page: BuildContext) -> Xml:
    """Return the page out of how many, as it is added to a foot that a council brings."""
    return paragraph(page.styles("footer"), Xml("".join(_page_number(page))))


# Parts


def _edition(page: BuildContext) -> Iterator[Xml]:
    before, after = _words(page).furniture.edition.split("version")
    return _with_values(page, (before, run(page.document.version), after))


def _page_number(page: BuildContext) -> Iterator[Xml]:
    before, between, after = _words(page).furniture.page_number.split("page", "pages")
    parts = (before, field("PAGE", "1"), between, field("NUMPAGES", "1"), after)
    return _with_values(page, parts)


def _with_values(page: BuildContext, parts: Sequence[str]) -> Iterator[Xml]:
    """Yield the parts of a sentence: words of the catalogue, and between them what is finished."""
    for at, part in enumerate(parts):
        if at % 2:
            yield Xml(part)
        elif part:
            yield run(part, _language(page))


def _cover(page: BuildContext, logo: Xml | None) -> Iterator[Xml]:
    if logo:
        yield paragraph(page.styles("Logo"), logo)
    document = page.document
    if document.council:
        yield paragraph(page.styles("Cover Council"), run(document.council))
    yield paragraph(page.styles("Cover Title"), run(document.title))
    for label, value in cover_lines(document):
        before, after = _words(page).furniture.fact.split("value", label=label)
        inside = Xml("".join(_with_values(page, (before, run(value), after))))
        yield paragraph(page.styles("Cover Line"), inside)


def _entry(page: BuildContext, heading: FlowHeading) -> Xml:
    number = (run(heading.number.label), tab()) if heading.number else ()
    text = words(page, heading.part.text, heading.part.language)
    name = page.targets.bookmarks[heading.part.id].name
    return link(name, Xml("".join((*number, text))))


def _heading(page: BuildContext, style: str, content: str, lead: Lead = NO_LEAD) -> Xml:
    look = ParagraphLook(page.styles(style), UNNUMBERED, lead=lead)
    return paragraph_of(look, run(content, _language(page)))


def _facts(page: BuildContext, name: str, rows: Sequence[Sequence[str]], first: int) -> Xml:
    """Return a table of facts, each row headed by its first cell.

    ``first`` is the width of the first column, 0 to share by what is in the columns.
    """
    width = page.text_width
    widths = (first, width - first) if first else column_widths(rows, width)
    look = TableLook(
        page.styles("Protocol Table"), widths, 0, name, has_row_headers=True, is_whole=True
    )
    heading, spoken = page.styles("Table Heading"), _language(page)
    text = page.styles("Table Text")
    return table(
        look,
        [Cell(heading, run(label, spoken)) for label in rows[0]],
        (
            (Cell(heading, run(row[0], spoken)), *(Cell(text, run(value)) for value in row[1:]))
            for row in rows[1:]
        ),
    )


def _words(page: BuildContext) -> Catalogue:
    return words_for(page.document.language)


def _language(page: BuildContext) -> str:
    return foreign(page, _words(page).language)
