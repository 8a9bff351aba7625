"""A drawing read into a tree: what is drawn is kept, what could do harm is refused by line."""

import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from protocol_gen.model.message import Message
from protocol_gen.readers.look.messages import (
    ATTRIBUTE_REFUSED,
    ATTRIBUTE_RUNS,
    DRAWING_BROKEN,
    DRAWING_DOCTYPE,
    DRAWING_ENTITY,
    DRAWING_LINE,
    DRAWING_STYLESHEET,
    DRAWING_TOO_DEEP,
    DRAWING_TOO_MANY,
    ELEMENT_REFUSED,
    INNER_PICTURE_NOT_BASE64,
    INNER_PICTURE_UNUSABLE,
    NO_ANIMATION,
    NO_FILTER,
    NO_LETTERS,
    NO_LINK,
    NO_MARKER,
    NO_PROGRAM,
    NO_WEB_PAGE,
    NOT_A_DRAWING,
    NOT_PLAIN_SVG,
    POINTS_OUTSIDE,
)
from protocol_gen.readers.look.svg_styles import LONGEST_SHOWN, fault_in_look
from protocol_gen.readers.look.svg_tree import DEEPEST, SVG, XLINK, Element

XHTML: Final = "http://www.w3.org/1999/xhtml"
MOST_ELEMENTS: Final = 20_000


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_DRAWN = _names(
    "circle clipPath defs ellipse g image line linearGradient mask path pattern polygon polyline "
    "radialGradient rect stop style svg symbol use"
)
_LEFT_BEHIND = frozenset({"desc", "metadata", "title"})
"""Words about the drawing, which the alternative text replaces."""
_REASONS = {
    "script": NO_PROGRAM,
    "foreignObject": NO_WEB_PAGE,
    "text": NO_LETTERS,
    "filter": NO_FILTER,
    "marker": NO_MARKER,
    "a": NO_LINK,
}
_ANIMATION = re.compile("animate.*|set")
_ATTRIBUTES = _names(
    "class clip-path clip-rule clipPathUnits color cx cy d display fill fill-opacity fill-rule fx "
    "fy fr gradientTransform gradientUnits height id mask maskContentUnits maskUnits mask-type "
    "mix-blend-mode offset opacity overflow paint-order path pathLength patternContentUnits "
    "patternTransform patternUnits points preserveAspectRatio r rx ry shape-rendering spreadMethod "
    "stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap "
    "stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style transform "
    "transform-origin vector-effect viewBox visibility width x x1 x2 y y1 y2"
)
_HREF = (f"{XLINK} href", "href")
_DATA = re.compile(r"data:image/(png|jpe?g);base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)


class _StopReadingError(Exception):
    """Nothing more is to be learned from the file."""


class DrawingReader:
    """Builds the tree of what is drawn, and gathers what is refused."""

    def __init__(self) -> None:
        self.faults: list[Message] = []
        self._root: Element | None = None
        self._open: list[Element] = []
        self._passed_over = 0
        self._count = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._entity
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def read(self, content: bytes) -> Element | None:
        """Return the root, or None where the file could not be read to its end."""
        try:
            self._parser.Parse(content, True)  # noqa: FBT003  # expat's way to say that this is all
        except _StopReadingError:
            return None
        except (expat.ExpatError, ValueError, LookupError) as error:
            reason = str(error).partition(":")[0]
            self._refuse(DRAWING_BROKEN(reason=reason))
            return None
        return self._root

    def _refuse(self, fault: Message) -> None:
        self.faults.append(DRAWING_LINE(line=self._parser.CurrentLineNumber, fault=fault))

    def _stop(self, fault: Message) -> None:
        self._refuse(fault)
        raise _StopReadingError

    def _doctype(self, _name: str, _system: object, _public: object, has_own: object) -> None:
        """Refuse definitions; the mere name of the standard, as many editors write it, is idle."""
        if has_own:
            self._stop(DRAWING_DOCTYPE())

    def _entity(self, *_: object) -> None:
        self._stop(DRAWING_ENTITY())

    def _instruction(self, target: str, _data: str) -> None:
        if target.lower().startswith("xml-stylesheet"):
            self._refuse(DRAWING_STYLESHEET())

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            self._stop(DRAWING_TOO_MANY(most=MOST_ELEMENTS))
        space, _, local = name.rpartition(" ")
        if self._passed_over or not self._is_drawn(space, local):
            self._passed_over += 1
            return
        if len(self._open) >= DEEPEST:
            self._stop(DRAWING_TOO_DEEP(element=local, most=DEEPEST))
        element = Element(local, self._parser.CurrentLineNumber)
        element.attributes = dict(self._attributes(local, attributes))
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
        else:
            self._open.pop()

    def _characters(self, text: str) -> None:
        if not self._passed_over and self._open[-1].name == "style":
            self._open[-1].text += text

    def _is_drawn(self, space: str, local: str) -> bool:
        """Say whether an element is drawn; what is harmless and not drawn is passed over."""
        if not self._open and not self._passed_over and (space, local) != (SVG, "svg"):
            self._stop(NOT_A_DRAWING(element=local, namespace=SVG))
        if space == SVG and local in _DRAWN:
            return True
        if space not in {SVG, XHTML} or local in _LEFT_BEHIND:
            return False
        other = NO_ANIMATION if _ANIMATION.fullmatch(local) else NOT_PLAIN_SVG
        self._refuse(ELEMENT_REFUSED(element=local, reason=_REASONS.get(local, other)()))
        return False

    def _attributes(self, element: str, written: dict[str, str]) -> Iterator[tuple[str, str]]:
        for name, value in written.items():
            if name in _HREF:
                yield "xlink:href", self._address(element, value)
            elif name.rpartition(" ")[2].lower().startswith("on"):
                self._refuse(ATTRIBUTE_RUNS(attribute=name, element=element))
            elif name in _ATTRIBUTES:
                if name not in {"class", "d", "id"}:
                    self._check_look(value, name, element)
                yield name, value

    def _address(self, element: str, address: str) -> str:
        """Return where an element points: into the drawing, or a picture within the address."""
        if address.startswith("#"):
            return address
        data = _DATA.fullmatch(address.strip())
        if element == "image" and data:
            return self._picture(data[2])
        self._refuse(POINTS_OUTSIDE(element=element, address=address[:LONGEST_SHOWN]))
        return ""

    def _picture(self, encoded: str) -> str:
        from protocol_gen.readers.look.bitmap import UnusablePictureError, read_bitmap  # noqa: PLC0415  # slow to load, and few need it

        try:
            picture = read_bitmap(b64decode(encoded))
        except Base64Error as error:
            reason = INNER_PICTURE_NOT_BASE64(reason=str(error))
        except UnusablePictureError as error:
            reason = error.message
        else:
            return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"
        self._refuse(INNER_PICTURE_UNUSABLE(reason=reason))
        return ""

    def _check_look(self, value: str, attribute: str, element: str) -> None:
        fault = fault_in_look(value)
        if fault:
            self._refuse(ATTRIBUTE_REFUSED(attribute=attribute, element=element, fault=fault))
