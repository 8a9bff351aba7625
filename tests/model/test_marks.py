"""A mark says in which of two versions a piece is."""

import pytest

from protocol_gen.model.marks import Mark, in_new, in_old, mark_of


@pytest.mark.parametrize(
    ("mark", "old", "new"),
    [(None, True, True), (Mark.INSERTED, False, True), (Mark.DELETED, True, False)],
)
def test_a_mark_and_its_versions_are_one_fact(mark: Mark | None, *, old: bool, new: bool) -> None:
    assert (in_old(mark), in_new(mark)) == (old, new)
    assert mark_of(old=old, new=new) is mark
