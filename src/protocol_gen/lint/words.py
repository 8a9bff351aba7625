"""Rules about single words: gendered ones, known slips, gaps left by hand, spaces and marks."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from protocol_gen.lint.subject import Line, Match, Place, Subject
from protocol_gen.model.inlines import OriginKind, plain
from protocol_gen.model.rules import Finding

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
_OFFICES: Final = frozenset({"chair", "vice_chair"})


def gendered(subject: Subject) -> Iterator[Finding]:
    """Find words for men or women, in the text and among the chosen terms."""
    crown = {(m.line.provision, m.start) for m in subject.find(*_CROWN)}
    for match in subject.find(*_GENDERED):
        if (match.line.provision, match.start) in crown or _within_longer(match):
            continue
        if match.origin.kind is OriginKind.TERM and match.origin.name in _OFFICES:
            chosen = subject.profile.terms[match.origin.name].singular
            key = f"terms.{match.origin.name}"
            message = f"the term “{chosen}” is for men or women only"
            yield subject.at_key("gendered", message, key, chosen, match.line.provision)
        else:
            yield subject.found("gendered", f"“{match.words}” is for men or women only", match)


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
"""After "etc", which stands in the titles of some laws."""
_PEOPLE: Final = ("councillor", "member", "officer", "employee")
_AFTER_MANY: Final = (" or ", " and ", ",", ";", ".", ":")


def known_slips(subject: Subject) -> Iterator[Finding]:
    """Find slips of the list, and an apostrophe in or out of its place."""
    for slip, meant in _SLIPS:
        for match in subject.find(slip):
            if not match.line.text.startswith(_IN_A_LAW, match.start + len(slip)):
                yield _slip(subject, match, meant)
    for person in _PEOPLE:
        for match in subject.find(f"{person}'s"):
            meant = _meant_by_possessive(match)
            if meant:
                yield _slip(subject, match, meant)


def _slip(subject: Subject, match: Match, meant: str) -> Finding:
    return subject.found("known-slip", f"“{match.words}” should be “{meant}”", match)


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


_STATUTORY: Final = (
    ("chief financial officer", "chief finance officer"),
    ("scrutiny and overview", "overview and scrutiny"),
    ("returns officer", "returning officer"),
    ("paid head of service", "head of paid service"),
)


def statutory_terms(subject: Subject) -> Iterator[Finding]:
    """Find names of offices and bodies for which the law has another."""
    for wrong, right in _STATUTORY:
        for match in subject.find(wrong):
            message = f"“{match.words}”: the law says “{right}”"
            yield subject.found("statutory-term", message, match)


_SIGNS_OF_A_GAP: Final = ("xx", "[", "tbc", "tbd", "todo", "lorem", "__", "??", "{{", "<")
_GAP: Final = (
    r"(?<!Part )(?<!Schedule )(?<!Chapter )(?<!Title )(?<![A-Za-z])X{2,}(?![A-Za-z])"
    r"|(?i:\[\s*(?:insert|enter|add|delete|name|date|title|number|council|post|address|e-?mail"
    r"|to be|tb[acd]|x+|_+|\])[^\]]*\]?)|\b(?:TBC|TBD|TODO|tbc|tbd)\b"
    r"|(?i:lorem ipsum)|_{2,}|\?{2,}|\{\{.*?\}\}"
    r"|<(?:insert|name|date|council|enter)[^>]*>"
)  # fmt: skip


def hand_placeholders(subject: Subject) -> Iterator[Finding]:
    """Find gaps that somebody meant to fill by hand, in the text and in the profile."""
    for line in subject.lines:
        for start, end in _gaps(line.text):
            match = line.match(start, end)
            yield subject.found("hand-placeholder", f"“{match.words}” was never filled in", match)
    for key, value in subject.values:
        for start, end in _gaps(value):
            words = value[start:end]
            message = f"“{words}” was never filled in ({key})"
            yield subject.at_key("hand-placeholder", message, key, words)


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    folded = text.lower()
    if not any(sign in folded for sign in _SIGNS_OF_A_GAP):
        return
    for match in re.finditer(_GAP, text):
        yield match.start(), match.end()


def spaces(subject: Subject) -> Iterator[Finding]:
    """Find double spaces, and spaces at the ends of a text."""
    for line in subject.lines:
        text = plain(line.inlines)
        if "  " in text:
            match = line.match(text.index("  "), text.index("  ") + 2)
            around = text[max(match.start - 10, 0) : match.start + 12].strip()
            yield subject.found("double-space", f"two spaces stand in “{around}”", match)
        elif text != text.strip():
            yield subject.at_line("double-space", f"a space stands at an end of “{text}”", line)


_STRAIGHT_MARKS: Final = "'\""
_CURLY_MARKS: Final = "‘’“”"  # typographic marks are the point


def quotation_marks(subject: Subject) -> Iterator[Finding]:
    """Find straight quotation marks and apostrophes where others are curly."""
    texts = [(line, plain(line.inlines)) for line in subject.lines]
    if not any(mark in text for _, text in texts for mark in _CURLY_MARKS):
        return
    for line, text in texts:
        at = next((at for at, letter in enumerate(text) if letter in _STRAIGHT_MARKS), None)
        if at is not None:
            around = _word_around(line, at)
            message = f"a straight mark stands in “{around}”, and curly ones elsewhere"
            yield subject.found("quote-mix", message, line.match(at, at + 1))


def _word_around(line: Line, at: int) -> str:
    text = plain(line.inlines)
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return text[start : end if end >= 0 else len(text)]


def headings_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Find headings and titles in capitals throughout."""
    for line in subject.lines:
        if line.place not in {Place.HEADING, Place.TITLE} or not _is_shouted(line.text):
            continue
        cases = subject.profile.case.headings
        depth = min(line.depth, len(cases) - 1)
        message = "headings are in capitals throughout"
        if line.place is Place.HEADING and cases[depth].value == "upper":
            yield subject.at_key("all-caps", message, "case.headings", "", line.provision)
        else:
            message = f"“{line.text}” is in capitals throughout"
            yield subject.at_line("all-caps", message, line, line.text)


def _is_shouted(text: str) -> bool:
    """Whether a text of more than an abbreviation is in capitals."""
    words = [word for word in text.split() if word.isalpha()]
    fewest_letters = 5
    return text.isupper() and sum(map(len, words)) >= fewest_letters


def doubled_words(subject: Subject) -> Iterator[Finding]:
    """Find a word that stands twice running."""
    for line in subject.english:
        at = 0
        for one, other in pairwise(line.folded.split(" ")):
            if one == other and one.isalpha() and one not in {"that", "had"}:
                match = line.match(at, at + 2 * len(one) + 1)
                message = f"“{match.words}” says one word twice"
                yield subject.found("known-slip", message, match)
            at += len(one) + 1
