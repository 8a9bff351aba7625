"""One part of a motion, read: its place, what is done there, and to which words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from protocol_gen.amend.messages import (
    MISSING_ACTION,
    MISSING_POSITION,
    MISSING_WORDS,
    PART_INCOMPLETE,
    PART_UNCLEAR,
    PLACE_ASKED,
    THROUGHOUT_WITHOUT_WORDS,
    UNDERSTOOD_NOTHING,
    UNDERSTOOD_PLACE,
    UNDERSTOOD_VERB,
    UNDERSTOOD_WORDS,
    WHICH_WITHOUT_WORDS,
)
from protocol_gen.amend.motion import (
    ONLY,
    CountedUnit,
    LeaveOut,
    Motion,
    MotionPlace,
    MoveBeside,
    NewProvision,
    Ordinal,
    PutIn,
    Reword,
    Substitute,
    Transpose,
    Where,
    Which,
)
from protocol_gen.amend.motion_grammar import (
    AT_PLACE,
    HERE,
    ITEMS,
    LETTER,
    LONE_HEADING,
    LONE_NUMBER,
    LONE_ORDINAL,
    NEW,
    NOUN,
    NUMBER,
    OF_NEW,
    OF_PLACES,
    OF_REACHES,
    OF_WORDS,
    PLACE,
    SECTIONS,
    SENTENCES,
)
from protocol_gen.amend.motion_in_words import place_described
from protocol_gen.amend.plain_words import plain_part, take_which
from protocol_gen.amend.quotations import Masked
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english_motions import (
    BEFORE_WORDS,
    DEFINED,
    MARK,
    MOVED,
    ORDINALS,
)
from protocol_gen.model.message import Message

_SWAP: Final = re.compile(
    rf"SWAP (?:the (?:order|positions?|places?) of )?(?P<first>(?:{NOUN} ?)?(?:{NUMBER}|{LETTER}))"
    rf" (?:and|with) (?P<second>(?:{NOUN} ?)?(?:{NUMBER}|{LETTER}))"
    rf"|(?:the order of )?(?P<first2>(?:{NOUN} ?)?{NUMBER})"
    rf" and (?P<second2>(?:{NOUN} ?)?{NUMBER}) SWAP'D"
)


_MOVED: Final = tuple(
    re.compile(rf"(?:that )?{each.replace('NUMBER', NUMBER)}(?: instead)?[ .,;:]*", re.IGNORECASE)
    for each in MOVED
)
_PART_SAID: Final = re.compile(rf",? (?:in|from|of) {LONE_ORDINAL.pattern}", re.IGNORECASE)


def read_part(part: Masked, before: MotionPlace) -> Motion:
    """Return what one part of a motion asks for; ``before`` is the place of the part before it.

    Raises:
        MotionError: where it cannot be read.
    """
    return _Part(part, before).motion()


@frozen
class _New:
    """What is said of something new."""

    kind: CountedUnit
    number: str
    heading: str


@frozen
class _Part:
    masked: Masked
    before: MotionPlace

    def motion(self) -> Motion:
        """Return what the part asks for."""
        said = self.masked.text.lower()
        for pattern in _MOVED:
            moved = pattern.fullmatch(said.strip())
            if moved:
                return self._moved(moved)
        text = plain_part(said)
        swapped = _SWAP.fullmatch(text)
        if swapped:
            return self._transposed(swapped)
        text, which, sign = take_which(text)
        text, new = self._take_new(text)
        place, rest = self._take_place(text)
        found = self._action(place, rest, new)
        if found is None:
            raise MotionError(self._not_understood(place, rest))
        if isinstance(found, Reword) and _is_figure(found.new) and found.place.number:
            numbers = (found.place.number, found.new)
            raise MotionError(PLACE_ASKED(part=self._shown, numbers=numbers))
        return self._with_which(found, which, sign)

    def _with_which(self, found: Motion, which: Which, sign: str) -> Motion:
        if which == ONLY:
            return found
        if not isinstance(found, LeaveOut | Substitute | PutIn):
            form = WHICH_WITHOUT_WORDS if which.nth else THROUGHOUT_WITHOUT_WORDS
            raise MotionError(form(part=self._shown))
        words = found.beside if isinstance(found, PutIn) else found.words
        if (
            not isinstance(words, str)
            or not words
            or (isinstance(found, LeaveOut | Substitute) and found.which != ONLY)
            or (sign and self.masked.words(sign) != words)
        ):
            raise MotionError(WHICH_WITHOUT_WORDS(part=self._shown))
        return replace(found, which=which)

    def _moved(self, found: re.Match[str]) -> Motion:
        one, other = (MotionPlace(found[each].rstrip(".")) for each in ("first", "second"))
        where = Where.BEFORE if found["side"] in BEFORE_WORDS else Where.AFTER
        return MoveBeside(one, where, other)

    def _transposed(self, found: re.Match[str]) -> Motion:
        places = []
        for name in ("first", "second"):
            said = PLACE.fullmatch(found[name] or found[f"{name}2"])
            if said is None:
                raise MotionError(
                    PART_UNCLEAR(part=self._shown, understood=(UNDERSTOOD_NOTHING(),))
                )
            places.append(self._place(said))
        return Transpose(*places)

    # Something new

    def _take_new(self, text: str) -> tuple[str, _New | None]:
        """Return the text with NEW for something new, and what is said of that."""
        for found in NEW.finditer(text):
            kind = found["kind"] or found["kind2"] or ""
            number = (found["number"] or found["number2"] or "").replace(" ", "").rstrip(".")
            if SENTENCES.fullmatch(kind):
                return plain_part(text[: found.start()] + " " + text[found.end() :]), None
            if not kind and not number:
                continue
            heading = self.masked.words(found["head"]) if found["head"] else ""
            as_ = "as " if found["as"] or found["as2"] else ""
            new = _New(_unit(kind, number, heading), number, heading)
            rest = f"{text[: found.start()]} {as_}NEW {text[found.end() :]}"
            return plain_part(rest), new
        return text, None

    # Places

    def _take_place(self, text: str) -> tuple[MotionPlace | None, str]:
        """Return the place that is named, and the text with HERE in its place."""
        defined = re.search(DEFINED, text, re.IGNORECASE)
        if defined:
            term = self.masked.words(defined["term"]) if defined["term"] else defined["bare"]
            rest = f"{text[: defined.start()]} HERE {text[defined.end() :]}"
            return MotionPlace(defined=term), plain_part(rest)
        for pattern, read in (
            (PLACE, self._place),
            (LONE_ORDINAL, self._ordinal_within),
            (LONE_HEADING, self._heading_within),
        ):
            found = pattern.search(text)
            if found:
                place, behind = self._with_part(read(found), text[found.end() :])
                return place, plain_part(f"{text[: found.start()]} HERE {behind}")
        return None, text

    def _place(self, found: re.Match[str]) -> MotionPlace:
        head = found["head"] or found["head2"]
        letter = found["letter"] or ""
        number = (found["number"] or "").replace(" ", "").rstrip(".")
        ordinals = [_counted(found, 3), _counted(found, 4), _counted(found, 2), _counted(found, 1)]
        if found["nth"]:
            ordinals.insert(0, Ordinal(CountedUnit.PARAGRAPH, int(found["nth"])))
        number = number + letter if number else self._within(found["alone"] or "")
        number = _in_appendix(found["app"] or found["app2"] or found["app3"] or "", number)
        return MotionPlace(
            number=number,
            heading=self.masked.words(head) if head else "",
            ordinals=tuple(each for each in ordinals if each),
            in_heading=bool(found["heading"] or found["heading2"]),
            said=self._said(found["said"] or ""),
        )

    def _with_part(self, place: MotionPlace, behind: str) -> tuple[MotionPlace, str]:
        """Return a place with the sentence or item of it that is said after a verb."""
        found = _PART_SAID.search(behind)
        if not found or not place.number or place.ordinals or place.in_heading:
            return place, behind
        ordinal = _counted(found, 1)
        rest = f"{behind[: found.start()]} {behind[found.end() :]}"
        return replace(place, ordinals=(ordinal,) if ordinal else ()), rest

    def _said(self, said: str) -> str:
        return self.masked.words(said) if re.fullmatch(MARK, said) else said

    def _within(self, letter: str) -> str:
        """Return the number of an item that is named by its letter: that of the place before."""
        above, _, last = self.before.number.rpartition("(")
        is_item = bool(above) and last.endswith(")")
        letter = letter.replace(" ", "")
        return f"{above if is_item else self.before.number}{letter}" if letter else ""

    def _ordinal_within(self, found: re.Match[str]) -> MotionPlace:
        ordinal = _counted(found, 1)
        before = replace(self.before, in_heading=False)
        if ordinal and before.ordinals and before.ordinals[-1].kind is ordinal.kind:
            before = replace(before, ordinals=before.ordinals[:-1])
        return replace(before, ordinals=(*before.ordinals, ordinal)) if ordinal else before

    def _heading_within(self, _: re.Match[str]) -> MotionPlace:
        return replace(self.before, in_heading=True)

    # Actions

    def _action(self, place: MotionPlace | None, rest: str, new: _New | None) -> Motion | None:
        """Return what is done to a place as a whole, else what is done to words in it."""
        here = place or self.before
        if new:
            return self._new_provision(place, rest, new)
        without_place = plain_part(HERE.sub(" ", rest))
        forms = ((rest, OF_PLACES), (without_place, OF_WORDS), (without_place, OF_REACHES))
        for said, actions in (*forms, (rest, OF_REACHES)):
            for pattern, read in actions:
                match = pattern.fullmatch(said)
                found = read(here, self._groups(match)) if match else None
                if found:
                    return found
        return None

    def _new_provision(
        self, place: MotionPlace | None, rest: str, new: _New
    ) -> NewProvision | None:
        for pattern, read in OF_NEW:
            found = pattern.fullmatch(rest)
            if not found:
                continue
            groups = self._groups(found)
            if not (place or new.number or groups.get("end")):
                return None
            motion = read(place or MotionPlace(), groups)
            if isinstance(motion, NewProvision):
                number = new.number or motion.number
                return replace(motion, kind=new.kind, heading=new.heading, number=number)
        return None

    def _groups(self, found: re.Match[str]) -> dict[str, str]:
        """Return what was found by name, quotations as the words in them."""
        return {
            name: self.masked.words(value) if re.fullmatch(MARK, value) else value
            for name, value in found.groupdict().items()
            if value
        }

    # Words

    @property
    def _shown(self) -> str:
        """The part as it was said."""
        return self.masked.shown(self.masked.text)

    def _not_understood(self, place: MotionPlace | None, rest: str) -> Message:
        part, numbers = self._shown, self._numbers()
        if place and place.number and len(numbers) > 1 and not AT_PLACE.search(rest):
            return PLACE_ASKED(part=part, numbers=numbers)
        understood = tuple(self._understood(place, rest))
        understood = understood or (UNDERSTOOD_NOTHING(),)
        missing = tuple(_missing(rest))
        if not missing:
            return PART_UNCLEAR(part=part, understood=understood)
        return PART_INCOMPLETE(part=part, understood=understood, missing=missing)

    def _numbers(self) -> tuple[str, ...]:
        """Return every number that is said outside quotation marks."""
        return tuple(
            found["number"].rstrip(".") for found in LONE_NUMBER.finditer(self.masked.text)
        )

    def _understood(self, place: MotionPlace | None, rest: str) -> Iterator[Message]:
        if place:
            yield UNDERSTOOD_PLACE(place=place_described(place))
        for mark in re.findall(MARK, rest):
            yield UNDERSTOOD_WORDS(words=self.masked.words(mark))
        for verb in _verbs(rest):
            yield UNDERSTOOD_VERB(verb=verb)


def _unit(kind: str, number: str, heading: str) -> CountedUnit:
    if ITEMS.fullmatch(kind) or number.endswith(")"):
        return CountedUnit.ITEM
    is_section = SECTIONS.fullmatch(kind) or (heading and "." not in number)
    return CountedUnit.SECTION if is_section else CountedUnit.PARAGRAPH


def _is_figure(words: str) -> bool:
    """Whether words have no letter: no paragraph reads so, but figures in one are changed."""
    return not any(map(str.isalpha, words))


def _missing(rest: str) -> Iterator[Message]:
    """Yield what a part that cannot be read does not say."""
    verbs = _verbs(rest)
    if not verbs:
        yield MISSING_ACTION()
    if verbs and not re.search(MARK, rest):
        yield MISSING_WORDS()
    if "IN" in rest.split() and not re.search(r"\b(?:before|after|end)\b", rest):
        yield MISSING_POSITION()


def _verbs(rest: str) -> list[str]:
    return [said for sign, said in _SAID.items() if re.search(rf"\b{sign}(?!')\b", rest)]


_SAID: Final = {
    "OUT": "leave out", "OUT'D": "leave out", "IN": "insert", "IN'D": "insert",
    "SUB": "substitute", "SUB'D": "substitute", "REP": "replace", "REP'D": "replace",
    "AMD": "amend", "AMD'D": "amend", "SWAP": "transpose", "SWAP'D": "transpose",
}  # fmt: skip


def _in_appendix(name: str, number: str) -> str:
    """Return how a provision of an appendix is cited: "Appendix B, paragraph 3"."""
    word, _, letter = name.partition(" ")
    name = f"{word.capitalize()} {letter.upper()}" if letter else name
    return f"{name}, paragraph {number}" if name and number else name or number


def _counted(found: re.Match[str], at: int) -> Ordinal | None:
    word = found[f"ord{at}"]
    if not word:
        return None
    kind = found[f"kind{at}"]
    unit = CountedUnit.PARAGRAPH
    if ITEMS.fullmatch(kind):
        unit = CountedUnit.ITEM
    elif SENTENCES.fullmatch(kind):
        unit = CountedUnit.SENTENCE
    return Ordinal(unit, ORDINALS[word.lower()])
