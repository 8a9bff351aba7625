"""The forms of words in which a motion can be put, as patterns."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from protocol_gen.amend.motion import (
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    PutIn,
    Reword,
    Substitute,
    Where,
)

MARK: Final = "[\ue000-\uf8ff]"
CLOSERS: Final = {'"': '"', "'": "'", "“": "”", "‘": "’"}
AFTER_QUOTE: Final = re.compile(r"$|[\s,.;:)]")
ORDINALS: Final = {
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
PLAIN: Final[Sequence[tuple[str, str]]] = (
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
    (rf"\b(?:the )?(?:words?|phrases?|expressions?|figures?|text|sentences?)(?= {MARK})", " "),
    (r"\b(?:instead|thereof|therefor|in (?:its|their) place|in place thereof)\b", " "),
)  # fmt: skip
"""Turns of speech, and the plain word that is read for them."""
THROUGHOUT: Final = re.compile(
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
"""What may not come before a bare number: nobody counts lines alike."""
ITEM_NOUN: Final = r"(?:bullet point|bullet|item|point|sub-?item)"
_ORD: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_COUNTED: Final = (
    rf"(?:the )?(?P<ord{{0}}>{_ORD}) (?P<kind{{0}}>{ITEM_NOUN}|paragraph|sub-?paragraph)"
)
_HEADED: Final = (
    rf"(?:the )?(?:{_NOUN} )?(?:headed|entitled|titled|called|(?:under|with|below) (?:the )?heading"
    rf"(?: of)?) (?P<head>{MARK})"
    rf"|the (?P<head2>{MARK}) {_NOUN}"
)
PLACE: Final = re.compile(
    r"(?:(?P<heading>(?:the )?heading (?:of|to|in|above|for) )?)"
    rf"(?:{_COUNTED.format(1)} (?:of|in|under|to) )?"
    rf"(?:{_COUNTED.format(2)} (?:of|in|under|to) )?"
    rf"(?:{_NOUN} (?P<nth>\d+) (?:of|in|under) (?={_NOUN} (?:headed|entitled|under|titled)|the ))?"
    rf"(?:{_NOUN} ?(?P<letter>\([a-z]{{1,5}}\)) (?:of|in) )?"
    rf"(?:{_HEADED}|(?:the )?(?:{_NOUN} ?|{_NO_LINE})(?P<number>{_NUMBER})(?![\w(]))"
    rf"(?: ?\((?:{MARK}|[^)]{{6,}})\))?"
    rf"(?:,? {_COUNTED.format(3)})?"
    rf"(?:,? {_COUNTED.format(4)})?"
    r"(?P<heading2>,? (?:the )?heading)?",
    re.IGNORECASE,
)
LONE_ORDINAL: Final = re.compile(rf"{_COUNTED.format(1)}(?![\w])", re.IGNORECASE)
LONE_NUMBER: Final = re.compile(rf"(?<![\w.])(?P<number>{_NUMBER})(?![\w(])", re.IGNORECASE)
LONE_HEADING: Final = re.compile(r"the heading\b", re.IGNORECASE)
_NEW_KIND: Final = (
    rf"(?:a |an |the )?new (?P<newkind>{ITEM_NOUN}|(?:{_NOUN}))"
    rf"(?: (?:headed|entitled|titled) (?P<newhead>{MARK}))?"
)
_NEW_TEXT: Final = rf"(?P<newtext>{MARK})"
_NEW: Final = rf"{_NEW_KIND}(?: (?:to read|reading|as follows))?[:,]? ?{_NEW_TEXT}"
HERE: Final = re.compile(r"(?:\b(?:in|at|from|to|of|under|on|within) )?\bHERE\b[,:]?")
AT_PLACE: Final = re.compile(r"\b(?:in|at|from|to|of|under|on|within|after|before) HERE\b")
"""A place that is said to be one, not a bare number that may be among the words."""
_Read = Callable[[MotionPlace, dict[str, str]], Motion]


def _leave_out(place: MotionPlace, words: dict[str, str]) -> Motion:
    return LeaveOut(place, words["old"])


def _substitute(place: MotionPlace, words: dict[str, str]) -> Motion:
    return Substitute(place, words["old"], words["new"])


def _put_in(place: MotionPlace, words: dict[str, str]) -> Motion:
    return PutIn(place, words["new"], Where(words["side"].lower()), words["by"])


def _at_end(place: MotionPlace, words: dict[str, str]) -> Motion:
    where = Where.START if re.search("beginning|start", words["end"], re.IGNORECASE) else Where.END
    return PutIn(place, words["new"], where)


def _reword(place: MotionPlace, words: dict[str, str]) -> Motion:
    return Reword(place, words["new"])


def _leave_out_whole(place: MotionPlace, _: dict[str, str]) -> Motion:
    return LeaveOutWhole(place)


def _new_provision(place: MotionPlace, words: dict[str, str]) -> Motion:
    side = words.get("side", "").lower()
    is_item = re.fullmatch(ITEM_NOUN, words["newkind"], re.IGNORECASE)
    return NewProvision(
        place,
        Where(side) if side in {"before", "after"} else Where.END,
        words["newtext"],
        words.get("newhead", ""),
        CountedUnit.ITEM if is_item else CountedUnit.PARAGRAPH,
    )


def _old(name: str = "old") -> str:
    return f"(?P<{name}>{MARK})"


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


OF_PLACES: Final = tuple(_of_places())
OF_WORDS: Final = tuple(_of_words())
