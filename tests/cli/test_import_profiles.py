"""``profiles import``: profiles from a spreadsheet, run and run again."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook
from tests.cli.running import PROFILE, project, run

from protocol_gen.cli import main
from protocol_gen.editing.yaml_edits import read_values
from protocol_gen.project import Workspace

HEAD = "Name;Nation;Type;Clerk;Version\n"
ROWS = "Testham Town Council;Wales;town;Town Clerk;1.0\nLower End Parish Council;England;parish;;\n"
NATIONS = ("england", "northern_ireland", "scotland", "wales")
TOO_LONG = "a role's title has at most 10 words; put longer text in a clause"
TESTHAM, LOWER = "testham-town-council", "lower-end-parish-council"


def sheet(root: Path, text: str = HEAD + ROWS, name: str = "councils.csv") -> str:
    (root / name).write_text(text, encoding="utf-8")
    return str(root / name)


def load(root: Path, text: str = HEAD + ROWS, *options: str) -> Result:
    return run(root, "profiles", "import", sheet(root, text), "--yes", *options)


def profile(root: Path, slug: str = TESTHAM) -> Path:
    return root / "profiles" / slug / "profile.yaml"


def edit(root: Path, old: str, new: str) -> None:
    path = profile(root)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "profiles").rglob("*"))
        if path.is_file()
    }


def base(root: Path) -> None:
    folder = root / "profiles" / "_base"
    folder.mkdir(parents=True)
    (folder / "house.yaml").write_text('version: "2.0"\nterms: {member: Councillor}\n', "utf-8")


def test_each_row_makes_a_profile_over_one_base(tmp_path: Path) -> None:
    base(tmp_path)

    made = load(tmp_path, HEAD + ROWS, "--base", "house")

    project_ = Workspace(tmp_path)
    testham, lower = (project_.profile(project_.council(slug)) for slug in (TESTHAM, LOWER))
    assert made.exit_code == 0
    assert made.stderr == "2 new, 0 changed, 0 unchanged\n"
    assert (testham.chain, testham.version, testham.roles["clerk"].title) == (
        ("house",), "1.0", "Town Clerk",
    )  # fmt: skip
    assert (lower.version, lower.terms["member"].one) == ("2.0", "Councillor")
    assert (lower.roles["clerk"].title, lower.facts.council_type) == ("Clerk", "parish")


def test_to_import_twice_changes_nothing(tmp_path: Path) -> None:
    load(tmp_path)
    before = files(tmp_path)

    again = load(tmp_path)

    assert files(tmp_path) == before
    assert again.stdout == ""
    assert again.stderr == "0 new, 0 changed, 2 unchanged\n"


def test_what_the_sheet_says_anew_is_shown_and_written(tmp_path: Path) -> None:
    load(tmp_path)

    again = load(tmp_path, HEAD + ROWS.replace("1.0", "1.1").replace("Town Clerk", ""))

    assert [line.split() for line in again.stdout.splitlines()] == [
        ["council", "key", "old", "new"],
        [TESTHAM, "roles.clerk", "Town", "Clerk", "-"],
        [TESTHAM, "version", "1.0", "1.1"],
    ]
    written = profile(tmp_path).read_text(encoding="utf-8")
    assert 'version: "1.1"' in written
    assert "roles:" not in written


def test_what_was_changed_by_hand_stays_with_its_layout(tmp_path: Path) -> None:
    load(tmp_path)
    edit(tmp_path, "clerk: Town Clerk", "clerk:  Chief Officer   # since May")

    load(tmp_path, HEAD + ROWS.replace("1.0", "1.1"))
    again = load(tmp_path, HEAD + ROWS.replace("Town Clerk", "Proper Officer"))

    written = profile(tmp_path).read_text(encoding="utf-8")
    assert "  clerk:  Chief Officer   # since May\n" in written
    assert 'version: "1.0"' in written
    assert "kept: changed by hand; the sheet says Proper Officer" in again.stdout


def test_a_profile_that_no_import_made_keeps_what_it_says(tmp_path: Path) -> None:
    project(tmp_path, testham=PROFILE)

    load(tmp_path, "folder,name,clerk\ntestham,Another,Chief Officer\n")

    written = profile(tmp_path, "testham").read_text(encoding="utf-8")
    assert written == PROFILE + "roles:\n  clerk: Chief Officer\n"


def test_every_bad_row_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    bad = (
        ";England;parish;;\n"
        "A;France;parish;a b c d e f g h i j k;x\n"
        "Testham Town Council;Wales;town;;\n"
        "B;England;community;;\n"
    )

    made = load(tmp_path, HEAD + ROWS + bad)

    path = str(tmp_path / "councils.csv")
    assert made.exit_code == 1
    assert made.stdout == ""
    assert [line.removeprefix(f"{path}: error: ") for line in made.stderr.splitlines()] == [
        "row 4, column 'Name': the council's name is missing",
        f"row 5, column 'Nation': unknown value 'France'; choose from {', '.join(NATIONS)}",
        (
            "row 5, column 'Version': 'x' is not a version as dotted whole numbers (1.0); that it "
            "is a draft, or adopted, is said by 'status' under 'control'"
        ),
        f"row 5, column 'Clerk': {TOO_LONG}",
        f"row 6, column 'Name': row 2 is for the same folder, profiles/{TESTHAM}",
        "row 7, column 'Nation': a community council exists only in wales",
        "6 faults; nothing was written",
    ]
    assert not (tmp_path / "profiles").exists()


def test_a_stand_in_or_a_post_that_the_law_requires_gone_is_a_bad_row(tmp_path: Path) -> None:
    text = (
        "name,nation,type,clerk,rfo,contact\n"
        "A Parish Council,England,parish,TBC,,\n"
        "B Parish Council,England,parish,Clerk,None,\n"
        "C Parish Council,England,parish,Clerk,,to follow\n"
        "D Parish Council,England,parish,n/a,,\n"
    )

    result = load(tmp_path, text)

    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    for place, words in (
        ("row 2, column 'clerk'", "“TBC” only stands in for an answer"),
        ("row 3, column 'rfo'", "the law requires the post or body"),
        ("row 4, column 'contact'", "“to follow” only stands in for an answer"),
        ("row 5, column 'clerk'", "give the title of the clerk"),
    ):
        assert [place in line for line in lines if words in line] == [True]
    assert not files(tmp_path)


def test_what_there_is_to_ask_about_a_title_is_told_and_keeps_no_row_out(tmp_path: Path) -> None:
    text = "name,nation,type,clerk\nA Parish Council,England,parish,Jane Smith\n"

    result = load(tmp_path, text, "--yes")

    assert result.exit_code == 0
    assert "row 2, column 'clerk': is “Jane Smith” a person's name?" in result.stderr


def test_bad_rows_can_be_left_out(tmp_path: Path) -> None:
    made = load(tmp_path, HEAD + ROWS + "A;France;parish;;\n", "--skip-bad")

    assert made.exit_code == 1
    assert made.stderr.endswith("2 new, 0 changed, 0 unchanged; 1 bad row left out\n")
    assert profile(tmp_path).exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name,clrk\nA,B\n", "row 1, column 'clrk': a profile has no such key"),
        ("name,council\nA,B\n", "row 1, column 'council': this says the same as the column 'name'"),
        ("nation,type\nA,B\n", "there is no column with the councils' names; call it 'name'"),
        ("", "the sheet is empty"),
    ],
)
def test_a_sheet_with_wrong_columns_is_refused_whole(
    text: str, expected: str, tmp_path: Path
) -> None:
    made = load(tmp_path, text, "--skip-bad")

    assert made.exit_code == 1
    assert expected in made.stderr
    assert not (tmp_path / "profiles").exists()


def test_a_base_that_is_not_there_is_refused(tmp_path: Path) -> None:
    base(tmp_path)

    made = load(tmp_path, HEAD + ROWS, "--base", "hose")

    assert made.exit_code == 1
    assert "there is no base profile 'hose'; did you mean house?" in made.stderr


def test_a_trial_writes_nothing(tmp_path: Path) -> None:
    made = run(tmp_path, "profiles", "import", sheet(tmp_path), "--dry-run")

    assert made.exit_code == 0
    assert TESTHAM in made.stdout
    assert made.stderr == "would be: 2 new, 0 changed, 0 unchanged\n"
    assert not (tmp_path / "profiles").exists()


@pytest.mark.parametrize(("answer", "is_written"), [("y\n", True), ("n\n", False), ("", False)])
def test_nothing_is_written_before_a_yes(answer: str, is_written: bool, tmp_path: Path) -> None:  # noqa: FBT001  # as pytest gives it
    arguments = ["--project", str(tmp_path), "profiles", "import", sheet(tmp_path)]

    made = CliRunner().invoke(main, arguments, input=answer)

    assert made.exit_code == (0 if is_written else 1)
    assert profile(tmp_path).exists() is is_written


@pytest.mark.parametrize(
    "second", ["T\u0175r Town Council", "Tw\u0302r Town Council", "TŴR town council"]
)
def test_two_rows_for_one_council_are_told_however_they_are_typed(
    second: str, tmp_path: Path
) -> None:
    made = load(tmp_path, f"name,nation,type\nTŵr Town Council,wales,town\n{second},wales,town\n")

    assert made.exit_code == 1
    assert "row 3, column 'name': row 2 is for the same folder" in made.stderr
    assert files(tmp_path) == {}


def test_a_folder_that_would_differ_by_capitals_alone_is_told(tmp_path: Path) -> None:
    project(tmp_path, testham=PROFILE)
    before = files(tmp_path)

    made = load(tmp_path, "folder,name,nation,type\nTestham,Another Town Council,wales,town\n")

    assert made.exit_code == 1
    assert "row 2, column 'folder': the folder 'Testham' would differ from" in made.stderr
    assert files(tmp_path) == before


@pytest.mark.parametrize("marks", ["“{}”", "‘{}’", "„{}“", "«{}»", '"""{}"""', "'{}'"])
def test_quotation_marks_round_a_value_are_refused(marks: str, tmp_path: Path) -> None:
    row = ",".join(marks.format(each) for each in ("Alpha Town Council", "Town Clerk"))

    made = load(tmp_path, f"name,clerk,nation,type\n{row},wales,town\n")

    assert made.exit_code == 1
    for column in ("name", "clerk"):
        assert f"row 2, column '{column}': quotation marks are typed round" in made.stderr
    assert files(tmp_path) == {}


@pytest.mark.parametrize("head", ["name", "clerk", "roles.staffing_committee", "member"])
def test_a_word_for_none_is_never_a_name_or_title(head: str, tmp_path: Path) -> None:
    nones = ["None", "No", "N/A", "-", "false", "?", "n/a", "vacant", "—", "FALSE"]
    columns = ["folder", "nation", "type", *dict.fromkeys(("name", head))]
    rows = [
        [f"c{number}", "wales", "town", *(["Alpha"] if head != "name" else []), none]
        for number, none in enumerate(nones)
    ]

    load(tmp_path, "\n".join(map(",".join, [columns, *rows])), "--skip-bad")

    written = [read_values(each.read_bytes()) for each in tmp_path.glob("profiles/*/profile.yaml")]
    assert len(written) == (9 if head == "roles.staffing_committee" else 0)
    assert {each.get("roles.staffing_committee", "none") for each in written} <= {"none"}


def test_rows_with_a_fault_of_the_sheet_are_left_out_with_the_others(tmp_path: Path) -> None:
    load(tmp_path)
    before = files(tmp_path)

    made = load(tmp_path, HEAD + ROWS.replace("Town Clerk;1.0", "#N/A;1.1"), "--skip-bad")

    assert made.exit_code == 1
    assert "row 2, column 'Clerk': the formula gives #N/A" in made.stderr
    assert made.stderr.endswith("0 new, 0 changed, 1 unchanged; 1 bad row left out\n")
    assert files(tmp_path) == before


def test_of_a_column_that_is_gone_nothing_is_said(tmp_path: Path) -> None:
    load(tmp_path)
    before = files(tmp_path)

    again = load(tmp_path, "Name;Nation\nTestham Town Council;Wales\n")

    assert again.exit_code == 0
    assert files(tmp_path) == before


def test_what_was_not_read_of_a_workbook_is_told(tmp_path: Path) -> None:
    workbook = Workbook()
    old, shown = workbook.active, workbook.create_sheet("Councils 2026")
    assert old is not None
    old.title, old.sheet_state = "old 2019", "hidden"
    for row in ("Councils of Wales", *(HEAD + ROWS).splitlines()):
        shown.append(row.split(";"))
    workbook.active = 1
    workbook.save(tmp_path / "councils.xlsx")

    made = run(tmp_path, "profiles", "import", str(tmp_path / "councils.xlsx"), "--yes")

    assert made.exit_code == 0
    assert "read: the sheet 'Councils 2026'; not read: 'old 2019'\n" in made.stderr
    assert "the headings are in row 2; not read: row 1\n" in made.stderr


def test_a_workbook_does_as_well(tmp_path: Path) -> None:
    workbook = Workbook()
    active = workbook.active
    assert active is not None
    for row in (HEAD + ROWS).splitlines():
        active.append(row.split(";"))
    workbook.save(tmp_path / "councils.xlsx")

    made = run(tmp_path, "profiles", "import", str(tmp_path / "councils.xlsx"), "--yes")

    assert made.exit_code == 0
    assert profile(tmp_path).exists()
    assert profile(tmp_path, LOWER).exists()


def test_a_council_that_left_the_sheet_stays_and_is_told(tmp_path: Path) -> None:
    load(tmp_path)

    made = load(tmp_path, HEAD + ROWS.splitlines()[0])

    assert f"not in the sheet, left unchanged: {LOWER}" in made.stderr
    assert profile(tmp_path, LOWER).exists()


def test_a_profile_that_cannot_be_read_is_a_bad_row(tmp_path: Path) -> None:
    load(tmp_path)
    profile(tmp_path).write_text("nation: [wales\n", encoding="utf-8")

    made = load(tmp_path)

    assert made.exit_code == 1
    assert "row 2: " in made.stderr
    assert "a bracket is opened here and never closed" in made.stderr


@pytest.mark.slow
def test_a_thousand_councils_are_taken_in_and_taken_in_again(tmp_path: Path) -> None:
    rows = "".join(f"Council {number};England;parish;Clerk;1.0\n" for number in range(1000))

    made, again = load(tmp_path, HEAD + rows), load(tmp_path, HEAD + rows)

    assert made.stderr == "1000 new, 0 changed, 0 unchanged\n"
    assert again.stderr == "0 new, 0 changed, 1000 unchanged\n"


def test_what_a_row_does_not_say_and_must_is_told_of_the_row(tmp_path: Path) -> None:
    made = load(tmp_path, "name,type\nA,parish\n")

    assert "row 2: a profile is incomplete; still needed: the nation whose law" in made.stderr
