"""Votes that minutes count: whether a motion was carried is plain arithmetic."""

import re

from protocol_gen.amend.messages import NOT_CARRIED
from protocol_gen.errors import MotionError
from protocol_gen.language import english_votes as english


def without_votes(text: str) -> str:
    """Return what is said without its counts of votes.

    Raises:
        MotionError: where no more votes were for the motion than against it, and nobody's casting
            vote is said to have carried it.
    """
    is_tie_carried = re.search(english.CASTING_VOTE, text, re.IGNORECASE) is not None
    for pattern in english.VOTES:
        form = re.compile(rf"(?<![\w.])\(?\s*(?:{pattern})\s*\)?", re.IGNORECASE)
        while found := form.search(text):
            _check_carried(found, is_tie_carried=is_tie_carried)
            text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def _check_carried(found: re.Match[str], *, is_tie_carried: bool) -> None:
    votes = [_number(said) for said in found.groups() if said]
    if len(votes) < len(("for", "against")):
        return
    in_favour, against = votes
    if in_favour < against or (in_favour == against and not is_tie_carried):
        raise MotionError(NOT_CARRIED(words=found.group().strip(" .()")))


def _number(said: str) -> int:
    return int(said) if said.isdigit() else english.NUMBER_WORDS[said.lower()]
