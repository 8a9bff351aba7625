"""What came of a run, council by council, as a file for programs and for who comes back later."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from protocol_gen.model.message import Message
from protocol_gen.project.files import write_whole

SUMMARY_FILE: Final = "summary.json"
"""In the folder that is built to."""


def row(
    council: str,
    state: str,
    version: str = "",
    *,
    files: Iterable[str] = (),
    made: Iterable[str] = (),
    why: Iterable[Message] = (),
    faults: Iterable[dict[str, Any]] = (),
) -> dict[str, Any]:
    """Return what the summary says of one council; its keys stay as they are."""
    reasons = tuple(why)
    return {
        "council": council,
        "state": state,
        "version": version,
        "files": list(files),
        "made": list(made),
        "why": [str(each) for each in reasons],
        "reasons": [
            {"code": each.code, "text": str(each), "facts": each.plain_facts()} for each in reasons
        ],
        "faults": list(faults),
    }


def write_summary(out: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write the summary, whole, its councils in order of names.

    Raises:
        OutputError: where it cannot be written.
    """
    ordered = sorted(rows, key=lambda each: str(each["council"]))
    text = json.dumps(ordered, ensure_ascii=False, indent=1)
    write_whole(out / SUMMARY_FILE, f"{text}\n".encode())
