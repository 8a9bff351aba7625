"""What a title says: of which posts it is the title."""

import re
from collections.abc import Iterator

from protocol_gen.model.library import Vocabulary
from protocol_gen.model.profile import Profile, Role


def title_says(vocabulary: Vocabulary, profile: Profile, role: str, holder: str) -> bool:
    """Whether the title of a holder names another post that the holder fills.

    The post is known by its title in the profile and by the other names that the library has for
    it: "Clerk and RFO" says that the clerk is the responsible financial officer.
    """
    if role not in profile.roles or holder not in profile.roles:
        return False
    title = profile.roles[holder].title
    return any(_has_words(title, name) for name in _names(vocabulary, role, profile.roles[role]))


def _names(vocabulary: Vocabulary, name: str, role: Role) -> Iterator[str]:
    yield role.title
    yield from vocabulary.roles[name].known_as if name in vocabulary.roles else ()


def _has_words(text: str, words: str) -> bool:
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return bool(words) and re.search(pattern, text, re.IGNORECASE) is not None
