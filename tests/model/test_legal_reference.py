"""What is about to change in the law, and whom it concerns."""

from datetime import date

import pytest

from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.legal_reference import WatchedChange

DAY = date(2027, 4, 1)
ENGLAND, WALES = Nation.ENGLAND, Nation.WALES
COMMITTEE, MAYOR = Governance.COMMITTEE, Governance.ELECTED_MAYOR


@pytest.mark.parametrize(
    ("watch", "is_concerned"),
    [
        (WatchedChange("It may end.", DAY), True),
        (WatchedChange("It may end.", DAY, nations=(ENGLAND, WALES)), True),
        (WatchedChange("It may end.", DAY, nations=(WALES,)), False),
        (WatchedChange("It may end.", DAY, governance=(COMMITTEE,)), True),
        (WatchedChange("It may end.", DAY, governance=(MAYOR,)), False),
        (WatchedChange("It may end.", DAY, nations=(ENGLAND,), governance=(MAYOR,)), False),
    ],
    ids=str,
)
def test_a_change_concerns_all_where_it_names_nobody(
    watch: WatchedChange, *, is_concerned: bool
) -> None:
    assert watch.concerns(ENGLAND, COMMITTEE) is is_concerned
