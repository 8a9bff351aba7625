"""A finished file's words beside the adopted ones: the same, or different, and where."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.verify.adopted import Adopted, plain_line
from protocol_gen.verify.signs import odd_signs, seen
from protocol_gen.verify.unwrapping import unwrapped, without_bullets

_MUCH_LONGER: Final = 6
"""Texts, beside which only the likest stretch of a file is told apart word by word."""
_LONG: Final = 4_000_000
"""Pairs of words, of which more would take too long to compare one by one."""
_NEAR: Final = 400
"""Characters before an obstacle that tell its place."""
_AGAIN: Final = 60
"""Words of the text that nobody quotes at a stretch: they are there twice."""
_MOST_LINES: Final = 4
"""Over which a title on a cover is wrapped."""
MOST_SPOTS: Final = 100
"""Places that are told; a file with more is for nobody to look through."""
_CONTEXT: Final = 4
"""Words before a difference that tell its place."""


@frozen
class Difference:
    """A place where a file does not say what was adopted; either text may be empty.

    ``place`` is the number and the heading of the provision, as it was adopted; ``after`` the
    adopted words before the difference. ``signs`` names signs in the file's words that may be
    taken for others, or are not seen.
    """

    place: str
    after: str
    adopted: str
    found: str
    signs: tuple[Message, ...] = ()


@frozen
class BlindSpot:
    """A place of the protocol's text at which a file has something that cannot be judged.

    ``place`` and ``after`` are as those of a difference, and empty where the file does not tell.
    """

    place: str
    after: str
    what: Message
    remedy: Message


@frozen
class TextMatch:
    """How a file compares: without differences and blind spots it says what was adopted.

    ``around`` are the lines before and after the text that are not part of the usual
    furniture.
    """

    differences: tuple[Difference, ...] = ()
    around: tuple[str, ...] = ()
    blind_spots: tuple[BlindSpot, ...] = ()


def match(found: FinishedText, adopted: Adopted) -> TextMatch:
    """Compare a file's words with those of a version.

    Where the file tells the text apart, that must be the adopted words and no other. Else they
    must be in it in one run; contents may follow the title block; what comes before and
    after is around it. Words laid over the pages, and words in the contents that are no headings,
    are a difference wherever they are.
    """
    said = _words_of(found.text, found, adopted)
    laid_over = (
        *(Difference("contents", "", "", line) for line in _strange(found.contents, adopted)),
        *(
            Difference("laid over a page", "", "", line)
            for line in found.astray.split("\n")
            if line
        ),
    )
    if found.is_marked:
        differences = tuple(_differences(adopted, said, is_whole=True))
        if differences and found.unmarked and _is_part(said, found.unmarked, adopted):
            return match(found.unmarked, adopted)
        spots = _blind_spots(found, adopted, range(len(said) + 1))
        again = tuple(_again(words(found.around), adopted)) if found.is_wrapped else ()
        around = _strange(found.around, adopted)
        return TextMatch((*differences, *laid_over, *again), around, spots)
    run = _run(adopted, said, is_wrapped=found.is_wrapped)
    if run:
        before, after = said[: run[0]], said[run[1] :]
        around = _strange(f"{' '.join(before)}\n{' '.join(after)}\n{found.around}", adopted)
        spots = _blind_spots(found, adopted, range(run[0] + 1, run[1]))
        again = tuple(_again([*before, "", *after], adopted)) if found.is_wrapped else ()
        beside = _beside(before, after, adopted) if found.is_alone else ()
        return TextMatch((*laid_over, *again, *beside), around, spots)
    differences = tuple(_differences(adopted, said, is_whole=False)) or tuple(
        _differences(adopted, said, is_whole=True)  # no run, so there is one
    )
    spots = _blind_spots(found, adopted, range(len(said) + 1))
    return TextMatch((*differences, *laid_over), blind_spots=spots)


def _beside(before: Sequence[str], after: Sequence[str], adopted: Adopted) -> Iterator[Difference]:
    """Yield what stands before or after a text that should be alone, but for our own furniture."""
    last = len(adopted.words)
    for said, at in ((before, 0), (after, last)):
        for line in _strange(" ".join(said), adopted):
            context = " ".join(adopted.words[max(0, at - _CONTEXT) : at])
            yield Difference(adopted.place(at), context, "", line)


def _again(around: Sequence[str], adopted: Adopted) -> Iterator[Difference]:
    """Yield a difference where a printed page of the text stands outside the text once more."""
    for place in range(0, len(around) - _AGAIN + 1, _CONTEXT):
        said = around[place : place + _AGAIN]
        if _find(adopted.words, said) is not None:
            yield Difference("outside the text", "", "", " ".join(said))
            return


def _is_part(said: Sequence[str], whole: FinishedText, adopted: Adopted) -> bool:
    """Say whether marks hold a part of what is the text in the whole file: the words decide."""
    all_said = _words_of(whole.text, whole, adopted)
    run = _run(adopted, all_said, is_wrapped=whole.is_wrapped)
    return run is not None and _find(all_said[run[0] : run[1]], said) is not None


def _blind_spots(found: FinishedText, adopted: Adopted, run: range) -> tuple[BlindSpot, ...]:
    """Return the obstacles within the text, and those that have no place, as many as are told.

    ``run`` has the places between the words, counted from the file's first, that are within.
    """
    spots: list[BlindSpot] = []
    count = at = 0
    for each in sorted(found.obstacles, key=lambda each: each.at or 0):
        if len(spots) >= MOST_SPOTS:
            break
        if each.at is None:
            spots.append(BlindSpot("", "", each.what, each.remedy))
            continue
        count += _begun(found, adopted, at, each.at)
        at = each.at
        if each.roams or count in run:
            said = _plain_words(found.text[max(0, at - _NEAR) : at])
            place = adopted.place(_nearest(adopted, said, count))
            spots.append(BlindSpot(place, " ".join(said[-_CONTEXT:]), each.what, each.remedy))
    return tuple(dict.fromkeys(spots))


def _begun(found: FinishedText, adopted: Adopted, start: int, end: int) -> int:
    """Return how many words begin between two places of a text."""
    part = found.text[start:end]
    is_within = start > 0 and part and not (part[0].isspace() or found.text[start - 1].isspace())
    return len(_words_of(part, found, adopted)) - bool(is_within)


def _nearest(adopted: Adopted, said: Sequence[str], count: int) -> int:
    """Return the adopted word that comes after some words of a file, as near as can be told."""
    for length in (8 * _CONTEXT, _CONTEXT, 2):
        at = _find(adopted.words, said[-length:]) if said else None
        if at is not None:
            return at + min(length, len(said))
    return count


def _words_of(text: str, found: FinishedText, adopted: Adopted) -> tuple[str, ...]:
    if found.is_wrapped:
        return tuple(seen(unwrapped(text, adopted, is_copied=found.is_copied)))
    return _plain_words(without_bullets(text, adopted))


@lru_cache(maxsize=8)
def _plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, which is compared with one version after the other."""
    return tuple(seen(words(text)))


def likeness(found: FinishedText, adopted: Adopted) -> float:
    """Return how much of two texts is the same, from 0 to 1, whatever the order."""
    said = _plain_words(found.text)
    if not said or not adopted.words:
        return 0.0
    left = dict.fromkeys(adopted.vocabulary, 0)
    for word in adopted.words:
        left[word] += 1
    common = 0
    for word in said:
        if left.get(word, 0):
            left[word] -= 1
            common += 1
    return common / len(adopted.words) - abs(len(said) - len(adopted.words)) / 1_000_000_000


# One run


def _run(adopted: Adopted, said: Sequence[str], *, is_wrapped: bool) -> tuple[int, int] | None:
    """Return where the adopted words begin and end among others, if they are in one run."""
    start = _find(said, adopted.words)
    if start is not None:
        return start, start + len(adopted.words)
    title = adopted.title_words
    body = adopted.words[len(title) :]
    below = _find(said, body)
    if not title or below is None:
        return None
    top = _find(said[:below], title, last=True)
    if top is None:
        return None
    between = said[top + len(title) : below]
    is_contents = adopted.is_contents(between) or (
        is_wrapped and adopted.is_contents_in_columns(between)
    )
    return (top, below + len(body)) if is_contents else None


def _find(said: Sequence[str], wanted: Sequence[str], *, last: bool = False) -> int | None:
    """Return where some words are in one run among others."""
    if not wanted:
        return None
    text, run = ("\n".join(("", *each, "")) for each in (said, wanted))
    at = text.rfind(run) if last else text.find(run)
    return None if at < 0 else text.count("\n", 0, at)


# Differences


def _differences(adopted: Adopted, said: Sequence[str], *, is_whole: bool) -> Iterator[Difference]:
    """Yield the places where words differ, in the order of the adopted text.

    Where the file's words are not the text's alone, what comes before and after is no difference.
    """
    wanted = adopted.words
    if wanted == tuple(said):
        return
    contents_at = len(adopted.title_words)
    if not is_whole and len(said) > _MUCH_LONGER * len(wanted):
        said = _likest(wanted, said)
    for start, end, from_, to in _unequal(wanted, said):
        if not is_whole and start == end:
            if start in {0, len(wanted)}:
                continue
            if start == contents_at and adopted.is_contents(said[from_:to]):
                continue
        yield Difference(
            adopted.place(start),
            " ".join(wanted[max(0, start - _CONTEXT) : start]),
            " ".join(wanted[start:end]),
            " ".join(said[from_:to]),
            odd_signs(said[from_:to], wanted[start:end]),
        )


def _likest(wanted: Sequence[str], said: Sequence[str]) -> Sequence[str]:
    """Return the stretch of a long file that has most in common with the text."""
    known = {tuple(wanted[at : at + _CONTEXT]) for at in range(len(wanted))}
    step = len(wanted)
    hits = [0] * (len(said) // step + 2)
    for at in range(len(said)):
        hits[at // step] += tuple(said[at : at + _CONTEXT]) in known
    best = max(range(len(hits) - 1), key=lambda at: hits[at] + hits[at + 1])
    return said[max(0, best - 1) * step : (best + 3) * step]


Stretch: TypeAlias = tuple[int, int, int, int]
"""Where something begins and ends in one text, and in the other."""


def _unequal(wanted: Sequence[str], said: Sequence[str]) -> Iterator[Stretch]:
    """Yield the stretches of two texts that differ: sentences are paired first, then words."""
    sentences = [*_sentences(wanted)], [*_sentences(said)]
    places = [[0, *accumulate(map(len, each))] for each in sentences]
    for start, end, from_, to in _opcodes(*sentences, popular=False):
        a, b, c, d = places[0][start], places[0][end], places[1][from_], places[1][to]
        is_long = (b - a) * (d - c) > _LONG
        for w, x, y, z in _opcodes(wanted[a:b], said[c:d], popular=is_long):
            yield a + w, a + x, c + y, c + z


def _opcodes(one: Sequence[Any], other: Sequence[Any], *, popular: bool) -> Iterator[Stretch]:
    """Yield what differs; ``popular`` leaves frequent words aside at first, which is faster."""
    for kind, *stretch in SequenceMatcher(None, one, other, autojunk=popular).get_opcodes():
        if kind != "equal":
            start, end, from_, to = stretch
            yield start, end, from_, to


def _sentences(text: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield words up to each that ends with a stop."""
    begin = 0
    for place, word in enumerate(text, 1):
        if word.endswith((".", ";", ":", ",")) or place == len(text):
            yield tuple(text[begin:place])
            begin = place


# Around


def _strange(around: str, adopted: Adopted) -> tuple[str, ...]:
    """Return what is left of each line around a text when our own furniture is taken out."""
    lines = _without_wrapped(around.split("\n"), adopted)
    left = (_without_usual(line, adopted) for line in lines)
    return tuple(dict.fromkeys(line for line in left if line))


def _without_wrapped(lines: Sequence[str], adopted: Adopted) -> Iterator[str]:
    """Yield lines without those that are together a line of our own furniture, as of a title."""
    usual = frozenset(adopted.usual)
    at = 0
    while at < len(lines):
        several = (count for count in range(_MOST_LINES, 1, -1) if at + count <= len(lines))
        wrapped = next((n for n in several if plain_line(" ".join(lines[at : at + n])) in usual), 0)
        if not wrapped:
            yield lines[at]
        at += wrapped or 1


def _without_usual(line: str, adopted: Adopted) -> str:
    """Return what is left of a line; where words of others are, single words among them stay."""
    said = f" {plain_line(line)} "
    if not _has_words(_taken_out(adopted.usual, said)):
        return ""
    several = (usual for usual in adopted.usual if " " in usual)
    rest = _taken_out(several, said)
    return " ".join(rest.replace("\0", "").split())


def _taken_out(usual: Iterable[str], line: str) -> str:
    for each in usual:
        line = line.replace(f" {each} ", " \0 ")
    return line


def _has_words(line: str) -> bool:
    return re.search(r"[^\W\d]", line) is not None
