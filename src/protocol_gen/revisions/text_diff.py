"""Changes within a line of text: words out, words in, each with the origin that it had.

Text is compared in tokens: a word, a space, a punctuation mark, or a whole cross-reference. Where
one run ends and the next begins does not matter; language does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.inlines import CrossReference, Inline, Inlines, Text
from protocol_gen.model.marks import Mark

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)+|\w+(?:['’-]\w+)*|\s+|[^\w\s]")
_LEAST_KEPT = 0.25
"""The share of words that a changed line keeps; with less, all of it is replaced at once."""
_SHORT = 6
"""Words up to which a line is always compared word by word."""

_Key: TypeAlias = tuple[str, str, str, bool]
_Change: TypeAlias = tuple[bool, int, int, int, int]
"""Whether tokens are kept, and from where to where they are in the old and the new line."""


@frozen
class _Token:
    """A unit of comparison: what makes it equal to another, and the pieces that it is made of."""

    key: _Key
    pieces: Inlines

    @property
    def is_word(self) -> bool:
        return self.key[0][:1].isalnum()

    @property
    def is_space(self) -> bool:
        return self.key[0].isspace()


def marked(inlines: Iterable[Inline], mark: Mark) -> Inlines:
    """Return text with one mark on all of it."""
    return tuple(replace(inline, mark=mark) for inline in inlines)


def joined(inlines: Iterable[Inline]) -> Inlines:
    """Return the same text with runs of one origin, language and mark made one."""
    result: list[Inline] = []
    for alike, group in groupby(inlines, key=_alike):
        pieces = tuple(group)
        if alike is None or len(pieces) == 1:
            result += pieces
        else:
            result.append(replace(pieces[0], content="".join(each.content for each in pieces)))
    return tuple(result)


def compare_inlines(old: Inlines, new: Inlines) -> Inlines:
    """Return one text that holds both: what differs is marked, deletions before insertions."""
    if old == new:
        return new
    before, after = tuple(_tokens(old)), tuple(_tokens(new))
    return joined(_merged(before, after))


def likeness(old: str, new: str) -> float:
    """Return how much two texts have in common, from 0 to 1."""
    return SequenceMatcher(None, _TOKEN.findall(old), _TOKEN.findall(new), autojunk=False).ratio()


def _merged(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[Inline]:
    for is_kept, from_old, to_old, from_new, to_new in _changes(before, after):
        if is_kept:
            yield from _pieces(after[from_new:to_new])
        else:
            yield from marked(_pieces(before[from_old:to_old]), Mark.DELETED)
            yield from marked(_pieces(after[from_new:to_new]), Mark.INSERTED)


def _pieces(tokens: Iterable[_Token]) -> Iterator[Inline]:
    for token in tokens:
        yield from token.pieces


def _changes(before: Sequence[_Token], after: Sequence[_Token]) -> list[_Change]:
    matcher = SequenceMatcher(
        None, [token.key for token in before], [token.key for token in after], autojunk=False
    )
    changes = _without_islands(
        [(tag == "equal", *places) for tag, *places in matcher.get_opcodes()],  # type: ignore[misc]  # four places
        after,
    )
    kept = sum(
        token.is_word for kept, _, _, start, end in changes if kept for token in after[start:end]
    )
    most = max(sum(token.is_word for token in side) for side in (before, after))
    if most > _SHORT and kept < _LEAST_KEPT * most:
        return [(False, 0, len(before), 0, len(after))]
    return changes


def _without_islands(changes: Iterable[_Change], after: Sequence[_Token]) -> list[_Change]:
    """Return changes of which no two are separated by a space alone: words change together."""
    result: list[_Change] = []
    for is_kept, *places in changes:
        space = all(token.is_space for token in after[places[2] : places[3]])
        stays = is_kept and not (space and result)
        if result and not stays and not result[-1][0]:
            _, from_old, _, from_new, _ = result[-1]
            result[-1] = (False, from_old, places[1], from_new, places[3])
        else:
            result.append((is_kept, *places))  # type: ignore[arg-type]  # four places
    return result


def _tokens(inlines: Inlines) -> Iterator[_Token]:
    for language, group in groupby(inlines, key=_text_language):
        if language is None:
            for inline in group:
                yield _Token(_key(inline), (inline,))
        else:
            yield from _word_tokens(tuple(group), language)


def _word_tokens(runs: Inlines, language: str) -> Iterator[_Token]:
    """Yield the words of runs of one language; a word may go across runs."""
    whole = "".join(run.content for run in runs)
    starts = [0]
    for run in runs:
        starts.append(starts[-1] + len(run.content))
    at = 0
    for match in _TOKEN.finditer(whole):
        while starts[at + 1] <= match.start():
            at += 1
        yield _Token((match[0], language, "", False), tuple(_sliced(runs[at:], starts[at:], match)))


def _sliced(runs: Inlines, starts: Sequence[int], match: re.Match[str]) -> Iterator[Inline]:
    for run, start in zip(runs, starts, strict=False):
        if start >= match.end():
            return
        content = run.content[max(match.start() - start, 0) : match.end() - start]
        if content:
            yield replace(run, content=content)


def _text_language(inline: Inline) -> str | None:
    return inline.language if isinstance(inline, Text) else None


def _key(inline: Inline) -> _Key:
    if isinstance(inline, CrossReference):
        return (inline.content, inline.language, inline.target, inline.numbered)
    return (inline.content, inline.language, "", False)


def _alike(inline: Inline) -> object:
    """Return what two runs must share to be one; nothing joins cross-references."""
    return (inline.origin, inline.language, inline.mark) if isinstance(inline, Text) else None
