"""The progress of a long run: one line that appears after a second and is removed at the end."""

import sys
import time
from types import TracebackType
from typing import Self

import click

_PATIENCE = 1.0
"""Seconds before anything is shown."""

_MANY = 10
"""Number of steps from which the rate and the time left are worth showing."""


class Progress:
    """Counts steps; shows nothing if stderr is not a terminal."""

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
        """Count one more step, and show what is being done."""
        self._done += 1
        if sys.stderr.isatty() and time.monotonic() - self._begun > _PATIENCE:
            self.clear()
            click.echo(f"[{self._done}/{self._total}] {doing}{self._pace()}", err=True, nl=False)
            self._shown = True

    def _pace(self) -> str:
        """Return the rate, and the time left, of a long run."""
        elapsed = time.monotonic() - self._begun
        if self._total < _MANY or elapsed <= 0:
            return ""
        rate = self._done / elapsed
        return f", {rate:.1f} a second, {_said((self._total - self._done) / rate)} left"

    def clear(self) -> None:
        """Remove the line."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False


def _said(seconds: float) -> str:
    """Return a length of time as people say it."""
    if seconds < 90:  # noqa: PLR2004  # "90 seconds" is said as "2 minutes"
        return f"{seconds:.0f} seconds"
    minutes = seconds / 60
    return f"{minutes:.0f} minutes" if minutes < 90 else f"{minutes / 60:.1f} hours"  # noqa: PLR2004  # likewise
