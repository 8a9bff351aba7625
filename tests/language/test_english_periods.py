import pytest

from protocol_gen.language.english_periods import period


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("five working days", "5 working days"),
        ("5 Working Days", "5 working days"),
        ("a week", "1 week"),
        ("one month", "1 month"),
        ("within 10 days.", "10 days"),
        ("1 working days", "1 working day"),
        ("a fortnight", "14 days"),
        ("three business days", "3 working days"),
        ("twenty-one days", "21 days"),
        ("seven clear days", "7 clear days"),
        ("28 calendar days", "28 days"),
        ("two working hours", "2 working hours"),
    ],
)
def test_a_period_in_words_becomes_a_number_and_a_unit(said: str, meant: str) -> None:
    assert period(said) == meant


@pytest.mark.parametrize(
    "said", ["", "soon", "5", "five", "0 days", "5 moons", "five bananas", "within", "a 5 day"]
)
def test_what_is_no_period_stays_as_it_is(said: str) -> None:
    assert period(said) == said
