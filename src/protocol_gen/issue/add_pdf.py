"""The PDF of an issued version, made once and later, of the document as it was kept."""

from datetime import date
from pathlib import Path

from protocol_gen.errors import FormatNotMadeError, InvalidSourcesError, NotIssuableError
from protocol_gen.issue import messages
from protocol_gen.issue.issue import alone_in
from protocol_gen.issue.write_folder import write_folder
from protocol_gen.model.adoption import Issued, KeptFile
from protocol_gen.model.versions import sha256
from protocol_gen.project.added_files import ADDED, AddedFiles, read_added, written_record
from protocol_gen.project.council_folders import Council
from protocol_gen.project.formats import PDF
from protocol_gen.project.issued_versions import DOCUMENT, IssuedStore
from protocol_gen.project.workspace import Workspace


def add_pdf(project: Workspace, council: Council, version: str, today: date) -> Path:
    """Add the PDF to a version that was kept without it, and return where it is.

    Nothing that was kept before is touched; the PDF and its record appear in one step.

    Raises:
        UnknownVersionError: where the version was not issued.
        InvalidSourcesError: where a version is not as it was issued.
        NotIssuableError: where the version has its PDF already.
        FormatNotMadeError: where a PDF still cannot be made here.
        IssuingElsewhereError: where another run is issuing.
        OutputError: where it cannot be written.
    """
    store = IssuedStore(project, council)
    issued = store.read_whole(version)
    _refuse_again(project, store, issued)
    ((name, content),) = project.render(issued.document, (PDF,))
    if isinstance(content, FormatNotMadeError):
        raise content
    document = sha256(store.file(version, DOCUMENT))
    added = AddedFiles(document, today, (KeptFile(name, sha256(content)),))
    with alone_in(council, store.folder):
        store = IssuedStore(project, council)  # read again, now that nobody adds to it
        faults = store.faults()
        if faults:
            raise InvalidSourcesError(faults)
        _refuse_again(project, store, store.read(version))
        files = {name: content, **written_record(added)}
        write_folder(store.folder / version / ADDED, files, beside=store.folder)
    return store.folder / version / ADDED / name


def _refuse_again(project: Workspace, store: IssuedStore, issued: Issued) -> None:
    added = read_added(store.folder / issued.version)
    if added is not None:
        reason = messages.PDF_ADDED_ALREADY(version=issued.version, day=added.added_on)
        raise NotIssuableError((reason,))
    if project.file_name(issued.document, PDF) in {each.name for each in issued.files}:
        raise NotIssuableError((messages.PDF_THERE(version=issued.version),))
