"""Two versions of a council's protocol side by side: the redline, and the schedule of amendments.

Whatever made them differ (a draft edited, another governance, a library that moved on), they are
compared in the same way.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.amendment import (
    AmendmentKind,
    Declaration,
    Delegation,
    Schedule,
)
from protocol_gen.model.document import Document, Provision
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.profile import (
    ChangeKind,
    FindReplace,
    Insert,
    LocalChange,
    Omit,
    Profile,
    Replace,
)
from protocol_gen.model.redline import Redline
from protocol_gen.model.versions import final_version
from protocol_gen.project.council_folders import Council
from protocol_gen.project.drafts import as_next_draft, draft
from protocol_gen.project.formats import Format, Use
from protocol_gen.project.issued_versions import PROFILE, IssuedStore
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import resolve
from protocol_gen.revisions import compare, same, schedule
from protocol_gen.revisions.equality import without_origins
from protocol_gen.writers.writer import RedlineWriter

DRAFT: Final = "draft"
"""The name of the version that the profile gives now."""


@dataclass(frozen=True, slots=True)
class RevisionSide:
    """One of two versions, and the sources that give its text.

    There are none where today's library no longer gives this text: then nothing is known of which
    words a local change gave it.
    """

    document: Document
    profile: Profile | None = None
    library: ClauseLibrary | None = None

    @property
    def changes(self) -> tuple[LocalChange, ...]:
        """The local changes in its sources."""
        return self.profile.changes if self.profile else ()

    @property
    def reasons(self) -> Mapping[str, Declaration]:
        """The reasons that its profile gives, by clause."""
        return self.profile.reasons if self.profile else {}

    def without(self, slips: Collection[LocalChange]) -> Mapping[str, Provision]:
        """Return the provisions by id, as they read without some local changes.

        Raises:
            InvalidSourcesError: where nothing can be made without them.
        """
        document = self.document
        if self.profile and self.library and any(each in slips for each in self.changes):
            kept = tuple(each for each in self.changes if each not in slips)
            document = resolve(self.library, replace(self.profile, changes=kept)).document
        return {each.id: replace(each, provisions=()) for each in document.all_provisions}


@dataclass(frozen=True, slots=True)
class Revision:
    """What changes from one version to another."""

    redline: Redline
    schedule: Schedule
    delegation: Delegation = field(default_factory=Delegation)


def side(project: Workspace, council: Council, version: str) -> RevisionSide:
    """Return an issued version by its number, the draft, or what another profile would give.

    ``version`` is a number, "draft", or a path to a ``profile.yaml`` that is proposed in place of
    the council's own, its local changes beside it.

    Raises:
        InvalidSourcesError: with every fault in the draft's sources, or where an issued version is
            not as it was issued.
        UnknownVersionError: where no such version was issued.
    """
    if version == DRAFT:
        found = draft(project, council)
        return RevisionSide(found.document, found.profile, project.library)
    if version.endswith(PROFILE):
        return _proposed(project, council, Path(version))
    return _issued(project, council, version)


def _proposed(project: Workspace, council: Council, path: Path) -> RevisionSide:
    profile = project.profile(Council(council.slug, path))
    document = resolve(project.library, profile).document
    found = as_next_draft(document, IssuedStore(project, council))
    return RevisionSide(found, profile, project.library)


def revision(
    old: RevisionSide,
    new: RevisionSide,
    delegation: Delegation,
    *,
    author: str = "",
    dated: date | None = None,
    declared_by: str = "",
) -> Revision:
    """Return what changes between two versions of a council with such a delegation.

    ``author`` and ``dated`` go onto tracked changes. ``declared_by`` is the officer who declares
    that what the sources call slips, and the new one's reasons call minor, is just that.
    """
    redline = compare(
        old.document, new.document, author=author or _author(new.document), dated=dated
    )
    declarations = _declarations(old, new, declared_by)
    changes = schedule(old.document, new.document, declarations=declarations, delegation=delegation)
    return Revision(redline, changes, delegation)


def revise(
    project: Workspace,
    council: Council,
    versions: tuple[str, str],
    *,
    author: str = "",
    dated: date | None = None,
    declared_by: str = "",
) -> Revision:
    """Return what changes between two versions of a council, each as ``side`` takes it.

    Raises:
        InvalidSourcesError: with every fault in the sources.
        UnknownVersionError: where a version was not issued.
    """
    old, new = (side(project, council, each) for each in versions)
    delegation = project.profile(council).delegation
    return revision(old, new, delegation, author=author, dated=dated, declared_by=declared_by)


def redline_name(redline: Redline, suffix: str) -> str:
    """Return the name of a redline's file: "my-council-protocol-1.0-to-1.1.docx"."""
    document = redline.document
    old, new = final_version(redline.before.version), final_version(document.version)
    return f"{document.slug}-protocol-{old}-to-{new}{suffix}"


def written(
    project: Workspace, redline: Redline, formats: Sequence[Format]
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file of a redline.

    Raises:
        MissingSystemLibraryError: where a format cannot be made here.
    """
    for format_ in formats:
        if Use.REDLINES not in format_.uses:
            msg = f"no redline is written as {format_.name}"
            raise TypeError(msg)
        writer: RedlineWriter = format_.writer(project.read_template)  # type: ignore[assignment]  # it has the method
        yield redline_name(redline, format_.suffix), writer.write_redline(redline)


def _author(document: Document) -> str:
    return document.control.owner or document.council or "Council"


def _issued(project: Workspace, council: Council, version: str) -> RevisionSide:
    """Return an issued version, with origins that lead to its kept profile where they can.

    The text is the issued one in any case; only where the kept profile still gives the very same
    words, in the same structure, are its local changes taken to be those of the text.
    """
    store = IssuedStore(project, council)
    issued = store.read_whole(version)
    document: Document = issued.document
    if PROFILE not in {each.name for each in issued.files}:
        return RevisionSide(without_origins(document))  # what it says of origins nobody can check
    try:
        profile = project.profile(store.kept_profile(version))
        again = resolve(project.library, profile).document
    except InvalidSourcesError:
        return RevisionSide(document)
    found = replace(document, title_block=again.title_block, provisions=again.provisions)
    if not same(found, document):
        return RevisionSide(document)
    return RevisionSide(found, profile, project.library)


# What is known of why words differ


def _declarations(old: RevisionSide, new: RevisionSide, declared_by: str) -> dict[str, Declaration]:
    """Return what the sources say of each clause whose local changes differ.

    A clause of which the profile gives a reason is taken by that.
    """
    by_clause: dict[str, list[LocalChange]] = {}
    for each in _differing(old.changes, new.changes):
        by_clause.setdefault(_clause(each), []).append(each)
    slips = {id_: found for id_, found in by_clause.items() if _are_slips(found)}
    found = {
        id_: Declaration(AmendmentKind.SUBSTANTIVE, _reason(changes))
        for id_, changes in by_clause.items()
    }
    found |= _slips(old, new, slips, declared_by) if slips else {}
    return found | {id_: replace(each, by=declared_by) for id_, each in new.reasons.items()}


def _differing(old: tuple[LocalChange, ...], new: tuple[LocalChange, ...]) -> Iterator[LocalChange]:
    """Yield the local changes that only one version has."""
    before, after = ({_bare(each) for each in changes} for changes in (old, new))
    yield from (each for each in old if _bare(each) not in after)
    yield from (each for each in new if _bare(each) not in before)


def _slips(
    old: RevisionSide, new: RevisionSide, slips: Mapping[str, list[LocalChange]], declared_by: str
) -> Mapping[str, Declaration]:
    """Return the declarations of clauses where slips came or went.

    Both versions are made once more without them, to see what else differs.
    """
    all_slips = [each for changes in slips.values() for each in changes]
    try:
        before, after = old.without(all_slips), new.without(all_slips)
    except InvalidSourcesError:
        return {}
    return {
        id_: Declaration(
            AmendmentKind.EDITORIAL, _reason(changes), declared_by, (before[id_], after[id_])
        )
        for id_, changes in slips.items()
        if id_ in before and id_ in after
    }


def _are_slips(changes: Sequence[LocalChange]) -> bool:
    return all(each.kind is ChangeKind.SLIP for each in changes)


def _reason(changes: Sequence[LocalChange]) -> str:
    return " ".join(dict.fromkeys(each.reason for each in changes))


def _clause(change: LocalChange) -> str:
    match change:
        case Insert(id=id_):
            return id_
        case Replace(at=at) | FindReplace(at=at) | Omit(at=at):
            return at


def _bare(change: LocalChange) -> object:
    """Return a change without its places and its reason, to be compared."""
    return _without_places(replace(change, reason=""))


def _without_places(value: Any) -> Any:  # noqa: ANN401  # any part of a local change
    match value:
        case SourceLocation():
            return NOWHERE
        case tuple():
            return tuple(map(_without_places, value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {
                each.name: _without_places(getattr(value, each.name)) for each in fields(value)
            }
            return type(value)(**parts)
        case _:
            return value
