"""How far a long run is: one line of a terminal that comes after a second and goes at the end."""

import sys
import time
from types import TracebackType
from typing import Self

import click

_PATIENCE = 1.0
"""Seconds before anything is shown."""


class Progress:
    """Counts steps; shows nothing where stderr is no terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._begun = time.monotonic()
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def step(self, doing: str) -> None:
        """Say what is being done, as one more step."""
        self._done += 1
        if sys.stderr.isatty() and time.monotonic() - self._begun > _PATIENCE:
            self.clear()
            click.echo(f"[{self._done}/{self._total}] {doing}", err=True, nl=False)
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False
