"""Each paragraph of an answer as a clause of its own, so that all of them are numbered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from protocol_gen.model.drafting import DraftBlock, DraftParagraph
from protocol_gen.model.library import Clause, ClauseLibrary, OutlineEntry, Wording
from protocol_gen.model.walks import texts_of

_Blocks: TypeAlias = tuple[DraftBlock, ...]


def with_paragraphs_apart(library: ClauseLibrary, outline: str) -> ClauseLibrary:
    """Return a filled library in which an answer of several paragraphs is as many clauses.

    They come one after the other in the outline, the first under the id of the clause that asked. A
    list or a table stays with the paragraph before it.
    """
    parts = {id_: tuple(_parts(clause)) for id_, clause in library.clauses.items()}
    parts = {id_: clauses for id_, clauses in parts.items() if len(clauses) > 1}
    if not parts:
        return library
    usual = library.outlines[outline]
    ordered = replace(usual, clauses=tuple(_entries(usual.clauses, parts)))
    clauses = {each.id: each for group in parts.values() for each in group}
    return replace(
        library,
        clauses={**library.clauses, **clauses},
        outlines={**library.outlines, outline: ordered},
    )


def _parts(clause: Clause) -> Iterator[Clause]:
    """Yield a clause in parts: itself, and one more for each further paragraph of an answer."""
    match clause.wordings:
        case (Wording(texts=texts) as wording,) if all(_is_answer(said) for _, said in texts):
            by_language = [(language, _by_paragraph(blocks)) for language, blocks in texts]
        case _:
            return
    for at in range(max(len(groups) for _, groups in by_language)):
        own = tuple((language, groups[at]) for language, groups in by_language if groups[at:])
        part = replace(clause, wordings=(replace(wording, texts=own),))
        yield replace(part, id=f"{clause.id}.{at + 1}", headings=()) if at else part


def _is_answer(blocks: _Blocks) -> bool:
    """Whether all of a text was written by people in answer to a question."""
    pieces = [piece for block in blocks for text in texts_of(block) for piece in text]
    return bool(pieces) and all(piece.change for piece in pieces)


def _by_paragraph(blocks: _Blocks) -> list[_Blocks]:
    groups: list[_Blocks] = []
    for block in blocks:
        if isinstance(block, DraftParagraph) or not groups:
            groups.append((block,))
        else:
            groups[-1] = (*groups[-1], block)
    return groups


def _entries(
    entries: Iterable[OutlineEntry], parts: Mapping[str, tuple[Clause, ...]]
) -> Iterator[OutlineEntry]:
    for entry in entries:
        below = entry.children
        yield replace(entry, children=None if below is None else tuple(_entries(below, parts)))
        for part in parts.get(entry.clause, ())[1:]:
            yield OutlineEntry(part.id, (), location=entry.location)
