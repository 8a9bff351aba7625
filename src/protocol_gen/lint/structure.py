"""Rules about stems and what they promise, headings, numbers, references and languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from protocol_gen.lint.subject import Line, Place, Subject
from protocol_gen.model.document import Form, ListBlock, Paragraph, Provision, walk
from protocol_gen.model.inlines import CrossReference, OriginKind, plain
from protocol_gen.model.rules import Finding
from protocol_gen.model.walks import inlines_of
from protocol_gen.page.flow import DEEPEST_HEADING, TOP_HEADING, FlowHeading, body_flow

# Stems


@dataclass(frozen=True, slots=True)
class _Stem:
    """A paragraph with what follows it: how many items, and whether anything is set apart."""

    line: Line
    items: int
    is_followed: bool


def _stems(subject: Subject) -> Iterator[_Stem]:
    """Yield every paragraph of the text."""
    provisions = tuple(each for top in subject.document.provisions for each in walk(top))
    for at, provision in enumerate(provisions):
        after = provisions[at + 1] if at + 1 < len(provisions) else None
        lines = [
            line
            for line in subject.by_provision.get(provision.id, ())
            if line.place is Place.PARAGRAPH or provision.form is Form.ITEM
        ]
        yield from _stems_of(provision, lines, after)


def _stems_of(provision: Provision, lines: list[Line], after: Provision | None) -> Iterator[_Stem]:
    paragraphs = iter(lines)
    for block, follower in pairwise((*provision.blocks, None)):
        if not isinstance(block, Paragraph) or not block.text:
            continue
        if follower is not None:
            items = len(follower.items) if isinstance(follower, ListBlock) else 0
            yield _Stem(next(paragraphs), items, not isinstance(follower, Paragraph))
            continue
        items = sum(child.form is Form.ITEM for child in provision.provisions)
        yield _Stem(next(paragraphs), items, bool(items) or _begins_set_apart(after))


def _begins_set_apart(provision: Provision | None) -> bool:
    """Whether a provision begins with a list, table or the like."""
    if provision is None or provision.heading or not provision.blocks:
        return False
    return not isinstance(provision.blocks[0], Paragraph)


_NUMBERS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_COUNTED: Final = frozenset(
    {
        "areas", "aims", "aspects", "bodies", "categories", "conditions", "courses", "duties",
        "elements", "exceptions", "factors", "functions", "grounds", "groups", "items", "kinds",
        "matters", "methods", "parts", "points", "principles", "purposes", "questions",
        "reasons", "responsibilities", "roles", "routes", "rules", "sections", "stages", "steps",
        "tasks", "tests", "things", "types", "ways",
    }
)  # fmt: skip


def stem_counts(subject: Subject) -> Iterator[Finding]:
    """Find a number in words that is not the number of items, or of parts, that follow."""
    for stem in _stems(subject):
        for number, at, colon in _promises(stem.line):
            rest = stem.line.text[colon + 1 :].strip()
            counts = _parts(rest) if rest else {stem.items} if stem.items else set()
            if counts and number not in counts:
                words = _NUMBERS[number - 2]
                match = stem.line.match(at, at + len(words))
                message = f"“{match.words}” are announced, and {_counted(counts)} follow"
                yield subject.found("stem-count", message, match)


def _promises(line: Line) -> Iterator[tuple[int, int, int]]:
    """Yield each number that counts what comes after a colon: it, its place, the colon's."""
    for value, word in enumerate(_NUMBERS, start=2):
        if word not in line.folded:
            continue
        for match in line.find(word):
            colon = line.text.find(":", match.start)
            between = line.folded[match.start : colon].split()[1:]
            is_one_sentence = colon >= 0 and "." not in line.text[match.start : colon]
            if is_one_sentence and _COUNTED.intersection(between[:3]):
                yield value, match.start, colon


def _parts(text: str) -> set[int]:
    """Return how many parts an enumeration in running text may have."""
    sentence = text.split(". ", maxsplit=1)[0]
    semicolons = sentence.count(";")
    if semicolons:
        return {semicolons + 1}
    pieces = sentence.split(", ")
    joined = sum(piece.startswith(("and ", "or ")) for piece in pieces)
    last_has_two = " and " in pieces[-1].removeprefix("and ") or " or " in pieces[-1]
    if joined:
        return {len(pieces)}
    return {len(pieces), len(pieces) + 1} if last_has_two else {len(pieces)}


def _counted(counts: set[int]) -> str:
    return " or ".join(str(count) for count in sorted(counts))


def stems_without_list(subject: Subject) -> Iterator[Finding]:
    """Find paragraphs that end in a colon and are followed by none of what it announces."""
    for stem in _stems(subject):
        if stem.line.text.rstrip().endswith(":") and not stem.is_followed:
            end = stem.line.text[-40:]
            message = f"“…{end}” announces a list that does not follow"
            yield subject.at_line("stem-without-list", message, stem.line, end)


_ENDS: Final = (".", "?", "!", ":", ";")


def full_stops(subject: Subject) -> Iterator[Finding]:
    """Find paragraphs that end without a stop, unless a list goes on with their sentence."""
    for stem in _stems(subject):
        text = stem.line.text.rstrip(" \"')]")
        is_paragraph = stem.line.place is Place.PARAGRAPH
        if is_paragraph and not stem.is_followed and not text.endswith(_ENDS):
            end = stem.line.text[-40:]
            message = f"“…{end}” ends without a full stop"
            yield subject.at_line("full-stop", message, stem.line, end)


# Lists


def list_punctuation(subject: Subject) -> Iterator[Finding]:
    """Find items that end otherwise than the items beside them."""
    for lines in _lists(subject):
        marks = [_mark(line.text) for line in lines]
        for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
            wanted = _wanted(marks, at)
            if mark not in wanted:
                message = f"the item ends with {_named(mark)}, the others with {_named(wanted[0])}"
                yield subject.at_line("list-punctuation", message, line, line.text[-40:])
            elif not mark and _has_two_sentences(line.text):
                message = "the item has two sentences and no full stop"
                yield subject.at_line("list-punctuation", message, line, line.text[-40:])


def _lists(subject: Subject) -> Iterator[list[Line]]:
    """Yield the items of each list that are not themselves stems."""
    for provision in subject.document.all_provisions:
        items = [child for child in provision.provisions if child.form is Form.ITEM]
        yield [
            subject.by_provision[item.id][-1]
            for item in items
            if not item.provisions and item.id in subject.by_provision
        ]
        if any(isinstance(block, ListBlock) for block in provision.blocks):
            lines = subject.by_provision.get(provision.id, ())
            yield [line for line in lines if line.place is Place.ITEM]


def _mark(text: str) -> str:
    """Return the mark that an item ends with: nothing, a comma, semicolon or full stop."""
    text = text.rstrip().removesuffix(" and").removesuffix(" or").rstrip("\"')")
    if text.endswith(("?", "!")):
        return "."
    return text[-1] if text.endswith((",", ";", ".")) else ""


def _wanted(marks: list[str], at: int) -> tuple[str, ...]:
    """Return what an item may end with, from what most of them end with."""
    usual = max(sorted(set(marks)), key=marks.count)
    if at < len(marks) - 1:
        return (usual,)
    return ("." if usual in {",", ";"} else usual,)


def _named(mark: str) -> str:
    names = {"": "no mark", ",": "a comma", ";": "a semicolon", ".": "a full stop"}
    return names[mark]


def _has_two_sentences(text: str) -> bool:
    return any(
        first and second[:1].isupper() and first[-2:].islower()
        for first, second in pairwise(text.split(". "))
    )


# Headings


def heading_levels(subject: Subject) -> Iterator[Finding]:
    """Find headings deeper than any format knows, and leaps of more than one level."""
    before = TOP_HEADING - 1
    for line in subject.lines:
        if line.place is not Place.HEADING:
            continue
        level = TOP_HEADING + line.depth
        if level > DEEPEST_HEADING or level > before + 1:
            message = f"the heading “{line.text}” is at level {level}, after one at {before}"
            yield subject.at_line("heading-levels", message, line, line.text)
        before = level


def headless_sections(subject: Subject) -> Iterator[Finding]:
    """Find what a council put between sections, so that it is numbered as one of them."""
    sections = [each for each in subject.document.provisions if each.form is Form.BLOCK]
    own = subject.inserted
    others = [each for each in sections if each.id not in own]
    if not others or not all(each.heading for each in others):
        return
    for each in sections:
        if each.id in own and each.number and not each.heading:
            message = (
                f"it stands beside the sections as number {each.number.citation}, without a heading"
            )
            yield subject.at_provision("headless-section", message, each.id)


def empty_sections(subject: Subject) -> Iterator[Finding]:
    """Find headings under which nothing stands."""
    nodes = (*body_flow(subject.document), None)
    for heading, after in pairwise(nodes):
        if not isinstance(heading, FlowHeading):
            continue
        if after is None or (isinstance(after, FlowHeading) and after.level <= heading.level):
            text = plain(heading.part.text)
            message = f"under the heading “{text}” stands nothing"
            yield subject.at_provision("empty-section", message, heading.part.id, text)


def heading_punctuation(subject: Subject) -> Iterator[Finding]:
    """Find headings that end like a sentence."""
    for line in subject.lines:
        if line.place is Place.HEADING and line.text.endswith((":", ".", ";", ",")):
            message = f"the heading “{line.text}” ends with “{line.text[-1]}”"
            yield subject.at_line("heading-punctuation", message, line, line.text)


_WRAPPERS: Final = (
    "appendix", "annex", "annexe", "enclosure", "schedule", "attachment", "agenda item",
    "item no", "item no.", "agenda item no", "report", "item",
)  # fmt: skip
_LONGEST_LABEL: Final = 4


def stray_wrappers(subject: Subject) -> Iterator[Finding]:
    """Find lines of the title block that a committee paper left there."""
    for line in subject.lines:
        if line.place is not Place.TITLE_LINE:
            continue
        words, _, label = line.folded.rstrip(" .:").rpartition(" ")
        is_wrapper = words in _WRAPPERS and len(label) <= _LONGEST_LABEL
        if is_wrapper or line.folded in _WRAPPERS:
            message = f"“{line.text}” is left over from another paper"
            yield subject.at_line("stray-wrapper", message, line, line.text)


# Numbers and references


def missing_numbers(subject: Subject) -> Iterator[Finding]:
    """Find provisions that cannot be cited: all, some beside numbered ones, or some by choice."""
    numbering = subject.profile.numbering
    if not subject.document.numbering:
        yield from _without_any_number(subject)
        return
    by_choice = (*numbering.off, *numbering.off_below)
    for key in ("off", "off_below"):
        for provision in getattr(numbering, key):
            below = "what is under " if key == "off_below" else ""
            message = f"{below}“{provision}” has no number, by choice of the profile"
            name = f"numbering.{key}.{provision}"
            yield subject.at_key("missing-number", message, name, "", provision)
    for group in _siblings(subject.document.provisions):
        if any(each.number for each in group):
            for each in group:
                if each.number is None and each.id not in by_choice:
                    message = "it has no number, and those beside it have"
                    yield subject.at_provision("missing-number", message, each.id)


_FEWEST_TO_NUMBER: Final = 12
"""Paragraphs and lists from which a text without numbers cannot well be cited."""


def _without_any_number(subject: Subject) -> Iterator[Finding]:
    count = sum(1 for line in subject.lines if line.is_sentence)
    if count >= _FEWEST_TO_NUMBER:
        message = f"none of the {count} paragraphs and items has a number"
        yield subject.at_key("missing-number", message, "numbering.scheme")


def _siblings(provisions: tuple[Provision, ...]) -> Iterator[tuple[Provision, ...]]:
    """Yield provisions side by side that are of one kind: sections, paragraphs, items."""
    yield tuple(each for each in provisions if each.form is Form.BLOCK and each.heading)
    yield tuple(each for each in provisions if _is_paragraph(each))
    yield tuple(each for each in provisions if each.form is Form.ITEM)
    for each in provisions:
        yield from _siblings(each.provisions)


def _is_paragraph(provision: Provision) -> bool:
    blocks = provision.blocks
    begins = bool(blocks) and isinstance(blocks[0], Paragraph)
    return provision.form is Form.BLOCK and not provision.heading and begins


def duplicate_numbers(subject: Subject) -> Iterator[Finding]:
    """Find two provisions with one number."""
    seen: dict[str, str] = {}
    for provision in subject.document.all_provisions:
        if provision.number is None:
            continue
        citation = provision.number.citation
        if citation in seen:
            message = f"the number {citation} is also that of “{seen[citation]}”"
            yield subject.at_provision("duplicate-number", message, provision.id, citation)
        seen.setdefault(citation, provision.id)


_TYPED_REFERENCE: Final = (
    r"\b(?:[Pp]aragraphs?|[Cc]lauses?) (\d+(?:\.\d+)*)|\b[Ss]ections? (\d+(?:\.\d+)+)"
)


def dead_references(subject: Subject) -> Iterator[Finding]:
    """Find references to provisions that are not there, filled in or typed in a local change."""
    ids = {provision.id for provision in subject.document.all_provisions}
    for line in subject.lines:
        for inline in line.inlines:
            if isinstance(inline, CrossReference) and inline.target not in ids:
                message = f"“{inline.content}” refers to “{inline.target}”, which is not there"
                yield subject.at_line("dead-reference", message, line, inline.content)
    yield from _typed_references(subject)


def _typed_references(subject: Subject) -> Iterator[Finding]:
    numbered = (each.number for each in subject.document.all_provisions)
    known = {number.citation for number in numbered if number}
    for line in subject.lines:
        if not any(inline.origin.change for inline in line.inlines):
            continue
        for found in re.finditer(_TYPED_REFERENCE, line.text):
            match = line.match(found.start(), found.end())
            number = found.group(1) or found.group(2)
            is_of_another = line.text.startswith((" of ", " to "), found.end())
            if match.origin.change and number not in known and not is_of_another:
                message = f"“{match.words}” is not in this document"
                yield subject.found("dead-reference", message, match)


# Languages


def one_language(subject: Subject) -> Iterator[Finding]:
    """Find provisions with words in another language than the document's for want of a text."""
    own = subject.document.language.split("-")[0]
    for provision in subject.document.all_provisions:
        texts = (
            provision.heading,
            *(text for block in provision.blocks for text in inlines_of(block)),
        )
        others = {
            inline.language
            for text in texts
            for inline in text
            if inline.language and inline.origin.kind in _WRITTEN_IN_THE_LIBRARY
        }
        for language in sorted(others - {own}):
            message = f"the text is there in “{language}” only, not in “{own}”"
            yield subject.at_provision("one-language", message, provision.id)


_WRITTEN_IN_THE_LIBRARY = {OriginKind.LIBRARY, OriginKind.PHRASE}
