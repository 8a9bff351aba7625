"""Motions on what a council has changed before: tables of its own, and words changed back."""

from pathlib import Path

import pytest
from tests.amend.standing import PARISH, put_councils

from protocol_gen.amend.amend import carry_out, propose
from protocol_gen.amend.minutes import Movers
from protocol_gen.amend.proof import texts_by_key
from protocol_gen.errors import MotionError
from protocol_gen.project import Workspace

FAIRLY = (
    "Officers must treat all councillors fairly and equally, whatever their office, experience "
    "or opinions."
)
TABLE = """\
# Of the council's own.
- insert:
    - The Clerk answers as the table says.
    - table:
        caption: Times of reply
        header: [Kind, Days]
        rows:
          - [A letter, "5"]
          - [A call,  two hours]  # by telephone
          - ["A visit, by appointment", two days]
  id: local.times
  after: channels.appointments
  kind: choice
  reason: Asked for.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return put_councils(tmp_path, PARISH)


def changes(root: Path) -> Path:
    return root / "profiles" / PARISH / "changes.yaml"


def put(root: Path, motion: str) -> str:
    """Carry a motion out, and return the file of local changes as it then is."""
    workspace = Workspace(root)
    carry_out(propose(workspace, workspace.council(PARISH), motion, Movers("Cllr Ash")))
    return changes(root).read_text(encoding="utf-8")


def words(root: Path) -> str:
    workspace = Workspace(root)
    document = workspace.resolve(workspace.council(PARISH)).document
    return "\n".join(texts_by_key(document).values())


@pytest.mark.parametrize(
    ("motion", "before", "after"),
    [
        ("in 8.3 replace 'two hours' with 'one hour'", "two hours]", "one hour]"),
        ("in 8.3 leave out '5' and insert '10'", '"5"]', '"10"]'),
        ("in 8.3 leave out ', by appointment'", '"A visit, by appointment"', "A visit"),
        ("in 8.3 for 'Times' read 'Time'", "Times of reply", "Time of reply"),
        ("in 8.3 after 'A call' insert ', or a text,'", "A call,", '"A call, or a text",'),
    ],
)
def test_a_cell_of_the_council_s_own_table_is_changed_where_it_is_written(
    root: Path, motion: str, before: str, after: str
) -> None:
    changes(root).write_text(TABLE, encoding="utf-8")
    if "or a text" in motion:
        motion = motion.replace("text,'", "text'")

    found = put(root, motion)

    assert before in TABLE
    kept = TABLE.replace(before, after).partition("  reason")[0]
    assert found.startswith(kept)
    assert "moved_by: Cllr Ash" in found


def test_cells_that_read_alike_are_refused(root: Path) -> None:
    changes(root).write_text(TABLE.replace("two days", "two hours"), encoding="utf-8")

    with pytest.raises(MotionError, match="2 texts read 'two hours'"):
        put(root, "in 8.3 replace the first 'two hours' with 'one hour'")


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("in 8.1 replace 'first' with 'main'", "in 8.1 replace 'main' with 'first'"),
        ("in 8.1 replace 'The Clerk' with 'The Mayor'", "in 8.1 for 'The Mayor' read 'The Clerk'"),
        ("in 8.1 leave out 'first'", "in 8.1 after 'the' insert 'first'"),
        ("in 8.1 before 'first' insert 'very'", "in 8.1 leave out 'very'"),
        (
            "amend 3.6 to read 'All are equal.'",
            f"amend 3.6 to read '{FAIRLY}'",
        ),
        ("change the heading of 9 to 'Media'", "change the heading of 9 to 'Press and publicity'"),
        ("transpose 4.2 and 4.3", "transpose 4.2 and 4.3"),
        ("after 8.1 insert a new paragraph: 'All are told.'", "omit 8.2"),
    ],
)
def test_what_is_changed_and_changed_back_leaves_no_trace(
    root: Path, there: str, back: str
) -> None:
    before = words(root)
    put(root, there)

    found = put(root, back)

    assert found.strip() in {"", "[]"}
    assert words(root) == before
