"""Periods as people say them ("five working days", "a week"), in the form that a profile has."""

from typing import Final

from protocol_gen.model.period import unit_names

_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three",
            "twenty-four", "twenty-five", "twenty-six", "twenty-seven", "twenty-eight",
            "twenty-nine", "thirty",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_BEFORE: Final = ("within", "in", "after", "about")
_UNITS: Final = frozenset(name.removesuffix("s") for name in unit_names())
_OTHER_UNITS: Final = {
    "fortnight": (14, "day"),
    "business day": (1, "working day"),
    "calendar day": (1, "day"),
}


def period(text: str) -> str:
    """Return a period as a number and a unit ("5 working days"); any other text as it is."""
    words = text.lower().rstrip(".").split()
    while words and words[0] in _BEFORE:
        del words[0]
    if not words:
        return text
    number = int(words[0]) if _is_number(words[0]) else _NUMBERS.get(words[0], 0)
    name = " ".join(words[1:])
    singular = name.removesuffix("s")
    times, unit = _OTHER_UNITS.get(singular, (1, singular))
    if not number or unit not in _UNITS:
        return text
    count = number * times
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _is_number(word: str) -> bool:
    most = 4
    return word.isascii() and word.isdigit() and len(word) <= most
