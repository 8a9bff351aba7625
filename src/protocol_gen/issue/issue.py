"""Freezing a document on the day of its adoption: all its files at once, or nothing at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    IssuingElsewhereError,
    NotIssuableError,
    OutputError,
)
from protocol_gen.frozen import frozen
from protocol_gen.issue import messages
from protocol_gen.issue.candidate import Candidate
from protocol_gen.issue.gate import examine, version_refusals
from protocol_gen.issue.given_record import GivenRecord
from protocol_gen.issue.issue_plan import IssuePlan, plan_issue
from protocol_gen.issue.write_folder import write_folder
from protocol_gen.model.adoption import AdoptionRecord, Issued
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.lock import LockedError, locked
from protocol_gen.project.workspace import Workspace


@frozen
class Issuance:
    """A version that was issued, its folder, and the names of the files there.

    ``missing`` has the published files that this computer could not make, with the reasons.
    """

    issued: Issued
    folder: Path
    files: tuple[str, ...]
    missing: tuple[tuple[str, FormatNotMadeError], ...] = ()


def issue(
    project: Workspace, council: Council, what: Candidate, record: AdoptionRecord, today: date
) -> Issuance:
    """Freeze a document as an issued version of a council, and return that.

    Raises:
        InvalidSourcesError: where a version issued before is not as it was issued.
        NotIssuableError: with every reason why it cannot be issued as it is on that day.
        IssuingElsewhereError: where another run is at it.
        SourcesChangedError: where somebody has changed the council since it was resolved.
        CouncilBusyError: where somebody is saving the council for too long.
        OutputError: where it cannot be written.
    """
    passed = examine(project, council, what, GivenRecord.of(record), today).passed()
    return carry_out(project, plan_issue(project, council, passed, record))


def carry_out(project: Workspace, plan: IssuePlan) -> Issuance:
    """Write a version as it was planned. Its folder appears whole or not at all.

    Raises:
        InvalidSourcesError: where a version issued before is not as it was issued.
        NotIssuableError: where another version was issued since it was planned.
        IssuingElsewhereError: where another run is at it.
        SourcesChangedError: where somebody has changed the council since it was planned.
        CouncilBusyError: where somebody is saving the council for too long.
        OutputError: where it cannot be written.
    """
    folder = IssuedStore(project, plan.council).folder
    with alone_in(plan.council, folder):
        store = IssuedStore(project, plan.council)  # read again, now that nobody adds to it
        _refuse_overtaken(store, plan.issued)
        with project.saving(plan.council, plan.made_from):
            write_folder(folder / plan.issued.version, plan.files)
    return Issuance(plan.issued, folder / plan.issued.version, tuple(plan.files), plan.missing)


@contextmanager
def alone_in(council: Council, folder: Path) -> Iterator[None]:
    """Let nobody else add to the issued versions of a council while the body runs.

    Raises:
        IssuingElsewhereError: where another run is at it.
        OutputError: where the body cannot write.
    """
    try:
        folder.mkdir(exist_ok=True)
        with locked(folder):
            try:
                yield
            finally:
                with suppress(OSError):
                    folder.rmdir()  # where nothing was ever issued
    except LockedError as error:
        raise IssuingElsewhereError(council.slug) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(messages.NOT_ISSUED(path=str(folder), reason=reason)) from error


def _refuse_overtaken(store: IssuedStore, issued: Issued) -> None:
    """Refuse a version that no longer follows the last one, or follows what was edited."""
    faults = store.faults()
    if faults:
        raise InvalidSourcesError(faults)
    refusals = tuple(version_refusals(store, issued.document, issued.record.adopted_on))
    if refusals:
        raise NotIssuableError(refusals)
    before = store.latest()
    if (store.link(before.version) if before else None) != issued.previous:
        raise NotIssuableError((messages.OVERTAKEN(),))
