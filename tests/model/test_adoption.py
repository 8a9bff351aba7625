"""An adoption record says what was recorded, and what was not."""

from datetime import date

import pytest

from protocol_gen.model.adoption import AdoptionRecord, KeptFile, Recorded

DAY = date(2026, 5, 12)


def test_a_part_that_is_empty_must_be_named_as_not_recorded() -> None:
    with pytest.raises(ValueError, match="approving_body"):
        AdoptionRecord()

    assert AdoptionRecord(not_recorded=tuple(Recorded)).holds_from is None


def test_a_review_comes_after_the_day_of_adoption() -> None:
    with pytest.raises(ValueError, match="must come after"):
        AdoptionRecord("Full Council", DAY, "26/47", DAY, DAY, "First")


def test_a_version_holds_from_its_effective_day_else_from_its_adoption() -> None:
    effective, review = date(2026, 6, 1), date(2030, 5, 12)
    left = (Recorded.EFFECTIVE_FROM,)

    assert AdoptionRecord("C", DAY, "1", effective, review, "S").holds_from == effective
    assert AdoptionRecord("C", DAY, "1", None, review, "S", left).holds_from == DAY


@pytest.mark.parametrize("name", ["", "../a", "a/b", "a\\b", "c:a", ".hidden"])
def test_a_kept_file_is_in_the_folder_of_its_version(name: str) -> None:
    with pytest.raises(ValueError, match="no name of a file"):
        KeptFile(name, "0" * 64)
