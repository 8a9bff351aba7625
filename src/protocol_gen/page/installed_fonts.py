"""The fonts of this computer, as fontconfig lists them: only those of a family that is asked for.

Fontconfig comes with Pango, which PDF needs. Nothing of WeasyPrint is loaded to ask it.
"""

import ctypes
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

_FILES: Final = {
    "linux": ("libfontconfig.so.1",),
    "darwin": (
        "libfontconfig.1.dylib",
        "/opt/homebrew/lib/libfontconfig.1.dylib",
        "/usr/local/lib/libfontconfig.1.dylib",
    ),
}
_WINDOWS: Final = ("libfontconfig-1.dll",)


class _FontSet(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_int),
        ("room", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    )


@cache
def installed(family: str) -> tuple[Path, ...] | None:
    """Return the files of a font family on this computer; None where nobody can say."""
    library = _library()
    if library is None:
        return None
    return tuple(sorted(set(_listed(library, family.encode()))))


@cache
def _library() -> Any:  # noqa: ANN401  # ctypes has no types
    for name in _FILES.get(sys.platform, _WINDOWS):
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        for maker in ("FcInitLoadConfigAndFonts", "FcPatternCreate", "FcObjectSetCreate"):
            getattr(library, maker).restype = ctypes.c_void_p
        library.FcFontList.restype = ctypes.POINTER(_FontSet)
        return library
    return None


def _listed(library: Any, family: bytes) -> Iterator[Path]:  # noqa: ANN401  # as above
    pointer = ctypes.c_void_p
    config = pointer(library.FcInitLoadConfigAndFonts())
    pattern, wanted = pointer(library.FcPatternCreate()), pointer(library.FcObjectSetCreate())
    library.FcPatternAddString(pattern, b"family", family)
    library.FcObjectSetAdd(wanted, b"file")
    found = library.FcFontList(config, pattern, wanted)
    if found:
        for index in range(found.contents.count):
            file = ctypes.c_char_p()
            font = pointer(found.contents.fonts[index])
            if not library.FcPatternGetString(font, b"file", 0, ctypes.byref(file)) and file.value:
                yield Path(file.value.decode(sys.getfilesystemencoding(), "surrogateescape"))
        library.FcFontSetDestroy(found)
    library.FcObjectSetDestroy(wanted)
    library.FcPatternDestroy(pattern)
    library.FcConfigDestroy(config)
