"""What has not changed is left; of the rest it is known why."""

import os
from pathlib import Path

from tests.batch.many import estate, files, small, summary
from tests.cli.running import PROFILE, project, run


@small
def test_what_has_not_changed_is_not_made_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt,json", "--out", str(out)]
    first = run(estate(tmp_path), *asked)
    before = {name: (out / name).stat().st_mtime_ns for name in files(out)}

    again = run(tmp_path, *asked)

    assert again.stdout == first.stdout
    assert again.stderr == (
        "nothing has changed\n12 councils: 0 made, 12 unchanged, 0 with faults\n"
    )
    assert {name: (out / name).stat().st_mtime_ns for name in files(out)} == before
    assert {row["state"] for row in summary(out).values()} == {"unchanged"}


@small
def test_a_dry_run_says_which_and_why_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt,json", "--out", str(out)]
    run(estate(tmp_path, ("a", "b", "c", "d", "e", "f")), *asked)
    profiles = tmp_path / "profiles"
    (profiles / "a" / "profile.yaml").write_text(PROFILE + "terms: {member: member}\n")
    (out / "b" / "1.0-draft" / "b-protocol-1.0-draft.txt").unlink()
    (out / "c" / "1.0-draft" / "c-protocol-1.0-draft.json").write_text("by hand")
    (out / "d" / ".built.json").unlink()
    project(tmp_path, g=PROFILE)
    before = files(out)

    told = run(tmp_path, *asked, "--dry-run")

    assert told.exit_code == 0
    assert told.stdout.splitlines() == [
        "a: txt, json: its profile changed",
        "b: txt: 1.0-draft/b-protocol-1.0-draft.txt is missing",
        "c: json: 1.0-draft/c-protocol-1.0-draft.json was changed by hand",
        "d: txt, json: there is no record of what it was made of",
        "g: txt, json: new",
    ]
    assert told.stderr.endswith("7 councils: 5 would be made, 2 unchanged, 0 with faults\n")
    assert files(out) == before


@small
def test_an_output_edited_by_hand_is_made_again_though_its_time_and_size_are_as_before(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    run(estate(tmp_path, ("a", "b")), *asked)
    path = out / "a" / "1.0-draft" / "a-protocol-1.0-draft.txt"
    right, was = path.read_bytes(), path.stat()
    path.write_bytes(right.swapcase())
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))

    run(tmp_path, *asked)

    assert path.read_bytes() == right


@small
def test_force_makes_all_anew(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    run(estate(tmp_path, ("a", "b")), *asked)

    told = run(tmp_path, *asked, "--force")

    assert {tuple(row["why"]) for row in summary(out).values()} == {("asked for",)}  # type: ignore[arg-type]
    assert told.exit_code == 0


@small
def test_two_builds_at_once_into_one_folder_leave_nothing_stale(tmp_path: Path) -> None:
    """The other build writes its files between this one's writing and its looking back."""
    one, other, out = tmp_path / "one", tmp_path / "other", tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    project(one, a=PROFILE)
    project(other, a=PROFILE + "terms: {member: member}\n")
    path = out / "a" / "1.0-draft" / "a-protocol-1.0-draft.txt"
    run(one, *asked)
    ours = path.read_bytes()
    run(other, *asked)
    theirs = path.read_bytes()
    run(one, *asked)

    path.write_bytes(theirs)
    result = run(one, *asked)

    assert result.exit_code == 0
    assert path.read_bytes() == ours != theirs
