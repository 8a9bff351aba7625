"""From councils to what the rules find in their protocols, and the faults of their sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from protocol_gen.errors import InvalidSourcesError, NoVersionInForceError, SourceError
from protocol_gen.lint import Subject, lint
from protocol_gen.lint.subject import Reviews
from protocol_gen.model.document import Document
from protocol_gen.model.library import Wording
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.rules import Finding
from protocol_gen.model.topics import Topic
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import DOCUMENT, IssuedStore
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.library.topics import read_topics
from protocol_gen.resolver import Resolution

_TOPICS = "topics.yaml"
Wordings: TypeAlias = Mapping[str, tuple[Wording | None, Wording | None]]
"""The wordings of heading and text that each provision took."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules find in one council's protocol."""

    council: str
    version: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """The reports of the councils whose sources are in order, and the faults of all others."""

    reports: tuple[Report, ...]
    faults: tuple[SourceError, ...]


def check(project: Workspace, councils: Iterable[Council], today: date) -> Checked:
    """Return what there is to say of each council's protocol as it is on a day."""
    topics = _topics(project)
    reports: list[Report] = []
    faults: list[SourceError] = []
    for council in councils:
        try:
            resolution = project.resolve(council)
            findings = findings_of(
                project,
                council,
                resolution.document,
                today,
                wordings=chosen_wordings(resolution),
                topics=topics,
            )
            reports.append(Report(council.slug, resolution.document.version, findings))
        except InvalidSourcesError as error:
            faults.extend(error.errors)
    gathered = InvalidSourcesError(faults).errors if faults else ()
    return Checked(tuple(reports), gathered)


def findings_of(
    project: Workspace,
    council: Council,
    document: Document,
    today: date,
    *,
    wordings: Wordings | None = None,
    topics: tuple[Topic, ...] | None = None,
) -> tuple[Finding, ...]:
    """Return what the rules find in a document of a council, held against its profile, on a day.

    ``wordings`` are those that each provision took of the library, where that is known; ``topics``
    those of the templates, where they have been read.

    Raises:
        InvalidSourcesError: with every fault in the profile, the topics or an issued version.
    """
    store = IssuedStore(project, council)
    subject = Subject(
        document=document,
        profile=project.profile(council),
        library=project.library,
        kinds=lambda: tuple(kind.facts for kind in project.kinds()),
        topics=_topics(project) if topics is None else topics,
        wordings=wordings or {},
        today=today,
        issued="".join(store.versions()[-1:]),
        reviews=_reviews(project, store, today),
    )
    return lint(subject)


def _topics(project: Workspace) -> tuple[Topic, ...]:
    return read_topics(project.read_template(_TOPICS), f"templates/{_TOPICS}")


def _reviews(project: Workspace, store: IssuedStore, today: date) -> Reviews:
    """Return which reviews the records of the issued versions ask for."""
    latest = store.latest()
    if latest is None:
        return Reviews()
    try:
        in_force = store.in_force(today)
    except NoVersionInForceError:
        return Reviews(recorded=latest.record.next_review)
    place = SourceLocation(project.shown(store.folder / in_force.version / DOCUMENT))
    due = in_force.record.next_review
    return Reviews(latest.record.next_review, in_force.version, due, place)


def chosen_wordings(resolution: Resolution) -> Wordings:
    """Return the wordings of heading and text that each provision took."""
    return {
        id_: (
            decision.heading.wording if decision.heading else None,
            decision.text.wording if decision.text else None,
        )
        for id_, decision in resolution.decisions.items()
    }
