"""Two versions of a council's protocol side by side: the redline, and the schedule of amendments.

Whatever made them differ (a draft edited, another governance, a library that moved on), they are
compared in the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.language.words import Catalogue
from protocol_gen.model.amendment import (
    AmendmentKind,
    Delegation,
    Schedule,
)
from protocol_gen.model.document import Document
from protocol_gen.model.redline import FrameChange, Redline
from protocol_gen.model.versions import final_version
from protocol_gen.project.council_folders import Council
from protocol_gen.project.declarations import Declarant, declarations, former_titles
from protocol_gen.project.formats import Format, Use
from protocol_gen.project.library_changes import library_changes
from protocol_gen.project.revision_sides import RevisionSide, side
from protocol_gen.project.workspace import Workspace
from protocol_gen.revisions import Grounds, compare, schedule
from protocol_gen.writers.writer import RedlineWriter

DRAFT: Final = "draft"
"""The name of the version that the profile gives now."""


NOBODY: Final = Declarant()


@frozen
class Revision:
    """What changes from one version to another."""

    redline: Redline
    schedule: Schedule
    delegation: Delegation = field(default_factory=Delegation)


def revision(
    old: RevisionSide,
    new: RevisionSide,
    delegation: Delegation,
    *,
    author: str = "",
    dated: date | None = None,
    declarant: Declarant = NOBODY,
) -> Revision:
    """Return what changes between two versions of a council with such a delegation.

    ``author`` and ``dated`` go onto tracked changes. ``declarant`` is the officer who declares
    that what the sources call slips, and the new one's reasons call minor, is just that.
    """
    redline = compare(
        old.document, new.document, author=author or _author(new.document), dated=dated
    )
    grounds = Grounds(
        declarations(old, new, declarant),
        delegation,
        former_titles(new.profile, old.profile, new.roles, declarant.on),
        library_changes(old, new),
    )
    made = schedule(old.document, new.document, grounds)
    beside = (*made.frame_changes, *_delegation_change(old, new, delegation))
    return Revision(redline, replace(made, frame_changes=beside), delegation)


def _delegation_change(
    old: RevisionSide, new: RevisionSide, delegation: Delegation
) -> Iterator[FrameChange]:
    """Yield that the delegation is another than when the old version was issued, if it is known.

    An officer writes the profile: whoever reads what follows from a delegation is told that it is
    new.
    """
    if old.profile is None or old.profile.delegation == delegation:
        return
    words = words_for(new.document.language)
    before, after = (_said(each, words) for each in (old.profile.delegation, delegation))
    yield FrameChange(words.certificate.delegation, before, after)


def _said(delegation: Delegation, words: Catalogue) -> str:
    """Return "Parish Clerk: editorial, numbering"; nothing for no delegation."""
    if not delegation.officer:
        return ""
    kinds = (words.kinds.of(kind).within for kind in AmendmentKind if kind in delegation.kinds)
    return words.certificate.delegated(officer=delegation.officer, kinds=", ".join(kinds))


def revise(
    project: Workspace,
    council: Council,
    versions: tuple[str, str],
    *,
    author: str = "",
    dated: date | None = None,
    declarant: Declarant = NOBODY,
) -> Revision:
    """Return what changes between two versions of a council, each as ``side`` takes it.

    Raises:
        InvalidSourcesError: with every fault in the sources.
        UnknownVersionError: where a version was not issued.
    """
    old, new = (side(project, council, each) for each in versions)
    delegation = project.profile(council).delegation
    return revision(old, new, delegation, author=author, dated=dated, declarant=declarant)


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
        FormatNotMadeError: where a format cannot be made here.
    """
    for format_ in formats:
        if Use.REDLINES not in format_.uses:
            msg = f"no redline is written as {format_.name}"
            raise TypeError(msg)
        writer: RedlineWriter = format_.writer(project.read_template)  # type: ignore[assignment]  # it has the method
        yield redline_name(redline, format_.suffix), writer.write_redline(redline)


def _author(document: Document) -> str:
    return document.control.owner or document.council or "Council"
