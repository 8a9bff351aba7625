"""Topics that a protocol must cover, or is expected to."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.document import Provision
from protocol_gen.model.library import Clause, ClauseLibrary
from protocol_gen.model.message import Form
from protocol_gen.model.profile import Insert
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.model.topics import Need, Topic
from protocol_gen.page.remember import remembered

_CONTROL_TOPIC: Final = "control"


MISSING_TOPIC: Final = Form("missing-topic", "the protocol does not cover “{title}” ({topic})")


@rule(
    Rule(
        "missing-topic",
        Severity.WARNING,
        why="No protocol can do without this topic.",
        mend=("Include a clause on this topic, or insert one of your own and name its topic."),
        forms=(MISSING_TOPIC,),
        fields=(
            "include",
            "outline",
        ),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "A topic that `templates/topics.yaml` requires of every council and that no provision "
            "covers: purpose, respect, the roles, a concern about a member or an officer, review."
        ),
        matters="No protocol can do without it: it is what the protocol is for.",
        mending=(
            "Include a clause on this topic with `include`, follow another outline, or insert a "
            "clause of your own and say what it is about: `{insert: …, topic: review, …}`."
        ),
        before="no provision about review",
        after="`include: [review]`",
        silence="The complaints procedure is a document of its own",
    ),
)
def missing_topics(subject: Subject) -> Iterator[Found]:
    """Find topics that every council needs and the protocol does not cover."""
    for topic in _absent(subject, Need.REQUIRED):
        message = MISSING_TOPIC(title=topic.title, topic=topic.id)
        yield subject.at_key(message, "outline", topic.id)


EXPECTED_TOPIC: Final = Form(
    "expected-topic", "the protocol does not cover one topic expected of it: {topics}"
)
EXPECTED_TOPICS: Final = Form(
    "expected-topic-several", "the protocol does not cover {count} topics expected of it: {topics}"
)


@rule(
    Rule(
        "expected-topic",
        Severity.NOTICE,
        why="Councils of this kind are expected to cover these topics.",
        mend="Include clauses on these topics, or follow a fuller outline.",
        forms=(
            EXPECTED_TOPIC,
            EXPECTED_TOPICS,
        ),
        fields=(
            "include",
            "outline",
        ),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "The topics that are expected of this kind of council and that no provision covers, "
            "in one notice. `templates/topics.yaml` says which these are. What the chosen form "
            "leaves out by its nature (`without` in its outline) is not among them."
        ),
        matters="A monitoring officer or clerk will look for them.",
        mending=(
            "Include clauses on these topics, or follow a fuller outline (`form: middle` or "
            "`form: full`)."
        ),
        before="`exclude: [training]`",
        after="no `exclude`",
        silence="Training has a policy of its own",
    ),
)
def expected_topics(subject: Subject) -> Iterator[Found]:
    """Find topics that the council is expected to cover and the protocol does not."""
    on_purpose = subject.profile.outline_in(subject.library).without
    absent = (topic.id for topic in _absent(subject, Need.EXPECTED))
    topics = tuple(topic for topic in absent if topic not in on_purpose)
    if topics:
        form = EXPECTED_TOPICS if topics[1:] else EXPECTED_TOPIC
        message = form(count=len(topics), topics=topics)
        yield subject.at_key(message, "outline", ", ".join(topics))


def _absent(subject: Subject, need: Need) -> list[Topic]:
    """Return the topics that are needed so much and that no provision covers."""
    present = _present(subject)
    return [
        topic
        for topic in subject.topics
        if topic.id not in present and _need(subject, topic) is need
    ]


def _need(subject: Subject, topic: Topic) -> Need | None:
    facts = subject.profile.facts
    if facts.nation not in topic.nations or (topic.needs_groups and not facts.political_groups):
        return None
    return topic.need.get(facts.governance)


@remembered
def _present(subject: Subject) -> frozenset[str]:
    """Return the topics of all provisions that have a text, and of those they stand for."""
    topics = _topics_by_clause(subject)
    present = {_CONTROL_TOPIC} if subject.document.look.control_table else set()
    for provision in subject.document.provisions:
        for id_ in _with_text(provision):
            present.add(topics.get(id_, ""))
            for wording in subject.wordings.get(id_, ()):
                if wording is not None:
                    present |= {topics.get(covered, "") for covered in wording.covers}
    return frozenset(present)


def _with_text(provision: Provision) -> Iterator[str]:
    if provision.blocks:
        yield provision.id
    for child in provision.provisions:
        yield from _with_text(child)


def _topics_by_clause(subject: Subject) -> dict[str, str]:
    """Return the topic of each clause; one that names none has that of the clause above it."""
    topics = dict(_topics_of(subject.library))
    for change in subject.profile.changes:
        if isinstance(change, Insert):
            topics[change.id] = change.topic
    return topics


@remembered
def _topics_of(library: ClauseLibrary) -> dict[str, str]:
    topics: dict[str, str] = {}
    for clause in library.clauses.values():
        _add_topics(clause, "", topics)
    return topics


def _add_topics(clause: Clause, inherited: str, topics: dict[str, str]) -> None:
    topic = clause.topic or inherited
    if topic or clause.id not in topics:
        topics[clause.id] = topic
    for child in clause.clauses:
        _add_topics(child, topic, topics)
