"""The posts that a council adds to those of the library: its texts may name them as any other."""

from collections.abc import Mapping
from dataclasses import replace

from protocol_gen.model.governance import Nation
from protocol_gen.model.library import ClauseLibrary, Post, Vocabulary
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.clause_text import COUNCIL_NAMES, DOCUMENT_SETTINGS
from protocol_gen.readers.library.messages import NAME_TAKEN
from protocol_gen.readers.library.shape import NAME
from protocol_gen.readers.profile import shape
from protocol_gen.readers.yaml_source import Map

_OWNER = "the library"


def with_own_posts(library: ClauseLibrary, profile: Map, faults: Faults) -> ClauseLibrary:
    """Return the library with the posts that a profile adds; a name that is taken is a fault."""
    own = _own_posts(profile, library.vocabulary, faults)
    if not own:
        return library
    roles = {**library.vocabulary.roles, **own}
    return replace(library, vocabulary=replace(library.vocabulary, roles=roles))


def _own_posts(profile: Map, vocabulary: Vocabulary, faults: Faults) -> Mapping[str, Post]:
    written = profile.get(shape.POSTS.name)
    posts: dict[str, Post] = {}
    taken = set(names_taken(vocabulary))
    for key, _ in written.entries if isinstance(written, Map) else ():
        name = NAME.read(key, faults)
        if name is None:
            continue
        post = Post(name, f"{name}s", retitled_in=tuple(Nation))
        if taken & {post.name, post.plural}:
            faults.add(NAME_TAKEN(name=name, owner=_OWNER), key.location)
            continue
        posts[name] = post
        taken |= {post.name, post.plural}
    return posts


def names_taken(vocabulary: Vocabulary) -> frozenset[str]:
    """Return every name that a placeholder may use already."""
    entries = (*vocabulary.terms.values(), *vocabulary.roles.values())
    both = (name for entry in entries for name in (entry.name, entry.plural))
    fixed = (*COUNCIL_NAMES, *DOCUMENT_SETTINGS)
    return frozenset((*both, *vocabulary.settings, *vocabulary.phrases, *fixed))
