"""How a document names a post: in full where it comes first, for short after that."""

from enum import Enum

from protocol_gen.model.drafting import Amount, WordRequest
from protocol_gen.model.profile import Profile, Role
from protocol_gen.model.word import Word


class Once(Enum):
    """What is said of a post only once."""

    TITLE = "title"
    """Its title in full, where it has a short form."""
    SHARING = "sharing"
    """With which other councils it is shared."""


def said_once(profile: Profile) -> frozenset[tuple[Once, str]]:
    """Return what is said only once, each by the title of its post."""
    posts = profile.roles.values()
    return frozenset(
        (
            *((Once.TITLE, post.title) for post in posts if post.short is not None),
            *((Once.SHARING, post.title) for post in posts if post.shared_with),
        )
    )


def named_here(post: Role, unsaid: set[tuple[Once, str]]) -> Word:
    """Return what a post is called at the next place that names it.

    ``unsaid`` is what is still to be said once; what is said goes from it.
    """
    if post.short is None:
        return post.word
    if (Once.TITLE, post.title) in unsaid:
        unsaid.discard((Once.TITLE, post.title))
        return post.word
    return post.short


def shared_here(post: Role, asked: WordRequest, unsaid: set[tuple[Once, str]]) -> tuple[str, ...]:
    """Return the councils that share a post, where this is the place to say it.

    That is the first with "the" post: neither what is its own, nor any of several, nor a label.
    """
    is_the_post = asked.amount is Amount.ONE and asked.definite and not asked.after
    if not is_the_post or (Once.SHARING, post.title) not in unsaid:
        return ()
    unsaid.discard((Once.SHARING, post.title))
    return post.shared_with
