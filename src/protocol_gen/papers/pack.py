"""The papers of one meeting in order, and bound as one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document, Table
from protocol_gen.model.inlines import plain
from protocol_gen.model.papers import BoundPart, Occasion, Pack
from protocol_gen.model.redline import Redline
from protocol_gen.papers.file_names import file_name

ON_FIRST_PAGE: Final = 3
"""Facts of the leading paper that the first page of a pack has: meeting, date and item, say."""


@frozen
class PackPaper:
    """A paper of the pack: its label ("Appendix A", or empty), its title, its document.

    Of a redline, ``document`` is its tree. ``is_bound`` says whether it goes into the one PDF.
    """

    label: str
    title: str
    document: Document
    redline: Redline | None = None
    is_bound: bool = True


def named(papers: Iterable[PackPaper], suffix: str) -> Iterator[tuple[str, PackPaper]]:
    """Yield each paper with its name but for the ending; ``suffix`` is the meeting and its date."""
    for each in papers:
        words = words_for(each.document.language).papers
        yield file_name(each.label, each.title, suffix, otherwise=words.paper), each


def pack_name(pack: Pack, suffix: str) -> str:
    """Return the name of the file of a pack, but for its ending."""
    words = words_for(pack.parts[0].document.language).papers
    return file_name(pack.title, suffix, otherwise=words.paper)


def pack(papers: Iterable[PackPaper], name: str, subject: str, *, is_draft: bool) -> Pack:
    """Return the papers to be bound, in order.

    ``name`` is what such a pack is called, ``subject`` what it is about.
    """
    bound = tuple(each for each in papers if each.is_bound)
    words = words_for(bound[0].document.language).papers
    parts = tuple(BoundPart(each.label, each.title, each.document, each.redline) for each in bound)
    title = words.pack_title(name=name, subject=subject)
    return Pack(title, name, parts, is_draft, tuple(_first_facts(bound[0].document)))


def _first_facts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the first rows of the table that a paper begins with: the meeting or the decision."""
    tables = (
        block
        for provision in document.provisions
        for block in provision.blocks
        if isinstance(block, Table)
    )
    for row in next((table.rows for table in tables), ())[:ON_FIRST_PAGE]:
        name, said, *_ = map(plain, row)
        yield name, said


def labelled(paper: PackPaper) -> PackPaper:
    """Return a paper as a file of its own has it: with its label above it."""
    document = replace(paper.document, label=paper.label)
    redline = paper.redline and replace(paper.redline, document=document)
    return replace(paper, document=document, redline=redline)


def suffix_of(occasion: Occasion, day: str) -> str:
    """Return "Full Council 12 May 2026", as far as it is known; ``day`` is the date in words."""
    return " ".join(filter(None, (occasion.meeting, day)))
