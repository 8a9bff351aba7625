"""Several documents as one page to be printed: one contents list, each part with its own title.

Within the page no two parts may have the same id, so every id of a part is given the part's prefix,
and what refers to it likewise; references lead nowhere but within their own part.
"""

from collections.abc import Iterable, Iterator
from dataclasses import field, fields, is_dataclass, replace
from typing import Any, TypeAlias

from markupsafe import Markup

from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.inlines import CrossReference, plain_new
from protocol_gen.model.marks import in_new
from protocol_gen.model.papers import BoundPart, Pack
from protocol_gen.page.contents import MOST_ENTRIES
from protocol_gen.page.flow import TOP_HEADING, FlowHeading, headings
from protocol_gen.writers.html.markup import Marker
from protocol_gen.writers.html.page import Page
from protocol_gen.writers.html.templates import Templates, templates_from
from protocol_gen.writers.html.writer import facts, redline_facts
from protocol_gen.writers.writer import ReadTemplate

TEMPLATE = "pack"
Entry: TypeAlias = tuple[int, str, Markup]
"""A line of the contents: level, id, words."""


@frozen
class PackWriter:
    """Writes the page that the one PDF of a pack is made of."""

    read: ReadTemplate
    _templates: Templates = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Share the templates with other writers that read them alike."""
        object.__setattr__(self, "_templates", templates_from(self.read))

    def write(self, pack: Pack) -> bytes:
        """Return the whole page; the same pack always gives the same bytes."""
        first = pack.parts[0].document
        parts = tuple(_part(part, f"part{at}-") for at, part in enumerate(pack.parts, start=1))
        words = words_for(first.language)
        text = self._templates.named(TEMPLATE).render(
            **{
                **facts(first),
                "title": pack.title,
                "running": pack.short_title,
                "draft_mark": words.furniture.draft_mark if pack.is_draft else "",
                "about": [
                    words.furniture.fact(label=each, value=said) for each, said in pack.about
                ],
                "contents": _contents(parts),
                "parts": parts,
            }
        )
        return text.encode("utf-8")


Part: TypeAlias = dict[str, Any]
"""What the template shows of one part, by name."""


def _part(part: BoundPart, prefix: str) -> Part:
    document = prefixed(part.document, prefix)
    marker = Marker(document, Page.PRINT)
    redline = redline_facts(part.redline) if part.redline else None
    words = words_for(part.document.language).papers
    line = words.part(label=part.label, title=part.title) if part.label else part.title
    return {
        **facts(document),
        "redline": redline,
        "prefix": prefix,
        "label": part.label,
        "line": line,
        "title_block": marker.title_block(),
        "body": marker.body(),
        "target": f"{prefix}label" if part.label else _title_id(document, prefix),
    }


def _title_id(document: Document, prefix: str) -> str:
    titles = (line.id for line in document.title_block if line.form is ProvisionForm.TITLE)
    return next(titles, f"{prefix}title")


def prefixed(document: Document, prefix: str) -> Document:
    """Return a document whose ids all begin with a prefix, those that it refers to as well."""
    return replace(
        document,
        title_block=_prefixed(document.title_block, prefix),
        provisions=_prefixed(document.provisions, prefix),
    )


def _prefixed(value: Any, prefix: str) -> Any:  # noqa: ANN401  # any part of a document's tree
    if isinstance(value, tuple):
        return tuple(_prefixed(each, prefix) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _prefixed(getattr(value, field.name), prefix) for field in fields(value)}
    match value:
        case Provision(id=id_):
            changed["id"] = prefix + id_
        case CrossReference(target=target):
            changed["target"] = prefix + target
        case _:
            pass
    return type(value)(**changed)


# Contents


def _contents(parts: Iterable[Part]) -> tuple[Entry, ...]:
    """Return the contents; where they would not fit on a page, only the first part's sections."""
    lists = [(_title(part), tuple(_sections(part["document"]))) for part in parts]
    if sum(1 + len(sections) for _, sections in lists) <= MOST_ENTRIES:
        return tuple(entry for title, sections in lists for entry in (title, *sections))
    (first, sections), *others = lists
    return (first, *sections, *(title for title, _ in others))


def _title(part: Part) -> Entry:
    return TOP_HEADING, part["target"], Markup.escape(part["line"])


def _sections(document: Document) -> Iterator[Entry]:
    """Yield a line for each section; of a redline, those of the new version."""
    for heading in headings(document):
        if heading.level == TOP_HEADING and in_new(heading.mark):
            yield TOP_HEADING + 1, heading.part.id, _line(heading)


def _line(heading: FlowHeading) -> Markup:
    number = f"{heading.number.label} \t" if heading.number else ""
    return Markup.escape(number + plain_new(heading.part.text))
