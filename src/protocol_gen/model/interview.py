"""An interview as ``templates/interview`` has it: before it knows any kind of council.

A question has a key of the profile; its answer is that key's value, as text.
"""

from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.library import LocalText
from protocol_gen.model.location import SourceLocation


class Comparison(Enum):
    """How an earlier answer is tested."""

    IS = "is"
    NOT = "not"
    MENTIONS = "mentions"
    """It has one of these words in it, whatever their case."""
    ENDS = "ends"
    """It ends with one of these, whatever their case."""
    UNUSUAL = "unusual"
    """It was given, and is not what is usual for the kind of council."""
    HAS = "has"
    """It is a kind of council that has a usual answer for one of these keys."""
    LACKS = "lacks"
    """It is a kind of council that has no usual answer for these keys."""


@frozen
class AnswerTest:
    """A test of an earlier answer."""

    key: str
    comparison: Comparison
    values: tuple[str, ...]


Condition: TypeAlias = tuple[tuple[AnswerTest, ...], ...]
"""It holds where all tests of one of its parts hold."""
ALWAYS: Condition = ((),)


@frozen
class ChoiceText:
    """A choice of a question: its value, what it is called, what it means."""

    value: str
    label: LocalText | None
    meaning: LocalText | None


@frozen
class UsualAnswer:
    """An answer that is usual where ``when`` holds.

    ``value`` is None where the kind of council gives it. A guess is shown, and never taken unseen.
    """

    value: str | None
    when: Condition = ALWAYS
    is_guess: bool = False


class Oddity(Enum):
    """What may be odd about an answer."""

    EMPTY = "empty"
    LOWER_CASE = "lower_case"


@frozen
class Doubt:
    """What makes one look twice at an answer: an oddity, or that it has none of some words."""

    oddity: Oddity | None
    lacks: tuple[str, ...]
    says: LocalText
    """With a gap for the ``answer``."""


@frozen
class QuestionText:
    """A question as it is written.

    ``is_where_usual`` says that it is asked only where the kind has a usual answer.
    """

    key: str
    location: SourceLocation
    text: LocalText
    help: LocalText
    choices: tuple[ChoiceText, ...]
    usual: tuple[UsualAnswer, ...]
    when: Condition
    doubts: tuple[Doubt, ...]
    is_where_usual: bool
    takes_own_words: bool
    may_be_empty: bool


@frozen
class Follow:
    """A value that a profile has because other answers were given.

    ``value`` has gaps for the answers, by their keys. Where ``is_kinds`` is set, what the kind of
    council gives for the key goes before it.
    """

    key: str
    location: SourceLocation
    value: LocalText
    when: Condition
    is_kinds: bool


@frozen
class InterviewText:
    """All questions in their order, and what follows from the answers."""

    questions: tuple[QuestionText, ...]
    follows: tuple[Follow, ...]
