"""How a text cites other provisions: one, or all from one to another."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from protocol_gen.frozen import frozen
from protocol_gen.language.language import Cited, Language
from protocol_gen.model.document import Number
from protocol_gen.model.drafting import Amount, Placeholder
from protocol_gen.model.inlines import (
    CrossReference,
    Inline,
    Inlines,
    Origin,
    OriginKind,
    Text,
    plain,
)
from protocol_gen.resolver.draft import DraftProvision

_NUMBERED = (Cited.SECTION, Cited.PARAGRAPH)


@frozen
class CitationTarget:
    """What a cross-reference may cite: a provision, its number, its heading in its final case."""

    draft: DraftProvision
    number: Number | None
    heading: Inlines
    parent: "CitationTarget | None"

    @property
    def is_section(self) -> bool:
        """Whether it is a heading with a number of the first level."""
        return bool(self.heading) and self.number is not None and self.number.level == 0

    @property
    def cited(self) -> tuple[Cited, str]:
        """What is cited of it, and the number or heading itself."""
        if not self.number:
            return Cited.HEADING, plain(self.heading)
        if self.number.in_words:
            return Cited.WORDS, self.number.citation
        return (Cited.SECTION if self.is_section else Cited.PARAGRAPH), self.number.citation


def target_for(name: str, targets: Mapping[str, CitationTarget]) -> CitationTarget | None:
    """Return what a clause is cited by: itself, or the nearest above it that can be cited."""
    found = targets.get(name)
    while found and not found.number and not found.heading:
        found = found.parent
    return found


def reference(
    target: CitationTarget, gap: Placeholder, change: str, language: Language, left: str
) -> Iterator[Inline]:
    """Yield a reference to one provision, the words before and after its number or heading."""
    kind, content = target.cited
    before, after = language.cited(kind, content, gap.asked, left)
    if kind is Cited.WORDS and gap.asked.capital:
        content = language.capitalised(content)
    origin = Origin(OriginKind.CROSS_REFERENCE, gap.name, change)
    if before:
        yield Text(before, origin)
    yield CrossReference(target.draft.id, content, origin, numbered=kind is not Cited.HEADING)
    if after:
        yield Text(after, origin)


def span(
    ends: tuple[CitationTarget, CitationTarget],
    gap: Placeholder,
    change: str,
    language: Language,
    left: str,
) -> Iterator[Inline]:
    """Yield a reference to all from one provision to another: "paragraphs 8 to 11"."""
    first, last = ends
    (kind, content), (last_kind, last_content) = first.cited, last.cited
    _, between, _ = language.words.furniture.span.split("first", "last")
    origin = Origin(OriginKind.CROSS_REFERENCE, gap.name, change)
    last_origin = replace(origin, name=gap.until)
    if kind is last_kind and kind in _NUMBERED:
        asked = replace(gap.asked, amount=Amount.MANY)
        before, after = language.cited(kind, f"{content}{between}{last_content}", asked, left)
        if before:
            yield Text(before, origin)
        yield CrossReference(first.draft.id, content, origin)
        yield Text(between, origin)
        yield CrossReference(last.draft.id, last_content, last_origin)
        if after:
            yield Text(after, last_origin)
        return
    yield from reference(first, gap, change, language, left)
    yield Text(between, origin)
    to = replace(gap, name=gap.until, asked=replace(gap.asked, capital=False))
    yield from reference(last, to, change, language, left)
