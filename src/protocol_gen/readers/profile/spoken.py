"""What a profile says in one of its languages, out of what it says in all of them.

A value without a language is in the language of the document; a kind of council speaks the
language of the library.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.by_language import is_by_language, languages_in
from protocol_gen.readers.library.messages import NOT_SAID
from protocol_gen.readers.none import says_none
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence

_ANY: Final = "*"
_ASKED_FOR: Final = frozenset(
    {
        ("council", "in_text"), ("council", "short"),
        ("terms", _ANY), ("roles", _ANY), ("posts", _ANY), ("settings", _ANY), ("parts", _ANY),
        ("roles", _ANY, "title"), ("roles", _ANY, "short"), ("roles", _ANY, "plural"),
        ("posts", _ANY, "title"), ("posts", _ANY, "short"), ("posts", _ANY, "plural"),
        *(("roles", _ANY, "formerly", *within, key)
          for within in ((), (_ANY,)) for key in ("title", "plural")),
    }
)  # fmt: skip
"""Words: one that is not there is missed only where a text asks for it."""
_SHOWN: Final = frozenset(
    {
        ("title",), ("council", "name"),
        ("control", "reference"), ("control", "owner"), ("control", "approving_body"),
        ("control", "minute_reference"), ("control", "contact"), ("control", "other_formats"),
        ("control", "history", _ANY, "summary"), ("control", "history", _ANY, "minute_reference"),
        ("delegation", "officer"), ("reasons", _ANY), ("look", "logo", "alternative"),
        (_ANY, "insert"), (_ANY, "heading"), (_ANY, "find"), (_ANY, "replace"), (_ANY, "was"),
        (_ANY, "reason"),
    }
)  # fmt: skip
"""What every document shows; the last are the words of local changes."""
_SPOKEN: Final = _ASKED_FOR | _SHOWN
_NO_TAGS: Final = ("by",)
"""Keys that look like a tag and are none."""

Path = tuple[str, ...]


@frozen
class Spoken:
    """What is said in one language; ``unsaid`` has by dotted key what is said in others only."""

    node: Node
    unsaid: dict[str, Node] = field(default_factory=dict)


def in_language(node: Node, wanted: str, own: str, faults: Faults, missing: Faults) -> Spoken:
    """Return a profile, or a list of local changes, with its words in the language ``wanted``.

    ``own`` is the language of words that name none. What every document shows and is not there
    in that language is added to ``missing``, and stays in another, so that the rest can be read.
    """
    unsaid: dict[str, Node] = {}

    def pick(path: Path, value: Node) -> Node | None:
        said = languages_in(value, faults, _NO_TAGS)
        found = dict(said).get(wanted) if said is not None else value if wanted == own else None
        if found is not None:
            return found
        if _general(path) in _SHOWN:
            languages = tuple(tag for tag, _ in said) if said is not None else (own,)
            key = ".".join(path)
            missing.add(NOT_SAID(key=key, language=wanted, known=languages), value.location)
            return said[0][1] if said else value
        unsaid[".".join(path)] = value
        return None

    return Spoken(_mapped(node, (), pick) or node, unsaid)


def wrapped(profile: Map, tag: str) -> Map:
    """Return a layer of a profile whose words that name no language say that they are in one."""

    def wrap(_: Path, value: Node) -> Node:
        if is_by_language(value, _NO_TAGS) or says_none(value):
            return value
        return Map(((Scalar(tag, value.location, quoted=False), value),), value.location)

    node = _mapped(profile, (), wrap)
    assert isinstance(node, Map)  # noqa: S101  # for the type checker
    return node


def tags_in(nodes: Iterable[Node]) -> frozenset[str]:
    """Return the tags of all languages that some sources name."""
    return frozenset(tag for node in nodes for tag in _tags(node, ()))


def _tags(node: Node, path: Path) -> Iterator[str]:
    if _general(path) in _SPOKEN and is_by_language(node, _NO_TAGS):
        assert isinstance(node, Map)  # noqa: S101  # for the type checker
        yield from (key.value for key, _ in node.entries)
        return
    for name, inner in _parts(node):
        yield from _tags(inner, (*path, name))


def _mapped(node: Node, path: Path, change: Callable[[Path, Node], Node | None]) -> Node | None:
    """Return a node with a change made wherever words are; None is left out."""
    is_word = _general(path) in _SPOKEN and not (_is_role_record(node, path) or says_none(node))
    if is_word:
        return change(path, node)
    match node:
        case Map(entries, location):
            kept = [(key, _mapped(value, (*path, key.value), change)) for key, value in entries]
            return Map(tuple((key, value) for key, value in kept if value is not None), location)
        case Sequence(items, location):
            parts = [_mapped(item, (*path, _ANY), change) for item in items]
            return Sequence(tuple(part for part in parts if part is not None), location)
        case _:
            return node


def _is_role_record(node: Node, path: Path) -> bool:
    """Whether this is a role of which only the title, not the whole, may be by language."""
    is_role = path[:1] in {("roles",), ("posts",)} and len(path) == len(("roles", _ANY))
    return is_role and isinstance(node, Map) and not is_by_language(node, _NO_TAGS)


def _parts(node: Node) -> Iterator[tuple[str, Node]]:
    match node:
        case Map(entries):
            yield from ((key.value, value) for key, value in entries)
        case Sequence(items):
            yield from ((_ANY, item) for item in items)
        case _:
            pass


_FREE: Final = frozenset({"terms", "roles", "posts", "settings", "reasons"})
"""Sections whose keys are names."""


def _general(path: Path) -> Path:
    """Return a path with names and places in lists left open."""
    if path[:1] == ("changes",):
        return path[1:]
    if path[:1] and path[0] in _FREE and path[1:]:
        return (path[0], _ANY, *path[2:])
    return path
