"""What is noted of a council's files once they are made."""

import os
from pathlib import Path

import pytest

from protocol_gen.batch.outcome import Mode, Order, Outcome, State
from protocol_gen.batch.record import (
    RECORD_FILE,
    BuildRecord,
    BuiltFile,
    Seen,
    fingerprint,
    stat_of,
)
from protocol_gen.batch.seen import Watch
from protocol_gen.project import formats

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there no look of a file is noted")

TEXT = b"Members decide.\n"


def order(root: Path, standard: str = "standard") -> Order:
    return Order(root, root / "out", (formats.TXT,), Mode.MAKE, standard)


def made(root: Path) -> Outcome:
    """A council with one file, as a run leaves it."""
    home = root / "out" / "testham"
    home.mkdir(parents=True, exist_ok=True)
    (home / "a.txt").write_bytes(TEXT)
    record = BuildRecord(
        council="testham",
        version="1.0",
        document="d",
        reads={},
        shared="s",
        library={},
        wordings={},
        surroundings={},
        files={"txt": BuiltFile("a.txt", fingerprint(TEXT), "m")},
    )
    record.save(root / "out")
    profile = root / "profiles" / "testham" / "profile.yaml"
    paths = (("txt", "testham/a.txt"),)
    return Outcome("testham", State.MADE, paths=paths, record=record, profile=profile)


def noted(root: Path, *outcomes: Outcome, standard: str = "standard") -> Seen:
    watch = Watch(order(root, standard))
    for outcome in outcomes:
        watch.note(outcome)
    watch.save()
    return Seen.read(root / "out")


def test_the_record_and_each_file_are_noted_as_they_look(tmp_path: Path) -> None:
    found = noted(tmp_path, made(tmp_path)).councils["testham"]

    home = tmp_path / "out" / "testham"
    assert found.files == {"": stat_of(home / RECORD_FILE), "txt": stat_of(home / "a.txt")}
    assert found.paths == {"txt": "testham/a.txt"}


def test_a_council_whose_file_is_another_by_now_is_not_noted(tmp_path: Path) -> None:
    outcome = made(tmp_path)
    (tmp_path / "out" / "testham" / "a.txt").write_bytes(b"Edited.\n")

    assert noted(tmp_path, outcome).councils == {}


def test_a_council_that_failed_is_not_known_any_more(tmp_path: Path) -> None:
    noted(tmp_path, made(tmp_path))

    assert noted(tmp_path, Outcome("testham", State.FAULTY)).councils == {}


def test_what_was_seen_is_kept_by_a_run_that_makes_others(tmp_path: Path) -> None:
    before = noted(tmp_path, made(tmp_path))

    assert noted(tmp_path) == before


def test_what_was_seen_in_other_surroundings_counts_for_nothing(tmp_path: Path) -> None:
    noted(tmp_path, made(tmp_path))

    assert noted(tmp_path, standard="another") == Seen("another", {})
