"""The table of contents, as a field that Word can bring up to date, its lines written out.

In a redline each line that one version lacks is tracked, and the number of each that changes: the
numbers are words there.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from protocol_gen.model.marks import Mark, in_new, in_old
from protocol_gen.page.contents import ContentsLine
from protocol_gen.writers.docx.build_context import (
    BuildContext,
    mark_changes,
    spoken,
    words,
    words_of,
)
from protocol_gen.writers.docx.oxml import (
    NOTHING,
    UNNUMBERED,
    Lead,
    ParagraphLook,
    Xml,
    contents,
    field_end,
    field_start,
    link,
    paragraph_of,
    run,
    tab,
)
from protocol_gen.writers.docx.oxml_changes import first_mark
from protocol_gen.writers.docx.touching_changes import kept_apart, undated
from protocol_gen.writers.docx.tracked_paragraphs import Passage, told_apart, written
from protocol_gen.writers.docx.two_frames import changed, of_version

CONTENTS_IDENTITY = 1347372627
"""The number of the frame around the contents; any will do, as long as it stays the same."""


def contents_list(page: BuildContext, lead: Lead) -> Xml:
    """Return the contents as links, in the frame that Word knows them by; nothing without any.

    Their heading has the ``lead`` where no title comes before them. Where one version alone has
    contents, they have no frame: what is in a frame cannot all go. Those that go are lines alone,
    for of a field that comes back LibreOffice makes one paragraph; and none has a date, for it
    would take those of one date for one change with the words before them.
    """
    if not page.lines:
        return NOTHING
    marks = {line.mark for line in page.lines}
    whole = page.lines[0].mark if len(marks) == 1 else None
    entries = [_entry(page, each) for each in page.lines]
    if entries[-1].mark and not whole:
        entries = _closed(entries)
    deepest = max(each.heading.level for each in page.lines)
    if whole is not Mark.DELETED:
        begin = of_version(page, whole, field_start(rf'TOC \o "1-{deepest - 1}" \n \h \z'))
        entries[0] = replace(entries[0], inside=Xml(begin + entries[0].inside))
        end = of_version(page, whole, field_end())
        entries[-1] = replace(entries[-1], inside=Xml(entries[-1].inside + end))
    heading = of_version(page, whole, run(words_of(page).furniture.contents, spoken(page)))
    look = ParagraphLook(page.styles("TOC Heading"), UNNUMBERED, lead=lead)
    paragraphs = (
        paragraph_of(look, heading, mark_changes(page, whole)),
        *written(page, told_apart(entries, partial(kept_apart, page))),
    )
    return undated("".join(paragraphs)) if whole else contents(CONTENTS_IDENTITY, paragraphs)


def _closed(entries: Sequence[Passage]) -> list[Passage]:
    """Return the same entries, the last one of either version in a paragraph that stays.

    The field ends there, and what a field ends with must not be left over.
    """
    last = entries[-1]
    at = max(place for place, each in enumerate(entries) if each.mark is not last.mark)
    other, between = entries[at], entries[at + 1 : -1]
    new, old = (last.new, other.old) if last.mark is Mark.INSERTED else (other.new, last.old)
    end = Passage(new, old, None, last.inside, last.head, last.tail)
    if other.mark:
        inside = Xml(other.inside + last.inside)
        return [*entries[:at], *between, replace(end, inside=inside, head=other.head)]
    gone = replace(other, mark=last.mark)
    return [*entries[:at], gone, *between, end]


def _entry(page: BuildContext, line: ContentsLine) -> Passage:
    heading = line.heading
    look = ParagraphLook(page.styles(f"toc {heading.level - 1}"))
    text = words(page, heading.part.text, heading.part.language)
    name = page.targets.bookmarks[heading.part.id].name
    number = _number(page, line)
    inside = link(name, Xml(number + text))
    head, *_, tail = (inline.mark for inline in (*heading.part.text, heading.part.text[-1]))
    return Passage(
        look if in_new(line.mark) else None,
        look if in_old(line.mark) else None,
        line.mark,
        inside,
        first_mark(number) if number else head,
        tail,
    )


def _number(page: BuildContext, line: ContentsLine) -> Xml:
    """Return the number of a line, which is words there, as it was and as it is."""
    heading = line.heading
    now = heading.number.label if heading.number else ""
    if heading.renumbered is None:
        mark = line.mark or heading.mark
        return of_version(page, mark, Xml(run(now) + tab())) if now else NOTHING
    was = heading.renumbered.before.label if heading.renumbered.before else ""
    if was and now:
        return Xml(changed(page, was, now) + tab())
    return changed(page, was, now, lambda label: Xml(run(label) + tab()))
