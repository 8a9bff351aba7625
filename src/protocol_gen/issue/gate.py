"""The gate of adoption: everything that keeps a version from being issued, all at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from protocol_gen.errors import InvalidSourcesError, NotIssuableError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.issue import messages, soundness
from protocol_gen.issue.candidate import Candidate, candidate, candidate_from_file
from protocol_gen.issue.given_record import (
    GivenRecord,
    body_refusals,
    record_notes,
    record_refusals,
)
from protocol_gen.issue.hand_written import hand_written
from protocol_gen.language.known_languages import language_for
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.model.document import Document
from protocol_gen.model.message import Message
from protocol_gen.model.rules import Finding, Severity
from protocol_gen.model.versions import (
    final_version,
    is_marked,
    is_numbered_as_draft,
    is_version,
    version_key,
)
from protocol_gen.project.check import chosen_wordings, findings_of
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.review_cycle import cycle_notes
from protocol_gen.project.workspace import Workspace
from protocol_gen.revisions import schedule
from protocol_gen.revisions.counting import without_version_line


@frozen
class Examination:
    """What the gate found: what would be issued, and everything that keeps it from that.

    ``faults`` are those of the sources and of the versions issued before, each with its place;
    where the sources have one, there is no ``candidate``. ``notes`` keep nothing from being
    issued, and are to be told before it is.
    """

    candidate: Candidate | None
    faults: tuple[SourceError, ...] = ()
    refusals: tuple[Message, ...] = ()
    unseen: tuple[Message, ...] = ()
    """What was not looked at."""
    notes: tuple[Message, ...] = ()

    def passed(self) -> Candidate:
        """Return what may be issued.

        Raises:
            InvalidSourcesError: with every fault in the sources and the versions issued before.
            NotIssuableError: with every other reason why it cannot be issued.
        """
        if self.faults:
            raise InvalidSourcesError(self.faults)
        if self.refusals or self.candidate is None:
            raise NotIssuableError(self.refusals)
        return self.candidate


def examine_council(
    project: Workspace, council: Council, given: GivenRecord, today: date, file: Path | None = None
) -> Examination:
    """Return what the gate finds of a council's draft, or of the document in a JSON file.

    Raises:
        UnreadableFileError: where a file cannot be read.
    """
    try:
        what = candidate_from_file(project, council, file) if file else candidate(project, council)
    except InvalidSourcesError as error:
        faults = (*error.errors, *IssuedStore(project, council).faults())
        return Examination(None, faults, tuple(record_refusals(given, today)))
    except NotIssuableError as error:
        return Examination(None, (), (*error.reasons, *record_refusals(given, today)))
    return examine(project, council, what, given, today)


def examine(
    project: Workspace, council: Council, what: Candidate, given: GivenRecord, today: date
) -> Examination:
    """Return what the gate finds of a document with a record, as seen on a day."""
    store = IssuedStore(project, council)
    faults = store.faults()
    refusals = [*record_refusals(given, today)]
    if not faults:
        refusals += version_refusals(store, what.document, given.adopted_on)
    language = language_for(what.document.language)
    refusals += body_refusals(given.approving_body, language)
    unsound = tuple(document_refusals(what.document))
    found = () if unsound else _found(project, council, what, today)
    refusals += unsound or text_refusals(what, found)
    if not (faults or unsound or given.is_readopted):
        refusals += unchanged_refusals(store, what.document)
    notes = (
        *_version_notes(what.document),
        *(() if faults else _effect_notes(store, given)),
        *record_notes(given, language, today),
        *_cycle_notes(project, council, what, given),
        *_notes(what, found),
    )
    return Examination(what, faults, tuple(refusals), tuple(unseen(what)), notes)


def _cycle_notes(
    project: Workspace, council: Council, what: Candidate, given: GivenRecord
) -> Iterator[Message]:
    """Yield that the review is too late, where the document is known to be the profile's."""
    if what.resolution is not None:
        profile = project.profile(council)
        yield from cycle_notes(what.document, profile, given.adopted_on, given.next_review)


def _version_notes(document: Document) -> Iterator[Message]:
    """Yield that a version is numbered as drafts are."""
    version = final_version(document.version)
    if is_numbered_as_draft(version):
        yield messages.VERSION_OF_DRAFT(version=version)


def _effect_notes(store: IssuedStore, given: GivenRecord) -> Iterator[Message]:
    """Yield that the version issued last would be superseded before it takes effect."""
    before, effective = store.latest(), given.effective_from or given.adopted_on
    earlier = before.record.holds_from if before else None
    if before and earlier and effective and effective <= earlier:
        yield messages.EFFECT_BEFORE_LAST(
            effective=effective, version=before.version, earlier=earlier
        )


_TO_BE_TOLD: Final = frozenset({"unconfirmed-default", "odd-title"})
"""The rules whose questions are put once more before adoption."""


def _notes(what: Candidate, found: Iterable[Finding]) -> Iterator[Message]:
    """Yield what is told of a document that the profile is known to give."""
    for finding in found:
        if what.resolution is not None and finding.rule.id in _TO_BE_TOLD:
            yield finding.message


def _found(
    project: Workspace, council: Council, what: Candidate, today: date
) -> tuple[Finding, ...]:
    is_known = what.resolution is not None
    wordings = chosen_wordings(what.resolution) if what.resolution else None
    document = what.document if is_known else hand_written(what.document, what.draft)
    return findings_of(project, council, document, today, wordings=wordings)


def version_refusals(
    store: IssuedStore, document: Document, adopted_on: date | None
) -> Iterator[Message]:
    """Yield why a document cannot follow the versions issued before."""
    version = final_version(document.version)
    if not is_version(version):
        yield messages.VERSION_INVALID(version=version)
        return
    before = store.latest()
    if before is None:
        return
    if version in store.versions():
        yield messages.VERSION_TAKEN(version=version)
    elif version_key(version) <= version_key(before.version):
        yield messages.VERSION_TOO_LOW(version=version, latest=before.version)
    earlier = before.record.adopted_on
    if adopted_on and earlier and adopted_on < earlier:
        yield messages.ADOPTED_TOO_EARLY(day=adopted_on, version=before.version, earlier=earlier)


def unchanged_refusals(store: IssuedStore, document: Document) -> Iterator[Message]:
    """Yield that a document has the words and numbers of the version issued last."""
    before = store.latest()
    if before is None or final_version(document.version) in store.versions():
        return
    changes = schedule(before.document, document)
    if not (changes.numbers or without_version_line(changes, document).amendments):
        yield messages.TEXT_UNCHANGED(version=before.version)


def document_refusals(document: Document) -> Iterator[Message]:
    """Yield what keeps a document from being written, compared or cited."""
    if is_marked(document):
        yield messages.REDLINE()
    yield from soundness.faults(document)


def text_refusals(what: Candidate, found: Iterable[Finding]) -> Iterator[Message]:
    """Yield the errors that the rules of ``check`` found, and what was never filled in.

    The rules read a document together with the council's profile. Where a document came from a
    file and the profile gives other words, the profile need not be what it was made of: then only
    what they find in the text counts, and where it says that its words come from nobody can check.
    Document control is always that of the document itself.
    """
    is_known = what.resolution is not None
    for finding in found:
        if finding.rule.severity is Severity.ERROR and (is_known or finding.provision):
            yield _ruled_out(finding)
    if what.is_from_file:
        yield from _stand_ins_around(what.document)


def unseen(what: Candidate) -> Iterator[Message]:
    """Yield what the gate did not look at, because it cannot be known from the document."""
    if what.is_from_file and what.resolution is None:
        yield messages.PROFILE_UNSEEN()


def _ruled_out(finding: Finding) -> Message:
    place = str(finding.location)
    return messages.RULE_ERROR(place=place, rule=finding.rule.id, finding=finding.message)


def _stand_ins_around(document: Document) -> Iterator[Message]:
    """Yield what was never filled in around the text: the title, the council, document control.

    Who adopted it, when, and by which minute is of the record, which is looked at by itself.
    """
    control = document.control
    values = (control.reference, control.owner, control.contact, control.other_formats)
    rows = (each for row in control.history for each in (row.summary, row.minute_reference))
    for value in (document.title, document.council, *values, *rows):
        words = stand_in_for_value(value)
        if words:
            yield messages.CONTROL_STAND_IN(words=words)
