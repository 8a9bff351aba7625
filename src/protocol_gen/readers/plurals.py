"""The English plural of a word or title of which a profile gives only the one form."""

import re
from typing import Final

_ENDINGS: Final = (
    (r"(staff|personnel|workforce)$", r"\1"),
    (r"person$", "people"),
    (r"man$", "men"),
    (r"(ss|x|ch|sh)$", r"\1es"),
    (r"s$", "s"),
    (r"([^aeiou])y$", r"\1ies"),
    (r"$", "s"),
)
"""What a word ends in, and what takes its place; the first that fits."""
_PREPOSITIONS: Final = (" of ", " to ")


def plural(word: str) -> str:
    """Return the plural as English has it mostly.

    Of a title such as "Clerk to the Council" the first word takes it.
    """
    for preposition in _PREPOSITIONS:
        head, _, rest = word.partition(preposition)
        if rest:
            return plural(head) + preposition + rest
    for ending, many in _ENDINGS:
        if re.search(ending, word, re.IGNORECASE):
            return re.sub(ending, many, word, count=1, flags=re.IGNORECASE)
    return word
