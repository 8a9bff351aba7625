"""A project that keeps a library of its own, with an earlier version of it, and a council there."""

import shutil
from pathlib import Path

from tests import projects

from protocol_gen.project import Workspace
from protocol_gen.project.kept_libraries import keep
from protocol_gen.project.template_folders import TemplateFolders

OLD = "1.0"
SLUG = "testham"
PROFILE = """\
nation: england
council_type: parish
council:
  name: Little Testham Parish Council
version: "0.1"
"""


def with_library(root: Path) -> Path:
    """A project that keeps a library of its own, and one earlier version of it."""
    for part in ("library.yaml", "clauses", "phrases", "outlines", "kinds", "history"):
        source = projects.ROOT / "templates" / part
        target = root / "templates" / part
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    return root


def council(root: Path, more: str = "") -> Workspace:
    (root / "profiles" / SLUG).mkdir(parents=True, exist_ok=True)
    (root / "profiles" / SLUG / "profile.yaml").write_text(PROFILE + more, encoding="utf-8")
    return Workspace(root)


def change_everywhere(root: Path, old: str, new: str) -> None:
    for path in (root / "templates" / "clauses").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")


def keep_there(root: Path, file: Path) -> None:
    """Keep the library of a project as it is in a file."""
    file.write_bytes(keep(TemplateFolders.of(root)))


def own_kind(root: Path, old: str, new: str) -> None:
    """Lay a kind of council over the program's library that differs in some words."""
    own = root / "templates" / "kinds" / "parish.yaml"
    own.parent.mkdir(parents=True)
    text = (projects.ROOT / "templates" / "kinds" / "parish.yaml").read_text(encoding="utf-8")
    own.write_text(text.replace(old, new), encoding="utf-8")
