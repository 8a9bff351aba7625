"""The fonts that a document is set in: those that are given, and no others of the computer.

A font of the computer would stand in for a missing sign, another one on each computer. So the
configuration that WeasyPrint fills begins empty, without the rules and fonts of the system.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fsencode
from pathlib import Path
from typing import Any

from protocol_gen.writers.pdf.engine import weasyprint


def font_configuration(files: Iterable[Path]) -> Any:  # noqa: ANN401  # WeasyPrint has no types
    """Return a ``FontConfiguration`` that knows some files of fonts and no others."""
    with _no_system_fonts():
        configuration = weasyprint().text.fonts.FontConfiguration()
    library = weasyprint().text.ffi.fontconfig
    for file in files:
        library.FcConfigAppFontAddFile(configuration._config, fsencode(file))  # noqa: SLF001  # it has no public face
    return configuration


class _Emptied:
    """Stands for fontconfig, and gives an empty configuration for that of the system."""

    def __init__(self, library: Any) -> None:  # noqa: ANN401  # as above
        self._library = library

    def FcInitLoadConfigAndFonts(self) -> Any:  # noqa: ANN401, N802  # the name is fontconfig's
        return self._library.FcConfigCreate()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # as above
        return getattr(self._library, name)


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    fonts, foreign = weasyprint().text.fonts, weasyprint().text.ffi
    library = foreign.fontconfig
    if not hasattr(library, "FcConfigCreate"):
        foreign.ffi.cdef("FcConfig * FcConfigCreate (void);")
    fonts.fontconfig = _Emptied(library)
    try:
        yield
    finally:
        fonts.fontconfig = library
