from protocol_gen.model.drafting import (
    Choices,
    ClauseText,
    Gap,
    Placeholder,
    Words,
    placeholders_of,
    with_leads,
    without_gaps,
    written,
)

CLERK = Placeholder("the clerk", Gap.ROLE, "clerk")
COUNT = Placeholder("count", Gap.COUNT, "")
TEXT: ClauseText = (Words("Ask "), CLERK, Words(" and "), CLERK)


def test_unfilled_text_is_written_with_its_gaps_in_braces() -> None:
    assert written(TEXT) == "Ask {{ the clerk }} and {{ the clerk }}"


def test_the_space_before_a_gap_can_be_its_lead_and_the_text_reads_the_same() -> None:
    led = with_leads(TEXT)

    assert [piece.content for piece in led if isinstance(piece, Words)] == ["Ask", " and"]
    assert [piece.lead for piece in led if isinstance(piece, Placeholder)] == [" ", " "]
    assert written(led) == written(TEXT)
    assert with_leads((Words(" "), CLERK))[0].__class__ is Placeholder


def test_a_gap_at_the_beginning_or_after_a_bracket_has_no_lead() -> None:
    text = (CLERK, Words(" ("), CLERK, CLERK)

    assert with_leads(text) == text


def test_the_placeholders_of_a_text_are_those_in_all_ways_of_a_choice_too() -> None:
    choice = Choices("by: count", COUNT, (("2", (CLERK,)), ("3", (Words("three"),))))

    assert tuple(placeholders_of((choice, CLERK))) == (COUNT, CLERK, CLERK)


def test_a_text_without_its_gaps_is_never_left_empty() -> None:
    assert written(without_gaps(TEXT)) == "Ask  and "
    assert written(without_gaps((CLERK,))) == "…"
    assert without_gaps(()) == ()
