"""Tracked changes in WordprocessingML, and the comments beside them (ECMA-376 part 1, 17.13)."""

import re
from collections.abc import Iterable
from datetime import date

from protocol_gen.frozen import frozen
from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.oxml import (
    NOTHING,
    WORD_NAMESPACE,
    ParagraphLook,
    Xml,
    element,
    escape,
    paragraph_look,
    run,
    run_properties,
)

TRACKED = {Mark.INSERTED: "ins", Mark.DELETED: "del"}


@frozen
class Stamp:
    """What Word says of a tracked change: its number in the file, who made it, on which day."""

    number: int
    author: str
    dated: date | None


@frozen
class Comment:
    """A remark beside the text: its number in the file, whose it is, of which day, its words."""

    number: int
    author: str
    dated: date | None
    words: str


def deleted_run(words: str, language: str = "") -> Xml:
    """Return a run of words that a tracked deletion takes out."""
    return Xml(
        f'<w:r>{run_properties(language)}<w:delText xml:space="preserve">{escape(words)}'
        "</w:delText></w:r>"
    )


def tracked(mark: Mark, stamp: Stamp, inside: Xml = NOTHING) -> Xml:
    """Return runs that came in or went out; without any, the change of a row or of a mark."""
    tag = TRACKED[mark]
    return Xml(f"<w:{tag}{_stamped(stamp)}>{inside}</w:{tag}>")


def tracked_mark(mark: Mark, stamp: Stamp) -> Xml:
    """Return what says that a paragraph's end came in or went out."""
    return Xml(f"<w:rPr>{tracked(mark, stamp)}</w:rPr>")


def tracked_all(mark: Mark, stamp: Stamp, inside: Xml) -> Xml:
    """Return runs, whatever they hold, that came in or went out; nothing for none."""
    if not inside:
        return NOTHING
    if mark is Mark.DELETED:
        for kept, gone in (("w:t", "w:delText"), ("w:instrText", "w:delInstrText")):
            inside = Xml(re.sub(rf"(</?){kept}(?=[ >])", rf"\1{gone}", inside))
    return tracked(mark, stamp, inside)


def first_mark(inside: Xml) -> Mark | None:
    """Return the mark of what such runs begin with."""
    begins = (mark for mark, tag in TRACKED.items() if inside.startswith(f"<w:{tag} "))
    return next(begins, None)


def tracked_section(stamp: Stamp) -> Xml:
    """Return what says that a section was otherwise, still without what it was."""
    return Xml(f"<w:sectPrChange {WORD_NAMESPACE}{_stamped(stamp)}/>")


def comment_sign(number: int) -> Xml:
    """Return the place in the text that a comment is about."""
    return Xml(f'<w:r><w:commentReference w:id="{number}"/></w:r>')


def comments_part(comments: Iterable[Comment]) -> Xml:
    """Return the part that holds the comments of a file."""
    return element("comments", map(_comment, comments))


def _comment(comment: Comment) -> Xml:
    day = f' w:date="{comment.dated.isoformat()}T00:00:00Z"' if comment.dated else ""
    initials = "".join(word[0] for word in comment.author.split())
    return Xml(
        f'<w:comment w:id="{comment.number}" w:author="{escape(comment.author)}"{day} '
        f'w:initials="{escape(initials)}"><w:p><w:r><w:annotationRef/></w:r>'
        f"{run(comment.words)}</w:p></w:comment>"
    )


def tracked_look(before: ParagraphLook, stamp: Stamp) -> Xml:
    """Return what says that a paragraph looked otherwise."""
    return Xml(
        f"<w:pPrChange{_stamped(stamp)}><w:pPr>{paragraph_look(before)}</w:pPr></w:pPrChange>"
    )


def _stamped(stamp: Stamp) -> str:
    day = f' w:date="{stamp.dated.isoformat()}T00:00:00Z"' if stamp.dated else ""
    return f' w:id="{stamp.number}" w:author="{escape(stamp.author)}"{day}'
