"""Files that no build would make any more."""

from pathlib import Path

from tests.batch.many import estate, files, small
from tests.cli.running import PROFILE, run


@small
def test_files_of_a_profile_that_is_gone_are_told_of_and_removed_when_asked(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt,json", "--out", str(out)]
    run(estate(tmp_path, ("a", "b")), *asked)
    (tmp_path / "profiles" / "b" / "profile.yaml").unlink()
    (out / "b" / "1.0-draft" / "b-protocol-1.0-draft.json").write_text("by hand")

    told = run(tmp_path, *asked)
    kept = sorted(files(out))
    pruned = run(tmp_path, *asked, "--prune")

    assert "b was built before and has no profile any more" in told.stderr
    assert kept[-2:] == [
        "b/1.0-draft/b-protocol-1.0-draft.json",
        "b/1.0-draft/b-protocol-1.0-draft.txt",
    ]
    assert "b-protocol-1.0-draft.json was changed by hand and stays" in pruned.stderr
    assert sorted(files(out))[2:] == ["b/1.0-draft/b-protocol-1.0-draft.json"]


@small
def test_files_of_an_earlier_version_are_removed_when_asked(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    run(estate(tmp_path, ("a",)), *asked)
    profile = tmp_path / "profiles" / "a" / "profile.yaml"
    profile.write_text(PROFILE.replace("1.0", "1.1"))
    run(tmp_path, *asked)
    both = sorted(files(out))

    run(tmp_path, *asked, "--prune")

    assert both == [f"a/{each}-draft/a-protocol-{each}-draft.txt" for each in ("1.0", "1.1")]
    assert sorted(files(out)) == both[1:]
    assert not (out / "a" / "1.0-draft").exists()
