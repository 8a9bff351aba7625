"""Who does the work: this process, processes of this machine, or other machines.

All are ``concurrent.futures.Executor``; what asks them knows no more of them than that.
"""

import gc
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context, parent_process
from typing import Any, Final, ParamSpec, TypeVar

from protocol_gen.batch.messages import DASK_MISSING, NO_SCHEDULER, NO_WORKERS
from protocol_gen.errors import ProtocolError
from protocol_gen.frozen import frozen

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

FEW: Final = 12
"""Councils for which starting another process would take longer than it saves."""
_COLLECT_AFTER: Final = 50_000
_ANSWERS_WITHIN: Final = "10s"


class SchedulerError(ProtocolError):
    """The scheduler of other machines cannot be asked; the sentence says why."""


@frozen
class WorkerPool:
    """Who does the work: ``start`` gives an executor with that many workers.

    ``at_once`` is how many tasks it is given at a time, so that none waits for more; ``end`` takes
    leave of those who work elsewhere.
    """

    start: Callable[[int], Executor]
    workers: int
    at_once: int
    end: Callable[[], None] = lambda: None


class ThisProcess(Executor):
    """Does each task here, as soon as it is asked for."""

    def submit(
        self,
        fn: Callable[Arguments, Result],
        /,
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Future[Result]:
        """Return what the task gave or raised."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  # whoever asks for the result has it raised
            future.set_exception(error)
        return future


def local_pool(workers: int) -> WorkerPool:
    """Return a pool of processes of this machine; with one worker, that is this process itself."""
    if workers == 1:
        return WorkerPool(lambda _: ThisProcess(), 1, 1)
    return WorkerPool(_processes, workers, workers * 4)


def usual_workers(councils: int) -> int:
    """Return how many processes are worth starting for this many councils."""
    return max(1, min(processors(), councils // FEW))


def processors() -> int:
    """Return the processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def dask_pool(address: str) -> WorkerPool:
    """Return the workers of a Dask scheduler.

    Raises:
        SchedulerError: where Dask is not installed, or no scheduler with workers answers there.
    """
    try:
        dask: Any = import_module("distributed")  # an extra, slow to load
    except ImportError as error:
        raise SchedulerError(DASK_MISSING()) from error
    try:
        client = dask.Client(address, timeout=_ANSWERS_WITHIN, set_as_default=False)
        workers = len(client.scheduler_info(n_workers=-1)["workers"])
    except (OSError, TimeoutError, ValueError) as error:
        raise SchedulerError(NO_SCHEDULER(address=address, reason=str(error))) from error
    if not workers:
        client.close()
        raise SchedulerError(NO_WORKERS(address=address))
    return WorkerPool(lambda _: client.get_executor(), workers, workers * 4, client.close)


def _processes(workers: int) -> Executor:
    """Return new processes that inherit nothing, the same way on every system."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Make ready a worker: it ends its task when the run is stopped, and never outlives the run."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_COLLECT_AFTER)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
