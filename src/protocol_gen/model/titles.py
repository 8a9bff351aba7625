"""What a title says: of which posts it is the title."""

import re
from collections.abc import Iterator

from protocol_gen.model.library import Vocabulary
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


def _has_words(text: str, words: str) -> bool:
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return bool(words) and re.search(pattern, text, re.IGNORECASE) is not None
