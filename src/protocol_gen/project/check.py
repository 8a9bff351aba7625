"""From councils to what the rules find in their protocols, and the faults of their sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.lint import Subject, lint
from protocol_gen.model.library import Wording
from protocol_gen.model.rules import Finding
from protocol_gen.model.topics import Topic
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.library.topics import read_topics
from protocol_gen.resolver import Resolution, resolve

_TOPICS = "topics.yaml"


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
    topics = read_topics(project.read_template(_TOPICS), f"templates/{_TOPICS}")
    reports: list[Report] = []
    faults: list[SourceError] = []
    for council in councils:
        try:
            reports.append(_report(project, council, topics, today))
        except InvalidSourcesError as error:
            faults.extend(error.errors)
    gathered = InvalidSourcesError(faults).errors if faults else ()
    return Checked(tuple(reports), gathered)


def _report(project: Workspace, council: Council, topics: tuple[Topic, ...], today: date) -> Report:
    profile = project.profile(council)
    resolution = resolve(project.library, profile)
    subject = Subject(
        document=resolution.document,
        profile=profile,
        library=project.library,
        kinds=tuple(kind.facts for kind in project.kinds()),
        topics=topics,
        wordings=chosen_wordings(resolution),
        today=today,
        issued="".join(IssuedStore(project, council).versions()[-1:]),
    )
    return Report(council.slug, resolution.document.version, lint(subject))


def chosen_wordings(
    resolution: Resolution,
) -> dict[str, tuple[Wording | None, Wording | None]]:
    """Return the wordings of heading and text that each provision took."""
    return {
        id_: (
            decision.heading.wording if decision.heading else None,
            decision.text.wording if decision.text else None,
        )
        for id_, decision in resolution.decisions.items()
    }
