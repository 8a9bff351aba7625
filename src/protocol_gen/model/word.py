"""A word that a council or the library chose, with the forms that its language has of it."""

from collections.abc import Mapping
from dataclasses import field

from protocol_gen.frozen import frozen


@frozen
class Word:
    """A noun as a dictionary has it, for one and for many, and what its language must know of it.

    ``forms`` and ``many_forms`` hold the other forms under the names that the language gives
    them; a form that nobody wrote is not there, and no language makes one up.
    """

    one: str
    many: str = ""
    article: bool = True
    """Whether it takes the article where a text asks for it: "the Clerk", but "Democratic
    Services"."""
    gender: str = ""
    opens: str = ""
    """How it begins when spoken, where the first letter does not say."""
    forms: Mapping[str, str] = field(default_factory=dict)
    many_forms: Mapping[str, str] = field(default_factory=dict)
    confirmed: str = ""
    """Who confirmed the forms, and when."""
