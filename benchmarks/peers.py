"""A peer as a whole process: makes each document once and writes it.

python -m benchmarks.peers CONTENDER FOLDER
"""

import sys
from pathlib import Path

from benchmarks.contenders import CONTENDERS


def main() -> None:
    """Make each document once."""
    name, folder = sys.argv[1:]
    out = Path(folder) / "peers"
    out.mkdir(exist_ok=True)
    for place, make in enumerate(CONTENDERS[name](Path(folder))):
        made = make()
        if isinstance(made, bytes):
            (out / f"{place}").write_bytes(made)


if __name__ == "__main__":
    main()
