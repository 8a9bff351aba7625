"""Titles of posts as they are compared, and which of them law or council alone can change."""

import re
from collections.abc import Iterable
from typing import Final

_ARTICLE: Final = re.compile(r"^(the|an?) ")
_PARTED: Final = re.compile(r"[^\w’.]+")
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("'‘", "’"))


def bare_title(title: str) -> str:
    """Return a title without article, in small letters, its apostrophes all of one kind."""
    return _ARTICLE.sub("", title.casefold().translate(_APOSTROPHES), count=1)


def named_in_law(title: str, names: Iterable[str]) -> str:
    """Return which of some names of posts, offices and bodies is in a title; empty for none."""
    words = _words(bare_title(title))
    return next(
        (name for name in names if _words(name) in words or _words(f"{name}s") in words), ""
    )


def _words(text: str) -> str:
    """Return the words of a text, each between spaces."""
    return f" {_PARTED.sub(' ', text).strip()} "
