"""Titles that may be none: what looks like a name or a plural, or is written in two ways."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import Language, TitleSign
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.title_doubts import (
    CAPITALS,
    MAYBE_PERSON,
    MAYBE_PLURAL,
    POSSESSIVE,
    title_doubts,
)
from protocol_gen.model.message import Form
from protocol_gen.model.profile import Role
from protocol_gen.model.rules import Rule, Severity

TWO_CASES: Final = Form(
    "odd-title-capitals", "“{title}” is also written “{other}”; are both meant to be printed?"
)
TWO_POSTS: Final = Form(
    "odd-title-two-posts",
    "“{title}” presides over the council and is the title of another post as well; readers cannot "
    "tell which of the two a sentence is about",
)
NAMED_TWICE: Final = Form(
    "odd-title-named-twice",
    "the text names “{post}” beside “{title}”, which names it again; “{body}” alone is enough",
)

_ADDRESS: Final = re.compile(r"\S*(?:@|://|www\.)\S*|\+?[\d()][\d ()-]*\d")

_PLACE: Final = re.compile(
    r"\b(?:hall|guildhall|house|office|offices|centre|street|road|lane|square|building|buildings"
    r"|chambers|neuadd|swyddfa|swyddfeydd|canolfan|stryd|heol|ffordd)\b",
    re.IGNORECASE,
)
"""What is no person's name but a place to write to."""


@rule(
    Rule(
        "odd-title",
        Severity.WARNING,
        why="A person leaves and the post stays; a plural reads wrongly after “the” and “a”.",
        mend="Give one holder's title, alike everywhere; where it is right, silence the rule.",
        forms=(
            MAYBE_PERSON,
            MAYBE_PLURAL,
            POSSESSIVE,
            CAPITALS,
            TWO_CASES,
            TWO_POSTS,
            NAMED_TWICE,
        ),
        fields=(
            "roles",
            "terms",
            "control.owner",
            "control.approving_body",
            "control.contact",
            "delegation.officer",
        ),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A title of a post, or a word for people, that looks like a person's name (“Jane "
            "Smith”, “Jane Smith (Clerk)”) or like a plural (“Chair men”); an owner, a body that "
            "approves, a contact or an officer of the delegation that looks like a person; "
            "several owners or officers of the delegation. What is certainly one is refused when "
            "the profile is read, but for a contact. Also a title "
            "that ends in “’s” or is in capitals (“CLERK”), and a title whose capitals differ from "
            "one place of the profile to another, its short form and the owner included; a word "
            "for who presides that is the title of another post, an elected mayor's say; a cabinet "
            "whose title begins with the post beside it (“Mayor and Cabinet”). `issue` asks too."
        ),
        matters=(
            "A protocol is about posts. A name is out of date when the person goes, and is "
            "published with every version until then. Two spellings look like two posts."
        ),
        mending="Write the title of the post under `roles`, and write it alike everywhere.",
        before="`clerk: Jane Smith`",
        after="`clerk: Town Clerk`",
        silence="The post is called after its founder",
    ),
)
def odd_titles(subject: Subject) -> Iterator[Found]:
    """Ask about titles that look like a person's name or a plural, or are written in two ways."""
    language = language_for(subject.profile.language)
    for key, title in _titles(subject):
        for message in title_doubts(title, language):
            yield subject.at_key(message, key, title)
    yield from _persons_in_control(subject, language)
    yield from _delegates(subject, language)
    yield from _in_two_cases(subject)
    yield from _of_two_posts(subject)
    yield from _named_twice(subject)


def _persons_in_control(subject: Subject, language: Language) -> Iterator[Found]:
    """Ask about an owner, body or contact that looks like a person's name, or several owners."""
    control = subject.profile.control
    for key in ("owner", "approving_body", "contact"):
        said = getattr(control, key)
        name = _ADDRESS.sub(" ", said).strip(" ,;:.()-–—") if key == "contact" else said
        signs = set(language.title_signs(name))
        is_place = key == "contact" and _PLACE.search(name) is not None
        if TitleSign.PERSON in signs or (TitleSign.MAYBE_PERSON in signs and not is_place):
            yield subject.at_key(MAYBE_PERSON(title=name), f"control.{key}", said)
        if key == "owner" and TitleSign.PLURAL in signs:
            yield subject.at_key(MAYBE_PLURAL(title=name), f"control.{key}", said)


def _delegates(subject: Subject, language: Language) -> Iterator[Found]:
    """Ask about who may decide amendments and looks like a person's name or like several."""
    officer, key = subject.profile.delegation.officer, "delegation.officer"
    signs = set(language.title_signs(officer))
    if TitleSign.MAYBE_PERSON in signs:
        yield subject.at_key(MAYBE_PERSON(title=officer), key, officer)
    if signs & {TitleSign.PLURAL, TitleSign.MAYBE_PLURAL}:
        yield subject.at_key(MAYBE_PLURAL(title=officer), key, officer)


def _titles(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield every title that is no proper name, and the council's own words for people."""
    for name, role in subject.profile.roles.items():
        if role.word.article and not _is_of_holder(role, subject):
            yield f"roles.{name}", role.title
    for name, term in subject.profile.terms.items():
        if subject.is_own(f"terms.{name}"):
            yield f"terms.{name}", term.one


def _is_of_holder(role: Role, subject: Subject) -> bool:
    """Whether a post has the title of the one whose holder fills it."""
    holder = subject.profile.roles.get(role.held_by)
    return holder is not None and holder.title == role.title


def _in_two_cases(subject: Subject) -> Iterator[Found]:
    """Yield each title that is written elsewhere with other capitals, once for each spelling."""
    written = dict(_written(subject))
    pairs = {
        (two, one): written[two]
        for one, two in combinations(written, 2)
        if one.casefold() == two.casefold()
    }
    for name, role in subject.profile.roles.items():
        if role.short is not None and (within := _found_in(role.title, role.short.one)):
            pairs.setdefault((role.short.one, within), f"roles.{name}")
    for (title, other), key in pairs.items():
        yield subject.at_key(TWO_CASES(title=title, other=other), key, title)


def _of_two_posts(subject: Subject) -> Iterator[Found]:
    """Ask about a word for who presides, or for the deputy, that is the title of another post."""
    profile = subject.profile
    others = {
        title.casefold()
        for name, role in profile.roles.items()
        if name != _WHO_PRESIDES
        for title in role.titles
    }
    for name in ("chair", "vice_chair"):
        word = profile.terms[name].one if name in profile.terms else ""
        if word and word.casefold() in others:
            yield subject.at_key(TWO_POSTS(title=word), f"terms.{name}", word)


_WHO_PRESIDES: Final = "civic_mayor"
"""The post that is that of the chair."""


def _named_twice(subject: Subject) -> Iterator[Found]:
    """Ask about a cabinet whose title begins with the post that the text names beside it."""
    roles = subject.profile.roles
    cabinet = roles["cabinet"].title if "cabinet" in roles else ""
    for name in ("elected_mayor", "leader"):
        for post in dict.fromkeys(roles[name].titles if name in roles else ()):
            begins = f"{post} and "
            if post and cabinet.casefold().startswith(begins.casefold()):
                body = cabinet[len(begins) :]
                message = NAMED_TWICE(post=post, title=cabinet, body=body)
                yield subject.at_key(message, "roles.cabinet", cabinet)


def _written(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield the titles that a profile writes, each with a key that has it."""
    control = subject.profile.control
    for name, role in subject.profile.roles.items():
        yield from ((title, f"roles.{name}") for title in role.titles if title)
    titles = {title for role in subject.profile.roles.values() for title in role.titles}
    for key in ("owner", "approving_body"):
        if (value := getattr(control, key)) and value not in titles:
            yield value, f"control.{key}"


def _found_in(title: str, short: str) -> str:
    """Return a short form as it is written in the title, where the capitals are others."""
    found = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", title, re.IGNORECASE)
    return found[0] if found and found[0] != short else ""
