"""The order of steps, and the one room that knows all the others and the disk.

What it names is loaded when it is asked for: a build in which nothing has changed reads nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protocol_gen.project.formats import Format
    from protocol_gen.project.workspace import Workspace

__all__ = ["Format", "Workspace"]

_MODULES = {"Format": "formats", "Workspace": "workspace"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
