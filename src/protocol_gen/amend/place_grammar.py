"""The forms of words in which a motion names a place, and something new, as patterns."""

import re
from typing import Final

from protocol_gen.language.english_places import (
    BEGINNING,
    ITEM_NOUN,
    MARK,
    ORDINAL,
    PARAGRAPH_NOUN,
    ROW_NOUN,
    SECTION_NOUN,
    SENTENCE_NOUN,
)

LETTER: Final = r"\((?:[a-z]{1,5}|\d{1,2})\)"
ROMAN: Final = r"(?:(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3}))"
"""A Roman numeral below 90, of either case."""
NUMBER: Final = (
    rf"(?:\d+[A-Za-z]?|(?<![\w.])(?:[a-n]|{ROMAN})(?=\.\d|\([a-z\d]))"
    rf"(?:\.\d+[A-Za-z]?)*\.?(?: ?{LETTER})*"
)
NOUN: Final = rf"(?:{PARAGRAPH_NOUN}(?: (?:no|number)\.?)?)"
_APPENDIX: Final = (
    r"(?:appendix|annexe?|schedule) (?:[a-z]|[ivx]{1,4}|\d{1,2})(?!\w)"
    r"(?! (?:new|further|sentence|paragraph|word|bullet|list)\b)"
)
_NO_LINE: Final = r"(?<!line )(?<!lines )(?<!page )(?<!sentence )(?<!new )"
"""What may not come before a bare number: nobody counts lines alike."""
_COUNTED: Final = (
    rf"(?:the )?(?P<ord{{0}}>{ORDINAL}) (?P<kind{{0}}>{ITEM_NOUN}|paragraphs?|paras?"
    rf"|sub-?paragraphs?|{SENTENCE_NOUN}|{ROW_NOUN})"
)
_HEADED: Final = (
    rf"(?:the )?(?:{NOUN} )?(?:headed|entitled|titled|called|(?:under|with|below) (?:the )?heading"
    rf"(?: of)?) (?P<head>{MARK})"
    rf"|the (?P<head2>{MARK}) {NOUN}"
)
_LETTERED: Final = (
    rf"(?:{NOUN} |(?<=\b(?:in|of|to) )|(?<=\bafter )|(?<=\bbefore ))"
    rf"(?P<lettered>{ROMAN}|(?-i:[A-Z]))\.?(?![\w(.’'])"
)
"""A Roman numeral or a capital letter as a number; "a" may be the article of what is put in."""
_IN_BRACKETS: Final = r"(?<=\b(?:in|of) )(?=\(\d)"
"""Where a number in brackets is a place without a noun; letters may mark the parts of a motion."""
PLACE: Final = re.compile(
    r"(?:(?P<heading>(?:the )?headings? (?:of|to|in|above|for) )?)"
    rf"(?:{_COUNTED.format(1)} (?:of|in|under|to) )?"
    rf"(?:{_COUNTED.format(2)} (?:of|in|under|to) )?"
    rf"(?:{NOUN} (?P<nth>\d+) (?:of|in|under) (?={NOUN} (?:headed|entitled|under|titled)|the ))?"
    rf"(?:(?:{NOUN}|{ITEM_NOUN}) ?(?P<letter>{LETTER}) (?:of|in|to|under) )?"
    rf"(?:{_HEADED}|(?:(?P<app>{_APPENDIX}),? )?"
    rf"(?:the )?(?:{NOUN} ?|{ITEM_NOUN} (?=\d+\.\d)|{_NO_LINE})(?P<number>{NUMBER})"
    r"(?![\w(]|\.\d)"
    rf"(?: (?:of|in|to) (?P<app2>{_APPENDIX})| under (?P<under>{MARK}))?"
    rf"|{_LETTERED}"
    rf"|(?:(?:{NOUN}|{ITEM_NOUN}) ?|{_IN_BRACKETS})(?P<alone>{LETTER}(?: ?{LETTER})*)(?! ?\()"
    rf"|(?:the )?(?P<app3>{_APPENDIX}))"
    rf"(?: ?\((?P<said>{MARK}|(?=.{{6}})(?:[^()]|\([^()]*\))+)\))?"
    rf"(?:[,:]? (?:in )?{_COUNTED.format(3)})?"
    rf"(?:,? (?:in )?{_COUNTED.format(4)})?"
    r"(?P<heading2>,? (?:the )?heading)?",
    re.IGNORECASE,
)
_OF_IT: Final = (
    r"(?: (?:of|in|to) (?:the|that|this|said) (?:paragraph|section|sub-?paragraph|item|clause|list"
    r"|table))?"
)
LONE_ORDINAL: Final = re.compile(rf"{_COUNTED.format(1)}{_OF_IT}(?![\w])", re.IGNORECASE)
BEGUN: Final = re.compile(
    rf"(?:the )?(?P<kind>{SENTENCE_NOUN}|{ITEM_NOUN}|paragraphs?) {BEGINNING} (?P<begins>{MARK})",
    re.IGNORECASE,
)
"""A sentence, item or paragraph that is named by its first words."""
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
ROWS: Final = re.compile(ROW_NOUN, re.IGNORECASE)
SENTENCES: Final = re.compile(SENTENCE_NOUN, re.IGNORECASE)
AT_PLACE: Final = re.compile(r"\b(?:in|at|from|to|of|under|on|within|after|before) HERE\b")
"""A place that is said to be one, not a bare number that may be among the words."""
OUTER: Final = re.compile(
    r"(?:(?P<in>\b(?:in|at|from|of|under|within|to|on)) )?(?:the )?HERE\b ?[,:]?", re.IGNORECASE
)
"""A place in which another is named."""
