"""What one part of a motion is made of: verbs, quotations and places, each with its preposition.

They are found in the order in which they are said; what they mean together is another's matter.
Whatever is neither one of them nor says nothing makes the part one that is not understood.
"""

import re
from enum import Enum
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.english_places import MARK


class ChunkKind(Enum):
    """What a stretch of a part is."""

    VERB = "a verb"
    WORDS = "words of the protocol, alone"
    REACH = "words by where they begin and end"
    PLACE = "a place, alone"
    AT = "in a place"
    ADDED_TO = "to a place"
    BESIDE = "before or after words"
    BESIDE_PLACE = "before or after a place"
    BETWEEN = "between words and others"
    INSTEAD = "for words"
    INSTEAD_OF_PLACE = "for a place"
    BY = "with words"
    TO = "to read words"
    NAME = "to be headed by words"
    END = "at the end or the beginning"
    FROM_END = "from the end"
    SOMETHING_NEW = "a new provision"


@frozen
class Chunk:
    """A stretch of a part: what it is, and what it holds by name, quotations by their signs."""

    kind: ChunkKind
    held: tuple[tuple[str, str], ...] = ()
    is_joined: bool = False
    """Whether a mark or an "and" comes before it."""

    @property
    def facts(self) -> dict[str, str]:
        """What it holds, by name."""
        return dict(self.held)


def chunks_of(part: str) -> tuple[Chunk, ...] | None:
    """Return what a part in plain words is made of; None where something is not understood."""
    found: list[Chunk] = []
    at = 0
    is_joined = False
    while at < len(part):
        for kind, pattern in _PATTERNS:
            match = pattern.match(part, at)
            if match:
                held = {name: said for name, said in match.groupdict().items() if said}
                found.append(Chunk(kind, tuple(held.items()), is_joined))
                is_joined = False
                break
        else:
            match = _SAYS_NOTHING.match(part, at)
            if not match:
                return None
            is_joined = is_joined or re.search(r"[,;:.]|and|then", match.group()) is not None
        at = match.end()
    return tuple(found)


def _words(name: str = "words") -> str:
    return f"(?P<{name}>{MARK})"


_NEAR: Final = r"(?:immediately |directly |straight |just |right )?"
_SIDE: Final = rf"{_NEAR}(?P<side>before|after)(?: the)?"
_STANDING: Final = (
    r"(?:(?:where|when|which) (?:(?:it|they) )?(?:occurs?|appears?|stands?|comes?) )?"
)
_FOR: Final = (
    r"(?:for|instead of|in place of|in lieu of|rather than|in substitution for"
    r"|(?:as a |in )?replacement (?:for|of))(?: the)?"
)
_OF_IT: Final = (
    r"(?:of|to|in) (?:(?:the )?HERE|(?:the|that|this) (?:paragraph|section|sentence|item|bullet"
    r"(?: point)?|clause|list|heading)|it)"
)
_TO_END: Final = (
    rf"(?:(?:up )?(?:to|until) (?:and including )?(?:the )?(?:very )?end(?: {_OF_IT})?)"
)
_WHOLE: Final = (
    r"(?:(?:all|all of|everything|all the|any|the rest of the|the remaining"
    r"|(?:the )?(?:rest|remainder)(?: of (?:HERE|the (?:paragraph|section|sentence|item)))?)"
    r"(?: the)?(?: (?:words?|text|wording|rest))?(?: (?:that|which) (?:comes?|follows?|appears?))?"
    r"|the words?|words|text|the text) "
)
_UNTIL: Final = r"(?:up )?(?:to|until|through)(?: and including)?"
_REACHES: Final = (
    rf"(?:{_WHOLE})?from {_words('from')},? {_UNTIL} {_words('until')}(?:,? (?:both )?inclusive)?",
    (
        rf"(?:{_WHOLE})?(?:from|beginning with|starting (?:with|at)) {_words('from')},? ?"
        rf"(?P<stop>{_TO_END}|onwards?)"
    ),
    rf"{_words('from')},? (?P<stop>onwards)",
    (
        rf"{_WHOLE}(?:after|following) {_words('behind')}(?: (?P<inside>in the sentence))?"
        rf"(?:,? ?(?P<stop>{_TO_END}|onwards?))?"
    ),
    rf"{_WHOLE}(?:before|preceding|up to) {_words('front')}",
    rf"{_WHOLE}between {_words('first')} and {_words('last')}",
    (
        r"(?:the )?(?:words?|text|phrase|wording|passage|part|figures?) (?P<brackets>(?:in|within"
        r"|between|inside) (?:the )?(?:round )?(?:brackets|parentheses))"
    ),
)
_ENDS: Final = r"the (?:very )?(?:end|beginning|start)"
_PATTERNS: Final = tuple(
    (kind, re.compile(rf"{pattern}(?![\w'])"))
    for kind, pattern in (
        (ChunkKind.VERB, r"(?P<sign>OUT|IN|SUB|REP|AMD)(?P<done>'D)?(?: (?:it|them|this))?"),
        (ChunkKind.SOMETHING_NEW, r"(?:as )?(?:a )?NEW"),
        (ChunkKind.NAME, rf"NAME(?:'D)?(?: (?:as|to|READ))? {_words()}"),
        (ChunkKind.BETWEEN, rf"between {_words('first')} and {_words('last')}"),
        *((ChunkKind.REACH, each) for each in _REACHES),
        (ChunkKind.FROM_END, rf"from the (?:very )?end(?: {_OF_IT}| of)?"),
        (ChunkKind.END, rf"(?P<end>(?:at|to|onto|on to) {_ENDS})(?: {_OF_IT}| of)?"),
        (ChunkKind.BESIDE, rf"{_STANDING}{_SIDE} {_words()}"),
        (ChunkKind.BESIDE_PLACE, rf"{_SIDE} HERE"),
        (ChunkKind.INSTEAD, rf"{_FOR} {_words()}"),
        (ChunkKind.INSTEAD_OF_PLACE, rf"{_FOR} HERE"),
        (ChunkKind.BY, rf"(?:by|with)(?: the)? {_words()}"),
        (ChunkKind.TO, rf"(?:(?:so as )?(?:to )?READ(?: as)?|reads?|to|into) {_words()}"),
        (ChunkKind.TO, rf"as follows:? {_words()}(?=[\s.,;]*$)"),
        (ChunkKind.ADDED_TO, r"(?:to|into) HERE"),
        (ChunkKind.AT, r"(?P<in>in|at|from|of|under|on|within) (?:the )?HERE"),
        (ChunkKind.PLACE, r"(?:the )?HERE"),
        (ChunkKind.WORDS, rf"(?:the |of )?{_words()}"),
    )
)  # fmt: skip
_SAYS_NOTHING: Final = re.compile(
    r"[\s,:;.]+|-+(?=\s)|(?:and|then|also|both)\b|(?:by|to|so as to|so)(?= [A-Z]{2})"
    r"|be(?= (?:IN|SUB|OUT|REP|AMD)'D| (?:a )?NEW)|as follows\b|(?:READ|with)(?=[,:])|(?:a"
    r"|the)(?= (?:OUT|IN|SUB|REP|AMD)\b)"
)
"""What joins the others and asks for nothing."""
