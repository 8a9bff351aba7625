"""What a motion comes to, written as local changes against the library's unfilled text."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from protocol_gen.amend.messages import MARK_OF_LIST, NOT_WORD_BY_WORD
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.proof import New, Rewording, texts_by_key
from protocol_gen.amend.text_edits import Edit, Replacement, find_replacements, write_runs
from protocol_gen.editing.changes_file import Edits, Entry, WithinEdit
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english import typographic
from protocol_gen.model.amendment import MotionFacts
from protocol_gen.model.drafting import ClauseText
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import (
    FindReplace,
    Insert,
    LocalChange,
    Profile,
    Target,
)
from protocol_gen.resolver import times_found
from protocol_gen.resolver.traces import Origins, Run, Trace, TracedText, printed

_Line: TypeAlias = int
"""A line of changes.yaml, on which an entry begins."""


@frozen
class WhyChanged:
    """What a local change records: why it is made, and what is known of the motion, if any.

    ``usual`` is the reason where neither this nor an earlier change of the same words gives one.
    """

    reason: str
    usual: str = ""
    motion: MotionFacts | None = None


class ChangeWriter:
    """Turns a plan into edits of ``changes.yaml``."""

    def __init__(
        self, plan: MotionPlan, profile: Profile, origins: Origins, said: WhyChanged
    ) -> None:
        self._plan = plan
        self._origins = origins
        self._profile = profile
        self._said = said
        self._changed: dict[_Line, Entry] = {}
        self._removed: set[_Line] = set()
        self._within: dict[_Line, tuple[WithinEdit, ...]] = {}
        self._added: list[Entry] = []
        self.merged: list[SourceLocation] = []

    def edits(self) -> Edits:
        """Return the edits of the file.

        Raises:
            MotionError: where something cannot be written as a local change.
        """
        for (id_, target), by_index in self._edits_by_text().items():
            self._write_words(self._origins.traces[id_], target, by_index)
        for each in self._plan.rewordings:
            self._write_rewording(each)
        for id_ in self._plan.removed:
            self._write_omission(id_)
        for new in self._plan.new:
            self._write_insertion(new)
        for moved in self._plan.moved:
            self._added.append({"move": moved.id, moved.side.value: moved.anchor, **self._reason()})
        removed = frozenset(self._removed)
        return Edits(self._changed, removed, tuple(self._added), self._within)

    def _edits_by_text(self) -> Mapping[tuple[str, Target], Mapping[int, list[Edit]]]:
        result: dict[tuple[str, Target], dict[int, list[Edit]]] = {}
        for (id_, target, index), edits in self._plan.edits.items():
            result.setdefault((id_, target), {})[index] = edits
        return result

    def _reason(self, *olds: LocalChange) -> Entry:
        """Return why, after the reasons and the motions of the changes that it takes in."""
        reasons = [*(each.reason for each in olds), self._said.reason]
        reasons = [each for each in reasons if each] or [self._said.usual]
        facts = [motion for each in olds for motion in each.motions]
        facts += [self._said.motion] if self._said.motion else []
        motions = tuple(filter(None, map(_as_entry, dict.fromkeys(facts))))
        said = " ".join(f"{each.rstrip('.')}." for each in dict.fromkeys(reasons))
        return {"kind": "choice", "reason": said, **({"motions": motions} if motions else {})}

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
            for replacement in find_replacements(texts[index], edits, times):
                self._write_find(traced.id, target, replacement)

    def _check_length(self, traced: Trace, target: Target, texts: Sequence[TracedText]) -> None:
        """A heading in capitals may have more letters than the one it was made from."""
        known = texts_by_key(self._plan.draft)
        for index, text in enumerate(texts):
            now = known[traced.id, target, index]
            if len(printed(text)) != len(now):
                raise MotionError(NOT_WORD_BY_WORD(text=now))

    def _write_find(self, id_: str, target: Target, replacement: Replacement) -> None:
        values = {"find": replacement.find, "replace": replacement.replace_with}
        if not replacement.absorbed:
            where = {"in": "heading"} if target is Target.HEADING else {}
            self._added.append({"at": id_, **where, **values, **self._reason()})
            return
        first, *others = replacement.absorbed
        olds = map(self._change_at, replacement.absorbed)
        self._changed[first.line] = {**values, **self._reason(*olds)}
        self._removed |= {each.line for each in others}
        self.merged += replacement.absorbed

    def _write_own(
        self,
        traced: Trace,
        target: Target,
        owner: SourceLocation,
        by_index: Mapping[int, list[Edit]],
    ) -> None:
        """Change a text of the council's own where it is written."""
        if target is Target.TEXT and not traced.are_paragraphs:
            self._write_cells(traced, owner, by_index)
            return
        texts = traced.texts if target is Target.TEXT else (traced.heading,)
        value = "\n\n".join(
            _edit_own_text(text, owner, by_index.get(index, [])) for index, text in enumerate(texts)
        )
        self._write_whole(traced, target, owner, value)

    def _write_cells(
        self, traced: Trace, owner: SourceLocation, by_index: Mapping[int, list[Edit]]
    ) -> None:
        """Change cells of a table, items or definitions of the council's own, one by one."""
        key = "insert" if traced.is_inserted else "replace"
        edits = tuple(
            WithinEdit(
                key,
                _edit_own_text(traced.texts[index], owner, ()),
                _edit_own_text(traced.texts[index], owner, edits),
            )
            for index, edits in by_index.items()
        )
        before = self._changed.get(owner.line, {})
        self._changed[owner.line] = {**before, **self._reason(self._change_at(owner))}
        self._within[owner.line] = (*self._within.get(owner.line, ()), *edits)
        self.merged.append(owner)

    def _write_whole(
        self, traced: Trace, target: Target, owner: SourceLocation, value: str
    ) -> None:
        """Give other words to a change that holds a whole text or heading."""
        key = "replace"
        if traced.is_inserted:
            key = "insert" if target is Target.TEXT else "heading"
        before = self._changed.get(owner.line, {})
        old = self._change_at(owner)
        self._changed[owner.line] = {**before, key: value, **self._reason(old)}
        self.merged.append(owner)

    def _change_at(self, location: SourceLocation) -> LocalChange:
        return next(each for each in self._profile.changes if each.location == location)

    # Whole provisions

    def _write_rewording(self, rewording: Rewording) -> None:
        traced = self._origins.traces[rewording.id]
        is_text = rewording.target is Target.TEXT
        owner = traced.owner if is_text else traced.heading_owner
        new = typographic(rewording.new)
        if owner:
            self._write_whole(traced, rewording.target, owner, new)
            return
        for change in self._profile.changes:
            if isinstance(change, FindReplace) and (
                (change.at, change.target) == (rewording.id, rewording.target)
            ):
                self._take_out(change.location)
        was = self._origins.library_texts if is_text else self._origins.library_headings
        where = {} if is_text else {"in": "heading"}
        entry = {"at": rewording.id, **where, "replace": new, "was": was[rewording.id]}
        self._added.append({**entry, **self._reason()})

    def _write_omission(self, id_: str) -> None:
        """Leave a provision out; local changes of it, or of what is below it, go with it."""
        below = self._plan.below(id_) | self._origins.library_below.get(id_, frozenset())
        for change in self._profile.changes:
            changed = change.id if isinstance(change, Insert) else change.at
            if changed in below:
                self._take_out(change.location)
        if not self._origins.traces[id_].is_inserted:
            was = self._origins.library_wholes[id_]
            self._added.append({"omit": id_, "was": was, **self._reason()})

    def _write_insertion(self, new: New) -> None:
        heading = {"heading": typographic(new.heading)} if new.heading else {}
        text = {"insert": typographic(new.text)} if new.text else {}
        entry = {**text, **heading, "id": new.id}
        self._added.append({**entry, new.side.value: new.anchor, **self._reason()})

    def _take_out(self, location: SourceLocation) -> None:
        self._removed.add(location.line)
        self.merged.append(location)


def _as_entry(motion: MotionFacts) -> Mapping[str, str]:
    """Return what is known of a motion under the keys that its reader knows."""
    said = {
        "moved_by": motion.moved_by,
        "seconded_by": motion.seconded_by,
        "on": motion.on.isoformat() if motion.on else "",
        "minute": motion.minute,
    }
    return {key: value for key, value in said.items() if value}


def _edit_own_text(text: TracedText, owner: SourceLocation, edits: Sequence[Edit]) -> str:
    """Return a text of the council's own with edits made, as it is written."""
    runs: list[Run] = [run for stretch in text for run in stretch.runs]
    own = [run for run in runs if run.change == str(owner)]
    length = sum(len(run.filled) for run in own)
    if own != runs[: len(own)] or any(edit.end > length for edit in edits):
        raise MotionError(MARK_OF_LIST())
    return write_runs(own, edits)
