"""One of two versions that are compared: an issued one, the draft, or what a profile would give."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.frozen import frozen
from protocol_gen.model.adoption import Issued, UsedWording
from protocol_gen.model.document import Document, Provision
from protocol_gen.model.library import ClauseLibrary, RoleEntry
from protocol_gen.model.library_release import LibraryNote
from protocol_gen.model.profile import LocalChange, Profile
from protocol_gen.model.versions import is_version
from protocol_gen.project.council_folders import Council
from protocol_gen.project.drafts import as_next_draft, draft
from protocol_gen.project.issued_versions import PROFILE, IssuedStore
from protocol_gen.project.used_wordings import used_wordings
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import resolve
from protocol_gen.revisions import same
from protocol_gen.revisions.equality import without_origins

DRAFT: Final = "draft"
"""The name of the version that the profile gives now."""
_LIBRARY: Final = "library"


@frozen
class RevisionSide:
    """One of two versions, and the sources that give its text.

    There is no ``library`` where today's no longer gives this text: then nothing is known of which
    words a local change gave it. ``profile`` is that of the version all the same; where it can no
    longer be read, ``is_unread`` says so. ``wordings`` are those of the library that it used.
    """

    document: Document
    profile: Profile | None = None
    library: ClauseLibrary | None = None
    wordings: tuple[UsedWording, ...] = ()
    is_unread: bool = False
    roles: Mapping[str, RoleEntry] = field(default_factory=dict)
    """What today's library knows of posts."""
    notes: tuple[LibraryNote, ...] = ()
    """Why texts of the library changed, up to the version of it that this one is made with."""

    def without(self, slips: Collection[LocalChange]) -> Mapping[str, Provision]:
        """Return the provisions by id, as they read without some local changes.

        Raises:
            InvalidSourcesError: where nothing can be made without them.
        """
        document = self.document
        if self.profile and self.library and any(each in slips for each in self.profile.changes):
            kept = tuple(each for each in self.profile.changes if each not in slips)
            document = resolve(self.library, replace(self.profile, changes=kept)).document
        return {each.id: replace(each, provisions=()) for each in document.all_provisions}


def side(project: Workspace, council: Council, version: str) -> RevisionSide:
    """Return an issued version by its number, the draft, or what another profile would give.

    ``version`` is a number, "draft", or a path to a ``profile.yaml`` that is proposed in place of
    the council's own, its local changes beside it.

    Raises:
        InvalidSourcesError: with every fault in the draft's sources, or where an issued version is
            not as it was issued.
        UnknownVersionError: where no such version was issued.
    """
    found = _side(project, council, version)
    made_with = found.document.library_version
    return replace(
        found,
        roles=project.library.vocabulary.roles,
        notes=project.libraries.notes_until(made_with) if is_version(made_with) else (),
    )


def _side(project: Workspace, council: Council, version: str) -> RevisionSide:
    if version == DRAFT:
        found = draft(project, council)
        used = used_wordings(found.resolution)
        return RevisionSide(found.document, found.profile, project.library_of(found.profile), used)
    if version.endswith(PROFILE):
        return _proposed(project, council, Path(version))
    return _issued(project, council, version)


def _proposed(project: Workspace, council: Council, path: Path) -> RevisionSide:
    profile = project.profile(Council(council.slug, path))
    library = project.library_of(profile)
    resolution = resolve(library, profile)
    found = as_next_draft(resolution.document, IssuedStore(project, council))
    return RevisionSide(found, profile, library, used_wordings(resolution))


def _issued(project: Workspace, council: Council, version: str) -> RevisionSide:
    """Return an issued version, with origins that lead to its kept profile where they can.

    The text is the issued one in any case; only where the kept profile still gives the very same
    words, in the same structure, are its local changes taken to be those of the text.
    """
    store = IssuedStore(project, council)
    issued = store.read_whole(version)
    document: Document = issued.document
    told = RevisionSide(document, wordings=issued.wordings)
    if PROFILE not in {each.name for each in issued.files}:
        # what it says of origins nobody can check
        return replace(told, document=without_origins(document))
    try:
        profile = project.profile(store.kept_profile(version), _standing(project, issued))
    except InvalidSourcesError:
        return replace(told, is_unread=True)
    try:
        library = project.library_of(profile)
        again = resolve(library, profile).document
    except InvalidSourcesError:
        return replace(told, profile=profile)
    found = replace(document, title_block=again.title_block, provisions=again.provisions)
    if not same(found, document):
        return replace(told, profile=profile)
    return replace(told, document=found, profile=profile, library=library)


def _standing(project: Workspace, issued: Issued) -> tuple[tuple[str, str], ...]:
    """Return what is set over a kept profile: the library that its version was made with."""
    version = issued.library_version
    return ((_LIBRARY, version),) if project.libraries.at(version) else ()
