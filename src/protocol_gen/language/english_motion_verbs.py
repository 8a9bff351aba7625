"""The verbs of motions in English, in every tense and voice, each with the sign read for it.

A sign in capitals is a verb that says what is done; with ``'D`` it is a participle, whose words
mostly come before it ("the word 'x' be deleted"). Patterns are matched whatever the case.
"""

from collections.abc import Sequence
from typing import Final

from protocol_gen.language.english_places import MARK

_OUT_DONE: Final = (
    r"(?:left|struck|taken|cut|crossed|ruled) out|struck(?: through)?|deleted|omitted|removed"
    r"|dropped|repealed|revoked|excised|expunged|erased|withdrawn(?= from (?:paragraph "
    r"|section )?\d)"
)
_IN_DONE: Final = r"inserted|added|appended|included|incorporated|interposed"
_SUB_DONE: Final = r"substituted"
_REP_DONE: Final = r"replaced|superseded"
_AMD_DONE: Final = (
    r"amended|changed|altered|corrected|re-?worded|modified|revised|rephrased|varied|re-?written"
)
_SWAP_DONE: Final = r"transposed|swapped|switched|exchanged|interchanged|reversed"
_DONE: Final = f"{_OUT_DONE}|{_IN_DONE}|{_SUB_DONE}|{_REP_DONE}|{_AMD_DONE}|{_SWAP_DONE}"
_NAMED: Final = r"headed|entitled|titled|renamed|retitled|called"
_AUXILIARY: Final = (
    r"\b(?:(?:shall|should|must|will|need(?:s)? to|ought to|is|are|was|were|has|have|had|be|been"
    r"|being|be and (?:is|are)|to|to have|hereby|now|also|duly|simply|accordingly|therefore"
    r"|instead)\s+)+"
)
_OUT: Final = (
    r"leave out|leaving out|strike out|striking out|take out|taking out|cut out|cutting out"
    r"|cross out|crossing out|strike through|striking through"
    r"|(?:the )?(?:deletion|omission|removal|striking out|excision) (?:from HERE )?of"
    r"|(?:the )?(?:deletion|omission|removal)(?=,)"
    r"|delet(?:es?|ing)|omit(?:s|ting)?|remov(?:es?|ing)|strik(?:e|ing)|drop(?:ping)?|cut(?:ting)?"
    r"|excis(?:e|ing)|expung(?:e|ing)|los(?:e|ing)"
)
_IN: Final = (
    r"(?:the )?(?:insertion|addition|inclusion|incorporation) (?:(?:in|to|into) HERE )?of"
    r"|(?:the )?(?:insertion|addition|inclusion)(?=,)"
    r"|insert(?:s|ing)?|add(?:s|ing)?|append(?:ing)?|includ(?:e|ing)|incorporat(?:e|ing)"
    r"|put(?:ting)? in"
    rf"|put(?= (?:the words? )?{MARK})"
)
_SUB: Final = (
    r"(?:the )?substitution (?:in HERE )?of|(?:the )?substitution(?= for)|substitut(?:es?|ing)"
)
_REP: Final = (
    r"(?:the )?replacement (?:in HERE )?of|(?:its|their) replacement(?= (?:by|with))"
    r"|replac(?:es?|ing)"
)
_AMD: Final = (
    r"amend(?:s|ing)?|chang(?:e|ing)|alter(?:ing)?|correct(?:ing)?|re-?word(?:ing)?"
    r"|modif(?:y|ying)|revis(?:e|ing)|rephras(?:e|ing)|re-?writ(?:e|ing)"
    r"|(?:the )?(?:amendment|alteration|correction|rewording|revision) of"
    r"|(?:a |the )?change of(?= \S+ (?:to|from)\b)"
)
_SWAP: Final = (
    r"transpos(?:e|ing)|interchang(?:e|ing)|exchang(?:e|ing)|swap(?:ping)?(?: round)?"
    r"|switch(?:ing)?(?: round)?|revers(?:e|ing) the order of"
)
VERBS: Final[Sequence[tuple[str, str]]] = (
    (rf"{_AUXILIARY}(?=(?:{_DONE}|{_NAMED})\b)", " "),
    (rf"\bHERE,? (?:{_NAMED})(?=:? (?:(?:as|to|READ):? )?{MARK})", "HERE NAME"),
    (r"\b(?:renam(?:e|ing)|retitl(?:e|ing)) HERE\b", "HERE NAME"),
    ((r"\b(?:(?:do|does|shall|should|to|will|must|now|so as|is|are) )+(?=(?:now )?(?:reads?"
      r"|READ)\b)"),
     " READ "),
    ((r"\b(?:to |should |shall |will |must |would )?(?:now )?says?(?= (?:the words? )?"
     rf"{MARK})"), " READ "),
    (r"\bREAD (?:now )?(?:be )?reads?\b|\bto READ\b", " READ "),
    (r"\b(?:(?:to|shall|should|must|will) )?becomes?\b", " READ "),
    (rf"\b(?:{_OUT_DONE})\b", " OUT'D "),
    (rf"\b(?:{_IN_DONE})\b", " IN'D "),
    (rf"\b(?:{_SUB_DONE})\b", " SUB'D "),
    (rf"\b(?:{_REP_DONE})\b", " REP'D "),
    (rf"\b(?:{_AMD_DONE})\b", " AMD'D "),
    (rf"\b(?:be )?(?:{_SWAP_DONE})\b|\b(?:to )?change places\b", " SWAP'D "),
    (rf"\b(?:{_OUT})\b", " OUT "),
    (rf"\b(?:{_IN})\b", " IN "),
    (rf"\b(?:{_SUB})\b", " SUB "),
    (rf"\b(?:{_REP})\b", " REP "),
    (rf"\b(?:{_AMD})\b", " AMD "),
    (rf"\b(?:{_SWAP})\b(?!')", " SWAP "),
    (rf"(?<={MARK}) to go\b", " OUT'D "),
    (r"\bHERE to go\b", "HERE OUT'D "),
)  # fmt: skip
"""What is said, and the sign that is read for it, in the order in which they are looked for."""
