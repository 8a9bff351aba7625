"""The draft resolution: what the report recommends, in the words of the minutes."""

from collections.abc import Mapping
from typing import Final

from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.profile import Profile
from protocol_gen.papers.paper import Paper, paper

OUTLINE: Final = "resolution"


def resolution(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, PaperAnswer],
) -> Paper:
    """Return the resolution; see ``paper`` for what comes in."""
    return paper(library, profile, OUTLINE, values, answers)
