"""From councils to what the rules find in their protocols, and the faults of their sources."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from typing import TypeAlias

from protocol_gen.errors import InvalidSourcesError, NoVersionInForceError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.lint.lint import findings_by, lint
from protocol_gen.lint.subject import Reviews, Subject
from protocol_gen.model.document import Document
from protocol_gen.model.library import Wording
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.post_law import PostFact
from protocol_gen.model.profile import Profile
from protocol_gen.model.rules import Finding
from protocol_gen.model.topics import Topic
from protocol_gen.page.fonts_at_hand import FontsAtHand, SignsOf, signs_of
from protocol_gen.project.council_folders import Council
from protocol_gen.project.drafts import Draft
from protocol_gen.project.issued_versions import DOCUMENT, IssuedStore
from protocol_gen.project.post_law import post_law
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.library.topics import read_topics
from protocol_gen.resolver import Resolution, resolve

_TOPICS = "topics.yaml"
Wordings: TypeAlias = Mapping[str, tuple[Wording | None, Wording | None]]
"""The wordings of heading and text that each provision took."""


@frozen
class Report:
    """What the rules find in one council's protocol."""

    council: str
    version: str
    findings: tuple[Finding, ...]


@frozen
class Checked:
    """The reports of the councils whose sources are in order, and the faults of all others."""

    reports: tuple[Report, ...]
    faults: tuple[SourceError, ...]


def check(project: Workspace, councils: Iterable[Council], today: date) -> Checked:
    """Return what there is to say of each council's protocol as it is on a day."""
    measures = _Measures.of(project)
    reports: list[Report] = []
    faults: list[SourceError] = []
    for council in councils:
        try:
            profile = project.profile(council)
            resolution = resolve(project.library_of(profile), profile)
            seen = _Seen(profile, resolution.document, chosen_wordings(resolution))
            findings = _findings(project, council, seen, measures, today)
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
) -> tuple[Finding, ...]:
    """Return what the rules find in a document of a council, held against its profile, on a day.

    ``wordings`` are those that each provision took of the library, where that is known.

    Raises:
        InvalidSourcesError: with every fault in the profile, the topics, the law or an issued
            version.
    """
    seen = _Seen(project.profile(council), document, wordings or {})
    return _findings(project, council, seen, _Measures.of(project), today)


def unprintable(project: Workspace, council: Council, found: Draft) -> tuple[Finding, ...]:
    """Return where in the sources the characters are that no font of a PDF has a sign for."""
    seen = _Seen(found.profile, found.document, chosen_wordings(found.resolution))
    subject = _subject(project, council, seen, _Measures.of(project), date.min)
    return findings_by("missing-glyph", subject)


@frozen
class _Measures:
    """What the templates hold every council to; law and fonts are read when a rule first asks."""

    topics: tuple[Topic, ...]
    post_law: Callable[[], tuple[PostFact, ...]]
    signs_of: SignsOf

    @classmethod
    def of(cls, project: Workspace) -> "_Measures":
        topics = read_topics(project.read_template(_TOPICS), f"templates/{_TOPICS}")
        signs = cache(partial(signs_of, project.read_template))
        return cls(topics, cache(partial(post_law, project)), signs)


@frozen
class _Seen:
    """What is looked at: a council's profile, a document, and the wordings that it took."""

    profile: Profile
    document: Document
    wordings: Wordings


def _findings(
    project: Workspace, council: Council, seen: _Seen, measures: _Measures, today: date
) -> tuple[Finding, ...]:
    return lint(_subject(project, council, seen, measures, today))


def _subject(
    project: Workspace, council: Council, seen: _Seen, measures: _Measures, today: date
) -> Subject:
    store = IssuedStore(project, council)
    standing = project.standing(seen.profile)
    return Subject(
        document=seen.document,
        profile=seen.profile,
        library=standing.clauses,
        kinds=lambda: tuple(kind.facts for kind in standing.kinds()),
        topics=measures.topics,
        wordings=seen.wordings,
        today=today,
        issued="".join(store.versions()[-1:]),
        reviews=_reviews(project, store, today),
        post_law=measures.post_law,
        newest=project.library,
        fonts=FontsAtHand(seen.document.look.font, measures.signs_of),
    )


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
    record = in_force.record
    due, adopted_on = record.next_review, record.adopted_on
    return Reviews(latest.record.next_review, in_force.version, due, adopted_on, place)


def chosen_wordings(resolution: Resolution) -> Wordings:
    """Return the wordings of heading and text that each provision took."""
    return {
        id_: (
            decision.heading.wording if decision.heading else None,
            decision.text.wording if decision.text else None,
        )
        for id_, decision in resolution.decisions.items()
    }
