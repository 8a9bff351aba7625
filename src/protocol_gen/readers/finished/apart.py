"""Finished files read in a process of its own, which has limits and can be stopped.

A file that comes back from outside may be made to fill the memory, to take for ever, or to bring
down the library that reads it. Then its process ends, and nothing else does.
"""

import os
import pickle  # what our own process says
import subprocess  # Python alone is begun, and no file's words are its arguments
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Timer
from typing import IO, Final
from weakref import finalize

from protocol_gen.errors import ForeignFileError, ProtocolError
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.messages import FINISHED_TOO_HEAVY, FINISHED_TOO_SLOW

MOST_SECONDS: Final = 17
"""What the reading of one file may take."""
MOST_MEMORY: Final = 800_000_000
"""Bytes that it may take, where the system can hold it to that."""
_COMMAND: Final = (
    sys.executable,
    "-m",
    "protocol_gen.readers.finished.apart_process",
    str(MOST_MEMORY),
)


class ReaderApart:
    """Reads files one after the other in one process; begins a new one where that has ended."""

    def __init__(self, seconds: float = MOST_SECONDS, command: Sequence[str] = _COMMAND) -> None:
        """Begin nothing yet. ``seconds`` is what one file may take."""
        self._seconds = seconds
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._ending: finalize[..., ReaderApart] | None = None

    def begin(self) -> None:
        """Begin the process, so that it is ready when a file comes."""
        if self._process is None:
            package = str(Path(__file__).parents[3])
            path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
            self._process = subprocess.Popen(  # noqa: S603  # it is ours
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )
            self._ending = finalize(self, _end, self._process)

    def read(self, content: bytes, name: str) -> FinishedText:
        """Return what a file says; ``name`` is the file's, for messages.

        Raises:
            ForeignFileError: where it cannot be read, or not within the limits.
            SourceError: where it is JSON but no document.
        """
        self.begin()
        assert self._process is not None  # noqa: S101  # it was begun
        process = self._process
        late = Timer(self._seconds, process.kill)
        late.start()
        try:
            answer = _ask(process, content, name)
        except (OSError, EOFError, pickle.UnpicklingError):
            answer = None
        is_in_time = late.is_alive()
        late.cancel()
        if answer is None:
            self.close()
            if is_in_time:
                raise ForeignFileError(name, FINISHED_TOO_HEAVY())
            raise ForeignFileError(name, FINISHED_TOO_SLOW(seconds=round(self._seconds)))
        if isinstance(answer, ProtocolError):
            raise answer
        return answer

    def close(self) -> None:
        """End the process, if there is one."""
        if self._ending is not None:
            self._ending()
        self._process = self._ending = None


def _ask(
    process: "subprocess.Popen[bytes]", content: bytes, name: str
) -> FinishedText | ProtocolError:
    assert process.stdin is not None  # noqa: S101  # both are pipes
    assert process.stdout is not None  # noqa: S101  # likewise
    for part in (name.encode("utf-8", "surrogatepass"), content):
        send(process.stdin, part)
    process.stdin.flush()
    answer: FinishedText | ProtocolError = pickle.loads(receive(process.stdout))  # noqa: S301  # ours
    return answer


def send(stream: IO[bytes], part: bytes) -> None:
    """Write some bytes, their number first."""
    stream.write(len(part).to_bytes(8, "big"))
    stream.write(part)


def receive(stream: IO[bytes]) -> bytes:
    """Return bytes that were sent; raises ``EOFError`` where the other side has ended."""
    length = stream.read(8)
    part = stream.read(int.from_bytes(length, "big"))
    if len(length) != 8 or len(part) != int.from_bytes(length, "big"):  # noqa: PLR2004  # as above
        raise EOFError
    return part


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except OSError:
                continue  # it ended before it had taken all
    process.wait()
