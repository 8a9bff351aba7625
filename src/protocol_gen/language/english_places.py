"""How places of a document are named in English: nouns, ordinals, and what counts them."""

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
ORDINAL_WORDS: Final = {at: word for word, at in reversed(ORDINALS.items()) if word[:1].isalpha()}
"""For each that has a word, the first of its words."""
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
ROW_NOUN: Final = r"(?:rows?)"
BEGINNING: Final = (
    r"(?:(?:which|that) )?(?:begin(?:s|ning)|start(?:s|ing)|commenc(?:es|ing)|opening)(?: with)?"
    r"(?: the words?)?"
)
"""What says that something is named by its first words."""
DEFINED: Final = (
    rf"(?:the )?definitions? of (?:(?:the )?(?:term |words? )?(?P<term>{MARK})"
    r"|(?P<bare>[a-z][a-z’' -]{2,40}?)"
    rf"(?=[,:]| (?-i:OUT|IN|REP|AMD|SUB)\b|$| after | before | for {MARK}))"
    rf"(?:,? (?:in|at) (?:the )?(?:{PARAGRAPH_NOUN} ?)?\d[\d.]*)?(?: \([^()]{{6,}}\))?"
)
"""What a term means, as a place."""
