import pytest

from protocol_gen.language.english import plural


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("Councillor", "Councillors"),
        ("Chairman", "Chairmen"),
        ("chairperson", "chairpeople"),
        ("staff", "staff"),
        ("Deputy", "Deputies"),
        ("Attorney", "Attorneys"),
        ("Boss", "Bosses"),
        ("Democratic Services", "Democratic Services"),
        ("Clerk to the Council", "Clerks to the Council"),
        ("Member of Staff", "Members of Staff"),
    ],
)
def test_the_plural_is_as_english_has_it_mostly(one: str, many: str) -> None:
    assert plural(one) == many
