"""To import again never loses what the sheet did not say, whatever people did in between.

What must be so is told here anew, key by key; the merge under test is not asked.
"""

import csv
import io
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.effort import examples

from protocol_gen.editing.yaml_edits import edit_values, read_values
from protocol_gen.editing.yaml_values import Data, as_data
from protocol_gen.profiles.import_sheet import carry_out, plan
from protocol_gen.project.workspace import Workspace

FIXED = {"name": "Alpha Parish Council", "nation": "england", "type": "parish"}
VALUES = {
    "roles.clerk": ["Town Clerk", "Parish Clerk", "Clerk and Treasurer"],
    "roles.monitoring_officer": ["Monitoring Officer", "none"],
    "terms.member": ["Councillor", "Member"],
    "control.contact": ["a@x.example", "b@x.example"],
    "version": ["1.0", "1.10", "2.0"],
}
USUAL = {"version": "0.1"}
"""What a first draft says of itself where the sheet has an empty cell."""
NO_COLUMN, CUT_SHORT, FORMULA, ERROR = "(no column)", "(cut short)", "=A1", "#N/A"
KEPT, TAKEN = "(kept)", "(taken out)"
REMARK = "# by hand"

Said = Mapping[str, str]
SHEETS = st.fixed_dictionaries(
    {key: st.sampled_from([*known, "", NO_COLUMN, CUT_SHORT]) for key, known in VALUES.items()}
)
UNREADABLE = st.dictionaries(
    st.sampled_from([*VALUES]), st.sampled_from([FORMULA, ERROR]), max_size=1
)
HANDS = st.fixed_dictionaries(
    {
        key: st.sampled_from([KEPT, KEPT, *known, *([TAKEN] if key != "version" else [])])
        for key, known in VALUES.items()
    }
)


def written(said: Said) -> bytes:
    """Return a sheet of one row; the cells that it is cut short by are the last ones."""
    columns = {**FIXED, **{key: cell for key, cell in said.items() if cell != NO_COLUMN}}
    order = sorted(columns, key=lambda key: columns[key] == CUT_SHORT)
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(order)
    writer.writerow([columns[key] for key in order if columns[key] != CUT_SHORT])
    return made.getvalue().encode()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("project"))


def load(project: Workspace, said: Said) -> None:
    path = project.profiles.parent / "councils.csv"
    path.write_bytes(written(said))
    found = plan(project, path)
    assert bool(found.faults) is bool({FORMULA, ERROR} & {*said.values()})
    carry_out(project, found)


def by_hand(profile: Path, edits: Said) -> None:
    content = profile.read_bytes()
    there = read_values(content)
    changes = {
        key: None if value == TAKEN else value
        for key, value in edits.items()
        if value != KEPT and (value != TAKEN or key in there)
    }
    content = edit_values(content, changes) if changes else content
    profile.write_bytes(content + REMARK.encode() + b"\n")


def after(key: str, cell: str, stands: Data | None, last: Data | None) -> tuple[Data | None, ...]:
    """Return what a profile then says under a key, and what the import remembers of it."""
    if cell in {NO_COLUMN, CUT_SHORT}:
        return stands, last
    said = as_data(key, cell) if cell else USUAL.get(key)
    return (said, said) if stands in (last, said) else (stands, last)


ALL = {key: known[0] for key, known in VALUES.items()}
NOTHING = dict.fromkeys(VALUES, KEPT)


@example(ALL, [(NOTHING, dict.fromkeys(VALUES, NO_COLUMN), {}), (NOTHING, ALL, {})])
@example(ALL, [(NOTHING, dict.fromkeys(VALUES, CUT_SHORT), {})])
@example(ALL, [(NOTHING, dict.fromkeys(VALUES, ""), {}), (NOTHING, ALL, {})])
@example(ALL, [(NOTHING, dict.fromkeys(VALUES, ""), {"roles.clerk": FORMULA})])
@given(SHEETS, st.lists(st.tuples(HANDS, SHEETS, UNREADABLE), min_size=1, max_size=3))
@settings(max_examples=examples(150, 20))
def test_nothing_is_lost_that_the_sheet_did_not_say(
    project: Workspace, first: dict[str, str], rounds: list[tuple[Said, Said, Said]]
) -> None:
    shutil.rmtree(project.profiles, ignore_errors=True)
    load(project, first)
    profile = project.profiles / "alpha-parish-council" / "profile.yaml"
    stands = {key: read_values(profile.read_bytes()).get(key) for key in VALUES}
    last = dict(stands)
    for number, (hands, sheet, unreadable) in enumerate(rounds, 1):
        by_hand(profile, hands)
        stands |= {
            key: None if value == TAKEN else as_data(key, value)
            for key, value in hands.items()
            if value != KEPT
        }
        said = {**sheet, **unreadable}
        before = profile.read_bytes()

        load(project, said)

        if unreadable:
            assert profile.read_bytes() == before
            continue
        for key in VALUES:
            stands[key], last[key] = after(key, said[key], stands[key], last[key])
        values = read_values(profile.read_bytes())
        assert {key: values.get(key) for key in VALUES} == stands
        assert profile.read_text("utf-8").count(REMARK) == number
        again = profile.read_bytes()
        load(project, said)
        assert profile.read_bytes() == again
