"""What the simple implementation reads: the same library and profiles, and the finished words.

It does not resolve: the finished words lie beside, as JSON, which costs it next to nothing. So it
has less to do than the program, never more.
"""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict


class Block(BaseModel):
    """One line of the document: a heading, a paragraph, or an item of a list."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["heading", "paragraph", "item"]
    depth: int = 1
    number: str = ""
    text: str


class Content(BaseModel):
    """A council's whole document."""

    model_config = ConfigDict(extra="forbid")

    council: str
    title: str
    version: str
    title_block: list[str]
    blocks: list[Block]

    @property
    def headings(self) -> list[tuple[int, Block]]:
        """The headings with their places among the blocks."""
        return [(place, b) for place, b in enumerate(self.blocks) if b.kind == "heading"]


class Wording(BaseModel):
    """One of the texts that a clause can take."""

    model_config = ConfigDict(extra="allow")

    text: object = None
    heading: object = None


class Clause(Wording):
    """One clause of the library."""

    id: str
    wordings: list[Wording] = []
    clauses: list["Clause"] = []


class Profile(BaseModel):
    """A council's choices."""

    model_config = ConfigDict(extra="allow")

    nation: str
    terms: dict[str, object] = {}


def read_sources(folder: Path) -> list[Clause]:
    """Return the clauses of a project's library; read its profiles as well."""
    for file in sorted(folder.glob("profiles/*/*.yaml")):
        profile = yaml.safe_load(file.read_text(encoding="utf-8"))
        if file.stem == "profile":
            Profile.model_validate(profile)
    for file in sorted(folder.glob("templates/*/*.yaml")):
        if file.parent.name != "clauses":
            yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        Clause.model_validate(clause)
        for file in sorted(folder.glob("templates/clauses/*.yaml"))
        for clause in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def read(path: Path) -> Content:
    """Return the finished words of one document."""
    return Content.model_validate_json(path.read_bytes())
