"""Ways of governing that the law limits, so that a council must ask whether it may keep its own."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

_ROYAL_ASSENT: Final = date(2026, 4, 29)
"""Of the Act whose sections on governance nobody here has read as they were passed."""

COMMITTEE_SYSTEM: Final = Form(
    "governance-in-doubt",
    "the English Devolution and Community Empowerment Act 2026 limits the committee system; check "
    "whether this council may keep it, and until when",
)
ELECTED_MAYOR: Final = Form(
    "governance-in-doubt-mayor",
    "the English Devolution and Community Empowerment Act 2026 limits councils' elected mayors; "
    "check whether this council may have one, and until when",
)
_LIMITED: Final = {
    Governance.COMMITTEE: COMMITTEE_SYSTEM,
    Governance.ELECTED_MAYOR: ELECTED_MAYOR,
}


@rule(
    Rule(
        "governance-in-doubt",
        Severity.WARNING,
        why="A council may soon have to govern itself in another way, and its protocol with it.",
        mend="Look up what is in force for the council, and silence the rule with what you found.",
        forms=(COMMITTEE_SYSTEM, ELECTED_MAYOR),
        fields=("governance",),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "The `governance` of an English council that the English Devolution and Community "
            "Empowerment Act 2026 limits: the committee system, and a council's elected mayor."
        ),
        matters=(
            "Some councils may keep what they have and others must change by a day that the Act "
            "or regulations fix. Nobody here has read those sections as they were passed, so the "
            "rule asks."
        ),
        mending=(
            "Look up the Act and its commencement regulations. If the council must change, set "
            "the new `governance` and see the amendments that it makes."
        ),
        before="`governance: committee`, in England, and nobody asked",
        after="`silence: {governance-in-doubt: …}`, with what was found",
        silence="We may keep the committee system until 2031: report of 4 November 2026",
    ),
)
def doubtful_governance(subject: Subject) -> Iterator[Found]:
    """Ask whether an English council may keep a way of governing that the Act of 2026 limits."""
    facts = subject.profile.facts
    form = _LIMITED.get(facts.governance)
    if form and facts.nation is Nation.ENGLAND and subject.today >= _ROYAL_ASSENT:
        yield subject.at_key(form(), "governance", facts.governance.value)
