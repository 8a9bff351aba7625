"""The content that the simple implementation and the other peers read: finished words in YAML."""

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


def read(path: Path) -> Content:
    """Return the content of one file."""
    return Content.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
