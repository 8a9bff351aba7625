"""The fonts that a document is set in: those that are given, and no others of the computer.

A font of the computer would stand in for a missing sign, another one on each computer. So the
configuration that WeasyPrint fills begins empty, without the rules and fonts of the system.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fsencode
from pathlib import Path
from typing import Any, Final

from protocol_gen.writers.pdf.engine import weasyprint

_CREATE: Final = (("FcConfigCreate", "FcConfig * FcConfigCreate (void);"),)
_CURRENT: Final = (
    ("FcConfigReference", "FcConfig * FcConfigReference (FcConfig *config);"),
    ("FcConfigSetCurrent", "FcBool FcConfigSetCurrent (FcConfig *config);"),
)
"""Functions of fontconfig by name, with their declarations."""


def font_configuration(files: Iterable[Path]) -> Any:  # noqa: ANN401  # WeasyPrint has no types
    """Return a ``FontConfiguration`` that knows some files of fonts and no others."""
    with _no_system_fonts():
        configuration = weasyprint().text.fonts.FontConfiguration()
    library = weasyprint().text.ffi.fontconfig
    for file in files:
        library.FcConfigAppFontAddFile(configuration._config, fsencode(file))  # noqa: SLF001  # it has no public face
    return configuration


@contextmanager
def without_rules_of_the_computer(configuration: Any) -> Iterator[None]:  # noqa: ANN401  # as above
    """Lay out by the rules of a configuration alone.

    Pango asks for the rules of fontconfig's current configuration, whatever it was given, and
    those of a computer may put one font in the place of another.
    """
    library = _declared(_CURRENT)
    before = library.FcConfigReference(weasyprint().text.ffi.ffi.NULL)  # the current one
    library.FcConfigSetCurrent(configuration._config)  # noqa: SLF001  # as above
    try:
        yield
    finally:
        library.FcConfigSetCurrent(before)
        library.FcConfigDestroy(before)


def _declared(functions: Iterable[tuple[str, str]]) -> Any:  # noqa: ANN401  # as above
    """Return fontconfig, in which functions that WeasyPrint does not use are known too."""
    foreign = weasyprint().text.ffi
    for name, declaration in functions:
        if not hasattr(foreign.fontconfig, name):
            foreign.ffi.cdef(declaration)
    return foreign.fontconfig


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
    fonts = weasyprint().text.fonts
    library = _declared(_CREATE)
    fonts.fontconfig = _Emptied(library)
    try:
        yield
    finally:
        fonts.fontconfig = library
