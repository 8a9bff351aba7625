"""What a motion means for a council's draft: which words and provisions change, and where."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, assert_never

from protocol_gen.amend.locate import (
    Occurrence,
    Scope,
    Spot,
    cite_nearest,
    find_once,
    find_words,
    is_whole,
    locate,
    nearest_heading,
)
from protocol_gen.amend.messages import (
    BESIDE_WHAT,
    CHANGED_AND_TAKEN_OUT,
    DRAFT_CHANGED,
    DRAFT_LOST,
    ENDS_WITH_LIST,
    NO_LIST,
    NOT_A_SECTION,
    NOT_AN_ITEM,
    NOT_ONE_TEXT,
    NOTHING_BESIDE,
    ONLY_OTHERS,
    ONLY_PART,
    PLACE_GONE,
    SAME_PROVISION,
)
from protocol_gen.amend.minutes import Minuted
from protocol_gen.amend.motion import (
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.amend.proof import New, RequestedChange, TextKey, texts_by_key
from protocol_gen.amend.text_edits import (
    Edit,
    check_apart,
    insert_after,
    insert_before,
    leave_words_out,
)
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english import typographic
from protocol_gen.model.document import Document, ProvisionForm, walk
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Side, Target

_WORD: Final = re.compile(r"[a-z0-9]+")
_BETWEEN_PARAGRAPHS: Final = re.compile(r"\n\s*\n")
_LONGEST_ID: Final = 4
"""How many words of a text go into its id."""


@frozen
class Shown:
    """One provision as it reads now and as it would; ``marked`` shows the changes as text."""

    place: str
    before: str
    after: str
    marked: str


@frozen
class Rewording:
    """A whole text or heading that gets other words; ``gone`` are what ran on after it."""

    id: str
    target: Target
    new: str


@dataclass(slots=True)
class MotionPlan:
    """What a motion changes in the draft, gathered part by part."""

    draft: Document
    meant: Document
    """The version whose numbers and words the motion uses."""
    used_ids: set[str]
    edits: dict[TextKey, list[Edit]] = field(default_factory=dict)
    rewordings: list[Rewording] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    """Provisions that go, with all below them."""
    new: list[New] = field(default_factory=list)
    minuted: list[Minuted] = field(default_factory=list)

    def add(self, motion: Motion) -> None:
        """Find what one part of the motion is about, and note what it changes.

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
                self._insert_at_end(motion, scope)
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
                raise MotionError(CHANGED_AND_TAKEN_OUT(place=cite_nearest(self.draft, id_)))
        if len(reworded) != len(self.rewordings) or len(set(self.removed)) != len(self.removed):
            raise MotionError(SAME_PROVISION())

    def gone(self) -> frozenset[str]:
        """Return all provisions that go."""
        return frozenset(each for removed in self.removed for each in self.below(removed))

    def asked(self) -> RequestedChange:
        """Return what the new document must read like."""
        texts = dict(self.edits)
        whole = {(each.id, each.target): each.new for each in self.rewordings}
        return RequestedChange(texts, whole, self.gone(), tuple(self.new))

    # Words

    def _edit_words(self, motion: LeaveOut | Substitute | PutIn, scope: Scope, words: str) -> None:
        if motion.throughout:
            found = list(find_words(scope.spots, words))
            if not found:
                find_once(self.meant, scope, words)
        else:
            found = [find_once(self.meant, scope, words)]
        for each in self._find_in_draft(found, words, is_all=motion.throughout):
            key = (each.spot.id, each.spot.target, each.spot.index)
            self.edits.setdefault(key, []).append(_edit(motion, each))
        self._minute(motion, scope, found)

    def _find_in_draft(
        self, found: Sequence[Occurrence], words: str, *, is_all: bool
    ) -> Iterator[Occurrence]:
        """Yield the same places in the draft, which may have changed since the version meant."""
        if self.meant is self.draft:
            yield from found
            return
        wanted = dict.fromkeys((each.spot.id, each.spot.target) for each in found)
        for id_, target in wanted:
            there = [each for each in found if (each.spot.id, each.spot.target) == (id_, target)]
            spots = list(_spots(self.draft, id_, target))
            here = list(find_words(spots, words))
            if here and (is_all or len(here) == len(there)):
                yield from here
                continue
            raise MotionError(self._draft_differs(id_, spots, words, len(here)))

    def _draft_differs(self, id_: str, spots: Sequence[Spot], words: str, count: int) -> Message:
        place, version = cite_nearest(self.meant, id_), self.meant.version
        if not spots:
            return DRAFT_LOST(place=place, version=version)
        now = " / ".join(spot.text for spot in spots)
        return DRAFT_CHANGED(place=place, version=version, now=now, words=words, count=count)

    def _insert_at_end(self, motion: PutIn, scope: Scope) -> None:
        at_end = motion.where is Where.END
        if not scope.own or (at_end and scope.own[-1] != scope.spots[-1]):
            form = ENDS_WITH_LIST if scope.own else ONLY_OTHERS
            raise MotionError(form(place=scope.label))
        meant = scope.own[-1 if at_end else 0]
        spots = list(_spots(self.draft, meant.id, meant.target))
        if not spots:
            raise MotionError(PLACE_GONE(place=scope.label))
        spot = spots[meant.index] if meant.index < len(spots) else spots[-1]
        edit = _at_end(spot.text, motion.new) if at_end else insert_before(0, motion.new)
        self.edits.setdefault((spot.id, spot.target, spot.index), []).append(edit)
        self._minute(motion, scope, [])

    # Whole provisions

    def _reword(self, motion: Reword, scope: Scope) -> None:
        if motion.place.in_heading:
            self.rewordings.append(Rewording(scope.own[0].id, Target.HEADING, motion.new))
            self._minute(motion, scope, [])
            return
        if not scope.own or scope.own != scope.spots or len({*scope.ids}) != len(scope.roots):
            raise MotionError(NOT_ONE_TEXT(place=scope.label))
        first, *others = scope.own
        self._check_still_in_draft(scope)
        if len([*_spots(self.draft, first.id, Target.TEXT)]) > 1:
            text = texts_by_key(self.draft)[first.id, first.target, first.index]
            key = (first.id, first.target, first.index)
            self.edits.setdefault(key, []).append(Edit(0, len(text), motion.new))
        else:
            self.rewordings.append(Rewording(first.id, Target.TEXT, motion.new))
            self.removed += dict.fromkeys(each.id for each in others)
        self._minute(motion, scope, [])

    def _remove(self, motion: LeaveOutWhole, scope: Scope) -> None:
        if motion.place.in_heading or scope.is_part or not _is_named(motion.place):
            raise MotionError(ONLY_PART(place=scope.label))
        self._check_still_in_draft(scope)
        self.removed += [root.id for root in scope.roots]
        self._minute(motion, scope, [])

    def _insert(self, motion: NewProvision, scope: Scope) -> None:
        side, anchor = _find_position(motion, scope)
        self._check_still_in_draft(scope)
        if motion.heading and motion.kind is not CountedUnit.ITEM:
            self.add_section(side, anchor, motion.heading, motion.new)
        else:
            id_ = self._new_id(motion.heading or motion.new)
            self.new.append(New(id_, side, anchor, motion.new, motion.heading))
        self._minute(motion, scope, [])

    def add_section(self, side: Side, anchor: str, heading: str, text: str) -> None:
        """Put in a heading, and below it each paragraph, numbered as in every other section."""
        section = self._new_id(heading)
        self.new.append(New(section, side, anchor, "", heading))
        for paragraph in filter(None, map(str.strip, _BETWEEN_PARAGRAPHS.split(text))):
            self.new.append(New(self._new_id(paragraph), Side.UNDER, section, paragraph))

    def _new_id(self, text: str) -> str:
        id_ = new_id(text, self.used_ids)
        self.used_ids.add(id_)
        return id_

    def _check_still_in_draft(self, scope: Scope) -> None:
        here = {each.id: each for each in self.draft.all_provisions}
        for root in scope.roots:
            if root.id not in here:
                raise MotionError(PLACE_GONE(place=scope.label))

    # Words for people

    def _minute(self, motion: Motion, scope: Scope, found: Sequence[Occurrence]) -> None:
        """Note how the minutes name the place: by number if it was found by its words."""
        label, heading = scope.label, ""
        if scope.roots and not is_whole(self.meant, scope):
            heading = nearest_heading(self.meant, scope.roots[0].id)
        elif len(found) == 1:
            label = cite_nearest(self.meant, found[0].spot.id)
            heading = nearest_heading(self.meant, found[0].spot.id)
        if heading and heading in label:
            heading = ""
        self.minuted.append(Minuted(motion, label, heading))

    def shown(self, after: Document) -> Iterator[Shown]:
        """Yield each provision that the motion is about, before and after."""
        old, new = texts_by_key(self.draft), texts_by_key(after)
        for key, edits in self.edits.items():
            yield Shown(
                _named(self.draft, key[0], key[1]), old[key], new[key], _mark(old[key], edits)
            )
        for each in self.rewordings:
            key = (each.id, each.target, 0)
            marked = f"[leave out: {old[key]}] [insert: {new[key]}]"
            yield Shown(_named(self.draft, each.id, each.target), old[key], new[key], marked)
        for id_ in self.removed:
            text = " ".join(text for key, text in old.items() if key[0] in self.below(id_))
            yield Shown(cite_nearest(self.draft, id_), text, "", f"[leave out: {text}]")
        for each_new in self.new:
            text = " ".join(text for key, text in new.items() if key[0] == each_new.id)
            place = cite_nearest(after, each_new.id)
            yield Shown(f"{place} (new)", "", text, f"[insert: {text}]")

    def below(self, id_: str) -> frozenset[str]:
        """Return a provision of the draft with all below it."""
        return frozenset(
            each.id
            for provision in self.draft.all_provisions
            if provision.id == id_
            for each in walk(provision)
        )


def _is_named(place: MotionPlace) -> bool:
    """Whether a motion names a place."""
    return bool(place.number or place.heading or place.ordinals)


def _edit(motion: LeaveOut | Substitute | PutIn, found: Occurrence) -> Edit:
    match motion:
        case LeaveOut():
            return leave_words_out(found.spot.text, found.start, found.end)
        case Substitute(new=new):
            return Edit(found.start, found.end, typographic(new))
        case PutIn(new=new, where=Where.BEFORE):
            return insert_before(found.start, typographic(new))
        case PutIn(new=new):
            return insert_after(found.end, typographic(new))


def _at_end(text: str, new: str) -> Edit:
    """Return the edit that adds words: a new sentence, or words before the last full stop."""
    new = typographic(new)
    goes_on = not new[0].isupper() and new[-1] not in ".?!" and text.endswith((".", ";", ":"))
    return insert_after(len(text) - goes_on, new)


def _mark(text: str, edits: Iterable[Edit]) -> str:
    """Return a text that shows in words what is left out and inserted."""
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
    name = cite_nearest(document, id_)
    return f"the heading of {name}" if target is Target.HEADING else name


def _spots(document: Document, id_: str, target: Target) -> Iterator[Spot]:
    for key, text in texts_by_key(document).items():
        if key[:2] == (id_, target):
            yield Spot(*key, text)


# New provisions


def _find_position(motion: NewProvision, scope: Scope) -> tuple[Side, str]:
    """Return where something new goes.

    Raises:
        MotionError: where nothing new can go there.
    """
    if scope.is_part or motion.place.in_heading:
        raise MotionError(NOTHING_BESIDE(place=scope.label))
    if motion.where is Where.END:
        return _find_end(motion, scope)
    if not _is_named(motion.place):
        raise MotionError(BESIDE_WHAT())
    if motion.kind is CountedUnit.ITEM and scope.roots[0].form is not ProvisionForm.ITEM:
        raise MotionError(NOT_AN_ITEM(place=scope.label))
    if motion.where is Where.BEFORE:
        return Side.BEFORE, scope.roots[0].id
    return Side.AFTER, scope.roots[-1].id


def _find_end(motion: NewProvision, scope: Scope) -> tuple[Side, str]:
    """Return the end of a list, of a section or of the whole."""
    roots = scope.roots
    if motion.kind is CountedUnit.ITEM:
        items = [
            child for root in roots for child in root.provisions if child.form is ProvisionForm.ITEM
        ]
        if not items:
            raise MotionError(NO_LIST(place=scope.label))
        return Side.AFTER, items[-1].id
    if not _is_named(motion.place):
        return Side.AFTER, roots[-1].id
    if not roots[0].heading:
        raise MotionError(NOT_A_SECTION(place=scope.label))
    return Side.UNDER, roots[0].id


def new_id(text: str, used: set[str]) -> str:
    """Return a permanent id made of the first words of a text, one that was never used."""
    words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
    name = "local." + ("-".join(words[:_LONGEST_ID]) or "text")
    found, at = name, 2
    while found in used:
        found, at = f"{name}-{at}", at + 1
    return found
