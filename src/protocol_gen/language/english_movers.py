"""How minutes in English say who moved a motion, who seconded it and what became of it.

Patterns of what stands before a motion, beside it and after it; names are told by how they are
written, so capitals count unless a pattern says otherwise.
"""

from collections.abc import Sequence
from typing import Final

from protocol_gen.language.english_places import PARAGRAPH_NOUN

_TITLE: Final = (
    r"(?i:cllrs?|councillors?|mrs?|ms|miss|dr|rev|revd|sir|dame|lady|lord|baillie|bailie|provost"
    r"|convener|alderman|ald|prof|professor|cyng)\b\.?"
)
_NOT_NAME: Final = (
    r"(?!(?i:that|and|by|seconded|moved|proposed|resolved|agreed|carried|motion|amendment|in|it"
    r"|paragraph|section|clause|the council|the meeting|seconder|proposer|mover|vote|voting|all)\b)"
)
_NAME_WORD: Final = r"(?:[A-Z]\.|[^\W\d_a-zà-öø-ÿ][\w'’-]*)"
_OFFICE: Final = (
    r"(?i:the) (?:Town )?(?:Deputy )?(?:Mayor|Chair(?:man|woman|person)?|Leader|Provost|Convener"
    r"|Vice-Chair(?:man|woman|person)?)(?: of the (?:Council|Committee))?"
)
_NAME: Final = (
    rf"{_NOT_NAME}(?:(?:{_OFFICE}(?:,? {_TITLE}(?: {_NOT_NAME}{_NAME_WORD})+)?)"
    rf"|{_TITLE}(?: {_NOT_NAME}(?:[A-Z]\.|[\w'’-]+)(?=\W|$))?(?: {_NOT_NAME}{_NAME_WORD})*"
    rf"|{_NAME_WORD}(?: {_NOT_NAME}{_NAME_WORD})*)(?: \((?!(?i:sec))[^()\d]*\))?"
)
_TITLED: Final = rf"{_TITLE}(?: {_NOT_NAME}{_NAME_WORD})+"
_WHO: Final = (
    rf"{_TITLE} {_NOT_NAME}(?:[^,;:.()–—]|(?<=\b[A-Z])\.)*?"
    r"(?: \([^()\d]*\))?(?=[,;:)]| [–—-] |(?<!\b[A-Z])\.| and\b| that\b| seconded\b| Seconded\b|$)"
)
"""Somebody named with a title, where nothing but that says that a name follows."""
_PROTOCOL: Final = (
    r"(?i:(?:the |this )?(?:council['’]s )?(?:draft |revised |new )*(?:protocol|policy|document)"
    r"(?: on (?:member|councillor)[/ -]officer relations)?)"
)
_MOTION: Final = r"(?i:motion|amendment|proposal|proposition|resolution)"
_ADVERB: Final = r"(?i:(?:duly|then|formally|hereby|unanimously|now|subsequently|accordingly) )*"
_DOING: Final = (
    r"(?:amend|delete|omit|insert|replace|add|substitute|leave|change|strike|remove|move|transpose"
    r"|swap|alter|reword|include|revise|correct|take)"
)
_DEED: Final = "deletion|insertion|addition|replacement|substitution|removal|omission"
_DONE: Final = r"(?i:moved|proposed)"
_ALL: Final = (
    r"(?i:,? \(?(?:unanimously|nem\.? ?con\.?|nem\.? ?dis\.?|nemine contradicente"
    r"|without dissent|without a vote|by all(?: members| present| those present)?(?: present)?"
    r"|on a show of hands|by (?:a )?(?:general )?(?:consent|assent)|by a (?:large |clear )?majority"
    r"(?: vote)?|as (?:an amendment|the substantive motion))\)?)"
)
WHO: Final[Sequence[str]] = (
    (
        r"(?i:(?:minute(?: no\.?)?|min\.?|item|agenda item) )?(?P<minute>\d{1,4}/\d{1,4}(?:\.\d+)?)"
        r"[.:,)]?\s+(?:[–—-]\s+)?"
        rf"(?:{_PROTOCOL}[:,. –—-]+)?"
        r"(?=(?i:it|resolved|cllr|councillor|moved|proposed|on|agreed|motion|that|amendment)\b)"
    ),
    (
        rf"(?:(?i:(?:the |an? )(?:following )?){_MOTION} |{_MOTION} )?(?i:(?:it )?(?:was|being"
        rf"|were) )?{_ADVERB}"
        r"(?i:moved|proposed|put|tabled|motion|prop\.|proposer|mover)"
        rf"(?:(?:(?i: by| of| from):?|\s?:|\s[–—-])\s*(?P<moved>{_NAME})|\s+(?P<moved2>{_WHO}))"
    ),
    (
        rf"(?i:and )?(?i:(?:it )?(?:was|being) )?{_ADVERB}(?i:seconded|seconder|sec\.)"
        rf"(?:(?:(?i: by):?|\s?:|\s[–—-])\s*(?P<seconded>{_NAME})|\s+(?P<seconded2>{_WHO}))"
    ),
    rf"(?i:(?:up)?on (?:the |a )?){_MOTION}(?i: (?:of|by|from)) (?P<moved>{_NAME})",
    (
        rf"(?P<moved>{_NAME}),? (?:(?i:had|has) )?{_ADVERB}"
        r"(?i:moved|proposed|moves|proposes|begged to move)(?! by\b)"
    ),
    (
        rf"(?P<moved>{_NAME})(?=,? (?i:and )?(?i:duly "
        rf")?(?i:seconded by) {_NAME},? {_ADVERB}{_DONE}\b)"
    ),
    rf"(?i:and )?(?P<seconded>{_NAME}),? (?:(?i:had|has) )?{_ADVERB}(?i:seconded)(?! by\b)",
    (
        rf"(?P<moved>{_TITLED}),? (?i:then )?(?i:asked|requested|suggested|recommended|wished)"
        r"(?=(?i: that)\b)"
    ),
    rf"(?P<moved>{_NAME})['’]s {_MOTION}(?=\s*\(|\s*[:,]| to\b| that\b)",
    rf"(?i:(?:an |the )?){_MOTION}(?i: (?:by|from|in the name of)) (?P<moved>{_NAME})",
    rf"(?P<moved>{_TITLE} {_NAME})(?=\s*\((?i:seconded|sec\b))",
    rf"\((?P<moved>{_TITLED}) ?[/&] ?(?P<seconded>{_TITLED})\)",
    rf"(?P<moved>{_TITLED}) ?/ ?(?P<seconded>{_TITLED})",
    r"(?i:p(?:rop)?)[.:]+\s*(?P<moved>[^,;:.()\d]{3,40}?)(?=[,;.]?\s+(?i:s(?:ec)?)[.:])",
    rf"(?i:s(?:ec)?)[.:]+\s*(?P<seconded>{_NAME})",
    (
        r"(?i:(?:amendment|motion|proposal)(?: (?:no|number)\.?)? (?:\d+|[A-Za-z]))"
        rf"(?: \((?P<moved>{_TITLED})\))?(?=\s*[:,]|\s+[–—-])"
    ),
)
"""Who moved and seconded it, and by which minute."""
OUTCOME: Final[Sequence[str]] = (
    (
        rf"(?i:(?:the )?){_MOTION},?(?i: (?:having been|on being|upon being"
        r"|being) (?:duly )?put to the"
        r" (?:vote|meeting),? (?:was |it was )?(?:declared )?(?:carried|agreed))(?=\s*[:,])"
    ),
    (
        r"(?i:and )?(?i:(?:it (?:was|is)(?: so)?|(?:the |this |that )*(?:town |parish |community "
        r"|county"
        r" |city |full )?(?:council|committee|meeting|board|cabinet)|(?:all )?(?:members"
        r"|councillors|those)(?: present)?(?: have)?|all|we) )?"
        rf"{_ADVERB}(?i:resolved|agreed|agrees|carried|recommended|recommends|approved|approves"
        r"|adopted|decided"
        r"|determined)\b"
        rf"(?:{_ALL})?"
    ),
    (
        r"(?i:and )?(?i:(?:it|this|which) )?(?i:(?:was|being) )?"
        rf"{_ADVERB}(?i:seconded)(?=\s*[,.;:]|\s*$| (?i:and|that|to)\b)"
    ),
    (
        r"(?i:(?:vote|voting|result|decision)\s*:\s*)?(?i:carried|agreed|approved|passed"
        rf"|unanimous(?:ly)?)\b(?:{_ALL})?"
    ),
    (
        r"(?i:(?:vote|voting|result)\s*:\s*)?(?i:all in favou?r|all (?:agreed|approved)"
        r"|nem\.? ?con\.?|nem\.? ?dis\.?)"
    ),
    (
        r"(?i:the following (?:amendments?|motions?|changes?|alterations?)(?: (?:was|were|be|is"
        r"|are)"
        r" (?:then )?(?:made|agreed|carried|approved|passed|adopted|moved|proposed)"
        r"(?: unanimously| nem\.? con\.?)?)?)(?=\s*:)"
    ),
    (
        r"(?i:it was )?(?i:duly )?(?i:moved|proposed),? (?i:and )?(?i:duly )?(?i:seconded)"
        r"(?i:,? and (?:duly |unanimously )?(?:carried|agreed|resolved|approved))?(?=,? (?:that"
        r"|to)\b|\s*:)"
    ),
    (
        r"(?i:members (?:then )?voted(?: on the (?:amendment|motion))?"
        r"(?:,? (?:which|and it) was (?:carried|agreed|approved))?)(?=\s*:)"
    ),
    (
        r"(?i:(?:(?:up)?on being|(?:the (?:motion|amendment) )?(?:was|being)) put to the"
        r" (?:vote|meeting)(?:,? (?:and )?(?:it |(?:the )?(?:motion|amendment) )?(?:was )?"
        r"(?:declared )?(?:carried|agreed))?)\b"
    ),
)
"""What says that it was carried."""
LINKS: Final[Sequence[str]] = (
    (
        r"(?i:(?:after|following) (?:(?:a|some|much|further|lengthy|brief|full|due"
        r"|considerable)\s+)*(?:debate|discussion|consideration)\b)"
    ),
    (
        r"(?i:(?:members|councillors|the (?:council|committee)) (?:then )?(?:considered|discussed"
        r"|reviewed) (?:the|this) (?:draft|draft protocol|protocol|matter|amendment|item) and)\b"
    ),
    (
        r"(?i:with the (?:consent|leave|agreement) of the (?:meeting|council|seconder),?"
        r" the mover (?:altered|amended) (?:the|his|her|their) motion to read)(?=\s*:)"
    ),
    r"(?i:(?:resolution|decision|agreed|action|recommendation)(?: no\.?)?(?: \d+)?)(?=\s*:)",
    (
        r"(?i:with (?:regard|reference|respect) to|as regards|regarding"
        r"|in (?:relation|respect)(?: to| of)|concerning|re:?"
        r"|(?:an |the |one )?(?:alteration|amendment|change|revision|correction)s? (?:to|of|in))"
        rf"(?=\s+(?i:{PARAGRAPH_NOUN} ?)?\d)"
    ),
    (
        rf"(?i:(?:an |the )?){_MOTION}(?i:(?: to the (?:draft )?protocol)?)"
        rf"(?i: to(?= {_DOING}\b)|(?=\s*[:,]| that\b))"
    ),
    r"(?i:(?:the )?following (?:amendments?|motions?|changes?|resolutions?))(?=\s*:)",
    r"(?i:as (?:an? )?(?:amendment|motion)|as follows|and|that|unanimously|to the protocol)\b",
    rf"{_DONE}(?=,? (?i:that|to|the|an)\b|\s*:)",
    (
        rf"{_PROTOCOL}(?i: (?:be|is|be and is|was|should be)(?: hereby)? (?:further )?amended"
        r"(?= (?:as follows|by|so|to)|\s*[:,]))"
    ),
    (
        rf"(?i:(?:to )?(?:approve|adopt|agree) )?{_PROTOCOL}(?i: (?:be|was|is|were)"
        r" (?:(?:approved|adopted|agreed|accepted)(?: and|, )?)+)?,?(?i: (?:subject to"
        r"|with) the following"
        r" (?:amendments?|changes?|alterations?))(?=\s*:)"
    ),
    (
        rf"(?i:(?:to )?(?:approve|adopt|agree) )?{_PROTOCOL}(?i: (?:be|was|is|were)"
        r" (?:approved|adopted|agreed|accepted))?,?(?i: (?:subject to|with))"
        rf"(?=(?i: (?:the )?(?:{_DEED}|inclusion)\b| (?:{PARAGRAPH_NOUN} ?)?\d[^;:]* being\b))"
    ),
    rf"(?i:which (?:was|is) to(?= {_DOING}\b))",
    r"(?i:(?:the |this )?council (?:approves?|adopts?|agrees?|resolves?))(?= (?i:that|to|the)\b)",
    (
        r"(?i:(?:typing|typographical|clerical|spelling|minor) (?:errors?|corrections?"
        r"|amendments?))"
        rf"(?=\s*:|(?i: (?:in|at|to) (?:{PARAGRAPH_NOUN} ?)?\d))"
    ),
    r"(?i:to (?:agree|resolve|approve|recommend)(?= that\b| to\b|\s*:))",
    r"(?i:it was (?:noted|suggested|considered|felt) that)\b",
    rf"(?i:subject to)(?=(?i: (?:the )?(?:{_DEED}|inclusion)\b))",
    rf"(?i:with(?= the (?:{_DEED})\b))",
    rf"(?i:to(?= {_DOING}\b))",
    rf"(?i:to(?= the (?:{_DEED})\b))",
    (
        r"\((?=(?i:proposed|moved|proposer|mover|prop\.|seconded|sec\b)\b)|\)(?=\s*(?:that\b|to\b"
        r"|[:,–—-]))"
    ),
    r"[,;:.–—-]+",
)
"""What leads from one of them to the next, or to the motion."""
TAIL_LINKS: Final[Sequence[str]] = (
    (
        r"(?i:(?:(?:this|it|which|and|the (?:motion|amendment|proposal|resolution)"
        r"|(?:as |the )?(?:amended|substantive) (?:motion|amendment))(?: as amended)?"
        r"|(?:up)?on (?:a |the )?(?:vote|division)(?: being taken)?|(?:a|the) vote (?:was"
        r"|being) taken"
        r"|(?:up)?on being put to the vote|following a vote|after a vote"
        r"|was|were|is|be|being|been|has|had|duly|then|therefore|declared|by the meeting"
        r"|by the (?:chair(?:man)?|mayor)|put and|motion|on being put(?: to the vote)?)\b)"
    ),
    _PROTOCOL,
    r"[,;:.()–—-]+",
)
"""What leads from one to the next where they stand after the motion."""
SECONDED_ASIDE: Final = (
    rf",\s*(?i:and )?(?i:duly )?(?i:seconded by):? (?P<seconded>{_NAME}),(?=\s)"
    rf"|\s\((?i:duly )?(?i:seconded by):? (?P<seconded2>{_NAME})\)(?=\s)"
)
"""A seconder who is named in the middle of a motion."""
