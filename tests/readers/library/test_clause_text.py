import pytest
from tests.language.toy import Toy
from tests.readers.reading import VOCABULARY, lines, node

from protocol_gen.language.english import typographic
from protocol_gen.language.known_languages import registered
from protocol_gen.model.drafting import (
    Amount,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
    Gap,
    Placeholder,
    WordRequest,
    Words,
    written,
)
from protocol_gen.model.location import NOWHERE
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.clause_text import TextReader


def gap(text: str) -> Placeholder:
    faults = Faults()
    (piece,) = TextReader(VOCABULARY, faults).text(text, NOWHERE)
    assert lines(faults) == []
    assert isinstance(piece, Placeholder)
    return piece


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("{{ member }}", Placeholder("member", Gap.TERM, "member")),
        ("{{members}}", Placeholder("members", Gap.TERM, "member", WordRequest(Amount.MANY))),
        (
            "{{ Members }}",
            Placeholder("Members", Gap.TERM, "member", WordRequest(Amount.MANY, capital=True)),
        ),
        ("{{ member's }}", Placeholder("member's", Gap.TERM, "member", WordRequest(after="'s"))),
        ("{{ member’s }}", Placeholder("member's", Gap.TERM, "member", WordRequest(after="'s"))),
        (
            "{{ members' }}",
            Placeholder("members'", Gap.TERM, "member", WordRequest(Amount.MANY, after="'s")),
        ),
        (
            "{{ a   member }}",
            Placeholder("a member", Gap.TERM, "member", WordRequest(definite=False)),
        ),
        (
            "{{ An officer }}",
            Placeholder(
                "An officer", Gap.TERM, "officer", WordRequest(definite=False, capital=True)
            ),
        ),
        (
            "{{ the clerk's }}",
            Placeholder("the clerk's", Gap.ROLE, "clerk", WordRequest(definite=True, after="'s")),
        ),
        ("{{ council_name }}", Placeholder("council_name", Gap.NAME, "council_name")),
        ("{{ notice }}", Placeholder("notice", Gap.SETTING, "notice")),
        ("{{ title }}", Placeholder("title", Gap.SETTING, "title")),
        (
            "{{ Decision_makers }}",
            Placeholder(
                "Decision_makers", Gap.PHRASE, "decision_makers", WordRequest(capital=True)
            ),
        ),
        ("{{ count }}", Placeholder("count", Gap.COUNT, "")),
        ("{{ count roles.areas }}", Placeholder("count roles.areas", Gap.COUNT, "roles.areas")),
        (
            "{{ See roles }}",
            Placeholder("See roles", Gap.REFERENCE, "roles", WordRequest(capital=True)),
        ),
    ],
)
def test_every_form_of_placeholder_is_read(text: str, placeholder: Placeholder) -> None:
    assert gap(text) == placeholder


def test_a_text_is_words_and_gaps_on_one_line() -> None:
    pieces = TextReader(VOCABULARY, Faults()).text("Ask\n  {{ the clerk }},  please.", NOWHERE)

    assert pieces[0] == Words("Ask ")
    assert pieces[2] == Words(", please.")
    assert written(pieces) == "Ask {{ the clerk }}, please."


@pytest.mark.parametrize("text", ["{{ x", "x }}", "{% x %}", "{{ a }} }}", "{{ {{ member }} }}"])
def test_broken_braces_are_faults(text: str) -> None:
    faults = Faults()

    TextReader(VOCABULARY, faults).text(text, NOWHERE)

    assert lines(faults)


def test_quotation_marks_become_typographic() -> None:
    assert typographic('"Don\'t", he said (\'yes\')—"no"') == "“Don’t”, he said (‘yes’)—“no”"
    assert typographic("the members' and 'the' officers'") == "the members’ and ‘the’ officers’"


def test_blank_lines_part_paragraphs() -> None:
    blocks = TextReader(VOCABULARY, Faults()).blocks(node("|\n  One\n  more.\n\n  Two.\n"))

    assert blocks == (
        DraftParagraph((Words("One more."),)),
        DraftParagraph((Words("Two."),)),
    )


def test_every_kind_of_block_is_read() -> None:
    text = """
    - Words.
    - list: [a, b]
    - lettered: [c]
    - table: {caption: T, header: [x, y], rows: [[1, 2]], row_headers: yes}
    - definitions: {one: first, two: second}
    - quotation: {text: Said., source: A book}
    - note: {text: Mind., label: Beware}
    """
    faults = Faults()

    blocks = TextReader(VOCABULARY, faults).blocks(node(text))

    assert lines(faults) == []
    assert blocks is not None
    assert [type(block) for block in blocks] == [
        DraftParagraph,
        DraftList,
        DraftList,
        DraftTable,
        DraftDefinitions,
        DraftQuotation,
        DraftNote,
    ]
    assert [block.lettered for block in blocks if isinstance(block, DraftList)] == [False, True]


def test_a_text_may_be_given_in_several_languages() -> None:
    faults = Faults()
    reader = TextReader(VOCABULARY, faults)

    with registered(Toy()):
        both = reader.by_language(node("{en: One., qaa: Un.}"))
    one = reader.by_language(node("One."))

    assert both is not None
    assert one is not None
    assert both[1] == (("en", "One."), ("qaa", "Un."))
    assert one[1] == (("en", "One."),)
    assert lines(faults) == []


@pytest.mark.parametrize("tag", ["cy", "en-GB", "qaa"])
def test_a_text_has_an_exact_tag_of_a_language_that_is_here(tag: str) -> None:
    faults = Faults()

    TextReader(VOCABULARY, faults).by_language(node(f"{{en: One., {tag}: Un.}}"))

    assert lines(faults) == [
        f"file.yaml:1:12: '{tag}' is not a language that texts are written in here; choose from en"
    ]
