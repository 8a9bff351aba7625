"""How minutes and motions are worded in English: turns of speech, as data.

Each list is of patterns, matched whatever the case. They are of what stands outside quotation
marks; ``MARK`` is the sign that stands for a quotation.
"""

from collections.abc import Sequence
from typing import Final

from protocol_gen.language.english_places import (
    BEGINNING,
    ITEM_NOUN,
    MARK,
    ORDINAL,
    ORDINALS,
    PARAGRAPH_NOUN,
    SECTION_NOUN,
)

_NUMBERED: Final = rf"(?:the )?(?:(?:existing|current|new|first|last) )*(?:{PARAGRAPH_NOUN} ?)?\d"
_NOT_COUNTED: Final = "".join(rf"(?<!\b{each} )" for each in ORDINALS)
"""A sentence that is counted is a place, no word for a quotation."""
_WORDS: Final = (
    r"(?:(?:the |these |those |this |following |existing |current |additional |extra |further |two "
    r"|single )*(?:words?|phrases?|expressions?|figures?|numbers?|text|wording"
    rf"|{_NOT_COUNTED}sentences?"
    r"|clause|passage|term|reference to))"
)
TURNS: Final[Sequence[tuple[str, str]]] = (
    (r"^\s*[-•*–]\s+", " "),
    (r"^\s*\((\d[\d.]*\.\d+)\)(?= )", r"\1"),
    (r"\b(at|to) (?=(?:end|beginning|start) of )", r"\1 the "),
    ((rf"\brow (?:of|in) the table(?:,? (?:of|in|at|under|to))? (?={PARAGRAPH_NOUN} ?\d"
      r"|\d)"), "row of "),
    (rf"\bin the table (?:of|in|at|under|to) (?={PARAGRAPH_NOUN} ?\d|\d)", "in "),
    ((rf"\b((?:sentence|paragraph|{ITEM_NOUN})) ((?:in|of|at|under"
     rf"|from) (?:{PARAGRAPH_NOUN} ?)?\d[\d.]*),?"
     rf" ({BEGINNING}:? {MARK})"), r"\1 \3 \2"),
    (rf"\b(?:the )?list (?:in|at|of|under) (?=(?:{PARAGRAPH_NOUN} ?)?\d)", " "),
    ((r"(?:and )?\bthe following(?: (?:words?|text|paragraph|wording|sentence))?"
      r" (?:(?:(?:shall |to )?be|is|was|are) )?substituted"
      rf"(?: therefor)?:? ?(?={MARK})"), "and replaced with "),
    (rf"\b(replaced|substituted) as follows ?[:,]?-? ?(?={MARK})", r"\1 with "),
    ((r"\b(in|from|of) (?:each|both) of (?=(?:the )?(?:paragraphs?|sections?|clauses?"
      r"|items?)\b)"), r"\1 "),
    ((r"\b(?:to|should|shall|must|will) have (?=(?:the "
      rf")?(?:following )?(?:words? )?:? ?{MARK})"), " "),
    (rf"(?<={MARK}),? (?:should|shall|to|will) be (?:a )?references? to (?={MARK})", " READ "),
    ((r"\b(?:the )?(?:opening|introductory) (?:words|part)(?= (?:of|in|to) )"
      r"|\b(?:the )?lead-in(?= (?:of|in|to) )"),
     "the first sentence"),
    ((rf"(new (?:section|part|article)(?:(?!head|titled|called)[^\d]){{0,45}}?),? ({MARK}),? "
     rf"(?:reading|to read|to say|with the (?:text|words|wording)|as follows):? ?(?={MARK})"),
     r"\1 headed \2 : "),
    ((r"\bso that (?:it|they|the (?:words?|sentence|paragraph|item|heading)) (?:now )?(?:reads?"
      r"|says?)\b"),
     " READ "),
    (r"\b(?:there )?(?:be |is |was )?(?:the )?following (?=be (?:added|inserted) as )", ""),
    (r"\bthe following (?=(?:new|additional|further) )", "a "),
    ((rf"\b(?:so that|so)(?= (?:{_WORDS} )?{MARK},? (?:reads?|READ|becomes?|is|are|be|shall|should"
      r"|to)\b)"), " "),
    (rf"(?<={MARK}) reads(?= {MARK})", " READ "),
    (rf"(?<={MARK}),? (?:should|shall|must|to|will) be(?=:? (?:the words? )?{MARK})", " READ "),
    (rf"({MARK}),? (?:(?:is|should|shall|to|be) )+followed by:? (?:the words? )?({MARK})",
     r" IN \2 after \1 "),
    (rf"({MARK}),? (?:(?:is|should|shall|to|be) )+preceded by:? (?:the words? )?({MARK})",
     r" IN \2 before \1 "),
    (rf"\bnew ({ITEM_NOUN}) (after|before) the ({ORDINAL}) (?:in|of) ", r"new \1 \2 the \3 \1 of "),
    (r"\b(?:i |we )?(?:beg to |hereby )?(?:move|propose|moved|proposed|resolve|resolved)\b:?", " "),
    (r"^\s*(?:an )?amendment\s*:", " "),
    (r"\b(?:at|to) the (?:very )?end of (?:the |this )?(?:protocol|document|policy)\b",
     " at the end "),
    ((r"\b(new (?:section|part|article))((?: (?:to|should|shall) be| be| is| was)?(?: added"
      r"| inserted)?) (at the (?:very )?end),?"
     rf" ((?:headed|entitled|titled|called) {MARK})"), r" \1 \4 \2 \3 "),
    ((r"\b(?:of|to|in|from) (?:the |this )?(?:council's )?(?:draft )?protocol"
     r"(?: on (?:member|councillor)[/ -]officer relations)?\b"), " "),
    (r"\bwhere (?:it|they) (?:occurs?|appears?)\b(?! for)", " "),
    (rf"\b(by|with) the following {PARAGRAPH_NOUN}:?(?= {MARK})", r" \1 "),
    (rf"\b(insert|add|append) the following (?=(?:{PARAGRAPH_NOUN}|{ITEM_NOUN})(?:\W|$))",
     r" \1 a new "),
    ((r"\bthe following(?: (?:words?|text|sentence|wording))?"
      r"(?= (?:be|is|was|were|to be|shall be|as|at|to)\b)"), " "),
    (r"\bas (?:a|the) (?:new |final |last |further |additional )?sentence\b", " "),
    (rf"\b(?:following|behind|below|underneath) (?=(?:{_WORDS} )?{MARK}|{_NUMBERED}|HERE)",
     " after "),
    (rf"\b(?:preceding|in front of|prior to|above) (?=(?:{_WORDS} )?{MARK}|{_NUMBERED}|HERE)",
     " before "),
    (r"(?:->|=>|→)", " READ "),
    ((r"(?<!with )(?<!under )(?<!with the )(?<!under the )\b(?:the )?(?:heading"
      rf"|title) (?={MARK})"), "the heading of the section headed "),
    ((rf"\b(?:an?|another|one) (?:extra |further )?(?=(?:{ITEM_NOUN}|paragraph)(?: (?:reading"
     r"|saying|stating|(?:which|to) (?:read|say)s?)"
     rf"|:? ?{MARK}| (?:(?:be|was|is|to be) )?(?:added|inserted)))"), "a new "),
    (r"\btitle (?=(?:of|to|above) )", "heading "),
    (rf"\b({SECTION_NOUN} ?\d+),? (?:title|heading)\b", r"the heading of \1"),
    (rf"\b({PARAGRAPH_NOUN} ?\d[\d.]*)['’]s (?=(?:heading|title)\b)", r" the heading of \1 "),
    (r"(?<=the heading of )((?:section|part) \d+) (?:heading|title)\b", r"\1 "),
    ((rf"\b(new (?:section|part|article)) ((?:after|before) (?:section )?\d+),?"
     rf" ((?:headed|entitled|titled|called) {MARK})"), r" \1 \3 \2 "),
    (r"\b(?:that|please|following|accordingly|there|hereby|now|simply)\b", " "),
    (r"^\s*(?:the )?(?:draft )?(?:protocol|policy|document) be amended(?: as follows)?\s*:?", " "),
    ((r"\b(?:(?:is|are|was|were) )?(?:considered )?(?:superfluous|unnecessary|redundant|not needed"
      r"|not necessary|no longer (?:needed|required|necessary)) and (?=(?:should|to|shall"
      r"|be)\b)"), " "),
    (r"\b(?:(?:should|shall|must|to) )?have (added|inserted)\b", r" \1 "),
    (r"\b(?:to )?use (?=.{1,20}(?:instead|in place|rather))", " "),
    (r"\bas follows ?:?-+|:-+|:–", " : "),
    (r"\bread as follows\b", "read"),
)  # fmt: skip
"""Turns of speech, and what is plain for them."""
FILLERS: Final[Sequence[tuple[str, str]]] = (
    ((r"\b(?:the )?(?:references?|mentions?) (in HERE |of HERE )?(?:to"
      rf"|of) (?=(?:{_WORDS} )?{MARK})"), r" \1 "),
    (rf"\b(?-i:IN) (?:a |the )?(?:final|last|closing) sentence:? ?(?={MARK})", "IN at the end "),
    ((rf"(?:\ban? )?\b(?:(?:new|further|additional|extra) )*{_WORDS}(?:,|:"
      rf"| as follows:?)?(?= {MARK})"), " "),
    (r"^(?:the )?words? (?=(?:to be )?(?-i:OUT|IN|SUB|REP)'D )", " "),
    (rf"\b(?:the )?following(?: (?:{_WORDS}|{PARAGRAPH_NOUN}|{ITEM_NOUN}))?[:,]?(?= {MARK})", " "),
    ((r"(?<=\b(?-i:IN) )(?:an?|another|one) (?:extra |further )?"
      rf"(?=(?:{ITEM_NOUN}|{PARAGRAPH_NOUN})(?:\W|$))"), "a new "),
    (rf"\b((?-i:SUB)|by|with) the {PARAGRAPH_NOUN}[,:]? (?={MARK})", r"\1 "),
    (rf":\s*(?={MARK})", " "),
    ((rf"\b(?:a |the |another |one |an )?(?:new |further |additional |extra )*{_NOT_COUNTED}"
     r"sentence(?= (?:(?-i:IN)'D|to|at|after|before|in|reading|READ|saying|(?:to|which) (?:say"
     r"|read)s?)\b"
      rf"|:? ?{MARK})"), " "),
    ((r"\b(?:reading|saying|in (?:these|the|the following|following) terms|(?:to|which) (?:say"
      rf"|read)s?),?:? ?(?={MARK})"), " "),
    ((r"\b(?:instead(?! of)|in lieu(?! of)|thereof|therefor"
     r"|in (?:its|their) (?:place|stead)|in place thereof)\b"),
     " "),
    ((r"\b(?:the )?(?:whole|entire|entirety|all)(?: of)? (?:the )?(?:existing |current )?"
      rf"(?=(?:{PARAGRAPH_NOUN} )?HERE)"), " "),
    ((r"\b(?:the )?(?:whole |entire |existing |current |present )*(?:text|wording|content|paragraph"
      r"|words) (?:of|in|at|for) (?:the )?(?=HERE)"), " "),
    (r"\b(?:the )?(?:existing|current|present) (?=HERE)", " "),
    ((r"(?<=HERE)( ?[,:])? this (?:whole |entire )?(?:paragraph|item|section|sentence"
     r"|bullet(?: point)?"
     r"|clause|point)\b"), r"\1"),
    ((r"(HERE.*\b(?-i:OUT|REP|AMD)) (?:this|that) (?:paragraph|item|section|sentence|bullet"
     r"(?: point)?|clause|point)\b"), r"\1"),
    (rf"(\b(?-i:SUB) for {MARK}(?: (?:in|at) HERE)?,?) of (?={MARK})", r"\1 "),
    (r",? \b(?:altogether|entirely|completely|in (?:its|their) entirety|in full|in total)\b", " "),
    (rf"\b(?-i:SUB) (?:the )?(?:following )?(?:{_WORDS} )?for ([^:]*HERE)[:,]? ({MARK})",
     r"SUB \2 for \1"),
    (rf"(?<=(?-i:IN) )({MARK}) in(?=$|[.,;])", r"\1"),
)  # fmt: skip
"""What says nothing by itself once the verbs are read, and what is left of it."""

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
