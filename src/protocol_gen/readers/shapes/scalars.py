"""Shapes of one value: a text, a word of a fixed form, a choice, yes or no, a number, a date."""

from datetime import date
from enum import Enum
from typing import Final, Generic, TypeVar

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Form
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.messages import (
    NOT_A_REAL_DATE,
    NOT_EXPECTED,
    NOT_TRUE_OR_FALSE,
    TEXT_TOO_LONG,
    UNKNOWN_VALUE,
    VALUE_EMPTY,
    WRONG_FORM,
)
from protocol_gen.readers.shapes.base import JsonSchema, found, shortened
from protocol_gen.readers.yaml_source import Node, Scalar

E = TypeVar("E", bound=Enum)
_WORD: Final = 200
"""Characters of the longest word of a fixed form that is taken without a second look."""


@frozen
class PlainText:
    """One line of text, as written. ``longest`` counts characters."""

    what: str = "text"
    longest: int = 50_000
    may_be_empty: bool = False
    one_line: bool = True

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the text with white space runs made one space."""
        if not isinstance(node, Scalar) or node.is_nothing:
            faults.add(NOT_EXPECTED(what=self.what, found=found(node)), node.location)
            return None
        text = " ".join(node.value.split()) if self.one_line else node.value.strip()
        if not text and not self.may_be_empty:
            faults.add(VALUE_EMPTY(what=self.what), node.location)
            return None
        if len(text) > self.longest:
            faults.add(TEXT_TOO_LONG(count=len(text), most=self.longest), node.location)
            return None
        return text

    def schema(self) -> JsonSchema:
        """Return a string schema."""
        schema: JsonSchema = {"type": ["string", "number"], "maxLength": self.longest}
        return schema if self.may_be_empty else {**schema, "minLength": 1}


@frozen
class Pattern:
    """A word of a fixed form."""

    what: str
    expression: str
    wrong: Form = WRONG_FORM
    """What is said of another word, by the facts ``given`` and ``what``."""

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the word if it has the form."""
        import re  # noqa: PLC0415  # loaded by the YAML reader already

        if (
            isinstance(node, Scalar)
            and len(node.value) <= _WORD
            and re.fullmatch(self.expression, node.value)
            and " ".join(node.value.split()) == node.value
        ):
            return node.value  # nearly all are as they should be
        text = PlainText(self.what, may_be_empty=True).read(node, faults)
        if text is None:
            return None
        if not re.fullmatch(self.expression, text):
            faults.add(self.wrong(given=shortened(text), what=self.what), node.location)
            return None
        return text

    def schema(self) -> JsonSchema:
        """Return a string schema with the pattern."""
        return {"type": ["string", "number"], "pattern": f"^(?:{self.expression})$"}


@frozen
class OneOf(Generic[E]):
    """One value of a closed choice."""

    choices: type[E]

    def read(self, node: Node, faults: Faults) -> E | None:
        """Return the member of the choice."""
        if isinstance(node, Scalar):
            try:
                return self.choices(node.value)
            except ValueError:
                pass
        names = [str(member.value) for member in self.choices]
        text = PlainText(f"one of: {', '.join(names)}").read(node, faults)
        if text is None:
            return None
        if text not in names:
            known = nearest(text, names)
            faults.add(UNKNOWN_VALUE(given=shortened(text), known=known), node.location)
            return None
        return self.choices(text)

    def schema(self) -> JsonSchema:
        """Return an enumeration."""
        return {"enum": [member.value for member in self.choices]}


@frozen
class Flag:
    """Yes or no."""

    def read(self, node: Node, faults: Faults) -> bool | None:
        """Return True for true or yes, False for false or no."""
        text = PlainText("true or false").read(node, faults)
        if text is None:
            return None
        if text.lower() not in {"true", "false", "yes", "no"}:
            faults.add(NOT_TRUE_OR_FALSE(given=shortened(text)), node.location)
            return None
        return text.lower() in {"true", "yes"}

    def schema(self) -> JsonSchema:
        """Return a boolean schema."""
        return {"type": "boolean"}


@frozen
class WholeNumber:
    """A whole number between two bounds."""

    least: int = 0
    most: int = 10_000

    def read(self, node: Node, faults: Faults) -> int | None:
        """Return the number."""
        what = f"a whole number from {self.least} to {self.most}"
        text = PlainText(what).read(node, faults)
        if text is None:
            return None
        is_number = text.isascii() and text.isdigit() and len(text) < 9  # noqa: PLR2004
        if not is_number or not self.least <= int(text) <= self.most:
            faults.add(WRONG_FORM(given=shortened(text), what=what), node.location)
            return None
        return int(text)

    def schema(self) -> JsonSchema:
        """Return an integer schema with its bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@frozen
class Day:
    """A date written year-month-day."""

    def read(self, node: Node, faults: Faults) -> date | None:
        """Return the date."""
        what = "a date as year-month-day (2026-05-12)"
        text = Pattern(what, r"[0-9]{4}-[0-9]{2}-[0-9]{2}").read(node, faults)
        if text is None:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            faults.add(NOT_A_REAL_DATE(given=text), node.location)
            return None

    def schema(self) -> JsonSchema:
        """Return a date schema."""
        return {"type": "string", "format": "date"}
