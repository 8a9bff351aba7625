"""Where everything goes before any markup is made: numberings, columns, bookmarks.

Word counts by itself; this room says which list a paragraph counts in. One multilevel list carries
the document's numbers. A number level and a heading's depth are independent, and a level may number
headings and paragraphs alike, while Word binds one style to a level. So the style that uses a
level most owns it, and the others name list and level in each paragraph.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from zlib import crc32

from protocol_gen.model.document import Document, ListBlock, Number, NumberLevel
from protocol_gen.model.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    flow,
)
from protocol_gen.model.inlines import plain
from protocol_gen.writers.docx.oxml import Indent

LONGEST_NAME = 40
"""Characters that Word allows in the name of a bookmark."""
OUTER_HANG, INNER_HANG = 851, 567
"""How far a section number and a letter hang out at the least: 1.5 cm and 1 cm."""
BULLET_STEP, BULLET_HANG = 425, 283
DEEPEST_BULLET = 3
"""List Bullet, List Bullet 2 and List Bullet 3; what is deeper keeps the last."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A provision's place: the number that is the file's own, and the name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A node of the flow, and the column that its text stands in.

    ``lettered`` is the index of a lettered list block among all of them; ``is_stem`` says that
    what follows must not begin on the page after: a list, or whatever a colon leads up to.
    """

    node: Flow
    column: int
    lettered: int
    is_stem: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """All that the markup needs to know beyond the text itself.

    ``bound`` gives the number level that a style, by name, carries by itself; ``owners`` gives for
    each level the style that Word binds to it. The columns are where the text of clauses and the
    stems of bulleted lists mostly begin.
    """

    placed: tuple[Placed, ...]
    indents: tuple[Indent, ...]
    bound: Mapping[str, int]
    owners: tuple[str, ...]
    clause_column: int
    bullet_column: int
    lettered: tuple[Placed, ...]
    bookmarks: Mapping[str, Bookmark]
    cited_numbers: Mapping[str, Number]
    cited_headings: Mapping[str, str]


def lay_out(document: Document) -> Layout:
    """Place every part of a document."""
    nodes = flow(document)
    indents = _indents(document.numbering, nodes)
    placed = tuple(_placed(nodes, indents))
    uses = Counter(_number_uses(nodes))
    bound = _bound(uses, len(indents))
    return Layout(
        placed,
        indents,
        bound,
        _owners(uses, bound, len(indents)),
        indents[0].left if indents else 0,
        next((place.column for place in placed if _is_bulleted(place.node)), 0),
        tuple(place for place in placed if _is_lettered(place.node)),
        _bookmarks(nodes),
        {p.id: p.number for p in document.all_provisions if p.number},
        {p.id: plain(p.heading) for p in document.all_provisions if p.heading},
    )


def heading_style(level: int) -> str:
    """Return the style of a heading; Word's first is for the first headings under the title."""
    return f"heading {level - 1}"


def clause_style(level: int) -> str:
    """Return the style of a numbered paragraph by its number level."""
    return f"Clause {level + 1}"


def bullet_style(depth: int) -> str:
    """Return the style of a bulleted item by its depth, from 0."""
    return "List Bullet" if depth == 0 else f"List Bullet {min(depth + 1, DEEPEST_BULLET)}"


def bullet_indent(column: int) -> Indent:
    """Return where a bulleted item stands whose stem's text begins at ``column``."""
    return Indent(column + BULLET_STEP, BULLET_HANG)


def bookmark_name(id_: str) -> str:
    """Return a bookmark's name for a clause id: always the same, and unlike that of any other.

    What the name cannot hold (a hyphen, a long id) is made up for by a checksum.
    """
    name = f"p_{re.sub(r'[^a-z0-9]', '_', id_)}"
    if len(name) <= LONGEST_NAME and re.fullmatch(r"[a-z0-9.]+", id_):
        return name
    return f"{name[: LONGEST_NAME - 9]}_{crc32(id_.encode()):08x}"


# Numbers


def _number_uses(nodes: Iterable[Flow]) -> Iterator[tuple[str, int]]:
    for style, number in _numbers(nodes):
        yield style or clause_style(number.level), number.level


def _numbers(nodes: Iterable[Flow]) -> Iterator[tuple[str, Number]]:
    """Yield each number with the heading style that it stands in, empty for a paragraph's."""
    for node in nodes:
        match node:
            case FlowHeading(level, number) if number:
                yield heading_style(level), number
            case FlowParagraph(number) if number:
                yield "", number
            case FlowList(items):
                yield from _item_numbers(items)
            case _:
                pass


def _item_numbers(items: Iterable[FlowItem]) -> Iterator[tuple[str, Number]]:
    for item in items:
        if item.number:
            yield "", item.number
        yield from _numbers(item.lists)


def _bound(uses: Counter[tuple[str, int]], depth: int) -> Mapping[str, int]:
    """Return the level of each style that carries one: for a heading, the level it has most."""
    by_use = sorted(uses, key=lambda use: (uses[use], -use[1]))
    return {clause_style(level): level for level in range(depth)} | dict(by_use)


def _owners(
    uses: Counter[tuple[str, int]], bound: Mapping[str, int], depth: int
) -> tuple[str, ...]:
    return tuple(
        max(
            sorted(style for style, bound_level in bound.items() if bound_level == level),
            key=lambda style: (uses[style, level], style),
        )
        for level in range(depth)
    )


# Columns


def _indents(numbering: Sequence[NumberLevel], nodes: Iterable[Flow]) -> tuple[Indent, ...]:
    """Return where each level stands: section numbers at the margin, letters under their stem."""
    longest = [3] * len(numbering)
    for _, number in _numbers(nodes):
        longest[number.level] = max(longest[number.level], len(number.label))
    outer = max(
        (_outer_hang(longest[at]) for at, level in enumerate(numbering) if _is_outer(at, level)),
        default=OUTER_HANG,
    )
    indents: list[Indent] = []
    for at, level in enumerate(numbering):
        left = indents[-1].left if indents else 0
        hang = _inner_hang(longest[at])
        indents.append(Indent(outer, outer) if _is_outer(at, level) else Indent(left + hang, hang))
    return tuple(indents)


def _is_outer(at: int, level: NumberLevel) -> bool:
    """Say whether a level's label begins at the margin: the first, and all that repeat another."""
    return at == 0 or any(f"%{higher}" in level.text for higher in range(1, at + 1))


def _outer_hang(characters: int) -> int:
    return max(OUTER_HANG, 190 + 133 * characters)


def _inner_hang(characters: int) -> int:
    return max(INNER_HANG, 150 + 100 * characters)


def _placed(nodes: Sequence[Flow], indents: Sequence[Indent]) -> Iterator[Placed]:
    """Place each node in the column of the heading or clause that it belongs to."""
    column = lettered = 0
    for node, following in zip_longest(nodes, nodes[1:]):
        match node:
            case FlowHeading(_, number):
                column = indents[number.level].left if number else 0
            case FlowParagraph(number) if number:
                column = indents[number.level].left
            case _:
                pass
        yield Placed(node, column, lettered, _is_list(following) or _ends_in_colon(node))
        lettered += _is_lettered(node)


def _is_list(node: Flow | None) -> bool:
    match node:
        case FlowList() | FlowBlock(_, ListBlock()):
            return True
        case _:
            return False


def _ends_in_colon(node: Flow) -> bool:
    match node:
        case FlowParagraph(_, parts):
            return plain(parts[-1].text).endswith(":")
        case _:
            return False


def _is_lettered(node: Flow) -> bool:
    match node:
        case FlowBlock(_, ListBlock(items)):
            return any(item.label for item in items)
        case _:
            return False


def _is_bulleted(node: Flow) -> bool:
    match node:
        case FlowBlock(_, ListBlock(items)):
            return not any(item.label for item in items)
        case FlowList(items):
            return not all(item.number for item in items)
        case _:
            return False


# Bookmarks


def _bookmarks(nodes: Iterable[Flow]) -> Mapping[str, Bookmark]:
    ids = dict.fromkeys(id_ for id_ in _ids(nodes) if id_)
    return {id_: Bookmark(number, bookmark_name(id_)) for number, id_ in enumerate(ids, start=1)}


def _ids(nodes: Iterable[Flow]) -> Iterator[str]:
    for node in nodes:
        match node:
            case FlowTitle(part) | FlowHeading(_, _, part):
                yield part.id
            case FlowParagraph(_, parts):
                yield from (part.id for part in parts)
            case FlowList(items):
                yield from _item_ids(items)
            case FlowBlock(id_, _, _):
                yield id_


def _item_ids(items: Iterable[FlowItem]) -> Iterator[str]:
    for item in items:
        yield item.part.id
        yield from _ids(item.lists)
