"""``check`` from the outside: its forms, its exit codes, the day it looks from."""

import json
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run

from protocol_gen.cli.check import _annotation

pytestmark = pytest.mark.usefixtures("small_library")
SILENT = (
    PROFILE
    + 'title: Protocol\nlists: {principles: sentences}\nconfirmed: [clerk]\nlibrary: "1.0"\n'
)
SHE = SILENT + "control: {owner: Town Clerk}\n"
ADOPTED = SILENT + "control: {status: adopted, next_review: 2026-06-30}\n"


def test_all_in_order_is_one_line_for_people(tmp_path: Path) -> None:
    result = run(project(tmp_path, testham=SILENT), "check")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 protocol checked: in order\n"


def test_a_finding_names_place_severity_rule_and_how_to_mend_it(tmp_path: Path) -> None:
    result = run(project(tmp_path, testham=ADOPTED), "check", "--on", "2026-07-01")

    assert result.exit_code == 0
    *_, finding, mend = result.stdout.splitlines()
    place = "profiles/testham/profile.yaml:9:41"
    assert finding == f"{place}: warning: review-passed: the review was due on 2026-06-30"
    assert mend == (
        "    Review the protocol and set the next review. In the profile: control.next_review."
    )
    assert result.stderr == "1 protocol checked: 2 warnings\n"


def test_the_day_decides_whether_a_review_has_passed(tmp_path: Path) -> None:
    project(tmp_path, testham=ADOPTED)

    before = run(tmp_path, "check", "--on", "2026-06-30")
    after = run(tmp_path, "check", "--on", "2026-07-01")
    wrong = run(tmp_path, "check", "--on", "yesterday")

    assert "review-passed" not in before.stdout
    assert "review-passed" in after.stdout
    assert wrong.exit_code == 2


def test_warnings_fail_a_strict_run_alone(tmp_path: Path) -> None:
    project(tmp_path, testham=ADOPTED)

    assert run(tmp_path, "check").exit_code == 0
    assert run(tmp_path, "check", "--strict").exit_code == 1


def test_an_error_fails_every_run(tmp_path: Path) -> None:
    result = run(project(tmp_path, testham=SILENT + "control: {owner: TBC}\n"), "check")

    assert result.exit_code == 1
    assert ": error: hand-placeholder: “TBC” was never filled in" in result.stdout
    assert result.stderr == "1 protocol checked: 1 error\n"


def test_json_has_keys_that_stay(tmp_path: Path) -> None:
    project(tmp_path, a=ADOPTED, b=SILENT + "colour: blue\n")

    result = run(tmp_path, "check", "--output", "json", "--on", "2026-07-01")

    rows = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(row["council"], row["rule"], row["severity"]) for row in rows] == [
        ("", "source", "error"),
        ("a", "missing-control", "warning"),
        ("a", "review-passed", "warning"),
    ]
    assert {tuple(row) for row in rows} == {
        (
            "council",
            "file",
            "line",
            "column",
            "severity",
            "rule",
            "message",
            "code",
            "facts",
            "mend",
            "provision",
            "words",
            "times",
        )
    }


def test_github_shows_findings_and_faults_beside_their_lines(tmp_path: Path) -> None:
    project(tmp_path, a=ADOPTED, b=SILENT + "colour: blue\n")

    result = run(tmp_path, "check", "--output", "github", "--on", "2026-07-01")

    assert [line.split("::")[1] for line in result.stdout.splitlines()] == [
        "error file=profiles/b/profile.yaml,line=9,col=1,title=source",
        "warning file=profiles/a/profile.yaml,line=9,col=10,title=missing-control",
        "warning file=profiles/a/profile.yaml,line=9,col=41,title=review-passed",
    ]


def test_github_annotations_are_escaped() -> None:
    row = {
        "severity": "warning",
        "file": "a:b,c%.yaml",
        "line": 1,
        "column": 0,
        "rule": "gendered",
        "message": "50% of\n“her”",
        "mend": "Mend, it: now.",
    }

    assert _annotation(row) == (
        "::warning file=a%3Ab%2Cc%25.yaml,line=1,title=gendered::50%25 of%0A“her”. Mend, it: now."
    )


def test_where_several_are_checked_a_finding_names_its_council(tmp_path: Path) -> None:
    project(tmp_path, a=ADOPTED, b=ADOPTED)

    result = run(tmp_path, "check", "b", "a", "--on", "2026-07-01")

    assert result.stdout.count("2026-06-30 (a)") == result.stdout.count("2026-06-30 (b)") == 1
    assert result.stderr == "2 protocols checked: 4 warnings\n"


def test_build_says_nothing_of_what_check_would_find(tmp_path: Path) -> None:
    project(tmp_path, testham=SILENT + "control: {owner: TBC}\n")

    result = run(tmp_path, "build", "--format", "txt", "--out", str(tmp_path / "out"))

    assert (result.exit_code, result.stderr) == (0, "")
