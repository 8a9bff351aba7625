"""Titles that a profile gives, held against what its language knows of them."""

import pytest
from tests.language.toy import Toy

from protocol_gen.language.english import English
from protocol_gen.language.language import TitleSign
from protocol_gen.model.location import NOWHERE
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.title_check import check_title


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("the Clerk", "title-with-article"),
        ("Clerk Clerk", "title-repeats"),
        ("Clerks", "title-in-plural"),
        ("Mrs Smith", "title-of-person"),
        ("the Clerks", "title-with-article"),
    ],
)
def test_the_first_certain_sign_is_a_fault(title: str, code: str) -> None:
    faults = Faults()

    check_title(title, English(), NOWHERE, faults)

    assert [each.message.code for each in faults.errors] == [code]


@pytest.mark.parametrize("title", ["Clerk", "Jane Smith", "Town Widgets", ""])
def test_what_is_only_likely_is_none(title: str) -> None:
    faults = Faults()

    check_title(title, English(), NOWHERE, faults)

    assert not faults.errors


def test_a_sign_that_is_in_order_here_is_passed_over() -> None:
    faults = Faults()

    check_title("The Vale Council", English(), NOWHERE, faults, (TitleSign.ARTICLE,))

    assert not faults.errors


def test_each_language_knows_its_own_signs() -> None:
    faults = Faults()

    check_title("il klerko", Toy(), NOWHERE, faults)
    check_title("the Clerk", Toy(), NOWHERE, faults)

    assert [each.message.facts["title"] for each in faults.errors] == ["il klerko"]
