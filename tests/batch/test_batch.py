"""Very many councils in one run, and all that can go wrong on the way."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.running import INTERRUPTIBLE, PROFILE, PROGRAM, environment, process, project, run
from tests.waiting import LIMIT, ended, wait_until

from protocol_gen.batch.executors import WorkerPool, here
from protocol_gen.batch.fingerprints import digest_of, surroundings
from protocol_gen.batch.outcome import Job, Mode, Order, State
from protocol_gen.batch.plan import anew
from protocol_gen.batch.record import RECORD_FILE
from protocol_gen.batch.run import run as run_batch
from protocol_gen.project import formats
from protocol_gen.project.workspace import Workspace

COUNCILS = tuple(f"council-{at:02}" for at in range(12))


def estate(root: Path, councils: tuple[str, ...] = COUNCILS) -> Path:
    return project(root, **dict.fromkeys(councils, PROFILE))


def files(out: Path) -> dict[str, bytes]:
    """Return the finished files; what begins with a dot is for the next build."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("[!.]*.*"))
        if path.is_file() and path.name != "summary.json"
    }


def summary(out: Path) -> dict[str, dict[str, object]]:
    rows = json.loads((out / "summary.json").read_bytes())
    return {row["council"]: row for row in rows}


def jobs(root: Path, out: Path) -> list[Job]:
    standard = digest_of(surroundings(root))
    order = Order(root, out, (formats.TXT, formats.HTML), Mode.MAKE, standard)
    return list(anew(order, Workspace(root).councils()))


# One process, the small library

small = pytest.mark.usefixtures("small_library")


@small
def test_what_has_not_changed_is_not_made_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt,json", "--out", str(out)]
    first = run(estate(tmp_path), *asked)
    before = {name: (out / name).stat().st_mtime_ns for name in files(out)}

    again = run(tmp_path, *asked)

    assert again.stdout == first.stdout
    assert again.stderr == "nothing has changed\n"
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


@small
def test_a_record_that_is_damaged_is_no_record(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    run(estate(tmp_path, ("a",)), *asked)
    record = out / "a" / RECORD_FILE
    whole = record.read_bytes()
    for damage in (b"", b"{", b"[]", b'{"record": 1}', b"\xff", whole[:-20]):
        record.write_bytes(damage)

        result = run(tmp_path, *asked)

        assert result.exit_code == 0
        assert record.read_bytes() == whole


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


# Several processes, the real library


@pytest.mark.slow
def test_two_programs_at_once_in_one_folder_leave_the_files_of_one(tmp_path: Path) -> None:
    clean, out = tmp_path / "clean", tmp_path / "out"
    asked = ("build", "--format", "txt,html", "--jobs", "2", "--out")
    assert process(estate(tmp_path), *asked, str(clean)).returncode == 0
    command = [sys.executable, "-c", PROGRAM, *asked, str(out)]

    def begun() -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603  # this interpreter
            command, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL
        )

    with ended(begun()) as one, ended(begun()) as other:
        codes = [one.wait(LIMIT), other.wait(LIMIT)]

    assert codes == [0, 0]
    assert files(out) == files(clean)
    assert list(out.rglob("*.part")) == []
    again = process(tmp_path, *asked, str(out))
    assert "nothing has changed" in again.stderr


@pytest.mark.slow
def test_several_processes_make_the_same_files_as_one_whatever_their_number(
    tmp_path: Path,
) -> None:
    estate(tmp_path)
    asked = ("build", "--format", "txt,html,docx,json", "--out")

    made = [
        process(tmp_path, *asked, f"out{number}", "--jobs", str(number), PYTHONHASHSEED=str(number))
        for number in (1, 2, 3)
    ]

    assert [each.returncode for each in made] == [0, 0, 0], made[1].stderr
    one, two, three = (files(tmp_path / f"out{number}") for number in (1, 2, 3))
    assert len(one) == 4 * len(COUNCILS)
    assert one == two == three
    assert made[0].stdout == made[1].stdout.replace("out2/", "out1/")


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


@contextmanager
def building(root: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A build under way, as leader of its own group of processes."""
    with ended(
        subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-c", INTERRUPTIBLE, "build", *arguments],
            cwd=root,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )
    ) as started:
        yield started


def wait_for(out: Path, number: int, build: "subprocess.Popen[str]") -> None:
    """Wait until so many pages are there, however slow the machine is."""

    def made() -> bool:
        assert build.poll() is None, build.communicate(timeout=LIMIT)
        return len(pages()) >= number

    def pages() -> list[Path]:
        return list(out.rglob("*.html"))

    wait_until(made, pages)


@pytest.mark.slow
def test_a_run_that_is_stopped_leaves_whole_files_and_goes_on_from_there(tmp_path: Path) -> None:
    many = tuple(f"council-{at:03}" for at in range(150))
    estate(tmp_path, many)
    out = tmp_path / "build"
    with building(tmp_path, "--format", "txt,html", "--jobs", "2") as started:
        wait_for(out, 4, started)
        os.killpg(started.pid, signal.SIGINT)
        _, said = started.communicate(timeout=LIMIT)
    stopped = files(out)

    result = process(tmp_path, "build", "--format", "txt,html", "--jobs", "2")

    assert started.returncode == 1
    assert "stopped: " in said
    assert 0 < len(stopped) < 2 * len(many)
    assert list(out.rglob("*.part")) == []
    assert result.returncode == 0
    assert len(files(out)) == 2 * len(many)
    assert {name: files(out)[name] for name in stopped} == stopped
    kept = [row for row in summary(out).values() if row["state"] == "unchanged"]
    assert len(kept) >= len(stopped) // 2 - 4


@pytest.mark.slow
def test_workers_end_with_a_run_that_is_killed(tmp_path: Path) -> None:
    estate(tmp_path, tuple(f"council-{at:03}" for at in range(150)))
    with building(tmp_path, "--format", "html", "--jobs", "2") as started:
        wait_for(tmp_path / "build", 4, started)
        started.kill()
        started.communicate(timeout=LIMIT)

    wait_until(lambda: not is_running(started.pid), lambda: "workers of a run that is gone")


def is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


class Deadly(Executor):
    """Processes of which one is killed under way, once for each life that is left."""

    def __init__(self, lives: list[int]) -> None:
        self._pool = ProcessPoolExecutor(2)
        self._lives = lives
        self._asked = 0

    def submit(self, fn, /, *args, **kwargs) -> Future[object]:  # type: ignore[no-untyped-def,override]  # noqa: ANN001, ANN002, ANN003
        self._asked += 1
        if self._lives and self._asked == self._lives[0]:
            self._lives.pop(0)
            return self._pool.submit(os._exit, 9)
        return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


@pytest.mark.slow
def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    estate(tmp_path)
    lives = [5]
    pool = WorkerPool(lambda _: Deadly(lives), 2, 4)

    outcomes = list(run_batch(jobs(tmp_path, tmp_path / "out"), pool))

    assert lives == []
    assert sorted(each.council for each in outcomes) == list(COUNCILS)
    assert {each.state for each in outcomes} == {State.MADE}
    assert len(files(tmp_path / "out")) == 2 * len(COUNCILS)


@pytest.mark.slow
def test_a_council_that_its_worker_dies_of_is_reported_and_the_others_are_made(
    tmp_path: Path,
) -> None:
    estate(tmp_path, ("a", "b", "c"))
    lives = [2, 1]
    pool = WorkerPool(lambda _: Deadly(lives), 2, 1)

    outcomes = {each.council: each for each in run_batch(jobs(tmp_path, tmp_path / "out"), pool)}

    assert {name: each.state for name, each in outcomes.items()} == {
        "a": State.MADE,
        "b": State.FAULTY,
        "c": State.MADE,
    }
    assert "enough memory" in str(outcomes["b"].faults[0].message)


class Losing(Executor):
    """Does each task, and loses the results of the first so many, as Dask can: what it hands on
    then is the fault of its own that it met on the way."""

    def __init__(self, losses: list[int]) -> None:
        self.losses = losses

    def submit(self, fn, /, *args, **kwargs) -> Future[object]:  # type: ignore[no-untyped-def,override]  # noqa: ANN001, ANN002, ANN003
        future: Future[object] = Future()
        result = fn(*args, **kwargs)
        if self.losses:
            self.losses.pop()
            future.set_exception(TypeError("cannot unpack non-iterable Outcome object"))
        else:
            future.set_result(result)
        return future


@pytest.mark.slow
def test_a_council_whose_result_is_lost_on_the_way_is_made_again(tmp_path: Path) -> None:
    losses = [1, 1, 1]
    estate(tmp_path)

    outcomes = list(
        run_batch(jobs(tmp_path, tmp_path / "out"), WorkerPool(lambda _: Losing(losses), 2, 4))
    )

    assert not losses
    assert sorted(each.council for each in outcomes) == sorted(COUNCILS)
    assert {each.state for each in outcomes} == {State.MADE}


@pytest.mark.slow
def test_a_council_whose_result_is_lost_every_time_is_reported(tmp_path: Path) -> None:
    estate(tmp_path, ("a", "b"))
    losses = [1] * 6

    outcomes = list(
        run_batch(jobs(tmp_path, tmp_path / "out"), WorkerPool(lambda _: Losing(losses), 2, 1))
    )

    assert {each.state for each in outcomes} == {State.FAULTY}
    assert all("cannot unpack" in str(each.faults[0].message) for each in outcomes)


@pytest.mark.slow
def test_a_worker_with_other_templates_refuses(tmp_path: Path) -> None:
    estate(tmp_path, ("a",))
    (job,) = jobs(tmp_path, tmp_path / "out")
    (tmp_path / "templates" / "html").mkdir(parents=True)
    (tmp_path / "templates" / "html" / "screen.css").write_text("p { color: red }")

    (outcome,) = run_batch([job], here(1))

    assert outcome.state is State.FAULTY
    assert "other templates" in str(outcome.faults[0].message)
    assert outcome.stops_run
