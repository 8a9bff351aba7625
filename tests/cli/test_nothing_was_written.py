"""Whatever says that nothing was written is held against the disk, in every command."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.cli.running import PROFILE, project, run
from tests.cli.test_amend import MOTION, council
from tests.cli.test_issue import RECORD, YES

from protocol_gen.batch.outcome import Outcome, State
from protocol_gen.cli import main
from protocol_gen.errors import OutputError
from protocol_gen.issue import issue_plan
from protocol_gen.project import formats, saving
from protocol_gen.project.files import write_whole
from protocol_gen.project.lock import held, locked
from protocol_gen.project.messages import NOT_WRITTEN
from protocol_gen.project.workspace import Workspace

SAID = "nothing was written"
BROKEN = PROFILE + "colour: blue\n"
SHEET = (
    "folder,name,nation,type\n"
    "aa,Aa Town Council,wales,town\nbb,Bb Town Council,wales,town\ncc,Cc Town Council,wales,town\n"
)


@pytest.fixture
def root(tmp_path: Path, small_library: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  # it acts by being there
    """A project with a council that is in order, and one version issued."""
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    root = project(tmp_path / "root", testham=PROFILE)
    assert run(root, "issue", "testham", *YES).exit_code == 0
    profile = root / "profiles" / "testham" / "profile.yaml"
    profile.write_text(PROFILE.replace('"1.0"', '"1.1"'), "utf-8")
    (root / "councils.csv").write_text(SHEET, "utf-8")
    (root / "bad.csv").write_text(SHEET.replace("wales", "walls"), "utf-8")
    return root


def disk(root: Path) -> dict[str, bytes | None]:
    """Return every file and folder, and what is in each."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
    }


def told(root: Path, *arguments: str, answer: str | None = None) -> Result:
    """Run a command; where it says that nothing was written, nothing was."""
    before = disk(root)
    words = [each.replace("ROOT", str(root)) for each in arguments]
    done = CliRunner().invoke(main, ["--project", str(root), *words], input=answer)
    if SAID in done.output.replace(f"{SAID} there", ""):
        assert disk(root) == before, done.output
    return done


FAULTY: dict[str, tuple[str, ...]] = {
    "build": ("build", "--out", "ROOT/out"),
    "build again": ("build", "testham", "--format", "txt", "--out", "ROOT/built"),
    "explain": ("explain", "testham"),
    "show": ("show", "testham"),
    "history": ("history", "testham"),
    "what-if": ("what-if", "testham", "--set", "political_groups=true", "--format", "html",
                "--out", "ROOT/out"),
    "site": ("site", "--out", "ROOT/out"),
    "issue": ("issue", "testham", *YES),
    "import": ("profiles", "import", "ROOT/bad.csv", "--yes"),
}  # fmt: skip
WHOLE = {
    "amend": ("amend", "testham", MOTION, "--yes"),
    "paper": ("paper", "testham", "--format", "html", "--out", "ROOT/out"),
    "new": ("new", "--answers", "ROOT/answers.yaml"),
    "new by settings": ("new", "--set", "name=A", "--set", "nation=walls"),
}
"""What needs the whole library."""


@pytest.mark.parametrize("command", FAULTY.values(), ids=FAULTY)
def test_a_fault_in_a_source_leaves_the_disk_as_it_was(
    root: Path, command: tuple[str, ...]
) -> None:
    run(root, "build", "testham", "--format", "txt", "--out", str(root / "built"))
    (root / "profiles" / "testham" / "profile.yaml").write_text(BROKEN, "utf-8")

    done = told(root, *command)

    assert done.exit_code == 1
    assert SAID in done.output


@pytest.mark.parametrize("command", WHOLE.values(), ids=WHOLE)
def test_a_fault_of_what_needs_the_whole_library_leaves_the_disk_as_it_was(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    profile = council(tmp_path) / "profiles" / "testham" / "profile.yaml"
    profile.write_text(profile.read_text("utf-8") + "colour: blue\n", "utf-8")
    (tmp_path / "answers.yaml").write_text("name: A\nnation: walls\n", "utf-8")

    done = told(tmp_path, *command)

    assert done.exit_code == 1
    assert SAID in done.output


def test_an_issued_version_that_was_changed_leaves_the_disk_as_it_was(root: Path) -> None:
    text = next((root / "profiles/testham/issued/1.0").glob("*.txt"))
    text.write_text("other", "utf-8")

    for command in (
        ("build", "--issued", "1.0", "--format", "txt", "--out", "ROOT/out"),
        ("site", "--out", "ROOT/out"),
        ("issue", "testham", *YES),
        ("issue", "testham", "--add-pdf", "1.0"),
        ("verify", "ROOT/councils.csv", "--council", "testham"),
    ):
        done = told(root, *command)
        assert done.exit_code in {1, 2}, command


def test_a_fault_in_the_library_leaves_the_disk_as_it_was(root: Path) -> None:
    built = ("build", "testham", "--format", "txt", "--out", "ROOT/built")
    told(root, *built)
    (root / "templates" / "clauses").mkdir(parents=True)
    (root / "templates" / "clauses" / "own.yaml").write_text("clauses: [", "utf-8")

    done = told(root, *built)

    assert done.exit_code == 1
    assert SAID in done.output


def test_of_several_councils_with_faults_the_summary_is_written_and_no_protocol(
    root: Path,
) -> None:
    shutil.copytree(root / "profiles" / "testham", root / "profiles" / "other")
    for slug in ("testham", "other"):
        (root / "profiles" / slug / "profile.yaml").write_text(BROKEN, "utf-8")

    done = told(root, "build", "--format", "txt", "--out", "ROOT/out")
    tried = told(root, "build", "--format", "txt", "--out", "ROOT/out", "--dry-run")

    assert "2 faults; no protocol was written\n" in done.stderr
    assert [each for each in disk(root / "out") if each != "summary.json"] == []
    assert "2 faults; nothing was written\n" in tried.stderr


def test_where_a_second_file_cannot_be_written_the_first_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = Workspace.save

    def full(self: Workspace, *arguments: object) -> Path:
        if str(arguments[1]).endswith(".json"):
            raise OutputError(NOT_WRITTEN(path="x.json", reason="No space left"))
        return save(self, *arguments)  # type: ignore[arg-type]  # as given

    monkeypatch.setattr(Workspace, "save", full)

    done = told(root, "build", "testham", "--format", "txt,json", "--out", "ROOT/out")

    assert done.exit_code == 1
    assert done.stderr.endswith("\n1 fault\n")
    assert list((root / "out").rglob("*.txt"))


def test_nobody_knows_what_a_worker_wrote_that_was_lost() -> None:
    assert not Outcome("testham", State.FAULTY).wrote_nothing


# Asking, trying, refusing


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        (("issue", "testham", *RECORD, "--dry-run"), None),
        (("issue", "testham", "--approved-by", "Full Council", "--yes"), None),
        (("issue", "testham", "--add-pdf", "9.9"), None),
        (("profiles", "import", "ROOT/councils.csv", "--dry-run"), None),
        (("profiles", "import", "ROOT/councils.csv"), "n\n"),
        (("build", "--format", "txt", "--out", "ROOT/out", "--dry-run"), None),
    ],
)
def test_a_trial_or_a_refusal_leaves_the_disk_as_it_was(
    root: Path, command: tuple[str, ...], answer: str | None
) -> None:
    before = disk(root)

    told(root, *command, answer=answer)

    assert disk(root) == before


def test_who_cannot_issue_because_another_does_writes_nothing(root: Path) -> None:
    with locked(root / "profiles" / "testham" / "issued"):
        done = told(root, "issue", "testham", *YES[:3], "2027-05-12", *YES[4:])

    assert done.exit_code == 1


def test_who_cannot_save_because_another_does_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = disk(council(tmp_path))
    with locked(tmp_path / "profiles" / "testham"):
        monkeypatch.setattr(saving, "held", lambda folder, _wait: held(folder, 0))
        done = told(tmp_path, "amend", "testham", MOTION, "--yes")

    assert done.exit_code == 1
    assert "this run wrote nothing there" in done.output
    assert disk(tmp_path) == before


@pytest.mark.parametrize("motion", [MOTION, "in 99.9 leave out 'a'"])
def test_a_motion_that_is_only_tried_or_cannot_be_leaves_the_disk_as_it_was(
    tmp_path: Path, motion: str
) -> None:
    before = disk(council(tmp_path))

    done = told(tmp_path, "amend", "testham", motion, "--dry-run" if motion == MOTION else "--yes")

    assert done.exit_code == (motion != MOTION)
    assert disk(tmp_path) == before


# Imports that stop


@pytest.fixture
def meddled(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let somebody change the profile of a council between the plan of an import and its end."""
    assert run(root, "profiles", "import", str(root / "councils.csv"), "--yes").exit_code == 0
    (root / "councils.csv").write_text(SHEET.replace("Town", "Ancient Town"), "utf-8")

    def meddle(slug: str) -> None:
        from protocol_gen.profiles import import_sheet  # noqa: PLC0415  # patched here only

        whole = import_sheet.carry_out

        def after(project_: Workspace, plan: object) -> None:
            profile = root / "profiles" / slug / "profile.yaml"
            profile.write_bytes(profile.read_bytes() + b"# somebody\n")
            whole(project_, plan)  # type: ignore[arg-type]  # as given

        monkeypatch.setattr(import_sheet, "carry_out", after)

    return meddle


@pytest.mark.parametrize(("slug", "written"), [("aa", 0), ("bb", 1), ("cc", 2)])
def test_an_import_that_stops_says_what_it_wrote(
    root: Path, meddled: Callable[[str], None], slug: str, written: int
) -> None:
    meddled(slug)
    before = disk(root)

    done = run(root, "profiles", "import", str(root / "councils.csv"), "--yes")

    after = disk(root)
    changed = {
        path for path in after if path.endswith("profile.yaml") and after[path] != before[path]
    }
    assert done.exit_code == 1
    assert SAID not in done.output
    assert f"somebody else has changed the files of {slug}" in done.output
    assert len(changed - {f"profiles/{slug}/profile.yaml"}) == written
    assert (f"before that, {written} of 3 profiles were written" in done.output) is (written > 0)


# Single files


@pytest.mark.parametrize("deep", ["a/b/c/file.txt", "file.txt"])
def test_a_file_that_cannot_be_written_leaves_no_folder(
    tmp_path: Path, deep: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_part: Path, _path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("protocol_gen.project.files._move", full)

    with pytest.raises(OutputError, match="nothing was written there"):
        write_whole(tmp_path / deep, b"x")

    assert disk(tmp_path) == {}


def test_a_file_whose_folder_the_disk_does_not_settle_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("protocol_gen.project.files.settle", broken)

    write_whole(tmp_path / "file.txt", b"x")

    assert json.loads(json.dumps([*disk(tmp_path)])) == ["file.txt"]
