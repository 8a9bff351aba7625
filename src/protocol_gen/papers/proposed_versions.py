"""The version that papers propose, the one that it is to replace, and what changes between them."""

from dataclasses import replace

from protocol_gen.frozen import frozen
from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import Document, Status
from protocol_gen.model.papers import Occasion, PaperAnswer
from protocol_gen.model.profile import Profile
from protocol_gen.model.redline import Redline
from protocol_gen.model.versions import final_version, version_key
from protocol_gen.papers.known_answers import NO_CHANGES
from protocol_gen.papers.meant_answers import words_of
from protocol_gen.papers.messages import (
    REVIEW_IN_TWO,
    REVIEW_OF_ISSUED,
    DatesError,
    NotLaterError,
    check_dates,
    check_meeting,
)
from protocol_gen.project.council_folders import Council
from protocol_gen.project.declarations import Declarant
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.revision import revision
from protocol_gen.project.revision_sides import RevisionSide, side
from protocol_gen.project.workspace import Workspace


@frozen
class AskedVersions:
    """What versions papers are asked for, by name, and on which occasion.

    ``review`` is what people answer of the next review, where that is no day; ``officer`` is the
    post that decides, where it is no body.
    """

    old: str
    new: str
    occasion: Occasion
    declared_by: str = ""
    review: PaperAnswer | None = None
    officer: str = ""


@frozen
class ProposedVersions:
    """The two versions, and what changes between them.

    There is no older version, and nothing changes, where the first one is to be adopted.
    """

    new: Document
    old: Document | None = None
    redline: Redline | None = None
    changes: Schedule = NO_CHANGES

    @property
    def number(self) -> str:
        """The version that is proposed."""
        return final_version(self.new.version)

    @property
    def subject(self) -> str:
        """The protocol's title and the version that is proposed."""
        return f"{self.new.title} {self.number}"


def proposed_versions(
    project: Workspace, council: Council, profile: Profile, asked: AskedVersions
) -> ProposedVersions:
    """Return the versions that papers are about; the one proposed carries the papers' review.

    Raises:
        InvalidSourcesError: with every fault in the sources.
        NotLaterError: where the version proposed is not higher than the one to be replaced.
        DatesError: where the dates of the meeting and of the versions contradict one another.
    """
    new = _with_officer(_with_review(side(project, council, asked.new), asked), asked.officer)
    occasion = asked.occasion
    check_dates(occasion.effective_from, occasion.on, new.document.control.next_review)
    name = asked.old or ""
    if not name:
        return ProposedVersions(new.document)
    old = side(project, council, name)
    numbers = [final_version(each.document.version) for each in (old, new)]
    if version_key(numbers[0]) >= version_key(numbers[1]):
        raise NotLaterError(*numbers)
    check_meeting(occasion.on, numbers[0], old.document.control.adopted_on)
    found = revision(
        old,
        new,
        profile.delegation,
        author=occasion.report_of,
        dated=occasion.on,
        declarant=Declarant(asked.declared_by, occasion.on),
    )
    return ProposedVersions(new.document, old.document, found.redline, found.schedule)


def latest_before(project: Workspace, council: Council, new: str) -> str:
    """Return the name of the version issued last before another, empty where there is none."""
    versions = IssuedStore(project, council).versions()
    if new in versions:
        versions = versions[: versions.index(new)]
    return versions[-1] if versions else ""


def _with_officer(new: RevisionSide, officer: str) -> RevisionSide:
    """Return the version proposed as one that is put to an officer, where one decides."""
    document = new.document
    if not officer or document.control.status is not Status.DRAFT:
        return new
    control = replace(document.control, approving_body=officer)
    return replace(new, document=replace(document, control=control))


def _with_review(new: RevisionSide, asked: AskedVersions) -> RevisionSide:
    """Return the version proposed with the day on which the papers say that it is reviewed."""
    document, review = new.document, asked.occasion.review_by
    carried = document.control.next_review
    if review is None and asked.review and carried:
        raise DatesError(REVIEW_IN_TWO(said=words_of(asked.review), carried=carried))
    if review is None or review == carried:
        return new
    if document.control.status is not Status.DRAFT:
        version = final_version(document.version)
        day = carried or "none"
        raise DatesError(REVIEW_OF_ISSUED(version=version, review=review, carried=day))
    control = replace(document.control, next_review=review)
    return replace(new, document=replace(document, control=control))
