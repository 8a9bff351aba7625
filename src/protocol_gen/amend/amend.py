"""A motion carried out: found in the document, written as local changes, and proved.

Nothing is written until the protocol has been rebuilt from the changed file in memory, reads
exactly as the motion asks, and has changed in nothing else but numbers.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from protocol_gen.amend.given_movers import movers_as_told
from protocol_gen.amend.local_changes import ChangeWriter, WhyChanged
from protocol_gen.amend.locate import cite_nearest
from protocol_gen.amend.meant_way import plan_of
from protocol_gen.amend.messages import (
    CHANGED_MEANWHILE,
    EDIT_BY_HAND,
    FAULT_AT,
    GAP_IN_MOTION,
    LEFT_OVER,
    MARKS_LEFT,
    MOTION_IS_FILE,
    NOT_AS_ASKED,
    UNMEANT,
    WORD_TWICE,
    WOULD_BE_INVALID,
)
from protocol_gen.amend.minutes import Minuted, Movers, facts, usual_reason
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.motion_reader import read_motion
from protocol_gen.amend.motion_shown import Shown, shown
from protocol_gen.amend.new_words import unmeant_words
from protocol_gen.amend.proof import (
    RequestedChange,
    find_faults,
    named_otherwise,
    texts_by_key,
)
from protocol_gen.amend.stray_marks import doubled_words, lost_spaces, stray_marks
from protocol_gen.editing.changes_file import Edits, edit_changes
from protocol_gen.editing.yaml_edits import UneditableError
from protocol_gen.errors import InvalidSourcesError, MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Move, Profile
from protocol_gen.model.walks import texts_in
from protocol_gen.project.council_folders import Council
from protocol_gen.project.saving import saving
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.characters import composed, refused_in
from protocol_gen.resolver import resolve, trace
from protocol_gen.resolver.traces import Origins

_FILE: Final = re.compile(
    r"[^\n'\"‘“]*[^\s.]\.(?:docx?|odt|rtf|pdf|txt|md|ya?ml|xlsx?|csv|html?)", re.IGNORECASE
)
"""The name of a file, where the words of a motion should be."""
_BRACES: Final = ("{{", "}}", "{%", "%}")


@frozen
class Proposal:
    """What a motion would do, proved but not yet written."""

    path: Path
    """The file of local changes."""
    previous: bytes
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
    left: tuple[tuple[str, str], ...] = ()
    """What stands with other capitals where words are changed throughout, and its place."""
    movers: Movers = Movers()
    """Who moved it and when, as given and as the motion says."""
    elsewhere: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """Settings whose words the motion changes in one place and not in others.

    For each, its name, its words, and the places where they still appear.
    """
    named_otherwise: tuple[tuple[str, str], ...] = ()
    """Places that the motion is not about and that would name a post in full, or for short, because
    another place is the first to name it; each with how it would read."""


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
    if _FILE.fullmatch(motion.strip()):
        raise MotionError(MOTION_IS_FILE(given=motion.strip()))
    read = read_motion(as_written(motion))
    movers = movers_as_told(movers, read.told)
    setting = Setting.of(workspace, council)
    before = setting.before
    ids = {*used_ids, *(each.id for each in before.all_provisions)}
    plan = plan_of(read, before, against or before, ids)
    said = WhyChanged(movers.reason, usual_reason(setting.profile.language), facts(movers))
    return replace(prove(setting, plan, said), movers=movers)


@frozen
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
        library = workspace.library_of(profile)
        before = resolve(library, profile).document
        return cls(workspace, council, profile, before, trace(library, profile))


def prove(setting: Setting, plan: MotionPlan, said: WhyChanged) -> Proposal:
    """Return a plan as a proposal; ``said`` is what each local change records of why.

    Raises:
        MotionError: where the protocol would not be just the old one with what is asked for.
    """
    unmeant = tuple(unmeant_words(plan))
    if unmeant:
        raise MotionError(UNMEANT(faults=unmeant))
    path = setting.council.profile.with_name("changes.yaml")
    content = _read_if_there(path)
    writing = ChangeWriter(plan, setting.profile, setting.origins, said)
    edits = writing.edits()
    changed = _edit_file(content, edits)
    before, after = setting.before, _resolve_with(setting.workspace, setting.council, changed)
    asked = replace(plan.asked(), said_once=_said_once(setting.profile))
    plan.check_numbers(after)
    wrong = find_faults(before, after, asked)
    if not wrong and (writing.merged or plan.moved):
        changed, after = _without_trace(setting, asked, content, edits)
    if wrong:
        raise MotionError(NOT_AS_ASKED(faults=wrong))
    left = tuple(_marks_left(plan, after))
    if left:
        raise MotionError(LEFT_OVER(faults=left))
    return Proposal(
        path=path,
        previous=content,
        content=changed,
        shown=tuple(shown(plan, after)),
        renumbered=tuple(_find_renumbered(before, after)),
        minuted=tuple(plan.minuted),
        merged=tuple(str(each) for each in writing.merged),
        document=after,
        elsewhere=tuple(_find_elsewhere(before, after)),
        named_otherwise=tuple(named_otherwise(before, after, asked)),
        left=tuple(dict.fromkeys(plan.left)),
    )


def _without_trace(
    setting: Setting, asked: RequestedChange, content: bytes, edits: Edits
) -> tuple[bytes, Document]:
    """Return the file and the protocol without local changes that have come to nothing.

    What is changed and changed back has no change of its own any more.
    """
    for line in edits.changed:
        rest = {at: entry for at, entry in edits.changed.items() if at != line}
        within = {at: each for at, each in edits.within.items() if at != line}
        trial = Edits(rest, edits.removed | {line}, edits.added, within)
        if _serves(setting, asked, content, trial):
            edits = trial
    earlier = {each.location.line for each in setting.profile.changes if isinstance(each, Move)}
    if earlier and asked.moved:
        added = tuple(each for each in edits.added if "move" not in each)
        trial = Edits(edits.changed, edits.removed | earlier, added, edits.within)
        if _serves(setting, asked, content, trial):
            edits = trial
    changed = _edit_file(content, edits)
    return changed, _resolve_with(setting.workspace, setting.council, changed)


def _serves(setting: Setting, asked: RequestedChange, content: bytes, edits: Edits) -> bool:
    """Whether a file with these edits makes just what is asked for."""
    try:
        changed = _edit_file(content, edits)
        after = _resolve_with(setting.workspace, setting.council, changed)
    except MotionError:
        return False
    return not find_faults(setting.before, after, asked)


def _marks_left(plan: MotionPlan, after: Document) -> Iterator[Message]:
    """Yield where marks or spaces would be left over that were not there before."""
    for each in shown(plan, after):
        for mark in stray_marks(each.before, each.after):
            yield MARKS_LEFT(place=each.place, around=mark.around, right=mark.right)
        for around in doubled_words(each.before, each.after):
            yield WORD_TWICE(place=each.place, around=around)
    texts = texts_by_key(plan.draft)
    for key, edits in plan.edits.items():
        for mark in lost_spaces(texts[key], edits):
            place = cite_nearest(plan.draft, key[0])
            yield MARKS_LEFT(place=place, around=mark.around, right=mark.right)


def _said_once(profile: Profile) -> dict[str, str]:
    """Return what is said of posts only where they are first named, and what stands elsewhere."""
    posts = profile.roles.values()
    words = language_for(profile.language).words
    shared = (words.listed(post.shared_with) for post in posts if post.shared_with)
    return {
        **{words.furniture.shared_post(councils=councils): "" for councils in shared},
        **{post.title: post.short.one for post in posts if post.short is not None},
    }


def carry_out(proposal: Proposal) -> Path:
    """Write a proposal's local changes, and return their file.

    Raises:
        MotionError: where somebody else has changed the file since it was read.
        CouncilBusyError: where somebody else is saving the council for too long.
        OutputError: where it cannot be written; what was there before is kept.
    """
    with saving(proposal.path.parent) as council:
        if _read_if_there(proposal.path) != proposal.previous:
            raise MotionError(CHANGED_MEANWHILE(path=str(proposal.path)))
        return council.write(proposal.path.name, proposal.content)


def _read_if_there(path: Path) -> bytes:
    return read_file(path) if path.is_file() else b""


def as_written(motion: str) -> str:
    """Return the words of a motion composed, their line ends made one.

    Raises:
        MotionError: where a character has no place in a text, or a quotation holds what the
            library takes for a gap.
    """
    words = composed(motion.replace("\r\n", "\n").replace("\r", "\n"))
    for _, message in refused_in(words):
        raise MotionError(message)
    for sign in _BRACES:
        if sign in words:
            raise MotionError(GAP_IN_MOTION(sign=sign))
    return words


def _resolve_with(workspace: Workspace, council: Council, changes: bytes) -> Document:
    try:
        profile = workspace.profile_with(council, changes)
        return resolve(workspace.library_of(profile), profile).document
    except InvalidSourcesError as error:
        found = tuple(FAULT_AT(place=str(e.location), fault=e.message) for e in error.errors)
        raise MotionError(WOULD_BE_INVALID(faults=found)) from error


def _edit_file(content: bytes, edits: Edits) -> bytes:
    try:
        return edit_changes(content, edits)
    except UneditableError as error:
        raise MotionError(EDIT_BY_HAND(reason=error.message)) from error


def _find_elsewhere(
    before: Document, after: Document
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the settings whose words a motion takes from one place and leaves in another."""
    old, new = _locate_values(before), _locate_values(after)
    for (name, words), places in old.items():
        left = new.get((name, words), ())
        if left and len(left) < len(places):
            yield name, words, tuple(dict.fromkeys(left))


def _locate_values(document: Document) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return where each setting appears, by its name and its words."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for provision in document.all_provisions:
        for text in texts_in(provision):
            for inline in text:
                if inline.origin.kind is OriginKind.SETTING:
                    key = inline.origin.name, inline.content
                    found[key] = (*found.get(key, ()), cite_nearest(document, provision.id))
    return found


def _find_renumbered(before: Document, after: Document) -> Iterator[tuple[str, str]]:
    numbers = {each.id: each.number.citation for each in after.all_provisions if each.number}
    for each in before.all_provisions:
        if each.number and numbers.get(each.id, each.number.citation) != each.number.citation:
            yield each.number.citation, numbers[each.id]
