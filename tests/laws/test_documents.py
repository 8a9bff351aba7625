"""What must hold for any document, whatever the profile."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from tests import strategies
from tests.effort import examples

from protocol_gen.language.english import English
from protocol_gen.model.document import (
    DefinitionList,
    Document,
    NumberLevel,
    NumberStyle,
    Paragraph,
    ProvisionForm,
    walk,
)
from protocol_gen.model.inlines import CrossReference, OriginKind, plain
from protocol_gen.model.walks import inlines_of
from protocol_gen.page.flow import FlowHeading, FlowParagraph, FlowTitle, body_flow, flow
from protocol_gen.readers.document_json import read_document
from protocol_gen.resolver import explain
from protocol_gen.writers.json import JsonWriter
from protocol_gen.writers.text import TextWriter

pytestmark = pytest.mark.slow

EXAMPLES = settings(max_examples=examples(60))
ROMAN = tuple(
    f"{tens}{ones}"
    for tens in ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc", "c", "cx", "cxx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)
ARTICLE_TWICE = re.compile(r"\b(the|an?) (the|an?)\b", re.IGNORECASE)


def texts(document: Document) -> Iterator[str]:
    for provision in document.all_provisions:
        yield plain(provision.heading)
        for block in provision.blocks:
            yield plain(getattr(block, "text", ()))


def ours(document: Document) -> str:
    """The text without the names that a profile is free to choose."""
    return "\n".join(text for text in texts(document)).replace(document.council, "")


@EXAMPLES
@given(strategies.profiles())
def test_no_placeholder_is_left_open(profile: str) -> None:
    document = strategies.resolved(profile).document
    assert "{{" not in ours(document)
    assert "}}" not in ours(document)


@EXAMPLES
@given(strategies.profiles())
def test_no_space_is_double_and_none_stands_before_a_stop(profile: str) -> None:
    document = strategies.resolved(profile).document
    for text in texts(document):
        assert "  " not in text
        assert text == text.strip()
        assert not re.search(r" [,.;:]", text)


@EXAMPLES
@given(strategies.profiles())
def test_definitions_are_in_the_order_of_the_alphabet(profile: str) -> None:
    document = strategies.resolved(profile).document
    terms = [
        plain(entry.term)
        for provision in document.all_provisions
        for block in provision.blocks
        if isinstance(block, DefinitionList)
        for entry in block.entries
    ]
    assert terms == sorted(terms, key=English().sort_key)


@EXAMPLES
@given(strategies.profiles())
def test_no_article_is_doubled(profile: str) -> None:
    document = strategies.resolved(profile).document
    assert not ARTICLE_TWICE.search(ours(document))


@EXAMPLES
@given(strategies.profiles())
def test_every_indefinite_article_is_the_right_one(profile: str) -> None:
    resolution = strategies.resolved(profile)
    for provision in explain(resolution, strategies.read(profile)).provisions:
        for span in provision.spans:
            match = re.match(r"(?i)(an?) (.*?)[’s]*$", span.text)
            if span.origin == "term" and match and match[2] in strategies.WORDS:
                assert match[1].lower() == strategies.WORDS[match[2]]


@EXAMPLES
@given(strategies.profiles())
def test_every_sentence_of_a_paragraph_begins_with_a_capital(profile: str) -> None:
    document = strategies.resolved(profile).document
    for provision in document.all_provisions:
        if provision.form in {ProvisionForm.BLOCK, ProvisionForm.RUN_ON}:
            for block in provision.blocks:
                if isinstance(block, Paragraph):
                    assert plain(block.text)[:1].isupper()


@EXAMPLES
@given(strategies.profiles())
def test_numbers_have_no_gap_and_are_cited_once(profile: str) -> None:
    document = strategies.resolved(profile).document
    cited = [p.number.citation for p in document.all_provisions if p.number]
    assert len(cited) == len(set(cited)) or headed_alike(document)
    counters = [level.start - 1 for level in document.numbering]
    for provision in document.all_provisions:
        if provision.number is None:
            continue
        level = provision.number.level
        first, end = list_of(document.numbering, level)
        counters[level] += 1
        for deeper in range(level + 1, end):
            counters[deeper] = document.numbering[deeper].start - 1
        levels, own = document.numbering[first:end], counters[first:end]
        assert provision.number.label == shown(levels, own, level - first)


def list_of(levels: tuple[NumberLevel, ...], level: int) -> tuple[int, int]:
    """The levels that are of one list with a level: the first, and the first that is not."""
    first = max(at for at in range(level + 1) if at == 0 or levels[at].begins_list)
    ends = (at for at in range(level + 1, len(levels)) if levels[at].begins_list)
    return first, next(ends, len(levels))


def headed_alike(document: Document) -> bool:
    """Whether two headings read alike: then what is cited under one is cited under the other."""
    found = [plain(p.heading) for p in document.all_provisions if p.heading]
    return len(found) > len(set(found))


def shown(levels: tuple[NumberLevel, ...], counters: list[int], level: int) -> str:
    """A number as the standard of the word processor has it, written anew for the test."""
    label = levels[level].text
    for at, counter in enumerate(counters[: level + 1]):
        match levels[at].style:
            case NumberStyle.DECIMAL:
                sign = str(counter)
            case NumberStyle.LOWER_LETTER:
                sign = chr(97 + (counter - 1) % 26) * ((counter - 1) // 26 + 1)
            case NumberStyle.LOWER_ROMAN:
                sign = ROMAN[counter]
            case NumberStyle.UPPER_LETTER:
                sign = chr(65 + (counter - 1) % 26) * ((counter - 1) // 26 + 1)
            case NumberStyle.UPPER_ROMAN:
                sign = ROMAN[counter].upper()
        label = label.replace(f"%{at + 1}", sign)
    return label


@EXAMPLES
@given(strategies.profiles())
def test_every_cross_reference_points_at_a_provision(profile: str) -> None:
    document = strategies.resolved(profile).document
    ids = {provision.id for provision in document.all_provisions}
    for provision in document.all_provisions:
        for block in provision.blocks:
            for inline in getattr(block, "text", ()):
                if isinstance(inline, CrossReference):
                    assert inline.target in ids


@EXAMPLES
@given(strategies.profiles())
def test_every_id_stands_once(profile: str) -> None:
    document = strategies.resolved(profile).document
    ids = [provision.id for provision in document.all_provisions]

    assert len(ids) == len(set(ids))


@EXAMPLES
@given(strategies.profiles())
def test_a_document_read_back_from_json_is_equal(profile: str) -> None:
    document = strategies.resolved(profile).document
    assert read_document(JsonWriter().write(document), "document.json") == document


@EXAMPLES
@given(strategies.profiles())
def test_the_flow_has_every_text_once_and_in_order(profile: str) -> None:
    document = strategies.resolved(profile).document
    lines = TextWriter().write(document).decode()
    at = 0
    for text in texts(document):
        found = lines.find(text, at)
        assert found >= 0
        at = found + len(text)


@EXAMPLES
@given(strategies.profiles())
def test_headings_never_skip_a_level(profile: str) -> None:
    document = strategies.resolved(profile).document
    before = 1
    for node in body_flow(document):
        if isinstance(node, FlowHeading):
            assert node.level <= before + 1
            before = node.level


@EXAMPLES
@given(strategies.profiles())
def test_every_number_is_printed_once(profile: str) -> None:
    document = strategies.resolved(profile).document
    numbered = sum(bool(p.number) for top in document.provisions for p in walk(top))
    lines = TextWriter().write(document).decode().splitlines()
    shown_numbers = 0
    for node in flow(document):
        match node:
            case FlowHeading(number=number) | FlowParagraph(number=number):
                shown_numbers += bool(number)
            case FlowTitle():
                pass
            case _:
                items = getattr(node, "items", ())
                ahead = list(items)
                while ahead:
                    item = ahead.pop()
                    shown_numbers += bool(item.number)
                    ahead += [each for below in item.lists for each in below.items]

    assert shown_numbers == numbered
    assert lines


@EXAMPLES
@given(strategies.profiles())
def test_a_post_with_a_short_form_is_named_in_full_first_and_only_then(profile: str) -> None:
    own, document = strategies.read(profile), strategies.resolved(profile).document
    for name, role in own.roles.items():
        called = [
            re.sub(r"’s?$", "", re.sub(r"^(the|an?) ", "", each, flags=re.IGNORECASE)).casefold()
            for each in names_of(document, name)
        ]
        if role.short is not None and len({role.word.one, role.short.one}) > 1:
            fulls = {role.word.one.casefold(), role.word.many.casefold()}
            assert [each in fulls for each in called] == [at == 0 for at, _ in enumerate(called)]


def names_of(document: Document, role: str) -> list[str]:
    """What a post is called in the texts, in the order of reading; headings do not count."""
    return [
        inline.content
        for provision in document.all_provisions
        for block in provision.blocks
        for text in inlines_of(block)
        for inline in text
        if (inline.origin.kind, inline.origin.name) == (OriginKind.ROLE, role)
    ]
