"""What the law says of posts, and when."""

from datetime import date

import pytest

from protocol_gen.model.governance import Nation
from protocol_gen.model.legal_reference import LegalReference
from protocol_gen.model.post_law import Demand, PostFact

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def fact(begins: date | None, ends: date | None) -> PostFact:
    law = LegalReference("Some Act", (Nation.ENGLAND,), valid_from=begins, repealed=ends)
    return PostFact("a", Demand.HAS, ("clerk",), law)


@pytest.mark.parametrize(
    ("begins", "ends", "day", "is_law"),
    [
        (None, None, MAY, True),
        (MAY, None, MAY, True),
        (JUNE, None, MAY, False),
        (None, MAY, MAY, False),
        (None, JUNE, MAY, True),
        (None, None, None, True),
        (MAY, None, None, False),
        (None, JUNE, None, False),
    ],
)
def test_law_holds_between_its_dates_and_without_a_day_only_where_it_has_none(
    begins: date | None, ends: date | None, day: date | None, *, is_law: bool
) -> None:
    assert fact(begins, ends).holds_on(day) is is_law
