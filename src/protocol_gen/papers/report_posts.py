"""The posts that papers name: who may decide, who declares, and whose report it can be."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.amendment import AmendmentKind, Evidence, Schedule
from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.governance import Governance
from protocol_gen.model.message import Message
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.post_titles import bare_title
from protocol_gen.model.profile import Profile
from protocol_gen.papers.known_answers import the_post
from protocol_gen.papers.messages import POST_OF_ANOTHER_KIND

_OF_PRINCIPAL_COUNCILS: Final = re.compile(
    r"\b(?:s(?:ection)?\.? ?151|monitoring officer|chief finance officer)\b", re.IGNORECASE
)
"""Posts that the law gives to principal councils, and to no parish, town or community council."""


def certified(profile: Profile, changes: Schedule) -> Mapping[str, str]:
    """Return to whom the council has delegated changes, and who declares some to be minor.

    Each is empty where there is nobody, and then nothing is said of them.
    """
    words = language_for(profile.language).words
    officer = profile.delegation.officer
    return {
        "delegated_to": the_post(officer, words.papers) if officer else "",
        "declarants": words.listed(dict.fromkeys(_declarants(changes))),
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
    return {name: said for name, said in known.items() if said and name not in answers}


def deciding_posts(report_of: str, answers: Mapping[str, PaperAnswer]) -> Iterator[str]:
    """Yield who is said to decide: with the request, or else in the answers."""
    if report_of:
        yield report_of
        return
    said = (answers[name] for name in ("report_of", "decision_maker") if name in answers)
    yield from filter(None, map(_words, said))


def is_post_of(said: str, officer: str) -> bool:
    """Whether a post that is named, perhaps with a person's name, is that of an officer.

    "Jane Smith, Town Clerk" is the Town Clerk; the Deputy Town Clerk is another.
    """
    parts = re.split(r"[,;()]", said)
    return bare_title(officer) in {bare_title(part.strip()) for part in parts}


def doubted_posts(
    profile: Profile, report_of: str, answers: Mapping[str, PaperAnswer]
) -> Iterator[Message]:
    """Yield that a local council has no post such as the one whose report it is said to be."""
    if profile.facts.governance is not Governance.COUNCIL_COMMITTEES:
        return
    answer = answers.get("report_of")
    post = report_of or (_words(answer) if answer else "")
    if _OF_PRINCIPAL_COUNCILS.search(post):
        yield POST_OF_ANOTHER_KIND(post=post)


def _words(answer: PaperAnswer) -> str:
    return "".join(
        piece.content
        for block in answer.blocks
        if isinstance(block, DraftParagraph)
        for piece in block.text
        if isinstance(piece, Words)
    )
