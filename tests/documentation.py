"""The project's Markdown files, and the examples in them.

An example is a block of code whose first line says what it is: ```` ```yaml part ````. The marks:
``profile`` (a whole profile), ``part`` (some keys of one), ``changes``, ``base NAME``; ``clauses``,
``phrases``, ``library`` (a part of library.yaml), ``outline NAME``, ``kind NAME``,
``interview NAME``; ``changelog`` (of the library); ``paper`` (the answers for a meeting's papers);
and ``wrong`` before any of them for an example that must be refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml
from tests import projects

PROFILES = projects.ROOT / "docs" / "profiles.md"
INTERVIEW = projects.ROOT / "docs" / "interview.md"
CLAUSES = projects.ROOT / "docs" / "clauses.md"
README = projects.ROOT / "README.md"
COUNCIL = "little-testham"
CHANGELOG = "changelog"
"""The mark of what the changelog of the library says, which is no part of a project's own."""

_FENCED = re.compile(r"^ *```yaml ?(?P<mark>.*)\n(?P<text>(?:.*\n)*?) *```$", re.MULTILINE)
_FOLDERS = {
    "clauses": "clauses",
    "phrases": "phrases",
    "outline": "outlines",
    "kind": "kinds",
    "interview": "interview",
}
_ASSETS = {
    "crest.svg": projects.ROOT / "profiles" / "example-town" / "crest.svg",
    "letterhead.docx": projects.ROOT / "templates" / "docx" / "reference.docx",
}
"""Files that the examples name."""


@dataclass(frozen=True, slots=True)
class Example:
    """A block of YAML: its place, what it is, its name where it has one."""

    place: str
    kind: str
    name: str
    text: str
    is_wrong: bool


def markdown_files() -> list[Path]:
    root = projects.ROOT
    pages = [
        *root.glob("*.md"),
        *(root / "docs").rglob("*.md"),
        *(root / "templates").rglob("*.md"),
    ]
    return sorted(pages)


def examples(page: Path) -> Iterator[Example]:
    text = page.read_text(encoding="utf-8")
    for match in _FENCED.finditer(text):
        is_wrong = match["mark"].startswith("wrong ")
        kind, _, name = match["mark"].removeprefix("wrong ").partition(" ")
        line = text.count("\n", 0, match.start()) + 1
        yield Example(f"{page.name}:{line}", kind, name, dedent(match["text"]), is_wrong)


def readme_profile() -> str:
    """The profile that the README has its reader write."""
    (profile,) = (each for each in examples(README) if each.kind == "profile")
    return profile.text


def place(example: Example, root: Path) -> None:
    """Put an example into a project that holds the README's council."""
    council = root / "profiles" / COUNCIL
    profile = readme_profile()
    if not council.exists():
        _place_council(council, profile)
    match example.kind:
        case "profile":
            _write(council / "profile.yaml", example.text)
        case "part":
            _write(council / "profile.yaml", _merged(profile, example.text))
        case "changes":
            _write(council / "changes.yaml", example.text)
        case "base":
            _write(root / "profiles" / "_base" / f"{example.name}.yaml", example.text)
        case "library":
            library = (projects.ROOT / "templates" / "library.yaml").read_text(encoding="utf-8")
            _write(root / "templates" / "library.yaml", _merged(library, example.text))
        case kind if kind in _FOLDERS:
            name = example.name or f"example-{example.place.partition(':')[2]}"
            _write(root / "templates" / _FOLDERS[kind] / f"{name}.yaml", example.text)
        case kind:
            msg = f"{example.place}: '{kind}' says not what the example is of"
            raise ValueError(msg)


def _place_council(folder: Path, profile: str) -> None:
    _write(folder / "profile.yaml", profile)
    for name, source in _ASSETS.items():
        (folder / name).write_bytes(source.read_bytes())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _merged(lower: str, upper: str) -> str:
    """Two mappings as one, with every value as it was written."""
    whole = _mapping(lower)
    for key, value in _mapping(upper).items():
        below = whole.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            whole[key] = {**below, **value}
        else:
            whole[key] = value
    return yaml.dump(whole, allow_unicode=True, sort_keys=False)


def _mapping(text: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # strings only
    return loaded
