"""How a document came about, for people and for tests: wordings, reasons, and spans by origin."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from protocol_gen.model.document import (
    Block,
    Provision,
)
from protocol_gen.model.inlines import Inline, Inlines
from protocol_gen.model.walks import inlines_of
from protocol_gen.resolver.draft import Choice
from protocol_gen.resolver.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Span:
    """A run of the result: its words, what gave them, and the local change it stands in."""

    text: str
    origin: str
    name: str
    change: str


@dataclass(frozen=True, slots=True)
class ChosenWording:
    """A wording, why it was chosen, and its text as written in the library."""

    name: str
    reason: str
    condition: str
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class ProvisionExplained:
    """One provision: what was chosen for it and what became of it."""

    id: str
    number: str
    wording: ChosenWording | None
    heading: ChosenWording | None
    changes: tuple[str, ...]
    heading_spans: tuple[Span, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A whole document explained."""

    council: str
    version: str
    library_version: str
    chain: tuple[str, ...]
    """The base profiles, nearest first."""
    provisions: tuple[ProvisionExplained, ...]
    phrases: tuple[tuple[str, ChosenWording], ...]
    words: tuple[tuple[str, int], ...]
    """How many words came from what."""


def explain(resolution: Resolution, chain: tuple[str, ...] = ()) -> Explanation:
    """Return how a resolved document came about."""
    document = resolution.document
    provisions = tuple(_provision(provision, resolution) for provision in document.all_provisions)
    return Explanation(
        council=document.slug,
        version=document.version,
        library_version=document.library_version,
        chain=chain,
        provisions=provisions,
        phrases=tuple(
            (name, _chosen(choice)) for name, choice in sorted(resolution.phrases.items())
        ),
        words=tuple(sorted(_words(provisions).items())),
    )


def _provision(provision: Provision, resolution: Resolution) -> ProvisionExplained:
    decision = resolution.decisions[provision.id]
    return ProvisionExplained(
        id=provision.id,
        number=provision.number.citation if provision.number else "",
        wording=_chosen(decision.text) if decision.text else None,
        heading=_chosen(decision.heading) if decision.heading else None,
        changes=decision.changes,
        heading_spans=_spans(provision.heading),
        spans=tuple(span for block in provision.blocks for span in _block_spans(block)),
    )


def _chosen(choice: Choice) -> ChosenWording:
    wording = choice.wording
    return ChosenWording(
        name=wording.name,
        reason=choice.reason,
        condition=wording.condition_source,
        source="\n\n".join(text for _, text in wording.sources),
        place=str(wording.location),
    )


def _spans(inlines: Inlines) -> tuple[Span, ...]:
    return tuple(map(_span, inlines))


def _span(inline: Inline) -> Span:
    origin = inline.origin
    return Span(inline.content, origin.kind.value, origin.name, origin.change)


def _block_spans(block: Block) -> Iterator[Span]:
    for inlines in inlines_of(block):
        yield from _spans(inlines)


def _words(provisions: Iterable[ProvisionExplained]) -> Counter[str]:
    words: Counter[str] = Counter()
    for provision in provisions:
        for span in (*provision.heading_spans, *provision.spans):
            words[span.origin] += len(span.text.split())
        words["number"] += bool(provision.number)
    return words
