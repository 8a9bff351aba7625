"""The posts that papers name: who may decide, who declares, and whose report it can be."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import Language, TitleSign
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.model.amendment import AmendmentKind, Evidence, Schedule
from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.governance import Governance
from protocol_gen.model.library import RoleEntry
from protocol_gen.model.message import Form, Message
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.model.post_titles import bare_title, named_in_law
from protocol_gen.model.profile import Profile
from protocol_gen.papers.known_answers import the_post
from protocol_gen.papers.messages import (
    POST_CALLED_OTHERWISE,
    POST_MAYBE_PERSON,
    POST_MAYBE_PLURAL,
    POST_NOT_OF_COUNCIL,
    POST_OF_ANOTHER_KIND,
    NotOfAPostError,
)
from protocol_gen.readers.profile.title_check import CERTAIN

_POSTS: Final = ("report_of", "decision_maker")
"""The questions that a post is the answer to."""
_OF_PRINCIPAL_COUNCILS: Final = re.compile(r"\bs(?:ection)?\.? ?151\b", re.IGNORECASE)
"""How a post is called after the provision by which principal councils have it."""
_LEADER: Final = re.compile(r"\bleader\b(?! of the \w+ group)(?<!group leader)", re.IGNORECASE)
"""The leader of an executive; a group has one of its own."""


@frozen
class PostsInLaw:
    """What the law says of posts, what the library calls them, and on which day it is asked."""

    facts: Iterable[PostFact]
    roles: Mapping[str, RoleEntry]
    on: date | None = None


def certified(profile: Profile, changes: Schedule) -> Mapping[str, str]:
    """Return to whom the council has delegated changes, who declares some, which the law requires.

    Each is empty where there is nobody or nothing, and then nothing is said of it.
    """
    words = language_for(profile.language).words
    officer = profile.delegation.officer
    return {
        "delegated_to": the_post(officer, words.papers) if officer else "",
        "declarants": words.listed(dict.fromkeys(_declarants(changes))),
        "legal_changes": words.listed(
            each.reference for each in changes.amendments if each.kind is AmendmentKind.LEGAL
        ),
    }


def _declarants(changes: Schedule) -> Iterator[str]:
    for amendment in changes.amendments:
        if amendment.evidence is not Evidence.DECLARED:
            continue
        titles = [each.former.declared_by for each in amendment.titles if each.former]
        is_title = amendment.kind is AmendmentKind.ROLE_TITLE
        yield from titles if is_title else (amendment.declared_by, *titles)


def from_control(profile: Profile, answers: Mapping[str, PaperAnswer]) -> Mapping[str, str]:
    """Return what the profile's document control knows and nobody has answered otherwise."""
    known = {"contact": profile.control.contact, "meeting": profile.control.approving_body}
    return {
        name: said
        for name, said in known.items()
        if said and not stand_in_for_value(said) and name not in answers
    }


def deciding_posts(report_of: str, answers: Mapping[str, PaperAnswer]) -> Iterator[str]:
    """Yield who is said to decide: with the request, or else in the answers."""
    if report_of:
        yield report_of
        return
    said = (answers[name] for name in _POSTS if name in answers)
    yield from filter(None, map(_words, said))


def is_post_of(said: str, officer: str) -> bool:
    """Whether a post that is named, perhaps with a person's name, is that of an officer.

    "Jane Smith, Town Clerk" is the Town Clerk; the Deputy Town Clerk is another.
    """
    parts = re.split(r"[,;()]", said)
    return bare_title(officer) in {bare_title(part.strip()) for part in parts}


def post_said(report_of: str, answers: Mapping[str, PaperAnswer]) -> str:
    """Return the post whose report it is: as it was given, or else as it was answered."""
    return report_of or next(filter(None, deciding_posts("", answers)), "")


def refuse_no_post(report_of: str, answers: Mapping[str, PaperAnswer], language: Language) -> None:
    """Refuse what cannot be the title of one post, as it was given or answered.

    Raises:
        NotOfAPostError: where it was given.
        InvalidSourcesError: where it was answered, with its place.
    """
    for fault in _title_faults(report_of, language):
        raise NotOfAPostError(fault)
    errors = [
        SourceError(fault, answers[name].location)
        for name in _POSTS
        if name in answers and not report_of
        for fault in _title_faults(_words(answers[name]), language)
    ]
    if errors:
        raise InvalidSourcesError(errors)


def _title_faults(post: str, language: Language) -> Iterator[Message]:
    for sign in language.title_signs(post):
        if sign in CERTAIN:
            yield CERTAIN[sign](title=post)


def doubted_posts(
    profile: Profile, post: str, law: PostsInLaw, language: Language
) -> Iterator[Message]:
    """Yield that a post looks like none, or that a council of its kind has none such."""
    signs = set(language.title_signs(post))
    yield from (form(post=post) for sign, form in _ASKED.items() if sign in signs)
    is_local = profile.facts.governance is Governance.COUNCIL_COMMITTEES
    reference = _against(profile, post, law)
    if is_local and (reference or _is_of_principal_council(profile, post)):
        yield POST_OF_ANOTHER_KIND(post=post)
    elif reference:
        yield POST_NOT_OF_COUNCIL(post=post, reference=reference)
    else:
        yield from _called_otherwise(profile, post)


def _called_otherwise(profile: Profile, post: str) -> Iterator[Message]:
    """Yield which post is likely meant, where the profile calls none so and one nearly so."""
    said = _parts(post)
    known = {title: _parts(title) for role in profile.roles.values() for title in role.titles}
    if not said or said in known.values():
        return
    near = [title for title, parts in known.items() if parts and _is_near(said, parts)]
    if near:
        title = min(near, key=lambda each: (len(known[each] ^ said), each))
        yield POST_CALLED_OTHERWISE(post=post, title=title)


def _is_near(said: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether a post is a title without some of its words, or only with the kind of council."""
    return said < parts or (parts < said and said - parts <= _OF_COUNCILS)


_OF_COUNCILS: Final = frozenset({"town", "parish", "community", "city"})


def _parts(title: str) -> frozenset[str]:
    return frozenset(bare_title(title).split())


_ASKED: Final[Mapping[TitleSign, Form]] = {
    TitleSign.MAYBE_PERSON: POST_MAYBE_PERSON,
    TitleSign.MAYBE_PLURAL: POST_MAYBE_PLURAL,
}


def _is_of_principal_council(profile: Profile, post: str) -> bool:
    """Whether a title names what a local council has not, unless its own profile says otherwise."""
    is_leader = "leader" not in profile.roles and _LEADER.search(post)
    return bool(is_leader or _OF_PRINCIPAL_COUNCILS.search(post))


def _against(profile: Profile, post: str, law: PostsInLaw) -> str:
    """Return the law by which a council cannot have a post; empty where there is none."""
    for fact in law.facts if post else ():
        is_against = fact.demand is Demand.HAS_NONE and fact.concerns(profile.facts)
        if is_against and fact.holds_on(law.on):
            names = (name for role in fact.posts for name in _names(role, law.roles))
            if named_in_law(post, names):
                return fact.law.reference
    return ""


def _names(role: str, roles: Mapping[str, RoleEntry]) -> Iterator[str]:
    yield role.replace("_", " ")
    yield from roles[role].known_as if role in roles else ()


def _words(answer: PaperAnswer) -> str:
    return "".join(
        piece.content
        for block in answer.blocks
        if isinstance(block, DraftParagraph)
        for piece in block.text
        if isinstance(piece, Words)
    )
