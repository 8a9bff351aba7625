import pytest

from protocol_gen.language.letter_case import capitalised, cased, with_small_article
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text, plain
from protocol_gen.model.profile import Case

SMALL = ("of", "and", "the")


def runs(*contents: str) -> Inlines:
    return tuple(Text(each, Origin(OriginKind.LIBRARY, "a")) for each in contents)


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (Case.SENTENCE, "The roles of chairs and (vice-chairs)"),
        (Case.TITLE, "The Roles of Chairs and (Vice-Chairs)"),
        (Case.UPPER, "THE ROLES OF CHAIRS AND (VICE-CHAIRS)"),
    ],
)
def test_a_heading_is_in_its_case_run_by_run(case: Case, said: str) -> None:
    heading = runs("The roles ", "of chairs", " and (vice-chairs)")

    changed = cased(heading, case, SMALL)

    assert plain(changed) == said
    assert [run.origin for run in changed] == [run.origin for run in heading]


def test_a_word_that_goes_on_in_the_next_run_takes_no_second_capital() -> None:
    assert plain(cased(runs("head", "ing"), Case.TITLE, SMALL)) == "Heading"


def test_a_small_word_that_comes_first_has_a_capital() -> None:
    assert plain(cased(runs("of chairs"), Case.TITLE, SMALL)) == "Of Chairs"


def test_the_first_letter_is_the_capital() -> None:
    assert [capitalised(each) for each in ("clerk", "Clerk", "", "éire")] == [
        "Clerk",
        "Clerk",
        "",
        "Éire",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("The Monitoring Officer", "the Monitoring Officer"),
        ("the Clerk", "the Clerk"),
        ("Theo Smith, Clerk", "Theo Smith, Clerk"),
        ("Town Clerk", "Town Clerk"),
        ("", ""),
    ],
)
def test_within_a_sentence_an_article_is_small(given: str, said: str) -> None:
    assert with_small_article(given, ("the ",)) == said
