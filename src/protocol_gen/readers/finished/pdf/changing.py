"""What in a PDF makes it show something else than it says: scripts, forms, layers, fonts."""

from collections.abc import Iterator
from typing import Final

import pypdf
from pypdf.generic import DictionaryObject

from protocol_gen.model.message import Message
from protocol_gen.readers.finished.messages import (
    PDF_FOLDER,
    PDF_FONTS,
    PDF_FORM,
    PDF_LAYERS,
    PDF_SCRIPT,
)
from protocol_gen.readers.finished.pdf.fonts import contradict
from protocol_gen.readers.finished.pdf.objects import Object, resolved

_OFF: Final = "/OFF"
_DEEPEST: Final = 3


def changing(reader: pypdf.PdfReader) -> Iterator[Message]:
    """Yield what is not the same in every program, on screen and paper, to the eye and as text."""
    root = reader.root_object
    if "/Collection" in root:
        yield PDF_FOLDER()
    if "/XFA" in _inside(root, "/AcroForm"):
        yield PDF_FORM()
    if "/JavaScript" in _inside(root, "/Names") or any(
        _is_script(resolved(each.get(key)))
        for each in (root, *reader.pages)
        for key in ("/OpenAction", "/AA")
    ):
        yield PDF_SCRIPT()
    layers = _inside(root, "/OCProperties")
    if any(_has_off(resolved(each).get("/Usage"), 0) for each in layers.get("/OCGs", ())):
        yield PDF_LAYERS()
    if contradict(reader):
        yield PDF_FONTS()


def _inside(root: DictionaryObject, key: str) -> DictionaryObject:
    found = resolved(root.get(key))
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _is_script(action: Object) -> bool:
    """Whether something that happens by itself, or one of several such things, is a script."""
    if not isinstance(action, DictionaryObject):
        return False
    actions = (action, *(resolved(each) for each in action.values()))
    return any(isinstance(each, DictionaryObject) and "/JS" in each for each in actions)


def _has_off(usage: Object, depth: int) -> bool:
    """Whether a layer is off for some use: for the screen, in print, at some size."""
    usage = resolved(usage)
    if isinstance(usage, DictionaryObject) and depth < _DEEPEST:
        return any(_has_off(each, depth + 1) for each in usage.values())
    return bool(usage == _OFF)
