"""Who presides: over the council, over its committees, at a meeting."""

import re

import pytest
from tests import strategies

from protocol_gen.writers.text import TextWriter

pytestmark = pytest.mark.slow

OFFICES = ("Mayor", "Town Mayor", "Lord Mayor", "Provost", "Mayor of Testham", "town mayor")
"""Those who preside over a council and over no committee."""


def text_of(own: str, form: str = "full") -> str:
    head = f"version: '1.0'\ncouncil: {{name: Testham Council}}\nform: {form}\n"
    return TextWriter().write(strategies.resolved(head + own).document).decode()


def facts() -> list[str]:
    """The beginning of a profile of each kind of council, with committees and without."""
    kinds = strategies.kinds().items()
    heads = [f"council_type: {name}\nnation: {kind.facts.nations[0].value}" for name, kind in kinds]
    local = ("parish", "town", "community")
    alone = [f"{each}\ncommittees: false" for each in heads if each.split()[1] in local]
    return heads + alone


FORMS = [
    (head, form) for head in facts() for form in strategies.kinds()[head.split()[1]].facts.forms
]


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize(("head", "form"), FORMS, ids=str)
def test_a_mayor_presides_over_no_committee(head: str, form: str, office: str) -> None:
    text = text_of(f"{head}\nterms: {{chair: {office}}}\n", form)

    name = re.escape(office)
    assert not re.search(rf"(?i)\b{name} (?:of|or committee)\b(?! Testham)", text)
    assert not re.search(rf"(?i)committee (?:Deputy |Depute )?{name}", text)
    assert not re.search(rf"{name}s\b", text)


@pytest.mark.parametrize(("head", "form"), FORMS, ids=str)
def test_where_one_word_serves_for_all_who_preside_nothing_is_said_otherwise(
    head: str, form: str
) -> None:
    """The words for chairs of committees follow, so that a council need not know of them."""
    own = "chair: Chairman"
    every = f"{own}, committee_chair: Chairman, committee_vice_chair: Vice-Chairman"

    text = text_of(f"{head}\nterms: {{{own}}}\n", form)

    assert text == text_of(f"{head}\nterms: {{{every}}}\n", form)
    assert "the person who presides" not in text


def test_a_town_mayor_is_called_so_and_those_of_committees_as_the_council_says() -> None:
    town = (
        "council_type: town\nnation: england\nterms: {chair: Town Mayor%s}\n"
        "roles: {staffing_committee: Staffing Committee}\n"
    )

    usual, own = text_of(town % ""), text_of(town % ", committee_chair: Chairman")

    assert "with the Town Mayor or the Chair of the Staffing Committee" in usual
    assert "with the Town Mayor or the Chairman of the Staffing Committee" in own
    assert (
        "the Town Mayor, the Deputy Town Mayor and the Chairs and Vice-Chairs of"
        in usual.replace("8.5 The", "the")
    )
    assert "the Chairmen and Vice-Chairmen of committees work" in own
    assert "The person who presides keeps order" in usual
    assert "tell the Town Mayor or, if it is about the Town Mayor, the Deputy Town Mayor." in usual


def test_a_council_without_committees_has_its_mayor_alone() -> None:
    text = text_of(
        "council_type: town\nnation: wales\ncommittees: false\nterms: {chair: Town Mayor}\n"
    )

    assert "8 Office of Town Mayor\n" in text
    assert "The Town Mayor keeps order" in text
    assert "Chair" not in text
