"""How motions in English put a provision elsewhere: turns of speech, as data.

FIRST is what is moved, SECOND the place that says where to.
"""

from typing import Final

from protocol_gen.language.english_places import ITEM_NOUN, ORDINAL

_FROM: Final = (
    r"(?:,? (?:up|down|back|forward|elsewhere|so as)\b)*"
    r"(?: from (?:its|the|their) (?:present|current|existing) (?:position|place))?"
)
_STANDS: Final = (
    r"(?:,? (?:and|so as|so that|so|in order|it|they|now|to a position|to the position|to a place"
    r"|to|stands?|appears?|comes?|goes|go|is|are|be|placed|inserted|re-?positioned|put))*"
)
_SIDE: Final = (
    r" (?:immediately |directly |just |straight )?(?:to )?(?P<side>before|after|above|below"
    r"|ahead of"
    r"|follows?|following|precedes?|preceding)"
)
_END: Final = (
    r" (?:at|to|into) (?:the |become the )?(?:very )?(?P<end>start|beginning|top|head|front|end"
    r"|bottom|foot)"
    r"(?: of (?:(?:the|its|that|this) (?:same )?(?:section or list|section|list|paragraph|part)"
    r"|SECOND))?"
)
_NUMBER: Final = r" (?:as|becomes?|be|to be) (?P<number>SECOND)"
_NTH: Final = (
    rf" (?:as |becomes? |be |to be |to )?the (?P<nth>{ORDINAL}) (?P<kind>paragraph|{ITEM_NOUN})"
    r"(?: (?:of|in) (?:(?:the|its|that|this) (?:section|list|paragraph)|SECOND))?"
)
_WHERE: Final = rf"(?:{_STANDS}{_SIDE} SECOND|{_STANDS}(?:{_END}|{_NUMBER}|{_NTH}))"
_MOVE: Final = (
    r"(?:mov(?:e|ing)|relocat(?:e|ing)|re-?position(?:ing)?|plac(?:e|ing)|put(?:ting)?"
    r"|bring(?:ing)?"
    r"|shift(?:ing)?|transfer(?:ring)?|(?:the )?(?:moving|relocation|repositioning|transfer) of)"
)
_MOVED_ALREADY: Final = r"(?:moved|relocated|re-?positioned|placed|put|brought|shifted|transferred)"
_AUXILIARY: Final = r"(?:(?:should|shall|must|is|are|was|were|has|have|been|to|be|now)\s+)+"
MOVED: Final = (
    rf"{_MOVE} FIRST{_FROM}{_WHERE}",
    rf"FIRST,?:? (?:{_AUXILIARY})?{_MOVED_ALREADY}{_FROM}{_WHERE}",
    rf"FIRST,? (?:(?:should|shall|to|is to) )?(?:become|becomes)(?:{_NTH}| (?P<number>SECOND))",
    rf"FIRST:? {_MOVE}{_FROM}{_WHERE}",
)
"""A provision put before or after another, at an end, or where another's number is."""
BEFORE_WORDS: Final = frozenset({"before", "above", "precede", "precedes", "preceding", "ahead of"})
START_WORDS: Final = frozenset({"start", "beginning", "top", "head", "front"})
