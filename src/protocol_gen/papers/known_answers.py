"""What the program itself knows for papers: the meeting, the two versions, the changes.

A name with an empty value does not apply, and what needs it is left out of the papers. A name that
is not there at all is left to people's answers.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from protocol_gen.language.amendment_words import PapersWords
from protocol_gen.language.catalogue import format_date, words_for
from protocol_gen.language.letter_case import with_small_article
from protocol_gen.language.words import Catalogue
from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import Control, Document
from protocol_gen.model.papers import Occasion
from protocol_gen.model.versions import final_version
from protocol_gen.revisions.counting import CountedChanges, counted, without_version_line

NO_CHANGES: Final = Schedule((), (), ())


def values_of(
    occasion: Occasion,
    new: Document,
    old: Document | None,
    changes: Schedule = NO_CHANGES,
) -> Mapping[str, str]:
    """Return what is known for the papers that lead from one version to another.

    ``old`` is None where the council has no version yet.
    """
    words = words_for(new.language).papers
    first, redline, schedule = words.appendices
    return {
        **dict(_occasion(occasion, new)),
        **_adoption(old.control if old else Control(), old, words),
        "old_version": final_version(old.version) if old else "",
        **dict(_counts(changes, words_for(new.language), new, old)),
        "first_appendix": first,
        "redline_appendix": redline if old else "",
        "schedule_appendix": schedule if old else "",
    }


def _occasion(occasion: Occasion, new: Document) -> Iterator[tuple[str, str]]:
    """Yield what was said of the meeting; a date that is not said may be in the draft."""
    language = new.language
    dates = (
        ("meeting_date", occasion.on),
        ("decided_on", occasion.on),
        ("effective_from", occasion.effective_from or new.control.effective_from),
        ("review_by", occasion.review_by or new.control.next_review),
    )
    words = (
        ("meeting", occasion.meeting),
        ("item", occasion.item),
        ("report_of", occasion.report_of),
        ("decision_maker", the_post(occasion.report_of, words_for(language).papers)),
        *((name, format_date(day, language) if day else "") for name, day in dates),
    )
    yield from ((name, said) for name, said in words if said)


def _adoption(control: Control, old: Document | None, words: PapersWords) -> Mapping[str, str]:
    """Return when and by which minute the older version was adopted, or that this is not known."""
    if old is None:
        return {"old_adoption": "", "old_unrecorded": ""}
    if control.adopted_on is None:
        return {"old_adoption": "", "old_unrecorded": final_version(old.version)}
    day, minute = format_date(control.adopted_on, old.language), control.minute_reference
    said = words.adopted_by_minute(day=day, minute=minute) if minute else words.adopted(day=day)
    return {"old_adoption": said, "old_unrecorded": ""}


def the_post(post: str, words: PapersWords) -> str:
    """Return a post as a sentence names it: "the Clerk"; of none, nothing."""
    if post.casefold().startswith(words.has_article):
        return with_small_article(post, words.has_article)
    return words.the_post(post=post) if post else post


# Counts


def _counts(
    changes: Schedule, words: Catalogue, new: Document, old: Document | None
) -> Iterator[tuple[str, str]]:
    """Yield how many changes there are, of what kinds, and what is listed and counts otherwise."""
    said, parts = ("", ""), ""
    if old:
        found = counted(changes, old, new)
        said = how_many(found, changes, words.papers), by_kind(found, changes, words)
        parts = words.papers.parts(
            words.listed(part.reference for part in (*each.parts, *each.along))
            for each in (*found.changes, *found.following)
            if each.along or len(each.parts) > 1
        )
    yield from zip(("changes", "changes_by_kind"), said, strict=True)
    kept = {each.clause for each in without_version_line(changes, new).amendments}
    lines = (each.reference for each in changes.amendments if each.clause not in kept)
    yield "version_line", words.listed(lines)
    yield "counted_once", parts


def how_many(found: CountedChanges, changes: Schedule, words: PapersWords) -> str:
    """Return "14 changes": those that a person counts, or, if only numbers change, those."""
    return words.changes(*_total(found, changes))


def _total(found: CountedChanges, changes: Schedule) -> tuple[int, tuple[int, ...]]:
    """Return the count of all changes, and those that are said beside it."""
    total = len(found.changes or changes.numbers)
    return total, (total, len(changes.numbers))


def by_kind(found: CountedChanges, changes: Schedule, words: Catalogue) -> str:
    """Return "nine substantive and five to role titles", the most frequent kind first; or "all …".

    What follows is not among the changes, and is said after them: what takes another number,
    and in how many provisions only references are others. All counts are in words, or all in
    figures, as that of all changes is.
    """
    said, renumbered, references = words.papers, len(changes.numbers), len(found.following)
    beside = (*_total(found, changes)[1], references)
    counts = Counter(each.kind for each in found.changes)
    kinds = said.by_kind(
        words.kinds.of(kind).counted(count, beside) for kind, count in counts.most_common()
    )
    if len(counts) == 1:
        kind = words.kinds.of(next(iter(counts)))
        kinds = kind.every if counts.total() > 1 else kind.only
    if not kinds:
        numbers = words.kinds.numbering
        several = numbers.counted(renumbered) if renumbered else said.no_difference
        return numbers.only if renumbered == 1 else several
    followed = [said.renumbered(renumbered, beside)] if renumbered else []
    followed += [said.references(references, beside)] if references else []
    if not followed:
        return kinds
    return said.and_following(kinds=kinds, following=said.by_kind(followed))
