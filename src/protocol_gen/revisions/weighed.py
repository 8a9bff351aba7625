"""Words that no slip of the pen changes: what a change must leave alone to be declared one."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from protocol_gen.language.amendment_words import WeighedWords
from protocol_gen.model.amendment import AmendmentKind

_OF_NUMBERS: Final = frozenset({AmendmentKind.CROSS_REFERENCE, AmendmentKind.NUMBERING})


def weighs(
    old: Sequence[str], new: Sequence[str], kind: AmendmentKind, words: WeighedWords
) -> bool:
    """Whether a change of words touches a duty, a negation, a number, a period or who acts.

    ``old`` and ``new`` are the words in small letters. Numbers after "section" and the like are
    left alone where the change is said to be ``kind``, one of references.
    """
    free = {*_cited(old, words), *_cited(new, words)} if kind in _OF_NUMBERS else set()
    before, after = ([*_heavy(each, free, words)] for each in (old, new))
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    return (
        before != after
        or _acts_instead([*_actors(old, words)], [*_actors(new, words)])
        or any(_reverses(word, other, words) for word in gone for other in come)
    )


def _heavy(said: Sequence[str], free: Collection[str], words: WeighedWords) -> Iterator[str]:
    for word in said:
        has_number = any(map(str.isdigit, word)) and word not in free
        if word in words.weighty or has_number:
            yield word


def _actors(said: Sequence[str], words: WeighedWords) -> Iterator[str]:
    """Yield who acts in the order of reading, those who are called alike by one name."""
    called = {word: alike[0] for alike in words.actors for word in alike}
    yield from (called[word] for word in said if word in called)


def _acts_instead(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one who acts takes the place of another; one more or less alone does not weigh."""
    before, after = Counter(old), Counter(new)
    return old != new if before == after else bool(before - after and after - before)


def _cited(words: Sequence[str], known: WeighedWords) -> Iterator[str]:
    for before, word in pairwise(words):
        if before in known.cited:
            yield word


def _reverses(word: str, other: str, words: WeighedWords) -> bool:
    long, short = sorted((word, other), key=len, reverse=True)
    return any(long == f"{beginning}{short}" for beginning in words.reversing)
