"""Where the links of a text lead: to the provisions on its page, or to pages of their own."""

from collections.abc import Callable

from protocol_gen.frozen import frozen

LINK_WORDS = 6
"""Words of a provision that tell its permalink from others."""


def within_the_page(id_: str) -> str:
    """Return the address of a provision on the page itself."""
    return f"#{id_}"


@frozen
class Links:
    """Where the links of a text lead, by the id of a provision.

    ``permalink`` is the address that a provision gives of itself, ``reference`` the one by which
    others cite it; where a reference is empty the citation is plain text. ``words`` begin the name
    of a permalink, empty for the usual ones; ``length`` words of the provision follow them.
    """

    permalink: Callable[[str], str] = within_the_page
    reference: Callable[[str], str] = within_the_page
    words: str = ""
    length: int = LINK_WORDS
