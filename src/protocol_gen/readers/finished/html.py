"""Web pages, whoever saved them: ours, a browser's, or a council's system with its menus around."""

import re
from collections import Counter
from html.parser import HTMLParser

from protocol_gen.model.finished import (
    STRUCK_END,
    STRUCK_OUT,
    FinishedText,
    Mark,
    Piece,
    gathered,
)
from protocol_gen.model.words import WORDS_HASH

ARTICLE = "protocol"
"""The id of the element that the protocol's own text stands in."""
_UNSEEN = frozenset({"head", "script", "style", "template", "title"})
_OF_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
"""What may stand in the head; any other element ends it, even where nothing else does."""
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|details|d[dlt]|div|fieldset|figcaption|figure|"
    "footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|"
    "thead|tr|ul"
)
"""Elements that stand on lines of their own."""
_STRUCK = frozenset({"del", "s", "strike"})
_HIDING = re.compile(r"(display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read_html(text: str) -> FinishedText:
    """Return what a page says: within the element with the id "protocol", else all of it.

    What is not shown (script, style, hidden elements) is not read.
    """
    page = _Page()
    page.feed(text)
    page.close()
    return gathered(page.pieces, page.fingerprint)


class _Page(HTMLParser):
    """Gathers the words of a page. Elements left open are closed with those around them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.fingerprint = ""
        self._open: list[tuple[str, bool, bool]] = []
        """The elements around: name, whether hidden, whether it is the article."""
        self._names: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element means for the words in it."""
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta" and attributes.get("name") == WORDS_HASH:
            self.fingerprint = attributes.get("content", "")
        if self._open and self._open[-1][0] == "head" and tag not in _OF_HEAD:
            self._close()
        self._space(tag)
        if tag in _VOID:
            return
        is_article = attributes.get("id") == ARTICLE
        if is_article:
            self.fingerprint = attributes.get("data-words", self.fingerprint)
            self.pieces.append(Mark.START)
        is_hidden = (
            self._is_hidden()
            or tag in _UNSEEN
            or "hidden" in attributes
            or bool(_HIDING.search(attributes.get("style", "")))
        )
        self._open.append((tag, is_hidden, is_article))
        self._names[tag] += 1
        if tag in _STRUCK:
            self._say(STRUCK_OUT)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that were left open."""
        if not self._names[tag]:
            return
        name = ""
        while name != tag:
            name = self._close()

    def handle_data(self, data: str) -> None:
        """Add words, if they are shown."""
        self._say(re.sub(r"[\r\n]", " ", data))

    def close(self) -> None:
        """Close all that is open."""
        super().close()
        while self._open:
            self._close()

    def _close(self) -> str:
        name = self._open[-1][0]
        if name in _STRUCK:
            self._say(STRUCK_END)
        _, _, is_article = self._open.pop()
        self._names[name] -= 1
        self._space(name)
        if is_article:
            self.pieces.append(Mark.END)
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
        return bool(self._open) and self._open[-1][1]
