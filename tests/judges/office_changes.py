"""Settles the tracked changes of many Word files in one run of LibreOffice.

    office_changes.py PIPE FOLDER

For each ``N.docx`` of the folder it writes ``N.accepted.txt`` and ``N.rejected.txt``, and a line to
its output: the changes before and after accepting, before and after rejecting. The office program
listens on the pipe, and ends when all is done. The Python that has LibreOffice's ``uno`` runs this;
no test imports it.
"""

import sys
import time
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
            document.close(True)  # noqa: FBT003  # the name of the flag is UNO's
        sys.stdout.write(f"{' '.join(map(str, counts))}\n")
    desktop.terminate()


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
