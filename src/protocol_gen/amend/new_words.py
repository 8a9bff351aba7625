"""The words that a plan puts in, held against those that go: what cannot be meant."""

from collections.abc import Iterator

from protocol_gen.amend.locate import cite_nearest
from protocol_gen.amend.messages import STAND_IN_FOR_WORDS, WORDS_STAY
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.proof import texts_by_key
from protocol_gen.language.english import typographic
from protocol_gen.lint.stand_ins import gap_in_value
from protocol_gen.model.message import Message


def unmeant_words(plan: MotionPlan) -> Iterator[Message]:
    """Yield where words are put in that stand for others, or are just the words that go."""
    said = []
    for id_, old, new in _replaced(plan):
        if new and new == old:
            yield WORDS_STAY(place=cite_nearest(plan.draft, id_), words=old)
        said.append(new)
    said += (words for each in plan.new for words in (each.text, each.heading))
    for words in said:
        gap = gap_in_value(words)
        if gap:
            yield STAND_IN_FOR_WORDS(words=gap)


def _replaced(plan: MotionPlan) -> Iterator[tuple[str, str, str]]:
    """Yield the words that go and those that come in their place, each with its provision."""
    texts = texts_by_key(plan.draft)
    for key, edits in plan.edits.items():
        for edit in edits:
            yield key[0], texts[key][edit.start : edit.end], edit.new.strip()
    for each in plan.rewordings:
        yield each.id, texts.get((each.id, each.target, 0), ""), typographic(each.new)
