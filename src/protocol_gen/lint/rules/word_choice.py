"""Single words: gendered ones and known slips."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Match
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

_GENDERED: Final = (
    "his/her", "her/his", "he/she", "she/he", "him/her", "his or her", "her or his", "he or she",
    "she or he", "him or her", "male or female", "male and female", "male and one female",
    "he", "she", "his", "her", "hers", "him", "himself", "herself", "s/he", "male", "female",
    "man", "men", "woman", "women", "gentleman", "gentlemen", "ladies",
    "chairman", "chairmen", "chairwoman", "chairwomen", "vice-chairman", "vice-chairmen",
    "vice-chairwoman", "spokesman", "spokesmen", "spokeswoman", "layman", "laymen", "manpower",
    "businessman", "businessmen", "foreman",
)  # fmt: skip


_CROWN: Final = ("his majesty", "her majesty", "his late majesty", "her late majesty")


_OFFICES: Final = ("chair", "vice_chair", "committee_chair", "committee_vice_chair")
"""The terms for offices; one that another's word serves for too is told of once."""


GENDERED: Final = Form("gendered", "“{words}” is for men or women only")
GENDERED_TERM: Final = Form("gendered-term", "the term “{words}” is for men or women only")


@rule(
    Rule(
        "gendered",
        Severity.WARNING,
        why="Words for men or women leave somebody out.",
        mend="Write “they” and “their”, “chair”, or name the post.",
        forms=(
            GENDERED,
            GENDERED_TERM,
        ),
    ),
    RulePage(
        Section.WORDS,
        finds=(
            "his/her, he, she, chairman, male, female and the like, in the text and among the "
            "`terms`. “Her Majesty” is allowed."
        ),
        matters="It leaves somebody out, and is longer than “they”.",
        mending="Write “they” and “their”; choose `chair`; name the post.",
        before="“Each member has his/her view.”",
        after="“Each member has their view.”",
        silence="The standing orders say Chairman",
    ),
)
def gendered(subject: Subject) -> Iterator[Found]:
    """Find words for men or women, in the text and among the chosen terms."""
    crown = {(m.line.provision, m.start) for m in subject.find(*_CROWN)}
    for match in subject.find(*_GENDERED):
        if (match.line.provision, match.start) in crown or _within_longer(match):
            continue
        if match.origin.kind is OriginKind.TERM and match.origin.name in _OFFICES:
            terms = subject.profile.terms
            chosen = terms[match.origin.name].one
            first = next(each for each in _OFFICES if each in terms and terms[each].one == chosen)
            key = f"terms.{first}"
            message = GENDERED_TERM(words=chosen)
            yield subject.at_key(message, key, chosen, match.line.provision)
        else:
            yield subject.found(GENDERED(words=match.words), match)


def _within_longer(match: Match) -> bool:
    """Whether the word is the end of one with a hyphen, which is found as a whole."""
    return match.line.text[match.start - 1 : match.start] == "-"


_SLIPS: Final = (
    ("forspeak", "for speaking"),
    ("one and other", "one another"),
    ("one an other", "one another"),
    ("staff employees", "employees"),
    ("up to date, information", "up-to-date information"),
    ("up to date information", "up-to-date information"),
    ("day to day running", "day-to-day running"),
    ("day to day management", "day-to-day management"),
    ("day to day business", "day-to-day business"),
    ("day to day operation", "day-to-day operation"),
    ("whistle blowing", "whistleblowing"),
    ("whistle-blowing", "whistleblowing"),
    ("different and more complex than", "different from, and more complex than,"),
    ("different than", "different from"),
    ("e.g.", "for example"),
    ("i.e.", "that is"),
    ("etc", "the whole list, or 'such as' before its examples"),
    (":-", ":"),
    ("should of", "should have"),
    ("could of", "could have"),
    ("alot", "a lot"),
    ("principle officer", "principal officer"),
    ("principle council", "principal council"),
    ("council tax payer's", "council tax payers'"),
    ("member of staffs", "members of staff"),
    ("members of staffs", "members of staff"),
    ("in regards to", "about"),
    ("irregardless", "regardless"),
)
"""What was found in adopted protocols, and what is meant."""


_IN_A_LAW: Final = (". Act", " Act", ". (")
"""After "etc", which is in the titles of some laws."""


_PEOPLE: Final = ("councillor", "member", "officer", "employee")


_AFTER_MANY: Final = (" or ", " and ", ",", ";", ".", ":")


KNOWN_SLIP: Final = Form("known-slip", "“{words}” should be “{meant}”")
DOUBLED_WORD: Final = Form("known-slip-doubled", "“{words}” repeats a word")


@rule(
    Rule(
        "known-slip",
        Severity.WARNING,
        why="This slip was found in protocols that councils adopted.",
        mend="Correct it.",
        forms=(
            KNOWN_SLIP,
            DOUBLED_WORD,
        ),
    ),
    RulePage(
        Section.WORDS,
        finds=(
            "Slips found in protocols as adopted: “one and other”, “day to day management”, "
            "“staff employees”, “forspeak”, “:-”, “etc”, “e.g.”, a word twice running, an "
            "apostrophe in a plural (“a group of Councillor's”)."
        ),
        matters="They make a careful document look careless.",
        mending="Correct it; the message says what is meant.",
        before="“They help one and other.”",
        after="“They help one another.”",
        silence="The slip is in the minute that we quote",
    ),
)
def known_slips(subject: Subject) -> Iterator[Found]:
    """Find slips of the list, a misplaced apostrophe, and a word twice running."""
    for slip, meant in _SLIPS:
        for match in subject.find(slip):
            if not match.line.text.startswith(_IN_A_LAW, match.start + len(slip)):
                yield _slip(subject, match, meant)
    for person in _PEOPLE:
        for match in subject.find(f"{person}'s"):
            meant = _meant_by_possessive(match)
            if meant:
                yield _slip(subject, match, meant)
    yield from _doubled_words(subject)


def _slip(subject: Subject, match: Match, meant: str) -> Found:
    return subject.found(KNOWN_SLIP(words=match.words, meant=meant), match)


def _meant_by_possessive(match: Match) -> str:
    """Return what is meant by a possessive of one where many are meant, or nothing."""
    text, end = match.line.text, match.start + len(match.words)
    before = text[: match.start].rstrip()
    singular = match.words[:-2]
    if before.endswith((" of", " group of", " all", " many")) and text.startswith(_AFTER_MANY, end):
        return f"{singular}s"
    if not before and text[end : end + 1] == " ":
        return f"{singular}s’"  # typographic as the text is
    return ""


def _doubled_words(subject: Subject) -> Iterator[Found]:
    """Find a word twice running."""
    for line in subject.english:
        at = 0
        for one, other in pairwise(line.folded.split(" ")):
            if one == other and one.isalpha() and one not in {"that", "had"}:
                match = line.match(at, at + 2 * len(one) + 1)
                yield subject.found(DOUBLED_WORD(words=match.words), match)
            at += len(one) + 1
