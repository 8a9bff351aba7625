"""What a page may ask for while it is laid out: files of ``templates/`` and nothing else.

No network and no file is touched, whatever a document or stylesheet asks for.
"""

import atexit
from dataclasses import dataclass
from functools import cache
from typing import Any

from protocol_gen.errors import ProtocolError
from protocol_gen.writers.pdf.engine import keep_for_good, weasyprint
from protocol_gen.writers.writer import ReadTemplate

HOME = "https://templates.invalid/"
"""Stands for ``templates/`` in addresses; no such host can exist."""
STYLESHEET = "html/paged.css"


class ForbiddenAddressError(ProtocolError):
    """A page asks for something that is neither a file of ``templates/`` nor part of itself."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{address}: a PDF may only show what templates/ and the profile hold")


@dataclass(frozen=True, slots=True)
class Resources:
    """What all documents of one ``ReadTemplate`` share: fonts, stylesheet, and the fetcher."""

    fonts: Any
    stylesheet: Any
    fetcher: Any


@cache
def resources(read: ReadTemplate) -> Resources:
    """Return the shared resources, made on the first call.

    One font configuration for all documents also keeps memory level: each one that is made anew
    loses a quarter of a megabyte in the font library.
    """
    fonts = weasyprint().text.fonts.FontConfiguration()
    fetcher = _fetcher(read)
    stylesheet = weasyprint().CSS(
        string=read(STYLESHEET).decode("utf-8"),
        base_url=HOME + STYLESHEET,
        url_fetcher=fetcher,
        font_config=fonts,
    )
    keep_for_good()
    return Resources(fonts, stylesheet, fetcher)


def _fetcher(read: ReadTemplate) -> Any:  # noqa: ANN401  # a class made of WeasyPrint's
    urls = weasyprint().urls
    base: Any = urls.URLFetcher

    def fetch(self: Any, url: str, headers: object = None) -> Any:  # noqa: ANN401  # as above
        if url.startswith("data:"):
            return base.fetch(self, url, headers)
        if url.startswith(HOME):
            return urls.URLFetcherResponse(url, read(url.removeprefix(HOME)))
        raise ForbiddenAddressError(url)

    return type("Fetcher", (base,), {"fetch": fetch})(fail_on_errors=True)


atexit.register(resources.cache_clear)  # a font configuration that is let go removes its files
