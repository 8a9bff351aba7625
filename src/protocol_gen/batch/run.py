"""The jobs of a batch, given to an executor; no job is lost with a worker that dies."""

from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from protocol_gen.batch.executors import WorkerPool
from protocol_gen.batch.make import TRIES, faulty, make
from protocol_gen.batch.messages import WORKER_FAILED, WORKER_KILLED
from protocol_gen.batch.outcome import Fault, Job, Outcome


def run(jobs: Iterable[Job], pool: WorkerPool) -> Generator[Outcome]:
    """Yield what comes of each job, as it is done; no job is lost with a worker that is killed.

    A job that its worker dies of is reported. Where the caller stops, so do the workers, each when
    it has done its task.
    """
    waiting = deque(jobs)
    try:
        while waiting:
            flying: dict[Future[Outcome], Job] = {}
            try:
                with _ended(pool.start(min(pool.workers, len(waiting))), flying) as executor:
                    yield from _round(executor, pool, waiting, flying)
            except BrokenProcessPool:
                for job in flying.values():
                    yield _alone(job, pool)
    finally:
        pool.end()


def _round(
    executor: Executor, pool: WorkerPool, waiting: deque[Job], flying: dict[Future[Outcome], Job]
) -> Iterator[Outcome]:
    lost: Counter[str] = Counter()
    while waiting or flying:
        while waiting and len(flying) < pool.at_once:
            future = executor.submit(make, waiting[0])
            flying[future] = waiting.popleft()
        done, _ = wait(flying, return_when=FIRST_COMPLETED)
        for future in done:
            job = flying[future]
            outcome = _result(future, job, lost)
            del flying[future]
            if outcome is None:
                waiting.append(job)
            else:
                yield outcome


def _result(future: Future[Outcome], job: Job, lost: Counter[str]) -> Outcome | None:
    """Return what came of a job, or None where its result was lost and it is to be done again.

    ``make`` raises nothing, so what is raised here comes from the executor: a worker died, or its
    result did. Dask reads a task's result and its state one after the other; where the worker that
    holds the result dies between the two, it hands on an error made of the result itself.
    """
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:  # noqa: BLE001  # as each kind of executor says that a worker died
        lost[job.council.slug] += 1
        if lost[job.council.slug] < TRIES:
            return None
        message = WORKER_FAILED(kind=type(error).__name__, reason=str(error))
        return faulty(job, [Fault(message)])


def _alone(job: Job, pool: WorkerPool) -> Outcome:
    """Do a job that was under way when a worker died; where it dies again, this job is why."""
    with _ended(pool.start(1), {}) as executor:
        try:
            return executor.submit(make, job).result()
        except BrokenProcessPool:
            return faulty(job, [Fault(WORKER_KILLED())])


@contextmanager
def _ended(executor: Executor, flying: Mapping[Future[Outcome], Job]) -> Iterator[Executor]:
    """Give the executor, and let it end its running tasks, no others, whatever happens."""
    try:
        yield executor
    finally:
        for future in flying:  # not every executor's shutdown does it
            future.cancel()
        executor.shutdown(wait=True)
