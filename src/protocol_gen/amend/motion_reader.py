"""The English of motions: "in 4.2 leave out 'three' and insert 'five'" to what it asks for.

Words of the protocol are in quotation marks; they are taken out first, so that nothing in them is
read as part of the motion. A motion may be about several provisions, separated by semicolons.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.amend.messages import (
    EXAMPLES,
    MISSING_ACTION,
    MISSING_POSITION,
    MISSING_WORDS,
    NO_MOTION,
    PART_INCOMPLETE,
    PART_UNCLEAR,
    PARTLY_READABLE,
    PLACE_ASKED,
    QUOTATION_OPEN,
    THROUGHOUT_WITHOUT_WORDS,
    UNDERSTOOD_NOTHING,
    UNDERSTOOD_PLACE,
    UNDERSTOOD_VERB,
    UNDERSTOOD_WORDS,
    UNREADABLE,
)
from protocol_gen.amend.motion import (
    CountedUnit,
    LeaveOut,
    Motion,
    MotionPlace,
    Ordinal,
    PutIn,
    Reword,
    Substitute,
)
from protocol_gen.amend.motion_grammar import (
    AFTER_QUOTE,
    AT_PLACE,
    CLOSERS,
    HERE,
    ITEM_NOUN,
    LONE_HEADING,
    LONE_NUMBER,
    LONE_ORDINAL,
    MARK,
    OF_PLACES,
    OF_WORDS,
    ORDINALS,
    PLACE,
    PLAIN,
    THROUGHOUT,
)
from protocol_gen.amend.motion_in_words import described, place_described
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message

_FIRST: Final = 0xE000
"""The first private-use character: one replaces each quotation while a motion is read."""


def read_motion(text: str) -> tuple[Motion, ...]:
    """Return what a motion asks for, in the order written.

    A part that names no place is about the place of the part before it.

    Raises:
        MotionError: where a part cannot be read; it says what was understood.
    """
    masked, quotations = _masked(text.strip())
    motions: list[Motion] = []
    faults: list[Message] = []
    place = MotionPlace()
    for part in _split_parts(masked):
        reading = _Part(part, quotations, place)
        try:
            found = reading.motion()
        except MotionError as error:
            faults.append(error.message)
            continue
        motions.append(found)
        place = found.place
    if not faults and not motions:
        faults.append(NO_MOTION())
    if faults:
        raise MotionError(_unreadable(motions, tuple(faults)))
    return tuple(motions)


def _unreadable(motions: Sequence[Motion], faults: tuple[Message, ...]) -> Message:
    if not motions:
        return UNREADABLE(faults=faults, examples=EXAMPLES())
    understood = tuple(described(each) for each in motions)
    return PARTLY_READABLE(understood=understood, faults=faults, examples=EXAMPLES())


# Quotations


def _masked(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the motion with one private-use character for each quotation, and those."""
    quotations: list[str] = []
    result = ""
    at = 0
    while at < len(text):
        end = _end_of_quotation(text, at)
        if end is None:
            result += text[at] if ord(text[at]) < _FIRST or ord(text[at]) > 0xF8FF else " "  # noqa: PLR2004
            at += 1
        else:
            result += chr(_FIRST + len(quotations))
            quotations.append(" ".join(text[at + 1 : end].split()))
            at = end + 1
    return _mask_tail(result, quotations)


def _end_of_quotation(text: str, at: int) -> int | None:
    """Return where the quotation that opens here closes; None where none opens.

    An apostrophe closes nothing: after a closing mark comes no letter.
    """
    closer = CLOSERS.get(text[at])
    if closer is None or (at and text[at - 1].isalnum()):
        return None
    end = text.find(closer, at + 1)
    while end >= 0:
        if AFTER_QUOTE.match(text, end + 1):
            return end
        end = text.find(closer, end + 1)
    raise MotionError(QUOTATION_OPEN(words=text[at + 1 : at + 25], examples=EXAMPLES()))


_TAIL: Final = re.compile(
    r"(?P<lead>(?:new (?:sub-?)?(?:paragraph|item|bullet(?: point)?|section|clause)s?[^:]*"
    rf"|to read(?: as follows)?|add|insert)\s*:\s*)(?P<tail>[^{MARK[1:-1]}:]+)$",
    re.IGNORECASE,
)


def _mask_tail(text: str, quotations: list[str]) -> tuple[str, tuple[str, ...]]:
    """Take what follows a last colon as quoted, to the end: a new paragraph read out as it is."""
    found = _TAIL.search(text)
    if found and found["tail"].strip():
        quotations.append(" ".join(found["tail"].split()))
        text = text[: found.start("tail")] + chr(_FIRST + len(quotations) - 1)
    return text, tuple(quotations)


def _split_parts(masked: str) -> Iterator[str]:
    """Yield the parts of a motion, each about one change."""
    begin = r"(?:in|at|after|before|omit|delete|leave out|strike|throughout|from|amend|under)\b"
    ends = rf";\s*(?:and\b)?|\n+|(?<=[\ue000-\uf8ff])\.\s+|,?\s+and(?=\s+{begin}(?!\s*{MARK}))"
    for part in re.split(ends, masked, flags=re.IGNORECASE):
        if part.strip(" .,"):
            yield part


# One part


@frozen
class _Part:
    """One part of a motion, quotations masked, and the place of the part before it."""

    text: str
    quotations: tuple[str, ...]
    before: MotionPlace

    def motion(self) -> Motion:
        """Return what the part asks for.

        Raises:
            MotionError: where it cannot be read.
        """
        text = _plain(self.text.lower())
        throughout = THROUGHOUT.search(text) is not None
        text = _plain(THROUGHOUT.sub(" ", text))
        place, rest = self._take_place(text)
        found = self._action(place, rest)
        if found is None:
            raise MotionError(self._not_understood(place, rest))
        if isinstance(found, Reword) and _is_figure(found.new) and found.place.number:
            numbers = (found.place.number, found.new)
            raise MotionError(PLACE_ASKED(part=self._shown(self.text), numbers=numbers))
        if throughout:
            if not isinstance(found, LeaveOut | Substitute | PutIn):
                raise MotionError(THROUGHOUT_WITHOUT_WORDS(part=self._shown(self.text)))
            return replace(found, throughout=True)
        return found

    # Places

    def _take_place(self, text: str) -> tuple[MotionPlace | None, str]:
        """Return the place that is named, and the text with HERE in its place."""
        for pattern, read in (
            (PLACE, self._place),
            (LONE_ORDINAL, self._ordinal_within),
            (LONE_HEADING, self._heading_within),
        ):
            found = pattern.search(text)
            if found:
                rest = f"{text[: found.start()]} HERE {text[found.end() :]}"
                return read(found), _plain(rest)
        return None, text

    def _place(self, found: re.Match[str]) -> MotionPlace:
        head = found["head"] or found["head2"]
        letter = found["letter"] or ""
        number = (found["number"] or "").replace(" ", "").rstrip(".")
        ordinals = [_counted(found, 3), _counted(found, 4), _counted(found, 2), _counted(found, 1)]
        if found["nth"]:
            ordinals.insert(0, Ordinal(CountedUnit.PARAGRAPH, int(found["nth"])))
        return MotionPlace(
            number=number + letter if number else "",
            heading=self._words(head) if head else "",
            ordinals=tuple(each for each in ordinals if each),
            in_heading=bool(found["heading"] or found["heading2"]),
        )

    def _ordinal_within(self, found: re.Match[str]) -> MotionPlace:
        ordinal = _counted(found, 1)
        before = replace(self.before, in_heading=False)
        return replace(before, ordinals=(*before.ordinals, ordinal)) if ordinal else before

    def _heading_within(self, _: re.Match[str]) -> MotionPlace:
        return replace(self.before, in_heading=True)

    # Actions

    def _action(self, place: MotionPlace | None, rest: str) -> Motion | None:
        """Return what is done to a place as a whole, else what is done to words in it."""
        here = place or self.before
        without_place = _plain(HERE.sub(" ", rest))
        for said, actions in ((rest, OF_PLACES), (without_place, OF_WORDS)):
            for pattern, read in actions:
                found = pattern.fullmatch(said)
                if found:
                    return read(here, self._groups(found))
        return None

    def _groups(self, found: re.Match[str]) -> dict[str, str]:
        """Return what was found by name, quotations as the words in them."""
        return {
            name: self._words(value) if re.fullmatch(MARK, value) else value
            for name, value in found.groupdict().items()
            if value
        }

    # Words

    def _words(self, mark: str) -> str:
        return self.quotations[ord(mark) - _FIRST]

    def _shown(self, text: str) -> str:
        """Return a part as it was said."""
        shown = re.sub(MARK, lambda found: f"'{self._words(found.group())}'", text)
        return " ".join(shown.split())

    def _not_understood(self, place: MotionPlace | None, rest: str) -> Message:
        part, numbers = self._shown(self.text), self._numbers()
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
        return tuple(found["number"].rstrip(".") for found in LONE_NUMBER.finditer(self.text))

    def _understood(self, place: MotionPlace | None, rest: str) -> Iterator[Message]:
        if place:
            yield UNDERSTOOD_PLACE(place=place_described(place))
        for mark in re.findall(MARK, rest):
            yield UNDERSTOOD_WORDS(words=self._words(mark))
        for verb in _verbs(rest):
            yield UNDERSTOOD_VERB(verb=verb)


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
    return [said for sign, said in _SAID.items() if re.search(rf"\b{sign}\b", rest)]


_SAID: Final = {
    "OUT": "leave out", "OUT'D": "leave out", "IN": "insert", "IN'D": "insert",
    "SUB": "substitute", "SUB'D": "substitute", "REP": "replace", "REP'D": "replace",
    "AMD": "amend", "AMD'D": "amend",
}  # fmt: skip


def _plain(text: str) -> str:
    """Return a part with turns of speech made plain, and single spaces."""
    for pattern, plain in PLAIN:
        text = re.sub(pattern, plain, " ".join(text.split()), flags=re.IGNORECASE)
    text = " ".join(text.split())
    text = re.sub(r" ([,.:;])", r"\1", text)
    text = re.sub(r"^(?:[,.:]|and\b|to (?=[A-Z]{2,}))+ ?", "", text)
    return text.strip(" .,;:")


def _counted(found: re.Match[str], at: int) -> Ordinal | None:
    word = found[f"ord{at}"]
    if not word:
        return None
    is_item = re.fullmatch(ITEM_NOUN, found[f"kind{at}"], re.IGNORECASE)
    return Ordinal(CountedUnit.ITEM if is_item else CountedUnit.PARAGRAPH, ORDINALS[word.lower()])
