"""What a title says: of which posts it is the title."""

import re
from collections.abc import Iterator

from protocol_gen.model.library import KindOfPost, Vocabulary
from protocol_gen.model.profile import Profile


def title_says(vocabulary: Vocabulary, profile: Profile, role: str, holder: str) -> bool:
    """Whether the title of a holder names a post that the holder fills.

    The post is known by its title in the profile and by the names that the library has for it:
    "Clerk and RFO" says that the clerk is the responsible financial officer. Of a post and itself
    only the library's names are asked: "Director of Law" does not say monitoring officer.
    """
    if role not in profile.roles or holder not in profile.roles:
        return False
    title = profile.roles[holder].title
    names = [*names_in_library(vocabulary, role)]
    if role != holder:
        names.append(profile.roles[role].title)
    return any(_has_words(title, name) for name in names)


def names_in_library(vocabulary: Vocabulary, name: str) -> Iterator[str]:
    """Yield what the library calls a post; a name of one word is too common to tell a title by."""
    if "_" in name:
        yield name.replace("_", " ")
    yield from vocabulary.roles[name].known_as if name in vocabulary.roles else ()


def are_of_one_post(vocabulary: Vocabulary, profile: Profile, role: str, other: str) -> bool:
    """Whether the titles of two posts are one title, so that a reader takes them for one person.

    A statutory post that one of them names beside it makes no other title: "Director of Law" and
    "Director of Law (Monitoring Officer)" are one. A title that several may have, as that of a
    kind of post, is nobody's alone.
    """
    if role not in profile.roles or other not in profile.roles:
        return False
    first, second = (profile.roles[name].title.casefold() for name in (role, other))
    shorter, longer = sorted((first, second), key=len)
    if not shorter or not longer.startswith(shorter):
        return False
    is_one = shorter in {longer, _bare(vocabulary, longer)}
    return is_one and not any(
        isinstance(vocabulary.roles.get(name), KindOfPost)
        and each.title.casefold() in {first, second}
        for name, each in profile.roles.items()
    )


def _bare(vocabulary: Vocabulary, title: str) -> str:
    """Return a title without the statutory posts that it names in brackets or after an "and"."""
    for name in vocabulary.roles:
        for called in names_in_library(vocabulary, name):
            words = re.escape(called.casefold())
            beside = rf"\s*(?:\((?:and |the )*{words}\)|(?:,|&|/|\band\b)\s*{words}$)"
            title = re.sub(beside, "", title)
    return title


def _has_words(text: str, words: str) -> bool:
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return bool(words) and re.search(pattern, text, re.IGNORECASE) is not None
