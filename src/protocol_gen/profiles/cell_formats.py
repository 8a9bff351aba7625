"""What a cell of a workbook shows by its format, where that can be told from the format alone.

A format is as ECMA-376 part 1, 18.8.31 has it: sections for what is positive, negative, zero and
text, of signs for digits and of words of its own.
"""

import re
from typing import Final

_LONGEST: Final = 11
"""The characters of a number that a cell without a format shows."""
_PLAIN: Final = frozenset({"", "general", "@"})
_UNSEEN: Final = re.compile(r"\[(?:[A-Za-z]+ ?\d*|\$-[^\]]*)\]|_.|\*.")
"""A colour, a language, room for a sign, and a sign that fills the cell."""
_WORDS: Final = r'((?:"[^"]*"|\\.|[ $£€()+:-])*)'
_NUMBER: Final = re.compile(
    rf"{_WORDS}(general|#,##0|0+)(?:\.(0+))?(%?){_WORDS}", re.IGNORECASE | re.DOTALL
)
_WORD: Final = re.compile(r'"([^"]*)"|\\(.)|(.)', re.DOTALL)
_BETWEEN: Final = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
"""What is between two sections: a semicolon that is in no word."""
_SECTIONS: Final = 4
"""How many sections a format has that says how a text is shown."""


def shown_number(value: float, form: str) -> str | None:
    """Return a number as its format shows it; None where that is not known."""
    section = _section(value, form)
    if section.lower() in _PLAIN:
        return _general(value)
    known = _NUMBER.fullmatch(section)
    if known is None:
        return None
    before, digits, decimals, percent, after = known.groups()
    if digits.lower() == "general":
        number = _general(value) if not decimals and not percent else None
    else:
        count, shown = len(decimals or ""), value * 100 if percent else value
        width = len(digits) + count + bool(count) if digits[0] == "0" else 1
        number = f"{shown:0{width}.{count}f}" if digits[0] == "0" else f"{shown:,.{count}f}"
    return None if number is None else f"{_said(before)}{number}{percent}{_said(after)}"


def shows_text(form: str) -> bool:
    """Whether a format shows a text as it is: neither hides it nor adds words."""
    sections = _sections(form)
    if len(sections) == _SECTIONS:
        return sections[-1].strip().lower() in _PLAIN - {""}
    return not any("@" in each for each in sections) or sections == ["@"]


def shows_whole_date(form: str) -> bool:
    """Whether a format shows the day, the month and the year of a date."""
    signs = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", form.split(";", 1)[0]).lower()
    return {"d", "m", "y"} <= set(signs)


def _section(value: float, form: str) -> str:
    """Return the part of a format that is for a number; a sign of none where it shows nothing."""
    sections = _sections(form)
    if len(sections) == 1:
        return sections[0]
    positive, _, *zero = sections
    if value < 0:
        return "?"  # the section itself says how: by a minus, by brackets, in red
    return (zero[0] if zero and not value else positive) or "?"


def _sections(form: str) -> list[str]:
    return [_UNSEEN.sub("", part).strip() for part in _BETWEEN.split(form)]


def _general(value: float) -> str | None:
    text = str(int(value)) if float(value).is_integer() else f"{value:.9g}"
    return text if len(text) <= _LONGEST and "e" not in text else None


def _said(words: str) -> str:
    return "".join(quoted or escaped or sign for quoted, escaped, sign in _WORD.findall(words))
