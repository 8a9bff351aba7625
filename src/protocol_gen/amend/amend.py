"""A motion carried out: found in the document, written as local changes, and proved.

Nothing is written until the protocol has been made anew from the changed file in memory, and reads
exactly as the motion asks, and nothing else in it has changed but numbers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from protocol_gen.amend.local_changes import Writing
from protocol_gen.amend.locate import citation_of
from protocol_gen.amend.messages import (
    CHANGED_MEANWHILE,
    EDIT_BY_HAND,
    FAULT_AT,
    GAP_IN_MOTION,
    NOT_AS_ASKED,
    WOULD_BE_INVALID,
)
from protocol_gen.amend.minutes import Minuted, Movers, reason
from protocol_gen.amend.motion_reader import read_motion
from protocol_gen.amend.plan import Plan, Shown
from protocol_gen.amend.proof import faults
from protocol_gen.editing.changes_file import with_edits
from protocol_gen.editing.yaml_edits import UneditableError
from protocol_gen.errors import InvalidSourcesError, MotionError
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.profile import Profile
from protocol_gen.model.walks import texts_in
from protocol_gen.project.council_folders import Council
from protocol_gen.project.saving import saving
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import resolve, trace
from protocol_gen.resolver.traces import Origins

_BRACES: Final = ("{{", "}}", "{%", "%}")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a motion would do, proved but not yet written."""

    path: Path
    """The file of local changes."""
    stood: bytes
    """What the file held; empty where there was none."""
    content: bytes
    shown: tuple[Shown, ...]
    renumbered: tuple[tuple[str, str], ...]
    """Old and new number of each provision that takes another."""
    minuted: tuple[Minuted, ...]
    merged: tuple[str, ...]
    """The places of earlier local changes that were taken into the new ones, or taken out."""
    document: Document
    """The protocol as it would be."""
    elsewhere: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """Typed values whose words the motion changes in one place and not in others.

    Of each its name, its words, and the places where they still stand.
    """


def propose(
    workspace: Workspace,
    council: Council,
    motion: str,
    movers: Movers,
    *,
    against: Document | None = None,
    used_ids: Iterable[str] = (),
) -> Proposal:
    """Return what a motion would do to a council's draft.

    Numbers, headings and words are those of ``against``, or else of the draft. ``used_ids`` are
    ids that new provisions must not take, since an earlier version had them.

    Raises:
        MotionError: where it cannot be read, or not carried out exactly as it is put.
        InvalidSourcesError: with every fault in the council's sources as they are.
    """
    motions = read_motion(without_gaps(motion))
    setting = Setting.of(workspace, council)
    before = setting.before
    ids = {*used_ids, *(each.id for each in before.all_provisions)}
    plan = Plan(before, against or before, ids)
    for each in motions:
        plan.take_in(each)
    plan.check()
    return proved(setting, plan, reason(movers, setting.profile.language))


@dataclass(frozen=True, slots=True)
class Setting:
    """A council's draft as it is, and all that a change of it is made and proved with."""

    workspace: Workspace
    council: Council
    profile: Profile
    before: Document
    origins: Origins

    @classmethod
    def of(cls, workspace: Workspace, council: Council) -> "Setting":
        """Return the setting of a council.

        Raises:
            InvalidSourcesError: with every fault in the council's sources.
        """
        profile = workspace.profile(council)
        before = resolve(workspace.library, profile).document
        return cls(workspace, council, profile, before, trace(workspace.library, profile))


def proved(setting: Setting, plan: Plan, said: str) -> Proposal:
    """Return a plan as a proposal; ``said`` is the reason that each local change records.

    Raises:
        MotionError: where the protocol would not be just the old one with what is asked for.
    """
    path = setting.council.profile.with_name("changes.yaml")
    content = _content(path)
    writing = Writing(plan, setting.profile, setting.origins, said)
    changed = _edited_file(content, writing)
    before, after = setting.before, _made_anew(setting.workspace, setting.council, changed)
    wrong = faults(before, after, plan.asked())
    if wrong:
        raise MotionError(NOT_AS_ASKED(faults=wrong))
    return Proposal(
        path=path,
        stood=content,
        content=changed,
        shown=tuple(plan.shown(after)),
        renumbered=tuple(_renumbered(before, after)),
        minuted=tuple(plan.minuted),
        merged=tuple(str(each) for each in writing.merged),
        document=after,
        elsewhere=tuple(_elsewhere(before, after)),
    )


def carry_out(proposal: Proposal) -> Path:
    """Write a proposal's local changes, and return their file.

    Raises:
        MotionError: where somebody else has changed the file since it was read.
        CouncilBusyError: where somebody else is saving the council for too long.
        OutputError: where it cannot be written; what stood there before still does.
    """
    with saving(proposal.path.parent) as council:
        if _content(proposal.path) != proposal.stood:
            raise MotionError(CHANGED_MEANWHILE(path=str(proposal.path)))
        return council.write(proposal.path.name, proposal.content)


def _content(path: Path) -> bytes:
    return read_file(path) if path.is_file() else b""


def without_gaps(motion: str) -> str:
    """Return a motion as it is.

    Raises:
        MotionError: where a quotation holds what the library takes for a gap.
    """
    for sign in _BRACES:
        if sign in motion:
            raise MotionError(GAP_IN_MOTION(sign=sign))
    return motion


def _made_anew(workspace: Workspace, council: Council, changes: bytes) -> Document:
    try:
        profile = workspace.profile_with(council, changes)
        return resolve(workspace.library, profile).document
    except InvalidSourcesError as error:
        found = tuple(FAULT_AT(place=str(e.location), fault=e.message) for e in error.errors)
        raise MotionError(WOULD_BE_INVALID(faults=found)) from error


def _edited_file(content: bytes, writing: Writing) -> bytes:
    try:
        return with_edits(content, writing.edits())
    except UneditableError as error:
        raise MotionError(EDIT_BY_HAND(reason=error.message)) from error


def _elsewhere(before: Document, after: Document) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the typed values that a motion takes from one place and leaves in another."""
    stood, stand = _values(before), _values(after)
    for (name, words), places in stood.items():
        left = stand.get((name, words), ())
        if left and len(left) < len(places):
            yield name, words, tuple(dict.fromkeys(left))


def _values(document: Document) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return where each typed value stands, by its name and its words."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for provision in document.all_provisions:
        for text in texts_in(provision):
            for inline in text:
                if inline.origin.kind is OriginKind.SETTING:
                    key = inline.origin.name, inline.content
                    found[key] = (*found.get(key, ()), citation_of(document, provision.id))
    return found


def _renumbered(before: Document, after: Document) -> Iterator[tuple[str, str]]:
    numbers = {each.id: each.number.citation for each in after.all_provisions if each.number}
    for each in before.all_provisions:
        if each.number and numbers.get(each.id, each.number.citation) != each.number.citation:
            yield each.number.citation, numbers[each.id]
