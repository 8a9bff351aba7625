"""What a language says with facts in it: a sentence with gaps, a count with its noun, a list.

A translator writes them as they will be read; no code joins parts of a sentence.
"""

from collections.abc import Iterable, Sequence
from string import Formatter

from protocol_gen.frozen import frozen
from protocol_gen.model.message import rendered


@frozen
class Sentence:
    """Words with gaps in braces: "Changes from version {old} to version {new}".

    A fact is never looked into, so braces in it are only braces.
    """

    text: str

    def __call__(self, **facts: str) -> str:
        """Return the words with their gaps filled; raise ``KeyError`` where a fact is missing."""
        return rendered(self.text, facts)

    @property
    def gaps(self) -> frozenset[str]:
        """The names of the gaps."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)

    def split(self, *gaps: str, **facts: str) -> tuple[str, ...]:
        """Return the words before, between and after gaps that something else is put into.

        ``facts`` fill the other gaps. Raises ``ValueError`` where a gap is not there exactly once,
        or not in the order asked for.
        """
        names = [name for _, name, _, _ in Formatter().parse(self.text) if name in gaps]
        if names != list(gaps):
            msg = f"{self.text!r} must have the gaps {gaps} once each, in this order"
            raise ValueError(msg)
        parts, part = [], ""
        for words, name, _, _ in Formatter().parse(self.text):
            part += words
            if name in gaps:
                parts.append(part)
                part = ""
            elif name:
                part += facts[name]
        return (*parts, part)


@frozen
class Counted:
    """A count with its noun, chosen by the exact number: "one change", "14 changes".

    ``exact`` has the numbers that say it in a way of their own, ``other`` is for every other
    number, with it in the gap ``{count}``. Both may have further gaps.
    """

    other: str
    exact: tuple[tuple[int, str], ...] = ()

    def __call__(self, count: int, **facts: str) -> str:
        """Return the words for a count."""
        return rendered(dict(self.exact).get(count, self.other), {**facts, "count": str(count)})

    @property
    def forms(self) -> dict[str, str]:
        """The words by number, and under ``other`` those for all the rest: for a script."""
        return {**{str(count): words for count, words in self.exact}, "other": self.other}


@frozen
class Tally:
    """A count that is in words or in figures, as the other counts beside it are.

    In one sentence all counts are written alike: in figures where one is above ``most_in_words``.
    """

    words: Counted
    figures: Counted
    most_in_words: int

    def __call__(self, count: int, beside: Iterable[int] = ()) -> str:
        """Return the words for a count that is in one sentence with others."""
        in_words = max((count, *beside)) <= self.most_in_words
        return (self.words if in_words else self.figures)(count)


@frozen
class Series:
    """How several things are joined: "a, b and c"."""

    between: str
    before_last: str

    def __call__(self, parts: Iterable[str]) -> str:
        """Return the parts as one; nothing where there are none."""
        *others, last = [*parts] or [""]
        return self.before_last.join((self.between.join(others), last)) if others else last


def exactly(forms: Sequence[str], first: int = 0) -> tuple[tuple[int, str], ...]:
    """Return forms by number, the first of them for the number ``first``."""
    return tuple(enumerate(forms, start=first))
