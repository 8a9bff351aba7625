"""What minutes in English say of a motion's fate, and of the numbers that follow it.

Each is a pattern, matched whatever the case.
"""

from typing import Final

from protocol_gen.language.english_places import PARAGRAPH_NOUN

NOT_CARRIED: Final = (
    r"\bcasting vote (?:was )?(?:cast )?against\b|"
    r"\b(?:was|is|were|being|been|and|motion|amendment|proposal|declared|vote)"
    r" (?:therefore |thereby |then |duly |subsequently )?"
    r"(?:lost|defeated|negatived|rejected|withdrawn|refused|overturned|abandoned|adjourned|tied"
    r"|unsuccessful|ruled out|not (?:carried|agreed|seconded|approved|passed|accepted|supported|put"
    r"|resolved|moved|adopted))"
    r"\b(?! from (?:the )?(?:paragraph|section|text|\d))"
    r"|\b(?:fell|falls)\b(?! (?:in|into|on|upon|under|within|due|to)\b)"
    r"|\b(?:motion|amendment|proposal|it|which) (?:failed|lapsed|fell)\b"
    r"|\b(?:no|want of a|lack of a|find a|without a) seconder\b"
    r"|\b(?:withdrew|withdraws) (?:the|his|her|their)\b|\bequality of votes\b"
    r"|\bdid not (?:carry|pass|proceed|receive|find)\b|\bno vote was taken\b"
    r"|\bnot seconded\b|\bdeferred\b|\blost\.?$|\bnot carried\b|\b(?:resolved|agreed) not to\b"
    r"|\bvoted (?:down|against)\b|\breferred (?:back|to)\b|\b(?:lie|left|laid) on the table\b"
    r"|\bpreviously\b|\brescinded\b|\bat the next meeting\b"
)
"""What says that a motion was not carried."""
RENUMBERED: Final = (
    r"[,;.]?\s*(?:and\s+)?(?:\(?(?:\d|[ivx]{1,4}|[a-h])[.)]\s*)?"
    rf"(?:that\s+)?(?:the\s+)?(?:existing\s+|current\s+)?(?:{PARAGRAPH_NOUN}\s+)?"
    r"(?P<first>\d[\d.]*\d)(?:\s*(?:to|-|–|and)\s*(?P<last>\d[\d.]*\d))?\s+(?:(?:to|should"
    r"|shall)\s+)?"
    r"be(?:come\s+|\s+re-?numbered\s+(?:as\s+|to\s+be\s+)?)"
    rf"(?:{PARAGRAPH_NOUN}\s+)?(?P<new>\d[\d.]*\d)"
    r"(?:\s*(?:to|-|–|and)\s*(?P<newlast>\d[\d.]*\d))?(?:\s+respectively|\s+accordingly)?[.\s]*$"
)
"""What says which numbers follow to be which: found at the end of a motion."""
FOLLOWS: Final = (
    (r"[,;.]?\s*(?:and\s+)?(?:\(?(?:\d|[ivx]{1,4}|[a-h])[.)]\s*)?"
     r"(?:that\s+)?(?:the\s+)?(?:(?:existing|remaining|subsequent|following)\s+)*"
     rf"(?:{PARAGRAPH_NOUN}\s+(?:(?:in|of)\s+section\s+)?)?"
     r"\d[\d.]*(?:\s+(?:to|and|onwards?)(?:\s+\d[\d.]*\d)?)?\s+(?:to\s+)?be\s+re-?numbered"
     r"(?:\s+accordingly)?"),
    (r"[,;.]?\s*(?:(?:and|with)\s+)?(?:that\s+)?(?:to\s+)?(?:the\s+)?"
    r"(?:(?:remaining|subsequent|following|others?|later|rest of the|existing)\s+)*"
    r"(?:(?:paragraphs?|clauses?|sections?|items?|provisions?|numbering|document|protocol)\s+"
        r"(?:(?:that|which) follow\s+|thereafter\s+|(?:in|of)\s+(?:the "
        r"|that )?section\s+(?:\d+\s+)?)?)?"
    r"(?:be\s+|to be\s+|consequential(?:ly)?\s+)*"
    r"(?:(?:re-?number(?:ed|ing)?|re-?letter(?:ed|ing)?)"
    r"(?:\s+(?:the\s+)?(?:(?:remaining|subsequent|following|other|later|existing)\s+)*"
    r"(?:paragraphs?|clauses?|sections?|items?|provisions?|numbering)"
    r"(?:\s+(?:in|of)\s+(?:the |that )?section(?: \d+)?)?)?"
    r"|numbering\s+(?:be\s+)?(?:adjusted|updated|amended))"
    r"(?:\s+(?:accordingly|consequentially|as necessary|as required|consecutively|to suit))?"),
    r"[,;.]?\s*(?:and\s+)?(?:that\s+)?with immediate effect",
    r"[,;.]?\s*(?:and|with)\s+(?:the\s+)?re-?numbering to follow",
    (r"(?:[,;.]\s*(?:and\s+)?|\s*and\s+)re-?number(?:ing)?\s+(?:existing\s+)?"
     r"(?:paragraphs?\s+|sections?\s+)?\d[\d.]*(?:\s+onwards?)?(?:\s+accordingly)?"),
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
    (r"[,;]?\s*(?:and\s+)?(?:that\s+)?the (?:others|rest"
     r"|remainder)(?:\s+to)? be re-?numbered(?: accordingly)?"),
    r"[.;,(]?\s+(?:and )?re-?number (?:the )?(?:remainder|rest)(?: accordingly)?",
    (r"[.;,(–—-]\s*(?:on )?(?:the )?(?:chair(?:man|woman|person)?|mayor)(?:['’]s)? casting vote"
     r" (?:was )?(?:cast )?(?:for|in favou?r)\)?"),
    r"[.;,(]\s*(?:all in favour|unanimous(?:ly)?|nem\.? con\.?)\)?",
)  # fmt: skip
"""What may stand after a motion and asks for nothing more: numbers follow by themselves."""
