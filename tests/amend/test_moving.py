"""A provision put before or after another, and what is told of it."""

from pathlib import Path

import pytest
from tests.amend.standing import TOWN, put_councils

from protocol_gen.amend.amend import Proposal, carry_out, propose
from protocol_gen.amend.minutes import Movers, resolution
from protocol_gen.errors import MotionError
from protocol_gen.project import Workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put_councils(tmp_path, TOWN)


def proposed(root: Path, motion: str) -> Proposal:
    workspace = Workspace(root)
    return propose(workspace, workspace.council(TOWN), motion, Movers())


@pytest.mark.parametrize(
    ("motion", "minuted", "changes"),
    [
        (
            "move 8.3 before 8.1",
            "RESOLVED that paragraph 8.3 be moved before paragraph 8.1.",
            b"move: role-chairs.agenda\n  before: role-chairs.meetings\n",
        ),
        (
            "paragraph 8.1 to be moved to follow paragraph 8.3",
            "RESOLVED that paragraph 8.1 be moved after paragraph 8.3.",
            b"move: role-chairs.meetings\n  after: role-chairs.agenda\n",
        ),
    ],
)
def test_a_paragraph_is_moved_minuted_and_shown(
    root: Path, motion: str, minuted: str, changes: bytes
) -> None:
    found = proposed(root, motion)

    assert resolution(found.minuted, Movers(), "en-GB").endswith(minuted)
    assert changes in found.content
    (shown,) = found.shown
    assert shown.before == shown.after
    new = "8.1" if "8.3 before" in motion else "8.3"
    assert shown.marked == f"[moved: now paragraph {new}]"


@pytest.mark.parametrize(
    ("motion", "because"),
    [
        ("move 8.3 after 8.2", "is after paragraph 8.2 already"),
        ("move 8.3 before 8.4", "is before paragraph 8.4 already"),
        ("move 8.3 after 9.1", "cannot change their order"),
        ("move 8.3 before 8.3", "one provision"),
        ("move 8.3 before 8.12", "no 8.12"),
    ],
)
def test_what_moves_nothing_or_elsewhere_is_refused(root: Path, motion: str, because: str) -> None:
    with pytest.raises(MotionError, match=because):
        proposed(root, motion)


def test_moved_there_and_back_leaves_no_trace(root: Path) -> None:
    carry_out(proposed(root, "move 8.3 before 8.1"))
    back = proposed(root, "move 8.1 after 8.3")

    assert b"move" not in back.content


@pytest.mark.parametrize(
    ("motion", "left"),
    [
        (
            "throughout section 8 leave out 'the Town Clerk' and insert 'the Secretary'",
            {("The Town Clerk", "paragraph 8.3"), ("The Town Clerk", "paragraph 8.4")},
        ),
        (
            "throughout 5.1 leave out 'one another' and insert 'each other'",
            set(),
        ),
    ],
)
def test_what_throughout_leaves_for_its_capitals_is_told(
    root: Path, motion: str, left: set[tuple[str, str]]
) -> None:
    if left:
        motion = motion.replace("section 8", "the protocol")
    found = proposed(root, motion)

    assert left <= set(found.left)
    assert bool(found.left) == bool(left)


def test_a_number_that_a_motion_says_must_come_true(root: Path) -> None:
    said = "that 13.5 be deleted and that paragraphs 13.6 to 13.8 be renumbered "

    assert proposed(root, f"{said}13.5 to 13.7").renumbered
    with pytest.raises(MotionError, match=r"what the motion numbers 13\.6 would be 13\.5"):
        proposed(root, f"{said}13.6 to 13.8")


@pytest.mark.parametrize("motion", ["8.4 to read '8.6 All must be told.'", "renumber 8.3 as 8.4"])
def test_a_number_is_not_taken_for_words(root: Path, motion: str) -> None:
    with pytest.raises(MotionError):
        proposed(root, motion)
