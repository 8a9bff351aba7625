import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.editing.test_yaml_values import one_line

from protocol_gen.editing.yaml_edits import edit_values, read_values
from protocol_gen.editing.yaml_values import as_data
from protocol_gen.profiles.merge import (
    Disagreement,
    ImportOutcome,
    merged,
    read_record,
    record_text,
)
from protocol_gen.profiles.new_profile_text import profile_text

KEY = "roles.clerk"


def profile(value: str | None) -> bytes:
    return b"nation: wales\n" + (f"roles: {{clerk: {value}}}\n".encode() if value else b"")


@pytest.mark.parametrize(
    ("last", "stands", "sheet", "outcome"),
    [
        # Nobody touched it: it follows the sheet.
        ("A", "A", "A", None),
        ("A", "A", "B", ImportOutcome.CHANGED),
        ("A", "A", None, ImportOutcome.CHANGED),
        (None, None, "B", ImportOutcome.CHANGED),
        (None, None, None, None),
        # A person changed it: it stays.
        ("A", "C", "A", None),
        ("A", "C", "B", ImportOutcome.KEPT),
        ("A", "C", None, ImportOutcome.KEPT),
        ("A", None, "A", None),
        ("A", None, "B", ImportOutcome.KEPT),
        (None, "C", None, None),
        (None, "C", "B", ImportOutcome.KEPT),
        # A person made it what the sheet says.
        ("A", "B", "B", None),
        ("A", None, None, None),
    ],
)
def test_a_value_follows_the_sheet_unless_a_person_changed_it(
    last: str | None, stands: str | None, sheet: str | None, outcome: ImportOutcome | None
) -> None:
    result = merged(profile(stands), {KEY: last} if last else {}, {KEY: sheet})

    assert result.differences == ((Disagreement(KEY, stands, sheet, outcome),) if outcome else ())
    keeps_record = outcome is ImportOutcome.KEPT or (outcome is None and stands != sheet)
    assert result.record.get(KEY) == (last if keeps_record else sheet)


def test_a_key_that_the_sheet_has_no_column_for_stays_in_file_and_record() -> None:
    result = merged(profile("A"), {KEY: "A"}, {"nation": "wales"})

    assert result.differences == ()
    assert result.record == {KEY: "A", "nation": "wales"}


def test_a_post_written_as_a_small_mapping_is_known_again() -> None:
    key = "roles.responsible_financial_officer"
    content = profile_text("x", {key: "clerk"}, "x")

    assert merged(content, {key: "clerk"}, {key: "clerk"}).differences == ()
    (difference,) = merged(content, {key: "clerk"}, {key: "Finance Officer"}).differences
    assert difference == Disagreement(
        key,
        "Responsible Financial Officer, held_by: clerk",
        "Finance Officer",
        ImportOutcome.CHANGED,
    )


def test_a_list_made_by_hand_stays() -> None:
    (difference,) = merged(b"title: [a, b]\n", {"title": "a"}, {"title": "b"}).differences

    assert difference == Disagreement("title", "(a list)", "b", ImportOutcome.KEPT)


def test_a_record_is_read_as_it_was_written() -> None:
    record = {"b": "{{ x }}", "a": "Ŵ"}

    assert read_record(record_text(record)) == record


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"values": {"a": 1}}', b"\xff"])
def test_what_is_no_record_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_record(content)


# The laws

KEYS = ("council.name", "terms.member", "roles.clerk", "version", "control.owner")
SHEETS = st.fixed_dictionaries({key: st.none() | one_line for key in KEYS})


def imported(
    content: bytes, record: dict[str, str], sheet: dict[str, str | None]
) -> tuple[bytes, dict[str, str]]:
    result = merged(content, record, sheet)
    return edit_values(content, result.changes), dict(result.record)


@given(SHEETS, SHEETS)
def test_to_import_twice_is_to_import_once(
    first: dict[str, str | None], second: dict[str, str | None]
) -> None:
    content, record = imported(b"nation: wales\n", {}, first)
    once = imported(content, record, second)

    assert imported(*once, second) == once
    assert merged(*once, second).differences == ()


@given(SHEETS, SHEETS, st.dictionaries(st.sampled_from(KEYS), one_line))
def test_edits_by_hand_survive_any_import(
    first: dict[str, str | None], second: dict[str, str | None], by_hand: dict[str, str]
) -> None:
    content, record = imported(b"nation: wales\n", {}, first)
    changed = {key: value for key, value in by_hand.items() if value != first[key]}

    after, _ = imported(edit_values(content, dict(changed)), record, second)

    assert {key: read_values(after)[key] for key in changed} == {
        key: as_data(key, value) for key, value in changed.items()
    }


def test_another_kind_of_apostrophe_is_no_difference() -> None:
    content = b"council: {name: St Mary's Parish Council}\n"

    result = merged(content, {}, {"council.name": "St Mary’s Parish Council"})

    assert result.differences == ()
    assert result.record == {"council.name": "St Mary’s Parish Council"}
