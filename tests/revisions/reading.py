"""A redline's flow read as one version: what is seen by who passes over the other's marks."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from protocol_gen.model.document import Number
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark, in_new, in_old
from protocol_gen.model.walks import inlines_of
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Renumbered,
)

Stands: TypeAlias = Callable[[Mark | None], bool]


def read(nodes: Iterable[Flow], *, old: bool) -> list[str]:
    """The lines of one version; a paragraph ends only where it ends in that version."""
    stands = in_old if old else in_new
    lines: list[str] = []
    waiting = ""
    for node in nodes:
        if isinstance(node, FlowParagraph):
            text = "".join(_words((*part.gap, *part.text), stands) for part in node.parts)
            continues = node.continues is not None and stands(node.continues)
            number = "" if continues else _number(node.number, node.renumbered, old=old)
            here = any(
                stands(inline.mark) for part in node.parts for inline in (*part.gap, *part.text)
            )
            waiting += (number + text) if here else ""
            if stands(node.mark) and waiting:
                lines.append(waiting)
                waiting = ""
        else:
            mine = list(_lines(node, stands, old=old))
            assert not (mine and waiting), waiting
            lines += mine
    assert not waiting
    return lines


def _lines(node: Flow, stands: Stands, *, old: bool) -> Iterator[str]:
    match node:
        case FlowTitle(part, _, mark) if stands(mark):
            yield _words(part.text, stands)
        case FlowHeading(level, number, part, mark, renumbered) if stands(mark):
            label = _number(number, renumbered, old=old)
            yield f"{'#' * level} {label}{_words(part.text, stands)}"
        case FlowList(items):
            for item in items:
                yield from _item(item, stands, old=old)
        case FlowBlock(_, block) if stands(block.mark):
            text = "|".join(_words(inlines, stands) for inlines in inlines_of(block))
            yield text.replace("||", "|")
        case _:
            pass


def _item(item: FlowItem, stands: Stands, *, old: bool) -> Iterator[str]:
    if stands(item.mark):
        label = _number(item.number, item.renumbered, old=old)
        yield f"- {label}{_words(item.part.text, stands)}"
        for below in item.lists:
            yield from _lines(below, stands, old=old)


def _words(inlines: Inlines, stands: Stands) -> str:
    return "".join(inline.content for inline in inlines if stands(inline.mark))


def _number(number: Number | None, renumbered: Renumbered | None, *, old: bool) -> str:
    if old and renumbered:
        number = renumbered.before
    return f"{number.label} " if number else ""
