"""Paragraphs and what they promise: a number of items, a list, an end."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Line, LineKind
from protocol_gen.model.document import ListBlock, Paragraph, Provision, ProvisionForm, walk
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.page.remember import remembered


@frozen
class _Stem:
    """A paragraph with what follows it: how many items, and whether anything is set apart."""

    line: Line
    items: int
    is_followed: bool


@remembered
def _stems(subject: Subject) -> tuple[_Stem, ...]:
    """Return every paragraph of the text."""
    return tuple(_each_stem(subject))


def _each_stem(subject: Subject) -> Iterator[_Stem]:
    provisions = tuple(each for top in subject.document.provisions for each in walk(top))
    for at, provision in enumerate(provisions):
        after = provisions[at + 1] if at + 1 < len(provisions) else None
        lines = [
            line
            for line in subject.by_provision.get(provision.id, ())
            if line.place is LineKind.PARAGRAPH or provision.form is ProvisionForm.ITEM
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
        items = sum(child.form is ProvisionForm.ITEM for child in provision.provisions)
        yield _Stem(next(paragraphs), items, bool(items) or _begins_set_apart(after))


def _begins_set_apart(provision: Provision | None) -> bool:
    """Whether a provision begins with a list, table or the like."""
    if provision is None or provision.heading or not provision.blocks:
        return False
    return not isinstance(provision.blocks[0], Paragraph)


_ENDS: Final = (".", "?", "!", ":", ";")


NO_FULL_STOP: Final = Form("full-stop", "“…{end}” ends without a full stop")


@rule(
    Rule(
        "full-stop",
        Severity.WARNING,
        why="A paragraph breaks off without a full stop.",
        mend="End the sentence.",
        forms=(NO_FULL_STOP,),
    ),
    RulePage(
        Section.PUNCTUATION,
        finds=("A paragraph that ends without a full stop and is not the stem of a list."),
        matters="The sentence may have lost its end.",
        mending="End the sentence.",
        before="“Officers advise and”",
        after="“Officers advise.”",
        silence="The paragraph is an address",
    ),
)
def full_stops(subject: Subject) -> Iterator[Found]:
    """Find paragraphs that end without a stop, unless a list goes on with their sentence."""
    for stem in _stems(subject):
        text = stem.line.text.rstrip(" \"')]")
        is_paragraph = stem.line.place is LineKind.PARAGRAPH
        if is_paragraph and not stem.is_followed and not text.endswith(_ENDS):
            end = stem.line.text[-40:]
            yield subject.at_line(NO_FULL_STOP(end=end), stem.line, end)


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


STEM_COUNT: Final = Form("stem-count", "it announces “{words}”, but {counts:or} follow")


@rule(
    Rule(
        "stem-count",
        Severity.WARNING,
        why="The number that a sentence promises is not the number that follows.",
        mend="Write {{ count }}, or correct the number.",
        forms=(STEM_COUNT,),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=(
            "A number in words that promises items or parts (“three main areas:”) and is not what "
            "follows, in a list or in the sentence."
        ),
        matters="It is the first thing that an amendment breaks.",
        mending="Write `{{ count }}`, which counts the items, or correct the number.",
        before="“There are three main areas:”, and four items",
        after="“There are {{ count }} main areas:”",
        silence="The fourth area is in the next paragraph",
    ),
)
def stem_counts(subject: Subject) -> Iterator[Found]:
    """Find a number in words that is not the number of items, or of parts, that follow."""
    for stem in _stems(subject):
        for number, at, colon in _promises(stem.line):
            rest = stem.line.text[colon + 1 :].strip()
            counts = _parts(rest) if rest else {stem.items} if stem.items else set()
            if counts and number not in counts:
                words = _NUMBERS[number - 2]
                match = stem.line.match(at, at + len(words))
                message = STEM_COUNT(words=match.words, counts=tuple(sorted(counts)))
                yield subject.found(message, match)


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


NO_LIST: Final = Form("stem-without-list", "“…{end}” announces a list that does not follow")


@rule(
    Rule(
        "stem-without-list",
        Severity.WARNING,
        why="A sentence ends in a colon, and no list follows.",
        mend="End it with a full stop, or add the list.",
        forms=(NO_LIST,),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=(
            "A paragraph that ends in a colon and is followed by another paragraph or by a heading."
        ),
        matters=("It announces something that does not come; the items may have been lost."),
        mending="End it with a full stop, or add the list.",
        before="“They are as follows:”, and then a heading",
        after="“They are as follows:”, and then the items",
        silence="What follows is set as paragraphs on purpose",
    ),
)
def stems_without_list(subject: Subject) -> Iterator[Found]:
    """Find paragraphs that end in a colon and are followed by none of what it announces."""
    for stem in _stems(subject):
        if stem.line.text.rstrip().endswith(":") and not stem.is_followed:
            end = stem.line.text[-40:]
            yield subject.at_line(NO_LIST(end=end), stem.line, end)
