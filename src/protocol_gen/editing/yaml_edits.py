"""Edits of a profile that somebody wrote by hand: each changes its own words and nothing else.

A value is replaced in place, a key is added below its neighbours, a key is removed with its
line. All else (comments, order, indentation, quotation marks, ends of lines) stays byte for byte,
which no load and dump of the whole file can promise. What comes out is read again: if it does not
say exactly what was wanted, there is no edit.
"""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import yaml

from protocol_gen.editing.messages import KEY_UNEDITABLE
from protocol_gen.editing.yaml_values import Data, as_data, as_yaml, scalar
from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message

Written: TypeAlias = str | list["Written"] | dict[str, "Written"] | None
"""What a file holds: texts as written, in lists and mappings; None where nothing is written."""

_C_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_STEP: Final = "  "


class UneditableError(ValueError):
    """A file is laid out so that it cannot be changed by program; ``key`` is empty for no key."""

    def __init__(self, message: Message, key: str = "") -> None:
        super().__init__(str(message))
        self.message = message
        self.key = key


def read_values(content: bytes) -> dict[str, Data | None]:
    """Return what a profile says, by dotted key; the value of a list or deeper mapping is None.

    Of a file that is no profile nothing is returned: the reader says what is wrong with it.
    """
    try:
        whole = yaml.load(content.decode("utf-8-sig"), Loader=_C_LOADER)  # noqa: S506  # texts only
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return {}
    return dict(_flat(whole)) if isinstance(whole, dict) else {}


def keys_by_line(content: bytes) -> Mapping[int, str]:
    """Return the dotted key on each line of a profile, with lines counted from 1."""
    found: dict[int, str] = {}
    try:
        root = _parse(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return found
    for name, value in root.value if root else ():
        found[name.start_mark.line + 1] = str(name.value)
        for inner, _ in value.value if isinstance(value, yaml.MappingNode) else ():
            found.setdefault(inner.start_mark.line + 1, f"{name.value}.{inner.value}")
    return found


def edit_values(content: bytes, changes: Mapping[str, str | None]) -> bytes:
    """Return a profile with other values at some dotted keys; None takes the key away.

    Raises:
        UneditableError: where its layout does not allow that.
    """
    text = content.decode("utf-8")
    for key, value in changes.items():
        before = read_values(text.encode())
        text = _remove_key(text, key) if value is None else _set_value(text, key, value)
        wanted = {name: each for name, each in before.items() if name != key}
        if value is not None:
            wanted[key] = as_data(key, value)
            section, _, name = key.partition(".")
            if name and before.get(section) == "":
                del wanted[section]  # it was empty, and now has something
        if read_values(text.encode()) != wanted:
            raise _uneditable(key)
    return text.encode()


def _flat(whole: Mapping[str, Written]) -> Iterator[tuple[str, Data | None]]:
    for key, value in whole.items():
        if not isinstance(value, dict):
            yield key, _simple(value)
            continue
        for name, inner in value.items():
            yield f"{key}.{name}", _simple(inner)


def _simple(value: Written) -> Data | None:
    """Return a text or a mapping of texts as it is; anything else is nothing that a key can be."""
    match value:
        case str():
            return value
        case dict() if all(isinstance(each, str) for each in value.values()):
            return {name: str(each) for name, each in value.items()}
        case _:
            return None


def _uneditable(key: str) -> UneditableError:
    return UneditableError(KEY_UNEDITABLE(key=key), key)


# Where things are


@frozen
class _Place:
    """A key within a mapping, and the value that it has there."""

    parent: yaml.MappingNode
    index: int

    @property
    def key(self) -> yaml.Node:
        key: yaml.Node = self.parent.value[self.index][0]
        return key

    @property
    def value(self) -> yaml.Node:
        value: yaml.Node = self.parent.value[self.index][1]
        return value


def _parse(text: str) -> yaml.MappingNode | None:
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    return node if isinstance(node, yaml.MappingNode) else None


def _find(parent: yaml.MappingNode, key: str) -> _Place | None:
    for index, (name, _) in enumerate(parent.value):
        if name.value == key:
            return _Place(parent, index)
    return None


def value_end(node: yaml.Node) -> int:
    """Return where a value ends, without the blank lines and comments after it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    return int(node.end_mark.index)


def line_end(text: str, index: int) -> int:
    """Return the beginning of the next line, or the end of the text."""
    if index and text[index - 1] == "\n":  # a block text ends with its last line
        return index
    return text.find("\n", index) + 1 or len(text)


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


# The edits


def _set_value(text: str, key: str, value: str) -> str:
    root = _parse(text)
    if root is None:
        raise _uneditable(key)
    section, _, name = key.partition(".")
    place = _find(root, section)
    if not name:
        return (
            _replace_value(text, place, key, value)
            if place
            else _append_key(text, root, key, key, value)
        )
    if place is None:
        return _append_section(text, root, key, value)
    if _is_empty(place.value) and not root.flow_style:
        return _insert_first(text, place, name, key, value)
    if not isinstance(place.value, yaml.MappingNode):
        raise _uneditable(key)
    inner = _find(place.value, name)
    if inner is not None:
        return _replace_value(text, inner, key, value)
    return _append_key(text, place.value, name, key, value)


def _replace_value(text: str, place: _Place, key: str, value: str) -> str:
    start, end = int(place.value.start_mark.index), value_end(place.value)
    gap = "" if text[start - 1 : start] in {" ", "\n"} else " "
    broken = _newline(text) if text[start:end].endswith("\n") else ""
    return text[:start] + gap + as_yaml(key, value) + broken + text[end:]


def _append_key(text: str, parent: yaml.MappingNode, name: str, key: str, value: str) -> str:
    """Put a key last in a mapping."""
    entry = f"{scalar(name)}: {as_yaml(key, value)}"
    if parent.flow_style:
        end = int(parent.end_mark.index) - 1
        comma = ", " if parent.value else ""
        return text[:end].rstrip() + comma + entry + text[end:]
    indent = " " * int(parent.value[0][0].start_mark.column)
    return _insert_lines(text, line_end(text, value_end(parent)), (indent + entry,))


def _is_empty(node: yaml.Node) -> bool:
    """Whether nothing at all is written for a value."""
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _insert_first(text: str, place: _Place, name: str, key: str, value: str) -> str:
    """Put a key first in a section that has none yet, above any comments in it."""
    indent = " " * int(place.key.start_mark.column) + _STEP
    line = f"{indent}{scalar(name)}: {as_yaml(key, value)}"
    return _insert_lines(text, line_end(text, int(place.key.end_mark.index)), (line,))


def _append_section(text: str, root: yaml.MappingNode, key: str, value: str) -> str:
    section, _, name = key.partition(".")
    entry = f"{scalar(name)}: {as_yaml(key, value)}"
    if root.flow_style:
        raise _uneditable(key)
    indent = " " * int(root.value[0][0].start_mark.column)
    lines = (f"{indent}{section}:", indent + _STEP + entry)
    return _insert_lines(text, line_end(text, value_end(root)), lines)


def _insert_lines(text: str, index: int, lines: tuple[str, ...]) -> str:
    newline = _newline(text)
    before = text[:index]
    if before and not before.endswith("\n"):
        before += newline
    return before + "".join(line + newline for line in lines) + text[index:]


def _remove_key(text: str, key: str) -> str:
    root = _parse(text)
    section, _, name = key.partition(".")
    place = _find(root, section) if root else None
    if place is not None and name:
        parent = place.value
        inner = _find(parent, name) if isinstance(parent, yaml.MappingNode) else None
        is_last = inner is not None and len(inner.parent.value) == 1
        place = place if is_last else inner
    if place is None:
        raise _uneditable(key)
    if place.parent.flow_style:
        return _remove_entry(text, place)
    start = _line_start(text, int(place.key.start_mark.index))
    return text[:start] + text[line_end(text, value_end(place.value)) :]


def _remove_entry(text: str, place: _Place) -> str:
    """Take an entry out of a mapping between braces, with its comma."""
    entries, index = place.parent.value, place.index
    start, end = int(place.key.start_mark.index), value_end(place.value)
    if index + 1 < len(entries):
        end = int(entries[index + 1][0].start_mark.index)
    elif index:
        start = value_end(entries[index - 1][1])
    return text[:start] + text[end:]
