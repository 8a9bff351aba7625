"""How minutes in English count votes: turns of speech, as data, matched whatever the case."""

from typing import Final

NUMBER_WORDS: Final = {
    "no": 0, "none": 0, "nil": 0, "nobody": 0, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNT: Final = rf"(?:\d{{1,4}}|(?:{'|'.join(NUMBER_WORDS)})\b)"
_FOR: Final = rf"(?P<for>{_COUNT})"
_AGAINST: Final = rf"(?P<against>{_COUNT})"
_VOTES: Final = r"(?: votes?| members?| councillors?)?"
_ABSTAINED: Final = r"(?:abstentions?|abstain(?:ed|ing)?(?: from voting)?|not voting|did not vote)"
_OTHERS: Final = (
    rf"(?:[,;.]?(?: and| with)?\s+(?:(?:there (?:was|were) )?{_COUNT}{_VOTES} {_ABSTAINED}"
    rf"|{_ABSTAINED}[:\s]+{_COUNT}))*"
)
_POLL: Final = (
    r"(?:(?:(?:a|the) )?(?:recorded )?(?:result of (?:the )?)?(?:vot(?:es?|ing)|result|division)"
    r"(?: (?:was|were|being))?(?: as follows)?\s*[:,–—-]?\s+|(?:by|with)\s+)?"
)
_BY: Final = r"\b(?:by|with) (?:a (?:majority|vote) of )?"
_TO: Final = r" ?(?:to|-|–|—|/) ?"
VOTES: Final = (
    (rf"{_POLL}{_FOR}{_VOTES} (?:voted )?(?:for|in favou?r)(?: of (?:it|the (?:motion|amendment)))?"
     rf"(?:[,;]| and| to| with)*\s+{_AGAINST}{_VOTES} (?:voted )?against{_OTHERS}"),
    (rf"{_POLL}(?:votes? )?(?:for|in favou?r)[:\s]+{_FOR}[,;.]?(?: and)?\s+"
     rf"(?:votes? )?against[:\s]+{_AGAINST}{_OTHERS}"),
    rf"\b(?:up)?on (?:a|the) (?:vote|division|count) of {_FOR}{_TO}{_AGAINST}{_OTHERS},?",
    rf"{_BY}{_FOR} votes? to {_AGAINST}(?: votes?)?{_OTHERS}",
    rf"{_BY}{_FOR}{_TO}{_AGAINST}(?: votes?)?{_OTHERS}(?=[\s.)]*$)",
    rf"\b(?:carried|passed|agreed|approved),? \(?{_FOR}{_TO}{_AGAINST}{_OTHERS}(?!\.?\d)",
    rf"\bvot(?:es?|ing)[:\s]+{_FOR}{_TO}{_AGAINST}{_OTHERS}(?!\.?\d)",
    (rf"(?<=\()(?:with )?{_COUNT} {_ABSTAINED}(?=\))|[,;.] (?:with |there (?:was|were) )?{_COUNT}"
     rf" {_ABSTAINED}(?=[\s.)]*$)"),
)  # fmt: skip
"""How votes are counted: "for" and "against" say how many, where there were both."""
CASTING_VOTE: Final = (
    r"(?:carried|agreed|approved|passed)[^.;]{0,40}\bcasting vote\b(?! against)"
    r"|casting vote (?:was )?(?:cast )?(?:in favou?r|for)\b"
)
"""What says that a tie was carried."""
