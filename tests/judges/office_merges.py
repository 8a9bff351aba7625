"""Puts Word files into others in one run of LibreOffice, as a clerk would.

    office_merges.py PIPE FOLDER

For each ``N.host.docx`` and ``N.ours.docx`` of the folder it writes what is shown: ``N.host.txt``
of the host alone, ``N.insert.txt`` with ours inserted at its end as a file, ``N.paste.txt`` with
ours copied and pasted there; and a line to its output. The Python that has LibreOffice's ``uno``
runs this; no test imports it.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

CHANGES: Any = import_module("office_changes")
"""The driver beside this one: how the office program is asked for, and its properties made."""


def main(pipe: str, folder: Path) -> None:
    desktop, _ = CHANGES._office(pipe)
    ways: dict[str, Callable[..., None]] = {"host": _leave, "insert": _insert, "paste": _paste}
    for path in sorted(folder.glob("*.host.docx")):
        number = path.name.split(".")[0]
        for name, way in ways.items():
            host = _open(desktop, path)
            way(desktop, host, folder / f"{number}.ours.docx")
            text = CHANGES._with(FilterName="Text (encoded)", FilterOptions="UTF8")
            host.storeToURL((folder / f"{number}.{name}.txt").as_uri(), text)
            host.close(True)  # noqa: FBT003  # the name of the flag is UNO's
        sys.stdout.write(f"{path.name}\n")
        sys.stdout.flush()
    CHANGES.end(desktop)


def _leave(_desktop: Any, _host: Any, _ours: Path) -> None:  # noqa: ANN401  # UNO has no types
    pass


def _make_room(host: Any) -> None:  # noqa: ANN401  # UNO has no types
    """Add a paragraph; it has a number from the one before, which is taken off."""
    host.Text.insertControlCharacter(host.Text.End, 0, False)  # noqa: FBT003  # UNO's flag
    new = host.Text.createTextCursorByRange(host.Text.End)
    new.ParaStyleName = "Standard"
    new.NumberingStyleName = ""


def _insert(_desktop: Any, host: Any, ours: Path) -> None:  # noqa: ANN401
    _make_room(host)
    cursor = host.Text.createTextCursorByRange(host.Text.End)
    cursor.insertDocumentFromURL(ours.as_uri(), CHANGES._with())


def _paste(desktop: Any, host: Any, ours: Path) -> None:  # noqa: ANN401
    """Copy what is between the bookmarks to the host's end."""
    source = _open(desktop, ours)
    start, end = (source.Bookmarks.getByName(f"protocol_{mark}") for mark in ("start", "end"))
    chosen = source.CurrentController.ViewCursor
    chosen.gotoRange(start.Anchor, False)  # noqa: FBT003  # UNO's flag
    chosen.gotoRange(end.Anchor, True)  # noqa: FBT003  # UNO's flag: what is passed over is chosen
    _make_room(host)
    place = host.CurrentController.ViewCursor
    place.gotoRange(host.Text.End, False)  # noqa: FBT003  # UNO's flag
    host.CurrentController.insertTransferable(source.CurrentController.getTransferable())
    source.close(True)  # noqa: FBT003  # the name of the flag is UNO's


def _open(desktop: Any, path: Path) -> Any:  # noqa: ANN401
    return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, CHANGES._with(Hidden=True))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
