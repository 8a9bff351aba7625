"""Web pages, whoever saved them: ours, a browser's, or a council's system with its menus around."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple

from protocol_gen.page.compared_words import WORDS_HASH
from protocol_gen.readers.finished.finished_text import (
    STRUCK_END,
    STRUCK_OUT,
    Boundary,
    FinishedText,
    Piece,
    gather,
)

ARTICLE = "protocol"
"""The id of the element with the protocol's own text."""
_NOT_SHOWN = frozenset(
    "audio canvas datalist head iframe noembed noframes noscript object rp script style template "  # noqa: SIM905
    "title video".split()
)
"""Elements whose words no browser shows, or only one that lacks something."""
_OF_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
"""What may be in the head; any other element ends it, even where nothing else does."""
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|details|d[dlt]|div|fieldset|figcaption|figure|"
    "footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|"
    "thead|tr|ul"
)
"""Elements that are on lines of their own."""
_STRUCK = frozenset({"del", "s", "strike"})
_HIDING = re.compile(
    r"(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0*\.?0+\s*(;|$|!)"
    r"|font-size\s*:\s*0*\.?0+\s*([a-z%]|;|$))",
    re.IGNORECASE,
)
_STRIKING = re.compile(r"text-decoration(-line)?\s*:[^;]*line-through", re.IGNORECASE)


def read_html(text: str) -> FinishedText:
    """Return what a page says: within the element with the id "protocol", else all of it.

    What is not shown (script, style, hidden elements) is not read.
    """
    page = _Page()
    page.feed(text)
    page.close()
    return gather(page.pieces, page.fingerprint)


class _Element(NamedTuple):
    name: str
    is_hidden: bool
    is_article: bool
    is_struck: bool


class _Page(HTMLParser):
    """Gathers the words of a page. Elements left open are closed with those around them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.fingerprint = ""
        self._open: list[_Element] = []
        """The elements around."""
        self._names: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element means for the words in it."""
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta" and attributes.get("name") == WORDS_HASH:
            self.fingerprint = attributes.get("content", "")
        if self._open and self._open[-1].name == "head" and tag not in _OF_HEAD:
            self._close()
        self._space(tag)
        if tag in _VOID:
            return
        is_article, style = attributes.get("id") == ARTICLE, attributes.get("style", "")
        if is_article:
            self.fingerprint = attributes.get("data-words", self.fingerprint)
            self.pieces.append(Boundary.START)
        is_hidden = (
            self._is_hidden()
            or tag in _NOT_SHOWN
            or "hidden" in attributes
            or (tag == "dialog" and "open" not in attributes)
            or bool(_HIDING.search(style))
        )
        is_struck = tag in _STRUCK or bool(_STRIKING.search(style))
        self._open.append(_Element(tag, is_hidden, is_article, is_struck))
        self._names[tag] += 1
        if is_struck:
            self._say(STRUCK_OUT)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that were left open."""
        if not self._names[tag]:
            return
        name = ""
        while name != tag:
            name = self._close()

    def handle_data(self, data: str) -> None:
        """Add words, if they are shown; only in ``pre`` a line ends where the source's does."""
        self._say(data if self._names["pre"] else re.sub(r"[\r\n]", " ", data))

    def close(self) -> None:
        """Close all that is open."""
        super().close()
        while self._open:
            self._close()

    def _close(self) -> str:
        if self._open[-1].is_struck:
            self._say(STRUCK_END)
        name, _, is_article, _ = self._open.pop()
        self._names[name] -= 1
        self._space(name)
        if is_article:
            self.pieces.append(Boundary.END)
        return name

    def _space(self, tag: str) -> None:
        if _BLOCKS.fullmatch(tag):
            self.pieces.append("\n")
        elif tag in {"td", "th", "br"}:
            self.pieces.append("\t")

    def _say(self, text: str) -> None:
        if not self._is_hidden():
            self.pieces.append(text)

    def _is_hidden(self) -> bool:
        return bool(self._open) and self._open[-1].is_hidden
