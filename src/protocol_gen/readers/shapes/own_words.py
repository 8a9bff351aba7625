"""Words that a protocol prints just as a council gives them: a name, a title, a row of control."""

from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import means_none
from protocol_gen.readers.characters import apostrophes_made_one
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.messages import (
    ANSWER_NOT_NAME,
    NONE_NOT_ALLOWED,
    VALUE_IN_QUOTATION,
    WITHOUT_LETTER,
)
from protocol_gen.readers.shapes.base import JsonSchema, shortened
from protocol_gen.readers.shapes.scalars import PlainText
from protocol_gen.readers.yaml_source import Node

QUOTATION_MARKS: Final = {
    "\u201c": "\u201d", "\u201d": "\u201d", "\u201e": "\u201c\u201d", '"': '"',
    "\u2018": "\u2019", "\u2019": "\u2019", "\u201a": "\u2018\u2019", "'": "'\u2019",
    "\u00ab": "\u00bb", "\u2039": "\u203a", "`": "`'\u00b4", "\u00b4": "\u00b4",
}  # fmt: skip
"""What a quotation begins with, and what may close it."""

_YES: Final = frozenset({"yes", "true"})


@frozen
class OwnWords:
    """One line of the council's own words. Where ``has_letters`` is set, it has at least one."""

    what: str = "text"
    longest: int = 50_000
    has_letters: bool = False

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the words with one kind of apostrophe.

        A word for none is a fault here, and so are quotation marks typed round the whole.
        """
        text = PlainText(self.what, self.longest).read(node, faults)
        if text is None:
            return None
        if means_none(text):
            faults.add(NONE_NOT_ALLOWED(given=text, what=self.what), node.location)
            return None
        if self.has_letters and text.casefold() in _YES:
            faults.add(ANSWER_NOT_NAME(given=text, what=self.what), node.location)
            return None
        bare = unquoted(text)
        if bare != text:
            message = VALUE_IN_QUOTATION(given=shortened(text), bare=shortened(bare))
            faults.add(message, node.location)
        elif self.has_letters and not any(map(str.isalpha, text)):
            faults.add(WITHOUT_LETTER(given=shortened(text), what=self.what), node.location)
        return apostrophes_made_one(bare)

    def schema(self) -> JsonSchema:
        """Return a string schema."""
        return PlainText(self.what, self.longest).schema()


_STOPS: Final = ".,;"
"""What may be typed behind the closing mark."""


def unquoted(text: str) -> str:
    """Return a text without the quotation marks that are round the whole of it.

    A stop behind them is no part of what they are round, and stays.
    """
    bare = text.rstrip(_STOPS)
    inner = _unquoted(bare)
    stop = text[len(bare) :]
    return text if inner == bare else inner.removesuffix(stop) + stop


def _unquoted(text: str) -> str:
    inner = text[1:-1].strip()
    if len(text) < 3 or text[-1] not in QUOTATION_MARKS.get(text[0], ""):  # noqa: PLR2004  # marks and a word
        return text
    return text if text[0] in inner or text[-1] in inner or not inner else inner
