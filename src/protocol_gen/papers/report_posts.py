"""The posts that papers name: who may be authorised, and whose report it can be."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.governance import Governance
from protocol_gen.model.message import Message
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.post_titles import bare_title
from protocol_gen.model.profile import Profile
from protocol_gen.papers.known_answers import the_post
from protocol_gen.papers.messages import POST_OF_ANOTHER_KIND

AUTHORISED: Final = "authorised_officer"
_OF_PRINCIPAL_COUNCILS: Final = re.compile(
    r"\b(?:s(?:ection)?\.? ?151|monitoring officer|chief finance officer)\b", re.IGNORECASE
)
"""Posts that the law gives to principal councils, and to no parish, town or community council."""


def authorised(profile: Profile, answers: Mapping[str, PaperAnswer]) -> Mapping[str, str]:
    """Return who is to make consequential changes, where the council has a delegation.

    What people answer comes first; where there is neither, nothing is known and nobody is asked.
    """
    officer = profile.delegation.officer
    if not officer or AUTHORISED in answers:
        return {}
    return {AUTHORISED: the_post(officer, language_for(profile.language).words.papers)}


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
