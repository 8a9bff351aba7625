"""What can be seen of a value before a profile is made of it: is it an answer at all?

A stand-in is none, and a post that the law requires is not taken away. What may be no title is
asked about.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from protocol_gen.editing.yaml_values import HOLDERS, NO_POST, as_data
from protocol_gen.language.known_languages import language_for, means_none
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.lint.title_doubts import title_doubts
from protocol_gen.model.governance import Facts
from protocol_gen.model.message import Message
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.profiles.dotted_keys import ROLES
from protocol_gen.profiles.interview_types import Answers, KindDefaults
from protocol_gen.profiles.messages import ANSWER_STAND_IN, IN_SMALL_LETTERS, POST_REQUIRED
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE

_NAMES: Final = frozenset({"council", "title", "terms", "roles"})
"""The sections whose values are names: their reader refuses one without a letter itself."""
_PRINTED: Final = _NAMES | {"settings", "control"}
"""The sections of a profile whose values are printed."""
_TITLES: Final = (ROLES, "terms.")


def stand_ins_among(values: Answers) -> Iterator[tuple[str, Message]]:
    """Yield the key and the fault of each value that only stands in for one."""
    for key, value in values.items():
        section = key.partition(".")[0]
        is_told = section in _NAMES and not any(map(str.isalpha, value))
        if section not in _PRINTED or is_told or means_none(value):
            continue
        if words := stand_in_for_value(value):
            yield key, ANSWER_STAND_IN(words=words)


def required_posts_among(
    values: Answers, facts: Facts, law: Iterable[PostFact], today: date | None
) -> Iterator[tuple[str, Message]]:
    """Yield the key and the fault of each post that is said to be none and that the law requires.

    Where no day is given, only law without dates is looked at.
    """
    gone = {key.removeprefix(ROLES) for key, value in values.items() if _is_gone(key, value)}
    for fact in law:
        is_plain = fact.is_checked and fact.demand is Demand.HAS
        if is_plain and fact.concerns(facts) and fact.holds_on(today):
            for post in gone & set(fact.posts):
                message = POST_REQUIRED(post=post.replace("_", " "), reference=fact.law.reference)
                yield ROLES + post, message


def says_that_a_post_is_none(values: Answers) -> bool:
    """Whether one of these values takes a post away."""
    return any(_is_gone(key, value) for key, value in values.items())


def _is_gone(key: str, value: str) -> bool:
    return key.startswith(ROLES) and value == NO_POST


def doubts_about(
    key: str, value: str, kinds: Callable[[], Iterable[KindDefaults]]
) -> tuple[Message, ...]:
    """Return what there is to ask about a title that is no fault and may yet be none.

    Small letters are as usual where some kind of council has them for that key.
    """
    says_who = not isinstance(as_data(key, value), str) and value in HOLDERS
    if not key.startswith(_TITLES) or means_none(value) or says_who:
        return ()
    doubts = title_doubts(value, language_for(LIBRARY_LANGUAGE))
    if not (key.startswith(ROLES) and value.islower()):
        return doubts
    usual = (values.get(key, "") for kind in kinds() for values in kind.values.values())
    return doubts if any(map(str.islower, usual)) else (*doubts, IN_SMALL_LETTERS(title=value))
