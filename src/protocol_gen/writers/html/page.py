"""The three pages that are made of one document."""

from enum import Enum


class Page(Enum):
    """What the HTML is for. The value names its template, ``html/VALUE.html``."""

    PAGE = "page"
    """A page of its own, to be read on a screen; nothing else is needed beside it."""
    FRAGMENT = "fragment"
    """For pasting into a council's web system: plain elements, no styles, no classes."""
    PRINT = "print"
    """What the PDF is made of; its stylesheet is in a file of its own."""
