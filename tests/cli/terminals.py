"""A person at a terminal: reads what the program shows up to its prompt, and types."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.cli.running import INTERRUPTIBLE, environment
from tests.waiting import LIMIT, read_terminal

_OWN_TERMINAL = f"import os; os.close(os.open(os.ttyname(0), os.O_RDWR)); {INTERRUPTIBLE}"
"""The first terminal that the leader of a session opens is its own; then Ctrl-C reaches it."""
_PROMPT = re.compile(r"(^|\n)(\[[^\n]*\] )?> $|\[(y/N|Y/n)\]: $")
"""A line that asks. What only ends like one, in the midst of other words, is no question."""
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
_AGAIN = 30.0
"""Seconds after which a key is pressed a second time."""
CTRL_C = "\x03"
CTRL_D = "\x04"


class Terminal:
    """The program on a pseudo-terminal, with all that it has shown.

    No key is pressed before the program asks: it would be lost where the program, as it gets
    ready to ask, throws away what came too early.
    """

    def __init__(self, folder: Path, *arguments: str, program: str = _OWN_TERMINAL) -> None:
        self.shown = ""
        self.typed = 0
        self._asks = False
        self._ours, theirs = pty.openpty()
        self._running = subprocess.Popen(  # noqa: S603  # this interpreter
            [sys.executable, "-c", program, *arguments],
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
        self._running.kill()
        self._running.wait(LIMIT)
        os.close(self._ours)

    def question(self, limit: float = LIMIT) -> str:
        """Return what is shown up to the next prompt, or to the end of the program."""
        content, fresh = b"", ""
        while not (asks := bool(_PROMPT.search(fresh))):
            more = read_terminal(self._ours, self.shown + fresh, limit)
            if not more:
                break
            content += more
            fresh = _COLOURS.sub("", content.decode("utf-8", "replace")).replace("\r\n", "\n")
        self._asks = asks
        self.shown += fresh
        return fresh

    def type(self, text: str) -> str:
        """Type a line, and return what comes up to the next prompt."""
        self.typed += 1
        return self.press(f"{text}\n")

    def press(self, key: str) -> str:
        """Press a key once the program asks, and return what comes up to the next prompt."""
        if not self._asks:
            self.question()
        assert self._asks, f"the program has ended, and asks no more:\n{self.shown}"
        os.write(self._ours, key.encode())
        return self._interrupted() if key == CTRL_C else self.question()

    def _interrupted(self) -> str:
        """Press Ctrl-C once more where nothing comes of it, as a person does.

        Between Python's last look at signals and its wait for a line there is a moment in which
        one is noted and then waited over.
        """
        try:
            return self.question(_AGAIN)
        except AssertionError:
            os.write(self._ours, CTRL_C.encode())
            return self.question()

    def end(self) -> int:
        """Return the exit code, of a program that asks nothing more."""
        if not self._asks:
            self.question()
        assert not self._asks, f"the program asks, and does not end:\n{self.shown}"
        return self._running.wait(LIMIT)
