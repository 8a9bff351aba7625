"""What the program itself knows for papers: the meeting, the two versions, the changes.

A name with an empty value does not apply, and what needs it is left out of the papers. A name that
is not there at all is left to people's answers.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from protocol_gen.language.catalogue import format_date
from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import Control, Document
from protocol_gen.model.papers import Occasion
from protocol_gen.model.versions import final_version

NO_CHANGES: Final = Schedule((), (), ())
APPENDICES: Final = ("Appendix A", "Appendix B", "Appendix C")
"""The protocol as proposed, the same with its changes marked, the schedule of amendments."""


def values_of(
    occasion: Occasion,
    new: Document,
    old: Document | None,
    changes: Schedule = NO_CHANGES,
) -> Mapping[str, str]:
    """Return what is known for the papers that lead from one version to another.

    ``old`` is None where the council has no version yet.
    """
    first, redline, schedule = APPENDICES
    return {
        **dict(_occasion(occasion, new)),
        **_adoption(old.control if old else Control(), old),
        "old_version": final_version(old.version) if old else "",
        "changes": how_many(changes) if old else "",
        "changes_by_kind": by_kind(changes) if old else "",
        "first_appendix": first,
        "redline_appendix": redline if old else "",
        "schedule_appendix": schedule if old else "",
    }


def _occasion(occasion: Occasion, new: Document) -> Iterator[tuple[str, str]]:
    """Yield what was said of the meeting; a date that is not said may stand in the draft."""
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
        ("decision_maker", _with_article(occasion.report_of)),
        *((name, format_date(day, language) if day else "") for name, day in dates),
    )
    yield from ((name, said) for name, said in words if said)


def _adoption(control: Control, old: Document | None) -> Mapping[str, str]:
    """Return when and by which minute the older version was adopted, or that this is not known."""
    if old is None:
        return {"old_adoption": "", "old_unrecorded": ""}
    if control.adopted_on is None:
        return {"old_adoption": "", "old_unrecorded": final_version(old.version)}
    day = f"on {format_date(control.adopted_on, old.language)}"
    minute = f" (minute {control.minute_reference})" if control.minute_reference else ""
    return {"old_adoption": day + minute, "old_unrecorded": ""}


def _with_article(post: str) -> str:
    return f"the {post}" if post and not post.lower().startswith("the ") else post


# Counts in words


def counted(count: int, noun: str) -> str:
    """Return "one change", "14 changes"."""
    return f"{_number(count)} {noun}{'' if count == 1 else 's'}"


_OF_KIND: Final = {
    "role title": "to role titles",
    "cross-reference": "to cross-references",
    "numbering": "to numbers",
}
"""How a sentence says a kind that is no adjective."""


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
)  # fmt: skip


def how_many(changes: Schedule) -> str:
    """Return "14 changes": the provisions that change, or, if only numbers do, those."""
    return counted(len(changes.amendments or changes.numbers), "change")


def by_kind(changes: Schedule) -> str:
    """Return "nine substantive and five to role titles", the most frequent kind first.

    Numbers are not among the amendments: what takes another number is said after them.
    """
    kinds = Counter(each.kind.value for each in changes.amendments)
    parts = [f"{_number(count)} {_OF_KIND.get(kind, kind)}" for kind, count in kinds.most_common()]
    said = " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
    renumbered = len(changes.numbers)
    if not said:
        return f"{_number(renumbered)} to numbers" if renumbered else "no provision differs"
    takes = "takes" if renumbered == 1 else "take"
    return said + (
        f"; {counted(renumbered, 'provision')} {takes} another number" * bool(renumbered)
    )
