import pytest

from protocol_gen.language import english


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("member", "a"),
        ("officer", "an"),
        ("Employee", "an"),
        ("hour", "an"),
        ("honorary alderman", "an"),
        ("Head of Service", "a"),
        ("unit", "a"),
        ("unitary authority", "a"),
        ("union", "a"),
        ("user", "a"),
        ("European officer", "a"),
        ("one-off payment", "a"),
        ("once-only rule", "a"),
        ("unusual step", "an"),
        ("uninvolved member", "an"),
        ("unimportant point", "an"),
        ("umpire", "an"),
        ("under-secretary", "an"),
        ("utility", "a"),
        ("RFO", "an"),
        ("MP", "an"),
        ("MP’s", "an"),
        ("CEO", "a"),
        ("HR manager", "an"),
        ("UK body", "a"),
        ("“elected” member", "an"),
    ],
)
def test_the_indefinite_article_goes_by_the_sound(word: str, article: str) -> None:
    assert english.indefinite_article(word) == article


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("Council", "’s"),
        ("members", "’"),
        ("staff", "’s"),
        ("Chairmen", "’s"),
        ("Head of Human Resources", "’"),
    ],
)
def test_the_possessive_has_one_apostrophe_in_the_right_place(
    words: str,
    ending: str,
) -> None:
    assert english.possessive(words) == ending


def test_counts_are_words_up_to_twelve() -> None:
    assert [english.number_word(n) for n in (1, 4, 12, 13)] == ["one", "four", "twelve", "13"]


@pytest.mark.parametrize(
    "in_order",
    [
        ("The Cabinet", "Code of conduct", "Committee", "the Council", "Member"),
        ("A", "an Area", "The Area Board"),
        ("Co-opted member", "Code"),
        ("Égal", "The Elected Mayor", "“Elected member”"),
        ("The", "Thing"),
    ],
)
def test_alphabetical_order_leaves_articles_signs_case_and_accents_out(
    in_order: tuple[str, ...],
) -> None:
    backwards = reversed(in_order)

    assert tuple(sorted(backwards, key=english.English().sort_key)) == in_order
