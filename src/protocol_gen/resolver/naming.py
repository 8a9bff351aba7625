"""How a document names a post: in full where it comes first, for short after that."""

from protocol_gen.model.profile import Profile, Role
from protocol_gen.model.word import Word


def short_titles(profile: Profile) -> frozenset[str]:
    """Return the titles that are said in full only once."""
    return frozenset(role.title for role in profile.roles.values() if role.short is not None)


def named_here(role: Role, unnamed: set[str]) -> Word:
    """Return what a post is called at the next place that names it.

    ``unnamed`` are the titles still to be said in full; the one that is said goes from it.
    """
    if role.short is None:
        return role.word
    if role.title in unnamed:
        unnamed.discard(role.title)
        return role.word
    return role.short
