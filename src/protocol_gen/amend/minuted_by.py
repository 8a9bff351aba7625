"""What minutes say around a motion: who moved and seconded it, and what became of it."""

import re
from typing import Final

from protocol_gen.amend.messages import NOT_CARRIED
from protocol_gen.amend.quotations import Masked
from protocol_gen.amend.votes import without_votes
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language import english_motions as english

_TITLE: Final = r"(?i:cllrs?|councillors?|mrs?|ms|miss|dr|rev|sir|lady|lord|alderman|ald)\b\.?"
_NOT_NAME: Final = (
    r"(?!(?i:that|and|by|seconded|moved|proposed|resolved|agreed|carried|motion|amendment|in|it"
    r"|paragraph|section|clause|the council|the meeting)\b)"
)
_NAME_WORD: Final = r"(?:[A-Z]\.|[^\W\d_a-zà-öø-ÿ][\w'’-]*)"
_NAME: Final = (
    rf"{_NOT_NAME}(?:(?:(?i:the) (?:Town )?(?:Deputy )?(?:Mayor|Chair(?:man|woman)?|Leader"
    rf"|Vice-Chair(?:man)?)(?: of the Council)?(?:,? {_TITLE}(?: {_NOT_NAME}{_NAME_WORD})+)?)"
    rf"|{_TITLE}(?: {_NOT_NAME}(?:[A-Z]\.|[\w'’-]+)(?=\W))?(?: {_NOT_NAME}{_NAME_WORD})*"
    rf"|{_NAME_WORD}(?: {_NOT_NAME}{_NAME_WORD})*)(?: \((?!(?i:sec))[^()\d]*\))?"
)
_WHO: Final = (
    rf"{_TITLE} {_NOT_NAME}(?:[^,;:.()]|(?<=\b[A-Z])\.)*?"
    r"(?: \([^()\d]*\))?(?=[,;:)]|(?<!\b[A-Z])\.| and\b| that\b| seconded\b)"
)
"""Somebody named with a title, where nothing but that says that a name follows."""
_PROTOCOL: Final = r"(?i:(?:the |this )?(?:council['’]s )?(?:draft )?(?:protocol|policy|document))"
_LEADS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:(?i:minute(?: no\.?)?|min\.?) )?(?P<minute>\d{1,4}/\d{1,4}(?:\.\d+)?)[.:,)]?\s+"
            r"(?=(?i:it|resolved|cllr|councillor|moved|proposed|on|agreed|motion)\b)"
        ),
        (
            r"(?i:(?:the |an? )?(?:motion|amendment|proposal) )?(?i:(?:it )?(?:was|being|were) )?"
            r"(?i:duly |formally )?(?i:moved|proposed|put|tabled|motion|prop\.|proposer|mover)"
            rf"(?:(?:(?i: by| of| from)|:)\s*(?P<moved>{_NAME})|\s+(?P<moved2>{_WHO}))"
        ),
        (
            r"(?i:and )?(?i:(?:it )?(?:was|being) )?(?i:duly )?(?i:seconded|seconder|sec\.)"
            rf"(?:(?:(?i: by)|:)\s*(?P<seconded>{_NAME})|\s+(?P<seconded2>{_WHO}))"
        ),
        rf"(?i:(?:up)?on (?:the |a )?(?:motion|proposal|proposition) (?:of|by)) (?P<moved>{_NAME})",
        rf"(?P<moved>{_NAME}),? (?i:moved|proposed)(?! by\b)",
        rf"(?i:and )?(?P<seconded>{_NAME}),? (?i:seconded)(?! by\b)",
        (
            r"(?i:and )?(?i:(?:it (?:was|is)(?: so)?|the (?:council|committee|meeting)|members) )?"
            r"(?i:then |hereby |unanimously )?(?i:resolved|agreed|carried|recommended)\b"
            r"(?i: unanimously| nem\.? con\.?| by all(?: members| present| those present)?)?"
        ),
        (
            r"(?i:the following (?:amendments?|motions?|changes?)(?: (?:was|were) (?:then )?"
            r"(?:made|agreed|carried|approved|passed|adopted)"
            r"(?: unanimously| nem\.? con\.?)?)?)(?=\s*:)"
        ),
        rf"(?P<moved>{_NAME})['’]s (?i:motion|amendment|proposal)(?=\s*\(|\s*[:,]| to\b| that\b)",
        rf"(?i:(?:an |the )?(?:amendment|motion|proposal) (?:by|from)) (?P<moved>{_NAME})",
        rf"(?P<moved>{_TITLE} {_NAME})(?=\s*\((?i:seconded|sec\b))",
        r"(?i:p(?:rop)?)[.:]+\s*(?P<moved>[^,;:.()\d]{3,40}?)(?=[,;.]?\s+(?i:s(?:ec)?)[.:])",
        rf"(?i:s(?:ec)?)[.:]+\s*(?P<seconded>{_NAME})",
        (
            r"(?i:it was )?(?i:duly )?(?i:moved|proposed),? (?i:and )?(?i:duly )?(?i:seconded)"
            r"(?i:,? and (?:duly )?(?:carried|agreed|resolved|approved))?(?=,? (?:that|to)\b|\s*:)"
        ),
        (
            r"(?i:(?:after|following) (?:(?:a|some|much|further|lengthy|brief|full"
            r"|considerable)\s+)*"
            r"(?:debate|discussion|consideration)\b)"
        ),
        (
            r"(?i:members (?:then )?voted(?: on the (?:amendment|motion))?"
            r"(?:,? (?:which|and it) was (?:carried|agreed|approved))?)(?=\s*:)"
        ),
        (
            r"(?i:(?:(?:up)?on being|(?:the (?:motion|amendment) )?(?:was|being)) put to the"
            r" (?:vote|meeting)(?:,? (?:and )?(?:it |(?:the )?(?:motion|amendment) )?(?:was )?"
            r"(?:declared )?(?:carried|agreed))?)\b"
        ),
        (
            r"(?i:with the (?:consent|leave|agreement) of the (?:meeting|council|seconder),?"
            r" the mover (?:altered|amended) (?:the|his|her|their) motion to read)(?=\s*:)"
        ),
        r"(?i:(?:resolution|decision|agreed)(?: no\.? \d+)?)(?=\s*:)",
        (
            r"(?i:with (?:regard|reference|respect) to|as regards|regarding"
            r"|in (?:relation|respect)(?: to| of)|concerning|re:?"
            r"|(?:alteration|amendment|change|revision)s? to)"
            rf"(?=\s+(?i:{english.PARAGRAPH_NOUN} ?)?\d)"
        ),
        (
            r"(?i:(?:an |the )?(?:motion|amendment|proposal)(?: to the (?:draft )?protocol)?)"
            r"(?i: to(?= (?:amend|delete|omit|insert|replace|add|substitute|leave|change|strike"
            r"|remove))|(?=\s*[:,]| that\b))"
        ),
        r"(?i:(?:amendment|motion|proposal)(?: no\.?)? \d+)(?=\s*:)",
        r"(?i:as an amendment|as follows|and|that|unanimously|to the protocol)\b",
        (
            rf"{_PROTOCOL}(?i: (?:be|is|be and is)(?: hereby)? (?:further )?amended"
            r"(?= (?:as follows|by|so)|\s*[:,]))"
        ),
        (
            rf"{_PROTOCOL}(?i: be (?:approved|adopted|agreed),? (?:subject to|with) the following"
            r" (?:amendments?|changes?))(?=\s*:)"
        ),
        (
            r"(?i:to(?= (?:amend|delete|omit|insert|replace|add|substitute|leave|change|strike"
            r"|remove)\b))"
        ),
        r"\((?=(?i:proposed|moved|proposer|mover|prop\.|seconded|sec\b)\b)|\)(?=\s*(?:that\b|to\b|[:,–—-]))",
        r"[,;:.–—-]+",
    )
)


_SECONDED_LAST: Final = re.compile(
    rf"[,;.]\s*(?:(?i:and|duly) )*(?i:seconded)(?i: by|:) (?P<seconded>{_NAME})[.\s]*$"
)
"""A seconder who is named after the motion."""
_PARTS: Final = {
    "moved": "moved_by", "moved2": "moved_by", "seconded": "seconded_by",
    "seconded2": "seconded_by", "minute": "minute",
}  # fmt: skip


@frozen
class Around:
    """What a motion asks for without what is said around it, and what that tells."""

    text: str
    moved_by: str = ""
    seconded_by: str = ""
    minute: str = ""
    renumbered: tuple[tuple[str, str], ...] = ()
    """Which numbers are said to become which: they follow by themselves, and must be so."""


def told_around(motion: Masked) -> Around:
    """Return who moved and seconded a motion and its minute, as it says, and the rest of it.

    Raises:
        MotionError: where it says that it was not carried.
    """
    whole = without_votes(motion.text)
    for said in (motion.text, whole):
        lost = re.search(english.NOT_CARRIED, said, re.IGNORECASE)
        if lost:
            raise MotionError(NOT_CARRIED(words=lost.group().strip(" .")))
    text, told = _without_lead(whole.strip())
    text = _without_tail(text)
    text, renumbered = _without_numbers(text)
    text = _without_tail(text)
    seconded = _SECONDED_LAST.search(text)
    if seconded and "seconded_by" not in told:
        told["seconded_by"] = seconded["seconded"]
        text = text[: seconded.start()]
    return Around(text, **told, renumbered=renumbered)


def _without_numbers(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a motion without what it says at its end of how numbers follow, and that."""
    found = re.search(english.RENUMBERED, text, re.IGNORECASE)
    if not found or not text[: found.start()].strip():
        return text, ()
    old, new = (
        _numbers_to(found[first], found[last] or found[first])
        for first, last in (("first", "last"), ("new", "newlast"))
    )
    if not old or len(old) != len(new):
        return text, ()
    return text[: found.start()], tuple(zip(old, new, strict=True))


def _numbers_to(first: str, last: str) -> tuple[str, ...]:
    above, dot, start = first.rpartition(".")
    above_last, _, end = last.rpartition(".")
    if above != above_last:
        return ()
    return tuple(f"{above}{dot}{each}" for each in range(int(start), int(end) + 1))


def _without_lead(text: str) -> tuple[str, dict[str, str]]:
    told: dict[str, str] = {}
    found: re.Match[str] | None = None
    at = 0
    while at < len(text):
        for pattern in _LEADS:
            found = pattern.match(text, at)
            if found and not any(_PARTS[name] in told for name in _said(found)):
                break
        else:
            return text[at:], told
        told |= {_PARTS[name]: " ".join(said.split()) for name, said in _said(found).items()}
        at = found.end()
        while text[at : at + 1].isspace():
            at += 1
    return "", told


def _said(found: re.Match[str]) -> dict[str, str]:
    return {name: said for name, said in found.groupdict().items() if said}


def _without_tail(text: str) -> str:
    patterns = [re.compile(rf"(?:{each})[.\s]*$", re.IGNORECASE) for each in english.FOLLOWS]
    before = ""
    while text != before:
        before = text
        for pattern in patterns:
            found = pattern.search(text)
            if found and found.start():
                text = text[: found.start()]
    return text
