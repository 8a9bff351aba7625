"""Drawings (SVG) made safe: read into a small tree, checked, and written anew.

What may be drawn is a closed list. Whatever could do harm or reach outside the file is refused by
name and line; what an editor noted for itself is left behind. The parser opens no other file, and
a drawing with entities of its own is refused.
"""

import math
import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

LARGEST: Final = 1_000_000
"""Bytes; a drawing goes whole into each file."""
DEEPEST: Final = 60
MOST_ELEMENTS: Final = 20_000
MOST_DRAWN: Final = 100_000
"""Elements when each reference is followed: a few lines can ask for billions."""
MOST_FAULTS: Final = 10
LARGEST_SIDE: Final = 10_000
"""Pixels."""


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
XHTML: Final = "http://www.w3.org/1999/xhtml"

_DRAWN = _names(
    "circle clipPath defs ellipse g image line linearGradient mask path pattern polygon polyline "
    "radialGradient rect stop style svg symbol use"
)
_LEFT_BEHIND = frozenset({"desc", "metadata", "title"})
"""Words about the drawing, which the alternative text stands for."""
_REASONS = {
    "script": "a logo runs no program",
    "foreignObject": "it can hold any web page",
    "text": "its letters depend on the fonts of whoever looks; turn the text into paths",
    "filter": "filters are not drawn in every format; use plain shapes, or save as PNG",
    "marker": "markers are not drawn in every format; turn them into shapes",
    "a": "a logo is no link; ungroup it",
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
_FUNCTIONS = _names(
    "calc hsl hsla matrix rgb rgba rotate scale scalex scaley skewx skewy translate translatex "
    "translatey url"
)
_HREF = (f"{XLINK} href", "href")
_CALL = re.compile(r"[\w-]{0,20}(?=\s{0,9}$)")
"""What stands before a bracket. No expression here may run on: a hostile file is long."""
_LINK = re.compile(r"""url\(\s{0,9}(['"]?)([^()'"]{0,200}?)\1\s{0,9}\)""", re.IGNORECASE)
_CLASSES = re.compile(r"\s*\.[\w-]+\s*(,\s*\.[\w-]+\s*)*")
_DATA = re.compile(r"data:image/(png|jpe?g);base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9.]+(?:e[0-9]+)?)\s*(px|pt|pc|mm|cm|in|q)?\s*", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0,
           "q": 24 / 25.4}  # fmt: skip
"""Pixels in a unit, 96 to the inch."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that is safe to show; its size is in pixels."""

    data: bytes
    width: int
    height: int


class UnsafeDrawingError(ValueError):
    """A drawing that is refused, with all that is wrong in it."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(slots=True)
class _Element:
    """An element while the drawing is read; namespaces but XLink's are gone from its names."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["_Element"] = field(default_factory=list)
    text: str = ""


def safe_drawing(content: bytes) -> Drawing:
    """Return a drawing with nothing in it but shapes and their looks.

    Raises:
        UnsafeDrawingError: with all that is refused in it, by element and line.
    """
    if len(content) > LARGEST:
        message = (
            f"the drawing has {len(content):,} bytes, more than the {LARGEST:,} that a logo may"
        )
        raise UnsafeDrawingError((f"{message}; simplify it, or save it as PNG",))
    reader = _Reader()
    root = reader.read(content)
    rules = _rules(root, reader.faults)
    if root is not None and not reader.faults:
        _check_references(root, rules, reader.faults)
    if root is None or reader.faults:
        raise UnsafeDrawingError(tuple(reader.faults[:MOST_FAULTS]))
    width, height = _set_size(root)
    return Drawing(_written(root).encode(), max(1, round(width)), max(1, round(height)))


# Reading


class _StopReadingError(Exception):
    """Nothing more is to be learned from the file."""


class _Reader:
    """Builds the tree of what is drawn, and gathers what is refused."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self._root: _Element | None = None
        self._open: list[_Element] = []
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

    def read(self, content: bytes) -> _Element | None:
        """Return the root, or None where the file could not be read to its end."""
        try:
            self._parser.Parse(content, True)  # noqa: FBT003  # expat's way to say that this is all
        except _StopReadingError:
            return None
        except (expat.ExpatError, ValueError, LookupError) as error:
            reason = str(error).partition(":")[0]
            self._refuse(f"the drawing is broken or cut short ({reason}); export it once more")
            return None
        return self._root

    def _refuse(self, message: str) -> None:
        self.faults.append(f"line {self._parser.CurrentLineNumber}: {message}")

    def _stop(self, message: str) -> None:
        self._refuse(message)
        raise _StopReadingError

    def _doctype(self, _name: str, _system: object, _public: object, has_own: object) -> None:
        """Refuse definitions; the mere name of the standard, as many editors write it, is idle."""
        if has_own:
            self._stop(
                "the DOCTYPE defines entities or the like, which can hide anything; "
                "save it as plain SVG"
            )

    def _entity(self, *_: object) -> None:
        self._stop("an entity is defined, which can hide anything; save it as plain SVG")

    def _instruction(self, target: str, _data: str) -> None:
        if target.lower().startswith("xml-stylesheet"):
            self._refuse(
                "<?xml-stylesheet?> takes its look from another file; save it as plain SVG"
            )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            self._stop(f"more than {MOST_ELEMENTS:,} elements; simplify it, or save it as PNG")
        space, _, local = name.rpartition(" ")
        if self._passed_over or not self._is_drawn(space, local):
            self._passed_over += 1
            return
        if len(self._open) >= DEEPEST:
            self._stop(f"<{local}> is the {DEEPEST + 1}st element within another; ungroup some")
        element = _Element(local, self._parser.CurrentLineNumber)
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
            self._stop(f"<{local}> is no drawing: the first element must be <svg xmlns='{SVG}'>")
        if space == SVG and local in _DRAWN:
            return True
        if space not in {SVG, XHTML} or local in _LEFT_BEHIND:
            return False
        still = "a logo must not move" if _ANIMATION.fullmatch(local) else "save it as plain SVG"
        self._refuse(f"<{local}> is not allowed: {_REASONS.get(local, still)}")
        return False

    def _attributes(self, element: str, written: dict[str, str]) -> Iterator[tuple[str, str]]:
        for name, value in written.items():
            if name in _HREF:
                yield "xlink:href", self._address(element, value)
            elif name.rpartition(" ")[2].lower().startswith("on"):
                self._refuse(f"{name} of <{element}> runs a program; take it out")
            elif name in _ATTRIBUTES:
                if name not in {"class", "d", "id"}:
                    self._check_look(value, f"{name} of <{element}>")
                yield name, value

    def _address(self, element: str, address: str) -> str:
        """Return where an element points: into the drawing, or a picture within the address."""
        if address.startswith("#"):
            return address
        data = _DATA.fullmatch(address.strip())
        if element == "image" and data:
            return self._picture(data[2])
        shown = address[:40]
        self._refuse(
            f"<{element}> points at '{shown}', outside the drawing; embed the picture (PNG or JPEG)"
        )
        return ""

    def _picture(self, encoded: str) -> str:
        from protocol_gen.readers.look.bitmap import UnusablePictureError, raster  # noqa: PLC0415  # slow to load, and few need it

        try:
            picture = raster(b64decode(encoded))
        except (Base64Error, UnusablePictureError) as error:
            self._refuse(f"the picture within <image> cannot be shown: {error}")
            return ""
        return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"

    def _check_look(self, value: str, where: str) -> None:
        fault = _fault_in_look(value)
        if fault:
            self._refuse(f"{where}: {fault}")


def _fault_in_look(value: str) -> str:
    """Return what is refused in a value or stylesheet; empty where nothing is.

    A stylesheet comes without its comments: what is checked must be what is written.
    """
    for sign, reason in (
        ("@", "rules such as @import"),
        ("\\", "a backslash"),
        ("/*", "a comment"),
    ):
        if sign in value:
            return f"{reason} can reach outside the drawing; take it out"
    for name in _calls(value):
        if name.lower() not in _FUNCTIONS:
            return f"{name}() is not allowed; use plain colours and lengths"
    links = _LINK.findall(value)
    if len(links) != sum(name.lower() == "url" for name in _calls(value)):
        return "url() must be written url(#name)"
    for _, address in links:
        if not address.startswith("#"):
            return f"url({address[:40]}) points outside the drawing; only url(#name) is allowed"
    return ""


def _calls(value: str) -> Iterator[str]:
    """Yield the word before each opening bracket."""
    for bracket in re.finditer(r"\(", value):
        match = _CALL.search(value[max(0, bracket.start() - 40) : bracket.start()])
        yield match[0] if match else ""


# References


def _rules(root: _Element | None, faults: list[str]) -> dict[str, set[str]]:
    """Return what the stylesheets point at, by class."""
    found: dict[str, set[str]] = {}
    for element in _all(root) if root else ():
        if element.name != "style":
            continue
        element.text = _without_comments(element.text)
        rules = _split(element.text)
        fault = _fault_in_look(element.text) or _fault_in_rules(rules)
        if fault:
            faults.append(f"line {element.line}: <style>: {fault}")
            continue
        for selector, _, look in rules:
            for name in re.findall(r"\.([\w-]+)", selector):
                found.setdefault(name, set()).update(_targets(look))
    return found


def _without_comments(text: str) -> str:
    kept, place = [], 0
    while (start := text.find("/*", place)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        kept.append(text[place:start])
        place = end + 2
    return " ".join((*kept, text[place:]))


def _split(text: str) -> list[tuple[str, str, str]]:
    """Return the rules of a stylesheet: selector, opening brace, what the rule says."""
    parts = (part.partition("{") for part in text.split("}"))
    return [part for part in parts if "".join(part).strip()]


def _fault_in_rules(rules: list[tuple[str, str, str]]) -> str:
    for selector, brace, look in rules:
        if not brace or "{" in look:
            return "rules must be plain: .name { fill: #123456 }"
        if _targets(look) and not _CLASSES.fullmatch(selector):
            shown = selector.strip()[:40]
            return f"url() may stand in rules for classes (.name) only, not for '{shown}'"
    return ""


def _targets(look: str) -> set[str]:
    return {address.removeprefix("#") for _, address in _LINK.findall(look)}


def _check_references(root: _Element, rules: dict[str, set[str]], faults: list[str]) -> None:
    """Refuse references that lead in a circle or multiply beyond measure."""
    named = {each.attributes["id"]: each for each in _all(root) if "id" in each.attributes}
    counted: dict[int, float] = {}

    def drawn(element: _Element, depth: int) -> float:
        if depth > 2 * DEEPEST:
            return math.inf
        if id(element) not in counted:
            counted[id(element)] = math.inf  # for a reference that comes back to it
            targets = (named[name] for name in _references(element, rules) if name in named)
            below = (*element.children, *targets)
            counted[id(element)] = 1 + sum(drawn(each, depth + 1) for each in below)
        return counted[id(element)]

    for element in _all(root):
        if drawn(element, 0) > MOST_DRAWN:
            faults.append(
                f"line {element.line}: the references below <{element.name}> lead in a circle, or "
                "multiply beyond measure; save it as plain SVG, without clones"
            )
            return


def _references(element: _Element, rules: dict[str, set[str]]) -> Iterator[str]:
    for name, value in element.attributes.items():
        if name == "xlink:href":
            yield value.removeprefix("#")
        elif name == "class":
            for each in value.split():
                yield from sorted(rules.get(each, ()))
        else:
            yield from sorted(_targets(value))


def _all(element: _Element) -> Iterator[_Element]:
    yield element
    for child in element.children:
        yield from _all(child)


# Size


def _set_size(root: _Element) -> tuple[float, float]:
    """Give the root its size in pixels and its view box, and return the size."""
    box = _view_box(root.attributes.get("viewBox", ""))
    width, height = (_pixels(root.attributes.get(side, "")) for side in ("width", "height"))
    if box is None and width and height:
        root.attributes["viewBox"] = f"0 0 {_plain(width)} {_plain(height)}"
        box = (width, height)
    if box is None:
        message = f"line {root.line}: the drawing says neither its size nor its viewBox"
        raise UnsafeDrawingError((f"{message}; give <svg> a width and a height above 0",))
    match width, height:
        case None, None:
            width, height = box
        case None, known if known:
            width, height = known * box[0] / box[1], known
        case known, None if known:
            width, height = known, known * box[1] / box[0]
        case _:
            pass
    if not width or not height or max(width, height) > LARGEST_SIDE:
        message = f"line {root.line}: width and height of <svg> must lie between 1 and"
        raise UnsafeDrawingError((f"{message} {LARGEST_SIDE:,} pixels",))
    root.attributes |= {"width": _plain(width), "height": _plain(height)}
    return width, height


def _pixels(length: str) -> float | None:
    """Return a length in pixels; None where it is none, or a share of what is around."""
    match = _LENGTH.fullmatch(length[:40])
    if match is None:
        return None
    try:
        return float(match[1]) * _PIXELS[(match[2] or "px").lower()]
    except ValueError:
        return None


def _view_box(written: str) -> tuple[float, float] | None:
    try:
        numbers = [float(each) for each in written.replace(",", " ").split()]
    except ValueError:
        return None
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):  # noqa: PLR2004  # its sides
        return None
    return (numbers[2], numbers[3]) if min(numbers[2:]) > 0 else None


def _plain(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


# Writing


def _written(root: _Element) -> str:
    root.attributes = {"xmlns": SVG, "xmlns:xlink": XLINK, **root.attributes}
    return "".join(_pieces(root))


def _pieces(element: _Element) -> Iterator[str]:
    attributes = "".join(
        f" {name}={quoteattr(value)}" for name, value in element.attributes.items()
    )
    yield f"<{element.name}{attributes}>"
    yield escape(element.text)
    for child in element.children:
        yield from _pieces(child)
    yield f"</{element.name}>"
