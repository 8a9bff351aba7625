"""A post that one of several holds keeps its own title: theirs would not say which post it is."""

from collections.abc import Iterator

from protocol_gen.model.library import KindOfPost, Vocabulary
from protocol_gen.readers.profile.derived import at
from protocol_gen.readers.yaml_source import Map, Node, Scalar

_ROLES = "roles"
_OF_TITLE = ("title", "plural")


def with_kept_titles(profile: Map, defaults: Map, vocabulary: Vocabulary) -> Map:
    """Return a profile in which each post that a kind of post holds has a title of its own.

    Where the profile gives none, it is that of the kind of council, if that has the post.
    """
    roles = profile.get(_ROLES)
    if not isinstance(roles, Map):
        return profile
    kept = tuple(
        (key, _with_title(key.value, role, defaults, vocabulary)) for key, role in roles.entries
    )
    entries = tuple(
        (key, Map(kept, roles.location) if key.value == _ROLES else value)
        for key, value in profile.entries
    )
    return Map(entries, profile.location)


def _with_title(name: str, role: Node, defaults: Map, vocabulary: Vocabulary) -> Node:
    if not isinstance(role, Map) or role.get("title") or not _is_held_by_a_kind(role, vocabulary):
        return role
    return Map((*role.entries, *_titles(at(defaults, (_ROLES, name)))), role.location)


def _is_held_by_a_kind(role: Map, vocabulary: Vocabulary) -> bool:
    holder = role.get("held_by")
    name = holder.value if isinstance(holder, Scalar) else ""
    return isinstance(vocabulary.roles.get(name), KindOfPost)


def _titles(usual: Node | None) -> Iterator[tuple[Scalar, Node]]:
    """Yield the title that a kind of council gives a post, with its plural where it is there."""
    if isinstance(usual, Map) and usual.get("title"):
        yield from (entry for entry in usual.entries if entry[0].value in _OF_TITLE)
    elif usual is not None:
        yield Scalar("title", usual.location, quoted=False), usual
