"""The notice of a decision that an officer takes under delegation, for minor changes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.model.amendment import Amendment
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import Answer
from protocol_gen.model.profile import Profile
from protocol_gen.papers.paper import Paper, paper
from protocol_gen.papers.schedule import table_of

OUTLINE: Final = "decision-notice"
CHANGES: Final = "notice.changes"
"""The section that ends with the table of changes."""


def decision_notice(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, Answer],
    amendments: Sequence[Amendment],
) -> Paper:
    """Return the notice with the table of the changes in it; see ``paper`` for what comes in.

    Whether the changes are minor is for the caller to prove.
    """
    made = paper(library, profile, OUTLINE, values, answers)
    table = table_of(amendments)
    provisions = tuple(
        replace(each, provisions=(*each.provisions, table)) if each.id == CHANGES else each
        for each in made.document.provisions
    )
    return replace(made, document=replace(made.document, provisions=provisions))
