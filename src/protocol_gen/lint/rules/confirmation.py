"""What the protocol prints that the council never said: the usual posts and values of its kind."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Form
from protocol_gen.model.period import notation
from protocol_gen.model.rules import Rule, Severity

UNCONFIRMED: Final = Form(
    "unconfirmed-default",
    "never confirmed by the council, only usual for its kind: {values:semicolons}",
    also=("names",),
)
UNCONFIRMED_MORE: Final = Form(
    "unconfirmed-default-more",
    "not among what the council confirmed, only usual for its kind: {values:semicolons}",
    also=("names",),
)
"""The same of a profile that confirms others already."""


@rule(
    Rule(
        "unconfirmed-default",
        Severity.NOTICE,
        why="What is usual for a kind of council need not be so in this one.",
        mend="Give the council's own posts and values, or confirm the usual ones by name.",
        forms=(UNCONFIRMED, UNCONFIRMED_MORE),
        fields=("roles", "settings", "confirmed"),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "Posts, bodies and settings (office hours, a period for replies) that the text prints "
            "and that neither the profile nor a base gives: they come from the kind of council or "
            "from the library. `issue` shows them as well, before it asks."
        ),
        matters=(
            "A committee that the council does not have, or hours that nobody keeps, would be "
            "adopted unseen."
        ),
        mending=(
            "Write the council's own under `roles` and `settings`, or `none` for a post that it "
            "does not have. What is right as it is can be confirmed by name: `confirmed: "
            "[standards_committee, office_hours]`."
        ),
        before="a parish that never said whether it has a committee for staffing",
        after="`confirmed: [staffing_committee]`, or `roles: {staffing_committee: none}`",
        silence="The clerk compared them with the establishment list on 4 May 2026",
    ),
)
def unconfirmed_defaults(subject: Subject) -> Iterator[Found]:
    """Find what the text prints of the usual posts and values that the council never said."""
    unsaid = {
        name: value
        for name, value in _printed(subject).items()
        if name not in subject.profile.confirmed
    }
    if unsaid:
        form = UNCONFIRMED_MORE if _confirms_others(subject) else UNCONFIRMED
        message = form(values=tuple(unsaid.values()), names=tuple(unsaid))
        yield subject.at_key(message, "confirmed", ", ".join(unsaid))


def _confirms_others(subject: Subject) -> bool:
    """Whether the council's own profile, not only a base of it, confirms something."""
    place = subject.profile.places.get("confirmed")
    return place is not None and place.file == subject.profile.location.file


def _printed(subject: Subject) -> dict[str, str]:
    """Return the defaults that the text prints, in the order of the text."""
    printed: dict[str, str] = {}
    profile, known = subject.profile, subject.library.vocabulary.settings
    for line in subject.lines:
        for inline in line.inlines:
            kind, name = inline.origin.kind, inline.origin.name
            if name in printed:
                continue
            if kind is OriginKind.ROLE and name in profile.roles:
                if not subject.is_own(f"roles.{name}"):
                    printed[name] = profile.roles[name].title
            elif (
                kind is OriginKind.SETTING
                and name in known
                and name in profile.settings
                and not subject.is_own(f"settings.{name}")
            ):
                value = notation(profile.settings[name])
                printed[name] = f"{name.replace('_', ' ')} {value}"
    return printed
