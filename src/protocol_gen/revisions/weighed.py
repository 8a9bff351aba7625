"""Words that no slip of the pen changes: what a change must leave alone to be declared one.

What is no slip is not listed: a word with a meaning of its own that comes, goes or gives way to
another is none, whatever it is. A slip is of letters, of the same word in another form, or of the
small words between.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile, zip_longest
from typing import Final

from protocol_gen.language.amendment_words import WeighedWords
from protocol_gen.model.amendment import AmendmentKind

_ALIKE: Final = 0.6
"""How much of the longer of two words their common beginning has, where they are one word."""
_LEAST_STEM: Final = 4
_SWAPPED: Final = 3
"""Words from the first to the last where two have changed places."""
_LONG: Final = 8
"""Letters from which a word may have two wrong ones."""
_OF_NUMBERS: Final = frozenset({AmendmentKind.CROSS_REFERENCE, AmendmentKind.NUMBERING})


def weighs(
    old: Sequence[str], new: Sequence[str], kind: AmendmentKind, words: WeighedWords
) -> bool:
    """Whether a change of words is more than a slip.

    It is where it touches a duty, a negation, a number, a period or who acts, or where a word with
    a meaning of its own comes, goes, or gives way to another.

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
        or any(_turns_round(gone, come, each) for each in words.opposed)
        or _means_something_else(old, new, free, words)
    )


def _means_something_else(
    old: Sequence[str], new: Sequence[str], free: Collection[str], words: WeighedWords
) -> bool:
    light = words.light | {*free}
    old, new = (_written_out(each, words) for each in (old, new))
    steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    places = [at for step, *at in steps if step != "equal"]
    if places and Counter(old) == Counter(new) and places[-1][1] - places[0][0] <= _SWAPPED:
        return False  # "scrutiny and overview": two words have changed places
    return any(
        not _is_slip(old[a:b], new[c:d], light, words)
        and not (step == "delete" and _is_repetition(old, a, b))
        for step, a, b, c, d in steps
        if step != "equal"
    )


def _written_out(said: Sequence[str], words: WeighedWords) -> Sequence[str]:
    """Return words with known abbreviations written out, and "his/her" as two."""
    text = f" {' '.join(said).replace('/', ' ')} "
    for short, long in words.abbreviations:
        text = text.replace(f" {short} ", f" {long} ")
    return text.split()


def _is_slip(
    old: Sequence[str], new: Sequence[str], light: Collection[str], words: WeighedWords
) -> bool:
    """Whether some words are others but for their letters, their form and the small words."""
    if _is_one_word("".join(old), "".join(new), words):
        return True
    before, after = ([word for word in each if word not in light] for each in (old, new))
    return all(_is_one_word(one, other, words) for one, other in zip_longest(before, after))


def _is_repetition(words: Sequence[str], start: int, end: int) -> bool:
    """Whether these are one word that is there twice, one after the other."""
    return end - start == 1 and words[start] in words[end : end + 1]


def _is_one_word(one: str | None, other: str | None, words: WeighedWords) -> bool:
    """Whether two words are one in another form, or differ by a letter as a slip does."""
    if not one or not other:
        return False
    if one == other or any(one in alike and other in alike for alike in words.actors):
        return True
    longer = max(len(one), len(other))
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if stem >= _LEAST_STEM and stem >= _ALIKE * longer:
        return True
    return one[0] == other[0] and _wrong_letters(one, other) <= (2 if longer >= _LONG else 1)


def _wrong_letters(one: str, other: str) -> int:
    """Return how many letters are left out, put in, put for another, or change places."""
    steps = SequenceMatcher(a=one, b=other, autojunk=False).get_opcodes()
    changed = [(one[a:b], other[c:d]) for step, a, b, c, d in steps if step != "equal"]
    left_out, put_in = ("".join(each) for each in zip(*changed, strict=True))
    if sorted(left_out) == sorted(put_in):
        return len(left_out)
    return sum(max(len(old), len(new)) for old, new in changed)


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


def _turns_round(
    gone: Collection[str], come: Collection[str], opposed: Sequence[Sequence[str]]
) -> bool:
    """Whether a small word of one of these groups gives way to one of another: from, to."""
    before, after = (
        {at for at, group in enumerate(opposed) if any(word in group for word in each)}
        for each in (gone, come)
    )
    return bool(before and after - before)


def _reverses(word: str, other: str, words: WeighedWords) -> bool:
    long, short = sorted((word, other), key=len, reverse=True)
    return any(long == f"{beginning}{short}" for beginning in words.reversing)
