"""Rules about the kind of council: its way of deciding, the nouns of its kind, its name."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.subject import Match, Subject
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.inlines import OriginKind, plain
from protocol_gen.model.rules import Finding

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
_LEADER_WORDS: Final = ("Leader of the Council", "Deputy Leader", "the Leader", "The Leader")


def governance_terms(subject: Subject) -> Iterator[Finding]:
    """Find words of a way of deciding that the council does not have."""
    facts, roles = subject.profile.facts, subject.profile.roles
    has_executive = facts.governance in _EXECUTIVES
    absent: list[tuple[str, tuple[str, ...]]] = []
    if not has_executive and "cabinet" not in roles:
        absent.append(("a council without an executive", _EXECUTIVE_WORDS))
    if not has_executive and "scrutiny_committee" not in roles:
        absent.append(("a council without overview and scrutiny", _SCRUTINY_WORDS))
    if not facts.political_groups:
        absent.append(("a council without political groups", _GROUP_WORDS))
    if facts.governance not in _MAYORS and "elected_mayor" not in roles:
        absent.append(("a council without an elected mayor", _MAYOR_WORDS))
    for what, words in absent:
        yield from _out_of_place(subject, what, subject.find(*words))
    if "leader" not in roles and not has_executive:
        leader = subject.find(*_LEADER_WORDS, as_written=True)
        yield from _out_of_place(subject, "a council without a leader", leader)


def _out_of_place(subject: Subject, what: str, matches: Iterator[Match]) -> Iterator[Finding]:
    for match in matches:
        if match.origin.kind is not OriginKind.ROLE:
            message = f"“{match.words}” in the protocol of {what}"
            yield subject.found("governance-term", message, match)


_LOCAL: Final = frozenset({"Town", "Parish", "Community"})
_PRINCIPAL: Final = frozenset({"County", "Borough", "District", "City"})
_AREAS: Final = ("ward", "wards", "electoral division", "electoral divisions",
                 "division member", "division members", "division councillor",
                 "division councillors")  # fmt: skip


def council_nouns(subject: Subject) -> Iterator[Finding]:
    """Find the noun of another kind of council, and another word for wards."""
    names = subject.profile.names
    name = f"{names.full} {names.in_text.words} {names.short.words}"
    own = {noun for noun in (*_LOCAL, *_PRINCIPAL) if noun in name.split()}
    is_local = subject.profile.facts.governance is Governance.COUNCIL_COMMITTEES
    family = _LOCAL if is_local else _LOCAL | (_PRINCIPAL if own & _PRINCIPAL else frozenset())
    for noun in sorted(family - own):
        phrases = (f"the {noun} Council", f"The {noun} Council", f"this {noun} Council")
        for match in subject.find(*phrases, as_written=True):
            if match.origin.kind not in {OriginKind.NAME, OriginKind.ROLE}:
                message = f"“{match.words}” in the protocol of {names.full}"
                yield subject.found("council-noun", message, match)
    yield from _areas(subject)


def _areas(subject: Subject) -> Iterator[Finding]:
    term = subject.profile.terms.get("ward")
    if term is None:
        return
    for words in _AREAS:
        if words.split()[-2:][0].rstrip("s") in term.singular.lower() or (
            words.startswith("electoral") and "division" in term.singular
        ):
            continue
        for match in subject.find(words):
            if match.is_literal:
                message = f"“{match.words}”: this council says “{term.singular}”"
                yield subject.found("council-noun", message, match)


_NAME_OF_COUNCIL: Final = (
    r"(?:(?!Council )[A-Z][\w’'-]+ (?:(?:and|upon|on|with|le|of|the|&) )*){1,5}"
    r"(?:(?:Town|Parish|Community|City|Borough|County|District|County Borough) )?Council\b"
    r"|Cyngor (?:(?:Tref|Cymuned|Sir|Bwrdeistref Sirol|Dinas) )?[A-Z][\w’'-]+"
    r"|(?:London|Royal|Metropolitan) Borough of [A-Z][\w’'-]+(?: (?:and|upon) [A-Z][\w’'-]+)*"
)
_NO_NAMES: Final = frozenset(
    {
        "a", "an", "the", "this", "that", "our", "your", "each", "every", "any", "all", "full",
        "whole", "principal", "town", "parish", "community", "city", "borough", "county",
        "district", "unitary", "metropolitan", "london", "royal", "shadow", "youth", "annual",
        "member", "members", "councillor", "councillors", "officer", "officers", "local", "no",
        "if", "when", "where", "of", "in", "to", "by", "for", "and", "on", "upon", "with",
        "arts", "british", "bar", "privy", "protocol", "standing", "clerk", "council", "meeting",
        "its", "both", "but",
    }
)  # fmt: skip
"""Words with a capital before "Council" that name no place."""
_FREE_KEYS: Final = ("title", "settings.", "control.")


def foreign_names(subject: Subject) -> Iterator[Finding]:
    """Find councils named in local changes or in the profile that are not this one."""
    own = _own_names(subject)
    sought = _sought(subject, own)
    for line in subject.lines:
        if not any(inline.origin.change for inline in line.inlines):
            continue
        for start, end in _names(plain(line.inlines), own, sought):
            match = line.match(start, end)
            if match.origin.change:
                message = f"“{match.words}” is another council's name"
                yield subject.found("foreign-name", message, match)
    for key, value in subject.values:
        if key.startswith(_FREE_KEYS):
            for start, end in _names(value, own, sought):
                words = value[start:end]
                message = f"“{words}” is another council's name ({key})"
                yield subject.at_key("foreign-name", message, key, words)


def _own_names(subject: Subject) -> str:
    """Return the council's names, and those of councils that it names as a role, as one text."""
    names = subject.profile.names
    titles = (role.title for role in subject.profile.roles.values())
    own = (names.full, names.in_text.words, names.short.words, *titles)
    return f" {' | '.join(own)} ".lower()


def _sought(subject: Subject, own: str) -> tuple[str, ...]:
    """Return what a name must hold; in Wales a Welsh one may be the council's own, unknown here."""
    is_unknown = subject.profile.facts.nation is Nation.WALES and "cyngor" not in own
    return ("Council", "Borough of") if is_unknown else ("Council", "Borough of", "Cyngor")


def _names(text: str, own: str, sought: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    if not any(sign in text for sign in sought):
        return
    for match in re.finditer(_NAME_OF_COUNCIL, text):
        words = match.group().split()
        while words and words[0].lower() in _NO_NAMES:
            words = words[1:]
        name = " ".join(words)
        if words and words[0] == "Cyngor" and "Cyngor" not in sought:
            continue
        if len(words) > 1 and not _is_own(name.lower(), own):
            yield match.end() - len(name), match.end()


def _is_own(name: str, own: str) -> bool:
    """Whether a name is one of the council's, its place alone before "Council" included."""
    return f" {name} " in own or f" {name.removesuffix(' council')} " in own
