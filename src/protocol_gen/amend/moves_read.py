"""Provisions put elsewhere, and those that change places, as a part of a motion says it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from protocol_gen.amend.motion import MotionPlace, MoveBeside, Ordinal, Transpose, Where
from protocol_gen.amend.place_grammar import LETTER, NOUN, NUMBER
from protocol_gen.amend.place_reader import PlaceReader, unit_of
from protocol_gen.language.english_moves import BEFORE_WORDS, MOVED, START_WORDS
from protocol_gen.language.english_places import ITEM_NOUN, ORDINALS

_ANY: Final = r"(?:(?!,? (?:to|so|and|as)\b)[^;:])+?"
_TO_WHERE: Final = r"[^;:,]+?"


def _forms() -> Iterator[re.Pattern[str]]:
    for form in MOVED:
        pattern = form.replace("FIRST", f"(?P<first>{_ANY})")
        count = pattern.count("SECOND")
        for at in range(count):
            pattern = pattern.replace("SECOND", f"(?P<second{at}>{_TO_WHERE})", 1)
        yield re.compile(rf"(?:that )?{pattern}(?: instead)?[ .,;:]*", re.IGNORECASE)


_FORMS: Final = tuple(_forms())
_SWAPPED: Final = re.compile(
    rf"SWAP (?:the (?:order|positions?|places?) of )?(?P<first>(?:{NOUN} ?)?(?:{NUMBER}|{LETTER}))"
    rf" (?:and|with|for) (?P<second>(?:{NOUN} ?)?(?:{NUMBER}|{LETTER}))(?: (?:round|around|over))?"
    rf"|(?:the (?:order|positions?|places?) of )?"
    rf"(?P<first2>(?:(?:{NOUN}|{ITEM_NOUN}) ?)?(?:{NUMBER}|{LETTER}))"
    rf" (?:and|with) (?P<second2>(?:{NOUN} ?)?(?:{NUMBER}|{LETTER}))[,:]? SWAP(?:'D)?"
    r"(?: (?:round|around|over))?"
)


def move_in(said: str, reader: PlaceReader) -> MoveBeside | None:
    """Return which provision is put where, if a part says that one is."""
    said = " ".join(said.split())
    for form in _FORMS:
        found = form.fullmatch(said)
        move = _move(found, reader) if found else None
        if move:
            return move
    return None


def _move(found: re.Match[str], reader: PlaceReader) -> MoveBeside | None:
    facts = {name: said for name, said in found.groupdict().items() if said}
    one = reader.named(facts["first"])
    if one is None or not (one.number or one.heading or one.ordinals) or one.in_heading:
        return None
    within = replace(reader, before=replace(one, ordinals=one.ordinals[:-1]))
    second = next((said for name, said in facts.items() if name.startswith("second")), "")
    other = within.named(second) if second else MotionPlace()
    if other is None:
        return None
    if "side" in facts:
        where = Where.BEFORE if facts["side"].lower() in BEFORE_WORDS else Where.AFTER
        return MoveBeside(one, where, other)
    if "end" in facts:
        where = Where.START if facts["end"].lower() in START_WORDS else Where.END
        return MoveBeside(one, where, other)
    if "nth" in facts:
        return _to_nth(one, other, facts)
    return MoveBeside(one, Where.BEFORE, other, takes_number=True)


def _to_nth(one: MotionPlace, other: MotionPlace, facts: dict[str, str]) -> MoveBeside | None:
    """Return a move to be the first or last; another is known only by its number."""
    at = ORDINALS[facts["nth"].lower()]
    if at in {1, -1}:
        return MoveBeside(one, Where.START if at == 1 else Where.END, other)
    if not other.number:
        return None
    nth = replace(other, ordinals=(Ordinal(unit_of(facts["kind"]), at),))
    return MoveBeside(one, Where.BEFORE, nth, takes_number=True)


def swap_in(plain: str, reader: PlaceReader) -> Transpose | None:
    """Return which provisions change places, if a part in plain words says that some do."""
    found = _SWAPPED.fullmatch(plain)
    if not found:
        return None
    one = reader.named(found["first"] or found["first2"])
    other = reader.named(found["second"] or found["second2"])
    return Transpose(one, other) if one and other else None
