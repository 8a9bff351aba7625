"""The minute that is printed of a motion is a motion that comes to the same."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.amend.test_minuted_motions import MOTIONS, proposed, root, texts

from protocol_gen.amend.minutes import Movers, resolution
from protocol_gen.errors import MotionError

pytestmark = pytest.mark.slow

__all__ = ["root"]

FAR_ON = re.compile(r"\(\d+\w\w occurrence\)")
"""A word that comes more than twelve times: its minute is refused, and never read as another."""
CARRIED = [pytest.param(each, id=name) for name, each in MOTIONS if "refused" not in each][::6]


@pytest.mark.parametrize("case", CARRIED)
def test_a_minute_reads_back_as_the_motion_that_it_records(
    root: Path, case: Mapping[str, Any]
) -> None:
    made = proposed(root, case)
    minute = resolution(made.minuted, Movers("Cllr Ann Ash", "Cllr Bob Beech"), "en-GB")

    if FAR_ON.search(minute):
        with pytest.raises(MotionError):
            proposed(root, {**case, "say": minute})
        return
    again = proposed(root, {**case, "say": minute})

    assert texts(again.document) == texts(made.document), minute
