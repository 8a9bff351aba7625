"""Changes that look minor: those that are not, and those that are, each by what a council did.

A case is what the draft has that the version before had not: more of its profile, other local
changes, other files of the library.
"""

from dataclasses import dataclass, field

BASE = """\
nation: england
council_type: {kind}
council: {{name: {name}}}
version: "{version}"
"""
DELEGATION = (
    "delegation: {officer: An Officer, may_change: "
    "[role title, cross-reference, numbering, editorial, legal, consequential]}\n"
)
STANDING = """\
reasons:
  information.need-to-know: {kind: editorial, reason: A hyphen was missing in 2024.}
"""
"""A reason that the parish gave once, for something else, and that is in its profile still."""
SLIPS = """\
- {at: advice.disagree, find: record them, replace: record these, kind: slip, reason: Of 2024.}
- {at: purpose.aim, find: together, replace: togehter, kind: slip, reason: Misheard.}
- {at: familiarity.avoid, find: personal, replace: personel, kind: slip, reason: A letter.}
- insert: Tell the Deputy of the member's gift within 5 days; see section 9.
  id: local.gifts
  under: interests.members
  kind: choice
  reason: Wished for.
"""
"""The parish's local changes, of which its version 1.0 is made; some are slips to be mended."""
THERE, PERSONEL, GIFTS = SLIPS.splitlines()[1], SLIPS.splitlines()[2], "local.gifts"


@dataclass(frozen=True, slots=True)
class Case:
    """What a draft has that the version before had not; ``library`` is a file, what, by what."""

    more: str = ""
    council: str = "parish"
    changes: str = SLIPS
    library: tuple[str, str, str] | None = None
    by: str = "Ann Smith, An Officer"
    kinds: frozenset[str] = field(default_factory=frozenset)
    """For what is minor: the kinds of the amendments besides that of the version."""


def formerly(title: str, by: str = "Ann Smith", until: str = "2026-05-01") -> str:
    return f'formerly: {{title: {title}, until: {until}, declared_by: "{by}"}}'


def role(name: str, title: str, was: str = "", **said: str) -> str:
    earlier = f", {formerly(was, **said)}" if was else ""
    return f"roles: {{{name}: {{title: {title}{earlier}}}}}\n"


def reason(clause: str, kind: str) -> str:
    return STANDING + f"  {clause}: {{kind: {kind}, reason: A slip.}}\n"


def words(at: str, find: str, replace: str, kind: str = "slip") -> str:
    """Return the parish's local changes with one more: other words for some words."""
    parts = {"at": at, "find": f'"{find}"', "replace": f'"{replace}"', "kind": kind}
    inside = ", ".join(f"{key}: {value}" for key, value in parts.items())
    return f"{SLIPS}- {{{inside}, reason: A slip.}}\n"


def county(more: str, **other: str) -> Case:
    return Case(more, "county", "", **other)  # type: ignore[arg-type]  # none but who declares


def edited(old: str, new: str, more: str = "") -> Case:
    """Return a draft whose local text on gifts has other words."""
    assert old in SLIPS
    return Case(STANDING + more, changes=SLIPS.replace(old, new))


ADVICE = "templates/clauses/advice.yaml"
INFORMATION = "templates/clauses/information.yaml"
SWAPPED = f"""\
roles:
  corporate_director: {{title: Head of Service, {formerly("Corporate Director")}}}
  head_of_service: {{title: Corporate Director, {formerly("Head of Service")}}}
"""
NOT_MINOR: dict[str, Case] = {
    # Posts that are not the same, or of which nobody can say so
    "a leader is made a chair of audit": county(role("leader", "Chair of the Audit Committee")),
    "a monitoring officer is made a head of communications": county(
        role("monitoring_officer", "Head of Communications")
    ),
    "a chief finance officer is made a head of accounts": county(
        role("chief_finance_officer", "Head of Accounts")
    ),
    "a cabinet is called executive": county(role("cabinet", "Executive")),
    "a committee is renamed by the council": county(
        role("scrutiny_committee", "Scrutiny Commission")
    ),
    "a committee is renamed by the library's default": Case(
        council="county",
        changes="",
        library=(
            "templates/kinds/county.yaml",
            "scrutiny_committee: Overview and Scrutiny Committee",
            "scrutiny_committee: Scrutiny Committee",
        ),
    ),
    "a post is renamed by the library's default": Case(
        council="county",
        changes="",
        library=(
            "templates/kinds/county.yaml",
            "corporate_director: Corporate Director",
            "corporate_director: Executive Director",
        ),
    ),
    "a chief executive is renamed and nobody says that it is one post": county(
        role("chief_executive", "Managing Director")
    ),
    "another earlier title is declared than the version had": county(
        role("chief_executive", "Managing Director", "Chief Officer")
    ),
    "the title will change only later": county(
        role("chief_executive", "Managing Director", "Chief Executive", until="2999-01-01")
    ),
    "a blank declares the title": county(
        role("chief_executive", "Managing Director", "Chief Executive", by="TBC")
    ),
    "a chief executive is made a monitoring officer too": county(
        role("chief_executive", "Chief Executive and Monitoring Officer")
    ),
    "a head of service is made a chairman": county(role("head_of_service", "Chairman")),
    "two posts change their titles with one another": county(SWAPPED),
    "a post takes the title of another": county(
        role("corporate_director", "Head of Service", "Corporate Director")
    ),
    "a post is filled by the holder of another": county(
        "roles: {monitoring_officer: {held_by: chief_executive}}\n"
    ),
    "a leader's new title has a reason of its kind": county(
        role("leader", "Convenor")
        + "reasons: {scrutiny.support: {kind: role title, reason: So.}}\n"
    ),
    "a monitoring officer's new title is called editorial": county(
        role("monitoring_officer", "Head of Communications")
        + "reasons:\n  statutory-officers.monitoring: {kind: editorial, reason: So.}\n"
        "  concern-member.code: {kind: editorial, reason: So.}\n"
        "  concern-chief.advice: {kind: editorial, reason: So.}\n"
    ),
    "a committee's new title is said to be the law's": county(
        role("scrutiny_committee", "Scrutiny Commission")
        + "reasons: {scrutiny.support: {kind: legal, reason: So.}}\n"
    ),
    "a clerk is made the responsible financial officer": Case(
        STANDING + role("clerk", "Clerk and Responsible Financial Officer")
    ),
    "a proper officer is called otherwise": Case(
        STANDING + "roles: {proper_officer: {title: Senior Officer, held_by: clerk}}\n"
    ),
    "a clerk is renamed by a reason alone": Case(
        reason("purpose.aim", "role title") + role("clerk", "Town Clerk")
    ),
    # What the library changed
    "the library makes a should a must": Case(
        STANDING, library=(ADVICE, "They should give their reasons", "They must give their reasons")
    ),
    "the library makes a may a must under a reason that was given once": Case(
        STANDING, library=(INFORMATION, "may see the information", "must see the information")
    ),
    "the library makes a may a must under a reason that is new": Case(
        STANDING.replace("2024", "2026"),
        library=(INFORMATION, "may see the information", "must see the information"),
    ),
    "the library puts other words under a reason that was given once": Case(
        STANDING, library=(INFORMATION, "that they reasonably need", "that they properly need")
    ),
    # Words that are called a slip
    "a slip makes a should a must": Case(
        STANDING, changes=words("respect.challenge", "should challenge", "must challenge")
    ),
    "a slip takes a not away": Case(
        STANDING, changes=words("bullying.pressure", "must not press", "must press")
    ),
    "a slip puts one post in the place of another": Case(
        STANDING, changes=words("channels.first-contact", "{{ The clerk }}", "{{ The chair }}")
    ),
    "a slip writes a post by hand": Case(
        STANDING, changes=words("channels.first-contact", "{{ The clerk }}", "The Town Clerk")
    ),
    "a slip puts officers in the place of members": Case(
        STANDING, changes=words("advice.disagree", "{{ Members }}", "{{ Officers }}")
    ),
    "a slip makes unlawful lawful": Case(
        STANDING, changes=words("expect-officers.neutrality", "unlawful", "lawful")
    ),
    "a slip makes an or an and": Case(
        STANDING, changes=words("bullying.none", "bullying or", "bullying and")
    ),
    "a slip makes an unless an if": Case(
        STANDING, changes=words("confidentiality.keep", "unless", "if")
    ),
    "a slip that says it in other words": Case(
        STANDING, changes=words("member-member.respect", "their views", "they think")
    ),
    "a slip that puts another word of its own meaning": Case(
        STANDING, changes=words("distinct.members", "the voters", "the committee's clerk")
    ),
    "a slip that leaves out how": Case(
        STANDING, changes=words("channels.first-contact", "the first point", "the point")
    ),
    "a slip that leaves out where": Case(
        STANDING, changes=words("concern-officer.raise", " in private", "")
    ),
    "a slip of two words that look alike": Case(
        STANDING, changes=words("channels.first-contact", "contact", "control")
    ),
    "a slip that nobody declares": Case(
        STANDING, changes=words("respect.challenge", "or a proposal", "or proposal"), by=""
    ),
    "a slip that a blank declares": Case(
        STANDING, changes=SLIPS.replace(f"{THERE}\n", ""), by="[name of officer]"
    ),
    "a slip beside which the council chose other words": Case(
        STANDING,
        changes=SLIPS.replace(THERE, "").replace("\n\n", "\n")
        + "- {at: purpose.aim, find: sets out, replace: binds, kind: choice, reason: Stronger.}\n",
    ),
    "a provision left out as a slip": Case(
        STANDING,
        changes=SLIPS
        + "- {omit: member-member.officers, kind: slip, reason: Said twice, was: '{{ Members }} "
        "must not draw {{ officers }} into their disputes with one another.'}\n",
    ),
    "a provision put in as a slip": Case(
        STANDING,
        changes=SLIPS + "- {insert: They must pay., id: local.pay, under: advice, kind: slip, "
        "reason: Forgotten.}\n",
    ),
    # What a reason calls minor
    "a number of days called editorial": edited(
        "within 5 days", "within 50 days", f"  {GIFTS}: {{kind: editorial, reason: So.}}\n"
    ),
    "a number of days called a reference": edited(
        "within 5 days", "within 15 days", f"  {GIFTS}: {{kind: cross-reference, reason: So.}}\n"
    ),
    "days called weeks": edited(
        "5 days", "5 weeks", f"  {GIFTS}: {{kind: numbering, reason: So.}}\n"
    ),
    "a clause left out and called editorial": Case(
        reason("bullying.pressure", "editorial") + "exclude: [bullying.pressure]\n"
    ),
    "a clause left out and called consequential": Case(
        reason("bullying.pressure", "consequential") + "exclude: [bullying.pressure]\n"
    ),
    # What nobody calls anything
    "a stop goes within a sentence": Case(
        STANDING, changes=words("distinct.both", "the public. Each", "the public each", "choice")
    ),
    "an apostrophe makes one member many": edited("member's gift", "members' gift"),
    "a period is longer": Case(STANDING + "settings: {reply_time: 10 working days}\n"),
    "members are called otherwise": Case(STANDING + "terms: {member: Member}\n"),
    "the council is called otherwise": Case(
        STANDING.replace("reasons:", "council: {name: Testford Council}\nreasons:")
    ),
    "lists end with or": Case(STANDING + "lists: {default: semicolons-or}\n"),
}

KINDS_OF_TITLE = frozenset({"role title"})
EDITORIAL = frozenset({"editorial"})
MINOR: dict[str, Case] = {
    "the version alone": Case(STANDING),
    "a clerk's new title that is declared": Case(
        STANDING + role("clerk", "Parish Clerk", "Clerk"), kinds=KINDS_OF_TITLE
    ),
    "a chief executive's new title that is declared": county(
        role("chief_executive", "Managing Director", "Chief Executive")
    ),
    "a director's new title that is declared": county(
        role("corporate_director", "Executive Director", "Corporate Director")
    ),
    "a new title of several that is declared": county(
        role("head_of_service", "Service Manager", "Head of Service")
    ),
    "two new titles that are declared": county(
        "roles:\n"
        f"  corporate_director: {{title: Director, {formerly('Corporate Director')}}}\n"
        f"  head_of_service: {{title: Service Manager, {formerly('Head of Service')}}}\n"
    ),
    "a new title with an article within": Case(
        STANDING + role("clerk", "Clerk to the Council", "Clerk"), kinds=KINDS_OF_TITLE
    ),
    "a new title that has a short form": Case(
        STANDING
        + "roles: {clerk: {title: Officer to the Parish, short: Officer, "
        + f"{formerly('Clerk')}}}}}\n",
        kinds=KINDS_OF_TITLE,
    ),
    "one of several earlier titles": Case(
        STANDING
        + "roles: {clerk: {title: Parish Clerk, formerly: ["
        + "{title: Secretary, until: 2001-01-01, declared_by: Bo}, "
        + "{title: Clerk, until: 2026-01-01, declared_by: Ann}]}}\n",
        kinds=KINDS_OF_TITLE,
    ),
    "a slip that is mended": Case(
        STANDING, changes=SLIPS.replace(f"{THERE}\n", ""), kinds=EDITORIAL
    ),
    "two slips that are mended": Case(
        STANDING,
        changes=SLIPS.replace(f"{THERE}\n", "").replace(f"{PERSONEL}\n", ""),
        kinds=EDITORIAL,
    ),
    "a slip that is mended beside a title that is declared": Case(
        STANDING + role("clerk", "Parish Clerk", "Clerk"),
        changes=SLIPS.replace(f"{THERE}\n", ""),
        kinds=KINDS_OF_TITLE | EDITORIAL,
    ),
    "a slip of words without weight": Case(
        STANDING,
        changes=words("distinct.members", "the voters", "the voter"),
        kinds=EDITORIAL,
    ),
    "a comma that the council chose": Case(
        STANDING,
        changes=words("bullying.none", "by anyone, whatever", "by anyone whatever", "choice"),
        kinds=EDITORIAL,
    ),
    "a capital that the council chose": Case(
        STANDING,
        changes=words("neutrality.officers", "politically", "Politically", "choice"),
        kinds=EDITORIAL,
    ),
    "a hyphen that the council chose": Case(
        STANDING,
        changes=words("role-chairs.power", "no power", "no-power", "choice"),
        kinds=EDITORIAL,
    ),
    "quotation marks that the council chose": Case(
        STANDING, changes=words("advice.pressure", "badly", "“badly”", "choice"), kinds=EDITORIAL
    ),
    "an apostrophe of another kind": edited("member's", "member’s"),
    "lists that end with semicolons": Case(
        STANDING + "lists: {default: semicolons}\n", kinds=EDITORIAL
    ),
    "numbers that begin elsewhere": Case(STANDING + "numbering: {start: 3}\n"),
    "a reference by hand that is said to be one": edited(
        "see section 9", "see section 10", f"  {GIFTS}: {{kind: cross-reference, reason: So.}}\n"
    ),
    "words that are said to be editorial and weigh nothing": Case(
        reason("member-member.respect", "editorial"),
        changes=words(
            "member-member.respect", "Whatever their views", "Whatever their view", "choice"
        ),
        kinds=EDITORIAL,
    ),
    "words that the law requires": Case(
        reason("interests.members", "legal"),
        changes=words("interests.members", "as the law", "within 28 days, as the law", "choice"),
        kinds=frozenset({"legal"}),
    ),
    "a clause that the law requires": Case(
        STANDING + "  local.law: {kind: legal, reason: An Act of 2026.}\n",
        changes=SLIPS + "- {insert: They must keep a list., id: local.law, under: advice, "
        "kind: choice, reason: An Act of 2026.}\n",
        kinds=frozenset({"legal"}),
    ),
}
