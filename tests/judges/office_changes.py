"""Settles the tracked changes of many Word files in one run of LibreOffice.

    office_changes.py PIPE FOLDER

For each ``N.docx`` of the folder it writes ``N.accepted.txt`` and ``N.rejected.txt``, and a line to
its output: the changes before and after accepting, before and after rejecting. Beside each text it
writes what LibreOffice sees of each paragraph, as ``N.accepted.json``: where it is, its style, its
number, its words. The office program listens on the pipe, and ends when all is done. The Python
that has LibreOffice's ``uno`` runs this; no test imports it.
"""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

OUTCOMES = (("Accept", "accepted"), ("Reject", "rejected"))
PATIENCE = 300
"""Seconds that the office program may take to begin."""


def main(pipe: str, folder: Path) -> None:
    desktop, dispatcher = _office(pipe)
    for path in sorted(folder.glob("*.docx"), key=lambda path: int(path.stem)):
        counts: list[int] = []
        for command, name in OUTCOMES:
            document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, _with(Hidden=True))
            counts.append(_count(document.Redlines))
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
            counts.append(_count(document.Redlines))
            target = folder / f"{path.stem}.{name}.txt"
            text = _with(FilterName="Text (encoded)", FilterOptions="UTF8")
            document.storeToURL(target.as_uri(), text)
            seen = json.dumps([*_seen(document)])
            (folder / f"{path.stem}.{name}.json").write_text(seen, "utf-8")
            document.close(True)  # noqa: FBT003  # the name of the flag is UNO's
        sys.stdout.write(f"{' '.join(map(str, counts))}\n")
        sys.stdout.flush()
    end(desktop)


def end(desktop: Any) -> None:  # noqa: ANN401  # UNO has no types
    """End the office program, which may be gone before it answers."""
    with suppress(import_module("uno").getClass("com.sun.star.lang.DisposedException")):
        desktop.terminate()


def _seen(document: Any) -> Iterator[tuple[str, str, str, str]]:  # noqa: ANN401  # UNO has no types
    """Yield where each paragraph is, its style, its number and its words."""
    yield from _paragraphs(document.Text, "body")
    pages = document.StyleFamilies.getByName("PageStyles")
    for name in pages.ElementNames:
        page = pages.getByName(name)
        for part in ("Header", "Footer"):
            if page.isInUse() and getattr(page, f"{part}IsOn"):
                yield from _paragraphs(getattr(page, f"{part}Text"), part)
                if not page.FirstIsShared:
                    yield from _paragraphs(getattr(page, f"{part}TextFirst"), f"first {part}")


def _paragraphs(text: Any, where: str) -> Iterator[tuple[str, str, str, str]]:  # noqa: ANN401  # UNO has no types
    pieces = text.createEnumeration()
    while pieces.hasMoreElements():
        piece = pieces.nextElement()
        if piece.supportsService("com.sun.star.text.TextTable"):
            for cell in piece.getCellNames():
                yield from _paragraphs(piece.getCellByName(cell), f"{where} table")
        else:
            yield where, piece.ParaStyleName, piece.ListLabelString, piece.String


def _office(pipe: str) -> tuple[Any, Any]:
    local: Any = import_module("uno").getComponentContext()
    resolver = _make(local, "bridge.UnoUrlResolver")
    end = time.monotonic() + PATIENCE
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return _make(context, "frame.Desktop"), _make(context, "frame.DispatchHelper")


def _make(context: Any, name: str) -> Any:  # noqa: ANN401  # UNO has no types
    return context.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", context)


def _count(redlines: Any) -> int:  # noqa: ANN401  # UNO has no types
    found = redlines.createEnumeration()
    number = 0
    while found.hasMoreElements():
        found.nextElement()
        number += 1
    return number


def _with(**values: object) -> tuple[Any, ...]:
    return tuple(_property(name, value) for name, value in values.items())


def _property(name: str, value: object) -> Any:  # noqa: ANN401  # UNO has no types
    made = import_module("uno").createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
