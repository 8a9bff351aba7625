"""Names of other councils."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.governance import Nation
from protocol_gen.model.inlines import plain
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

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


FOREIGN_NAME: Final = Form("foreign-name", "“{words}” is another council's name")
FOREIGN_NAME_VALUE: Final = Form(
    "foreign-name-value", "“{words}” is another council's name", field="{key}"
)


@rule(
    Rule(
        "foreign-name",
        Severity.WARNING,
        why=("Another council's name is a trace of the text that this one was copied from."),
        mend="Put in the council's own name, preferably as {{ the council }}.",
        forms=(
            FOREIGN_NAME,
            FOREIGN_NAME_VALUE,
        ),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "The name of a council (“Otherby Town Council”, “Cyngor Tref Arall”, “London Borough "
            "of Otherby”) in a local change, a setting, the title or document control, that is "
            "neither this council's nor that of a council given as a role."
        ),
        matters=(
            "It was left in the text that this one was copied from, and everybody notices it."
        ),
        mending=(
            "Put in the council's own name, preferably as `{{ the council }}`. A principal "
            "council is named under `roles: {principal_council: …}`."
        ),
        before="“It binds Otherby Town Council.”",
        after="“It binds {{ the council }}.”",
        silence="We share our clerk with this council, and name it",
    ),
)
def foreign_names(subject: Subject) -> Iterator[Found]:
    """Find councils named in local changes or in the profile that are not this one."""
    own = _own_names(subject)
    sought = _sought(subject, own)
    for line in subject.lines:
        if not any(inline.origin.change for inline in line.inlines):
            continue
        for start, end in _names(plain(line.inlines), own, sought):
            match = line.match(start, end)
            if match.origin.change:
                yield subject.found(FOREIGN_NAME(words=match.words), match)
    for key, value in subject.values:
        if key.startswith(_FREE_KEYS):
            for start, end in _names(value, own, sought):
                words = value[start:end]
                yield subject.at_key(FOREIGN_NAME_VALUE(words=words, key=key), key, words)


def _own_names(subject: Subject) -> str:
    """Return the council's names, and those of councils that it names as a role, as one text."""
    names = subject.profile.names
    titles = (role.title for role in subject.profile.roles.values())
    own = (names.full, names.in_text.one, names.short.one, *titles)
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
