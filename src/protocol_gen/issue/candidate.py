"""What is to be issued: the draft with its sources, or a document that came from a file."""

from pathlib import Path

from protocol_gen.errors import InvalidSourcesError, NotIssuableError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.issue import messages
from protocol_gen.model.adoption import UsedWording
from protocol_gen.model.document import Document
from protocol_gen.model.versions import fingerprint
from protocol_gen.page.compared_words import words_hash
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import PROFILE
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.used_wordings import used_wordings
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.document_json import read_document
from protocol_gen.resolver import Resolution, resolve


@frozen
class Candidate:
    """What is to be issued: a document and, where it has them, the sources that it came from."""

    document: Document
    wordings: tuple[UsedWording, ...] = ()
    sources: tuple[tuple[str, bytes], ...] = ()
    """Files to keep beside it: the flattened profile, and what that names."""
    made_from: str | None = None
    """The fingerprint of the council's sources that it was made from."""
    resolution: Resolution | None = None
    """How it came about; None where it came from a file and the profile gives other words."""
    draft: Document | None = None
    """What the profile gives beside a document that came from a file, if it gives anything."""

    @property
    def is_from_file(self) -> bool:
        """Whether it is a document that came from a file, with a document control of its own."""
        return self.made_from is None


def candidate(project: Workspace, council: Council) -> Candidate:
    """Return the draft of a council with the sources that it came from.

    Raises:
        InvalidSourcesError: with every fault in them.
    """
    made_from = project.sources(council).fingerprint
    profile = project.profile(council)
    resolution = resolve(project.library_of(profile), profile)
    remark = (
        f"The profile of {council.slug} as it stood when version {profile.version} was issued: "
        "complete, with its local changes. Nobody changes it."
    )
    flat = project.flatten_profile(council, remark)
    kept = project.profile_of_flat(council, flat)
    again = resolve(project.library_of(kept), kept).document
    if fingerprint(again) != fingerprint(resolution.document):
        raise NotIssuableError((messages.NOT_THE_SAME(),))
    return Candidate(
        resolution.document,
        used_wordings(resolution),
        ((PROFILE, flat.content), *flat.assets),
        made_from,
        resolution,
    )


def candidate_from_file(project: Workspace, council: Council, file: Path) -> Candidate:
    """Return the document in a JSON file, which must be one of the council.

    Raises:
        InvalidSourcesError: where it cannot be read as a document, or the profile has a fault.
        NotIssuableError: where it is a document of another council.
    """
    try:
        document = read_document(read_file(file), file.as_posix())
    except SourceError as error:
        raise InvalidSourcesError((error,)) from error
    profile = project.profile(council)
    name = profile.names.full
    if document.council and document.council != name:
        message = messages.OF_ANOTHER_COUNCIL(
            found=document.council, council=council.slug, expected=name
        )
        raise NotIssuableError((message,))
    try:
        found = resolve(project.library_of(profile), profile)
    except InvalidSourcesError:
        return Candidate(document)
    is_same = words_hash(found.document) == words_hash(document)
    return Candidate(document, resolution=found if is_same else None, draft=found.document)
