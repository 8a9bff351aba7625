"""Why the library of clauses gave other words to a clause."""

from protocol_gen.frozen import frozen


@frozen
class LibraryRewording:
    """Why the library changed the words of a clause, and in which version of it."""

    version: str
    reason: str
