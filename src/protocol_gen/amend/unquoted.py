"""Motions whose quotation marks are gone, as when a shell has taken them: where they can have been.

Each way to put them back is a reading. Whoever carries the motion out keeps those whose words are
where the motion says; if that is not exactly one, nothing is done.
"""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.amend.place_grammar import NOUN, NUMBER
from protocol_gen.amend.quotations import Masked
from protocol_gen.language.english_places import MARK, ORDINAL

_OUT: Final = r"(?:leave out|leaving out|delete|deleting|omit|strike out|strike|remove|take out)"
_IN: Final = r"(?:insert|inserting|add|adding|put in)"
_WORDS: Final = r"(?:the )?(?:words?|phrase|figures?|text) "
_PAIRS: Final = (
    (
        rf"{_OUT}\s+",
        rf",?\s+(?:and\s+)?(?:{_IN}|substitute|replace (?:it|them) (?:with|by))\s+",
        False,
    ),
    (r"replac(?:e|ing)\s+", r"\s+(?:with|by)\s+", False),
    (r"substitut(?:e|ing)\s+", r"\s+for\s+", True),
    (r"for\s+", r",?\s+(?:read|substitute)\s+", False),
    (r"(?:amend|change|alter|correct)\s+", r"\s+(?:to read|to|into)\s+", False),
    (r"(?:after|before)\s+", rf",?\s+{_IN}\s+", False),
    (rf"{_IN}\s+", r",?\s+(?:after|before)\s+", True),
)
"""What begins a motion about words, what stands between the two quotations, and whether the first
of them is what is put in."""
_LONE: Final = (
    rf"{_OUT}\s+",
    rf"at the end,?\s+{_IN}\s+",
)
_PLACE: Final = (
    rf"(?:the heading of )?(?:the (?:{ORDINAL}) \S+(?: point)? (?:of|in) )?(?:{NOUN} ?)?{NUMBER}"
)
_LEAD: Final = re.compile(
    rf"^\s*(?:(?:i move|i propose)?\s*(?:that )?)(?:(?:in|from|at) )?{_PLACE}\s*[,:–-]*\s+",
    re.IGNORECASE,
)
_TRAIL: Final = re.compile(rf"\s+(?:in|from|to|of) {_PLACE}\.?\s*$", re.IGNORECASE)
_END: Final = re.compile(
    r"[\s.,;]*(?:\s(?:instead|in its place|in their place))?[\s.,;]*$", re.IGNORECASE
)
_MAY_END: Final = re.compile(
    r"\S[\s,]+(?:and|but|then|so|as|because|since|if|unless|provided|subject|from|with)\b|,",
    re.IGNORECASE,
)
"""Where words that are put in can have an end, and a remark can follow them."""
_VERB: Final = re.compile(
    rf"\b(?:{_OUT}|{_IN}|replace|substitute|renumber|throughout|seconded|unanimously)\b|\d|;|{MARK}",
    re.IGNORECASE,
)


def with_quotations(part: Masked) -> Iterator[Masked]:
    """Yield a part with quotation marks where they can have been."""
    text = part.text
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    trail = _TRAIL.search(text, start) if not lead else None
    end = trail.start() if trail else _END.search(text, start).start()  # type: ignore[union-attr]  # it may be empty
    for opening, between, is_new_first in _PAIRS:
        opened = re.compile(opening, re.IGNORECASE).match(text, start, end)
        if not opened:
            continue
        for found in re.finditer(between, text[:end], re.IGNORECASE):
            first, second = (opened.end(), found.start()), (found.end(), end)
            if first[0] < first[1] and second[0] < second[1]:
                new = first if is_new_first else second
                yield from _quoted(part, new, second, first)
    for opening in _LONE:
        opened = re.compile(opening, re.IGNORECASE).match(text, start, end)
        if opened and opened.end() < end:
            words = (opened.end(), end)
            yield from _quoted(part, words if opening.startswith("at") else (0, 0), words)


def _quoted(part: Masked, new: tuple[int, int], *spans: tuple[int, int]) -> Iterator[Masked]:
    """Yield a part with stretches quoted, the last first; none with a figure or verb in it."""
    if _MAY_END.search(part.text[slice(*new)]):
        return
    for start, end in spans:
        words = re.compile(_WORDS, re.IGNORECASE).match(part.text, start, end)
        if words:
            start = words.end()  # noqa: PLW2901  # what says that words follow is none of them
        words_said = part.text[start:end]
        if not words_said or _VERB.search(words_said):
            return
        part = part.with_quotation(start, end)
    yield part
