"""Elements of HTML: with the attributes that are given, in an order that never changes."""

import re
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from protocol_gen.model.document import Table
from protocol_gen.model.inlines import plain
from protocol_gen.page.columns import column_widths

NOTHING: Final = Markup("")
MANY_COLUMNS: Final = 4
BREAKS: Final = "breaks"
"""The class of a cell whose words may break anywhere."""
_OVERLONG: Final = re.compile(r"\S{31}")
TEXT_WIDTH: Final = 9638
"""Of the printed page, in twentieths of a point: 17 cm."""
_ATTRIBUTES: Final = (
    ("id", "id_"),
    ("class", "class_"),
    ("lang", "lang"),
    ("role", "role"),
    ("scope", "scope"),
    ("data-label", "label"),
)
"""Each attribute, and what it is called among the arguments of ``element``."""


def element(tag: str, content: Markup, **attributes: str) -> Markup:
    """Return an element; an attribute without a value is left out.

    ``attributes`` are ``id_``, ``class_``, ``lang``, ``role``, ``scope`` and ``label``.
    """
    # Written together as text, which is many times faster than as markup.
    written = "".join(
        f' {name}="{escape(value)}"'
        for name, argument in _ATTRIBUTES
        if (value := attributes.get(argument))
    )
    return Markup(f"<{tag}{written}>{content}</{tag}>")  # noqa: S704  # all in it is escaped


def hung(marked: Markup, gap: str) -> Markup:
    """Return a marked number with the gap after it; in place of a tab it has a column's width.

    A tab behind a mark would end at no column.
    """
    return element("span", marked + " ", class_="hung") if "\t" in gap else marked + gap


def lines(elements: Iterable[Markup]) -> Markup:
    """Return elements one to a line."""
    return Markup("\n").join(elements)


def has_overlong_word(text: str) -> bool:
    """Return whether a text has a word longer than any of English or Welsh: an address, mostly."""
    return bool(_OVERLONG.search(text))


def column_group(table: Table) -> tuple[Markup, ...]:
    """Return how wide the columns are on paper, where many share it or a word is too long."""
    rows = [[*map(plain, row)] for row in (table.header, *table.rows)]
    breaks = any(has_overlong_word(cell) for row in rows for cell in row)
    if len(table.header) < MANY_COLUMNS and not breaks:
        return ()
    columns = NOTHING.join(
        Markup('<col style="width: {}%" />').format(round(width * 100 / TEXT_WIDTH))
        for width in column_widths(rows, TEXT_WIDTH)
    )
    return (element("colgroup", columns, class_=BREAKS if breaks else ""),)
