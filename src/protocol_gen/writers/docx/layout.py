"""Where everything goes before any markup is made: numberings, columns, bookmarks.

Word counts by itself; this room says which list a paragraph counts in. One multilevel list carries
the document's numbers, and every paragraph names list and level itself, so that they stay with it
in another file whose styles of the same names mean something else. A style is bound to each level
besides, for what is typed by hand. A number level and a heading's depth are independent, and a
level may number headings and paragraphs alike, while Word binds one style to a level: the one that
uses it most. A file's own headings must never take our numbers, so for headings it is a style
that only we have.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from zlib import crc32

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    Document,
    ListBlock,
    Number,
    NumberLevel,
    Provision,
)
from protocol_gen.model.inlines import plain
from protocol_gen.model.marks import in_new
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
)
from protocol_gen.writers.docx.number_columns import indents_of
from protocol_gen.writers.docx.oxml import Indent

LONGEST_NAME = 40
"""Characters that Word allows in the name of a bookmark."""
COUNCIL_LETTERS = 6
"""Letters of the council's name that begin the names of its bookmarks."""
BULLET_STEP, BULLET_HANG = 425, 283
DEEPEST_BULLET = 3
"""List Bullet, List Bullet 2 and List Bullet 3; what is deeper keeps the last."""


@frozen
class Bookmark:
    """A provision's place: the number that is the file's own, and the name."""

    number: int
    name: str


@frozen
class LaidOut:
    """A node of the flow, its number, and the column that its text is in.

    ``lettered`` is the index of a lettered list block among all of them; ``is_stem`` says that
    what follows must not begin on the page after: a list, or whatever a colon leads up to.
    """

    node: Flow
    number: Number | None
    column: int
    lettered: int
    is_stem: bool


@frozen
class Layout:
    """Where everything is in one version.

    ``placed`` has a place for each node of the file's flow, None for one that this version has
    not. ``owners`` gives for each level the style, by name, that Word binds to it.
    ``clause_column`` is where the text of clauses begins, ``text_column`` where the style for it
    does, ``bullet_column`` where the stems of bulleted lists mostly begin.
    """

    placed: tuple[LaidOut | None, ...]
    indents: tuple[Indent, ...]
    on_new_page: frozenset[int]
    """The levels whose headings begin a page."""
    owners: tuple[str, ...]
    clause_column: int
    text_column: int
    bullet_column: int

    @property
    def lettered(self) -> tuple[LaidOut, ...]:
        """The lettered list blocks, in order."""
        return tuple(place for place in self.placed if place and is_lettered(place.node))


@frozen
class Targets:
    """What a reference can lead to: the place of every provision, its number, its heading.

    ``moving`` are the provisions that a redline shows in one of its versions only.
    """

    bookmarks: Mapping[str, Bookmark]
    numbers: Mapping[str, Number]
    in_full: frozenset[str]
    """Those whose number Word says in full as we do: with those of the levels above, no more."""
    headings: Mapping[str, str]
    moving: frozenset[str]


def targets(document: Document, nodes: Iterable[Flow]) -> Targets:
    """Return what the references of a document, or of a redline's new version, can lead to."""
    provisions = tuple(document.all_provisions)
    return Targets(
        _bookmarks(nodes, bookmark_prefix(document.council)),
        {p.id: p.number for p in provisions if p.number},
        frozenset(_in_full(provisions)),
        {
            p.id: plain(inline for inline in p.heading if in_new(inline.mark))
            for p in provisions
            if p.heading
        },
        frozenset(p.id for p in provisions if p.mark),
    )


def _in_full(provisions: Iterable[Provision]) -> Iterator[str]:
    """Yield those that are cited by the labels of the levels above, one after the other.

    Word joins labels as they are, the stops between them too.
    """
    full: dict[int, str] = {}
    for each in provisions:
        number = each.number
        if not number:
            continue
        full = {level: said for level, said in full.items() if level < number.level}
        above = full[max(full)] if full else ""
        is_whole = number.citation == number.label.rstrip(".")
        said = number.label if is_whole else above + number.label
        full[number.level] = said
        if said.rstrip(".") == number.citation:
            yield each.id


def lay_out(
    nodes: Sequence[Flow | None], numbering: Sequence[NumberLevel], others: Iterable[Flow] = ()
) -> Layout:
    """Place every node of a document, or of a redline's new version.

    ``others`` are nodes beside them that are numbered by the same list.
    """
    own = _own(nodes)
    indents = indents_of(numbering, _labels((*own, *others)))
    placed = _aligned(nodes, _placed(own, indents))
    column = _first_column(indents)
    return Layout(
        placed,
        indents,
        _new_pages(numbering),
        _owners(Counter(_number_uses(own)), len(indents)),
        clause_column=column,
        text_column=column,
        bullet_column=next((p.column for p in placed if p and _is_bulleted(p.node)), 0),
    )


def lay_out_old(
    nodes: Sequence[Flow | None], numbering: Sequence[NumberLevel], new: Layout, *, is_shared: bool
) -> Layout:
    """Place every node of a redline's old version beside the new one, whose styles the file has.

    ``is_shared`` says that one list numbers both.
    """
    own = _own(nodes)
    indents = new.indents if is_shared else indents_of(numbering, _labels(own))
    return replace(
        new,
        placed=_aligned(nodes, _placed(own, indents)),
        indents=indents,
        on_new_page=_new_pages(numbering),
        owners=new.owners if is_shared else ("",) * len(indents),
        clause_column=_first_column(indents),
    )


def _new_pages(numbering: Sequence[NumberLevel]) -> frozenset[int]:
    return frozenset(at for at, level in enumerate(numbering) if level.on_new_page)


def _first_column(indents: Iterable[Indent]) -> int:
    """Return where the text of the first level is that hangs out a number."""
    return next((indent.left for indent in indents if indent.left), 0)


def _own(nodes: Iterable[Flow | None]) -> tuple[Flow, ...]:
    """Return the nodes that are there, each once."""
    own: list[Flow] = []
    for node in nodes:
        if node and not (own and own[-1] is node):
            own.append(node)
    return tuple(own)


def _aligned(nodes: Iterable[Flow | None], placed: Iterable[LaidOut]) -> tuple[LaidOut | None, ...]:
    places = {id(place.node): place for place in placed}
    return tuple(places[id(node)] if node else None for node in nodes)


def heading_style(level: int) -> str:
    """Return the style of a heading; Word's first is for the first headings under the title."""
    return f"heading {level - 1}"


def numbered_heading_style(level: int) -> str:
    """Return the style that gives a heading typed by hand the next number."""
    return f"Numbered {heading_style(level)}"


def clause_style(level: int) -> str:
    """Return the style of a numbered paragraph by its number level."""
    return f"Clause {level + 1}"


def bullet_style(depth: int) -> str:
    """Return the style of a bulleted item by its depth, from 0."""
    return "List Bullet" if depth == 0 else f"List Bullet {min(depth + 1, DEEPEST_BULLET)}"


def bullet_indent(column: int) -> Indent:
    """Return where a bulleted item is whose stem's text begins at ``column``."""
    return Indent(column + BULLET_STEP, BULLET_HANG)


def bookmark_prefix(council: str) -> str:
    """Return what begins the names of a council's bookmarks, so that two protocols fit one file."""
    letters = re.sub(r"[^a-z0-9]", "", council.lower())[:COUNCIL_LETTERS]
    return f"p_{letters}{crc32(council.encode()) & 0xFFFF:04x}_"


def bookmark_name(id_: str, prefix: str = "p_") -> str:
    """Return a bookmark's name for a clause id: always the same, and unlike that of any other.

    What the name cannot hold (a hyphen, a long id) is made up for by a checksum.
    """
    name = f"{prefix}{re.sub(r'[^a-z0-9]', '_', id_)}"
    if len(name) <= LONGEST_NAME and re.fullmatch(r"[a-z0-9.]+", id_):
        return name
    return f"{name[: LONGEST_NAME - 9]}_{crc32(id_.encode()):08x}"


# Numbers


def _number_uses(nodes: Iterable[Flow]) -> Iterator[tuple[str, int]]:
    for style, number in _numbers(nodes):
        yield style or clause_style(number.level), number.level


def _numbers(nodes: Iterable[Flow]) -> Iterator[tuple[str, Number]]:
    """Yield each number with the style for a heading like its own, empty for a paragraph's."""
    for node in nodes:
        match node:
            case FlowHeading(level, number) if number is not None:
                yield numbered_heading_style(level), number
            case FlowParagraph(number) if number is not None:
                yield "", number
            case FlowList(items):
                yield from _item_numbers(items)
            case _:
                pass


def _item_numbers(items: Iterable[FlowItem]) -> Iterator[tuple[str, Number]]:
    for item in items:
        if item.number is not None:
            yield "", item.number
        yield from _numbers(item.lists)


def _owners(uses: Counter[tuple[str, int]], depth: int) -> tuple[str, ...]:
    """Return the style of each level; a heading's is that of the level which it has most."""
    by_use = sorted(uses, key=lambda use: (uses[use], -use[1]))
    levels = {clause_style(level): level for level in range(depth)} | dict(by_use)
    return tuple(
        max(
            sorted(style for style, its_level in levels.items() if its_level == level),
            key=lambda style: (uses[style, level], style),
        )
        for level in range(depth)
    )


def _labels(nodes: Iterable[Flow]) -> Iterator[Number]:
    for _, number in _numbers(nodes):
        yield number


# Columns


def _placed(nodes: Sequence[Flow], indents: Sequence[Indent]) -> Iterator[LaidOut]:
    """Place each node in the column of the heading or clause that it belongs to."""
    column = lettered = 0
    for node, following in zip_longest(nodes, nodes[1:]):
        number = node.number if isinstance(node, FlowHeading | FlowParagraph) else None
        if number:
            column = indents[number.level].left
        elif isinstance(node, FlowHeading):
            column = 0
        yield LaidOut(node, number, column, lettered, _is_list(following) or _ends_in_colon(node))
        lettered += is_lettered(node)


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


def is_lettered(node: Flow) -> bool:
    """Say whether a node is a list block with labels."""
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


def _bookmarks(nodes: Iterable[Flow], prefix: str) -> Mapping[str, Bookmark]:
    ids = dict.fromkeys(id_ for id_ in _ids(nodes) if id_)
    return {
        id_: Bookmark(number, bookmark_name(id_, prefix)) for number, id_ in enumerate(ids, start=1)
    }


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
