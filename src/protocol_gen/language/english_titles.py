"""What English has to say of a title: is it in the plural, a person's name, with an article?

A closed set of words, by which what is certain can be told from what is only likely.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from protocol_gen.language.language import TitleSign

_ARTICLES: Final = frozenset({"the", "a", "an"})
_HONORIFICS: Final = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "revd", "sir", "dame", "cllr", "ald"}
)
"""What comes before a name and never before the name of a post."""
_REPEATED: Final = re.compile(r"(?<!\S)([^\W\d_][\w’'-]*)\s+\1(?!\S)", re.IGNORECASE)
_ONLY_FIRST: Final = frozenset({"sir", "dame"})
"""Of these, those that are words of place names too (Cyngor Sir Ddinbych)."""
_BEFORE_BOTH: Final = frozenset({"councillor", "alderman", "professor", "reverend", "lord", "lady"})
"""What comes before a name, and before the name of some posts."""
_NOUNS: Final = frozenset(
    {
        "accountant", "administrator", "adviser", "advisor", "agent", "alderman",
        "alderwoman", "ambassador", "analyst", "apprentice", "architect", "archivist",
        "assembly", "assistant", "auditor", "authority", "bailiff", "barrister", "beadle",
        "bearer", "board", "body", "bookkeeper", "bursar", "cabinet", "cadeirydd",
        "caretaker", "chair", "chairman", "chairperson", "chairwoman", "champion",
        "chaplain", "chief", "cleaner", "clerc", "clerk", "co-ordinator", "code",
        "comhairle", "commission", "commissioner", "committee", "constable", "consultant",
        "controller", "convener", "convenor", "coordinator", "council", "councillor",
        "councilman", "councilwoman", "counsel", "crier", "curator", "cyngor", "deputy",
        "director", "division", "draftsman", "economist", "editor", "employee", "engineer",
        "executive", "foreman", "forum", "gardener", "governor", "groundsman", "group",
        "guide", "head", "holder", "inspector", "intern", "investigator", "judge", "keeper",
        "lawyer", "lead", "leader", "librarian", "lieutenant", "maer", "manager", "marshal",
        "master", "mayor", "mayoress", "meeting", "member", "minister", "mistress",
        "officer", "ombudsman", "organiser", "owner", "panel", "partner", "party",
        "pennaeth", "person", "personnel", "planner", "policy", "porter", "portfolio",
        "portfolio-holder", "portreeve", "president", "prif", "principal", "protocol",
        "provost", "ranger", "receptionist", "recorder", "reeve", "register", "registrar",
        "representative", "scrutineer", "secretary", "sergeant", "service", "sexton",
        "sheriff", "solicitor", "speaker", "specialist", "spokesman", "spokesperson",
        "spokeswoman", "staff", "steward", "sub-committee", "subcommittee",
        "superintendent", "supervisor", "surveyor", "swyddog", "team", "technician", "town",
        "trainee", "treasurer", "tribunal", "trustee", "unit", "verger", "vice-chair",
        "vice-chairman", "vice-president", "volunteer", "ward", "warden", "watchman",
        "whip", "worker", "workforce",
    }
)  # fmt: skip
"""Who or what does something for a council, and what a council is made of."""
_MATTERS: Final = frozenset(
    {
        "accountability", "accountable", "acting", "affairs", "allotments", "appeals",
        "assets", "assistant", "assurance", "audit", "burial", "burials", "care",
        "cemeteries", "change", "children", "citizens", "civic", "communication",
        "communications", "communities", "community", "complaints", "conduct", "corporate",
        "county", "courts", "culture", "customer", "customers", "data", "democratic",
        "deputies", "deputy", "development", "digital", "district", "economy", "education",
        "elections", "emergency", "employment", "enforcement", "environment", "equalities",
        "estates", "ethics", "events", "facilities", "finance", "finances", "financial",
        "governance", "grounds", "health", "heritage", "highways", "housing", "hr", "hub",
        "human", "independent", "information", "inquiries", "insurance", "integrity",
        "interim", "internal", "it", "joint", "justice", "legal", "leisure", "licensing",
        "locum", "maintenance", "markets", "media", "monitoring", "networks", "open",
        "operations", "paid", "parish", "parking", "parks", "people", "performance",
        "places", "planning", "policing", "press", "procurement", "projects", "proper",
        "property", "public", "records", "recovery", "regeneration", "regulation",
        "relations", "resources", "responsible", "returning", "revenues", "review", "risk",
        "safeguarding", "schools", "scrutiny", "section", "security", "senior", "services",
        "skills", "social", "space", "spaces", "sports", "standards", "statutory",
        "strategies", "strategy", "support", "systems", "tax", "taxes", "technology",
        "tourism", "trading", "training", "transport", "treasury", "vice", "voluntary",
        "waste", "welfare", "works", "youth",
    }
)  # fmt: skip
"""What posts and bodies see to: no name of a person has these, and an s is no plural there."""
_HEAD_ENDS: Final = re.compile(r"\s+(?:of|to|for|with|on|in|at|and|&)\s|[,;:(/–—]")
_WORD: Final = re.compile(r"[^\W_][\w’'-]*")
_INITIALS: Final = re.compile(r"(?:[A-Z](?:\.\s?|\s)){1,3}[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?")
_NAME: Final = re.compile(r"[A-Z][\w’'-]*[a-z](?:\s+[A-Z][\w’'-]*[a-z]){1,2}")
_REMARK: Final = re.compile(r"\s*[(,]|\s+[–—-]\s")
"""What parts a name from the post that is written behind it."""
_SHORTEST_PLURAL: Final = 4
_MEN: Final = ("men", "women")


_ELECTORS: Final = re.compile(r"\b(?:parish|community|town) meeting\b", re.IGNORECASE)


def title_signs(title: str) -> Iterator[TitleSign]:
    """Yield what a title shows that a title should not."""
    words = _WORD.findall(title)
    if not words:
        return
    folded = [word.casefold() for word in words]
    if folded[0] in _ARTICLES:
        yield TitleSign.ARTICLE
    if _REPEATED.search(title):
        yield TitleSign.REPETITION
    yield from _of_person(title, words, folded)
    yield from _of_number(title)
    if folded[-1].endswith(("’s", "'s")):
        yield TitleSign.POSSESSIVE
    if _ELECTORS.search(title):
        yield TitleSign.ELECTORS
    if any(each.isupper() and each.casefold() in _NOUNS for each in words):
        yield TitleSign.CAPITALS


def _of_number(title: str) -> Iterator[TitleSign]:
    """Yield whether a title seems to be for several holders."""
    head = _WORD.findall(_HEAD_ENDS.split(title, maxsplit=1)[0])
    last = head[-1].casefold() if head else ""
    if not last.endswith(("s", *_MEN, "people")):
        return
    if last in _PLURALS:
        yield TitleSign.PLURAL
    elif last.endswith(_MEN):
        yield TitleSign.MAYBE_PLURAL
    elif last in _MATTERS or last.endswith(("ss", "us", "is", "’s", "'s")):
        return
    elif last.endswith("s") and len(last) > _SHORTEST_PLURAL and not head[-1].isupper():
        yield TitleSign.MAYBE_PLURAL


def _plurals() -> Iterator[str]:
    for noun in _NOUNS - {"staff", "personnel", "workforce", "person"}:
        if noun.endswith("man"):
            yield f"{noun[:-3]}men"
        elif noun.endswith("y"):
            yield f"{noun[:-1]}ies"
        else:
            yield noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
    yield from ("people", "persons", "cllrs")


_PLURALS: Final = frozenset(_plurals()) - {"services", "works"}


def _of_person(title: str, words: Sequence[str], folded: Sequence[str]) -> Iterator[TitleSign]:
    """Yield whether a title seems to be somebody's name; small letters alone hide none."""
    is_small = not any(word[0].isupper() for word in words[1:])
    title = title.title() if is_small else title
    is_followed = len(words) > 1 and (is_small or words[1][0].isupper())
    has_honorific = (folded[0] in _HONORIFICS and len(words) > 1) or any(
        before in _HONORIFICS - _ONLY_FIRST and (is_small or word[0].isupper())
        for before, word in zip(folded, words[1:], strict=False)
    )
    names_post = any(word in _NOUNS or word in _PLURALS for word in folded[1:])
    has_initials = _INITIALS.fullmatch(title) and not any(map(_is_of_office, folded))
    if has_initials or has_honorific or (folded[0] in _HONORIFICS and len(words) == 1):
        yield TitleSign.PERSON
    elif folded[0] in _BEFORE_BOTH and is_followed and not names_post:
        yield TitleSign.MAYBE_PERSON
    else:
        name = _REMARK.split(title, maxsplit=1)[0].strip()
        parts = (word.casefold() for word in _WORD.findall(name))
        if _NAME.fullmatch(name) and not any(map(_is_of_office, parts)):
            yield TitleSign.MAYBE_PERSON


def _is_of_office(word: str) -> bool:
    """Whether a word is of posts and bodies, or of what they see to."""
    parts = {word, *re.split(r"[-’']", word)}
    return bool(parts & (_NOUNS | _PLURALS | _MATTERS))
