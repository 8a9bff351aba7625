"""Places as a part of a motion names them: taken out of it, with a sign where they were."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from protocol_gen.amend.motion import CountedUnit, MotionPlace, Ordinal
from protocol_gen.amend.place_grammar import (
    BEGUN,
    ITEMS,
    LONE_HEADING,
    LONE_NUMBER,
    LONE_ORDINAL,
    OUTER,
    PLACE,
    ROWS,
    SECTIONS,
    SENTENCES,
)
from protocol_gen.amend.plain_words import plain_part
from protocol_gen.frozen import frozen
from protocol_gen.language.english_places import DEFINED, MARK, ORDINALS


def unit_of(noun: str) -> CountedUnit:
    """Return what a noun counts."""
    for pattern, unit in (
        (ITEMS, CountedUnit.ITEM),
        (SENTENCES, CountedUnit.SENTENCE),
        (ROWS, CountedUnit.ROW),
    ):
        if pattern.fullmatch(noun):
            return unit
    return CountedUnit.PARAGRAPH


def unit_of_new(noun: str, number: str, heading: str) -> CountedUnit:
    """Return what something new is."""
    if ITEMS.fullmatch(noun) or number.endswith(")"):
        return CountedUnit.ITEM
    is_section = SECTIONS.fullmatch(noun) or (heading and "." not in number)
    return CountedUnit.SECTION if is_section else CountedUnit.PARAGRAPH


@frozen
class PlaceReader:
    """Reads places; ``before`` is that of the part before, ``words`` what quotations hold."""

    before: MotionPlace
    words: Callable[[str], str]

    def take(self, text: str) -> tuple[MotionPlace | None, str]:
        """Return the place that is named, and the text with HERE in its place."""
        defined = re.search(DEFINED, text, re.IGNORECASE)
        if defined:
            term = self.words(defined["term"]) if defined["term"] else defined["bare"]
            return MotionPlace(defined=term), _with_here(text, defined)
        found = PLACE.search(text)
        if not found:
            return self._taken_within(text, self.before)
        place = self.place(found)
        before = text[: found.start()]
        if _is_named_last(found):
            before = re.sub(r"\b(?:in|at|from|of) $", "", before)
        rest = plain_part(f"{before} HERE {text[found.end() :]}")
        outer = OUTER.search(rest)
        if not outer or place.in_heading or re.search(r"(?:before|after) $", rest[: outer.start()]):
            return place, rest
        inner, said = self._taken_within(f"{rest[: outer.start()]} {rest[outer.end() :]}", place)
        return (inner, said) if inner else (place, rest)

    def _taken_within(self, text: str, outer: MotionPlace) -> tuple[MotionPlace | None, str]:
        """Return a sentence, item or heading that is named within a place, and the text."""
        readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Ordinal | None]], ...] = (
            (BEGUN, self._begun),
            (LONE_ORDINAL, lambda found: _counted(found, 1)),
        )
        for pattern, read in readers:
            found = pattern.search(text)
            if found:
                return _within(outer, read(found)), _with_here(text, found)
        found = LONE_HEADING.search(text)
        if found:
            return replace(outer, in_heading=True), _with_here(text, found)
        return None, text

    def place(self, found: re.Match[str]) -> MotionPlace:
        """Return the place that a match of the form of places names."""
        head = found["head"] or found["head2"]
        letter = found["letter"] or ""
        number = (found["number"] or found["lettered"] or "").replace(" ", "").rstrip(".")
        ordinals = [_counted(found, 3), _counted(found, 4), _counted(found, 2), _counted(found, 1)]
        if found["nth"]:
            ordinals.insert(0, Ordinal(CountedUnit.PARAGRAPH, int(found["nth"])))
        number = number + letter if number else self._lettered(found["alone"] or "")
        number = _in_appendix(found["app"] or found["app2"] or found["app3"] or "", number)
        if found["under"]:
            number = f"paragraph {number} under “{self.words(found['under'])}”"
        return MotionPlace(
            number=number,
            heading=self.words(head) if head else "",
            ordinals=tuple(each for each in ordinals if each),
            in_heading=bool(found["heading"] or found["heading2"]),
            said=self._said(found["said"] or ""),
        )

    def named(self, said: str) -> MotionPlace | None:
        """Return the place that some words name, if they name nothing else."""
        found = PLACE.fullmatch(said.strip())
        if found:
            return self.place(found)
        counted = LONE_ORDINAL.fullmatch(said.strip())
        return _within(self.before, _counted(counted, 1)) if counted else None

    def _said(self, said: str) -> str:
        return self.words(said) if re.fullmatch(MARK, said) else said

    def _lettered(self, letter: str) -> str:
        """Return the number of an item that is named by its letter: that of the place before."""
        above, _, last = self.before.number.rpartition("(")
        is_item = bool(above) and last.endswith(")")
        letter = letter.replace(" ", "")
        return f"{above if is_item else self.before.number}{letter}" if letter else ""

    def _begun(self, found: re.Match[str]) -> Ordinal:
        return Ordinal(unit_of(found["kind"]), 0, self.words(found["begins"]))


def _in_appendix(name: str, number: str) -> str:
    """Return how a provision of an appendix is cited: "Appendix B, paragraph 3"."""
    word, _, letter = name.partition(" ")
    name = f"{word.capitalize()} {letter.upper()}" if letter else name
    return f"{name}, paragraph {number}" if name and number else name or number


def _is_named_last(found: re.Match[str]) -> bool:
    """Whether a sentence or item is named after its paragraph: it is that which is meant."""
    last = found["ord4"] or found["ord3"]
    return bool(last) and re.search(rf"\bin (?:the )?{last}\b", found.group()) is None


def _within(outer: MotionPlace, ordinal: Ordinal | None) -> MotionPlace:
    """Return what is counted in a place; in the place around it, where that is of its kind."""
    outer = replace(outer, in_heading=False)
    if ordinal and outer.ordinals and outer.ordinals[-1].kind is ordinal.kind:
        outer = replace(outer, ordinals=outer.ordinals[:-1])
    return replace(outer, ordinals=(*outer.ordinals, ordinal)) if ordinal else outer


def _with_here(text: str, found: re.Match[str]) -> str:
    return plain_part(f"{text[: found.start()]} HERE {text[found.end() :]}")


def _counted(found: re.Match[str], at: int) -> Ordinal | None:
    word = found[f"ord{at}"]
    return Ordinal(unit_of(found[f"kind{at}"]), ORDINALS[word.lower()]) if word else None


def numbers_said(text: str) -> Iterator[str]:
    """Yield every number that is said outside quotation marks."""
    return (found["number"].rstrip(".") for found in LONE_NUMBER.finditer(text))
