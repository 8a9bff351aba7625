"""Waiting: for a condition, never for a time; and never without a limit that says what was seen."""

import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, AnyStr, TypeVar

LIMIT = 300.0
"""Seconds after which a thing counts as hung, on a machine however slow and busy."""
_PAUSE = 0.02
T = TypeVar("T")


def wait_until(condition: Callable[[], T], seen: Callable[[], object], limit: float = LIMIT) -> T:
    """Return what the condition gives once it is true; say what was seen where it never is."""
    end = time.monotonic() + limit
    while not (found := condition()):
        assert time.monotonic() < end, f"after {limit:.0f} seconds there is:\n{seen()}"
        time.sleep(_PAUSE)
    return found


def read_terminal(terminal: int, shown: str = "", limit: float = LIMIT) -> bytes:
    """Return what a terminal shows next, and nothing where its other end is closed."""
    ready, _, _ = select.select([terminal], [], [], limit)
    assert ready, f"for {limit:.0f} seconds nothing was shown after:\n{shown}"
    try:
        return os.read(terminal, 65536)
    except OSError:  # as a terminal says that its other end is closed
        return b""


def read_line(stream: IO[str], limit: float = LIMIT) -> str:
    """Return the next line that a process prints."""
    ready, _, _ = select.select([stream], [], [], limit)
    assert ready, f"for {limit:.0f} seconds no line was printed"
    return stream.readline()


@contextmanager
def ended(process: "subprocess.Popen[AnyStr]") -> "Iterator[subprocess.Popen[AnyStr]]":
    """A process that is gone afterwards, whatever comes of the test."""
    try:
        yield process
    finally:
        process.kill()
        process.wait(LIMIT)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
