"""Law that has moved since the protocol was adopted, or that somebody was to look at again."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.legal_reference import LegalReference, WatchedChange
from protocol_gen.model.library import Clause
from protocol_gen.model.message import Form, Message
from protocol_gen.model.rules import Rule, Severity

_YEARS_THAT_A_CHECK_HOLDS: Final = 2


LAW_BEGAN: Final = Form(
    "law-changed",
    "{reference} applies since {day}, and version {version} in force was adopted on {adopted}",
)
LAW_ENDED: Final = Form(
    "law-changed-ends",
    "{reference} was repealed on {day}, and version {version} in force was adopted on {adopted}",
)


@rule(
    Rule(
        "law-changed",
        Severity.WARNING,
        why="What the council adopted rests on law that has changed since.",
        mend="Read the provision against the law of today, and amend it where they differ.",
        forms=(LAW_BEGAN, LAW_ENDED),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "Provisions that rest on a law which came into force, or was repealed, after the day "
            "on which the version in force was adopted and before the day of `--on`. It is looked "
            "up in today's library, also for a council that stands on an earlier one."
        ),
        matters=(
            "The protocol that is in force was right when it was adopted. Nobody notices by "
            "reading it that the law behind it has moved."
        ),
        mending=(
            "Read the provision and what `protocol-gen explain COUNCIL CLAUSE` says of its law. "
            "Where the words must change, amend them and issue the next version; where they need "
            "not, silence the rule until then and say who looked."
        ),
        before="a version adopted on 2026-05-12, and a law that applies from 2026-10-31",
        after="the next version, adopted after that day",
        silence="The Monitoring Officer read the provisions on 3 November 2026; the words stand",
    ),
)
def law_changed(subject: Subject) -> Iterator[Found]:
    """Find law that began or ended between the adoption of the version in force and the day."""
    reviews = subject.reviews
    if reviews.adopted_on is None:
        return
    for clause, law in _law(subject):
        for form, day in ((LAW_BEGAN, law.valid_from), (LAW_ENDED, law.repealed)):
            if day is not None and reviews.adopted_on < day <= subject.today:
                message = form(
                    reference=law.reference,
                    day=day,
                    version=reviews.in_force,
                    adopted=reviews.adopted_on,
                )
                yield subject.at_provision(message, clause.id, law.reference)


LAW_TO_WATCH: Final = Form(
    "law-to-watch", "this was to be looked at again by {look_again}: {about}"
)
LAW_TO_WATCH_READ: Final = Form(
    "law-to-watch-read", "this was to be looked at again by {look_again}: {about} (see {source})"
)


@rule(
    Rule(
        "law-to-watch",
        Severity.WARNING,
        why="The library expected the law to change here by now, and does not know whether it has.",
        mend="Find out whether the law has changed, and amend the provision where it must say so.",
        forms=(LAW_TO_WATCH, LAW_TO_WATCH_READ),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "Provisions whose clause or law has a `watch` in today's library for the council's "
            "nation and way of deciding, with a day to look again that is not after the day of "
            "`--on`: an Act that was passed and is not yet in force, a consultation. What several "
            "provisions wait for is told once, at the first of them."
        ),
        matters=(
            "Until somebody looks, the protocol may say what is no longer so. The library does not "
            "guess how the matter ended."
        ),
        mending=(
            "Look at the source that the message names, or take a newer version of the library, "
            "which says what became of it. `docs/library.md` has the whole watch list."
        ),
        before="a regulation expected in spring 2027, seen with `--on 2027-06-01`",
        after="a version of the library in which somebody has looked",
        silence="The regulations have not been made; our solicitor looks again in December",
    ),
)
def law_to_watch(subject: Subject) -> Iterator[Found]:
    """Find what was to be looked at again by the day, each matter once."""
    told: set[str] = set()
    facts = subject.profile.facts
    for clause, watch in _watched(subject):
        is_due = watch.look_again <= subject.today
        if is_due and watch.about not in told and watch.concerns(facts.nation, facts.governance):
            told.add(watch.about)
            message = _to_look_at(watch)
            yield subject.at_provision(message, clause.id, watch.about)


def _to_look_at(watch: WatchedChange) -> Message:
    day, about, source = watch.look_again, watch.about, watch.source
    if source:
        return LAW_TO_WATCH_READ(look_again=day, about=about, source=source)
    return LAW_TO_WATCH(look_again=day, about=about)


LAW_CHECK_OLD: Final = Form(
    "law-check-old",
    "the law behind {count} provisions was last held against a source more than two years before "
    "{today}, the oldest on {oldest}",
)
LAW_CHECK_OLD_ONE: Final = Form(
    "law-check-old-one",
    "the law behind one provision was last held against a source more than two years before "
    "{today}, on {oldest}",
)


@rule(
    Rule(
        "law-check-old",
        Severity.NOTICE,
        why="What the library says of the law was right when it was checked, which is long ago.",
        mend="Have the law read again, or take a newer version of the library.",
        forms=(LAW_CHECK_OLD, LAW_CHECK_OLD_ONE),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "Provisions that rest on law which today's library last held against a source "
            "(`checked_on`) more than two years before the day of `--on`, all in one notice. Law "
            "that nobody has checked yet is not among them: `docs/library.md` lists it."
        ),
        matters="Law about councils changes every year, and a reference ages in silence.",
        mending=(
            "Take a newer version of the library. Where there is none, `protocol-gen explain "
            "COUNCIL CLAUSE` shows the law behind each provision."
        ),
        before="a `basis` with `checked_on: 2026-11-21`, seen with `--on 2028-12-01`",
        after="the same with a `checked_on` of 2027 or later",
        silence="Our solicitor reads the whole protocol against the law each May",
    ),
)
def law_check_old(subject: Subject) -> Iterator[Found]:
    """Find how many provisions rest on law that was checked too long ago."""
    old = [(clause.id, day) for clause, day in _checks(subject) if _is_over(day, subject.today)]
    provisions = tuple(dict.fromkeys(provision for provision, _ in old))
    if provisions:
        oldest = min(day for _, day in old)
        form = LAW_CHECK_OLD if provisions[1:] else LAW_CHECK_OLD_ONE
        message = form(
            count=len(provisions), today=subject.today, oldest=oldest, provisions=provisions
        )
        yield subject.at_key(message, "library", ", ".join(provisions))


def _is_over(checked_on: date, today: date) -> bool:
    """Whether more than two years have passed; from 29 February, since 1 March."""
    held = (checked_on.year + _YEARS_THAT_A_CHECK_HOLDS, checked_on.month, checked_on.day)
    return (today.year, today.month, today.day) > held


def _checks(subject: Subject) -> Iterator[tuple[Clause, date]]:
    for clause, law in _law(subject):
        if law.checked_on is not None and not law.is_repealed_on(subject.today):
            yield clause, law.checked_on


def _law(subject: Subject) -> Iterator[tuple[Clause, LegalReference]]:
    """Yield the law of the council's nation that its provisions rest on."""
    nation = subject.profile.facts.nation
    for clause in _as_known_today(subject):
        yield from ((clause, law) for law in clause.basis if nation in law.nations)


def _watched(subject: Subject) -> Iterator[tuple[Clause, WatchedChange]]:
    for clause in _as_known_today(subject):
        yield from ((clause, each) for each in clause.watch)
    for clause, law in _law(subject):
        yield from ((clause, each) for each in law.watch)


def _as_known_today(subject: Subject) -> Iterator[Clause]:
    """Yield the clauses of the document, as today's library has them where it still does."""
    newest = subject.newest.clauses if subject.newest else {}
    for clause in subject.clauses:
        yield newest.get(clause.id, clause)
