"""What the program has to say, as data: a permanent code, the facts, and plain English.

A front decides how it looks: the terminal adds the option or the key to use, a web page a link.
The plain English alone names nothing that only one front has.
"""

from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Any, Final, TypeAlias, Union

from protocol_gen.frozen import frozen

Fact: TypeAlias = Union[str, int, date, "Message", tuple["Fact", ...]]
"""What a message knows: words, a count, a day, another message, or several of these."""


@frozen
class Form:
    """One thing that can be said: a permanent code, and English with gaps for the facts.

    A gap is the name of a fact in braces. After a colon it may say how: ``{names:or}`` and
    ``{names:and}`` join several with that word before the last, ``{names:semicolons}`` separates
    them with semicolons, ``{names:lines}`` puts each on a line of its own, ``{count:s}`` gives the
    plural ending for a count and ``{count:,}`` its figures in groups of three.

    ``field`` is the field of the profile that the message is about, as a dotted path
    (``control.next_review``); it may have gaps too.

    ``also`` names further facts, for a front that says more than the plain English: which key is
    missing, which keys come nearest to one that is not known.
    """

    code: str
    english: str
    field: str = ""
    also: tuple[str, ...] = ()

    def __call__(self, **facts: Fact) -> "Message":
        """Return the message with its facts."""
        return Message(self, tuple(facts.items()))


@frozen
class Message:
    """One thing said: its form, and the facts that fill the form's gaps.

    ``str`` gives the plain English. It raises ``KeyError`` where a fact is missing.
    """

    form: Form
    given: tuple[tuple[str, Fact], ...] = ()

    @property
    def code(self) -> str:
        """The permanent code of what is said."""
        return self.form.code

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts by name."""
        return dict(self.given)

    @property
    def field(self) -> str:
        """The field of the profile that it is about, as a dotted path; empty where it is none."""
        return rendered(self.form.field, self.facts)

    def __str__(self) -> str:
        """Return the plain English."""
        return rendered(self.form.english, self.facts)

    def plain_facts(self) -> dict[str, Any]:
        """Return the facts as JSON has them: days as text, messages as code, text and facts."""
        return {name: _plain(fact) for name, fact in self.given}


def rendered(text: str, facts: Mapping[str, Fact]) -> str:
    """Return text with its gaps filled; values are text and are never looked into."""
    return _Gaps().vformat(text, (), facts)


class _Gaps(Formatter):
    """Fills gaps with facts. A gap holds a bare name: no index, no attribute."""

    def get_field(self, field_name: str, args: Any, kwargs: Mapping[str, Any]) -> Any:  # noqa: ANN401  # as the standard library has it
        """Return the fact of a name."""
        return self.get_value(field_name, args, kwargs), field_name

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401  # likewise
        """Return a fact as the gap asks for it."""
        if isinstance(value, tuple):
            return _joined([str(each) for each in value], format_spec)
        if format_spec == "s" and isinstance(value, int):
            return "" if value == 1 else "s"
        return format(value, format_spec) if isinstance(value, int) else str(value)


_SEPARATORS: Final = {"lines": "\n", "semicolons": "; "}
"""What is put between several facts, by the word behind the colon of their gap."""


def _joined(words: list[str], how: str) -> str:
    if how in _SEPARATORS:
        return _SEPARATORS[how].join(words)
    if how in {"and", "or"} and len(words) > 1:
        return f"{', '.join(words[:-1])} {how} {words[-1]}"
    return ", ".join(words)


def _plain(fact: Fact) -> Any:  # noqa: ANN401  # JSON has no type of its own
    match fact:
        case Message():
            return {"code": fact.code, "text": str(fact), "facts": fact.plain_facts()}
        case tuple():
            return [_plain(each) for each in fact]
        case date():
            return fact.isoformat()
        case _:
            return fact
