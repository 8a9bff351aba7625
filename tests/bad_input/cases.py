"""Broken sources, each with the faults that must be found in it, read from ``cases/*.txt``.

A case begins with ``## its title``; ``=== path`` begins a file. A ``▲`` under a line of it stands
below the column of a fault, and the words after it, parted by `` | ``, must be in the message.
``=== path +`` puts the file's text after the head of a good profile.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SIGN = "▲"
PROFILE = "profiles/testham/profile.yaml"
HEAD = """\
nation: wales
council_type: town
council: {name: Testham Town Council}
version: "1.0"
"""
"""A whole profile: the defaults of its kind of council give the rest."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A fault: its file, line and column, and words of its message."""

    file: str
    line: int
    column: int
    words: tuple[str, ...]


@dataclass(slots=True)
class Case:
    """The files of one broken project, and all that is wrong in them."""

    title: str
    files: dict[str, str] = field(default_factory=dict)
    faults: list[Expected] = field(default_factory=list)

    def write(self, root: Path) -> None:
        write_files(root, {PROFILE: HEAD, **self.files})


def write_files(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read_cases() -> Iterator[Case]:
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt")):
        yield from _read(path.read_text(encoding="utf-8").split("\n"))


def _read(lines: Iterable[str]) -> Iterator[Case]:
    case: Case | None = None
    file = ""
    for line in lines:
        if line.startswith("## "):
            if case:
                yield case
            case, file = Case(line.removeprefix("## ")), ""
        elif case and line.startswith("=== "):
            file, _, after_head = line.removeprefix("=== ").partition(" +")
            case.files[file] = HEAD if after_head or line.endswith(" +") else ""
        elif case and line.lstrip().startswith(SIGN):
            case.faults.append(_expected(case, file, line))
        elif case and file:
            case.files[file] += f"{line}\n"
    if case:
        yield case


def _expected(case: Case, file: str, line: str) -> Expected:
    column = line.index(SIGN)
    words = line[column + 1 :].strip().split(" | ")
    number = max(1, case.files[file].count("\n"))
    return Expected(file, number, column + 1, tuple(words))
