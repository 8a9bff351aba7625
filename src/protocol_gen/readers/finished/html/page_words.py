"""What is seen of a page in one world, step by step, and what of it is not understood."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from protocol_gen.model.message import Message
from protocol_gen.readers.finished.finished_text import STRUCK_END, STRUCK_OUT, Boundary, Obstacle
from protocol_gen.readers.finished.html.css_cascade import StyledElement
from protocol_gen.readers.finished.html.css_doubts import MOVING
from protocol_gen.readers.finished.html.css_look import content_of, has_content, shown_as
from protocol_gen.readers.finished.html.css_values import keyword
from protocol_gen.readers.finished.html.html_elements import (
    BLOCKS,
    carried,
    is_known,
    name_of,
    turns_round,
)
from protocol_gen.readers.finished.html.html_page import ARTICLE, PageSteps, Step, StepKind
from protocol_gen.readers.finished.html.list_numbers import has_label, label
from protocol_gen.readers.finished.messages import (
    HTML_CARRIERS,
    HTML_CLOSED,
    HTML_NO_SCRIPT,
    HTML_ODD_ORDER,
    HTML_PALE,
    HTML_STYLE,
    HTML_UNKNOWN,
)

_KEEPING: Final = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces", "preserve"})
_ON_LINES: Final = frozenset(
    "block list-item flow-root table table-row table-row-group table-header-group "  # noqa: SIM905
    "table-footer-group table-caption flex grid".split()
)
_CELLS: Final = frozenset({"inline-block", "inline-table", "inline-flex", "inline-grid"})
"""What stands in a line as a box of its own, without the spaces at its ends."""
_DIGIT: Final = 0.58
"""The width of a letter of a number, in its height."""
_SHOWN_FIRST: Final = {"legend": "fieldset", "summary": "details", "caption": "table"}
"""Elements that come first in another wherever they are written."""
_EXCERPT: Final = 60
_AGAIN: Final = 60
"""Words after which what is not understood of a long part is told again."""


@dataclass(slots=True)
class Slot:
    """What a step comes to: words, empty where none are seen, and what is not understood there."""

    text: str = ""
    doubts: list[Obstacle] = field(default_factory=list)
    mark: Boundary | None = None


class Reading:
    """Reads a page as it is seen in one world. Each step gives one slot in every world."""

    def __init__(
        self,
        page: PageSteps,
        boxes: list[StyledElement],
        numbers: Mapping[int, tuple[int, ...]],
        *,
        is_touched: bool,
    ) -> None:
        """Take a page, how its elements look, and the numbers of the items of its lists."""
        self._page, self._boxes, self._is_touched = page, boxes, is_touched
        self._inside = False
        self._waiting: list[tuple[int, Obstacle]] = []
        """What is not understood of elements that are open, to be told at their words."""
        self._told: dict[int, int] = {}
        """How many words had been said when that of an element was told."""
        self._numbers = numbers
        self._opened: dict[int, int] = {}
        self._said = 0
        self._end = ""
        """The last sign that was seen."""
        self._is_set_apart = False
        self._begins = False
        """Whether spaces at the beginning are not shown."""
        self._last: Slot | None = None

    def slots(self) -> Iterator[Slot]:
        """Yield what each step comes to."""
        for step in self._page.steps:
            slot = Slot()
            match step.kind:
                case StepKind.OPEN:
                    self._open(step.element, slot)
                case StepKind.WORDS:
                    self._words(step, slot)
                case StepKind.CLOSE:
                    self._close(step.element, slot)
            self._said += len(slot.text.split())
            self._end = slot.text[-1:] or self._end
            yield slot

    # Elements

    def _open(self, place: int, slot: Slot) -> None:
        element, box = self._page.elements[place], self._boxes[place]
        self._opened[place] = self._said
        if element.get("id") == ARTICLE:
            slot.mark = Boundary.START
            self._inside = True
        if box.look.is_there:
            slot.text = _space(name_of(element), box)
            self._doubt(place, box, slot)
            self._begin(box, slot)
            self._carry(place, slot)
            slot.text += self._put_before(place, box, slot)
        elif name_of(element) == "noscript" and self._page.has_words[place]:
            slot.doubts.append(Obstacle(HTML_NO_SCRIPT()))

    def _begin(self, box: StyledElement, slot: Slot) -> None:
        self._is_set_apart |= box.is_apart[0] and not slot.text
        if box.display in _CELLS:
            self._begins, self._last = True, None
            self._is_set_apart |= _has_width(box)

    def _put_before(self, place: int, box: StyledElement, slot: Slot) -> str:
        said = STRUCK_OUT if box.is_struck and self._page.has_words[place] else ""
        said += self._marker(place, box, slot)
        is_quoted = _is_quotation(name_of(self._page.elements[place]), box, "before")
        return (
            said
            + ("“" if is_quoted and box.look.is_seen else "")
            + self._part(place, "before", slot)
        )

    def _close(self, place: int, slot: Slot) -> None:
        element, box = self._page.elements[place], self._boxes[place]
        self._waiting = [each for each in self._waiting if each[0] != place]
        if box.look.is_there:
            self._end_cell(box)
            is_quoted = _is_quotation(name_of(element), box, "after")
            slot.text = self._part(place, "after", slot)
            slot.text += "”" if is_quoted and box.look.is_seen else ""
            slot.text += STRUCK_END if box.is_struck and self._page.has_words[place] else ""
            slot.text += _space(name_of(element), box, is_end=True)
            self._is_set_apart |= box.is_apart[1] and not slot.text
        if element.get("id") == ARTICLE:
            slot.mark = Boundary.END
            self._inside = False

    def _end_cell(self, box: StyledElement) -> None:
        if box.display in _CELLS:
            self._begins = False
            self._is_set_apart |= _has_width(box)
            if self._last is not None:
                self._last.text = self._last.text.rstrip(" \n\t")

    def _words(self, step: Step, slot: Slot) -> None:
        box = self._boxes[step.element]
        if not box.look.is_seen:
            return
        text = step.words if box.look.spaces in _KEEPING else re.sub(r"[\r\n]", " ", step.words)
        slot.text = shown_as(text, box.look.case)
        if self._begins:
            slot.text = slot.text.lstrip(" ")
        if not text.strip():
            return
        if box.look.has_signs:
            self._sign(slot)
        self._look_for_gap(slot)
        self._begins, self._last = False, slot
        if box.look.is_doubtful:
            slot.doubts.append(Obstacle(HTML_PALE(words=_excerpt(text))))
        slot.doubts += self._due()

    def _sign(self, slot: Slot) -> None:
        """Take a single sign of a font of signs for a bullet where a line begins."""
        if len(slot.text.strip()) == 1 and self._end in {"", "\n"}:
            slot.text = "- "
        else:
            slot.doubts.append(Obstacle(HTML_STYLE(property="font-family")))

    def _look_for_gap(self, slot: Slot) -> None:
        """Note that there is room within a word, which looks like a space."""
        if self._is_set_apart and self._end.strip() and slot.text[:1].strip():
            slot.doubts.append(Obstacle(HTML_STYLE(property="margin")))
        self._is_set_apart = False

    def _due(self) -> Iterator[Obstacle]:
        """Yield what is to be told of the elements around; again after many words, if all count."""
        due = {
            place
            for place, _ in self._waiting
            if place not in self._told
            or (not self._page.holders and self._said - self._told[place] > _AGAIN)
        }
        yield from (each for place, each in self._waiting if place in due)
        self._told.update(dict.fromkeys(due, self._said))

    # What is not understood

    def _doubt(self, place: int, box: StyledElement, slot: Slot) -> None:
        doubts = {*box.doubts, *self._odd_fonts(box)}
        if box.is_hung and not self._has_room(place, box):
            doubts.add("position")
        if self._breaks_up(place, box):
            doubts.add("display")
        if self._stays_in_cell(place, box):
            doubts.discard("position")
        for name in sorted(doubts):
            self._note(place, HTML_STYLE(property=name), slot, is_moving=name in MOVING)

    def _note(self, place: int, what: Message, slot: Slot, *, is_moving: bool = False) -> None:
        """Note something: at once, or with the first words of the element that it is about."""
        is_around = place in self._page.holders
        roams = is_around or (is_moving and not self._inside and not self._is_touched)
        found = Obstacle(what, roams=roams)
        if roams or not self._page.has_words[place]:
            if roams or is_moving:
                slot.doubts.append(found)
        else:
            self._waiting.append((place, found))

    def _odd_fonts(self, box: StyledElement) -> Iterator[str]:
        if "font-family" in box.style and not self._fonts.isdisjoint(
            str(getattr(each, "value", "")).lower() for each in box.style["font-family"]
        ):
            yield "font-face"

    _fonts: frozenset[str] = frozenset()

    def bring(self, fonts: frozenset[str]) -> "Reading":
        """Take the names of fonts that the page brings and that are not ours."""
        self._fonts = fonts
        return self

    def _has_room(self, place: int, box: StyledElement) -> bool:
        """Say whether a number that is put at the left stands before its words, beside them."""
        parent = self._page.parents[place]
        words = "".join(self._page.elements[place].itertext()).strip()
        width = len(words) * _DIGIT * box.look.size
        is_first = self._said == self._opened[parent]
        return is_first and self._boxes[parent].room + box.look.size / 2 >= width

    def _around(self, place: int) -> StyledElement:
        return self._boxes[self._page.parents[place]]

    def _stays_in_cell(self, place: int, box: StyledElement) -> bool:
        """Say whether an element moves with the window, but never out of its cell of a grid."""
        around = self._boxes[self._page.parents[place]]
        return around.display == "grid" and keyword(box.style.get("position", ())) == "sticky"

    def _breaks_up(self, place: int, box: StyledElement) -> bool:
        """Say whether words within one line are set apart from one another, or rows are moved."""
        element = self._page.elements[place]
        if box.display in {"table-header-group", "table-footer-group"}:
            return name_of(element) not in {"thead", "tfoot"}
        if box.display not in {"flex", "grid", "inline-flex", "inline-grid"}:
            return False
        texts = [element.text or "", *(child.tail or "" for child in element)]
        inner = [child for child in element if name_of(child)]
        has_words = any(text.strip() for text in texts)
        return (has_words and bool(inner)) or sum(name_of(e) not in BLOCKS for e in inner) > 1

    def _carry(self, place: int, slot: Slot) -> None:
        """Note what an element shows beside its words, or instead of them."""
        look = self._boxes[place].look
        if look.is_empty_space:
            return
        kind = carried(self._page.elements[place])
        if look.paper is None and self._around(place).look.paper is not None:
            slot.doubts.append(Obstacle(HTML_CARRIERS["picture"]()))
        if kind:
            slot.doubts.append(Obstacle(HTML_CARRIERS[kind](), roams=place in self._page.holders))
            return
        what = self._oddity(place)
        if what is not None:
            self._note(place, what, slot)

    def _oddity(self, place: int) -> Message | None:
        """Return what is not understood of an element as such."""
        element = self._page.elements[place]
        name = name_of(element)
        if not is_known(name):
            return HTML_UNKNOWN(kind=name)
        if turns_round(element):
            return HTML_STYLE(property="dir")
        if name == "details" and element.get("open") is None:
            return HTML_CLOSED()
        return HTML_ODD_ORDER() if self._is_moved(place, name) else None

    def _is_moved(self, place: int, name: str) -> bool:
        """Say whether an element is shown elsewhere in another than where it is written."""
        parent = self._page.parents[place]
        around = self._page.elements[parent]
        if name in _SHOWN_FIRST:
            return name_of(around) == _SHOWN_FIRST[name] and self._said > self._opened[parent]
        if name == "tfoot":
            after = [*around][[*around].index(self._page.elements[place]) + 1 :]
            return any(name_of(each) in {"tbody", "tr"} for each in after)
        return False

    # What is put in

    def _part(self, place: int, part: str, slot: Slot) -> str:
        box = self._boxes[place].parts.get(part)
        if box is None or not has_content(box.style) or not box.look.is_seen:
            return ""
        text, is_known_text = content_of(box.style, self._page.elements[place].attrib)
        if self._is_touched and is_known_text and not re.search(r"\w", text):
            return ""
        names = [*box.doubts - {"content"}, *(() if is_known_text else ("content",))]
        roams = place in self._page.holders
        slot.doubts += [Obstacle(HTML_STYLE(property=each), roams=roams) for each in sorted(names)]
        if box.look.is_doubtful and text.strip():
            slot.doubts.append(Obstacle(HTML_PALE(words=_excerpt(text))))
        is_apart = box.display in _ON_LINES
        text = shown_as(text, box.look.case)
        return f"\n{text}\n" if is_apart else text

    def _marker(self, place: int, box: StyledElement, slot: Slot) -> str:
        """Return the number of a list item, unless its words have it already."""
        self._mark_letters(place, box, slot)
        if box.display != "list-item" or not box.look.is_seen:
            return ""
        marker = box.parts.get("marker")
        if marker is not None and (not marker.look.is_seen or "content" in marker.style):
            said, is_known_text = content_of(marker.style, {})
            if not is_known_text:
                slot.doubts.append(Obstacle(HTML_STYLE(property="marker")))
            return said
        numbers = self._numbers.get(place, (1,))
        text = label(numbers, box.look.list_type) if not box.look.has_list_picture else None
        if text is None:
            slot.doubts.append(Obstacle(HTML_STYLE(property="list-style")))
            return ""
        words = "".join(self._page.elements[place].itertext())
        return "" if not text or has_label(words, numbers[-1]) else f"{text} "

    def _mark_letters(self, place: int, box: StyledElement, slot: Slot) -> None:
        """Note that first letters or first lines look otherwise than the rest."""
        for part in ("first-letter", "first-line") if box.parts else ():
            found = box.parts.get(part)
            if found is not None and (
                found.doubts
                or not found.look.is_seen
                or found.look.is_doubtful
                or found.look.case != box.look.case
            ):
                self._note(place, HTML_STYLE(property=part), slot)


def _has_width(box: StyledElement) -> bool:
    return "width" in box.style or "min-width" in box.style


def _is_quotation(name: str, box: StyledElement, part: str) -> bool:
    """Say whether a browser puts a quotation mark there by itself."""
    return name == "q" and part not in box.parts and keyword(box.style.get("quotes", ())) != "none"


def _space(name: str, box: StyledElement, *, is_end: bool = False) -> str:
    if name == "br":
        return "" if is_end else "\n"
    if box.display == "table-cell":
        return "\t"
    return "\n" if box.display in _ON_LINES else ""


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()} …"
