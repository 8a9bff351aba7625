"""The versions of the system libraries that lay text out, asked of themselves.

Nothing of WeasyPrint is loaded: that would take longer than to find that nothing has changed.
"""

import ctypes
import sys
from collections.abc import Mapping
from typing import Final

_ENDINGS: Final = {"linux": (".so.0", ".so.1"), "darwin": (".0.dylib", ".1.dylib")}
_WINDOWS: Final = ("-0.dll", "-1.dll")
_LIBRARIES: Final[Mapping[str, tuple[str, str]]] = {
    "pango": ("libpango-1.0", "pango_version_string"),
    "harfbuzz": ("libharfbuzz", "hb_version_string"),
    "fontconfig": ("libfontconfig", "FcGetVersion"),
}
"""The file and the function of each that says its version."""


def drawing_libraries() -> dict[str, str]:
    """Return the version of each that is found under its usual name."""
    found = {name: _version(*where) for name, where in _LIBRARIES.items()}
    return {name: version for name, version in found.items() if version}


def _version(file: str, function: str) -> str:
    for ending in _ENDINGS.get(sys.platform, _WINDOWS):
        try:
            asked = getattr(ctypes.CDLL(file + ending), function)
        except (AttributeError, OSError):
            continue
        if function.endswith("string"):
            asked.restype = ctypes.c_char_p
            said: bytes = asked()
            return said.decode("ascii", "replace")
        return str(asked())
    return ""
