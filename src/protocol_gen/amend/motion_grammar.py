"""The forms of words in which a motion can be put, as patterns."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.amend.motion import (
    ONLY,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    PutIn,
    Reach,
    Reword,
    Substitute,
    Where,
    Which,
)
from protocol_gen.language.english_motions import (
    ITEM_NOUN,
    MARK,
    ORDINAL,
    PARAGRAPH_NOUN,
    SECTION_NOUN,
    SENTENCE_NOUN,
)

LETTER: Final = r"\((?:[a-z]{1,5}|\d{1,2})\)"
NUMBER: Final = rf"(?:\d+[A-Za-z]?|(?<![\w.])[a-n](?=\.\d))(?:\.\d+[A-Za-z]?)*\.?(?: ?{LETTER})*"
NOUN: Final = rf"(?:{PARAGRAPH_NOUN}(?: (?:no|number)\.?)?)"
_APPENDIX: Final = (
    r"(?:appendix|annexe?|schedule) (?:[a-z]|[ivx]{1,4}|\d{1,2})(?!\w)"
    r"(?! (?:new|further|sentence|paragraph|word|bullet|list)\b)"
)
_NO_LINE: Final = r"(?<!line )(?<!lines )(?<!page )(?<!sentence )(?<!new )"
"""What may not come before a bare number: nobody counts lines alike."""
_COUNTED: Final = (
    rf"(?:the )?(?P<ord{{0}}>{ORDINAL}) (?P<kind{{0}}>{ITEM_NOUN}|paragraphs?|paras?"
    rf"|sub-?paragraphs?|{SENTENCE_NOUN})"
)
_HEADED: Final = (
    rf"(?:the )?(?:{NOUN} )?(?:headed|entitled|titled|called|(?:under|with|below) (?:the )?heading"
    rf"(?: of)?) (?P<head>{MARK})"
    rf"|the (?P<head2>{MARK}) {NOUN}"
)
PLACE: Final = re.compile(
    r"(?:(?P<heading>(?:the )?headings? (?:of|to|in|above|for) )?)"
    rf"(?:{_COUNTED.format(1)} (?:of|in|under|to) )?"
    rf"(?:{_COUNTED.format(2)} (?:of|in|under|to) )?"
    rf"(?:{NOUN} (?P<nth>\d+) (?:of|in|under) (?={NOUN} (?:headed|entitled|under|titled)|the ))?"
    rf"(?:(?:{NOUN}|{ITEM_NOUN}) ?(?P<letter>{LETTER}) (?:of|in|to|under) )?"
    rf"(?:{_HEADED}|(?:(?P<app>{_APPENDIX}),? )?"
    rf"(?:the )?(?:{NOUN} ?|{_NO_LINE})(?P<number>{NUMBER})(?![\w(]|\.\d)"
    rf"(?: (?:of|in|to) (?P<app2>{_APPENDIX}))?"
    rf"|(?:{NOUN}|{ITEM_NOUN}) ?(?P<alone>{LETTER}(?: ?{LETTER})*)(?! ?\()"
    rf"|(?:the )?(?P<app3>{_APPENDIX}))"
    rf"(?: ?\((?P<said>{MARK}|(?=.{{6}})(?:[^()]|\([^()]*\))+)\))?"
    rf"(?:[,:]? (?:in )?{_COUNTED.format(3)})?"
    rf"(?:,? (?:in )?{_COUNTED.format(4)})?"
    r"(?P<heading2>,? (?:the )?heading)?",
    re.IGNORECASE,
)
LONE_ORDINAL: Final = re.compile(rf"{_COUNTED.format(1)}(?![\w])", re.IGNORECASE)
LONE_NUMBER: Final = re.compile(rf"(?<![\w.])(?P<number>{NUMBER})(?![\w(])", re.IGNORECASE)
LONE_HEADING: Final = re.compile(r"the heading\b", re.IGNORECASE)
NEW: Final = re.compile(
    rf"(?:\b(?P<as>as) )?\b(?:an? |the |one |another )?"
    r"(?:(?P<new>(?:new|further|additional|extra)) )"
    rf"(?:(?P<kind>{ITEM_NOUN}|{NOUN}|sentence),? ?)?(?P<number>{NUMBER}|{LETTER})?(?![\w(])"
    rf"(?:,? (?:to be )?(?:headed|entitled|titled|called|(?:with|under) (?:the )?(?:heading|title))"
    rf"[:,]? (?P<head>{MARK}))?"
    rf"|(?:\b(?P<as2>as) |(?<=\b(?-i:IN) ))(?:the |a )?(?P<kind2>{ITEM_NOUN}|{NOUN}) ?"
    rf"(?P<number2>{NUMBER}|{LETTER})(?![\w(])",
    re.IGNORECASE,
)
"""Something new, with what it is, the number that it is to have, and its heading."""
READ_OUT: Final = re.compile(r"(?P<number>\d+(?:\.\d+)+)[.:]?\s+(?=[“‘(]?[A-Z])")
"""The number of a text that is read out with it."""
SECTIONS: Final = re.compile(SECTION_NOUN, re.IGNORECASE)
ITEMS: Final = re.compile(ITEM_NOUN, re.IGNORECASE)
SENTENCES: Final = re.compile(SENTENCE_NOUN, re.IGNORECASE)
HERE: Final = re.compile(r"(?:\b(?:in|at|from|to|of|under|on|within) )?\bHERE\b[,:]?")
AT_PLACE: Final = re.compile(r"\b(?:in|at|from|to|of|under|on|within|after|before) HERE\b")
"""A place that is said to be one, not a bare number that may be among the words."""
Groups = dict[str, str]
_Read = Callable[[MotionPlace, Groups], Motion | None]


def _leave_out(place: MotionPlace, words: Groups) -> Motion:
    return LeaveOut(place, words["old"], _which(words))


def _substitute(place: MotionPlace, words: Groups) -> Motion:
    return Substitute(place, words["old"], words["new"], _which(words))


def _which(words: Groups) -> Which:
    if "near" in words:
        return Which(near=words["near"], side=Where(words["side"].lower()))
    return Which(side=Where.END) if "stop" in words else ONLY


def _put_in(place: MotionPlace, words: Groups) -> Motion:
    return PutIn(place, words["new"], Where(words["side"].lower()), words["by"])


def _put_between(place: MotionPlace, words: Groups) -> Motion:
    first, second = words["by"], words["by2"]
    return Substitute(place, f"{first} {second}", f"{first} {words['new']} {second}")


def _numbered(place: MotionPlace, new: str, where: Where) -> NewProvision | None:
    """Return a new provision for a text that is read out with its number."""
    said = READ_OUT.match(new)
    if not said or not place.number or place.ordinals or place.in_heading:
        return None
    return NewProvision(place, where, new[said.end() :], number=said["number"])


def _at_end(place: MotionPlace, words: Groups) -> Motion:
    where = Where.START if re.search("beginning|start", words["end"], re.IGNORECASE) else Where.END
    return _numbered(place, words["new"], Where.AFTER) or PutIn(place, words["new"], where)


def _beside_sentence(place: MotionPlace, words: Groups) -> Motion | None:
    if not place.is_sentence or place.in_heading:
        return _numbered(place, words["new"], Where(words["side"].lower()))
    return PutIn(place, words["new"], Where(words["side"].lower()))


def _reword(place: MotionPlace, words: Groups) -> Motion | None:
    said = READ_OUT.match(words["new"])
    if not said:
        return Reword(place, words["new"])
    is_own = said["number"] == place.number and not place.ordinals
    return Reword(place, words["new"][said.end() :]) if is_own else None


def _rename(place: MotionPlace, words: Groups) -> Motion:
    return Reword(replace(place, in_heading=True), words["new"])


def _leave_out_whole(place: MotionPlace, _: Groups) -> Motion:
    return LeaveOutWhole(place)


def _reach(words: Groups) -> Reach:
    return Reach(
        words.get("from") or words.get("behind") or words.get("betw") or "",
        words.get("until") or words.get("front") or words.get("betw2") or "",
        takes_first=bool(words.get("from")),
        takes_last=bool(words.get("until")),
        to_sentence="sentence" in words.get("stop", "") + words.get("stop2", ""),
    )


def _leave_reach_out(place: MotionPlace, words: Groups) -> Motion:
    return LeaveOut(place, _reach(words))


def _substitute_reach(place: MotionPlace, words: Groups) -> Motion:
    return Substitute(place, _reach(words), words["new"])


def _new_provision(place: MotionPlace, words: Groups) -> Motion:
    side = words.get("side", "").lower()
    where = Where(side) if side in {"before", "after"} else Where.END
    if where is Where.END and re.search("beginning|start", words.get("end", ""), re.IGNORECASE):
        where = Where.START
    said = READ_OUT.match(words["newtext"])
    if not said:
        return NewProvision(place, where, words["newtext"])
    return NewProvision(place, where, words["newtext"][said.end() :], number=said["number"])


def _old(name: str = "old") -> str:
    return f"(?P<{name}>{MARK})"


_IMMEDIATELY: Final = r"(?:immediately |directly |just )?"
_SIDE: Final = rf"{_IMMEDIATELY}(?P<side>before|after)"
_ENDS: Final = r"(?P<end>(?:at|to|onto|on to) the (?:very )?(?:end|beginning|start))"


_OLD: Final = _old()
_BESIDE: Final = (
    rf"(?:,? (?:where|when|which) (?:it|they)? ?(?:occurs?|appears?|stands?|comes?))? ?{_SIDE}"
    rf" {_old('near')}"
)
_FROM_END: Final = r"from the (?:very )?(?P<stop>end)"
"""Which of several: what stands beside others, or at the end."""
_PUT: Final = _old("new")
_BY: Final = _old("by")
_THEN: Final = r"[,;]?(?: and)?(?: to)?(?: be)?"
_OF_WORDS: Final[Sequence[tuple[str, _Read]]] = (
    (rf"OUT {_OLD}", _leave_out),
    (rf"OUT {_OLD}{_BESIDE}", _leave_out),
    (rf"{_OLD}{_BESIDE},? OUT'D", _leave_out),
    (rf"REP {_OLD}{_BESIDE},? (?:by|with) {_PUT}", _substitute),
    (rf"{_OLD}{_BESIDE},? REP'D (?:by|with) {_PUT}", _substitute),
    (rf"AMD {_OLD}{_BESIDE},? (?:to|READ) {_PUT}", _substitute),
    (rf"OUT {_OLD}{_BESIDE},? and (?:IN|SUB) {_PUT}", _substitute),
    (rf"{_OLD} OUT'D,? {_FROM_END}(?: of)?", _leave_out),
    (rf"OUT {_OLD},? {_FROM_END}(?: of)?", _leave_out),
    (rf"{_FROM_END}(?: of)?,? OUT {_OLD}", _leave_out),
    (rf"{_OLD},? OUT(?:'D)?", _leave_out),
    (
        rf"OUT {_OLD}{_THEN} (?:IN|SUB|read|REP(?: (?:it|them|this))?(?: (?:by|with))?) {_PUT}",
        _substitute,
    ),
    (rf"OUT {_OLD}{_THEN} put {_PUT}(?: in)?", _substitute),
    (rf"{_OLD},? OUT'D{_THEN} {_PUT} (?:be )?(?:IN'D|SUB'D)", _substitute),
    (rf"{_OLD},? OUT'D{_THEN} (?:REP'D|SUB'D) (?:by|with) {_PUT}", _substitute),
    (rf"SUB {_PUT} (?:for|in place of|in lieu of|instead of) {_OLD}", _substitute),
    (rf"SUB {_OLD} (?:by|with) {_PUT}", _substitute),
    (rf"{_PUT} SUB'D (?:for|in place of|in lieu of) {_OLD}", _substitute),
    (rf"{_OLD},? SUB'D (?:by|with) {_PUT}", _substitute),
    (
        rf"(?:for|instead of|in place of) {_OLD},? (?:SUB|IN|read|READ|put|there READ) {_PUT}",
        _substitute,
    ),
    (rf"(?:for|instead of|in place of) {_OLD},? {_PUT} (?:be )?(?:SUB'D|IN'D)", _substitute),
    (rf"read {_PUT} (?:for|instead of|in place of) {_OLD}", _substitute),
    (rf"IN {_PUT} (?:in place of|instead of|in lieu of) {_OLD}", _substitute),
    (rf"REP {_OLD},? (?:by|with) {_PUT}", _substitute),
    (rf"{_OLD},? (?:to be )?REP'D (?:by|with) {_PUT}", _substitute),
    (rf"{_OLD},? REP (?:by|with) {_PUT}", _substitute),
    (rf"AMD {_OLD},? (?:(?:so as )?READ|(?:so as )?to read|to|into|READ as) {_PUT}", _substitute),
    (rf"{_OLD},? AMD'D (?:(?:so as )?READ|(?:so as )?to read|to|into) {_PUT}", _substitute),
    (rf"{_OLD},? (?:READ|becomes?|to become) {_PUT}", _substitute),
    (rf"AMD,? from {_OLD} to {_PUT}", _substitute),
    (rf"so {_OLD} (?:reads?|READ) {_PUT}", _substitute),
    (rf"AMD'D from {_OLD} to {_PUT}", _substitute),
    (rf"SUB for {_OLD},? {_PUT}", _substitute),
    (rf"IN {_PUT},? between {_BY} and {_old('by2')}", _put_between),
    (rf"between {_BY} and {_old('by2')},? IN {_PUT}", _put_between),
    (rf"between {_BY} and {_old('by2')},? {_PUT} IN'D", _put_between),
    (rf"IN {_PUT},? {_SIDE} {_BY}", _put_in),
    (rf"{_SIDE} {_BY},? IN {_PUT}", _put_in),
    (rf"{_PUT},? IN'D {_SIDE} {_BY}", _put_in),
    (rf"{_SIDE} {_BY},? {_PUT} IN'D", _put_in),
    (rf"{_SIDE} {_BY},? IN'D {_PUT}", _put_in),
    (rf"IN(?:'D)? {_SIDE} {_BY},? {_PUT}", _put_in),
    (rf"IN {_PUT} {_ENDS}", _at_end),
    (rf"{_ENDS},? IN {_PUT}", _at_end),
    (rf"IN {_ENDS},? {_PUT}", _at_end),
    (rf"{_ENDS},? {_PUT} IN'D", _at_end),
    (rf"{_PUT},? IN'D {_ENDS}", _at_end),
    (rf"IN'D {_ENDS},? {_PUT}", _at_end),
)  # fmt: skip
"""What can be done to words, each with what it asks for."""


def _of_reaches() -> Iterator[tuple[str, _Read]]:
    """Yield what is done to words that are named by where they begin and end."""
    whole = (
        r"(?:(?:all|all of|everything|the|all the|any|the rest of the|the remaining"
        r"|(?:the )?(?:rest|remainder)(?: of (?:HERE|the (?:paragraph|section|sentence|item)))?)"
        r"(?: the)?(?: (?:words?|text|wording|rest))? |(?:words|text) )?"
    )
    stop = (
        r"(?:,? ?(?P<stop>(?:up )?(?:to|until) (?:and including )?the (?:very )?end"
        r"(?: of (?:HERE|the (?:paragraph|section|sentence|item)|it))?|onwards?))"
    )
    until = r"(?:up )?(?:to|until|through)(?: and including)?"
    in_sentence = r"(?: (?P<stop2>in the sentence))?"
    reaches = (
        rf"{whole}from {_old('from')},? {until} {_old('until')}(?:,? (?:both )?inclusive)?",
        rf"{whole}from {_old('from')}{stop}",
        rf"{whole}(?:after|following) {_old('behind')}{in_sentence}{stop}?",
        rf"{whole}(?:before|preceding) {_old('front')}",
        rf"{whole}between {_old('betw')} and {_old('betw2')}",
    )
    new = _old("new")
    for reach in reaches:
        if "from" not in reach:
            reach = reach.replace(f"{whole}", whole.removesuffix("?"), 1)  # noqa: PLW2901
        yield rf"OUT {reach}", _leave_reach_out
        yield rf"{reach},? OUT'D", _leave_reach_out
        yield (
            rf"OUT {reach},?(?: and)?(?: to)? (?:IN|SUB|REP(?: it| them)?(?: by| with)?) {new}",
            (_substitute_reach),
        )
        yield rf"{reach},? OUT'D,?(?: and)? {new} (?:be )?(?:IN'D|SUB'D)", _substitute_reach
        yield rf"{reach},? OUT'D,? and (?:REP'D|SUB'D) (?:by|with) {new}", _substitute_reach
        yield rf"REP {reach},? (?:by|with) {new}", _substitute_reach
        yield rf"{reach},? REP'D (?:by|with) {new}", _substitute_reach


_WHOLE: Final = r"(?:the )?(?:whole|entire|entirety|all)?(?: of)? ?"
_ALL: Final = r"(?:,? (?:altogether|entirely|completely|in (?:its|their) entirety|in full))?"
_TEXT: Final = (
    r"(?:(?:the )?(?:whole |entire |existing )?(?:text|wording|words|content) (?:of|in) )?"
)
_INSTEAD: Final = (
    r"(?:and )?(?:IN|SUB|REP(?: (?:it|this))?(?: (?:by|with))?|put)(?: the following)?"
)
_OF_PLACES: Final[Sequence[tuple[str, _Read]]] = (
    (rf"OUT {_WHOLE}HERE{_ALL}", _leave_out_whole),
    (rf"{_WHOLE}HERE,? OUT(?:'D)?{_ALL}", _leave_out_whole),
    (rf"{_WHOLE}HERE: OUT(?:'D)?{_ALL}", _leave_out_whole),
    (
        rf"AMD {_TEXT}HERE,?(?: so(?: as)?)? (?:to|READ)(?: read)?(?: as follows)?[:,]? {_PUT}",
        _reword,
    ),
    (
        rf"{_TEXT}HERE,? AMD'D(?: so as)? (?:to|READ)(?: read)?(?: as follows)?[:,]? {_PUT}",
        _reword,
    ),
    (rf"{_TEXT}HERE,? AMD'D(?: as follows)? {_PUT}", _reword),
    (rf"AMD {_TEXT}HERE as follows[:,]? {_PUT}", _reword),
    (rf"{_TEXT}HERE[,:]? (?:READ|read)(?: as follows)?[:,]? {_PUT}", _reword),
    (rf"REP {_TEXT}HERE,? (?:by|with)(?: the)? {_PUT}", _reword),
    (rf"{_TEXT}HERE,? REP'D (?:by|with)(?: the)? {_PUT}", _reword),
    (rf"OUT {_WHOLE}HERE{_ALL},? {_INSTEAD} {_PUT}", _reword),
    (rf"{_WHOLE}HERE,? OUT'D{_ALL},? and (?:REP'D|SUB'D) (?:by|with) {_PUT}", _reword),
    (rf"{_WHOLE}HERE,? OUT'D{_ALL},? and {_PUT} (?:SUB'D|IN'D)", _reword),
    (rf"SUB {_PUT} for (?:the existing )?{_TEXT}HERE", _reword),
    (rf"SUB the for (?:the existing )?{_TEXT}HERE[:,]? {_PUT}", _reword),
    (rf"(?:for|in|in place of|instead of) {_TEXT}HERE,? (?:SUB|READ|read)[:,]? {_PUT}", _reword),
    (rf"HERE (?:be )?(?:headed|entitled|renamed|retitled|titled)(?: as| to)? {_PUT}", _rename),
    (rf"(?:rename|retitle) HERE(?: as| to)? {_PUT}", _rename),
    (rf"{_ENDS}(?: of| to| in)? HERE,? IN {_PUT}", _at_end),
    (rf"IN {_PUT} {_ENDS}(?: of| to| in)? HERE", _at_end),
    (rf"IN {_ENDS}(?: of| to| in)? HERE[:,]? {_PUT}", _at_end),
    (rf"{_ENDS}(?: of| to| in)? HERE,? {_PUT} IN'D", _at_end),
    (rf"{_ENDS}(?: of| to| in)? HERE,? IN'D {_PUT}", _at_end),
    (rf"{_PUT} IN'D {_ENDS}(?: of| to| in)? HERE", _at_end),
    (rf"IN'D {_ENDS}(?: of| to| in)? HERE[:,]? {_PUT}", _at_end),
    (rf"IN'D (?P<end>to) HERE[:,]? {_PUT}", _at_end),
    (rf"(?P<end>to) HERE,? IN {_PUT}", _at_end),
    (rf"IN {_PUT} (?P<end>to) HERE", _at_end),
    (rf"IN (?P<end>to) HERE[:,]? {_PUT}", _at_end),
    (rf"{_PUT} IN'D (?P<end>to) HERE", _at_end),
    (rf"{_SIDE} HERE,? IN {_PUT}", _beside_sentence),
    (rf"IN {_SIDE} HERE,? {_PUT}", _beside_sentence),
    (rf"IN {_PUT} {_SIDE} HERE", _beside_sentence),
    (rf"{_SIDE} HERE,? {_PUT} IN'D", _beside_sentence),
    (rf"{_PUT} IN'D {_SIDE} HERE", _beside_sentence))  # fmt: skip
"""What is done to a place as a whole, or at its end; HERE is the place."""


_SAID_NEW: Final = (
    r"(?:,? (?:READ|(?:and )?reading|as follows|in these terms|(?:which|to) (?:says?|reads?)|saying"
    r"|with))?"
)
_TEXT_OF_NEW: Final = rf"(?P<newtext>{MARK})"
_NEW: Final = rf"NEW{_SAID_NEW}[:,]? {_TEXT_OF_NEW}"
_HERE: Final = rf"(?:{_ENDS}(?: of| to| in)?|in|to|under) HERE"
_OF_NEW: Final = (
    rf"{_SIDE} HERE,? IN {_NEW}",
    rf"IN {_SIDE} HERE,? {_NEW}",
    rf"{_SIDE} HERE,? {_NEW} IN'D",
    rf"{_SIDE} HERE,? IN'D {_NEW}",
    rf"(?:{_SIDE} HERE|{_HERE}),? NEW IN'D{_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"IN'D,? {_SIDE} HERE,? {_NEW}",
    rf"{_SIDE} HERE,? IN {_TEXT_OF_NEW},? as NEW",
    rf"{_HERE},? IN {_NEW}",
    rf"{_HERE},? IN {_TEXT_OF_NEW},? as NEW",
    rf"IN {_HERE},? {_NEW}",
    rf"{_HERE},? {_NEW} IN'D",
    rf"{_HERE},? IN'D {_NEW}",
    rf"IN NEW (?:{_SIDE} HERE|{_HERE}){_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"NEW IN'D (?:{_SIDE} HERE|{_HERE}){_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"IN {_NEW},? (?:{_SIDE} HERE|{_HERE})",
    rf"{_NEW},? IN'D (?:{_SIDE} HERE|{_HERE})",
    rf"IN {_TEXT_OF_NEW},? as NEW(?: (?:{_SIDE} HERE|{_HERE}))?",
    rf"{_TEXT_OF_NEW} IN'D,? as NEW(?: (?:{_SIDE} HERE|{_HERE}))?",
    rf"IN {_NEW}",
    rf"IN as {_NEW}",
    rf"(?:{_ENDS},? )?IN {_NEW}",
    rf"IN {_NEW},? {_ENDS}",
    rf"IN {_ENDS},? {_NEW}",
    rf"IN NEW {_ENDS}{_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"{_ENDS},? NEW IN'D{_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"NEW IN'D(?: {_ENDS})?{_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"{_NEW},? IN'D(?: {_ENDS})?",
    rf"IN'D(?: {_ENDS})?,? {_NEW}",
    rf"NEW {_SIDE} HERE[,:]? {_TEXT_OF_NEW}",
    rf"NEW{_SAID_NEW}[:,]? {_TEXT_OF_NEW}",
    rf"IN'D,? as NEW[:,]? {_TEXT_OF_NEW}",
    rf"{_SIDE} HERE[,:]? {_NEW}",
)
"""How something new is put in; NEW is what it is, HERE the place."""


def _compiled(
    patterns: Iterable[tuple[str, _Read]], before: str = ""
) -> tuple[tuple[re.Pattern[str], _Read], ...]:
    return tuple((re.compile(f"{before}{pattern}"), read) for pattern, read in patterns)


OF_PLACES: Final = _compiled(_OF_PLACES, r"(?:by )?")
OF_NEW: Final = _compiled(((each, _new_provision) for each in _OF_NEW), r"(?:by )?")
OF_WORDS: Final = _compiled(_OF_WORDS, r"(?:AMD(?:'D)?,? )?(?:(?:by|to|as follows)[:,]? )?")
OF_REACHES: Final = _compiled(_of_reaches(), r"(?:AMD,? )?(?:by )?")
