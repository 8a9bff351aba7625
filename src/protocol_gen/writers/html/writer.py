"""Document -> HTML: gathers what a page shows and hands it to the page's template."""

from base64 import b64encode
from dataclasses import field

from markupsafe import Markup

from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document, Look
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import WORDS_HASH, words_fingerprint
from protocol_gen.page.flow import TOP_HEADING, FlowHeading, FlowParagraph, body_flow
from protocol_gen.page.furniture import (
    control_rows,
    draft_mark,
    edition,
    frame_table,
    has_changes,
    history_table,
    redline_title,
    running_title,
    status_word,
)
from protocol_gen.page.typefaces import USUAL, bundled, families
from protocol_gen.writers.html.colour import lightened
from protocol_gen.writers.html.markup import Marker
from protocol_gen.writers.html.metadata import created, dublin_core, schema_org
from protocol_gen.writers.html.page import Page
from protocol_gen.writers.html.templates import Templates, templates_from
from protocol_gen.writers.writer import ReadTemplate


@frozen
class HtmlWriter:
    """Writes one kind of page. Templates come from ``read``, once while writers share them."""

    read: ReadTemplate
    page: Page
    _templates: Templates = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Share the templates with other writers that read them alike."""
        object.__setattr__(self, "_templates", templates_from(self.read))

    def write(self, document: Document) -> bytes:
        """Return the whole file; the same document always gives the same bytes."""
        return self._page(document, words_hash=(WORDS_HASH, words_fingerprint(document)))

    def write_redline(self, redline: Redline) -> bytes:
        """Return two versions on one page, what differs marked in shape and in words.

        It carries no fingerprint, for its words are those of neither version.
        """
        return self._page(redline.document, redline=redline_facts(redline))

    def _page(self, document: Document, **more: object) -> bytes:
        marker = Marker(document, self.page)
        values: dict[str, object] = {
            "title_block": marker.title_block(),
            "body": marker.body(),
            "contents": marker.contents(),
            "redline": None,
            "words_hash": None,
            **facts(document),
            **self._head(document),
            **more,
        }
        return self._templates.named(self.page.value).render(values).encode("utf-8")

    def _head(self, document: Document) -> dict[str, object]:
        """Return what only a page of its own carries."""
        if self.page is not Page.PAGE:
            return {"created": created(document)}
        return {
            "stylesheet": self._templates.screen_stylesheet(bundled(document.look.font) or USUAL),
            "dublin_core": dublin_core(document),
            "schema_org": schema_org(document),
        }


def redline_facts(redline: Redline) -> dict[str, object]:
    """Return what a page says of a redline before its text."""
    return {
        "title": redline_title(redline),
        "has_changes": has_changes(redline.document),
        "frame_changes": frame_table(redline),
    }


def number_column(document: Document) -> str:
    """Return the class of a text whose numbers hang out to the left, by the widest of them.

    Where one is too wide for any column, none hangs out.
    """
    widths = [
        len(node.number.label) * _digit_width(node) + _AFTER_NUMBER
        for node in body_flow(document)
        if isinstance(node, FlowHeading | FlowParagraph)
        and node.number
        and not document.begins_page(node.number)
    ]
    if not widths:
        return ""
    return next((name for name, room in _NUMBER_COLUMNS if max(widths) <= room), "")


def _digit_width(node: FlowHeading | FlowParagraph) -> float:
    """Return the width of a bold digit, in rem, in the size of the heading or paragraph."""
    if isinstance(node, FlowParagraph):
        return _DIGIT
    return _DIGIT * (_TOP_HEADING_SIZE if node.level == TOP_HEADING else _HEADING_SIZE)


_DIGIT = 0.55
_AFTER_NUMBER = 0.3
_TOP_HEADING_SIZE = 1.45
_HEADING_SIZE = 1.18
_NUMBER_COLUMNS = (("numbers", 3.1), ("wide-numbers", 3.9), ("widest-numbers", 6.2))
"""Classes of the stylesheet, and the room in rem that each gives."""


def facts(document: Document) -> dict[str, object]:
    """Return the furniture's facts; the accent and font are a style of the page's root."""
    control_table, words = document.look.control_table, words_for(document.language)
    return {
        "words": words,
        "page_number": words.furniture.page_number.split("page", "pages"),
        "document": document,
        "style": _style(document.look),
        "words_lang": _lang(words.language, document.language),
        "text_lang": _lang(document.language, words.language),
        "logo": _logo_address(document.look),
        "number_column": number_column(document),
        "edition": edition(document),
        "status": status_word(document),
        "draft_mark": draft_mark(document),
        "running_title": running_title(document),
        "control_rows": control_rows(document) if control_table else (),
        "history": history_table(document) if control_table else (),
    }


def _lang(language: str, around: str) -> Markup:
    """Return a lang attribute where the words are not in the language of what is around them."""
    return Markup("") if language == around else Markup(' lang="{}"').format(language)


def _style(look: Look) -> str:
    return (
        f"--accent: {look.accent}; --accent-on-dark: {lightened(look.accent)}; "
        f"--font: {families(look.font)}"
    )


def _logo_address(look: Look) -> str:
    if look.logo is None:
        return ""
    return f"data:{look.logo.media_type};base64,{b64encode(look.logo.data).decode('ascii')}"
