"""How far a long run is: one line of a terminal that comes after a second and goes at the end."""

import sys
import time
from types import TracebackType
from typing import Self

import click

_PATIENCE = 1.0
"""Seconds before anything is shown."""

_MANY = 10
"""Steps from which on the rate and the time left are worth saying."""


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
            click.echo(f"[{self._done}/{self._total}] {doing}{self._pace()}", err=True, nl=False)
            self._shown = True

    def _pace(self) -> str:
        """Return how fast it goes, and how long it will take from here, of a run that is long."""
        passed = time.monotonic() - self._begun
        if self._total < _MANY or passed <= 0:
            return ""
        rate = self._done / passed
        return f", {rate:.1f} a second, {_said((self._total - self._done) / rate)} left"

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self._shown = False


def _said(seconds: float) -> str:
    """Return a length of time in the words that people use."""
    if seconds < 90:  # noqa: PLR2004  # "90 seconds" is said as "2 minutes"
        return f"{seconds:.0f} seconds"
    minutes = seconds / 60
    return f"{minutes:.0f} minutes" if minutes < 90 else f"{minutes / 60:.1f} hours"  # noqa: PLR2004  # likewise
