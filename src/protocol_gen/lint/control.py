"""Rules about the whole: document control, review, topics."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.subject import Subject
from protocol_gen.model.document import Provision, Status
from protocol_gen.model.library import Clause
from protocol_gen.model.profile import Insert
from protocol_gen.model.rules import Finding
from protocol_gen.model.topics import Need, Topic
from protocol_gen.model.versions import late_version

_CONTROL: Final = (
    ("adopted_on", "the day of adoption"),
    ("minute_reference", "the minute reference"),
    ("approving_body", "the body that approved it"),
    ("owner", "the post that owns it"),
    ("next_review", "the day of the next review"),
    ("contact", "whom to ask"),
)
_CONTROL_TOPIC: Final = "control"


def missing_control(subject: Subject) -> Iterator[Finding]:
    """Find what document control lacks once a version is adopted."""
    control = subject.document.control
    if control.status is Status.DRAFT:
        return
    lacking = [what for field, what in _CONTROL if not getattr(control, field)]
    if lacking:
        message = f"the version is {control.status.value}, and 'control' lacks: "
        yield subject.at_key("missing-control", message + ", ".join(lacking), "control")


def issued_version(subject: Subject) -> Iterator[Finding]:
    """Find a version that cannot be issued, because it or a higher one is issued already."""
    message = late_version(subject.document.version, subject.issued)
    if message:
        yield subject.at_key("issued-version", message, "version")


def review_passed(subject: Subject) -> Iterator[Finding]:
    """Find a day of review that has passed, unless the version is superseded anyway."""
    control = subject.document.control
    review = control.next_review
    if review and review < subject.today and control.status is not Status.SUPERSEDED:
        message = f"the review was due on {review.isoformat()}"
        yield subject.at_key("review-passed", message, "control.next_review", review.isoformat())


def topics(subject: Subject) -> Iterator[Finding]:
    """Find topics that the council needs and the protocol does not speak of."""
    present = _present(subject)
    absent = [topic for topic in subject.topics if topic.id not in present]
    for topic in absent:
        if _need(subject, topic) is Need.REQUIRED:
            message = f"the protocol does not speak of “{topic.title}” ({topic.id})"
            yield subject.at_key("missing-topic", message, "outline", topic.id)
    expected = [topic for topic in absent if _need(subject, topic) is Need.EXPECTED]
    if expected:
        count = "one topic" if len(expected) == 1 else f"{len(expected)} topics"
        titles = ", ".join(topic.id for topic in expected)
        message = f"the protocol does not speak of {count} expected of it: {titles}"
        yield subject.at_key("expected-topic", message, "outline", titles)


def _need(subject: Subject, topic: Topic) -> Need | None:
    facts = subject.profile.facts
    if facts.nation not in topic.nations or (topic.needs_groups and not facts.political_groups):
        return None
    return topic.need.get(facts.governance)


def _present(subject: Subject) -> set[str]:
    """Return the topics of all provisions that have a text, and of those they stand for."""
    topics = _topics_by_clause(subject)
    present = {_CONTROL_TOPIC} if subject.document.look.control_table else set()
    for provision in subject.document.provisions:
        for id_ in _with_text(provision):
            present.add(topics.get(id_, ""))
            for wording in subject.wordings.get(id_, ()):
                if wording is not None:
                    present |= {topics.get(covered, "") for covered in wording.covers}
    return present


def _with_text(provision: Provision) -> Iterator[str]:
    if provision.blocks:
        yield provision.id
    for child in provision.provisions:
        yield from _with_text(child)


def _topics_by_clause(subject: Subject) -> dict[str, str]:
    """Return the topic of each clause; one that names none has that of the clause above it."""
    topics: dict[str, str] = {}
    for clause in subject.library.clauses.values():
        _add_topics(clause, "", topics)
    for change in subject.profile.changes:
        if isinstance(change, Insert):
            topics[change.id] = change.topic
    return topics


def _add_topics(clause: Clause, inherited: str, topics: dict[str, str]) -> None:
    topic = clause.topic or inherited
    if topic or clause.id not in topics:
        topics[clause.id] = topic
    for child in clause.clauses:
        _add_topics(child, topic, topics)
