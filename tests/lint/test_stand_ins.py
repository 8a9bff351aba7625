"""What stands in for an answer, and what only looks like it."""

import pytest

from protocol_gen.lint.stand_ins import stand_in_for_value, stand_ins


@pytest.mark.parametrize(
    "text",
    [
        "TBC", "TBA", "Minute tbd", "XX", "26/xx", "xx/xx/2026", "12/xx/2026", "dd/mm/yyyy",
        "DD.MM.YYYY", "2026-xx-xx", "??", "???", "??/??/2026", "[insert name]", "[ minute ]", "[]",
        "<date>", "<insert the post>", "lorem ipsum", "____", "……", ".....", "{{ x }}",
        "To be confirmed", "Date: to be confirmed.", "the officer (to be agreed)",
        "on a date to be confirmed", "name to be announced",
    ],
)  # fmt: skip
def test_a_gap_is_found_in_a_text_and_in_a_value(text: str) -> None:
    assert list(stand_ins(text))
    assert stand_in_for_value(text)


@pytest.mark.parametrize(
    "text",
    [
        "Part XX of the Act", "the minutes are to be confirmed at the next meeting",
        "the fee is to be agreed with the clerk", "26/47", "2026-05-12", "12/05/2026", "Llanddulas",
        "a [sic] remark", "Max Maddox", "what they said … and what they did", "and so on ...",
        "Todd & Xanthe", "C/47/XIX", "mm", "5 < 6 and 7 > 6", "rights to be heard",
        "Members are to be advised, in good time", "Yyr Parish Council", "minute 12.05.2026",
    ],
)  # fmt: skip
def test_a_sentence_or_a_name_is_none(text: str) -> None:
    assert list(stand_ins(text)) == []


@pytest.mark.parametrize("value", ["xx", "xxx", "Xx 26", "Tbc", "todo", "T.B.C.", "Tba"])
def test_a_sign_is_known_in_any_case_where_there_is_no_sentence(value: str) -> None:
    assert stand_in_for_value(value)


@pytest.mark.parametrize("value", ["…", "26/…", "...", "?", "-", "n/a", "Unknown", "none", "x"])
def test_a_field_is_filled_with_an_answer_alone(value: str) -> None:
    assert stand_in_for_value(value)


@pytest.mark.parametrize(
    "value", ["", "Full Council", "26/47", "C.7(a)", "First adopted.", "part xx", "XXIV"]
)
def test_an_answer_is_none(value: str) -> None:
    assert stand_in_for_value(value) == ""
