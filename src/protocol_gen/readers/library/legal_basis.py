"""The law that a clause, or a fact about posts, rests on, and what is about to change in it."""

from protocol_gen.model.legal_reference import LegalReference, WatchedChange
from protocol_gen.readers.library import shape
from protocol_gen.readers.shapes import Values


def legal_reference(values: Values) -> LegalReference:
    """Return the law that was read."""
    return LegalReference(
        values[shape.REFERENCE],
        values[shape.NATIONS],
        values[shape.VALID_FROM],
        values[shape.REPEALED],
        values[shape.CHECKED_ON],
        values[shape.SOURCE],
        watches(values),
    )


def watches(values: Values) -> tuple[WatchedChange, ...]:
    """Return what is about to change, in the order written; nothing of a record without the key."""
    return tuple(
        WatchedChange(
            each[shape.ABOUT],
            each[shape.LOOK_AGAIN],
            each[shape.WATCHED_NATIONS],
            each[shape.WATCHED_GOVERNANCE],
            each[shape.WATCHED_IN],
        )
        for each in values[shape.WATCH_KEY]
    )
