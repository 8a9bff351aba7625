"""The papers of one meeting in order, and bound as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document
from protocol_gen.model.papers import BoundPart, Occasion, Pack
from protocol_gen.model.redline import Redline
from protocol_gen.papers.file_names import file_name


@dataclass(frozen=True, slots=True)
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
    return Pack(words.pack_title(name=name, subject=subject), name, parts, is_draft)


def suffix_of(occasion: Occasion, day: str) -> str:
    """Return "Full Council 12 May 2026", as far as it is known; ``day`` is the date in words."""
    return " ".join(filter(None, (occasion.meeting, day)))
