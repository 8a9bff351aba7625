"""An interview as data that any front can ask: a terminal, a web form.

A question has a key of the profile ("roles.clerk"); its answer is that key's value, as text. What
is asked, which choices are open and which answer is the usual one depend on earlier answers, by
tests of a closed kind. ``profiles.interview`` walks through it; ``profiles.questions`` makes it of
the texts in ``templates/interview`` and the kinds of council.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.governance import Governance
from protocol_gen.model.interview import Oddity
from protocol_gen.model.library import KindFacts, KindOffer

Answers: TypeAlias = Mapping[str, str]
"""Values by the dotted key of the profile that they are for."""


@frozen
class Is:
    """An earlier answer is one of these."""

    key: str
    values: tuple[str, ...]


@frozen
class IsNot:
    """An earlier answer is none of these."""

    key: str
    values: tuple[str, ...]


@frozen
class Mentions:
    """An earlier answer has one of these words in it, in small letters or capitals."""

    key: str
    words: tuple[str, ...]


@frozen
class EndsWith:
    """An earlier answer ends with one of these, in small letters or capitals."""

    key: str
    endings: tuple[str, ...]


@frozen
class IsUnusual:
    """An earlier answer was given that is not what is usual for the kind of council."""

    key: str


Test: TypeAlias = Is | IsNot | Mentions | EndsWith | IsUnusual
Situation: TypeAlias = tuple[Test, ...]
"""Tests that must all hold; an empty one always holds."""
ALWAYS: tuple[Situation, ...] = ((),)


@frozen
class Choice:
    """An answer that is offered, and what it means. Open where one of ``when`` holds."""

    value: str
    label: str
    meaning: str = ""
    when: tuple[Situation, ...] = ALWAYS


@frozen
class Default:
    """The usual answer in a situation.

    A guess is offered to a person, who can see it, and never taken unseen.
    """

    value: str
    when: Situation = ()
    is_guess: bool = False


@frozen
class AnswerDoubt:
    """What makes one look twice at an answer: an oddity, or that it has none of some words.

    ``says`` is told then, with a gap for the ``answer``.
    """

    oddity: Oddity | None
    lacks: tuple[str, ...]
    says: str


@frozen
class Consequence:
    """A value that a profile has because one of ``when`` holds of the answers.

    ``value`` has gaps for the answers. Where ``is_kinds`` is set, what is usual goes before it.
    """

    key: str
    value: str
    when: tuple[Situation, ...] = ALWAYS
    is_kinds: bool = False


@frozen
class Question:
    """One question. It is asked where one of ``when`` holds, and its choices leave a choice.

    The first default that holds is offered. Where ``takes_own_words`` is set, the choices are
    examples and any other text will do.
    """

    key: str
    text: str
    help: str
    choices: tuple[Choice, ...] = ()
    defaults: tuple[Default, ...] = ()
    when: tuple[Situation, ...] = ALWAYS
    takes_own_words: bool = True
    may_be_empty: bool = False
    doubts: tuple[AnswerDoubt, ...] = ()


@frozen
class ShownQuestion:
    """A question in the light of earlier answers: what a front shows."""

    key: str
    text: str
    help: str
    choices: tuple[Choice, ...]
    default: str
    is_guess: bool
    takes_own_words: bool
    may_be_empty: bool


@frozen
class Interview:
    """All questions in their order, and the values that follow from the answers."""

    questions: tuple[Question, ...]
    consequences: tuple[Consequence, ...] = ()


@frozen
class KindDefaults:
    """A kind of council with its usual values by dotted key, for each way of deciding.

    Of a post only the title is given. ``offer`` is how an interview offers it.
    """

    facts: KindFacts
    offer: KindOffer
    values: Mapping[Governance, Mapping[str, str]] = field(default_factory=dict)
