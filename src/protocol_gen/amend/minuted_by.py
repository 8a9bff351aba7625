"""What minutes say around a motion: who moved and seconded it, and what became of it."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from protocol_gen.amend.messages import NOT_CARRIED
from protocol_gen.amend.quotations import Masked, reads_on
from protocol_gen.amend.votes import without_votes
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language import english_minuting as english
from protocol_gen.language.english_movers import (
    LINKS,
    OUTCOME,
    SECONDED_ASIDE,
    TAIL_LINKS,
    WHO,
)


def _compiled_all(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each) for each in patterns)


_LEADS: Final = _compiled_all((*WHO, *OUTCOME, *LINKS))
_TAILS: Final = _compiled_all((*WHO, *OUTCOME, *TAIL_LINKS))
_ASIDE: Final = re.compile(SECONDED_ASIDE)
_FOLLOWS: Final = tuple(
    re.compile(rf"(?:{each})[.\s]*$", re.IGNORECASE) for each in english.FOLLOWS
)
_MAY_END: Final = re.compile(
    r"\s*[.;,(–—\n]\s*|\s+-+\s+|\s+(?=(?:was|were|is|and|being) (?:\w+ ){0,3}"
    r"(?:seconded|carried|agreed|approved|passed)\b)",
    re.IGNORECASE,
)
"""Where a motion can have its end, and what is said of it can follow."""
_PARTS: Final = {
    "moved": "moved_by", "moved2": "moved_by", "seconded": "seconded_by",
    "seconded2": "seconded_by", "minute": "minute",
}  # fmt: skip
Told = dict[str, str]
MayEnd = Callable[[str, int], bool]


@frozen
class Around:
    """What a motion asks for without what is said around it, and what that tells."""

    text: str
    moved_by: str = ""
    seconded_by: str = ""
    minute: str = ""
    renumbered: tuple[tuple[str, str], ...] = ()
    """Which numbers are said to become which: they follow by themselves, and must be so."""


def told_around(motion: Masked) -> Around:
    """Return who moved and seconded a motion and its minute, as it says, and the rest of it.

    Raises:
        MotionError: where it says that it was not carried.
    """
    whole = without_votes(motion.text)
    for said in (motion.text, whole):
        lost = re.search(english.NOT_CARRIED, said, re.IGNORECASE)
        if lost:
            raise MotionError(NOT_CARRIED(words=lost.group().strip(" .")))
    ends = _may_end_apart if reads_on(motion.text) else _may_end
    text, told = _without_aside(whole.strip())
    text, told = _without_lead(text, _LEADS, told)
    text, told = _without_tail(text, told, ends)
    text, renumbered = _without_numbers(text)
    text, told = _without_tail(text, told, ends)
    return Around(text, **told, renumbered=renumbered)


def _without_numbers(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a motion without what it says at its end of how numbers follow, and that."""
    found = re.search(english.RENUMBERED, text, re.IGNORECASE)
    if not found or not text[: found.start()].strip():
        return text, ()
    old, new = (
        _numbers_to(found[first], found[last] or found[first])
        for first, last in (("first", "last"), ("new", "newlast"))
    )
    if not old or len(old) != len(new):
        return text, ()
    return text[: found.start()], tuple(zip(old, new, strict=True))


def _numbers_to(first: str, last: str) -> tuple[str, ...]:
    above, dot, start = first.rpartition(".")
    above_last, _, end = last.rpartition(".")
    if above != above_last:
        return ()
    return tuple(f"{above}{dot}{each}" for each in range(int(start), int(end) + 1))


def _without_aside(text: str) -> tuple[str, Told]:
    """Return a motion without a seconder who is named in its middle, and who that is."""
    found = _ASIDE.search(text)
    if not found:
        return text, {}
    seconded = found["seconded"] or found["seconded2"]
    rest = f"{text[: found.start()]} {text[found.end() :].lstrip()}"
    return rest, {"seconded_by": seconded}


def _without_lead(text: str, patterns: Sequence[re.Pattern[str]], known: Told) -> tuple[str, Told]:
    """Return what is left of a text when all that is known around motions is taken off its head."""
    told = dict(known)
    found: re.Match[str] | None = None
    at = 0
    while at < len(text):
        for pattern in patterns:
            found = pattern.match(text, at)
            if found and not any(_PARTS[name] in told for name in _said(found)):
                break
        else:
            return text[at:], told
        told |= {_PARTS[name]: " ".join(said.split()) for name, said in _said(found).items()}
        at = found.end()
        while text[at : at + 1].isspace():
            at += 1
    return "", told


def _said(found: re.Match[str]) -> Told:
    return {name: said for name, said in found.groupdict().items() if said}


def _without_tail(text: str, known: Told, may_end: MayEnd) -> tuple[str, Told]:
    """Return a motion without what is said after it, and what that tells."""
    told, before = dict(known), ""
    while text != before:
        before = text
        text, told = _without_last_words(text, told, may_end)
        for pattern in _FOLLOWS:
            found = pattern.search(text)
            if found and found.start() and may_end(text, found.start()):
                text = text[: found.start()]
    return text, told


def _without_last_words(text: str, known: Told, may_end: MayEnd) -> tuple[str, Told]:
    """Return a motion without the longest end that is nothing but what is said around motions."""
    for found in _MAY_END.finditer(text):
        if not found.start() or not may_end(text, found.start()):
            continue
        rest, told = _without_lead(text[found.start() :].strip(), _TAILS, known)
        if not rest and any(map(str.isalpha, text[found.end() :])):
            return text[: found.start()], told
    return text, known


def _may_end(_: str, __: int) -> bool:
    return True


def _may_end_apart(text: str, at: int) -> bool:
    """Whether a text that is read out without quotation marks can have its end at a place.

    Only a stop or a bracket tells what is said of a motion from what it puts in.
    """
    return text[at:].lstrip()[:1] in {".", "("} or text[:at].rstrip()[-1:] == "."
