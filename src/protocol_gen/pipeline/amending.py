"""A motion carried out: found in the document, written as local changes, and proved.

Nothing is written until the protocol has been made anew from the changed file in memory, and reads
exactly as the motion asks, and nothing else in it has changed but numbers.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias, assert_never

from protocol_gen.editing.change_entries import Edits, Entry, with_edits
from protocol_gen.editing.displacing import (
    Displacement,
    Edit,
    check_apart,
    displaced,
    leaving_out,
    putting_after,
    putting_before,
    rewritten,
)
from protocol_gen.editing.edits import UneditableError
from protocol_gen.editing.minutes import Minuted, Movers, reason
from protocol_gen.editing.motions import read_motion
from protocol_gen.editing.places import (
    Found,
    Scope,
    Spot,
    citation_of,
    heading_of,
    locate,
    the_one,
    words_in,
)
from protocol_gen.errors import InvalidSourcesError, MotionError
from protocol_gen.model.document import Document, Form, walk
from protocol_gen.model.drafting import ClauseText
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.motions import (
    Kind,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    NewProvision,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.model.profile import FindReplace, Insert, Omit, Profile, Replace, Side, Target
from protocol_gen.model.traces import Origins, Run, Trace, TracedText, printed
from protocol_gen.pipeline.folders import read_file
from protocol_gen.pipeline.output import write_whole
from protocol_gen.pipeline.proving import Asked, New, TextKey, faults, texts_by_key
from protocol_gen.pipeline.workspace import Council, Workspace
from protocol_gen.readers.clause_text import typographic
from protocol_gen.resolver import resolve, times_found, trace

_BRACES: Final = ("{{", "}}", "{%", "%}")
_WORD: Final = re.compile(r"[a-z0-9]+")
_LONGEST_ID: Final = 4
"""How many words of a text its id has."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One provision as it reads now and as it would; ``marked`` says in words what changes."""

    place: str
    before: str
    after: str
    marked: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a motion would do, proved but not yet written."""

    path: Path
    """The file of local changes."""
    content: bytes
    shown: tuple[Shown, ...]
    renumbered: tuple[tuple[str, str], ...]
    """Old and new number of each provision that takes another."""
    minuted: tuple[Minuted, ...]
    merged: tuple[str, ...]
    """The places of earlier local changes that were taken into the new ones, or taken out."""
    document: Document
    """The protocol as it would be."""


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
    motions = read_motion(typographic_motion(motion))
    profile = workspace.profile(council)
    before = resolve(workspace.library, profile).document
    origins = trace(workspace.library, profile)
    ids = {*used_ids, *(each.id for each in before.all_provisions)}
    plan = _Plan(before, against or before, origins, ids)
    for each in motions:
        plan.take_in(each)
    plan.check()
    path = council.profile.with_name("changes.yaml")
    content = read_file(path) if path.is_file() else b""
    writing = _Writing(plan, profile, reason(movers))
    changed = _edited_file(content, writing)
    after = _made_anew(workspace, council, changed)
    wrong = faults(before, after, plan.asked())
    if wrong:
        message = f"the motion would do more or less than it says: {'; '.join(wrong)}"
        raise MotionError(message)
    return Proposal(
        path=path,
        content=changed,
        shown=tuple(plan.shown(after)),
        renumbered=tuple(_renumbered(before, after)),
        minuted=tuple(plan.minuted),
        merged=tuple(str(each) for each in writing.merged),
        document=after,
    )


def carry_out(proposal: Proposal) -> Path:
    """Write a proposal's local changes, and return their file.

    Raises:
        OutputError: where it cannot be written; what stood there before still does.
    """
    write_whole(proposal.path, proposal.content)
    return proposal.path


def typographic_motion(motion: str) -> str:
    """Return a motion without characters that no text can hold.

    Raises:
        MotionError: where a quotation holds what the library takes for a gap.
    """
    for sign in _BRACES:
        if sign in motion:
            message = f"'{sign}' cannot stand in a protocol: the library takes it for a gap"
            raise MotionError(message)
    return motion


def _made_anew(workspace: Workspace, council: Council, changes: bytes) -> Document:
    try:
        profile = workspace.profile_with(council, changes)
        return resolve(workspace.library, profile).document
    except InvalidSourcesError as error:
        reasons = "; ".join(each.message for each in error.errors)
        raise MotionError(f"the protocol would not be in order then: {reasons}") from error


def _edited_file(content: bytes, writing: "_Writing") -> bytes:
    try:
        return with_edits(content, writing.edits())
    except (UneditableError, UnicodeDecodeError) as error:
        raise MotionError(f"{error}; write the change there by hand") from error


def _renumbered(before: Document, after: Document) -> Iterator[tuple[str, str]]:
    numbers = {each.id: each.number.citation for each in after.all_provisions if each.number}
    for each in before.all_provisions:
        if each.number and numbers.get(each.id, each.number.citation) != each.number.citation:
            yield each.number.citation, numbers[each.id]


# What is to be done


@dataclass(frozen=True, slots=True)
class _Rewording:
    """A whole text or heading that gets other words; ``gone`` are what ran on after it."""

    id: str
    target: Target
    new: str


@dataclass(slots=True)
class _Plan:
    """What a motion comes to in the draft, gathered part by part."""

    draft: Document
    meant: Document
    """The version whose numbers and words the motion uses."""
    origins: Origins
    used_ids: set[str]
    edits: dict[TextKey, list[Edit]] = field(default_factory=dict)
    rewordings: list[_Rewording] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    """Provisions that go, with all below them."""
    new: list[New] = field(default_factory=list)
    minuted: list[Minuted] = field(default_factory=list)

    def take_in(self, motion: Motion) -> None:
        """Find one part of the motion, and note what it comes to.

        Raises:
            MotionError: where it cannot be found, or not be done.
        """
        scope = locate(self.meant, motion.place)
        match motion:
            case LeaveOut() | Substitute():
                self._edit_words(motion, scope, motion.words)
            case PutIn(where=Where.BEFORE | Where.AFTER):
                self._edit_words(motion, scope, motion.beside)
            case PutIn():
                self._put_at_end(motion, scope)
            case Reword():
                self._reword(motion, scope)
            case LeaveOutWhole():
                self._remove(motion, scope)
            case NewProvision():
                self._insert(motion, scope)
            case _:
                assert_never(motion)

    def check(self) -> None:
        """Refuse parts that are about the same words.

        Raises:
            MotionError: where there are any.
        """
        texts = texts_by_key(self.draft)
        for key, edits in self.edits.items():
            check_apart(edits, texts[key])
        gone = self.gone()
        reworded = {(each.id, each.target) for each in self.rewordings}
        for id_, target, _ in self.edits:
            if id_ in gone or (id_, target) in reworded:
                place = citation_of(self.draft, id_)
                message = f"one part of the motion changes words of {place} that another takes out"
                raise MotionError(message)
        if len(reworded) != len(self.rewordings) or len(set(self.removed)) != len(self.removed):
            message = "two parts of the motion do the same thing to one provision; put them as one"
            raise MotionError(message)

    def gone(self) -> frozenset[str]:
        """Return all provisions that go."""
        return frozenset(
            each.id
            for provision in self.draft.all_provisions
            if provision.id in self.removed
            for each in walk(provision)
        )

    def asked(self) -> Asked:
        """Return what the new document must read like."""
        texts = dict(self.edits)
        whole = {(each.id, each.target): each.new for each in self.rewordings}
        return Asked(texts, whole, self.gone(), tuple(self.new))

    # Words

    def _edit_words(self, motion: LeaveOut | Substitute | PutIn, scope: Scope, words: str) -> None:
        if motion.throughout:
            found = list(words_in(scope.spots, words))
            if not found:
                the_one(self.meant, scope, words)
        else:
            found = [the_one(self.meant, scope, words)]
        for each in self._in_draft(found, words, is_all=motion.throughout):
            key = (each.spot.id, each.spot.target, each.spot.index)
            self.edits.setdefault(key, []).append(_edit(motion, each))
        self._minute(motion, scope, found)

    def _in_draft(self, found: Sequence[Found], words: str, *, is_all: bool) -> Iterator[Found]:
        """Yield the same places in the draft, which may have changed since the version meant."""
        if self.meant is self.draft:
            yield from found
            return
        wanted = dict.fromkeys((each.spot.id, each.spot.target) for each in found)
        for id_, target in wanted:
            there = [each for each in found if (each.spot.id, each.spot.target) == (id_, target)]
            spots = list(_spots(self.draft, id_, target))
            here = list(words_in(spots, words))
            if is_all or len(here) == len(there):
                if here:
                    yield from here
                    continue
            place = citation_of(self.meant, id_)
            now = " / ".join(spot.text for spot in spots)
            says = f"now reads '{now}'" if spots else "is no longer in it"
            message = (
                f"the draft has changed in {place} since version {self.meant.version}: it {says}; "
                f"'{words}' stands there {len(here)} times"
            )
            raise MotionError(message)

    def _put_at_end(self, motion: PutIn, scope: Scope) -> None:
        at_end = motion.where is Where.END
        if not scope.own or (at_end and scope.own[-1] != scope.spots[-1]):
            ends = "a list" if scope.own else "other provisions"
            message = (
                f"{scope.label} is or ends with {ends}; say to which paragraph or item the words "
                "are added, or 'add a new paragraph' or 'a new item'"
            )
            raise MotionError(message)
        meant = scope.own[-1 if at_end else 0]
        spots = list(_spots(self.draft, meant.id, meant.target))
        if not spots:
            message = f"{scope.label} is no longer in the draft"
            raise MotionError(message)
        spot = spots[meant.index] if meant.index < len(spots) else spots[-1]
        edit = _at_end(spot.text, motion.new) if at_end else putting_before(0, motion.new)
        self.edits.setdefault((spot.id, spot.target, spot.index), []).append(edit)
        self._minute(motion, scope, [])

    # Whole provisions

    def _reword(self, motion: Reword, scope: Scope) -> None:
        if motion.place.in_heading:
            self.rewordings.append(_Rewording(scope.own[0].id, Target.HEADING, motion.new))
            self._minute(motion, scope, [])
            return
        if not scope.own or scope.own != scope.spots or len({*scope.ids}) != len(scope.roots):
            message = (
                f"{scope.label} holds other paragraphs or a list as well; say which paragraph or "
                "item is to read so"
            )
            raise MotionError(message)
        first, *others = scope.own
        self._in_draft_still(scope)
        if len([*_spots(self.draft, first.id, Target.TEXT)]) > 1:
            text = texts_by_key(self.draft)[first.id, first.target, first.index]
            key = (first.id, first.target, first.index)
            self.edits.setdefault(key, []).append(Edit(0, len(text), motion.new))
        else:
            self.rewordings.append(_Rewording(first.id, Target.TEXT, motion.new))
            self.removed += dict.fromkeys(each.id for each in others)
        self._minute(motion, scope, [])

    def _remove(self, motion: LeaveOutWhole, scope: Scope) -> None:
        if motion.place.in_heading or scope.is_part or not _names_some(motion):
            message = (
                f"{scope.label} cannot be left out as a whole, for it is only a part of a clause; "
                "say which words are to be left out"
            )
            raise MotionError(message)
        self._in_draft_still(scope)
        self.removed += [root.id for root in scope.roots]
        self._minute(motion, scope, [])

    def _insert(self, motion: NewProvision, scope: Scope) -> None:
        side, anchor = _position(motion, scope)
        self._in_draft_still(scope)
        id_ = _new_id(motion.heading or motion.new, self.used_ids)
        self.used_ids.add(id_)
        self.new.append(New(id_, side, anchor, motion.new, motion.heading))
        self._minute(motion, scope, [])

    def _in_draft_still(self, scope: Scope) -> None:
        here = {each.id: each for each in self.draft.all_provisions}
        for root in scope.roots:
            if root.id not in here:
                message = f"{scope.label} is no longer in the draft"
                raise MotionError(message)

    # Words for people

    def _minute(self, motion: Motion, scope: Scope, found: Sequence[Found]) -> None:
        """Note how the minutes name the place: by its number where it was found by its words."""
        label, heading = scope.label, ""
        if scope.roots and scope.label != "the protocol":
            heading = heading_of(self.meant, scope.roots[0].id)
        elif len(found) == 1:
            label = citation_of(self.meant, found[0].spot.id)
            heading = heading_of(self.meant, found[0].spot.id)
        if heading and heading in label:
            heading = ""
        self.minuted.append(Minuted(motion, label, heading))

    def shown(self, after: Document) -> Iterator[Shown]:
        """Yield each provision that the motion is about, before and after."""
        old, new = texts_by_key(self.draft), texts_by_key(after)
        for key, edits in self.edits.items():
            yield Shown(
                _named(self.draft, key[0], key[1]), old[key], new[key], _marked(old[key], edits)
            )
        for each in self.rewordings:
            key = (each.id, each.target, 0)
            marked = f"[leave out: {old[key]}] [insert: {new[key]}]"
            yield Shown(_named(self.draft, each.id, each.target), old[key], new[key], marked)
        for id_ in self.removed:
            text = " ".join(text for key, text in old.items() if key[0] in self._below(id_))
            yield Shown(citation_of(self.draft, id_), text, "", f"[leave out: {text}]")
        for each_new in self.new:
            text = " ".join(text for key, text in new.items() if key[0] == each_new.id)
            place = citation_of(after, each_new.id)
            yield Shown(f"{place} (new)", "", text, f"[insert: {text}]")

    def _below(self, id_: str) -> frozenset[str]:
        return frozenset(
            each.id
            for provision in self.draft.all_provisions
            if provision.id == id_
            for each in walk(provision)
        )


def _names_some(motion: LeaveOutWhole) -> bool:
    place = motion.place
    return bool(place.number or place.heading or place.ordinals)


def _edit(motion: LeaveOut | Substitute | PutIn, found: Found) -> Edit:
    match motion:
        case LeaveOut():
            return leaving_out(found.spot.text, found.start, found.end)
        case Substitute(new=new):
            return Edit(found.start, found.end, typographic(new))
        case PutIn(new=new, where=Where.BEFORE):
            return putting_before(found.start, typographic(new))
        case PutIn(new=new):
            return putting_after(found.end, typographic(new))


def _at_end(text: str, new: str) -> Edit:
    """Return the edit that adds words: a new sentence, or words before the last full stop."""
    new = typographic(new)
    goes_on = not new[0].isupper() and new[-1] not in ".?!" and text.endswith((".", ";", ":"))
    return putting_after(len(text) - goes_on, new)


def _marked(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with words for what is left out and inserted."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        old = text[edit.start : edit.end].strip()
        marks = [
            f"[leave out: {old}]" if old else "",
            f"[insert: {edit.new.strip()}]" if edit.new else "",
        ]
        around = " ".join(mark for mark in marks if mark)
        before, behind = text[: edit.start].rstrip(), text[edit.end :]
        gap = "" if not behind or behind[0] in " ,.;:" else " "
        text = f"{before} {around}{gap}{behind}".lstrip()
    return text


def _named(document: Document, id_: str, target: Target) -> str:
    name = citation_of(document, id_)
    return f"the heading of {name}" if target is Target.HEADING else name


def _spots(document: Document, id_: str, target: Target) -> Iterator[Spot]:
    for key, text in texts_by_key(document).items():
        if key[:2] == (id_, target):
            yield Spot(*key, text)


# New provisions


def _position(motion: NewProvision, scope: Scope) -> tuple[Side, str]:
    """Return where something new goes."""
    roots = scope.roots
    if scope.is_part or motion.place.in_heading:
        message = f"{scope.label} is only a part of a clause; nothing new can stand beside it"
        raise MotionError(message)
    is_item = roots[0].form is Form.ITEM
    if motion.where is Where.BEFORE or motion.where is Where.AFTER:
        if not (motion.place.number or motion.place.heading or motion.place.ordinals):
            message = "say before or after what the new paragraph is to stand"
            raise MotionError(message)
        if motion.kind is Kind.ITEM and not is_item:
            message = f"{scope.label} is no item of a list; say 'at the end of … add a new item'"
            raise MotionError(message)
        before = motion.where is Where.BEFORE
        return (Side.BEFORE, roots[0].id) if before else (Side.AFTER, roots[-1].id)
    items = [child for root in roots for child in root.provisions if child.form is Form.ITEM]
    if motion.kind is Kind.ITEM:
        if not items:
            message = f"{scope.label} has no list to which an item could be added"
            raise MotionError(message)
        return Side.AFTER, items[-1].id
    if scope.label == "the protocol":
        return Side.AFTER, roots[-1].id
    if not roots[0].heading or is_item:
        message = f"say 'after {scope.label} insert a new paragraph', or 'add' the words to it"
        raise MotionError(message)
    return Side.UNDER, roots[0].id


def _new_id(text: str, used: set[str]) -> str:
    """Return a permanent id made of the first words of a text, one that was never used."""
    words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
    name = "local." + ("-".join(words[:_LONGEST_ID]) or "text")
    found, at = name, 2
    while found in used:
        found, at = f"{name}-{at}", at + 1
    return found


# Local changes


_Line: TypeAlias = int


class _Writing:
    """Turns a plan into edits of ``changes.yaml``."""

    def __init__(self, plan: _Plan, profile: Profile, said: str) -> None:
        self._plan = plan
        self._profile = profile
        self._said = said
        self._changed: dict[_Line, Entry] = {}
        self._removed: set[_Line] = set()
        self._added: list[Entry] = []
        self.merged: list[SourceLocation] = []

    def edits(self) -> Edits:
        """Return the edits of the file.

        Raises:
            MotionError: where something cannot be written as a local change.
        """
        for (id_, target), by_index in self._by_text().items():
            self._write_words(self._plan.origins.traces[id_], target, by_index)
        for each in self._plan.rewordings:
            self._write_rewording(each)
        for id_ in self._plan.removed:
            self._write_omission(id_)
        for new in self._plan.new:
            self._write_insertion(new)
        return Edits(self._changed, frozenset(self._removed), tuple(self._added))

    def _by_text(self) -> Mapping[tuple[str, Target], Mapping[int, list[Edit]]]:
        result: dict[tuple[str, Target], dict[int, list[Edit]]] = {}
        for (id_, target, index), edits in self._plan.edits.items():
            result.setdefault((id_, target), {})[index] = edits
        return result

    def _because(self, old: str = "") -> Entry:
        return {
            "kind": "choice",
            "reason": f"{old.rstrip('.')}. {self._said}" if old else self._said,
        }

    # Words

    def _write_words(
        self, traced: Trace, target: Target, by_index: Mapping[int, list[Edit]]
    ) -> None:
        is_text = target is Target.TEXT
        texts = traced.texts if is_text else (traced.heading,)
        self._check_length(traced, target, texts)
        owner = traced.owner if is_text else traced.heading_owner
        if owner:
            self._write_own(traced, target, owner, by_index)
            return
        bases = [tuple(piece for stretch in text for piece in stretch.base) for text in texts]

        def times(find: ClauseText) -> int:
            return times_found(find, bases)

        for index, edits in by_index.items():
            for displacement in displaced(texts[index], edits, times):
                self._write_find(traced.id, target, displacement)

    def _check_length(self, traced: Trace, target: Target, texts: Sequence[TracedText]) -> None:
        """A heading in capitals may have more letters than the one it was made from."""
        known = texts_by_key(self._plan.draft)
        for index, text in enumerate(texts):
            if len(printed(text)) != len(known[traced.id, target, index]):
                message = f"'{known[traced.id, target, index]}' cannot be changed word by word; amend all of it"
                raise MotionError(message)

    def _write_find(self, id_: str, target: Target, displacement: Displacement) -> None:
        values = {"find": displacement.find, "replace": displacement.replacement}
        if not displacement.absorbed:
            where = {"in": "heading"} if target is Target.HEADING else {}
            self._added.append({"at": id_, **where, **values, **self._because()})
            return
        first, *others = displacement.absorbed
        olds = " ".join(self._change_at(each).reason for each in displacement.absorbed)
        self._changed[first.line] = {**values, **self._because(olds)}
        self._removed |= {each.line for each in others}
        self.merged += displacement.absorbed

    def _write_own(
        self,
        traced: Trace,
        target: Target,
        owner: SourceLocation,
        by_index: Mapping[int, list[Edit]],
    ) -> None:
        """Change a text of the council's own where it is written."""
        if target is Target.TEXT and not traced.are_paragraphs:
            message = f"'{traced.id}' is a table or list of the council's own; edit it at {owner}"
            raise MotionError(message)
        texts = traced.texts if target is Target.TEXT else (traced.heading,)
        value = "\n\n".join(
            _own_text(text, owner, by_index.get(index, [])) for index, text in enumerate(texts)
        )
        key = "replace"
        if traced.is_inserted:
            key = "insert" if target is Target.TEXT else "heading"
        before = self._changed.get(owner.line, {})
        old = self._change_at(owner).reason
        self._changed[owner.line] = {**before, key: value, **self._because(old)}
        self.merged.append(owner)

    def _change_at(self, location: SourceLocation) -> FindReplace | Replace | Insert | Omit:
        return next(each for each in self._profile.changes if each.location == location)

    # Whole provisions

    def _write_rewording(self, rewording: _Rewording) -> None:
        traced = self._plan.origins.traces[rewording.id]
        is_text = rewording.target is Target.TEXT
        owner = traced.owner if is_text else traced.heading_owner
        new = typographic(rewording.new)
        if owner:
            key = "replace"
            if traced.is_inserted:
                key = "insert" if is_text else "heading"
            old = self._change_at(owner).reason
            before = self._changed.get(owner.line, {})
            self._changed[owner.line] = {**before, key: new, **self._because(old)}
            self.merged.append(owner)
            return
        for change in self._profile.changes:
            if isinstance(change, FindReplace) and (change.at, change.target) == (
                rewording.id,
                rewording.target,
            ):
                self._take_out(change.location)
        library = self._plan.origins.library_texts
        if not is_text:
            library = self._plan.origins.library_headings
        where = {} if is_text else {"in": "heading"}
        was = library[rewording.id]
        entry = {"at": rewording.id, **where, "replace": new, "was": was}
        self._added.append({**entry, **self._because()})

    def _write_omission(self, id_: str) -> None:
        gone = self._plan.gone()
        below = self._plan._below(id_)  # noqa: SLF001  # its own helper
        for change in self._profile.changes:
            match change:
                case Insert(id=changed) | Replace(at=changed) | FindReplace(at=changed):
                    if changed in below:
                        self._take_out(change.location)
                case Omit(at=changed):
                    parent = self._plan.origins.library_wholes
                    if changed in parent and changed not in gone and self._is_under(changed, id_):
                        self._take_out(change.location)
        traced = self._plan.origins.traces[id_]
        if not traced.is_inserted:
            was = self._plan.origins.library_wholes[id_]
            self._added.append({"omit": id_, "was": was, **self._because()})

    def _is_under(self, changed: str, id_: str) -> bool:
        """Whether something left out already belongs under what is to go."""
        wholes = self._plan.origins.library_wholes
        return wholes[changed] in wholes[id_] and changed.startswith(f"{id_}.")

    def _write_insertion(self, new: New) -> None:
        heading = {"heading": typographic(new.heading)} if new.heading else {}
        entry = {"insert": typographic(new.text), **heading, "id": new.id}
        self._added.append({**entry, new.side.value: new.anchor, **self._because()})

    def _take_out(self, location: SourceLocation) -> None:
        self._removed.add(location.line)
        self.merged.append(location)


def _own_text(text: TracedText, owner: SourceLocation, edits: Sequence[Edit]) -> str:
    """Return a text of the council's own with edits made, as it is written."""
    runs: list[Run] = [run for stretch in text for run in stretch.runs]
    own = [run for run in runs if run.change == str(owner)]
    length = sum(len(run.filled) for run in own)
    if own != runs[: len(own)] or any(edit.end > length for edit in edits):
        message = "the mark at the end of an item is the list's, not the text's; leave it as it is"
        raise MotionError(message)
    return rewritten(own, edits)
