"""One council of a batch, and its trouble, which is not the others'."""

from pathlib import Path

import pytest
from tests.batch.many import COUNCILS, estate, files, jobs, small, summary
from tests.cli.running import PROFILE, process, run

from protocol_gen.batch.executors import local_pool
from protocol_gen.batch.outcome import State
from protocol_gen.batch.run import run as run_batch


@small
@pytest.mark.parametrize(
    ("number", "said"), [(28, "No space left on device"), (30, "Read-only file system")]
)
def test_a_disk_that_is_full_or_read_only_stops_the_run_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    run(estate(tmp_path, ("a", "b", "c")), *asked)
    before = files(out)
    for name in "abc":
        (tmp_path / "profiles" / name / "profile.yaml").write_text(PROFILE + "form: short\n#\n")
    refused = OSError(number, said)

    def no_room(_path: Path, _target: Path) -> None:
        raise refused

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", no_room)
        (tmp_path / "profiles" / "a" / "profile.yaml").write_text(
            PROFILE + "terms: {member: member}\n"
        )
        failed = run(tmp_path, *asked)
    after_failure = files(out)
    mended = run(tmp_path, *asked)

    assert failed.exit_code == 1
    assert said in failed.stderr
    assert "not reached" in failed.stderr
    assert after_failure == before
    assert list(out.rglob("*.part")) == []
    assert mended.exit_code == 0
    assert b"member" in files(out)["a/1.0-draft/a-protocol-1.0-draft.txt"]


@small
def test_a_folder_that_cannot_be_written_to_is_one_council_s_trouble(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "b").write_text("no folder")
    asked = ["build", "--format", "txt", "--out", str(out)]

    result = run(estate(tmp_path, ("a", "b", "c")), *asked)

    assert result.exit_code == 1
    assert "nothing was written there" in result.stderr
    assert sorted(path.split("/")[0] for path in files(out)) == ["a", "c"]
    assert summary(out)["b"]["state"] == "faulty"


@pytest.mark.slow
def test_a_fault_in_one_profile_does_not_stop_the_others(tmp_path: Path) -> None:
    estate(tmp_path)
    (tmp_path / "profiles" / COUNCILS[3] / "profile.yaml").write_text(PROFILE + "colour: blue\n")

    result = process(tmp_path, "build", "--format", "txt", "--jobs", "2")

    assert result.returncode == 1
    assert "council-03/profile.yaml:5:1: error: a profile has no key 'colour'" in result.stderr
    out = tmp_path / "build"
    assert sorted({name.split("/")[0] for name in files(out)}) == [
        each for each in COUNCILS if each != COUNCILS[3]
    ]
    assert summary(out)[COUNCILS[3]]["state"] == "faulty"
    faults = summary(out)[COUNCILS[3]]["faults"]
    assert isinstance(faults, list)
    assert [(each["line"], each["column"]) for each in faults] == [(5, 1)]


@pytest.mark.slow
def test_a_worker_with_other_templates_refuses(tmp_path: Path) -> None:
    estate(tmp_path, ("a",))
    (job,) = jobs(tmp_path, tmp_path / "out")
    (tmp_path / "templates" / "html").mkdir(parents=True)
    (tmp_path / "templates" / "html" / "screen.css").write_text("p { color: red }")

    (outcome,) = run_batch([job], local_pool(1))

    assert outcome.state is State.FAULTY
    assert "other templates" in str(outcome.faults[0].message)
    assert outcome.stops_run
