"""What a page may ask for while it is laid out: files of ``templates/`` and nothing else.

No network and no file is touched, whatever a document or stylesheet asks for.
"""

import atexit
from collections import deque
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from protocol_gen.errors import MissingTemplateError, ProtocolError
from protocol_gen.frozen import frozen
from protocol_gen.page.installed_fonts import installed
from protocol_gen.page.typefaces import bundled, families
from protocol_gen.writers.pdf.engine import keep_for_good, weasyprint
from protocol_gen.writers.pdf.messages import PDF_FORBIDDEN_ADDRESS
from protocol_gen.writers.pdf.own_fonts import font_configuration
from protocol_gen.writers.writer import ReadTemplate

HOME = "https://templates.invalid/"
"""Stands for ``templates/`` in addresses; no such host can exist."""
STYLESHEET = "html/paged.css"


class ForbiddenAddressError(ProtocolError):
    """A page asks for something that is neither a file of ``templates/`` nor part of itself."""

    def __init__(self, address: str) -> None:
        super().__init__(PDF_FORBIDDEN_ADDRESS(address=address))


@frozen
class LayoutResources:
    """What a document is laid out with: fonts, stylesheet, and the fetcher."""

    fonts: Any
    stylesheet: Any
    fetcher: Any


@frozen
class _Drawing:
    """Fonts and stylesheet for a font family, and every file of ``templates/`` they were made from.

    The files are known by their addresses.
    """

    family: str
    fonts: Any
    stylesheet: Any
    files: Mapping[str, bytes]

    def is_of(self, family: str, read: ReadTemplate) -> bool:
        """Whether the same family is wanted, and the same files would be read now."""
        if family != self.family:
            return False
        try:
            return all(read(name) == content for name, content in self.files.items())
        except MissingTemplateError:
            return False


_MOST: Final = 4
_known: deque[_Drawing] = deque(maxlen=_MOST)
"""The last ones made, whoever asked: they are known by the content of their files."""


def resources(read: ReadTemplate, family: str = "") -> LayoutResources:
    """Return what documents are laid out with, ``family`` being the font that a council wishes.

    Documents of the same files and family share one font configuration. That also keeps memory
    level: each one that is made anew loses some of it in the font library.
    """
    found = next((each for each in tuple(_known) if each.is_of(family, read)), None)
    if found is None:
        found = _drawing(read, family)
        _known.append(found)
        keep_for_good()
    return LayoutResources(found.fonts, found.stylesheet, _fetcher(read))


def _drawing(read: ReadTemplate, family: str) -> _Drawing:
    files: dict[str, bytes] = {}

    def noted(name: str) -> bytes:
        files[name] = read(name)
        return files[name]

    fonts = font_configuration(_files_of(family))
    stylesheet = weasyprint().CSS(
        string=noted(STYLESHEET).decode("utf-8") + _on_the_page(family),
        base_url=HOME + STYLESHEET,
        url_fetcher=_fetcher(noted),
        font_config=fonts,
    )
    return _Drawing(family, fonts, stylesheet, files)


def _files_of(family: str) -> tuple[Path, ...]:
    """Return the files of a council's own font; none where it is not on this computer."""
    return () if bundled(family) else installed(family) or ()


def _on_the_page(family: str) -> str:
    """Return the rule that sets what is around the text, which no variable reaches, likewise."""
    return f"@page {{ font-family: {families(family)}, sans-serif; }}\n" if family else ""


def _fetcher(read: ReadTemplate) -> Any:  # noqa: ANN401  # of a class made of WeasyPrint's
    fetcher = _fetcher_class()(fail_on_errors=True)
    fetcher.read = read
    return fetcher


@cache
def _fetcher_class() -> Any:  # noqa: ANN401  # as above
    urls = weasyprint().urls
    base: Any = urls.URLFetcher

    def fetch(self: Any, url: str, headers: object = None) -> Any:  # noqa: ANN401  # as above
        if url.startswith("data:"):
            return base.fetch(self, url, headers)
        if url.startswith(HOME):
            return urls.URLFetcherResponse(url, self.read(url.removeprefix(HOME)))
        raise ForbiddenAddressError(url)

    return type("Fetcher", (base,), {"fetch": fetch})


atexit.register(_known.clear)  # a font configuration that is let go removes its files
