"""Reads a page for WeasyPrint: by the parser of Python's own where it can, which is much faster.

A page that is well-formed XML gives the same elements either way, and so the same PDF.
"""

from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

from protocol_gen.writers.pdf.engine import weasyprint


def parsed(html: bytes, fetcher: Any) -> Any:  # noqa: ANN401  # WeasyPrint has no types
    """Return a ``weasyprint.HTML``."""
    try:
        root = fromstring(html)  # noqa: S314  # written by ourselves
    except ParseError:
        return weasyprint().HTML(string=html, url_fetcher=fetcher, encoding="utf-8")
    return _page(root, fetcher)


def _page(root: Element, fetcher: Any) -> Any:  # noqa: ANN401  # as above
    """Make what the constructor makes of text, of a tree."""
    kind = weasyprint().HTML
    page = kind.__new__(kind)
    page.base_url = None
    page.url_fetcher = fetcher
    page.media_type = "print"
    wrapper = weasyprint().cssselect2.ElementWrapper
    page.wrapper_element = wrapper.from_html_root(root, content_language=None)
    page.etree_element = page.wrapper_element.etree_element
    return page
