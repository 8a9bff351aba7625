"""The English of motions: "in 4.2 leave out 'three' and insert 'five'" to what it asks for.

Words of the protocol stand in quotation marks; they are taken out first, so that nothing in them
is read as part of the motion. A motion may be about several provisions, parted by semicolons.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from protocol_gen.errors import MotionError
from protocol_gen.model.motions import (
    Kind,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    NewProvision,
    Ordinal,
    Place,
    PutIn,
    Reword,
    Substitute,
    Where,
)

_FIRST: Final = 0xE000
"""The first private-use character: one stands for each quotation while a motion is read."""
_MARK: Final = "[\ue000-\uf8ff]"
_CLOSERS: Final = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_AFTER_QUOTE: Final = re.compile(r"$|[\s,.;:)]")
_ORDINALS: Final = {
    word: at
    for at, words in enumerate(
        (
            "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
            "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th",
            "twelfth 12th",
        ),
        start=1,
    )
    for word in words.split()
} | {"last": -1, "final": -1}  # fmt: skip
RIGHT: Final = (
    "a motion reads like: in 4.2 leave out 'three' and insert 'five'; in 2.1(a) after 'Council' "
    "insert 'or a committee'; at the end of 4.2 add 'It is kept for six years.'; omit paragraph "
    "4.2; after paragraph 4.2 insert a new paragraph: 'The clerk keeps a register.'"
)
"""What would be right."""


def read_motion(text: str) -> tuple[Motion, ...]:
    """Return what a motion asks for, in the order written.

    A part that names no place is about the place of the part before it.

    Raises:
        MotionError: where a part cannot be read; it says what was understood.
    """
    masked, quotations = _masked(text.strip())
    motions: list[Motion] = []
    faults: list[str] = []
    place = Place()
    for part in _parts(masked):
        reading = _Part(part, quotations, place)
        try:
            found = reading.motion()
        except MotionError as error:
            faults.append(str(error))
            continue
        motions.append(found)
        place = found.place
    if not faults and not motions:
        faults.append("there is no motion in these words")
    if faults:
        understood = "".join(f"understood: {described(each)}. " for each in motions)
        raise MotionError(f"{understood}{'; '.join(faults)}; {RIGHT}")
    return tuple(motions)


def described(motion: Motion) -> str:
    """Return in words what was understood."""
    where = place_described(motion.place)
    match motion:
        case LeaveOut() | Substitute() | PutIn():
            everywhere = " wherever they occur" if motion.throughout else ""
            return f"{where}, {_words_described(motion)}{everywhere}"
        case Reword(new=new):
            return f"{where}, let all of it read '{new}'"
        case LeaveOutWhole():
            return f"{where}, leave out the whole"
        case NewProvision(where=side, new=new, heading=heading):
            headed = f" headed '{heading}'" if heading else ""
            return f"{side.value} that place ({where}), insert a new text{headed}: '{new}'"


def _words_described(motion: LeaveOut | Substitute | PutIn) -> str:
    match motion:
        case LeaveOut(words=words):
            return f"leave out '{words}'"
        case Substitute(words=words, new=new):
            return f"leave out '{words}' and insert '{new}'"
        case PutIn(new=new, where=Where.BEFORE | Where.AFTER as side, beside=beside):
            return f"insert '{new}' {side.value} '{beside}'"
        case PutIn(new=new, where=end):
            return f"insert '{new}' {end.value} it"


def place_described(place: Place) -> str:
    """Return a place in words: "in the first item of 4.2"."""
    found = place.number or (f"the section headed '{place.heading}'" if place.heading else "")
    for ordinal in place.ordinals:
        found = f"{_ordinal(ordinal)} of {found}" if found else _ordinal(ordinal)
    if place.in_heading:
        found = f"the heading of {found}" if found else "the heading"
    return f"in {found}" if found else "in the whole protocol"


def _ordinal(ordinal: Ordinal) -> str:
    names = {at: word for word, at in reversed(_ORDINALS.items()) if word[:1].isalpha()}
    if ordinal.at not in names:
        return f"{ordinal.kind.value} {ordinal.at}"
    return f"the {names[ordinal.at]} {ordinal.kind.value}"


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
    return _tail_masked(result, quotations)


def _end_of_quotation(text: str, at: int) -> int | None:
    """Return where the quotation that opens here closes; None where none opens.

    An apostrophe closes nothing: after a closing mark comes no letter.
    """
    closer = _CLOSERS.get(text[at])
    if closer is None or (at and text[at - 1].isalnum()):
        return None
    end = text.find(closer, at + 1)
    while end >= 0:
        if _AFTER_QUOTE.match(text, end + 1):
            return end
        end = text.find(closer, end + 1)
    message = f"the quotation mark before {text[at + 1 : at + 25]!r} is never closed; {RIGHT}"
    raise MotionError(message)


_TAIL: Final = re.compile(
    r"(?P<lead>(?:new (?:sub-?)?(?:paragraph|item|bullet(?: point)?|section|clause)s?[^:]*"
    rf"|to read(?: as follows)?|add|insert)\s*:\s*)(?P<tail>[^{_MARK[1:-1]}:]+)$",
    re.IGNORECASE,
)


def _tail_masked(text: str, quotations: list[str]) -> tuple[str, tuple[str, ...]]:
    """Take what follows a last colon as quoted, to the end: a new paragraph read out as it is."""
    found = _TAIL.search(text)
    if found and found["tail"].strip():
        quotations.append(" ".join(found["tail"].split()))
        text = text[: found.start("tail")] + chr(_FIRST + len(quotations) - 1)
    return text, tuple(quotations)


def _parts(masked: str) -> Iterator[str]:
    """Yield the parts of a motion, each about one change."""
    begin = r"(?:in|at|after|before|omit|delete|leave out|strike|throughout|from|amend|under)\b"
    ends = rf";\s*(?:and\b)?|\n+|(?<=[\ue000-\uf8ff])\.\s+|,?\s+and(?=\s+{begin}(?!\s*{_MARK}))"
    for part in re.split(ends, masked, flags=re.IGNORECASE):
        if part.strip(" .,"):
            yield part


# One part


_PLAIN: Final[Sequence[tuple[str, str]]] = (
    (r"\b(?:i |we )?(?:beg to |hereby )?(?:move|propose|moved|proposed|resolve|resolved)\b:?", " "),
    (r"^\s*(?:an )?amendment\s*:", " "),
    (r"\b(?:that|please|following|accordingly|there)\b", " "),
    (r"^\s*(?:the )?(?:draft )?(?:protocol|policy|document) be amended(?: as follows)?\s*:?", " "),
    (r"\b(?:be|is|are|shall be|should be|to be)(?= (?:left|deleted|omitted|struck|taken)\b)", " "),
    (r"\b(?:be|is|are|shall be|should be|to be)(?= (?:removed|inserted|added|substituted)\b)", " "),
    (r"\b(?:be|is|are|shall be|should be|to be)(?= (?:replaced|amended|changed|altered)\b)", " "),
    (r"\bleft out\b|\bstruck out\b|\btaken out\b", " OUT'D "),
    (r"\b(?:deleted|omitted|removed|struck)\b", " OUT'D "),
    (r"\b(?:inserted|added)\b", " IN'D "),
    (r"\bsubstituted\b", " SUB'D "),
    (r"\breplaced\b", " REP'D "),
    (r"\b(?:amended|changed|altered)\b", " AMD'D "),
    (r"\b(?:leave|leaving|strike|striking|take|taking) out\b", " OUT "),
    (r"\b(?:delet(?:e|ing)|omit(?:ting)?|remov(?:e|ing)|strik(?:e|ing))\b", " OUT "),
    (r"\b(?:insert(?:ing)?|add(?:ing)?|put(?:ting)? in)\b", " IN "),
    (r"\bsubstitut(?:e|ing)\b", " SUB "),
    (r"\breplac(?:e|ing)\b", " REP "),
    (r"\b(?:amend(?:ing)?|chang(?:e|ing)|alter(?:ing)?)\b", " AMD "),
    (rf"\b(?:the )?(?:words?|phrases?|expressions?|figures?|text|sentences?)(?= {_MARK})", " "),
    (r"\b(?:instead|thereof|therefor|in (?:its|their) place|in place thereof)\b", " "),
)  # fmt: skip
"""Turns of speech, and the plain word that is read for them."""
_THROUGHOUT: Final = re.compile(
    r"\bthroughout(?: the (?:protocol|document|policy|text))?\b"
    r"|\bwherever (?:it|they|the words?) (?:occurs?|appears?|stands?)\b"
    r"|\b(?:in )?(?:every|all|each) (?:places?|occurrences?|instances?)(?: of)?\b",
    re.IGNORECASE,
)
_NUMBER: Final = r"\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)*\.?(?: ?\((?:[a-z]{1,5})\))*"
_NOUN: Final = (
    r"(?:sub-?paragraph|paragraph|para|section|sub-?section|clause|part|article|rule|no|number)\.?"
)
_NO_LINE: Final = r"(?<!line )(?<!lines )(?<!page )(?<!sentence )"
"""What may not stand before a bare number: nobody counts lines alike."""
_ITEM_NOUN: Final = r"(?:bullet point|bullet|item|point|sub-?item)"
_ORD: Final = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_COUNTED: Final = (
    rf"(?:the )?(?P<ord{{0}}>{_ORD}) (?P<kind{{0}}>{_ITEM_NOUN}|paragraph|sub-?paragraph)"
)
_HEADED: Final = (
    rf"(?:the )?(?:{_NOUN} )?(?:headed|entitled|titled|called|(?:under|with|below) (?:the )?heading"
    rf"(?: of)?) (?P<head>{_MARK})"
    rf"|the (?P<head2>{_MARK}) {_NOUN}"
)
_PLACE: Final = re.compile(
    r"(?:(?P<heading>(?:the )?heading (?:of|to|in|above|for) )?)"
    rf"(?:{_COUNTED.format(1)} (?:of|in|under|to) )?"
    rf"(?:{_COUNTED.format(2)} (?:of|in|under|to) )?"
    rf"(?:{_NOUN} (?P<nth>\d+) (?:of|in|under) (?={_NOUN} (?:headed|entitled|under|titled)|the ))?"
    rf"(?:{_NOUN} ?(?P<letter>\([a-z]{{1,5}}\)) (?:of|in) )?"
    rf"(?:{_HEADED}|(?:the )?(?:{_NOUN} ?|{_NO_LINE})(?P<number>{_NUMBER})(?![\w(]))"
    rf"(?: ?\((?:{_MARK}|[^)]{{6,}})\))?"
    rf"(?:,? {_COUNTED.format(3)})?"
    rf"(?:,? {_COUNTED.format(4)})?"
    r"(?P<heading2>,? (?:the )?heading)?",
    re.IGNORECASE,
)
_LONE_ORDINAL: Final = re.compile(rf"{_COUNTED.format(1)}(?![\w])", re.IGNORECASE)
_LONE_HEADING: Final = re.compile(r"the heading\b", re.IGNORECASE)
_NEW_KIND: Final = (
    rf"(?:a |an |the )?new (?P<newkind>{_ITEM_NOUN}|(?:{_NOUN}))"
    rf"(?: (?:headed|entitled|titled) (?P<newhead>{_MARK}))?"
)
_NEW_TEXT: Final = rf"(?P<newtext>{_MARK})"
_NEW: Final = rf"{_NEW_KIND}(?: (?:to read|reading|as follows))?[:,]? ?{_NEW_TEXT}"
_HERE: Final = re.compile(r"(?:\b(?:in|at|from|to|of|under|on|within) )?\bHERE\b[,:]?")


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a motion, quotations masked, and the place of the part before it."""

    text: str
    quotations: tuple[str, ...]
    before: Place

    def motion(self) -> Motion:
        """Return what the part asks for.

        Raises:
            MotionError: where it cannot be read.
        """
        text = _plain(self.text.lower())
        throughout = _THROUGHOUT.search(text) is not None
        text = _plain(_THROUGHOUT.sub(" ", text))
        place, rest = self._placed(text)
        found = self._action(place, rest)
        if found is None:
            raise MotionError(self._not_understood(place, rest))
        if throughout:
            if not isinstance(found, LeaveOut | Substitute | PutIn):
                message = f"in {self._shown(self.text)!r}: 'throughout' goes with words only"
                raise MotionError(message)
            return replace(found, throughout=True)
        return found

    # Places

    def _placed(self, text: str) -> tuple[Place | None, str]:
        """Return the place that is named, and the text with HERE where it stood."""
        for pattern, read in (
            (_PLACE, self._place),
            (_LONE_ORDINAL, self._ordinal_within),
            (_LONE_HEADING, self._heading_within),
        ):
            found = pattern.search(text)
            if found:
                rest = f"{text[: found.start()]} HERE {text[found.end() :]}"
                return read(found), _plain(rest)
        return None, text

    def _place(self, found: re.Match[str]) -> Place:
        head = found["head"] or found["head2"]
        letter = found["letter"] or ""
        number = (found["number"] or "").replace(" ", "").rstrip(".")
        ordinals = [_counted(found, 3), _counted(found, 4), _counted(found, 2), _counted(found, 1)]
        if found["nth"]:
            ordinals.insert(0, Ordinal(Kind.PARAGRAPH, int(found["nth"])))
        return Place(
            number=number + letter if number else "",
            heading=self._words(head) if head else "",
            ordinals=tuple(each for each in ordinals if each),
            in_heading=bool(found["heading"] or found["heading2"]),
        )

    def _ordinal_within(self, found: re.Match[str]) -> Place:
        ordinal = _counted(found, 1)
        before = replace(self.before, in_heading=False)
        return replace(before, ordinals=(*before.ordinals, ordinal)) if ordinal else before

    def _heading_within(self, _: re.Match[str]) -> Place:
        return replace(self.before, in_heading=True)

    # Actions

    def _action(self, place: Place | None, rest: str) -> Motion | None:
        """Return what is done to a place as a whole, else what is done to words in it."""
        here = place or self.before
        without_place = _plain(_HERE.sub(" ", rest))
        for said, actions in ((rest, _OF_PLACES), (without_place, _OF_WORDS)):
            for pattern, read in actions:
                found = pattern.fullmatch(said)
                if found:
                    return read(here, self._groups(found))
        return None

    def _groups(self, found: re.Match[str]) -> dict[str, str]:
        """Return what was found by name, quotations as the words in them."""
        return {
            name: self._words(value) if re.fullmatch(_MARK, value) else value
            for name, value in found.groupdict().items()
            if value
        }

    # Words

    def _words(self, mark: str) -> str:
        return self.quotations[ord(mark) - _FIRST]

    def _shown(self, text: str) -> str:
        """Return a part as it was said."""
        shown = re.sub(_MARK, lambda found: f"'{self._words(found.group())}'", text)
        return " ".join(shown.split())

    def _not_understood(self, place: Place | None, rest: str) -> str:
        known = []
        if place:
            known.append(f"the place ({place_described(place)})")
        known += [f"the words '{self._words(mark)}'" for mark in re.findall(_MARK, rest)]
        verbs = [said for sign, said in _SAID.items() if re.search(rf"\b{sign}\b", rest)]
        known += [f"the verb '{verb}'" for verb in verbs]
        lacking = []
        if not verbs:
            lacking.append("what is to be done (leave out, insert, substitute, amend … to)")
        if not re.search(_MARK, rest) and verbs:
            lacking.append("which words: put them in quotation marks")
        if "IN" in rest.split() and not re.search(r"\b(?:before|after|end)\b", rest):
            lacking.append("where the words are to go: before or after which words, or at the end")
        hint = f"; it does not say {' nor '.join(lacking)}" if lacking else ""
        return (
            f"in {self._shown(self.text)!r} only this was understood: "
            f"{', '.join(known) or 'nothing'}{hint}"
        )


_SAID: Final = {
    "OUT": "leave out", "OUT'D": "leave out", "IN": "insert", "IN'D": "insert",
    "SUB": "substitute", "SUB'D": "substitute", "REP": "replace", "REP'D": "replace",
    "AMD": "amend", "AMD'D": "amend",
}  # fmt: skip


def _plain(text: str) -> str:
    """Return a part with turns of speech made plain, and single spaces."""
    for pattern, plain in _PLAIN:
        text = re.sub(pattern, plain, " ".join(text.split()), flags=re.IGNORECASE)
    text = " ".join(text.split())
    text = re.sub(r" ([,.:;])", r"\1", text)
    text = re.sub(r"^(?:[,.:]|and\b|to (?=[A-Z]{2,}))+ ?", "", text)
    return text.strip(" .,;:")


def _counted(found: re.Match[str], at: int) -> Ordinal | None:
    word = found[f"ord{at}"]
    if not word:
        return None
    is_item = re.fullmatch(_ITEM_NOUN, found[f"kind{at}"], re.IGNORECASE)
    return Ordinal(Kind.ITEM if is_item else Kind.PARAGRAPH, _ORDINALS[word.lower()])


_Read = Callable[[Place, dict[str, str]], Motion]


def _leave_out(place: Place, words: dict[str, str]) -> Motion:
    return LeaveOut(place, words["old"])


def _substitute(place: Place, words: dict[str, str]) -> Motion:
    return Substitute(place, words["old"], words["new"])


def _put_in(place: Place, words: dict[str, str]) -> Motion:
    return PutIn(place, words["new"], Where(words["side"].lower()), words["by"])


def _at_end(place: Place, words: dict[str, str]) -> Motion:
    where = Where.START if re.search("beginning|start", words["end"], re.IGNORECASE) else Where.END
    return PutIn(place, words["new"], where)


def _reword(place: Place, words: dict[str, str]) -> Motion:
    return Reword(place, words["new"])


def _leave_out_whole(place: Place, _: dict[str, str]) -> Motion:
    return LeaveOutWhole(place)


def _new_provision(place: Place, words: dict[str, str]) -> Motion:
    side = words.get("side", "").lower()
    is_item = re.fullmatch(_ITEM_NOUN, words["newkind"], re.IGNORECASE)
    return NewProvision(
        place,
        Where(side) if side in {"before", "after"} else Where.END,
        words["newtext"],
        words.get("newhead", ""),
        Kind.ITEM if is_item else Kind.PARAGRAPH,
    )


def _old(name: str = "old") -> str:
    return f"(?P<{name}>{_MARK})"


def _of_words() -> Iterator[tuple[re.Pattern[str], _Read]]:
    """Yield what can be done to words, each with what it asks for."""
    old, new, by = _old(), _old("new"), _old("by")
    side = "(?P<side>before|after)"
    end = r"(?P<end>at the (?:very )?(?:end|beginning|start))"
    for pattern, read in (
        (rf"OUT {old}", _leave_out),
        (rf"{old} OUT'D", _leave_out),
        (rf"OUT {old},?(?: and)?(?: to)? (?:IN|SUB|REP(?: it)? (?:by|with)) {new}", _substitute),
        (rf"{old} OUT'D,?(?: and)? {new} (?:IN'D|SUB'D)", _substitute),
        (rf"{old} OUT'D,? and (?:REP'D|SUB'D) (?:by|with) {new}", _substitute),
        (rf"SUB {new} (?:for|in place of|in lieu of) {old}", _substitute),
        (rf"SUB {old} (?:by|with) {new}", _substitute),
        (rf"{new} SUB'D for {old}", _substitute),
        (rf"{old} SUB'D (?:by|with) {new}", _substitute),
        (rf"for {old},? (?:SUB|IN) {new}", _substitute),
        (rf"for {old},? {new} SUB'D", _substitute),
        (rf"REP {old} (?:by|with) {new}", _substitute),
        (rf"{old} REP'D (?:by|with) {new}", _substitute),
        (rf"AMD {old} (?:(?:so as )?to read|to|into):? {new}", _substitute),
        (rf"{old} AMD'D (?:(?:so as )?to read|to|into):? {new}", _substitute),
        (rf"IN {new},? (?:immediately )?{side} {by}", _put_in),
        (rf"(?:immediately )?{side} {by},? IN {new}", _put_in),
        (rf"{new} IN'D (?:immediately )?{side} {by}", _put_in),
        (rf"{side} {by},? {new} IN'D", _put_in),
        (rf"IN {new} {end}", _at_end),
        (rf"{end},? IN:? {new}", _at_end),
        (rf"{end},? {new} IN'D", _at_end),
    ):
        yield re.compile(rf"(?:AMD )?(?:by )?{pattern}"), read


def _of_places() -> Iterator[tuple[re.Pattern[str], _Read]]:
    """Yield what is done to a place as a whole, or at its end; HERE is the place."""
    new = _old("new")
    whole = r"(?:the )?(?:whole|entire)?(?: of)? ?"
    ends = r"(?P<end>at the (?:very )?(?:end|beginning|start))(?: of| to| in)?"
    for pattern, read in (
        (rf"OUT {whole}HERE(?: (?:altogether|entirely|in its entirety))?", _leave_out_whole),
        (rf"{whole}HERE OUT'D(?: altogether| entirely)?", _leave_out_whole),
        (rf"AMD HERE(?: so(?: as)?)? to(?: read)?(?: as follows)?:? {new}", _reword),
        (rf"HERE AMD'D(?: so as)? to(?: read)?:? {new}", _reword),
        (rf"REP HERE (?:by|with):? {new}", _reword),
        (rf"HERE REP'D (?:by|with):? {new}", _reword),
        (rf"OUT {whole}HERE,? and (?:IN|SUB):? {new}", _reword),
        (rf"SUB {new} for HERE", _reword),
        (rf"(?:for|in) HERE,? (?:SUB|to read):? {new}", _reword),
        (rf"{ends} HERE,? IN:? {new}", _at_end),
        (rf"IN {new} {ends} HERE", _at_end),
        (rf"{ends} HERE,? {new} IN'D", _at_end),
        (rf"{new} IN'D {ends} HERE", _at_end),
        (rf"(?P<end>to) HERE,? IN:? {new}", _at_end),
        (rf"IN {new} (?P<end>to) HERE", _at_end),
        (rf"(?P<side>before|after) HERE,? IN:? {_NEW}", _new_provision),
        (rf"IN (?P<side>before|after) HERE,? {_NEW}", _new_provision),
        (rf"(?P<side>before|after) HERE,? {_NEW} IN'D", _new_provision),
        (rf"(?:{ends}|in|to|under) HERE,? IN:? {_NEW}", _new_provision),
        (rf"IN {_NEW_KIND} (?P<side>before|after) HERE[:,]? {_NEW_TEXT}", _new_provision),
        (rf"IN {_NEW} (?P<side>before|after) HERE", _new_provision),
        (rf"IN {_NEW} (?:{ends}|in|to|under) HERE", _new_provision),
        (rf"IN {_NEW_KIND} (?:{ends}|to|under) HERE[:,]? {_NEW_TEXT}", _new_provision),
    ):
        yield re.compile(pattern), read


_OF_PLACES: Final = tuple(_of_places())
_OF_WORDS: Final = tuple(_of_words())
