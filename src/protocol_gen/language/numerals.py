"""How a counter is written: 3, c, iii."""

from typing import Final

from protocol_gen.model.document import NumberStyle

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def counted(value: int, style: NumberStyle) -> str:
    """Return a counter as its style writes it; after z come aa, bb, as word processors count."""
    match style:
        case NumberStyle.DECIMAL:
            return str(value)
        case NumberStyle.LOWER_LETTER:
            times, at = divmod(value - 1, len(_LETTERS))
            return _LETTERS[at] * (times + 1)
        case NumberStyle.LOWER_ROMAN:
            roman = ""
            for worth, sign in _ROMAN:
                count, value = divmod(value, worth)
                roman += sign * count
            return roman
        case NumberStyle.UPPER_LETTER:
            return counted(value, NumberStyle.LOWER_LETTER).upper()
        case NumberStyle.UPPER_ROMAN:
            return counted(value, NumberStyle.LOWER_ROMAN).upper()
