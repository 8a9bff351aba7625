"""What was worked out of a value is not worked out twice.

Every writer walks the same document, several times over: its flow, its contents, the hash of its
words. A document cannot change, so the answer about the one that was asked of last still holds.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

V = TypeVar("V")
R = TypeVar("R")


def remembered(function: Callable[[V], R]) -> Callable[[V], R]:
    """Return a function of one frozen value that remembers its last answer, and of what it was.

    It is the very value that counts, not one that is equal. One value is kept alive.
    """
    last: tuple[V, R] | None = None

    @wraps(function)
    def asked(value: V) -> R:
        nonlocal last
        known = last
        if known is None or known[0] is not value:
            last = known = (value, function(value))
        return known[1]

    return asked
