"""The quotations of a motion, taken out before the rest is read.

Words of the protocol stand between quotation marks of any sort. One private-use character stands
for each while a motion is read, so that nothing in them is taken for a part of it.
"""

import re
from typing import Final

from protocol_gen.amend.messages import EXAMPLES, QUOTATION_OPEN
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english_places import MARK

FIRST: Final = 0xE000
LAST: Final = 0xF8FF
_CLOSERS: Final = {
    '"': '"”“', "“": '”"', "„": '“”"', "”": "”", "«": "»", "\u2039": "\u203a",
    "'": "'’", "‘": "’'", "\u201a": "‘’'", "’": "’", "`": "`'\u00b4", "\u00b4": "\u00b4",
}  # fmt: skip
"""The marks that open a quotation, and those that may close it."""
_AFTER: Final = re.compile(r"$|[\s,.;:)\]?!–—\"'’”»]")
"""What comes after a quotation; a letter does not: the mark before it is an apostrophe."""
_DOUBLED: Final = re.compile(r"''|``|,,|‘‘|’’")
_READ_OUT: Final = (
    r"(?:new (?:sub-?)?(?:paragraph|para|item|bullet(?: point)?|section|clause|sentence)s?[^:]*"
    r"|(?:to |should |shall |will |must )?(?:now )?(?:be )?reads?(?: as follows)?"
    r"|(?:add|insert|append)(?:ed)?\b[^:]*|reading"
    r"|(?:amend|reword|chang|revis|alter)\w+ (?:to|as follows)"
    r"|(?:replac|substitut)\w+ (?:[^:]* )?(?:with|by)(?: the following(?: (?:words|wording"
    r"|text))?)?"
    r"|substitut\w+(?: the following)?(?: (?:for|in) [^:]*)?)\s*:-?\s*"
)
_TAIL: Final = re.compile(rf"{_READ_OUT}(?P<tail>[^{MARK[1:-1]}:]+)$", re.IGNORECASE)
_READS_ON: Final = re.compile(rf"{_READ_OUT}[^{MARK[1:-1]}]+$", re.IGNORECASE)
_MORE: Final = re.compile(
    r"(?:^|(?:;|\.|,| and)\s*)(?:and\s+)?(?:\(?[ivx\d]{1,3}[).]\s*)?"
    r"(?:omit|delete|leave out|strike|remove|deleting|inserting|replacing|omitting|removing"
    r"|replace|substitute|amend|(?:in|at|after|before|from) (?:\w+ )?\d|(?:re-?)number)\b",
    re.IGNORECASE,
)
"""Where another part of the motion begins, not more of the text that is read out."""
_OF_MINUTES: Final = re.compile(
    r"\b(?:cllrs?|(?:seconded|proposed|moved) by|seconded|nem\.? con|resolved|unanimous\w*"
    r"|abst(?:ain|ention)\w*|carried(?! (?:out|on|forward))|in favou?r|voted|casting vote|motion"
    r"|amendment|all agreed|renumber\w*)\b",
    re.IGNORECASE,
)
"""What minutes say of a motion: a text with it is not taken as it is without quotation marks."""


def reads_on(text: str) -> bool:
    """Whether a motion ends with a text that is read out without quotation marks."""
    return _READS_ON.search(text) is not None


@frozen
class Masked:
    """A motion with a sign for each quotation, and the quotations in the order of their signs."""

    text: str
    quotations: tuple[str, ...]
    has_marks: bool = True
    """Whether it has any mark of quotation: else the shell may have taken them away."""

    def words(self, sign: str) -> str:
        """Return the words that a sign stands for."""
        return self.quotations[ord(sign) - FIRST]

    def with_quotation(self, start: int, end: int) -> "Masked":
        """Return the same with the words between two places taken for a quotation."""
        words = " ".join(self.text[start:end].split())
        sign = chr(FIRST + len(self.quotations))
        text = self.text[:start] + sign + self.text[end:]
        return Masked(text, (*self.quotations, words), self.has_marks)

    def with_tail(self) -> "Masked":
        """Return the same, what follows a last colon quoted: a text read out as it is."""
        found = _TAIL.search(self.text)
        tail = found["tail"].strip() if found else ""
        if not found or not tail or _MORE.search(tail) or _OF_MINUTES.search(tail):
            return self
        return self.with_quotation(found.start("tail"), len(self.text))

    def shown(self, text: str) -> str:
        """Return a part of the motion as it was said."""
        shown = re.sub(MARK, lambda found: f"'{self.words(found.group())}'", text)
        return " ".join(shown.split())


def masked(text: str) -> Masked:
    """Return a motion with its quotations taken out.

    Raises:
        MotionError: where one is never closed.
    """
    text = _DOUBLED.sub('"', text)
    quotations: list[str] = []
    result = ""
    at = 0
    while at < len(text):
        end = _end_of_quotation(text, at)
        if end is None:
            result += " " if FIRST <= ord(text[at]) <= LAST else text[at]
            at += 1
        else:
            result += chr(FIRST + len(quotations))
            quotations.append(" ".join(text[at + 1 : end].split()))
            at = end + 1
    return Masked(result, tuple(quotations), bool(quotations))


def _end_of_quotation(text: str, at: int) -> int | None:
    """Return where the quotation that opens here closes; None where none opens."""
    closers = _CLOSERS.get(text[at])
    if closers is None or (at and text[at - 1].isalnum()):
        return None
    depth = 1
    for end in range(at + 1, len(text)):
        is_nested = text[end] == text[at] and text[at] not in closers
        if is_nested and not text[end - 1].isalnum():
            depth += 1
        elif text[end] in closers and _AFTER.match(text, end + 1):
            depth -= 1
            if not depth:
                return end
    raise MotionError(QUOTATION_OPEN(words=text[at + 1 : at + 25], examples=EXAMPLES()))
