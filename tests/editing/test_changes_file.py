"""Edits of changes.yaml: the entry wanted, and not a byte more."""

import pytest

from protocol_gen.editing.changes_file import Edits, Entry, edit_changes
from protocol_gen.editing.yaml_edits import UneditableError

NOTHING: dict[int, Entry] = {}
FILE = b"""\
# Ours.
- at: a  # a remark
  find: one
  replace: "two"
  kind: slip
  reason: Because.

# More.
- {at: b, find: three, replace: four, kind: slip, reason: Because.}
- at: c
  replace: >
    folded
    text
  was: old
  kind: slip
  reason: Because.
# The end.
"""


def test_values_are_changed_where_they_stand() -> None:
    wanted = {2: {"replace": "five, six"}, 9: {"find": "{{ x }}"}, 10: {"replace": "plain"}}

    result = edit_changes(FILE, Edits(wanted, frozenset(), ()))

    assert result == FILE.replace(b'"two"', b'"five, six"').replace(
        b"find: three", b'find: "{{ x }}"'
    ).replace(b">\n    folded\n    text\n", b"plain\n")


def test_an_entry_is_taken_away_with_its_lines_and_no_remark() -> None:
    result = edit_changes(FILE, Edits(NOTHING, frozenset({2, 9}), ()))

    assert result.startswith(b"# Ours.\n\n# More.\n- at: c\n")
    assert result.endswith(b"# The end.\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b"- at: a\n  find: b c\n"),
        (b"# None yet.\n", b"# None yet.\n- at: a\n  find: b c\n"),
        (b"[]\n", b"- at: a\n  find: b c\n"),
        (b"- at: z", b"- at: z\n- at: a\n  find: b c\n"),
        (b"- {at: z}\r\n", b"- {at: z}\r\n- {at: a, find: b c}\r\n"),
    ],
)
def test_what_is_added_is_laid_out_as_the_entries_are(before: bytes, after: bytes) -> None:
    added = ({"at": "a", "find": "b c"},)

    assert edit_changes(before, Edits(NOTHING, frozenset(), added)) == after


@pytest.mark.parametrize("content", [b"at: a\n", b"[{at: a}]\n", b"- [\n", b"- {at: a}\n--- 1\n"])
def test_a_file_that_cannot_be_edited_is_left_alone(content: bytes) -> None:
    with pytest.raises(UneditableError):
        edit_changes(content, Edits(NOTHING, frozenset(), ({"at": "b"},)))


def test_a_key_that_an_entry_lacks_is_not_put_in() -> None:
    with pytest.raises(UneditableError, match="line 2 has no key 'was'"):
        edit_changes(FILE, Edits({2: {"was": "x"}}, frozenset(), ()))


MOTIONS = ({"moved_by": "Ann: Ash", "on": "2026-05-12"}, {"minute": "26/47"})
MOVED = b'motions: [{moved_by: "Ann: Ash", on: 2026-05-12}, {minute: "26/47"}]'


def test_motions_are_put_in_before_the_reason_where_an_entry_has_none() -> None:
    wanted: dict[int, Entry] = {line: {"replace": "x", "motions": MOTIONS} for line in (2, 9, 10)}

    result = edit_changes(FILE, Edits(wanted, frozenset(), ()))

    assert result.count(b"  " + MOVED + b"\n  reason: Because.\n") == 2
    assert b"kind: slip, " + MOVED + b", reason: Because.}\n" in result
    assert b"- at: a  # a remark\n" in result


@pytest.mark.parametrize(
    "written", [b"  motions: {minute: earlier}\n", b"  motions:\n  - minute: earlier  # of May\n"]
)
def test_motions_that_an_entry_has_are_changed(written: bytes) -> None:
    file = FILE.replace(b"  reason: Because.\n\n", written + b"  reason: Because.\n\n")

    result = edit_changes(file, Edits({2: {"motions": MOTIONS}}, frozenset(), ()))

    assert MOVED.removeprefix(b"motions: ") in result
    assert b"earlier" not in result


def test_an_entry_is_added_with_its_motions() -> None:
    added: tuple[Entry, ...] = ({"at": "a", "reason": "b", "motions": MOTIONS},)

    assert edit_changes(b"", Edits(NOTHING, frozenset(), added)).endswith(b"  " + MOVED + b"\n")
