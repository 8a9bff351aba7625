"""Amendments for a terminal, as words and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from textwrap import indent

from protocol_gen.language.catalogue import words_for
from protocol_gen.language.motion_words import motion_in_a_line
from protocol_gen.model.amendment import Amendment, AmendmentKind, Evidence, LibraryChange
from protocol_gen.model.document import Number, Provision
from protocol_gen.model.inlines import plain
from protocol_gen.model.walks import inlines_of
from protocol_gen.page.furniture import redline_title
from protocol_gen.papers.amendment_schedule import said_of_same_words
from protocol_gen.papers.certificate import certificate
from protocol_gen.papers.counted_places import Numbers, numbers_of
from protocol_gen.project.revision import Revision
from protocol_gen.revisions import accept, reject


def as_text(made: Revision) -> str:
    """Return the amendments, the map of numbers, and what the text does not show."""
    return "\n\n".join(_blocks(made))


def as_json(made: Revision) -> str:
    """Return the same as data."""
    whole = {
        "from": made.redline.before.version,
        "to": made.redline.document.version,
        "minor": made.schedule.is_minor,
        "amendments": [_as_data(each) for each in made.schedule.amendments],
        "numbers": [
            {"clause": each.clause, "old": _label(each.old), "new": _label(each.new)}
            for each in made.schedule.numbers
        ],
        "unseen": [
            {"what": each.what, "before": each.before, "after": each.after}
            for each in made.schedule.frame_changes
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def certificate_text(made: Revision) -> str:
    """Return the certificate of minor changes."""
    words = words_for(made.redline.document.language)
    found = certificate(made.schedule, _numbers(made), made.delegation, words)
    head = f"Certificate of minor changes\n{redline_title(made.redline)}"
    groups = (
        "\n".join((group.said, *(f"  {line}" for line in group.lines))) for group in found.findings
    )
    conclusion = filter(None, (found.satisfied, *found.conclusion))
    return "\n\n".join((head, *groups, " ".join(conclusion)))


def _numbers(made: Revision) -> Numbers:
    """Return where the provisions of both versions are found."""
    return numbers_of(reject(made.redline), accept(made.redline))


def _blocks(made: Revision) -> Iterator[str]:
    yield redline_title(made.redline)
    if not made.schedule.amendments:
        yield "No provision changes its words."
    numbers = _numbers(made)
    for each in made.schedule.amendments:
        yield "\n".join(_lines(each, numbers, made.redline.document.language))
    if made.schedule.numbers:
        rows = (
            f"  {_label(each.old) or 'none'} -> {_label(each.new) or 'none'}  {each.clause}"
            for each in made.schedule.numbers
        )
        yield "\n".join(("Numbers, old -> new", *rows))
    if made.schedule.frame_changes:
        rows = (
            f"  {each.what}: {each.before or 'none'} -> {each.after or 'none'}"
            for each in made.schedule.frame_changes
        )
        yield "\n".join(("Changes that the text does not show", *rows))


def _lines(amendment: Amendment, numbers: Numbers, language: str) -> Iterator[str]:
    place = _place(amendment, numbers, language)
    yield f"{amendment.reference} {amendment.action.value} {amendment.clause} ({place})"
    if amendment.old:
        yield indent(f"existing: {_words(amendment.old)}", "  ")
    if amendment.new:
        same = said_of_same_words(amendment, words_for(language).schedule)
        yield indent(f"proposed: {same or _words(amendment.new)}", "  ")
    yield f"  kind: {amendment.kind.value}{_evidence(amendment)}; route: {amendment.route.value}"
    if amendment.reason:
        yield f"  reason: {amendment.reason}"
    for each in amendment.motions:
        yield f"  motion: {motion_in_a_line(each, language)}"
    if amendment.library:
        yield f"  library: {_by_library(amendment.library)}"


def _place(amendment: Amendment, numbers: Numbers, language: str) -> str:
    """Return the number of a provision, old and new, or else where it is found."""
    own = dict.fromkeys(
        _label(each.number) for each in (amendment.old, amendment.new) if each and each.number
    )
    if own:
        return ", now ".join(own)
    return numbers.cited(amendment.clause, words_for(language).minutes.places)


def _evidence(amendment: Amendment) -> str:
    match amendment.evidence:
        case Evidence.PROVEN:
            return " (proved)"
        case Evidence.DECLARED if amendment.kind is AmendmentKind.ROLE_TITLE:
            return f" (only titles differ, proved; the same posts, says {amendment.declared_by})"
        case Evidence.DECLARED:
            return f" (declared by {amendment.declared_by})"
        case Evidence.NONE if amendment.kind is AmendmentKind.ROLE_TITLE:
            return " (only titles differ, proved; nobody says that the posts are the same)"
        case Evidence.NONE:
            return ""


def _by_library(change: LibraryChange) -> str:
    if change.is_title:
        return "the title is its usual one"
    said = "new" if change.is_new else "reworded"
    return change.reason or f"{said}, without a reason"


def _as_data(amendment: Amendment) -> dict[str, object]:
    old, new = amendment.old, amendment.new
    return {
        "reference": amendment.reference,
        "clause": amendment.clause,
        "action": amendment.action.value,
        "kind": amendment.kind.value,
        "old_number": _label(old.number) if old else None,
        "new_number": _label(new.number) if new else None,
        "existing": _words(old) if old else None,
        "proposed": _words(new) if new else None,
        "reason": amendment.reason,
        "motions": [
            {**asdict(each), "on": each.on.isoformat() if each.on else None}
            for each in amendment.motions
        ],
        "library": _by_library(amendment.library) if amendment.library else None,
        "titles": [
            {
                "post": each.post,
                "old": each.old,
                "new": each.new,
                "declared_by": each.former.declared_by if each.former else None,
                "until": each.former.until.isoformat() if each.former else None,
            }
            for each in amendment.titles
        ],
        "evidence": amendment.evidence.value,
        "declared_by": amendment.declared_by,
        "route": amendment.route.value,
    }


def _label(number: Number | None) -> str:
    return number.citation if number else ""


def _words(provision: Provision) -> str:
    texts = (plain(text) for block in provision.blocks for text in inlines_of(block))
    return " | ".join(filter(None, (plain(provision.heading), *texts)))
