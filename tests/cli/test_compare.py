"""``compare`` and ``amendments`` from the outside."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests import projects
from tests.cli.running import project, run

PARISH = """\
nation: england
council_type: parish
council: {name: Testford Parish Council}
version: "1.0"
"""
FORMERLY = "formerly: {title: Clerk, until: 2026-05-01, declared_by: Ann Smith}"
RETITLED = f"roles: {{clerk: {{title: Parish Clerk, {FORMERLY}}}}}\n"
DELEGATION = "delegation: {officer: Parish Clerk, may_change: [role title, numbering]}\n"
CHANGES = "testford/changes/testford-protocol-1.0-to-1.1"


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("issued"), testford=PARISH)
    done = run(root, "issue", "testford", "--summary", "First", "--not-recorded", "all", "--yes")
    assert done.exit_code == 0, done.stderr
    return root


@pytest.fixture
def parish(issued: Path, tmp_path: Path) -> Path:
    """A parish that has issued version 1.0, and whose draft calls its clerk otherwise."""
    root = shutil.copytree(issued, tmp_path, dirs_exist_ok=True)
    rewrite(root, RETITLED + DELEGATION)
    return root


def rewrite(root: Path, more: str) -> None:
    text = PARISH.replace("1.0", "1.1") + more
    (root / "profiles/testford/profile.yaml").write_text(text, encoding="utf-8")


def test_the_draft_is_compared_with_the_version_issued_last(parish: Path) -> None:
    out = parish / "out"
    result = run(parish, "compare", "testford", "--out", str(out), "--on", "2026-05-12")
    assert result.exit_code == 0, result.stderr
    expected = [f"{out.as_posix()}/{CHANGES}.{ending}" for ending in ("docx", "html", "pdf", "txt")]
    assert result.stdout.splitlines() == expected
    assert all(Path(path).stat().st_size for path in expected)
    [said] = re.findall("([0-9]+) changes, 0 renumbered", result.stderr)
    schedule = json.loads(run(parish, "amendments", "testford", "--output", "json").stdout)
    kinds = [each["kind"] for each in schedule["amendments"]]
    assert kinds.count("numbering") == 1, "the line that names the version, which no paper counts"
    assert 1 < int(said) < len(kinds), "the sentences of a paragraph count once"
    text = (out / f"{CHANGES}.txt").read_text(encoding="utf-8")
    assert "[added: Parish] Clerk" in text


def test_a_section_that_goes_is_one_change_as_in_the_papers(issued: Path, tmp_path: Path) -> None:
    root = shutil.copytree(issued, tmp_path, dirs_exist_ok=True)
    rewrite(root, "exclude: [respect]\n")

    out = str(root / "out")
    said = run(root, "compare", "testford", "--format", "txt", "--out", out).stderr
    paper = run(root, "paper", "testford", "--format", "html", "--out", out)

    assert paper.exit_code == 0, paper.stderr
    (report,) = (root / "out").rglob("Report*.html")
    assert "1.1, which makes 1 change." in report.read_text(encoding="utf-8")
    assert re.search("^1 change, [0-9]+ renumbered", said), said


def test_only_the_formats_asked_for_are_written(parish: Path) -> None:
    out = parish / "out"
    result = run(parish, "compare", "testford", "--format", "html", "--out", str(out))
    assert result.exit_code == 0
    assert [path.name for path in out.rglob("*.*")] == ["testford-protocol-1.0-to-1.1.html"]


@pytest.mark.slow
def test_the_same_comparison_gives_the_same_bytes(parish: Path) -> None:
    files = []
    for name in ("one", "two"):
        out = parish / name
        assert run(parish, "compare", "testford", "--out", str(out)).exit_code == 0
        files.append({path.name: path.read_bytes() for path in out.rglob("*.*")})
    assert files[0] == files[1]


def test_a_council_that_has_issued_nothing_is_told_what_to_do(tmp_path: Path) -> None:
    root = project(tmp_path, testford=PARISH)
    result = run(root, "compare", "testford")
    assert result.exit_code == 2
    assert "has not issued a version to compare with" in result.stderr


def test_a_version_that_was_not_issued_is_refused(parish: Path) -> None:
    result = run(parish, "compare", "testford", "--from", "0.9")
    assert result.exit_code == 1
    assert "0.9" in result.stderr
    assert "1.0" in result.stderr


def test_a_draft_with_a_fault_is_shown_with_its_place(parish: Path) -> None:
    rewrite(parish, "roles: {clark: Parish Clerk}\n")
    result = run(parish, "amendments", "testford")
    assert result.exit_code == 1
    assert "profiles/testford/profile.yaml:5:16" in result.stderr


def test_amendments_say_what_why_and_who(parish: Path) -> None:
    rewrite(parish, "roles: {clerk: Parish Clerk}\nreasons: {clerk-line.requests: New title.}\n")
    result = run(parish, "amendments", "testford")
    assert result.exit_code == 0
    assert result.stdout.startswith("Changes from version 1.0 to version 1.1 (draft)\n")
    assert "kind: numbering (proved); route: full council" in result.stdout
    nobody = (
        "kind: role title (only titles differ, proved; nobody says that the posts are the same)"
    )
    assert f"{nobody}; route: full council" in result.stdout
    assert "reason: New title." in result.stdout


def test_amendments_give_an_id_and_a_place_to_each(parish: Path) -> None:
    said = run(parish, "amendments", "testford").stdout
    heads = re.findall(r"^A\d+ (\w+) (\S+)(.*)$", said, re.MULTILINE)
    assert heads
    assert all(re.fullmatch(r" \([^)]+\)", place) for _, _, place in heads)
    assert ("amend", "title.version", " (the title block)") in heads


def test_amendments_say_who_declares_that_a_post_is_the_same(parish: Path) -> None:
    said = run(parish, "amendments", "testford").stdout
    assert "kind: role title (only titles differ, proved; the same posts, says Ann Smith)" in said


def test_amendments_as_data(parish: Path) -> None:
    data = json.loads(run(parish, "amendments", "testford", "--output", "json").stdout)
    assert data["minor"] is True
    kinds = {each["kind"] for each in data["amendments"]}
    assert kinds == {"role title", "numbering"}
    evidence = {each["kind"]: each["evidence"] for each in data["amendments"]}
    assert evidence == {"numbering": "proven", "role title": "declared"}
    titles = [title for each in data["amendments"] for title in each["titles"]]
    assert {(each["old"], each["new"]) for each in titles} == {("clerk", "parish clerk")}
    assert {(each["until"], each["declared_by"]) for each in titles} == {
        ("2026-05-01", "Ann Smith")
    }
    assert all(each["existing"] and each["proposed"] for each in data["amendments"])


def test_a_certificate_names_the_officer_where_all_is_minor(parish: Path) -> None:
    result = run(parish, "amendments", "testford", "--certificate")
    assert result.exit_code == 0
    assert result.stdout.rstrip().endswith(
        "I am satisfied that each change to the text is within what the council has delegated to "
        "the Parish Clerk."
    )
    proved, declared = result.stdout.split("Declared, and not proved")
    assert "A2 paragraph 1.1, role title" in proved
    assert "purpose.aim" not in result.stdout
    assert "“Parish” is added in 2 places." in proved
    assert "is added; “Parish” is added" not in proved
    assert "Ann Smith" not in proved
    assert "“Clerk” until 1 May 2026, since then “Parish Clerk”; declared by Ann Smith." in declared


def test_a_title_that_nobody_declares_is_the_councils(parish: Path) -> None:
    rewrite(parish, "roles: {clerk: Parish Clerk}\n" + DELEGATION)
    result = run(parish, "amendments", "testford", "--certificate")
    assert result.exit_code == 1
    assert "not of each is it declared, by the day of this certificate" in result.stdout
    assert result.stdout.rstrip().endswith("The changes go to the council.")


def test_a_title_that_changes_only_later_is_not_declared_yet(parish: Path) -> None:
    rewrite(parish, RETITLED.replace("2026-05-01", "2999-05-01") + DELEGATION)
    assert run(parish, "amendments", "testford", "--certificate").exit_code == 1


def test_a_certificate_as_data_has_the_same_exit_code(parish: Path) -> None:
    arguments = ("amendments", "testford", "--certificate", "--output", "json")
    result = run(parish, *arguments)
    assert (result.exit_code, json.loads(result.stdout)["minor"]) == (0, True)
    rewrite(parish, "roles: {clerk: Parish Clerk}\n" + DELEGATION)
    assert run(parish, *arguments).exit_code == 1


def test_a_certificate_is_refused_by_exit_code_where_a_word_differs(parish: Path) -> None:
    rewrite(parish, DELEGATION + "exclude: [respect]\n")
    result = run(parish, "amendments", "testford", "--certificate")
    assert result.exit_code == 1
    assert "  A2 section 2, substantive: it is left out." in result.stdout
    assert "title block, substantive" not in result.stdout
    assert "The changes go to the council." in result.stdout


def test_a_reason_has_its_marks_as_the_text_has_them(parish: Path) -> None:
    rewrite(parish, 'exclude: [respect]\nreasons: {respect: "It was the Council\'s \\"wish\\"."}\n')
    result = run(parish, "amendments", "testford")
    assert "reason: It was the Council’s “wish”." in result.stdout


def test_a_substantive_amendment_cannot_be_delegated(parish: Path) -> None:
    rewrite(parish, "delegation: {officer: Clerk, may_change: [substantive]}\n")
    result = run(parish, "check", "testford")
    assert result.exit_code == 1
    assert "a substantive amendment is for the council itself to decide" in result.stderr


def test_a_reason_for_a_clause_that_there_is_not_is_refused(parish: Path) -> None:
    rewrite(parish, "reasons: {respect.conducts: A typing mistake.}\n")
    result = run(parish, "check", "testford")
    assert result.exit_code == 1
    assert "did you mean respect.conduct" in result.stderr


def test_what_if_writes_its_changes_as_files(parish: Path) -> None:
    out = parish / "out"
    arguments = ("what-if", "testford", "--set", "roles.clerk=Executive Officer")
    result = run(parish, *arguments, "--format", "txt", "--out", str(out))
    assert result.exit_code == 0, result.stderr
    (path,) = out.rglob("*.txt")
    assert "[added: Executive Officer]" in path.read_text(encoding="utf-8")


def test_a_published_council_and_a_proposal_for_it(tmp_path: Path) -> None:
    proposal = projects.ROOT / "profiles/bridgend-town-council/proposals/numbered/profile.yaml"
    arguments = ("compare", projects.BRIDGEND, "--to", str(proposal), "--format", "txt")
    result = run(projects.ROOT, *arguments, "--out", str(tmp_path))
    assert result.exit_code == 0, result.stderr
    (path,) = tmp_path.rglob("*.txt")
    assert path.name == "bridgend-town-council-protocol-1.0-to-2.0.txt"
    assert "[added: When Things Go Wrong]" in path.read_text(encoding="utf-8")


def test_a_pdf_that_cannot_be_made_keeps_back_no_other_file(parish: Path) -> None:
    rewrite(parish, RETITLED + DELEGATION + 'control: {contact: "☎ 01234 567890"}\n')
    out = parish / "out"

    result = run(parish, "compare", "testford", "--out", str(out))

    assert result.exit_code == 1
    assert "black telephone" in result.stderr
    assert sorted(path.suffix for path in out.rglob("testford-*")) == [".docx", ".html", ".txt"]


def test_amendments_do_not_repeat_words_that_only_come_to_begin_their_paragraph(
    parish: Path,
) -> None:
    rewrite(parish, "exclude: [respect.conduct]\n")
    said = run(parish, "amendments", "testford").stdout
    assert "proposed: The same words, now at the beginning of a paragraph." in said
