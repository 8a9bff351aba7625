"""What a motion does, as people see it: each provision before and after."""

from collections.abc import Iterable, Iterator

from protocol_gen.amend.locate import cite_nearest
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.proof import texts_by_key
from protocol_gen.amend.text_edits import Edit
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.model.profile import Target


@frozen
class Shown:
    """One provision as it reads now and as it would; ``marked`` shows the changes as text."""

    place: str
    before: str
    after: str
    marked: str


def shown(plan: MotionPlan, after: Document) -> Iterator[Shown]:
    """Yield each provision that the motion is about, before and after.

    Where a provision goes with all below it, a stroke is between one text and the next.
    """
    old, new = texts_by_key(plan.draft), texts_by_key(after)
    for key, edits in plan.edits.items():
        yield Shown(_named(plan.draft, key[0], key[1]), old[key], new[key], _mark(old[key], edits))
    for each in plan.rewordings:
        key = (each.id, each.target, 0)
        marked = f"[leave out: {old[key]}] [insert: {new[key]}]"
        yield Shown(_named(plan.draft, each.id, each.target), old[key], new[key], marked)
    for id_ in plan.removed:
        text = " / ".join(text for key, text in old.items() if key[0] in plan.below(id_))
        yield Shown(cite_nearest(plan.draft, id_), text, "", f"[leave out: {text}]")
    for moved in plan.moved:
        text = " ".join(text for key, text in new.items() if key[0] in plan.below(moved.id))
        place = cite_nearest(plan.draft, moved.id)
        yield Shown(place, text, text, f"[moved: now {cite_nearest(after, moved.id)}]")
    for each_new in plan.new:
        text = " ".join(text for key, text in new.items() if key[0] == each_new.id)
        place = cite_nearest(after, each_new.id)
        yield Shown(f"{place} (new)", "", text, f"[insert: {text}]")


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
