import pytest

from protocol_gen.language.sentences import Counted, Sentence, Series, exactly


def test_a_fact_is_never_looked_into() -> None:
    assert Sentence("was {number}")(number="{x}") == "was {x}"


def test_a_missing_fact_is_an_error() -> None:
    with pytest.raises(KeyError):
        Sentence("was {number}")()


def test_a_sentence_is_split_around_what_is_put_in_later() -> None:
    sentence = Sentence("Page {page} of {pages}")

    assert sentence.split("page", "pages") == ("Page ", " of ", "")
    assert sentence.split("page", pages="9") == ("Page ", " of 9")


def test_a_sentence_is_not_split_in_another_order_than_its_own() -> None:
    with pytest.raises(ValueError, match="in this order"):
        Sentence("{pages}, {page}").split("page", "pages")


def test_a_count_is_chosen_by_the_exact_number() -> None:
    found = Counted("{count} o leoedd", exactly(("dim lle", "un lle", "dau le")))

    assert [found(count) for count in (0, 1, 2, 3)] == ["dim lle", "un lle", "dau le", "3 o leoedd"]


def test_a_series_joins_any_number_of_parts() -> None:
    listed = Series(", ", " and ")

    assert [listed("abc"[:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
