"""The page numbers in the contents, filled in when all pages are laid out.

The stylesheet could ask for them, but then WeasyPrint lays out the contents, and all that shares
their page, three times: a third of the work on a short document.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

TARGET = "data-of"
"""The attribute of the element whose text is the number of the page that an address leads to."""


def fill_in_page_numbers(sheets: Iterable[Any]) -> None:
    """Put the numbers of pages in the place of the figures that keep the room for them."""
    found = tuple(sheets)
    numbers = {
        f"#{name}": str(at) for at, sheet in enumerate(found, start=1) for name in sheet.anchors
    }
    for sheet in found:
        for box in _places(sheet._page_box):  # noqa: SLF001  # the layout has no public face
            _fill_in(box, numbers)


def _places(box: Any) -> Iterator[Any]:  # noqa: ANN401  # WeasyPrint has no types
    """Yield the boxes of text in and below a box that are to hold a page number."""
    if hasattr(box, "text"):
        if box.element is not None and box.element.get(TARGET):
            yield box
        return
    for child in getattr(box, "children", ()):
        yield from _places(child)


def _fill_in(box: Any, numbers: Mapping[str, str]) -> None:  # noqa: ANN401  # as above
    """Write a number flush right; all figures are taken to be of one width."""
    number = numbers[box.element.get(TARGET)]
    width = box.width * len(number) / len(box.text)
    box.position_x += box.width - width
    box.width = width
    box.text = box.pango_layout.text = number
