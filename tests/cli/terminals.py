"""A person at a terminal: reads what the program shows up to its prompt, and types."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.cli.running import PROGRAM, environment

_OWN_TERMINAL = f"import os; os.close(os.open(os.ttyname(0), os.O_RDWR)); {PROGRAM}"
"""The first terminal that the leader of a session opens is its own; then Ctrl-C reaches it."""
_PROMPT = "> "
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
CTRL_C = "\x03"
CTRL_D = "\x04"


class Terminal:
    """The program on a pseudo-terminal, with all that it has shown."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.shown = ""
        self.typed = 0
        self._ours, theirs = pty.openpty()
        self._running = subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-c", _OWN_TERMINAL, *arguments],
            cwd=folder,
            env=environment(TERM="xterm", COLUMNS="200"),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._running.poll() is None:
            self._running.kill()
        self._running.wait()
        os.close(self._ours)

    def question(self) -> str:
        """Return what is shown up to the next prompt, or to the end of the program."""
        fresh = ""
        while not fresh.endswith(_PROMPT):
            try:
                content = os.read(self._ours, 65536)
            except OSError:  # as a terminal says that its other end is closed
                break
            fresh = _COLOURS.sub("", fresh + content.decode("utf-8", "replace"))
        self.shown += fresh
        return fresh.replace("\r\n", "\n")

    def type(self, text: str) -> str:
        """Type a line, and return what comes up to the next prompt."""
        self.typed += 1
        os.write(self._ours, f"{text}\n".encode())
        return self.question()

    def press(self, key: str) -> str:
        """Press a key, and return what comes up to the next prompt."""
        os.write(self._ours, key.encode())
        return self.question()

    def end(self) -> int:
        """Return the exit code."""
        while self.question().endswith(_PROMPT):
            pass
        return self._running.wait()
