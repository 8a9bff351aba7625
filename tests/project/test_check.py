"""What the rules find in councils, and the faults of those that cannot be made."""

from datetime import date
from pathlib import Path

from tests.cli.running import PROFILE, project

from protocol_gen.project import Workspace
from protocol_gen.project.check import check

TODAY = date(2026, 5, 12)


def test_each_council_whose_sources_are_in_order_has_a_report_and_of_the_others_all_faults_are_told(
    tmp_path: Path,
) -> None:
    workspace = Workspace(
        project(tmp_path, a=PROFILE, b=PROFILE + "colour: blue\n", c=PROFILE + "x: 1\ny: 2\n")
    )

    found = check(workspace, workspace.councils(), TODAY)

    assert [report.council for report in found.reports] == ["a"]
    assert [str(fault.location) for fault in found.faults] == [
        "profiles/b/profile.yaml:5:1",
        "profiles/c/profile.yaml:5:1",
        "profiles/c/profile.yaml:6:1",
    ]
