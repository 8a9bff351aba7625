"""A name serves once in the house, unless it is the same thing."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import PurePath

from tests.house.source import classes, modules

IN_EVERY_ROOM = {"__init__", "messages", "metadata", "reader", "shape", "writer"}
"""What a room calls the same part of itself."""
SAME_THING = {
    "changes": "local changes: read, and made",
    "contents": "the contents: what they hold, and as PDF",
    "furniture": "what is around the text: its words, and in Word",
    "governance": "how a council decides: the type, and the rules on it",
    "interview": "the interview: its types, its steps, its file",
    "post_law": "the law about posts: the type, its file, the rules on it",
    "topics": "what protocols speak of: the type, its file, the rules on it",
}


def places(names: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    """Return the modules of every name."""
    found: dict[str, list[str]] = defaultdict(list)
    for module in modules():
        for name in names(module):
            found[name].append(module)
    return found


def is_command_and_its_feature(paths: list[str]) -> bool:
    """Whether a file is a command's, and the other what the command does: the same thing."""
    return len(paths) == 2 and any(path.startswith("cli/") for path in paths)


def test_a_file_s_name_serves_once() -> None:
    twice = {
        name
        for name, paths in places(lambda module: [PurePath(module).stem]).items()
        if len(paths) > 1 and not is_command_and_its_feature(paths)
    }

    assert not twice - IN_EVERY_ROOM - set(SAME_THING)


def test_a_class_s_name_serves_once() -> None:
    twice = {name for name, paths in places(classes).items() if len(paths) > 1}

    assert not twice
