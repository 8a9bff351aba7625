"""Titles of posts as they are compared, and which are not an officer's to change."""

import pytest

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.post_titles import bare_title, named_in_law

OF_LAW = words_for("en-GB").weighed.of_law


def test_a_title_is_compared_without_article_case_and_kind_of_apostrophe() -> None:
    assert bare_title("The Clerk's Deputy") == bare_title("a clerk’s deputy") == "clerk’s deputy"


@pytest.mark.parametrize("article", ["the ", "The ", "a ", "an ", ""])
@pytest.mark.parametrize(
    "title", ["Clerk to the Council", "Director of the Environment", "Guardian of a Park"]
)
def test_an_article_within_a_title_is_part_of_it(title: str, article: str) -> None:
    assert bare_title(f"{article}{title}") == title.casefold()


@pytest.mark.parametrize(
    "title",
    [
        "Monitoring Officer",
        "Director of Law and Monitoring Officer",
        "Clerk and Responsible Financial Officer",
        "Clerk/RFO",
        "Section 151 Officer",
        "Deputy Leader",
        "Town Mayor",
        "Chair of the Audit Committee",
        "Vice-Chairs",
        "Cabinet Members",
        "Head of Paid Service",
        "Personnel Sub-Committee",
    ],
)
def test_a_title_that_names_what_the_law_or_the_council_names(title: str) -> None:
    assert named_in_law(title, OF_LAW)


@pytest.mark.parametrize(
    "title",
    [
        "Parish Clerk",
        "Clerk to the Council",
        "Chief Executive",
        "Head of Member Services",
        "Director of Chairlifts",
        "Corporate Director (Place)",
    ],
)
def test_a_title_of_an_officer_alone_names_none(title: str) -> None:
    assert named_in_law(title, OF_LAW) == ""
