"""What makes one look twice at a title."""

import pytest

from protocol_gen.language.known_languages import language_for
from protocol_gen.lint.title_doubts import title_doubts

ENGLISH = language_for("en-GB")


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Town Clerk", []),
        ("Jane Smith", ["odd-title"]),
        ("Chair men", ["odd-title-plural"]),
        ("Mrs J Smith", []),
    ],
)
def test_only_what_may_be_a_title_after_all_is_a_question(title: str, codes: list[str]) -> None:
    assert [each.code for each in title_doubts(title, ENGLISH)] == codes


def test_a_question_has_the_title_in_it() -> None:
    (doubt,) = title_doubts("Jane Smith", ENGLISH)

    assert str(doubt).startswith("is “Jane Smith” a person's name?")
