"""What other programs leave in any folder of ours changes nothing that any command does or says."""

import re
import shutil
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run
from tests.cli.test_issue import YES
from tests.project.test_other_programs import FOREIGN

from protocol_gen.batch.fingerprints import own_reads, surroundings
from protocol_gen.issue import issue_plan
from protocol_gen.project import Workspace, formats
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.site.preview import state_of

COPIES = (
    " (Jane's conflicted copy 2026-05-12)",
    ".sync-conflict-20260512-093000-ABCDEFG",
    "-PC0123",
)
SHEET = "folder,name,nation,type\ntestham,Testham Town Council,wales,town\n"
COMMANDS = (
    ("councils",),
    ("check",),
    ("build", "--format", "txt", "--out", "OUT"),
    ("build", "testham", "--format", "txt,json", "--out", "OUT"),
    ("build", "--format", "txt", "--out", "OUT", "--prune", "--dry-run"),
    ("clauses",),
    ("history", "testham"),
    ("amendments", "testham"),
    ("explain", "testham", "introduction"),
    ("profiles", "import", "SHEET", "--dry-run"),
    ("schema", "profile"),
)


@pytest.fixture(autouse=True)
def quickly(small_library: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a base profile, templates of its own, and a version that was issued."""
    root = project(tmp_path / "root", testham="extends: house\n" + PROFILE, other=PROFILE)
    (root / "profiles" / "_base").mkdir()
    (root / "profiles" / "_base" / "house.yaml").write_text("political_groups: true\n", "utf-8")
    templates = Path(__file__).parents[1] / "bad_input" / "templates"
    shutil.copytree(templates / "clauses", root / "templates" / "clauses")
    (root / "councils.csv").write_text(SHEET, "utf-8")
    made = run(root, "issue", "testham", *YES)
    assert made.exit_code == 0, made.output
    profile = root / "profiles" / "testham" / "profile.yaml"
    profile.write_text(profile.read_text("utf-8").replace('"1.0"', '"1.1"'), "utf-8")
    return root


def strew(folder: Path) -> None:
    """Leave in each folder what other programs leave there, and copies of what is in it."""
    for place in [folder, *(each for each in folder.rglob("*") if each.is_dir())]:
        for each in sorted(place.iterdir()):
            for copy in COPIES:
                name = each.with_name(each.stem + copy + each.suffix)
                if each.is_dir() and copy != "-PC0123":
                    shutil.copytree(each, name)
                elif each.is_file():
                    name.write_bytes(each.read_bytes() + b"\nspoilt: [\n")
        for foreign in FOREIGN:
            if foreign[0] in "@#$_":
                shutil.copytree(place, place / foreign, ignore=lambda _, names: names)
                (place / foreign / "profile.yaml").write_text("spoilt: [", "utf-8")
            else:
                (place / foreign).write_text("spoilt: [", "utf-8")


def said(root: Path, out: Path) -> list[tuple[int, str, str]]:
    """Return what every command says; the second time nothing is left to be made."""
    words = {"OUT": str(out), "SHEET": str(root / "councils.csv")}
    found = []
    for command in COMMANDS:
        done = run(root, *(words.get(word, word) for word in command))
        found.append((done.exit_code, done.stdout, re.sub(r"[0-9.]+ s", "", done.stderr)))
    return found


def test_nothing_changes_for_what_other_programs_leave(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    said(root, out)
    before = said(root, out)
    council = Workspace(root).council("testham")
    sources = Workspace(root).sources(council)
    reads, shared = own_reads(root, council.profile), surroundings(root)
    state = state_of(root)
    for folder in (root, out):
        strew(folder)

    assert said(root, out) == before
    assert all(code == 0 for code, _, _ in before), before
    assert Workspace(root).sources(council) == sources
    assert IssuedStore(Workspace(root), council).faults() == ()
    assert (own_reads(root, council.profile), surroundings(root)) == (reads, shared)
    assert state_of(root) == state


@pytest.mark.parametrize("command", [("check",), ("councils",), ("build", "testham", "--dry-run")])
def test_two_folders_that_differ_by_capitals_alone_are_told(
    root: Path, command: tuple[str, ...]
) -> None:
    shutil.copytree(root / "profiles" / "testham", root / "profiles" / "Testham")

    done = run(root, *command)

    assert done.exit_code == 1
    assert "profiles/testham: " in done.output
    assert "this folder and profiles/Testham differ by capitals alone" in done.output
    assert run(root, "check", "other").exit_code == 0
