"""YAML as places and strings: the one room that knows PyYAML.

Scalars stay as they were written (``1.10`` is not ``1.1``, ``no`` is not false); what they mean is
for the shapes to say. Anchors, aliases, tags, duplicate keys, several documents, control characters
and files too large or too deep are refused, each with its place.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple, Protocol, TypeAlias

import yaml

from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.readers.characters import composed, is_printable_ascii, refused_in
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.file_kinds import TABLE, kind_of_file, kind_of_text
from protocol_gen.readers.messages import (
    FILE_EMPTY,
    FILE_OF_OTHER_KIND,
    FILE_TOO_LARGE,
    KEY_NOT_A_WORD,
    KEY_TWICE,
    NO_ALIASES,
    NO_ANCHORS,
    NO_TAGS,
    NOT_UTF_8,
    NOT_YAML,
    SECOND_DOCUMENT,
    SPACE_MISSING,
    TOO_DEEP,
    YAML_BRACKET_OPEN,
    YAML_COLON_IN_VALUE,
    YAML_COLON_MISSING,
    YAML_DASH,
    YAML_ESCAPE,
    YAML_INDENTATION,
    YAML_OTHER,
    YAML_QUESTION_MARK,
    YAML_QUOTATION_OPEN,
    YAML_TAB_OR_SIGN,
    YAML_VALUE_MISSING,
)
from protocol_gen.readers.yaml_indentation import misplaced
from protocol_gen.readers.yaml_remarks import Remark, remarks_in

LARGEST: Final = 1_000_000
"""Bytes in one file; the whole clause library has a tenth of it."""
DEEPEST: Final = 40
"""Levels of nesting."""
MOST_REFUSED: Final = 20
"""Characters of one file that are refused one by one; where more are wrong, it is no text."""

_LOADER = getattr(yaml, "CLoader", yaml.Loader)
_CORE_TAGS = (None, "!")


class Scalar(NamedTuple):
    """A value as written. ``quoted`` tells ``""`` from nothing at all; a block text is quoted."""

    value: str
    location: SourceLocation
    quoted: bool

    @property
    def is_nothing(self) -> bool:
        """Whether no value was given: left empty, ``~`` or ``null``."""
        return not self.quoted and self.value in {"", "~", "null"}


@frozen
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    location: SourceLocation


@frozen
class Map:
    """A mapping; no key appears in it twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    location: SourceLocation

    def get(self, key: str) -> "Node | None":
        """Return the value of a key."""
        return next((node for name, node in self.entries if name.value == key), None)


Node: TypeAlias = Scalar | Sequence | Map


def read_yaml(content: bytes, name: str, faults: Faults) -> Node | None:
    """Return the one document in ``content``; ``name`` is the file's name for messages.

    A fault is added to ``faults``. Where it leaves open what was meant, the file gives None, for
    nothing is guessed from it.
    """
    text = _decoded(content, name, faults)
    if text is None:
        return None
    try:
        node = _Builder(name, faults).build(text)
    except yaml.MarkedYAMLError as error:
        start = SourceLocation(name, 1, 1)
        faults.add(*((table, start) if (table := _table(text)) else _explained(error, text, name)))
    except yaml.YAMLError as error:
        faults.add(NOT_YAML(reason=YAML_OTHER(said=str(error))), SourceLocation(name, 1, 1))
    else:
        if isinstance(node, Scalar) and (table := _table(text)):
            faults.add(table, node.location)
            return None
        return node
    return None


def _table(text: str) -> Message | None:
    """Say that a text is a table, where it is one."""
    kind = kind_of_text(text)
    return FILE_OF_OTHER_KIND(kind=kind) if kind == TABLE else None


class _Mark(Protocol):
    """A place as PyYAML and as libyaml has it, counted from 0."""

    line: int
    column: int


def _decoded(content: bytes, name: str, faults: Faults) -> str | None:
    if len(content) > LARGEST:
        message = FILE_TOO_LARGE(count=len(content), most=LARGEST)
        faults.add(message, SourceLocation(name, 1, 1))
        return None
    kind = kind_of_file(content)
    if kind:
        faults.add(FILE_OF_OTHER_KIND(kind=kind), SourceLocation(name, 1, 1))
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        faults.add(NOT_UTF_8(), _position(before, name))
        return None
    text = composed(text.replace("\r\n", "\n").replace("\r", "\n"))
    refused = tuple(refused_in(text, MOST_REFUSED))
    for at, message in refused:
        faults.add(message, _position(text[:at], name))
    return None if refused else text


def _position(before: str, name: str) -> SourceLocation:
    line = before.count("\n") + 1
    return SourceLocation(name, line, len(before) - (before.rfind("\n") + 1) + 1)


def _place(name: str, mark: _Mark | None) -> SourceLocation:
    return SourceLocation(name, mark.line + 1, mark.column + 1) if mark else SourceLocation(name)


_NEVER_CLOSED = ("found unexpected end of stream", "did not find expected ',' or")
"""What is said of a mark whose end is missing: its beginning is the place to look at."""
_EXPLANATIONS: Final = (
    ("block sequence entries are not allowed", YAML_DASH),
    ("mapping keys are not allowed", YAML_QUESTION_MARK),
    ("cannot start any token", YAML_TAB_OR_SIGN),
    ("mapping values are not allowed", YAML_COLON_IN_VALUE),
    ("did not find expected key", YAML_INDENTATION),
    (_NEVER_CLOSED[0], YAML_QUOTATION_OPEN),
    (_NEVER_CLOSED[1], YAML_BRACKET_OPEN),
    ("did not find expected node content", YAML_VALUE_MISSING),
    ("while scanning a simple key", YAML_COLON_MISSING),
    ("could not find expected ':'", YAML_COLON_MISSING),
    ("found unknown escape character", YAML_ESCAPE),
)
"""What PyYAML and libyaml say, and what it means."""


_SPACELESS: Final = re.compile(r"[ -]*(?P<key>[A-Za-z_][\w.-]*):(?P<value>[^\s:/].*)")
"""A key and a value with no space between: to YAML one word, to whoever wrote it two."""
_LINES_BACK: Final = 3


def _explained(error: yaml.MarkedYAMLError, text: str, name: str) -> tuple[Message, SourceLocation]:
    """Return in plain words what is wrong, and where it is to be looked for.

    A space that is missing after a colon shows only on a later line; it is looked for above.
    """
    mark = _mark(error)
    lines = text.split("\n")
    last = mark.line if mark else -1
    is_open = any(sign in (error.problem or "") for sign in _NEVER_CLOSED)
    for at in range(last, max(last - _LINES_BACK, -1), -1):
        found = _SPACELESS.fullmatch(lines[at]) if at < len(lines) else None
        if found:
            place = SourceLocation(name, at + 1, found.start("value") + 1)
            return NOT_YAML(reason=_space_missing(found)), place
    elsewhere = misplaced(lines, last)
    if elsewhere:
        indent = len(lines[last]) - len(lines[last].lstrip())
        return NOT_YAML(reason=elsewhere), SourceLocation(name, last + 1, indent + 1)
    cut = next((each for each in remarks_in(text).items() if is_open and each[0] >= last), None)
    if cut:
        return cut[1].message(), cut[1].place(name, cut[0])
    return NOT_YAML(reason=_meaning(error)), _place(name, mark)


def missing_space(word: str) -> Message | None:
    """Say that a space is missing between a key and its value, where they are one word."""
    found = _SPACELESS.fullmatch(word)
    return _space_missing(found) if found else None


def _space_missing(found: re.Match[str]) -> Message:
    return SPACE_MISSING(key=found["key"], value=found["value"].strip())


def _mark(error: yaml.MarkedYAMLError) -> _Mark | None:
    """Return where the fault is to be looked for."""
    if error.context_mark and any(sign in (error.problem or "") for sign in _NEVER_CLOSED):
        return error.context_mark
    return error.problem_mark or error.context_mark


def _meaning(error: yaml.MarkedYAMLError) -> Message:
    said = f"{error.context or ''} {error.problem or ''}".strip()
    for sign, meaning in _EXPLANATIONS:
        if sign in said:
            return meaning()
    return YAML_OTHER(said=said)


class _Open:
    """A list or mapping that is still being read."""

    def __init__(self, location: SourceLocation, *, is_map: bool) -> None:
        self.location = location
        self.is_map = is_map
        self.nodes: list[Node] = []


class _Builder:
    """Builds nodes from events, without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, name: str, faults: Faults) -> None:
        self._name = name
        self._faults = faults
        self._open: list[_Open] = []
        self._roots: list[Node] = []
        self._is_clear = True
        self._remarks: Mapping[int, Remark] = {}

    def build(self, text: str) -> Node | None:
        self._remarks = remarks_in(text)
        loader = _LOADER(text)
        try:
            is_too_deep = not self._take_all(loader.get_event)
        finally:
            loader.dispose()
        if is_too_deep:
            return None
        if not self._roots:
            self._faults.add(FILE_EMPTY(), SourceLocation(self._name, 1, 1))
            return None
        return self._roots[0] if self._is_clear else None

    def _take_all(self, next_event: Callable[[], yaml.Event]) -> bool:
        """Take every event; False where they are nested too deeply.

        Plain values are by far the most: they are taken here, without a call for each.
        """
        name, into, cuts = self._name, self._roots, self._remarks
        nowhere = SourceLocation(name)
        while True:
            event = next_event()
            if isinstance(event, yaml.ScalarEvent):
                mark = event.start_mark
                place = SourceLocation(name, mark.line + 1, mark.column + 1) if mark else nowhere
                if event.anchor or event.tag not in _CORE_TAGS or event.style == '"':
                    self._refuse_node(event, place)
                if cuts and not event.style:
                    self._look_for_remark(event, cuts)
                value = composed(event.value) if event.style == '"' else event.value  # has escapes
                into.append(Scalar(value, place, bool(event.style)))
                continue
            if isinstance(event, yaml.StreamEndEvent):
                return True
            self._take(event)
            into = self._open[-1].nodes if self._open else self._roots
            if len(self._open) > DEEPEST:
                self._faults.add(TOO_DEEP(most=DEEPEST), _place(name, event.start_mark))
                return False

    def _look_for_remark(self, event: yaml.ScalarEvent, cuts: Mapping[int, Remark]) -> None:
        """Note where a remark without a space after its sign cuts a value short."""
        end = event.end_mark
        remark = cuts.get(end.line) if end else None
        if remark and end and remark.cuts(end.column):
            self._give_up(remark.message(), remark.place(self._name, end.line))

    def _take(self, event: yaml.Event) -> None:
        """Take one event that is no plain value."""
        if isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.CollectionStartEvent):
            place = _place(self._name, event.start_mark)
            if event.anchor or event.tag not in _CORE_TAGS:
                self._refuse_node(event, place)
            self._open.append(_Open(place, is_map=isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.AliasEvent):
            place = _place(self._name, event.start_mark)
            self._give_up(NO_ALIASES(), place)
            self._add(Scalar(event.anchor or "", place, quoted=True))
        elif isinstance(event, yaml.DocumentStartEvent) and self._roots:
            place = _place(self._name, event.start_mark)
            self._faults.add(SECOND_DOCUMENT(), place)

    def _refuse_node(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: SourceLocation
    ) -> None:
        if event.anchor:
            self._faults.add(NO_ANCHORS(), place)
        if event.tag not in _CORE_TAGS:
            self._give_up(NO_TAGS(tag=str(event.tag)), place)
        if isinstance(event, yaml.ScalarEvent) and not is_printable_ascii(event.value):
            for message in dict.fromkeys(message for _, message in refused_in(event.value)):
                self._give_up(message, place)

    def _give_up(self, message: Message, place: SourceLocation) -> None:
        """Note a fault that leaves open what was meant."""
        self._faults.add(message, place)
        self._is_clear = False

    def _add(self, node: Node) -> None:
        (self._open[-1].nodes if self._open else self._roots).append(node)

    def _close(self) -> None:
        closed = self._open.pop()
        if closed.is_map:
            self._add(Map(tuple(self._pairs(closed.nodes)), closed.location))
        else:
            self._add(Sequence(tuple(closed.nodes), closed.location))

    def _pairs(self, nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, SourceLocation] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._give_up(KEY_NOT_A_WORD(), key.location)
            elif key.value in seen:
                message = KEY_TWICE(key=key.value, line=seen[key.value].line)
                self._faults.add(message, key.location)
            else:
                seen[key.value] = key.location
                yield key, value
