"""Who recommends to whom: a committee does not decide for the council on its protocol."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from protocol_gen.language.amendment_words import PapersWords
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.letter_case import capitalised
from protocol_gen.model.governance import Governance
from protocol_gen.model.post_titles import bare_title
from protocol_gen.model.profile import Profile
from protocol_gen.papers.known_answers import the_post

BODY: Final = "recommending_body"
WITHIN: Final = "recommending_body_within"
TO: Final = "recommended_to"


def recommending(profile: Profile, meeting: str) -> Mapping[str, str]:
    """Return which body recommends and to whom, where the one that meets cannot decide.

    The body that approves, as the profile's document control has it, decides whatever it is called.
    All are empty where the council itself meets, or nobody knows who does.
    """
    words = language_for(profile.language).words.papers
    if not meeting or not _only_recommends(meeting, profile, words):
        return {BODY: "", WITHIN: "", TO: ""}
    body, short = the_post(meeting, words), profile.names.short
    to = the_post(short.one, words) if short.article else short.one
    return {BODY: capitalised(body), WITHIN: body, TO: to}


def _only_recommends(meeting: str, profile: Profile, words: PapersWords) -> bool:
    own = (profile.names.full, profile.names.short.one, profile.control.approving_body)
    if profile.facts.governance is Governance.JOINT_COMMITTEE:
        return False
    if meeting.casefold() in {name.casefold() for name in own if name}:
        return False
    if profile.facts.governance is Governance.COMBINED_AUTHORITY and _is_whole(meeting, own, words):
        return False
    kinds = "|".join(map(re.escape, words.recommending))
    return re.search(rf"(?<!\w)(?:{kinds})(?!\w)", meeting, re.IGNORECASE) is not None


def _is_whole(meeting: str, own: Iterable[str], words: PapersWords) -> bool:
    """Whether a combined authority itself meets, which many call its board."""
    names = (*words.authorities, *(bare_title(name) for name in own if name))
    return bare_title(meeting) in {f"{name} {words.board}" for name in names}
