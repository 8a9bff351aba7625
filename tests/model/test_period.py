import pytest

from protocol_gen.model.period import Period, Unit, notation, read_period, unit_names


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("5 working days", Period(5, Unit.WORKING_DAY)),
        ("1 week", Period(1, Unit.WEEK)),
        ("3  clear days", Period(3, Unit.CLEAR_DAY)),
        ("24 hours", Period(24, Unit.HOUR)),
    ],
)
def test_a_period_is_a_number_and_a_unit(text: str, period: Period) -> None:
    assert read_period(text) == period
    assert period.notation == " ".join(text.split())


@pytest.mark.parametrize("text", ["", "soon", "5", "0 days", "five days", "5 moons", "\uff15 days"])
def test_other_text_is_not_a_period(text: str) -> None:
    assert read_period(text) is None


def test_a_period_has_at_least_one_of_its_unit() -> None:
    with pytest.raises(ValueError, match="0"):
        Period(0, Unit.DAY)


def test_a_setting_is_written_as_in_a_source() -> None:
    assert notation(Period(2, Unit.YEAR)) == "2 years"
    assert notation("9am to 5pm") == "9am to 5pm"
    assert "working days" in unit_names()
