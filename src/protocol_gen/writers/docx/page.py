"""What every part of the file is made with: the document, its layout, the styles, the lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from protocol_gen.errors import MissingStylesError
from protocol_gen.model.document import Document
from protocol_gen.model.flow import FlowHeading
from protocol_gen.model.inlines import CrossReference, Inline, Text
from protocol_gen.writers.docx.layout import Layout
from protocol_gen.writers.docx.oxml import Xml, bookmark, field, link, run


class Styles:
    """The styles of the style base, asked for by name; remembers the names that it lacks."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids
        self._missing: dict[str, None] = {}

    def __call__(self, name: str) -> str:
        """Return the id of a style; case does not matter, as it does not in Word."""
        style_id = self._ids.get(name.lower())
        if style_id is None:
            self._missing[name] = None
            return ""
        return style_id

    def __contains__(self, name: str) -> bool:
        """Say whether the style base has a style, without asking for it."""
        return name.lower() in self._ids

    def check(self) -> None:
        """Raise ``MissingStylesError`` with all the names that were asked for in vain."""
        if self._missing:
            raise MissingStylesError(self._missing)


@dataclass(frozen=True, slots=True)
class Numberings:
    """The lists of the file: of the document's numbers, of bullets, of each lettered block."""

    numbers: int
    bullets: int
    first_lettered: int


@dataclass(frozen=True, slots=True)
class Page:
    """A document on its way to Word.

    ``entries`` are the headings that the contents list, none where there are no contents;
    ``text_width`` is in twentieths of a point.
    """

    document: Document
    layout: Layout
    entries: tuple[FlowHeading, ...]
    styles: Styles
    numberings: Numberings
    text_width: int


def words(page: Page, inlines: Iterable[Inline], language: str = "") -> Xml:
    """Return finished text as runs and fields; ``language`` is its provision's."""
    return Xml("".join(_runs(page, inlines, language)))


def marked(page: Page, id_: str, inside: Xml) -> Xml:
    """Return what stands inside, between the bookmarks of a provision where it has an id."""
    mark = page.layout.bookmarks.get(id_)
    return bookmark(mark.number, mark.name, inside) if mark else inside


def foreign(page: Page, language: str) -> str:
    """Return a language where it is another than the document's, else nothing."""
    return "" if language == page.document.language else language


def _runs(page: Page, inlines: Iterable[Inline], language: str) -> Iterator[Xml]:
    for (is_text, tag), group in groupby(inlines, key=_run_key):
        spoken = foreign(page, tag or language)
        if is_text:
            yield run("".join(inline.content for inline in group), spoken)
        else:
            yield from (_reference(page, inline, spoken) for inline in group)


def _run_key(inline: Inline) -> tuple[bool, str]:
    return isinstance(inline, Text), inline.language


def _reference(page: Page, inline: Inline, language: str) -> Xml:
    """Return a field where Word would make the same words itself, else a plain link."""
    if not isinstance(inline, CrossReference) or inline.target not in page.layout.bookmarks:
        return run(inline.content, language)
    name = page.layout.bookmarks[inline.target].name
    switches = _switches(page.layout, inline)
    if switches is None:
        return link(name, run(inline.content, language))
    return field(f"REF {name} {switches}\\h", inline.content, language)


def _switches(layout: Layout, reference: CrossReference) -> str | None:
    r"""Return what makes Word print the same: ``\w`` for "2.1(a)", ``\n`` for "(a)" alone."""
    number = layout.cited_numbers.get(reference.target)
    if reference.numbered and number:
        found = {number.label: "\\n ", number.citation: "\\w "}
        return found.get(reference.content)
    if layout.cited_headings.get(reference.target) == reference.content:
        return ""
    return None
