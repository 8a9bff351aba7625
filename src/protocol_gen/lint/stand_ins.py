"""Words that stand in for what nobody has written yet; the one definition of them.

Only what no real name, day or sentence looks like: ``Part XX`` is a number, "the minutes are to be
confirmed at the next meeting" is a sentence, "Date: to be confirmed" is a gap.
"""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.language.known_languages import means_none

_SIGNS: Final = (
    "xx", "[", "tbc", "tbd", "tba", "todo", "lorem", "__", "??", "{{", "<", "to be ", "dd", "yy",
    "……", "....", "mm/", "mm-", "mm.",
)  # fmt: skip
"""One of these is in every text that has a gap, in lower case."""
_WHAT: Final = (
    r"insert|enter|add|delete|name|date|day|title|number|council|body|post|address|e-?mail|contact"
    r"|minute|reference"
)
_BRACKETED: Final = rf"\[\s*(?:(?:{_WHAT}|to be|tb[acd]|x+|_+)[^\]]*\]?|\])"
_ANGLED: Final = rf"<(?:{_WHAT})[^<>]*>"
_PART: Final = r"\d{1,4}|x{2,4}|\?{1,4}|dd|mm|yyyy|yy"
_DAY: Final = (
    rf"(?<![\w/.-])(?=[\d?xdmy]*(?:[/.-][\d?xdmy]+)*?[/.-]?(?:xx|dd|mm|yy))(?:{_PART})"
    rf"(?:[/.-](?:{_PART}))+(?!\w)"
)
"""A date or a number with a part still open: ``xx/xx/2026``, ``dd/mm/yyyy``, ``26/xx``."""
_SOON: Final = r"(?:confirmed|announced|advised|inserted|completed|added|agreed|decided|determined)"
_TO_BE: Final = (
    rf"(?:(?<=[:(–—])|(?<=[:(–—] ))to be {_SOON}(?=\s*(?:[).;,]|$))"
    r"|^to be (?:confirmed|announced|inserted|completed|added)(?=\W*$)"
    r"|\b(?:date|day|name|number|minute|reference|title|post|contact|address) to be "
    r"(?:confirmed|announced|inserted)\b"
)
_GAP: Final = re.compile(
    r"(?<!Part )(?<!Schedule )(?<!Chapter )(?<!Title )(?<![A-Za-z])X{2,}(?![A-Za-z])"
    rf"|(?i:{_BRACKETED})|\b(?:TB[ACD]|TODO|tb[acd])\b"
    rf"|(?i:{_DAY}|{_TO_BE}|{_ANGLED}|lorem ipsum)"
    r"|_{2,}|\?{2,}|…{2,}|\.{4,}|\{\{.*?\}\}"
)
_GAP_IN_FIELD: Final = re.compile(
    r"(?<!part )(?<!schedule )(?<!chapter )(?<!title )(?<![a-z])x{2,}(?![a-z])"
    r"|\b(?:tb[acd]|todo)\b|^t\. ?b\. ?[acd]\.?$",
    re.IGNORECASE,
)
"""The same signs in any case: no field is filled with a sentence that could have them."""
_EMPTY_WORDS: Final = frozenset(
    {"unknown", "not known", "pending", "x", "to follow", "later", "not yet known", "awaited"}
)
"""What people type into a field to which they have no answer yet, besides the words for none."""


def stand_ins(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a running text has a gap that somebody meant to fill: start and end."""
    folded = text.lower()
    for sign in _SIGNS:
        if sign in folded:
            break
    else:
        return
    for match in _GAP.finditer(text):
        yield match.start(), match.end()


def gap_in_value(value: str) -> str:
    """Return the first gap in words that somebody typed for themselves, in whatever case."""
    for start, end in stand_ins(value):
        return value[start:end]
    found = _GAP_IN_FIELD.search(value.strip())
    return found.group() if found else ""


def stand_in_for_value(value: str) -> str:
    """Return what in a value of a single field is no answer, empty where it is one.

    A field is filled with an answer alone: an ellipsis, a sign without a letter or digit, or
    "n/a" is a gap there, though it need not be one in a sentence.
    """
    gap = gap_in_value(value)
    if gap:
        return gap
    bare = value.strip()
    if bare and (not any(map(str.isalnum, bare)) or _is_no_answer(bare)):
        return bare
    return "…" if "…" in bare else "..." if bare.endswith("...") else ""


def _is_no_answer(bare: str) -> bool:
    return means_none(bare) or bare.lower().strip("()[]").rstrip(".") in _EMPTY_WORDS
