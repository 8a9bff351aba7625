"""The covering report, in the form of the council's kind."""

from collections.abc import Mapping
from typing import Final

from protocol_gen.model.governance import Governance
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.profile import Profile
from protocol_gen.papers.paper import Paper, paper

LOCAL: Final = "report-local"
"""The outline of one page, for parish, town and community councils."""
PRINCIPAL: Final = "report-principal"


def report(
    library: ClauseLibrary,
    profile: Profile,
    values: Mapping[str, str],
    answers: Mapping[str, PaperAnswer],
) -> Paper:
    """Return the report; see ``paper`` for what comes in."""
    is_local = profile.facts.governance is Governance.COUNCIL_COMMITTEES
    return paper(library, profile, LOCAL if is_local else PRINCIPAL, values, answers)
