"""Changes between two versions that the text has no place for: document control, look, numbering.

The words are those of the document's own furniture, so that a reader finds the row that changed.
"""

from collections.abc import Iterator
from dataclasses import replace

from protocol_gen.language.numerals import counted
from protocol_gen.model.document import Document, Look, Picture, Status
from protocol_gen.model.redline import UnseenChange
from protocol_gen.page.furniture import control_rows, history_table

_ON_OFF = {True: "printed", False: "not printed"}


def unseen_changes(old: Document, new: Document) -> tuple[UnseenChange, ...]:
    """Return every difference between the frames of two versions, in words for a reader.

    What a draft cannot have before it is adopted (its dates, its minute) is no change from the
    version before it, nor is its number. A day of review that the draft proposes is one.
    """
    new = _as_if_adopted(old, new)
    return tuple(
        UnseenChange(what, before, after)
        for what, before, after in (
            *_control(old, new),
            ("Version history", _history(old), _history(new)),
            ("Language", old.language, new.language),
            ("Scheme of numbers", _numbering(old), _numbering(new)),
            *_look(old.look, new.look),
            ("Version of the clause library", old.library_version, new.library_version),
            ("Name of the council's folder", old.slug, new.slug),
        )
        if before != after
    )


def _as_if_adopted(old: Document, new: Document) -> Document:
    if new.control.status is not Status.DRAFT or old.control.status is Status.DRAFT:
        return new
    control = replace(
        new.control,
        status=old.control.status,
        approving_body=old.control.approving_body,
        adopted_on=old.control.adopted_on,
        minute_reference=old.control.minute_reference,
        effective_from=old.control.effective_from,
        next_review=new.control.next_review or old.control.next_review,
        history=old.control.history,
    )
    return replace(new, version=old.version, control=control)


def _control(old: Document, new: Document) -> Iterator[tuple[str, str, str]]:
    before, after = dict(control_rows(old)), dict(control_rows(new))
    for what in dict.fromkeys((*before, *after)):
        yield what, before.get(what, ""), after.get(what, "")


def _history(document: Document) -> str:
    """Return the rows, a stroke for a part that is empty, so that no two read alike."""
    return "; ".join(" | ".join(part or "-" for part in row) for row in history_table(document)[1:])


def _numbering(document: Document) -> str:
    """Return the first number of each level: "1, 1.1, (a)"."""
    firsts: list[str] = []
    for level in document.numbering:
        label = level.text
        for at, each in enumerate(document.numbering, start=1):
            label = label.replace(f"%{at}", counted(each.start, each.style))
        firsts.append(label)
    return ", ".join(firsts)


def _look(old: Look, new: Look) -> Iterator[tuple[str, str, str]]:
    yield "Colour", old.accent, new.accent
    yield "Typeface", old.font, new.font
    yield from _file("Logo", old.logo, new.logo)
    yield from _file("Word template", old.word_template, new.word_template)
    yield "Cover", _ON_OFF[old.cover], _ON_OFF[new.cover]
    yield "Contents", _ON_OFF[old.contents], _ON_OFF[new.contents]
    yield "Document control table", _ON_OFF[old.control_table], _ON_OFF[new.control_table]


def _file(
    what: str, old: Picture | bytes | None, new: Picture | bytes | None
) -> Iterator[tuple[str, str, str]]:
    """Yield a change of a file; two different ones are told apart even where both are there."""
    if old != new:
        yield what, _shown(old), _shown(new) if _shown(new) != _shown(old) else "another one"


def _shown(file: Picture | bytes | None) -> str:
    match file:
        case Picture(alternative=words, width=width, height=height):
            return f"{words} ({width} × {height} pixels)"
        case None | b"":
            return ""
        case _:
            return "the council's own"
