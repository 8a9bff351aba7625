"""The process that reads finished files for another one; it ends with it."""

import os
import pickle  # written only
import sys

from protocol_gen.errors import ForeignFileError, ProtocolError
from protocol_gen.readers.finished import read_finished
from protocol_gen.readers.finished.apart import receive, send
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.messages import FINISHED_CANNOT_BE_FOLLOWED, FINISHED_TOO_HEAVY


def main() -> None:
    """Answer for each file that comes in, until none does."""
    _limit(int(sys.argv[1]))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while True:
        try:
            name = receive(sys.stdin.buffer).decode("utf-8", "surrogatepass")
            content = receive(sys.stdin.buffer)
        except EOFError:
            return
        send(answers, pickle.dumps(_read(content, name)))
        answers.flush()


def _read(content: bytes, name: str) -> FinishedText | ProtocolError:
    try:
        return read_finished(content, name)
    except ProtocolError as error:
        return error
    except MemoryError:
        return ForeignFileError(name, FINISHED_TOO_HEAVY())
    except Exception:  # noqa: BLE001  # a foreign file may be broken in ways that nobody knows
        return ForeignFileError(name, FINISHED_CANNOT_BE_FOLLOWED())


def _limit(memory: int) -> None:
    """Hold this process to some memory, where the system can."""
    try:
        import resource  # noqa: PLC0415  # Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except (ImportError, OSError, ValueError):
        return


if __name__ == "__main__":
    main()
