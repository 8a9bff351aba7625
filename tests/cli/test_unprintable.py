"""What the PDF cannot print is told with its place, and keeps back nothing else."""

import json
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run
from tests.cli.test_issue import YES

pytestmark = pytest.mark.slow

TELEPHONE = 'control:\n  contact: "☎ 01234 567890"\n'


def test_a_character_without_a_sign_keeps_back_the_pdf_and_nothing_else(tmp_path: Path) -> None:
    project(tmp_path, a=PROFILE + TELEPHONE, b=PROFILE)
    out = tmp_path / "out"

    result = run(tmp_path, "build", "--format", "txt,pdf", "--out", str(out))
    again = run(tmp_path, "build", "--format", "txt,pdf", "--out", str(out))
    alone = run(tmp_path, "build", "a", "--format", "pdf", "--out", str(out))

    assert (result.exit_code, again.exit_code, alone.exit_code) == (1, 1, 1)
    for each in (result, again, alone):
        assert "profiles/a/profile.yaml:6:12: error: " in each.stderr
        assert "'☎' (U+260E, black telephone)" in each.stderr
    assert "nothing was written" not in result.stderr
    assert "nothing was written" in alone.stderr
    assert [Path(line).name for line in result.stdout.splitlines()] == [
        "a-protocol-1.0-draft.txt",
        "b-protocol-1.0-draft.txt",
        "b-protocol-1.0-draft.pdf",
    ]
    rows = json.loads((out / "summary.json").read_bytes())
    assert [row["state"] for row in rows] == ["faulty", "unchanged"]


def test_a_font_that_is_not_there_is_told_with_the_pdf_and_again_while_it_is_so(
    tmp_path: Path,
) -> None:
    root = project(tmp_path, testham=PROFILE + "look: {font: Testham Grotesque 2}\n")
    out = str(tmp_path / "out")

    first = run(root, "build", "--format", "pdf", "--out", out)
    second = run(root, "build", "--format", "pdf", "--out", out)
    text = run(root, "build", "--format", "txt", "--out", str(tmp_path / "text"))

    assert (first.exit_code, second.exit_code, text.exit_code) == (0, 0, 0)
    for each in (first, second):
        assert "profiles/testham/profile.yaml:5:" in each.stderr
        assert "notice: the font 'Testham Grotesque 2' is not on this computer" in each.stderr
    assert text.stderr == ""


def test_a_version_whose_pdf_would_lack_a_character_is_not_issued(tmp_path: Path) -> None:
    root = project(tmp_path, testham=PROFILE + 'control: {contact: "☎ 01234 567890"}\n')

    result = run(root, "issue", "testham", *YES)

    assert result.exit_code == 1
    assert "profiles/testham/profile.yaml:5:21: error: no PDF can be made" in result.stderr
    assert "black telephone" in result.stderr
    assert "nothing was written" in result.stderr
    assert not (root / "profiles/testham/issued").exists()


def test_a_paper_and_a_comparison_say_where_a_character_without_a_sign_was_typed(
    tmp_path: Path,
) -> None:
    root = project(tmp_path, testham=PROFILE)
    folder, out = root / "profiles/testham", ("--out", str(root / "out"))
    assert run(root, "issue", "testham", *YES).exit_code == 0
    contact = 'control: {contact: "→ the Clerk"}\n'
    (folder / "profile.yaml").write_text(PROFILE.replace("1.0", "1.1") + contact, "utf-8")
    (folder / "paper.yaml").write_text("# ✓\nlegal: nil\nconsultation: Asked ✓ all\n", "utf-8")

    paper = run(root, "paper", "testham", *out)
    compared = run(root, "compare", "testham", *out)

    where = "profiles/testham/profile.yaml:5:21: error: no PDF can be made of this"
    assert (paper.exit_code, compared.exit_code) == (1, 1)
    assert "profiles/testham/paper.yaml:3:21: error: no PDF can be made of this" in paper.stderr
    assert [each.stderr.count(where) for each in (paper, compared)] == [1, 1]
    assert "Report" in paper.stdout
    assert ".docx" in compared.stdout


def test_a_character_that_no_file_has_is_told_without_a_place(tmp_path: Path) -> None:
    root = project(tmp_path, testham=PROFILE)

    result = run(root, "paper", "testham", "--report-of", "Clerk ☎", "--out", str(root / "out"))

    assert result.exit_code == 1
    assert (
        "Error: no PDF can be made of this: none of its fonts has a sign for '☎'" in result.stderr
    )
