"""Turns of speech made plain, and what says which of several places words are meant at."""

import re
from typing import Final

from protocol_gen.amend.motion import EACH, ONLY, Which
from protocol_gen.language.english_motion_verbs import VERBS
from protocol_gen.language.english_motions import BOTH, FILLERS, THROUGHOUT, TURNS, WHICH
from protocol_gen.language.english_places import ORDINALS, PARAGRAPH_NOUN

_LETTERED: Final = re.compile(
    rf"(\b(?:(?i:{PARAGRAPH_NOUN})|[Ii]n|[Oo]f|[Tt]o|[Aa]fter|[Bb]efore) "
    r"(?:[IVXL]{1,6}|[A-Z])(?=[\s.,:;()]|$))"
)
"""A number of capital letters: "section IV", "in A"."""


def in_small_letters(text: str) -> str:
    """Return a part without capitals, which are kept for signs, but for those that are numbers."""
    others_and_numbered = _LETTERED.split(text)
    for at, words in enumerate(others_and_numbered):
        noun, space, number = words.rpartition(" ") if at % 2 else (words, "", "")
        others_and_numbered[at] = f"{noun.lower()}{space}{number}"
    return "".join(others_and_numbered)


def take_which(text: str) -> tuple[str, Which, str]:
    """Return the text without what says which words are meant, that, and the words' sign."""
    found = re.search(WHICH, text, re.IGNORECASE)
    if found:
        sign = found["mark"] or found["mark2"]
        said = next(filter(None, (found[each] for each in ("ord", "ord2", "ord3", "ord4"))))
        rest = f"{text[: found.start()]} {sign} {text[found.end() :]}"
        return plain_part(rest), Which(nth=ORDINALS[said.lower()]), sign
    for pattern, which in ((BOTH, Which(each=True, count=2)), (THROUGHOUT, EACH)):
        if re.search(pattern, text, re.IGNORECASE):
            return plain_part(re.sub(pattern, " ", text, flags=re.IGNORECASE)), which, ""
    return text, ONLY, ""


def plain_part(text: str) -> str:
    """Return a part with turns of speech made plain, and single spaces."""
    for pattern, plain in (*TURNS, *VERBS, *FILLERS):
        text = re.sub(pattern, plain, " ".join(text.split()), flags=re.IGNORECASE)
    text = " ".join(text.split())
    text = re.sub(r" ([,.:;])", r"\1", text)
    text = re.sub(r"^(?:[,.:]|and\b|to (?=[A-Z]{2,}))+ ?", "", text)
    return text.strip(" .,;:")
