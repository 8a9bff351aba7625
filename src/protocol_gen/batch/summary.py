"""What came of a run, council by council, as a file for programs and for who comes back later."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.project.files import write_whole

SUMMARY_FILE: Final = "summary.json"
"""In the folder that is built to."""


@frozen
class SummaryRow:
    """What the summary says of one council."""

    council: str
    state: str
    version: str = ""
    files: Sequence[str] = ()
    made: Sequence[str] = ()
    why: Sequence[Message] = ()
    faults: Sequence[Mapping[str, Any]] = ()

    def as_data(self) -> dict[str, Any]:
        """Return it with keys that stay as they are."""
        return {
            "council": self.council,
            "state": self.state,
            "version": self.version,
            "files": list(self.files),
            "made": list(self.made),
            "why": [str(each) for each in self.why],
            "reasons": [
                {"code": each.code, "text": str(each), "facts": each.plain_facts()}
                for each in self.why
            ],
            "faults": list(self.faults),
        }


def write_summary(out: Path, rows: Iterable[SummaryRow]) -> None:
    """Write the summary, whole, its councils in order of names.

    Raises:
        OutputError: where it cannot be written.
    """
    ordered = sorted(rows, key=lambda each: each.council)
    text = json.dumps([each.as_data() for each in ordered], ensure_ascii=False, indent=1)
    write_whole(out / SUMMARY_FILE, f"{text}\n".encode())
