"""What councils are working on: the document of a profile as it is now, marked as a draft."""

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document, Status
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import Profile
from protocol_gen.model.versions import as_draft, final_version, version_key
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.messages import DRAFT_STATUS, DRAFT_VERSION
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import Resolution, resolve


@frozen
class Draft:
    """A draft: the document marked as one, and how it was resolved.

    ``notice`` is what keeps it from being issued as it is; that need not stop anybody from
    looking at it.
    """

    document: Document
    resolution: Resolution
    profile: Profile
    notice: SourceError | None = None


def draft(project: Workspace, council: Council) -> Draft:
    """Return the draft of a council; its version history lists the versions issued before.

    Raises:
        InvalidSourcesError: with every fault in its sources.
    """
    profile = project.profile(council)
    resolution = resolve(project.library_of(profile), profile)
    store = IssuedStore(project, council)
    document = as_next_draft(resolution.document, store)
    return Draft(document, resolution, profile, _notice(profile, store))


def as_next_draft(document: Document, store: IssuedStore) -> Document:
    """Return a document as the draft that follows the versions issued.

    Raises:
        InvalidSourcesError: where one of those cannot be read.
    """
    latest = store.latest()
    return as_draft(document, store.history(), latest.record if latest else None)


def _notice(profile: Profile, store: IssuedStore) -> SourceError | None:
    if profile.control.status is not Status.DRAFT:
        message = DRAFT_STATUS(status=profile.control.status.value)
        return SourceError(message, _place(profile, "control.status"))
    issued = "".join(store.versions()[-1:])
    if not issued or version_key(profile.version) > version_key(issued):
        return None
    message = DRAFT_VERSION(issued=issued, version=final_version(profile.version))
    return SourceError(message, _place(profile, "version"))


def _place(profile: Profile, key: str) -> SourceLocation:
    return profile.places.get(key, profile.location)
