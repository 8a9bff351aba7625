"""The counter that the labels of a list were counted by."""

import pytest
from tests.builders import words

from protocol_gen.model.document import ListBlock, ListItem, NumberStyle
from protocol_gen.writers.docx.list_counters import labels_run


def block(*labels: str) -> ListBlock:
    return ListBlock(tuple(ListItem(label, words("Text")) for label in labels))


@pytest.mark.parametrize(
    ("labels", "style", "text", "start"),
    [
        (("(a)", "(b)"), NumberStyle.LOWER_LETTER, "(%1)", 1),
        (("(c)", "(d)"), NumberStyle.LOWER_LETTER, "(%1)", 3),
        (("z", "aa"), NumberStyle.LOWER_LETTER, "%1", 26),
        (("(i)", "(ii)"), NumberStyle.LOWER_ROMAN, "(%1)", 1),
        (("(i)",), NumberStyle.LOWER_ROMAN, "(%1)", 1),
        (("(h)", "(i)"), NumberStyle.LOWER_LETTER, "(%1)", 8),
        (("4.", "5."), NumberStyle.DECIMAL, "%1.", 4),
    ],
)
def test_labels_are_counted_again(
    labels: tuple[str, ...], style: NumberStyle, text: str, start: int
) -> None:
    found = labels_run(block(*labels))

    assert (found.style, found.text, found.start) == (style, text, start)


@pytest.mark.parametrize("labels", [("(a)", "(c)"), ("(a)", "b)"), ("*",), ("(A)",)])
def test_labels_that_no_counter_gives_are_refused(labels: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="no run that a word processor can count"):
        labels_run(block(*labels))
