"""Edits of ``changes.yaml``: entries added, changed in some keys, or removed; nothing else.

All else (comments, order, indentation, quotation marks, ends of lines) stays byte for byte. What
comes out is read again: if it does not say exactly what was wanted, there is no edit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final, TypeAlias

import yaml

from protocol_gen.editing.messages import (
    CHANGE_WITHOUT_KEY,
    CHANGES_NOT_A_LIST,
    CHANGES_UNEDITABLE,
    CHANGES_UNREADABLE,
    TEXT_NOT_ONE,
)
from protocol_gen.editing.yaml_edits import UneditableError, line_end, value_end
from protocol_gen.editing.yaml_values import scalar
from protocol_gen.frozen import frozen

Value: TypeAlias = str | Sequence[Mapping[str, str]]
Entry: TypeAlias = Mapping[str, Value]
"""The keys of a local change, and their texts; some hold several things with texts of their own."""
_BARE_KEYS: Final = frozenset(
    {"at", "omit", "move", "id", "before", "after", "under", "kind", "in", "on"}
)
"""Keys whose values are names or days, written without quotation marks."""
_MAY_BE_NEW: Final = frozenset({"motions"})
"""Keys that an entry may lack before it is changed."""
_STRAIGHT: Final = str.maketrans("’‘“”", "''\"\"")
_LAST_KEY: Final = "reason"
"""A key that every entry has; new ones come before it."""


@frozen
class WithinEdit:
    """Other words for the one text, a cell of a table say, that a key holds in these words."""

    key: str
    old: str
    new: str


@frozen
class Edits:
    """What is to be done to a file of changes; lines count from 1, as messages give them."""

    changed: Mapping[int, Entry]
    """Other values for some keys of the entry that begins on a line."""
    removed: frozenset[int]
    added: tuple[Entry, ...]
    within: Mapping[int, tuple[WithinEdit, ...]] = field(default_factory=dict)
    """Other words for some texts within a value of the entry that begins on a line."""


def edit_changes(content: bytes, edits: Edits) -> bytes:
    """Return the file with edits made.

    Raises:
        UneditableError: where its layout does not allow that.
    """
    text = _decode(content)
    before = _parse_entries(text)
    wanted = _expected_entries(before, edits)
    for node in sorted(before, key=lambda each: each.start_mark.index, reverse=True):
        line = node.start_mark.line + 1
        if line in edits.removed:
            text = _remove_entry(text, node)
        elif line in edits.changed or line in edits.within:
            text = _set_values(text, node, edits.changed.get(line, {}), edits.within.get(line, ()))
    text = _append_entries(text, edits.added, is_flow=_is_flow(before))
    if [_read_entry(node) for node in _parse_entries(text)] != wanted:
        raise UneditableError(CHANGES_UNEDITABLE())
    return text.encode()


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UneditableError(CHANGES_UNREADABLE(reason=str(error))) from error


def _parse_entries(text: str) -> Sequence[yaml.MappingNode]:
    """Return the entries of a file."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise UneditableError(CHANGES_UNREADABLE(reason=str(error))) from error
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode) or (root.flow_style and root.value):
        raise UneditableError(CHANGES_NOT_A_LIST())
    return [each for each in root.value if isinstance(each, yaml.MappingNode)]


def _read_entry(node: yaml.MappingNode) -> dict[str, object]:
    loader = yaml.BaseLoader("")
    data: dict[str, object] = loader.construct_document(node)
    return data


def _expected_entries(nodes: Iterable[yaml.MappingNode], edits: Edits) -> list[dict[str, object]]:
    kept: list[dict[str, object]] = [
        {
            **_with_texts(node, edits.within.get(node.start_mark.line + 1, ())),
            **_plain(edits.changed.get(node.start_mark.line + 1, {})),
        }
        for node in nodes
        if node.start_mark.line + 1 not in edits.removed
    ]
    return kept + [_plain(entry) for entry in edits.added]


def _with_texts(node: yaml.MappingNode, edits: Sequence[WithinEdit]) -> dict[str, object]:
    """Return an entry as it is read, with other words for some of its texts."""
    entry = _read_entry(node)
    for edit in edits:
        was = _scalar_of(node, edit).value
        entry[edit.key] = _replaced(entry[edit.key], was, edit.new)
    return entry


def _replaced(value: object, old: str, new: str) -> object:
    if isinstance(value, Mapping):
        return {key: _replaced(each, old, new) for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, old, new) for each in value]
    return new if value == old else value


def _scalar_of(node: yaml.MappingNode, edit: WithinEdit) -> yaml.ScalarNode:
    """Return the one text of a key that has the words.

    Raises:
        UneditableError: where several have, or none.
    """
    (value,) = (value for key, value in node.value if key.value == edit.key)
    wanted = _comparable(edit.old)
    found = [each for each in _scalars(value) if _comparable(each.value) == wanted]
    if len(found) != 1:
        line = node.start_mark.line + 1
        raise UneditableError(TEXT_NOT_ONE(line=line, words=edit.old, count=len(found)))
    return found[0]


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)


def _comparable(words: str) -> str:
    """Return words with single spaces and straight marks."""
    spaced = re.sub(r"\{\{\s*(.*?)\s*\}\}", r"{{ \1 }}", " ".join(words.split()))
    return spaced.translate(_STRAIGHT)


def _plain(entry: Entry) -> dict[str, object]:
    """Return an entry as it is read."""
    return {
        key: value if isinstance(value, str) else [dict(each) for each in value]
        for key, value in entry.items()
    }


def _is_flow(nodes: Sequence[yaml.MappingNode]) -> bool:
    return bool(nodes and nodes[-1].flow_style)


def _as_written(key: str, value: Value) -> str:
    if isinstance(value, str):
        return value if key in _BARE_KEYS else scalar(value)
    parts = (
        ", ".join(f"{name}: {_as_written(name, said)}" for name, said in each.items())
        for each in value
    )
    return f"[{', '.join(f'{{{part}}}' for part in parts)}]"


def _remove_entry(text: str, node: yaml.MappingNode) -> str:
    start = text.rfind("\n", 0, int(node.start_mark.index)) + 1
    return text[:start] + text[line_end(text, value_end(node)) :]


def _set_values(
    text: str, node: yaml.MappingNode, values: Entry, within: Sequence[WithinEdit]
) -> str:
    found = {key.value for key, _ in node.value}
    missing = {key: value for key, value in values.items() if key not in found}
    if missing.keys() - _MAY_BE_NEW:
        line = node.start_mark.line + 1
        raise UneditableError(CHANGE_WITHOUT_KEY(line=line, key=next(iter(missing))))
    for key, value in reversed(node.value):
        if key.value in values:
            start, end = int(value.start_mark.index), value_end(value)
            broken = "\n" if text[start:end].endswith("\n") else ""
            is_below = value.start_mark.line > key.end_mark.line
            gap = "  " if is_below else "" if text[start - 1 : start].isspace() else " "
            text = (
                text[:start] + gap + _as_written(key.value, values[key.value]) + broken + text[end:]
            )
        text = _set_texts(
            text,
            [_scalar_of(node, each) for each in within if each.key == key.value],
            [each.new for each in within if each.key == key.value],
        )
        if key.value == _LAST_KEY:
            text = _with_keys(text, key, missing, is_flow=bool(node.flow_style))
    return text


def _set_texts(text: str, nodes: Sequence[yaml.ScalarNode], words: Sequence[str]) -> str:
    """Return a text with other words for some of its texts."""
    pairs = sorted(
        zip(nodes, words, strict=True), key=lambda each: each[0].start_mark.index, reverse=True
    )
    for node, new in pairs:
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        broken = "\n" if text[start:end].endswith("\n") else ""
        text = text[:start] + scalar(new) + broken + text[end:]
    return text


def _with_keys(text: str, before: yaml.ScalarNode, values: Entry, *, is_flow: bool) -> str:
    """Return a text with more keys of an entry, before one of those that it has."""
    start = int(before.start_mark.index)
    newline = "\r\n" if "\r\n" in text else "\n"
    between = ", " if is_flow else newline + " " * int(before.start_mark.column)
    said = "".join(f"{key}: {_as_written(key, value)}{between}" for key, value in values.items())
    return text[:start] + said + text[start:]


def _append_entries(text: str, entries: Iterable[Entry], *, is_flow: bool) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    if text.strip() == "[]":
        text = ""
    if text and not text.endswith("\n"):
        text += newline
    for entry in entries:
        pairs = [f"{key}: {_as_written(key, value)}" for key, value in entry.items()]
        if is_flow:
            text += f"- {{{', '.join(pairs)}}}{newline}"
        else:
            text += "".join(
                f"{'- ' if at == 0 else '  '}{pair}{newline}" for at, pair in enumerate(pairs)
            )
    return text
