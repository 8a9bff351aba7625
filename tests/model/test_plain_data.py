"""Values of the model as plain data."""

from datetime import date

import pytest
from tests.builders import words

from protocol_gen.model.document import NumberLevel, NumberStyle, Paragraph, Status
from protocol_gen.model.plain_data import encoded


@pytest.mark.parametrize(
    ("value", "data"),
    [
        ("text", "text"),
        (1, 1),
        (True, True),
        (None, None),
        (date(2026, 5, 12), "2026-05-12"),
        (b"\x00\xff", "AP8="),
        (Status.DRAFT, "draft"),
        (("a", ("b",)), ["a", ["b"]]),
    ],
)
def test_a_value_has_one_form(value: object, data: object) -> None:
    assert encoded(value) == data


def test_an_object_names_its_class_and_leaves_out_what_is_at_its_default() -> None:
    assert encoded(NumberLevel(NumberStyle.DECIMAL, "%1.")) == {
        "type": "NumberLevel",
        "style": "decimal",
        "text": "%1.",
    }
    assert encoded(Paragraph(words("Hello.")))["text"][0]["content"] == "Hello."


def test_what_is_no_value_of_the_model_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON for set"):
        encoded({"a"})
