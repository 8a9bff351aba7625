"""How minutes and motions are worded in English: turns of speech, as data.

Each list is of patterns, matched whatever the case. They are of what stands outside quotation
marks; ``MARK`` is the sign that stands for a quotation.
"""

from collections.abc import Sequence
from typing import Final

MARK: Final = "[\ue000-\uf8ff]"
"""One private-use character stands for each quotation while a motion is read."""
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_TEENS: Final = 20
ORDINALS: Final = {
    word: at
    for at, words in enumerate(
        (
            "first 1st opening", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
            "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th",
            "twelfth 12th",
        ),
        start=1,
    )
    for word in words.split()
} | {
    f"{at}{_ENDINGS.get(at % 10 if at > _TEENS else 0, 'th')}": at for at in range(13, 100)
} | {
    "last": -1, "final": -1, "closing": -1, "penultimate": -2, "last but one": -2,
    "second last": -2, "next to last": -2, "antepenultimate": -3, "last but two": -3,
    "last but three": -4,
}  # fmt: skip
FIRST_FEW: Final = "first|opening"
LAST_FEW: Final = "last|final|closing"
FEW: Final = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
"""How many of the first or the last can be named in one word."""
ORDINAL: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
ITEM_NOUN: Final = r"(?:bullet points?|bullets?|items?|points?|sub-?items?)"
PARAGRAPH_NOUN: Final = (
    r"(?:sub-?paragraphs?|paragraphs?|sub-?paras?|paras?|sub-?sections?|sections?|sub-?clauses?"
    r"|clauses?|parts?|articles?|rules?|nos?|numbers?|§+|¶+)\.?"
)
SECTION_NOUN: Final = r"(?:sections?|parts?|articles?|§+)\.?"
SENTENCE_NOUN: Final = r"(?:sentences?)"

_BE: Final = r"\b(?:be|is|are|shall be|should be|must be|to be|is to be|are to be)"
PLAIN: Final[Sequence[tuple[str, str]]] = (
    (r"\b(at|to) (?=(?:end|beginning|start) of )", r"\1 the "),
    (rf"\b(?:the )?list (?:in|at|of|under) (?=(?:{PARAGRAPH_NOUN} ?)?\d)", " "),
    (r"\bbecomes?\b", " READ "),
    ((r"(?:and )?\bthe following(?: (?:words?|text|paragraph))? (?:be )?substituted"
      rf"(?: therefor)?:? ?(?={MARK})"), "and replaced with "),
    (r"\bthe following (?=be (?:added|inserted) as )", ""),
    (r"\bthe following (?=(?:new|additional|further) )", "a "),
    (rf"\b(?:so that|so)(?= {MARK} (?:reads?|READ)\b)", " "),
    (rf"(?<={MARK}) reads(?= {MARK})", " READ "),
    (rf"\bnew ({ITEM_NOUN}) (after|before) the ({ORDINAL}) (?:in|of) ", r"new \1 \2 the \3 \1 of "),
    (r"\b(?:i |we )?(?:beg to |hereby )?(?:move|propose|moved|proposed|resolve|resolved)\b:?", " "),
    (r"^\s*(?:an )?amendment\s*:", " "),
    (r"\b(?:at|to) the (?:very )?end of (?:the |this )?(?:protocol|document|policy)\b",
     " at the end "),
    ((r"\b(new (?:section|part|article))((?: be)?(?: added| inserted)?) (at the (?:very )?end),?"
     rf" ((?:headed|entitled|titled|called) {MARK})"), r" \1 \4 \2 \3 "),
    ((r"\b(?:of|to|in|from) (?:the |this )?(?:council's )?(?:draft )?protocol"
     r"(?: on member[/ -]officer relations)?\b"), " "),
    (r"\bwhere (?:it|they) (?:occurs?|appears?)\b(?! for)", " "),
    (rf"\b(by|with) the following {PARAGRAPH_NOUN}:?(?= {MARK})", r" \1 "),
    (rf"\b(insert|add|append) the following (?=(?:{PARAGRAPH_NOUN}|{ITEM_NOUN})(?:\W|$))",
     r" \1 a new "),
    (r"\bthe following(?: (?:words?|text|sentence|wording))?(?= (?:be|as|at|to)\b)", " "),
    (r"\bas (?:a|the) (?:new |final |last |further |additional )?sentence\b", " "),
    (rf"\bfollowing (?=(?:the )?(?:words? |phrase )?{MARK})", " after "),
    (rf"\bpreceding (?=(?:the )?(?:words? |phrase )?{MARK})", " before "),
    (r"(?:->|=>|→)", " READ "),
    (r"\b(?:be )?(?:exchanged|swapped|interchanged|reversed)\b|\bchange places\b", " SWAP'D "),
    (r"\btitle (?=(?:of|to|above) )", "heading "),
    (rf"\b({PARAGRAPH_NOUN} ?\d[\d.]*)['’]s (?=heading\b)", r" the heading of \1 "),
    (r"(?<=the heading of )((?:section|part) \d+) heading\b", r"\1 "),
    ((rf"\b(new (?:section|part|article)) ((?:after|before) (?:section )?\d+),?"
     rf" ((?:headed|entitled|titled|called) {MARK})"), r" \1 \3 \2 "),
    (r"\b(?:that|please|following|accordingly|there|hereby|now|simply)\b", " "),
    (r"^\s*(?:the )?(?:draft )?(?:protocol|policy|document) be amended(?: as follows)?\s*:?", " "),
    (r"\b(?:do|does|shall|should|to|will|must) (?=read\b)", " READ "),
    (r"\bREAD (?:be )?read\b", " READ "),
    (r"\bto READ\b", " READ "),
    (rf"{_BE}(?= (?:left|deleted|omitted|struck|taken|dropped|cut)\b)", " "),
    (rf"{_BE}(?= (?:removed|inserted|added|appended|substituted)\b)", " "),
    (rf"{_BE}(?= (?:replaced|amended|changed|altered|corrected|reworded|transposed)\b)", " "),
    (r"\bleft out\b|\bstruck out\b|\btaken out\b|\bcut out\b", " OUT'D "),
    (r"\b(?:deleted|omitted|removed|struck|dropped)\b", " OUT'D "),
    (r"\b(?:inserted|added|appended)\b", " IN'D "),
    (r"\bsubstituted\b", " SUB'D "),
    (r"\breplaced\b", " REP'D "),
    (r"\b(?:amended|changed|altered|corrected|reworded|re-worded)\b", " AMD'D "),
    (r"\b(?:leave|leaving|strike|striking|take|taking|cut|cutting) out\b", " OUT "),
    ((r"\b(?:(?:the )?(?:deletion|omission|removal) of|delet(?:e|ing)|omit(?:ting)?"
      r"|remov(?:e|ing))\b"), " OUT "),
    (r"\b(?:strik(?:e|ing)|drop(?:ping)?|cut(?:ting)?)\b", " OUT "),
    ((r"\b(?:(?:the )?(?:insertion|addition) of|insert(?:ing)?|add(?:ing)?|append(?:ing)?"
     r"|put(?:ting)? in)\b"),
     " IN "),
    (r"\b(?:(?:the )?substitution of|substitut(?:e|ing))\b", " SUB "),
    (r"\b(?:(?:the )?replacement of|replac(?:e|ing))\b", " REP "),
    (r"\b(?:amend(?:ing)?|chang(?:e|ing)|alter(?:ing)?|correct(?:ing)?|reword(?:ing)?)\b", " AMD "),
    ((r"\b(?:transpos(?:e|ing)|interchang(?:e|ing)|exchang(?:e|ing)|swap(?:ping)?(?!'d)"
     r"|revers(?:e|ing) the order of)\b"),
     " SWAP "),
    (r"\btransposed\b", " SWAP'D "),
    ((rf"\b(?:the )?(?:words?|phrases?|expressions?|figures?|text|wording|sentences?)"
     rf"(?:,|:| as follows:?)?(?= {MARK})"), " "),
    (rf"(?<=\b(?-i:IN) )(?:an?|another) (?=(?:{ITEM_NOUN}|{PARAGRAPH_NOUN})(?:\W|$))", "a new "),
    (rf":\s*(?={MARK})", " "),
    ((r"(?<=\b(?-i:IN) )(?:a |the |another |one )?(?:new |further |additional |final |last"
      r" |extra )?"
     r"sentence(?= (?:to|at|after|before|in)\b)"), " "),
    ((r"\b(?:instead(?! of)|in lieu(?! of)|thereof|therefor"
     r"|in (?:its|their) (?:place|stead)|in place thereof)\b"),
     " "),
)  # fmt: skip
"""Turns of speech, and the plain word that is read for them."""

_PLACE: Final = rf"(?:the )?(?:{PARAGRAPH_NOUN} ?)?"
_STAND: Final = (
    r"(?: (?:so as )?(?:to )?(?:a position|the position|stand|appear|come|go|be|immediately"
    r"|directly|just))*"
)
_SIDE: Final = (
    r"(?: so as)?(?: to)? (?P<side>before|after|above|below|follow(?:ing)?|preced(?:e|ing))"
)
_SECOND: Final = rf"{_STAND}{_SIDE} {_PLACE}(?P<second>NUMBER)"
MOVED: Final = (
    (rf"(?:mov(?:e|ing)|relocat(?:e|ing)|re-?position(?:ing)?|plac(?:e|ing)|put(?:ting)?"
     rf"|the (?:moving|relocation|repositioning) of) {_PLACE}(?P<first>NUMBER){_SECOND}"),
    (rf"{_PLACE}(?P<first>NUMBER),? (?:(?:should|shall|is|are|to|be)\s+)+"
     rf"(?:moved|relocated|re-?positioned|placed){_SECOND}"),
)  # fmt: skip
"""A provision put elsewhere; NUMBER stands for the form of a number."""
DEFINED: Final = (
    rf"(?:the )?definitions? of (?:(?:the )?(?:term |words? )?(?P<term>{MARK})"
    r"|(?P<bare>[a-z][a-z’' -]{2,40}?)"
    rf"(?=[,:]| (?-i:OUT|IN|REP|AMD|SUB)\b|$| after | before | for {MARK}))"
    rf"(?:,? (?:in|at) {_PLACE}\d[\d.]*)?(?: \([^()]{{6,}}\))?"
)
"""What a term means, as a place."""
BEFORE_WORDS: Final = frozenset({"before", "above", "precede", "preceding"})
THROUGHOUT: Final = (
    r"\bthroughout(?: the (?:protocol|document|policy|text))?\b"
    r"|\bwherever (?:it|they|the words?) (?:occurs?|appears?|stands?)\b"
    r"|\bin (?:each|every) (?:case|instance)\b"
    rf"|\b(?:each|every)(?: of the)?(?= {MARK})"
    r"|\b(?:in )?(?:every|all|each) (?:places?|occurrences?|instances?)(?: of)?\b"
)
BOTH: Final = (
    r"\(?\b(?:in )?both (?:places|instances|occurrences|cases)\b\)?"
    r"(?: of| where (?:it|they) (?:occurs?|appears?))?"
    r"|\bon both occasions\b|\bboth times\b|\bwhere (?:it|they) twice (?:occurs?|appears?)\b"
)
WHICH: Final = (
    rf"(?:\b(?:the )?(?P<ord>{ORDINAL}) (?:occurrence |instance |use |mention )?(?:of )?(?:the )?"
    rf"(?:words? |phrase )?(?P<mark>{MARK}))"
    rf"|(?:(?P<mark2>{MARK}),? \(?(?:(?:where|when) (?:it|they) (?P<ord2>{ORDINAL})(?:ly)? "
    rf"(?:occurs?|appears?)|(?:the )?(?P<ord3>{ORDINAL}) (?:occurrence|instance)(?: only)?"
    r"|where (?:it|they) (?:occurs?|appears?) for the (?P<ord4>first|second|third|last) time)\)?)"
)
"""Which of several: "the first 'should'", "'should' where it last occurs"."""

# Around a motion: who moved it, what became of it

NOT_CARRIED: Final = (
    r"\bcasting vote (?:was )?(?:cast )?against\b|"
    r"\b(?:was|is|were|being|been|and|motion|amendment) (?:therefore |thereby )?(?:lost|defeated"
    r"|negatived|rejected|withdrawn|not (?:carried|agreed|seconded|approved|passed))\b"
    r"|\b(?:fell|falls)\b(?! (?:in|into|on|upon|under|within|due|to)\b)|\bno seconder\b"
    r"|\bnot seconded\b|\bdeferred\b|\blost\.?$|\bnot carried\b|\bresolved not to\b"
    r"|\bvoted (?:down|against)\b"
)
"""What says that a motion was not carried."""
RENUMBERED: Final = (
    r"[,;.]?\s*(?:and\s+)?(?:\(?(?:\d|[ivx]{1,4}|[a-h])[.)]\s*)?"
    rf"(?:that\s+)?(?:the\s+)?(?:existing\s+|current\s+)?(?:{PARAGRAPH_NOUN}\s+)?"
    r"(?P<first>\d[\d.]*\d)(?:\s*(?:to|-|–|and)\s*(?P<last>\d[\d.]*\d))?\s+(?:(?:to|should|shall)\s+)?"
    r"be(?:come\s+|\s+re-?numbered\s+(?:as\s+|to\s+be\s+)?)"
    rf"(?:{PARAGRAPH_NOUN}\s+)?(?P<new>\d[\d.]*\d)"
    r"(?:\s*(?:to|-|–|and)\s*(?P<newlast>\d[\d.]*\d))?(?:\s+respectively|\s+accordingly)?[.\s]*$"
)
"""What says which numbers follow to be which: found at the end of a motion."""
FOLLOWS: Final = (
    (r"[,;.]?\s*(?:and\s+)?(?:\(?(?:\d|[ivx]{1,4}|[a-h])[.)]\s*)?"
     rf"(?:that\s+)?(?:the\s+)?(?:existing\s+)?(?:{PARAGRAPH_NOUN}\s+)?"
     r"\d[\d.]*\d(?:\s+(?:to|and|onwards?)(?:\s+\d[\d.]*\d)?)?\s+(?:to\s+)?be\s+re-?numbered"
     r"(?:\s+accordingly)?"),
    (r"[,;.]?\s*(?:(?:and|with)\s+)?(?:that\s+)?(?:to\s+)?(?:the\s+)?"
    r"(?:(?:remaining|subsequent|following|other|later|rest of the|existing)\s+)*"
    r"(?:(?:paragraphs?|clauses?|sections?|items?|provisions?|numbering|document|protocol)\s+"
        r"(?:(?:that|which) follow\s+|thereafter\s+)?)?"
    r"(?:be\s+|to be\s+|consequential(?:ly)?\s+)*"
    r"(?:(?:re-?number(?:ed|ing)?|re-?letter(?:ed|ing)?)"
    r"(?:\s+(?:the\s+)?(?:(?:remaining|subsequent|following|other|later|existing)\s+)*"
    r"(?:paragraphs?|clauses?|sections?|items?|provisions?|numbering))?"
    r"|numbering\s+(?:be\s+)?(?:adjusted|updated|amended))"
    r"(?:\s+(?:accordingly|consequentially|as necessary|as required|consecutively|to suit))?"),
    r"[,;.]?\s*(?:and\s+)?(?:that\s+)?with immediate effect",
    r"[,;.]?\s*(?:and|with)\s+(?:the\s+)?re-?numbering to follow",
    (r"[,;.]?\s*(?:and\s+)re-?number(?:ing)?\s+(?:existing\s+)?(?:paragraphs?\s+|sections?\s+)?"
     r"\d[\d.]*(?:\s+onwards?)?(?:\s+accordingly)?"),
    (r"[.;,(–—-]?\s*(?:and\s+)?(?:(?:(?:up)?on being put(?: to the vote)?"
        r"|(?:a|the) vote was taken|(?:a|the) vote being taken)(?:,| and)? )?"
        r"(?:(?:it|this|which|(?:the )?(?:motion|amendment|resolution|proposal)(?: as amended)?)"
        r" (?:was |being |is )?|(?:was|being) )?"
    r"(?:then |duly |unanimously |declared )*(?:put (?:to the vote )?and )?(?:seconded (?:and )?)?"
    r"(?:then |duly |unanimously |declared )*"
    r"(?:carried|agreed|approved|passed)(?:,? unanimously|,? nem\.? con\.?|,? nem\.? dis\.?"
    r"| on a show of hands|(?: (?:on|by|with))? (?:the )?(?:chair(?:man|woman|person)?|mayor)?"
    r"(?:['’]s)? ?casting vote| by a majority(?: vote)?| by all(?: members)?(?: present)?)?\.?\)?"),
    r"[.;,]\s*(?:duly )?seconded",
    r"[.;,(]?\s+(?:and )?re-?number (?:the )?(?:remainder|rest)(?: accordingly)?",
    (r"[.;,(–—-]\s*(?:on )?(?:the )?(?:chair(?:man|woman|person)?|mayor)(?:['’]s)? casting vote"
     r" (?:was )?(?:cast )?(?:for|in favou?r)\)?"),
    r"[.;,(]\s*(?:all in favour|unanimous(?:ly)?|nem\.? con\.?)\)?",
)  # fmt: skip
"""What may stand after a motion and asks for nothing more: numbers follow by themselves."""
