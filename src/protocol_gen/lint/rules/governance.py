"""Words of another kind of council: its form of governance, and its nouns."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Match
from protocol_gen.model.governance import Governance
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

_EXECUTIVES: Final = frozenset(
    {
        Governance.LEADER_CABINET,
        Governance.ELECTED_MAYOR,
        Governance.SCOTLAND_EXECUTIVE,
        Governance.COMBINED_AUTHORITY,
        Governance.JOINT_COMMITTEE,
    }
)


_MAYORS: Final = frozenset({Governance.ELECTED_MAYOR, Governance.COMBINED_AUTHORITY})


_EXECUTIVE_WORDS: Final = (
    "cabinet", "cabinets", "portfolio", "portfolios", "portfolio holder", "portfolio holders",
    "the executive", "executive member", "executive members", "executive arrangements",
    "executive decision", "executive decisions", "executive functions",
)  # fmt: skip


_SCRUTINY_WORDS: Final = (
    "overview and scrutiny", "scrutiny and overview", "scrutiny committee", "scrutiny committees",
    "scrutiny panel", "scrutiny panels", "scrutiny board", "scrutiny function", "scrutiny chair",
    "scrutiny chairs", "scrutiny officer", "scrutiny support", "call-in",
)  # fmt: skip


_GROUP_WORDS: Final = (
    "group leader", "group leaders", "group whip", "group whips", "group meeting",
    "group meetings", "opposition group", "opposition groups", "opposition member",
    "opposition members", "opposition councillor", "opposition councillors",
    "political assistant", "political assistants",
)  # fmt: skip


_MAYOR_WORDS: Final = (
    "executive mayor", "elected mayor", "directly elected mayor", "mayor and cabinet",
)  # fmt: skip


_COMMITTEE_WORDS: Final = ("committee", "committees", "subcommittee", "subcommittees")


_LEADER_WORDS: Final = ("Leader of the Council", "Deputy Leader", "the Leader", "The Leader")


_OTHER_GROUPS: Final = (
    r"\b(?:working|focus|user|steering|task|project|action|interest|youth|play|friends|support"
    r"|small|peer|age|study|discussion|task and finish|community|reference|liaison|stakeholder"
    r"|business|women's|staff|residents'|tenants'|volunteer|local) $"
)


_BEFORE: Final[Mapping[str, str]] = {
    "cabinet": (
        r"\b(?:filing|display|storage|file|key|locked|medicine|drinks|street|shadow|uk|welsh|scottish"
        r"|british|national) $"
    ),
    "portfolio": (
        r"\b(?:property|land|assets?|estate|housing|investment|project|programme|commercial|art"
        r"|evidence|training|learning|development|personal|work) $"
    ),
    "scrutiny committee": r"\bhealth $",
    "group": _OTHER_GROUPS,
    "committee": (
        r"\b(?:standards|joint|select|parliamentary|festival|hall|allotments?|club|association"
        r"|organising|management) (?:sub-)?$"
    ),
}
"""What stands before an ordinary use of the word that a phrase begins with, in lower case."""


_AFTER: Final[Mapping[str, str]] = {
    "cabinet": r" (?:office|secretary|minister|maker)",
    "portfolio": (
        r" (?:management|career|of (?:\w+ )?(?:evidence|work|propert|assets?\b|projects?|land"
        r"|invest|training|learning|skills|housing))"
    ),
    "the executive": (
        r" (?:(?:and )?(?:\w+ )?(?:directors?|officers?|team|board|assistants?|secretary|manage"
        r"|summary|support|leadership|heads?|group))"
    ),
    "committee": (
        r" (?:on standards|of (?:the|a|an|any|each) (?:\w+ ){0,2}(?:trust|charity|association|club"
        r"|society|hall)\b)"
    ),
    "call-in": r" (?:by the (?:secretary|minister|welsh|scottish|department)|number|details)",
    "elected mayor": r" of (?!the council\b|this council\b|our council\b)",
    "directly elected mayor": r" of (?!the council\b|this council\b|our council\b)",
    "the leader": (
        r" of (?:(?:the|a|an|each|any|every|their|its|his|her) )?(?!council\b)(?:[\w'-]+ ){0,3}"
        r"(?:group|opposition|party|house|team|project|delegation)\b"
    ),
    "deputy leader": (
        r" of (?:(?:the|a|an|each|any|every|their|its|his|her) )?(?!council\b)(?:[\w'-]+ ){0,3}"
        r"(?:group|opposition|party|house|team|project|delegation)\b"
    ),
}
"""What stands after an ordinary use of a word or phrase, in lower case."""


_OTHER_AUTHORITY: Final = (
    r"\b(county|district|borough|city|unitary|principal|combined|metropolitan|parish|community|town)"
    r" (?:county )?(?:council|authorit)"
)
"""Another authority, which may well have what this council has not."""


NO_EXECUTIVE: Final = Form(
    "governance-term", "“{words}” in the protocol of a council without an executive"
)
NO_SCRUTINY: Final = Form(
    "governance-term-scrutiny",
    "“{words}” in the protocol of a council without overview and scrutiny",
)
NO_GROUPS: Final = Form(
    "governance-term-groups", "“{words}” in the protocol of a council without political groups"
)
NO_MAYOR: Final = Form(
    "governance-term-mayor", "“{words}” in the protocol of a council without an elected mayor"
)
NO_COMMITTEES: Final = Form(
    "governance-term-committees", "“{words}” in the protocol of a council without committees"
)
NO_LEADER: Final = Form(
    "governance-term-leader", "“{words}” in the protocol of a council without a leader"
)


@rule(
    Rule(
        "governance-term",
        Severity.WARNING,
        why=("The word belongs to a form of governance that this council does not have."),
        mend="Take the words out, or correct how the council is governed.",
        forms=(
            NO_EXECUTIVE,
            NO_SCRUTINY,
            NO_GROUPS,
            NO_MAYOR,
            NO_COMMITTEES,
            NO_LEADER,
        ),
        fields=(
            "governance",
            "political_groups",
            "committees",
            "roles",
        ),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "Words of a form of governance that the council does not have: cabinet, portfolio, "
            "executive member; overview and scrutiny; group leader, opposition members; elected "
            "mayor; committees; the Leader. A role that the profile gives counts as present. "
            "Ordinary uses (“open to public scrutiny”, “political group”, “the Executive "
            "Director”, “a working group meeting”, “a standards committee”) are allowed, and so is "
            "a sentence about another authority."
        ),
        matters=(
            "They are the surest sign of a text taken over from another kind of council, and they "
            "give duties to people who do not exist."
        ),
        mending=(
            "Take the words out, use a phrase that changes with governance (`{{ decision_makers "
            "}}`), or correct `governance`, `political_groups`, `committees` or `roles`."
        ),
        before="“Ask the portfolio holder.”, in a committee system",
        after="“Ask {{ decision_makers }}.”",
        silence="Our working party is called the Cabinet by custom",
    ),
)
def governance_terms(subject: Subject) -> Iterator[Found]:
    """Find words of a form of governance that the council does not have."""
    for form, words in _absent(subject):
        yield from _out_of_place(subject, form, subject.find(*words))
    may_have_leader = subject.profile.facts.governance in _EXECUTIVES - {Governance.ELECTED_MAYOR}
    if "leader" not in subject.profile.roles and not may_have_leader:
        leader = subject.find(*_LEADER_WORDS, as_written=True)
        yield from _out_of_place(subject, NO_LEADER, leader)


def _absent(subject: Subject) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """Yield the words of each part of government that the council does not have."""
    facts, roles = subject.profile.facts, subject.profile.roles
    has_executive = facts.governance in _EXECUTIVES
    if not has_executive and "cabinet" not in roles:
        yield NO_EXECUTIVE, _EXECUTIVE_WORDS
    if not has_executive and "scrutiny_committee" not in roles:
        yield NO_SCRUTINY, _SCRUTINY_WORDS
    if not facts.political_groups:
        yield NO_GROUPS, _GROUP_WORDS
    if facts.governance not in _MAYORS and "elected_mayor" not in roles:
        yield NO_MAYOR, _MAYOR_WORDS
    if not facts.committees:
        yield NO_COMMITTEES, _COMMITTEE_WORDS


def _out_of_place(subject: Subject, form: Form, matches: Iterator[Match]) -> Iterator[Found]:
    for match in matches:
        if match.origin.kind is not OriginKind.ROLE and not _is_ordinary(match, subject):
            yield subject.found(form(words=match.words), match)


def _is_ordinary(match: Match, subject: Subject) -> bool:
    """Whether the words mean something else here, or are about another authority."""
    text, end = match.line.folded, match.start + len(match.words)
    words = text[match.start : end]
    before, after = text[: match.start], text[end:]
    return (
        any(re.search(_BEFORE[each], before) for each in _BEFORE if words.startswith(each))
        or any(re.match(_AFTER[each], after) for each in _AFTER if words.startswith(each))
        or _is_of_another(_sentence(text, match.start), subject)
    )


def _sentence(text: str, at: int) -> str:
    """Return the sentence around a place, as far as stops show it."""
    end = text.find(". ", at)
    return text[text.rfind(". ", 0, at) + 1 : end if end >= 0 else len(text)]


def _is_of_another(sentence: str, subject: Subject) -> bool:
    """Whether a sentence names an authority of a kind that this council is not."""
    names = subject.profile.names
    own = f"{names.full} {names.in_text.one} {names.short.one}".lower().split()
    found = re.finditer(_OTHER_AUTHORITY, sentence)
    return any(match.group(1) not in own for match in found)


_AREAS: Final = ("ward", "wards", "electoral division", "electoral divisions",
                 "division member", "division members", "division councillor",
                 "division councillors")  # fmt: skip


_NOUN: Final = re.compile(r"\b(?:[Tt]he|this) (\w+) Council\b")


OTHER_NOUN: Final = Form("council-noun", "“{words}” in the protocol of {council}")
OTHER_AREA: Final = Form("council-noun-area", "“{words}”: this council says “{term}”")


@rule(
    Rule(
        "council-noun",
        Severity.WARNING,
        why="The word belongs to another kind of council.",
        mend=(
            "Write {{ the council }} or {{ ward }}, so that the profile's own word is filled in."
        ),
        forms=(
            OTHER_NOUN,
            OTHER_AREA,
        ),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "“The Parish Council” in a town council's protocol, and “ward” where the council has "
            "divisions, or the reverse. The nouns of the council's own names are right, and those "
            "of its principal council may be named."
        ),
        matters="The reader asks which council is meant.",
        mending="Write `{{ the council }}` and `{{ ward }}`.",
        before="“It binds the Parish Council.”, in a town",
        after="“It binds {{ the council }}.”",
        silence="The parish council named is our predecessor",
    ),
)
def council_nouns(subject: Subject) -> Iterator[Found]:
    """Find the noun of another kind of council, and another word for wards."""
    names = subject.profile.names
    name = f"{names.full} {names.in_text.one} {names.short.one}".split()
    if any(noun not in name for noun in _nouns_written(subject)):
        yield from _foreign_nouns(subject, name)
    yield from _areas(subject)


def _nouns_written(subject: Subject) -> Iterator[str]:
    """Yield what is before "Council" in the text, whatever it is; no kind is read for that."""
    for line in subject.lines:
        if " Council" in line.text:
            yield from _NOUN.findall(line.text)


def _foreign_nouns(subject: Subject, name: Collection[str]) -> Iterator[Found]:
    """Yield the nouns of other kinds of council than that of this name."""
    local, principal = _nouns(subject, is_local=True), _nouns(subject, is_local=False)
    own = {noun for noun in local | principal if noun in name}
    is_local = subject.profile.facts.governance is Governance.COUNCIL_COMMITTEES
    family = local if is_local else local | (principal if own & principal else frozenset())
    for noun in sorted(family - own):
        phrases = (f"the {noun} Council", f"The {noun} Council", f"this {noun} Council")
        for match in subject.find(*phrases, as_written=True):
            if match.origin.kind not in {OriginKind.NAME, OriginKind.ROLE}:
                council = subject.profile.names.full
                yield subject.found(OTHER_NOUN(words=match.words, council=council), match)


def _nouns(subject: Subject, *, is_local: bool) -> frozenset[str]:
    """Return the nouns of all local councils, or of all principal ones."""
    return frozenset(
        noun
        for kind in subject.kinds()
        if (Governance.COUNCIL_COMMITTEES in kind.governance) is is_local
        for noun in kind.nouns
    )


def _areas(subject: Subject) -> Iterator[Found]:
    term = subject.profile.terms.get("ward")
    if term is None:
        return
    for words in _AREAS:
        if words.split()[-2:][0].rstrip("s") in term.one.lower() or (
            words.startswith("electoral") and "division" in term.one
        ):
            continue
        for match in subject.find(words):
            if match.is_literal:
                yield subject.found(OTHER_AREA(words=match.words, term=term.one), match)
