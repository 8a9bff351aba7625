"""Changes between two versions that the text has no place for: document control, look, numbering.

The words are those of the document's own furniture, so that a reader finds the row that changed.
"""

from collections.abc import Iterator
from dataclasses import replace

from protocol_gen.language.catalogue import words_for
from protocol_gen.language.numerals import counted
from protocol_gen.language.words import FrameWords
from protocol_gen.model.document import Document, Look, Picture, Status
from protocol_gen.model.levels import lists_in, with_counters
from protocol_gen.model.redline import FrameChange
from protocol_gen.page.furniture import control_rows, history_table


def frame_changes(old: Document, new: Document) -> tuple[FrameChange, ...]:
    """Return every difference between the frames of two versions, in words for a reader.

    What a draft cannot have before it is adopted (its dates, its minute) is no change from the
    version before it, nor is its number. A day of review that the draft proposes is one.
    """
    new = _as_if_adopted(old, new)
    words = words_for(new.language)
    said = words.frame
    return tuple(
        FrameChange(what, before, after)
        for what, before, after in (
            *_control(old, new),
            (words.control.history, _history(old), _history(new)),
            (said.language, old.language, new.language),
            (said.numbering, _numbering(old), _numbering(new)),
            *_look(old.look, new.look, said),
            (said.library_version, old.library_version, new.library_version),
            (said.folder, old.slug, new.slug),
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
    """Return the first number of each level that shows one: "1, 1.1, (a)"."""
    firsts: list[str] = []
    for places in lists_in(document.numbering):
        levels = document.numbering[places.start : places.stop]
        counters = [counted(each.start, each.style) for each in levels]
        firsts += (with_counters(each.text, counters) for each in levels)
    return ", ".join(label for label in firsts if label)


def _look(old: Look, new: Look, said: FrameWords) -> Iterator[tuple[str, str, str]]:
    printed = {True: said.printed, False: said.not_printed}
    yield said.colour, old.accent, new.accent
    yield said.typeface, old.font, new.font
    yield said.logo, *_files(old.logo, new.logo, said)
    yield said.word_template, *_files(old.word_template, new.word_template, said)
    yield said.cover, printed[old.cover], printed[new.cover]
    yield said.contents, printed[old.contents], printed[new.contents]
    yield said.control_table, printed[old.control_table], printed[new.control_table]


def _files(
    old: Picture | bytes | None, new: Picture | bytes | None, said: FrameWords
) -> tuple[str, str]:
    """Return what is said of a file before and after; two different ones are told apart."""
    before, after = _shown(old, said), _shown(new, said)
    is_told_apart = old == new or before != after
    return before, after if is_told_apart else said.another_file


def _shown(file: Picture | bytes | None, said: FrameWords) -> str:
    match file:
        case Picture(alternative=words, width=width, height=height):
            return said.picture(words=words, width=str(width), height=str(height))
        case None | b"":
            return ""
        case _:
            return said.own_file
