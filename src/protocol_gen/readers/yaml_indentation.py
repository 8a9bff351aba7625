"""Where a line of YAML belongs whose indentation fits nothing above it."""

import re
from collections.abc import Sequence
from typing import Final

from protocol_gen.model.message import Message
from protocol_gen.readers.messages import INDENTED_AT_TOP, INDENTED_UNDER, YAML_INDENTATION_OF

_KEY: Final = re.compile(r"(?P<indent> *)(?P<key>[\w.-]+):(?P<value>\s+[^\s#].*|\s*(?:#.*)?)$")


def misplaced(lines: Sequence[str], at: int) -> Message | None:
    """Say by how much a line should be indented, and what it would then be under.

    None where it is no key, or where its indentation fits; ``at`` is counted from 0.
    """
    found = _KEY.match(lines[at]) if 0 <= at < len(lines) else None
    if not found:
        return None
    indent = len(found["indent"])
    levels, may_go_deeper = _levels(lines[:at])
    if indent in levels or (may_go_deeper and indent > max(levels, default=0)):
        return None
    choices = tuple(
        INDENTED_UNDER(count=each, key=key) if key else INDENTED_AT_TOP()
        for each, key in sorted(levels.items(), reverse=True)
    )
    return YAML_INDENTATION_OF(found=indent, choices=choices) if choices else None


def _levels(lines: Sequence[str]) -> tuple[dict[int, str], bool]:
    """Return the indentations that are open after some lines, with the key above each.

    Also whether the last line opens a section of its own.
    """
    open_: list[tuple[int, str]] = []
    is_section = False
    for line in lines:
        found = _KEY.match(line)
        if not found:
            continue
        indent = len(found["indent"])
        open_ = [each for each in open_ if each[0] < indent]
        open_.append((indent, found["key"]))
        is_section = not found["value"].split("#")[0].strip()
    parents = ("", *(key for _, key in open_))
    return dict(zip((indent for indent, _ in open_), parents, strict=False)), is_section
