"""What a motion means for a council's draft: which words and provisions change, and where."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from protocol_gen.amend.draft_words import find_in_draft
from protocol_gen.amend.locate import cite_nearest, is_whole, locate, nearest_heading
from protocol_gen.amend.messages import (
    ENDS_WITH_LIST,
    NOT_A_SENTENCE,
    NOT_ONE_TEXT,
    NUMBERED_OTHERWISE,
    ONLY_OTHERS,
    ONLY_PART,
    PART_OF_TEXT,
    PLACE_GONE,
    PLACE_OTHERWISE,
)
from protocol_gen.amend.minutes import Minuted
from protocol_gen.amend.motion import (
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    MoveBeside,
    NewProvision,
    PutIn,
    Reach,
    Reword,
    Substitute,
    Transpose,
    Where,
)
from protocol_gen.amend.motion_edits import added_at_end, edit_of
from protocol_gen.amend.new_provisions import find_position, is_named, new_id, with_position
from protocol_gen.amend.proof import Moved, New, RequestedChange, Rewording, TextKey, texts_by_key
from protocol_gen.amend.reaches import find_reach
from protocol_gen.amend.scopes import Occurrence, Scope, Spot
from protocol_gen.amend.text_edits import (
    Edit,
    insert_after,
    insert_before,
    leave_words_out,
    with_edit,
)
from protocol_gen.amend.transposing import new_order
from protocol_gen.amend.words_found import (
    counted_of,
    find_meant,
    spots_of,
    texts_of_spots,
    written_otherwise,
)
from protocol_gen.errors import MotionError
from protocol_gen.language.english import typographic
from protocol_gen.model.document import Document, walk
from protocol_gen.model.profile import Side, Target

_BETWEEN_PARAGRAPHS: Final = re.compile(r"\n\s*\n")


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
    moved: list[Moved] = field(default_factory=list)
    minuted: list[Minuted] = field(default_factory=list)
    anchors: dict[TextKey, list[tuple[int, int]]] = field(default_factory=dict)
    """The words beside which others are put in."""
    left: list[tuple[str, str]] = field(default_factory=list)
    """What stands with other capitals where words are changed throughout, and where."""
    numbers: dict[str, str] = field(default_factory=dict)
    """The number that something new is to have, by its id."""

    def add(self, motion: Motion) -> None:
        """Find what one part of the motion is about, and note what it changes.

        Raises:
            MotionError: where it cannot be found, or not be done.
        """
        if isinstance(motion, NewProvision):
            motion = with_position(self.meant, motion)
        scope = locate(self.meant, motion.place)
        match motion:
            case LeaveOut() | Substitute() | PutIn():
                self._change_words(motion, scope)
            case Reword():
                self._reword(motion, scope)
            case LeaveOutWhole():
                self._remove(motion, scope)
            case NewProvision():
                self._insert(motion, scope)
            case Transpose() | MoveBeside():
                self._reorder(motion, scope)
            case _:
                assert_never(motion)

    def _change_words(self, motion: LeaveOut | Substitute | PutIn, scope: Scope) -> None:
        if isinstance(motion, PutIn):
            if motion.beside:
                self._edit_words(motion, scope, motion.beside)
            elif motion.place.is_sentence:
                self._insert_at_sentence(motion, scope)
            else:
                self._insert_at_end(motion, scope)
        elif isinstance(motion.words, Reach):
            self._edit_reach(motion, scope, motion.words)
        else:
            self._edit_words(motion, scope, motion.words)

    def expect_number(self, number: str, new: str) -> None:
        """Note that what has a number is to have another.

        Raises:
            MotionError: where nothing has it.
        """
        self.numbers[locate(self.meant, MotionPlace(number)).roots[0].id] = new

    def check_numbers(self, after: Document) -> None:
        """Refuse where something new has another number than the motion says.

        Raises:
            MotionError: where it has.
        """
        for each in after.all_provisions:
            wanted = self.numbers.get(each.id)
            if wanted and (not each.number or each.number.citation != wanted):
                number = each.number.citation if each.number else ""
                raise MotionError(NUMBERED_OTHERWISE(wanted=wanted, number=number))

    def gone(self) -> frozenset[str]:
        """Return all provisions that go."""
        return frozenset(each for removed in self.removed for each in self.below(removed))

    def asked(self) -> RequestedChange:
        """Return what the new document must read like."""
        texts = dict(self.edits)
        whole = {(each.id, each.target): each.new for each in self.rewordings}
        return RequestedChange(texts, whole, self.gone(), tuple(self.new), tuple(self.moved))

    # Words

    def _edit_words(self, motion: LeaveOut | Substitute | PutIn, scope: Scope, words: str) -> None:
        motion = replace(motion, which=counted_of(scope, words, motion.which))
        found = find_meant(self.meant, scope, words, motion.which)
        if motion.which.each:
            for other in written_otherwise(scope, words):
                written = other.spot.text[other.start : other.end]
                self.left.append((written, cite_nearest(self.meant, other.spot.id)))
        for each in find_in_draft(self.meant, self.draft, found, words, motion.which):
            if isinstance(motion, LeaveOut) and self._is_all(each.spot, each.start, each.end):
                self.removed.append(each.spot.id)
                continue
            key = (each.spot.id, each.spot.target, each.spot.index)
            self.edits.setdefault(key, []).append(edit_of(motion, each))
            if isinstance(motion, PutIn):
                self.anchors.setdefault(key, []).append((each.start, each.end))
        self._minute(motion, scope, found)

    # Words named by where they begin and end

    def _edit_reach(self, motion: LeaveOut | Substitute, scope: Scope, reach: Reach) -> None:
        stretches = find_reach(self.meant, scope, reach)
        self._check_same_in_draft({each.spot.id for each in stretches}, scope)
        new = motion.new if isinstance(motion, Substitute) else ""
        said = " ".join(each.words for each in stretches)
        for at, each in enumerate(stretches):
            spot = each.spot
            if (at or not new) and self._is_all(spot, each.start, each.end):
                self.removed.append(spot.id)
                continue
            key = (spot.id, spot.target, spot.index)
            edit = each.edit_with("" if at else typographic(new))
            self.edits.setdefault(key, []).append(edit)
        bare = replace(motion, words=said)
        if isinstance(bare, Substitute):
            bare = replace(bare, new=stretches[0].minuted(new))
        self._minute(bare, scope, [])

    def _is_all(self, spot: Spot, start: int, end: int) -> bool:
        """Whether words are all that a provision has."""
        is_whole = (start, end) == (0, len(spot.text)) and spot.target is Target.TEXT
        return is_whole and self._is_lone(spot)

    def _is_lone(self, spot: Spot) -> bool:
        """Whether a text is all that its provision has."""
        here = next(each for each in self.draft.all_provisions if each.id == spot.id)
        return len(list(spots_of(self.draft, spot.id, spot.target))) == 1 and not here.provisions

    def _check_same_in_draft(self, ids: Iterable[str], scope: Scope) -> None:
        """Refuse what is counted or reaches on where the draft has other words by now."""
        if self.meant is self.draft:
            return
        for id_ in ids:
            there, here = (
                texts_of_spots(spots_of(each, id_, target))
                for each in (self.meant, self.draft)
                for target in (Target.TEXT,)
            )
            if there != here:
                raise MotionError(PLACE_OTHERWISE(place=scope.label, version=self.meant.version))

    def _insert_at_end(self, motion: PutIn, scope: Scope) -> None:
        at_end = motion.where is Where.END
        if not scope.own or (at_end and scope.own[-1] != scope.spots[-1]):
            form = ENDS_WITH_LIST if scope.own else ONLY_OTHERS
            raise MotionError(form(place=scope.label))
        meant = scope.own[-1 if at_end else 0]
        spots = list(spots_of(self.draft, meant.id, meant.target))
        if not spots:
            raise MotionError(PLACE_GONE(place=scope.label))
        spot = spots[meant.index] if meant.index < len(spots) else spots[-1]
        edit = added_at_end(spot.text, motion.new) if at_end else insert_before(0, motion.new)
        self.edits.setdefault((spot.id, spot.target, spot.index), []).append(edit)
        self._minute(motion, scope, [])

    def _insert_at_sentence(self, motion: PutIn, scope: Scope) -> None:
        """Put words at an end of a sentence, or a sentence beside it."""
        (spot,) = scope.own
        self._check_same_in_draft([spot.id], scope)
        new = typographic(motion.new)
        is_beside = motion.where in {Where.BEFORE, Where.AFTER}
        if is_beside and (not new[:1].isupper() or new.rstrip("”’)")[-1:] not in {".", "?", "!"}):
            raise MotionError(NOT_A_SENTENCE(words=new))
        if motion.where in {Where.START, Where.BEFORE}:
            edit = insert_before(spot.start, new)
        elif is_beside:
            edit = insert_after(spot.stop, new)
        else:
            edit = added_at_end(spot.text[: spot.stop], new)
        self.edits.setdefault((spot.id, spot.target, spot.index), []).append(edit)
        end = {Where.BEFORE: Where.START, Where.AFTER: Where.END}.get(motion.where, motion.where)
        self._minute(replace(motion, where=end), scope, [])

    # Whole provisions

    def _reword(self, motion: Reword, scope: Scope) -> None:
        if motion.place.in_heading:
            self.rewordings.append(Rewording(scope.own[0].id, Target.HEADING, motion.new))
            self._minute(motion, scope, [])
            return
        if (
            any(each.text[each.start].isupper() for each in scope.own[:1])
            and motion.new[:1].islower()
        ):
            raise MotionError(PART_OF_TEXT(place=scope.label, new=motion.new))
        if motion.place.is_sentence:
            self._change_sentence(scope, motion.new)
            self._minute(motion, scope, [])
            return
        if not scope.own or scope.own != scope.spots or len({*scope.ids}) != len(scope.roots):
            raise MotionError(NOT_ONE_TEXT(place=scope.label))
        first, *others = scope.own
        self._check_still_in_draft(scope)
        if len([*spots_of(self.draft, first.id, Target.TEXT)]) > 1:
            text = texts_by_key(self.draft)[first.id, first.target, first.index]
            key = (first.id, first.target, first.index)
            self.edits.setdefault(key, []).append(Edit(0, len(text), motion.new))
        else:
            self.rewordings.append(Rewording(first.id, Target.TEXT, motion.new))
            self.removed += dict.fromkeys(each.id for each in others)
        self._minute(motion, scope, [])

    def _change_sentence(self, scope: Scope, new: str) -> None:
        """Give a sentence other words, or take it out."""
        (spot,) = scope.own
        self._check_same_in_draft([spot.id], scope)
        if spot.is_all and self._is_lone(spot):
            if new:
                self.rewordings.append(Rewording(spot.id, Target.TEXT, new))
            else:
                self.removed.append(spot.id)
            return
        edit = Edit(spot.start, spot.stop, typographic(new))
        if not new:
            edit = leave_words_out(spot.text, spot.start, spot.stop)
        edits = self.edits.setdefault((spot.id, spot.target, spot.index), [])
        edits[:] = with_edit(edits, edit, spot.text)

    def _remove(self, motion: LeaveOutWhole, scope: Scope) -> None:
        if motion.place.is_sentence and not motion.place.in_heading:
            self._change_sentence(scope, "")
            self._minute(motion, scope, [])
            return
        if motion.place.in_heading or self._is_only_part(motion, scope):
            raise MotionError(ONLY_PART(place=scope.label))
        self._check_still_in_draft(scope)
        self.removed += [root.id for root in scope.roots]
        self._minute(motion, scope, [])

    def _is_only_part(self, motion: LeaveOutWhole, scope: Scope) -> bool:
        """Whether a place is no provision by itself; the only definition of one is."""
        if motion.place.defined and len(scope.roots) == 1:
            texts = list(spots_of(self.meant, scope.roots[0].id, Target.TEXT))
            return len(texts) > len(("term", "text"))
        return scope.is_part or not is_named(motion.place)

    def _insert(self, motion: NewProvision, scope: Scope) -> None:
        side, anchor = find_position(motion, scope)
        self._check_still_in_draft(scope)
        first = len(self.new)
        if motion.heading and motion.kind is not CountedUnit.ITEM:
            self.add_section(side, anchor, motion.heading, motion.new)
        else:
            id_ = self._new_id(motion.heading or motion.new)
            self.new.append(New(id_, side, anchor, motion.new, motion.heading))
        if motion.number:
            self.numbers[self.new[first].id] = motion.number
        self._minute(motion, scope, [])

    def _reorder(self, motion: Transpose | MoveBeside, scope: Scope) -> None:
        other = locate(self.meant, motion.other)
        self._check_still_in_draft(scope)
        self._check_still_in_draft(other)
        self.moved += new_order(self.draft, motion, scope, other)
        if isinstance(motion, MoveBeside) and motion.takes_number:
            number = other.roots[0].number
            self.numbers[scope.roots[0].id] = number.citation if number else ""
        self._minute(motion, scope, [], other.label)

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

    def _minute(
        self, motion: Motion, scope: Scope, found: Sequence[Occurrence], other: str = ""
    ) -> None:
        """Note how the minutes name the place: by number if it was found by its words."""
        label, heading = scope.label, ""
        if scope.roots and not is_whole(self.meant, scope):
            heading = nearest_heading(self.meant, scope.roots[0].id)
        elif len(found) == 1:
            label = cite_nearest(self.meant, found[0].spot.id)
            heading = nearest_heading(self.meant, found[0].spot.id)
        if heading and heading in label:
            heading = ""
        self.minuted.append(Minuted(motion, label, heading, other))

    def below(self, id_: str) -> frozenset[str]:
        """Return a provision of the draft with all below it."""
        return frozenset(
            each.id
            for provision in self.draft.all_provisions
            if provision.id == id_
            for each in walk(provision)
        )
