"""The minute that is printed of a motion is a motion that comes to the same."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.amend.test_minuted_motions import MOTIONS, proposed, root, texts

from protocol_gen.amend.minutes import Movers, resolution

pytestmark = pytest.mark.slow

__all__ = ["root"]

CARRIED = [pytest.param(each, id=name) for name, each in MOTIONS if "refused" not in each][::6]


@pytest.mark.parametrize("case", CARRIED)
def test_a_minute_reads_back_as_the_motion_that_it_records(
    root: Path, case: Mapping[str, Any]
) -> None:
    made = proposed(root, case)
    minute = resolution(made.minuted, Movers("Cllr Ann Ash", "Cllr Bob Beech"), "en-GB")

    again = proposed(root, {**case, "say": minute})

    assert texts(again.document) == texts(made.document), minute
