"""A redline in plain text says what was left out and what was added."""

import pytest
from tests.builders import document, provision

from protocol_gen.model.document import Document
from protocol_gen.revisions import compare
from protocol_gen.writers.redline_text import redline_blocks


def said(old: Document, new: Document) -> str:
    return "\n\n".join(redline_blocks(compare(old, new)))


def test_words_that_differ_are_in_brackets_within_their_sentence() -> None:
    text = said(document(provision("a", "In 3 days.")), document(provision("a", "In 5 days.")))

    assert "In [left out: 3][added: 5] days." in text


def test_a_paragraph_that_came_or_went_is_whole() -> None:
    one, two = provision("a", "Stays."), provision("b", "Comes and goes.")

    assert "[added: Comes and goes.]" in said(document(one), document(one, two))
    assert "[left out: Comes and goes.]" in said(document(one, two), document(one))


def test_a_number_that_changed_is_followed_by_the_old_one() -> None:
    old = document(provision("a", "Text.", label="1"))
    new = document(provision("a", "Text.", label="2"))

    assert "2 (was 1)" in said(old, new).replace("2. (was 1)", "2 (was 1)")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The Council or, in haste, the Chair may act.", "The Council may act.",
         "The Council [left out: or, in haste, the Chair] may act."),
        ("The Council may act.", "The Council may at once act.",
         "The Council may [added: at once] act."),
        ("Act.", "Act now.", "Act [added: now]."),
    ],
)  # fmt: skip
def test_spaces_are_outside_the_brackets(old: str, new: str, expected: str) -> None:
    text = said(document(provision("a", old)), document(provision("a", new)))

    assert expected in text
    assert "  " not in text.replace("\n", "")
