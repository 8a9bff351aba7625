"""How a document came about, for people and for tests: wordings, reasons, and spans by origin."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.motion_words import motion_in_a_line
from protocol_gen.model.document import (
    Block,
    Provision,
)
from protocol_gen.model.inlines import Inline, Inlines
from protocol_gen.model.profile import LocalChange, Omit, Profile
from protocol_gen.model.walks import inlines_of
from protocol_gen.resolver.draft import WordingChoice
from protocol_gen.resolver.resolve import Resolution


@frozen
class Span:
    """A run of the result: its words, what gave them, and the local change it is part of."""

    text: str
    origin: str
    name: str
    change: str


@frozen
class ChosenWording:
    """A wording, why it was chosen, and its text as written in the library."""

    name: str
    reason: str
    condition: str
    source: str
    place: str


@frozen
class ChangeExplained:
    """A local change: where it is written, whether a slip or a choice, why, by which motions."""

    place: str
    kind: str
    reason: str
    motions: tuple[str, ...] = ()
    """Who moved and seconded each, when, and by which minute, in a line."""


@frozen
class ProvisionExplained:
    """One provision: what was chosen for it and what became of it.

    ``clause`` is the library's clause, empty for a text of the council's own; ``condition`` is
    under what condition the clause is there at all.
    """

    id: str
    clause: str
    condition: str
    number: str
    wording: ChosenWording | None
    heading: ChosenWording | None
    changes: tuple[ChangeExplained, ...]
    heading_spans: tuple[Span, ...]
    spans: tuple[Span, ...]


@frozen
class EarlierTitle:
    """What a post was called before, until which day, and who declares that it is the same post."""

    post: str
    title: str
    earlier: str
    until: str
    """The day, as year-month-day."""
    declared_by: str


@frozen
class Explanation:
    """A whole document explained."""

    council: str
    version: str
    library_version: str
    chain: tuple[str, ...]
    """The base profiles, nearest first."""
    provisions: tuple[ProvisionExplained, ...]
    phrases: tuple[tuple[str, ChosenWording], ...]
    omitted: tuple[ChangeExplained, ...]
    """The provisions that the council leaves out as a local change."""
    words: tuple[tuple[str, int], ...]
    """How many words came from what."""
    earlier_titles: tuple[EarlierTitle, ...] = ()
    """As the profile declares them; nothing proves that they are of the same post."""


def explain(resolution: Resolution, profile: Profile) -> Explanation:
    """Return how a council's document came about, from the profile that it was resolved from."""
    document = resolution.document
    changes = {
        str(change.location): _change(change, document.language) for change in profile.changes
    }
    provisions = tuple(
        _provision(provision, resolution, changes) for provision in document.all_provisions
    )
    return Explanation(
        council=document.slug,
        version=document.version,
        library_version=document.library_version,
        chain=profile.chain,
        provisions=provisions,
        phrases=tuple(
            (name, _chosen(choice, document.language))
            for name, choice in sorted(resolution.phrases.items())
        ),
        omitted=tuple(
            _change(each, document.language) for each in profile.changes if isinstance(each, Omit)
        ),
        words=tuple(sorted(_words(provisions).items())),
        earlier_titles=tuple(_earlier_titles(profile)),
    )


def _earlier_titles(profile: Profile) -> Iterator[EarlierTitle]:
    """Yield the earlier titles of each post, once where the holder of one fills another."""
    for post, role in sorted(profile.roles.items()):
        holder = profile.roles.get(role.held_by)
        if holder and holder.formerly == role.formerly:
            continue
        for each in role.formerly:
            day = each.until.isoformat()
            yield EarlierTitle(post, each.now, each.title, day, each.declared_by)


def _change(change: LocalChange, language: str) -> ChangeExplained:
    motions = tuple(motion_in_a_line(each, language) for each in change.motions)
    return ChangeExplained(str(change.location), change.kind.value, change.reason, motions)


def _provision(
    provision: Provision, resolution: Resolution, changes: Mapping[str, ChangeExplained]
) -> ProvisionExplained:
    decision = resolution.decisions[provision.id]
    language = resolution.document.language
    clause = decision.clause
    return ProvisionExplained(
        id=provision.id,
        clause=clause.id if clause else "",
        condition=clause.condition_source if clause else "",
        number=provision.number.citation if provision.number else "",
        wording=_chosen(decision.text, language) if decision.text else None,
        heading=_chosen(decision.heading, language) if decision.heading else None,
        changes=tuple(changes[place] for place in decision.changes),
        heading_spans=_spans(provision.heading),
        spans=tuple(span for block in provision.blocks for span in _block_spans(block)),
    )


def _chosen(choice: WordingChoice, language: str) -> ChosenWording:
    wording = choice.wording
    texts = dict(wording.sources)
    first = wording.sources[0][1]
    return ChosenWording(
        name=wording.name,
        reason=choice.reason,
        condition=wording.condition_source,
        source=texts.get(language_for(language).tag, first),
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
    """Count words by origin; one that runs over two spans belongs to the first."""
    words: Counter[str] = Counter()
    for provision in provisions:
        for spans in (provision.heading_spans, provision.spans):
            before = ""
            for span in spans:
                goes_on = bool(before[-1:].strip() and span.text[:1].strip())
                words[span.origin] += len(span.text.split()) - goes_on
                before = span.text
        words["number"] += bool(provision.number)
    return words
