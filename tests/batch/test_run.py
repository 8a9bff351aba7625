"""No job is lost with a worker that dies, or with a result that does."""

import os
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from pathlib import Path

import pytest
from tests.batch.many import COUNCILS, estate, files, jobs

from protocol_gen.batch.executors import WorkerPool
from protocol_gen.batch.outcome import State
from protocol_gen.batch.run import run as run_batch


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
