"""What is around the protocol's own text: cover, contents, control, header and footer."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from protocol_gen.model.document import Document
from protocol_gen.model.marks import Mark, mark_of
from protocol_gen.model.redline import Redline
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
from protocol_gen.writers.docx.build_context import BuildContext, mark_changes, spoken, words_of
from protocol_gen.writers.docx.oxml import (
    NO_LEAD,
    NOTHING,
    UNNUMBERED,
    Lead,
    ParagraphLook,
    Xml,
    field,
    paragraph,
    paragraph_of,
    run,
    strong,
    tab,
)
from protocol_gen.writers.docx.two_frames import Rows, changed, facts, of_version

Logo: TypeAlias = tuple[Xml, Xml]
"""The picture in the old version and in the new."""


def before_text(page: BuildContext, logo: Logo) -> Iterator[Xml]:
    """Yield what comes before the protocol: the logo, and the cover below it."""
    old, new = page.frames
    if old.look.logo or new.look.logo:
        mark = mark_of(old=bool(old.look.logo), new=bool(new.look.logo))
        look = ParagraphLook(page.styles("Logo"))
        inside = _pictures(page, logo)
        yield paragraph_of(look, inside, mark_changes(page, mark))
    yield from _cover(page)


def _pictures(page: BuildContext, logo: Logo) -> Xml:
    was, now = logo
    if was == now:
        return now
    gone = of_version(page, Mark.DELETED, was)
    return Xml(gone + of_version(page, Mark.INSERTED, now))


def label(page: BuildContext, lead: Lead) -> Iterator[Xml]:
    """Yield what stands above a document as one of several papers; nothing above any other."""
    if page.document.label:
        yield paragraph(page.styles("Note Heading"), run(page.document.label), lead)


def changes_box(page: BuildContext, redline: Redline, lead: Lead) -> Iterator[Xml]:
    """Yield what comes before the text of a redline: what it cannot show, and how to read it.

    A paragraph comes last, since after a table there must be one that stays.
    """
    said = words_of(page).redline
    yield _heading(page, "Note Heading", redline_title(redline), lead)
    changes = frame_table(redline)
    if changes:
        yield _heading(page, "caption", said.frame_changes)
        yield from facts(page, said.frame_changes, changes, changes, language=spoken(page))
    guide = said.reading_in_word if has_changes(redline.document) else said.nothing
    yield _heading(page, "Note Text", guide)


def last_line(page: BuildContext) -> Xml:
    """Return a line that stays, for a file whose last paragraph might else be one that goes."""
    return _heading(page, "Note Text", words_of(page).redline.end)


def after_text(page: BuildContext) -> Iterator[Xml]:
    """Yield what comes after the protocol: document control, then the version history."""
    said, language = words_of(page).control, spoken(page)
    frames = [each if each.look.control_table else None for each in page.frames]
    header = (said.item, said.detail)
    old, new = ((header, *control_rows(each)) if each else () for each in frames)
    yield from _headed(page, "Control Heading", said.heading, old, new)
    yield from facts(page, said.heading, old, new, language=language, first=page.text_width // 3)
    was, now = (history_table(each) if each else () for each in frames)
    parted = [(was, now)] if not (was and now) or was[0] == now[0] else [(was, ()), ((), now)]
    for before, after in parted:
        yield from _headed(page, "History Heading", said.history, before, after)
        yield from facts(page, said.history, before, after, language=language)


def ends_alike(page: BuildContext) -> bool:
    """Whether both versions end with one table, so that what the file ends with stays."""
    if not all(each.look.control_table for each in page.frames):
        return False
    was, now = map(history_table, page.frames)
    return was[:1] == now[:1]


def _headed(page: BuildContext, style: str, content: str, old: Rows, new: Rows) -> Iterator[Xml]:
    """Yield the heading of a table that is in one version at least."""
    if old or new:
        mark = mark_of(old=bool(old), new=bool(new))
        inside = of_version(page, mark, run(content, spoken(page)))
        look = ParagraphLook(page.styles(style), UNNUMBERED)
        yield paragraph_of(look, inside, mark_changes(page, mark))


def header(page: BuildContext) -> Xml:
    """Return the running head: the document's title, and a mark on a draft."""
    title = changed(page, *_both(page, running_title))
    return paragraph(page.styles("header"), Xml(title + _draft(page, tab())))


def cover_header(page: BuildContext) -> Xml:
    """Return the head of a cover: the mark on a draft alone, and nothing on anything else."""
    return paragraph(page.styles("Cover Header"), _draft(page, tab()))


def header_mark(page: BuildContext) -> Xml:
    """Return the mark on a draft as it is added to a head that a council brings."""
    return paragraph(page.styles("header"), _draft(page, NOTHING))


def _draft(page: BuildContext, before: Xml) -> Xml:
    """Return the mark on a draft, as each version has it."""
    was, now = map(draft_mark, page.frames)
    if not (was or now):
        return NOTHING
    mark = mark_of(old=bool(was), new=bool(now))
    return of_version(page, mark, Xml(before + strong(now or was, spoken(page))))


def footer(page: BuildContext) -> Xml:
    """Return the running foot: council and version, and the page out of how many."""
    council = changed(page, *_both(page, _council))
    inside = Xml("".join((council, *_edition(page), tab(), *_page_number(page))))
    return paragraph(page.styles("footer"), inside)


def _council(document: Document) -> str:
    between = " · " if document.version else ""
    return f"{document.council}{between}" if document.council else ""


def page_number(page: BuildContext) -> Xml:
    """Return the page out of how many, as it is added to a foot that a council brings."""
    return paragraph(page.styles("footer"), Xml("".join(_page_number(page))))


# Parts


def _both(page: BuildContext, say: Callable[[Document], str]) -> tuple[str, str]:
    """Return what is said of the old version, and of the new."""
    old, new = page.frames
    return say(old), say(new)


def _edition(page: BuildContext) -> Iterator[Xml]:
    was, now = (each.version for each in page.frames)
    if not (was or now):
        return
    before, after = words_of(page).furniture.edition.split("version")
    mark = mark_of(old=bool(was), new=bool(now))
    number = run(now or was) if mark else changed(page, was, now)
    for part in _with_values(page, (before, number, after)):
        yield of_version(page, mark, part) if mark else part


def _page_number(page: BuildContext) -> Iterator[Xml]:
    before, between, after = words_of(page).furniture.page_number.split("page", "pages")
    parts = (before, field("PAGE", "1"), between, field("NUMPAGES", "1"), after)
    return _with_values(page, parts)


def _with_values(page: BuildContext, parts: Sequence[str]) -> Iterator[Xml]:
    """Yield the parts of a sentence: words of the catalogue, and between them what is finished."""
    for at, part in enumerate(parts):
        if at % 2:
            yield Xml(part)
        elif part:
            yield run(part, spoken(page))


def _cover(page: BuildContext) -> Iterator[Xml]:
    old, new = page.frames
    if not (old.look.cover or new.look.cover):
        return
    whole = mark_of(old=old.look.cover, new=new.look.cover)
    councils, titles = (old.council, new.council), (old.title, new.title)
    yield from _cover_line(page, "Cover Council", whole, councils)
    yield from _cover_line(page, "Cover Title", whole, titles)
    before, after = (dict(cover_lines(each)) for each in page.frames)
    for label in dict.fromkeys((*before, *after)):
        both = before.get(label, ""), after.get(label, "")
        yield from _cover_line(page, "Cover Line", whole, both, label)


def _cover_line(
    page: BuildContext, style: str, whole: Mark | None, both: tuple[str, str], label: str = ""
) -> Iterator[Xml]:
    """Yield a line of a cover; ``whole`` is the mark of the cover, if one version has none."""
    was, now = both[0] * (whole is not Mark.INSERTED), both[1] * (whole is not Mark.DELETED)
    if not (was or now):
        return
    mark = mark_of(old=bool(was), new=bool(now))
    inside = run(now or was) if mark else changed(page, was, now)
    if label:
        before, after = words_of(page).furniture.fact.split("value", label=label)
        inside = Xml("".join(_with_values(page, (before, inside, after))))
    inside = of_version(page, mark, inside)
    yield paragraph_of(ParagraphLook(page.styles(style)), inside, mark_changes(page, mark))


def _heading(page: BuildContext, style: str, content: str, lead: Lead = NO_LEAD) -> Xml:
    look = ParagraphLook(page.styles(style), UNNUMBERED, lead=lead)
    return paragraph_of(look, run(content, spoken(page)))
