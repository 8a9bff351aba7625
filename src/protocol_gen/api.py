"""The public face: what another program needs of this one, without a terminal.

A ``Project`` is a folder with councils. Councils are named as their folders; a version is its
number, or "draft". Values go in and come out: documents, redlines, bytes, findings. What the user
can mend is raised as a ``ProtocolError``, whose ``message`` has a code and facts. Nothing is
printed, and nothing is written but by ``save`` and ``issue``.
"""

from collections.abc import Iterable
from datetime import date
from os import PathLike
from pathlib import Path

from protocol_gen.amend.amend import Proposal, carry_out
from protocol_gen.amend.by_id import ProvisionChange, propose_by_id
from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    UnknownProvisionError,
)
from protocol_gen.issue.candidate import candidate
from protocol_gen.issue.issue import Issuance, issue
from protocol_gen.model.adoption import AdoptionRecord, Issued
from protocol_gen.model.document import Document, walk
from protocol_gen.model.redline import Redline
from protocol_gen.model.rules import Finding
from protocol_gen.project.check import check
from protocol_gen.project.council_folders import Council
from protocol_gen.project.drafts import draft
from protocol_gen.project.formats import FORMATS, Use, format_named
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.revision import DRAFT, Revision, revise, written
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import explain
from protocol_gen.resolver.explanation import ProvisionExplained
from protocol_gen.verify.verify import Verdict, Verifier


class Project:
    """A folder that holds ``profiles/`` and, where it has its own, ``templates/``.

    It keeps what it has read of the library, and no more: drop it, and that is gone. A change of
    the library's files is seen by a new ``Project``; a change of a council's files at once.
    """

    def __init__(self, folder: str | PathLike[str] = ".") -> None:
        self._workspace = Workspace(Path(folder))

    @property
    def councils(self) -> tuple[str, ...]:
        """The names of the councils, in order."""
        return tuple(each.slug for each in self._workspace.councils())

    # Read

    def resolve(self, council: str, version: str = DRAFT) -> Document:
        """Return the document of a version of a council.

        Raises:
            UnknownCouncilError: where there is no such council.
            UnknownVersionError: where no such version was issued.
            InvalidSourcesError: with every fault in its sources, or where an issued version is not
                as it was issued.
        """
        found = self._council(council)
        if version == DRAFT:
            return draft(self._workspace, found).document
        return self._store(found).read_whole(version).document

    def explain(self, council: str, provision: str = "") -> tuple[ProvisionExplained, ...]:
        """Return where each sentence of a council's draft comes from.

        ``provision`` is an id: then it and all below it; else the whole draft.

        Raises:
            UnknownCouncilError: where there is no such council.
            UnknownProvisionError: where the draft has no such provision.
            InvalidSourcesError: with every fault in its sources.
        """
        found = draft(self._workspace, self._council(council))
        explained = explain(found.resolution, found.profile).provisions
        if not provision:
            return explained
        wanted = {
            below.id
            for each in found.document.all_provisions
            if each.id == provision
            for below in walk(each)
        }
        if not wanted:
            raise UnknownProvisionError(provision)
        return tuple(each for each in explained if each.id in wanted)

    def check(self, council: str, on: date) -> tuple[Finding, ...]:
        """Return what the rules find in a council's draft, as seen on a day.

        Raises:
            UnknownCouncilError: where there is no such council.
            InvalidSourcesError: with every fault in its sources.
        """
        checked = check(self._workspace, (self._council(council),), on)
        if checked.faults:
            raise InvalidSourcesError(checked.faults)
        return tuple(finding for report in checked.reports for finding in report.findings)

    # Compare

    def compare(
        self,
        council: str,
        old: str,
        new: str = DRAFT,
        *,
        author: str = "",
        dated: date | None = None,
    ) -> Revision:
        """Return the redline from one version to another, and the schedule of its amendments.

        ``author`` and ``dated`` go onto the tracked changes.

        Raises:
            UnknownCouncilError: where there is no such council.
            UnknownVersionError: where no such version was issued.
            InvalidSourcesError: with every fault in the sources.
        """
        return revise(
            self._workspace, self._council(council), (old, new), author=author, dated=dated
        )

    # Write

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the formats that ``write`` knows."""
        return tuple(each.name for each in FORMATS)

    def write(self, what: Document | Redline, format_: str) -> bytes:
        """Return a document or a redline as a file; the same value always gives the same bytes.

        Raises:
            ValueError: where there is no such format, or it cannot show what changed.
            FormatNotMadeError: where a library is not installed, or no font has a character.
        """
        if format_ not in self.formats:
            msg = f"unknown format '{format_}'; choose from: {', '.join(self.formats)}"
            raise ValueError(msg)
        form = format_named(format_)
        if isinstance(what, Document):
            ((_, content),) = self._workspace.render(what, (form,))
            if isinstance(content, FormatNotMadeError):
                raise content
            return content
        if Use.REDLINES not in form.uses:
            msg = f"a file of the format '{format_}' cannot show what changed"
            raise ValueError(msg)
        ((_, content),) = written(self._workspace, what, (form,))
        return content

    # Change

    def propose(self, council: str, changes: Iterable[ProvisionChange], *, reason: str) -> Proposal:
        """Return what changes of provisions, by their ids, would do to a council's draft.

        The proposal has the draft as it would be; nothing is written before ``save``. ``reason``
        is recorded with each change.

        Raises:
            UnknownCouncilError: where there is no such council.
            UnknownProvisionError: where the draft has no provision of an id.
            MotionError: where a change cannot be made exactly as it is asked for.
            InvalidSourcesError: with every fault in its sources as they are.
        """
        found = self._council(council)
        store = self._store(found)
        used = {
            each.id
            for version in store.versions()
            for each in store.read(version).document.all_provisions
        }
        return propose_by_id(self._workspace, found, changes, reason, used_ids=used)

    def save(self, proposal: Proposal) -> None:
        """Write what was proposed into the council's sources.

        Raises:
            MotionError: where the sources have been changed since; nothing is written then.
            OutputError: where they cannot be written; what was there before still is.
        """
        carry_out(proposal)

    # Issue

    def versions(self, council: str) -> tuple[str, ...]:
        """Return the issued versions of a council, oldest first.

        Raises:
            UnknownCouncilError: where there is no such council.
        """
        return self._store(self._council(council)).versions()

    def issued(self, council: str, version: str) -> Issued:
        """Return an issued version with its adoption record, proved to be as it was issued.

        Raises:
            UnknownCouncilError: where there is no such council.
            UnknownVersionError: where no such version was issued.
            InvalidSourcesError: where it is not as it was issued.
        """
        return self._store(self._council(council)).read_whole(version)

    def issue(self, council: str, record: AdoptionRecord, today: date) -> Issuance:
        """Freeze the draft of a council as the version that it adopted.

        ``today`` is the day on which it is issued: no adoption can be after it.

        Raises:
            UnknownCouncilError: where there is no such council.
            InvalidSourcesError: with every fault in its sources.
            NotIssuableError: with every reason why it cannot be issued as it is, the errors that
                ``check`` finds among them.
            OutputError: where it cannot be written; nothing is then.
        """
        found = self._council(council)
        what = candidate(self._workspace, found)
        return issue(self._workspace, found, what, record, today)

    # Verify

    def verify(self, council: str, content: bytes, name: str) -> Verdict:
        """Return whether a file is the text of an issued version of a council.

        ``name`` is the file's own; its ending tells its format.

        Raises:
            UnknownCouncilError: where there is no such council.
            ForeignFileError: where the file cannot be read.
        """
        return Verifier(self._workspace, (self._council(council),)).verify(content, name)

    def _council(self, name: str) -> Council:
        return self._workspace.council(name)

    def _store(self, council: Council) -> IssuedStore:
        return IssuedStore(self._workspace, council)
