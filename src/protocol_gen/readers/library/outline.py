"""Outlines: which clauses, in which order, under which headings, numbered how.

An outline of the library is a file; a council's own is written in its profile, with the same keys.
"""

from collections.abc import Iterable, Iterator

from protocol_gen.frozen import frozen
from protocol_gen.model.levels import NumberingForm, Scheme
from protocol_gen.model.library import LOCAL, Clause, Outline, OutlineEntry, Pick, Wording
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library import shape
from protocol_gen.readers.library.clause_text import TextReader
from protocol_gen.readers.library.messages import (
    OUTLINE_ENTRY_WRONG,
    OUTLINE_HEADING_NOT_LOCAL,
)
from protocol_gen.readers.library.numbering_form import LEVELS, read_levels
from protocol_gen.readers.shapes import JsonSchema, OneOf, Values
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence


@frozen
class OutlineShape:
    """What a profile follows: an outline's name, or an outline of its own."""

    def read(self, node: Node, faults: Faults) -> Node | None:
        """Return the node, if it is one or the other."""
        its = shape.OWN_OUTLINE if isinstance(node, Map) else shape.WORDING_NAME
        return node if its.read(node, faults) is not None else None

    def schema(self) -> JsonSchema:
        """Return the schema of either."""
        return {"anyOf": [shape.WORDING_NAME.schema(), shape.OWN_OUTLINE.schema()]}


def read_outline(values: Values, name: str, texts: TextReader, faults: Faults) -> Outline:
    """Return an outline; its own headings are read as clauses of their own."""
    entries = _Entries(texts, faults)
    clauses = tuple(entries.read(values[shape.ENTRIES]))
    appendices = tuple(entries.read(values[shape.APPENDICES]))
    return Outline(
        name=name,
        summary=values[shape.SUMMARY] if values.has(shape.SUMMARY) else "",
        title_block=tuple(
            OutlineEntry(id_, (), location=values.place(shape.TITLE_BLOCK))
            for id_ in values[shape.TITLE_BLOCK]
        ),
        clauses=(*clauses, *appendices),
        wordings={
            key: Pick(each.value, each.location, is_usual=True)
            for key, each in values[shape.PICKS].items()
        },
        lists={"" if key == "default" else key: each for key, each in values[shape.STYLES].items()},
        numbering=read_numbering_form(values[shape.SCHEME], faults),
        appendices=tuple(each.clause for each in appendices),
        without=values[shape.WITHOUT],
        location=values.location,
    )


def read_numbering_form(node: Node | None, faults: Faults) -> NumberingForm:
    """Return a numbering that is a scheme's name or a list of levels."""
    if isinstance(node, Sequence):
        levels = LEVELS.read(node, faults)
        return read_levels(levels, faults) if levels else NumberingForm()
    scheme = OneOf(Scheme).read(node, faults) if node else None
    return NumberingForm.named(scheme or Scheme.NONE)


@frozen
class _Entries:
    """Reads the entries of an outline."""

    texts: TextReader
    faults: Faults

    def read(self, nodes: Iterable[Node]) -> Iterator[OutlineEntry]:
        """Yield what the entries are; one that cannot be read is a fault."""
        for node in nodes:
            match node:
                case Scalar():
                    yield from self._entry(node, None)
                case Map(entries=((Scalar(value="paragraph"), Sequence(items=parts)),)):
                    for at, part in enumerate(self.read(parts)):
                        yield OutlineEntry(part.clause, part.children, at > 0, part.location)
                case Map(entries=((key, Sequence(items=children)),)):
                    yield from self._entry(key, tuple(self.read(children)))
                case Map() if node.get(shape.OWN_HEADING.name):
                    yield from self._own(node)
                case _:
                    self.faults.add(OUTLINE_ENTRY_WRONG(), node.location)

    def _entry(
        self, node: Scalar, children: tuple[OutlineEntry, ...] | None
    ) -> Iterator[OutlineEntry]:
        id_ = shape.ID.read(node, self.faults)
        if id_ is not None:
            yield OutlineEntry(id_, children, location=node.location)

    def _own(self, node: Map) -> Iterator[OutlineEntry]:
        """Yield a heading of the council's own, with what is below it."""
        values = shape.OWN_ENTRY.read(node, self.faults)
        if values is None:
            return
        if not values[shape.ID_KEY].startswith(LOCAL):
            place = values.place(shape.ID_KEY)
            self.faults.add(OUTLINE_HEADING_NOT_LOCAL(id=values[shape.ID_KEY]), place)
        texts = self.texts.by_language(values[shape.OWN_HEADING])
        children = tuple(self.read(values[shape.ENTRIES]))
        if texts is None:
            return
        heading = Wording(*texts, location=node.location)
        own = Clause(values[shape.ID_KEY], headings=(heading,), wordings=(), location=node.location)
        yield OutlineEntry(own.id, children, location=node.location, own=own)
