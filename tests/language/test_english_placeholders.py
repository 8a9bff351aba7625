"""The inside of a pair of braces, as English drafters write it."""

import pytest

from protocol_gen.language.english_placeholders import POSSESSIVE, read_placeholder
from protocol_gen.model.drafting import Amount, Gap, NamedGap, Placeholder, WordRequest

NAMES = {
    "clerk": NamedGap(Gap.ROLE, "clerk"),
    "member": NamedGap(Gap.TERM, "member"),
    "members": NamedGap(Gap.TERM, "member", Amount.MANY),
    "keeper": NamedGap(Gap.PHRASE, "keeper"),
}


def read(inner: str) -> Placeholder:
    placeholder = read_placeholder(inner, NAMES).placeholder
    assert placeholder is not None
    return placeholder


@pytest.mark.parametrize(
    ("inner", "asked"),
    [
        ("clerk", WordRequest()),
        ("Clerk", WordRequest(capital=True)),
        ("the clerk", WordRequest(definite=True)),
        ("A member", WordRequest(definite=False, capital=True)),
        ("members", WordRequest(Amount.MANY)),
        ("clerk's", WordRequest(after=POSSESSIVE)),
        ("the clerk’s", WordRequest(definite=True, after=POSSESSIVE)),
        ("members'", WordRequest(Amount.MANY, after=POSSESSIVE)),
    ],
)
def test_article_number_ending_and_capital_are_asked_of_a_word(
    inner: str, asked: WordRequest
) -> None:
    assert read(inner).asked == asked


def test_a_count_is_of_the_clause_itself_or_of_another() -> None:
    assert (read("count").gap, read("count").name) == (Gap.COUNT, "")
    assert read("count roles.chair").name == "roles.chair"


def test_a_reference_begins_a_sentence_where_it_has_a_capital() -> None:
    assert read("see roles.chair") == Placeholder("see roles.chair", Gap.REFERENCE, "roles.chair")
    assert read("See roles.chair").asked.capital


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("the keeper", "placeholder-stands-alone"),
        ("keeper's", "placeholder-stands-alone"),
        ("a members", "article-before-plural"),
    ],
)
def test_what_cannot_be_said_is_a_fault(inner: str, code: str) -> None:
    (fault,) = read_placeholder(inner, NAMES).faults

    assert fault.form.code == code


@pytest.mark.parametrize(
    ("inner", "name"), [("mayor", "mayor"), ("the town clerk", "town_clerk"), ("the", "the")]
)
def test_an_unknown_name_is_given_back_as_a_name_would_be_written(inner: str, name: str) -> None:
    reading = read_placeholder(inner, NAMES)

    assert (reading.placeholder, reading.name) == (None, name)
