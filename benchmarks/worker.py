"""One contender in a process of its own: makes its documents once for each line it is sent.

    python -m benchmarks.worker CONTENDER FOLDER

Answers each line with what that took, as JSON.
"""

import json
import sys
from pathlib import Path
from time import process_time

from benchmarks.contenders import CONTENDERS
from benchmarks.measure import MEGABYTE

PAGE_SIZE = 4096


def main() -> None:
    """Serve until the input ends."""
    name, folder = sys.argv[1:]
    makers = CONTENDERS[name](Path(folder))
    for _ in sys.stdin:
        start = process_time()
        for make in makers:
            make()
        answer = {
            "seconds": process_time() - start,
            "documents": len(makers),
            "resident": _resident(),
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _resident() -> float:
    """Return the megabytes of memory in use; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return 0.0
    return int(status.read_text(encoding="ascii").split()[1]) * PAGE_SIZE / MEGABYTE


if __name__ == "__main__":
    main()
