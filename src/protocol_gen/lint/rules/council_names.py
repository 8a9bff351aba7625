"""Names of other councils: those that should not be there, and those that read badly."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import TitleSign
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.governance import Nation
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

_NOUNS: Final = frozenset(
    {"town", "parish", "community", "city", "borough", "county", "district", "urban", "rural"}
)
"""Words between the name of a place and "Council"."""


_NAME_OF_COUNCIL: Final = (
    r"(?:(?!Council )[A-Z][\w’'-]+ (?:(?:and|upon|on|with|le|of|the|&) )*){1,6}Council\b"
    r"|Cyngor (?:(?:Tref|Cymuned|Sir|Bwrdeistref Sirol|Dinas) )?[A-Z][\w’'-]+"
    r"|(?:London|Royal|Metropolitan) Borough of [A-Z][\w’'-]+(?: (?:and|upon) [A-Z][\w’'-]+)*"
)


_NO_NAMES: Final = _NOUNS | frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "our", "your", "their", "its",
        "his", "her", "each", "every", "any", "all", "both", "no", "such", "another", "full",
        "whole", "entire", "principal", "unitary", "metropolitan", "london", "royal", "shadow",
        "annual", "ordinary", "extraordinary", "special", "next", "new", "former", "current",
        "local", "billing", "precepting", "host", "neighbouring", "constituent", "elected",
        "member", "members", "councillor", "councillors", "officer", "officers", "clerk",
        "leader", "mayor", "chair", "chairman", "cabinet", "executive", "committee",
        "committees", "staff", "if", "when", "whenever", "where", "wherever", "while",
        "whether", "unless", "until", "once", "since", "as", "at", "before", "after", "during",
        "under", "from", "within", "through", "of", "in", "to", "by", "for", "and", "on",
        "upon", "with", "without", "protocol", "standing", "orders", "rules", "council",
        "meeting", "but", "because", "although", "however", "only", "not", "may", "must",
        "should", "how", "what", "why", "who", "which", "&", "llawn", "tref", "cymuned", "sir",
        "dinas", "bwrdeistref", "y", "yr", "ein", "eich",
    }
)  # fmt: skip
"""Words with a capital before "Council", or after "Cyngor", that name no place."""


_OF_OTHER_BODIES: Final = frozenset(
    {
        "academic", "advisory", "advocates", "arts", "association", "bar", "books", "british",
        "building", "business", "care", "charity", "children", "children's", "church",
        "consumer", "countryside", "court", "crafts", "dental", "design", "diocesan",
        "economic", "education", "engineering", "english", "european", "faith", "faiths",
        "federation", "film", "forestry", "funding", "general", "geological", "governing",
        "health", "heritage", "housing", "industry", "institute", "interfaith", "joint",
        "judicial", "law", "learning", "library", "medical", "midwifery", "museums", "national",
        "nursing", "optical", "parochial", "people's", "pharmaceutical", "police", "press",
        "privy", "professions", "refugee", "research", "safety", "school", "science",
        "scottish", "security", "skills", "society", "sports", "student", "students",
        "teaching", "tenants", "tourism", "trade", "trades", "training", "union", "university",
        "veterinary", "welsh", "women's", "works", "world", "young", "youth", "addysg",
        "celfyddydau", "chwaraeon", "gofal", "ieuenctid", "iechyd", "llyfrau",
    }
)  # fmt: skip
"""Words in the names of councils that are no local authority: the Arts Council, a youth council."""


_JOINING: Final = frozenset({"and", "of", "&"})
_NOT_AS_OWN: Final = (
    r"(?: v\.? |\b[Ff]ormer(?:ly)? |\b[Pp]redecessor,? |\b[Ss]uccessor to )(?:the )?$"
)
"""What stands before a name that is rightly another's: a case in court, an older council."""


_FREE_KEYS: Final = ("title", "settings.", "control.")


FOREIGN_NAME: Final = Form("foreign-name", "“{words}” is another council's name")
FOREIGN_NAME_VALUE: Final = Form(
    "foreign-name-value", "“{words}” is another council's name", field="{key}"
)


@rule(
    Rule(
        "foreign-name",
        Severity.WARNING,
        why=("Another council's name is a trace of the text that this one was copied from."),
        mend="Put in the council's own name, preferably as {{ the council }}.",
        forms=(
            FOREIGN_NAME,
            FOREIGN_NAME_VALUE,
        ),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "The name of a council (“Otherby Town Council”, “Cyngor Tref Arall”, “London Borough "
            "of Otherby”) in a local change, a setting, the title or document control, that is "
            "neither this council's nor that of a council given as a role. Other bodies (the Arts "
            "Council), a case in court and a former council are allowed."
        ),
        matters=(
            "It was left in the text that this one was copied from, and everybody notices it."
        ),
        mending=(
            "Put in the council's own name, preferably as `{{ the council }}`. A principal "
            "council is named under `roles: {principal_council: …}`."
        ),
        before="“It binds Otherby Town Council.”",
        after="“It binds {{ the council }}.”",
        silence="We share our clerk with this council, and name it",
    ),
)
def foreign_names(subject: Subject) -> Iterator[Found]:
    """Find councils named in local changes or in the profile that are not this one."""
    own = _own_names(subject)
    sought = _sought(subject, own)
    for line in subject.lines:
        if not any(inline.origin.change for inline in line.inlines):
            continue
        for start, end in _names(line.printed, own, sought):
            match = line.match(start, end)
            if match.origin.change:
                yield subject.found(FOREIGN_NAME(words=match.words), match)
    for key, value in subject.values:
        if key.startswith(_FREE_KEYS):
            for start, end in _names(value, own, sought):
                words = value[start:end]
                yield subject.at_key(FOREIGN_NAME_VALUE(words=words, key=key), key, words)


def _own_names(subject: Subject) -> tuple[frozenset[str], ...]:
    """Return the words of the council's name, and of each role's title; roles may be councils."""
    names = subject.profile.names
    posts = subject.profile.roles.values()
    titles = (name for post in posts for name in (*post.titles, *post.shared_with))
    own = {names.full, names.in_text.one, names.short.one, *titles}
    return tuple(frozenset(_words(each)) for each in sorted(own))


def _words(name: str) -> list[str]:
    """Return the words of a name as they are compared."""
    return name.lower().replace("’", "'").replace("-", " ").replace("&", "and").split()


def _sought(subject: Subject, own: tuple[frozenset[str], ...]) -> tuple[str, ...]:
    """Return what a name must hold; in Wales a Welsh one may be the council's own, unknown here."""
    is_said = any("cyngor" in words for words in own)
    is_unknown = subject.profile.facts.nation is Nation.WALES and not is_said
    return ("Council", "Borough of") if is_unknown else ("Council", "Borough of", "Cyngor")


def _names(
    text: str, own: tuple[frozenset[str], ...], sought: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    if not any(sign in text for sign in sought):
        return
    for match in re.finditer(_NAME_OF_COUNCIL, text):
        name = _name_in(match.group())
        is_sought = not name.startswith("Cyngor") or "Cyngor" in sought
        is_rightly_named = re.search(_NOT_AS_OWN, text[: match.end() - len(name)])
        if name and is_sought and not is_rightly_named and not _is_own(name, own):
            yield match.end() - len(name), match.end()


def _name_in(found: str) -> str:
    """Return the name of a local council within words with capitals, or nothing."""
    words = found.split()
    if not found.endswith("Council") and words[0] != "Cyngor":
        return found
    while words and words[0].lower() in _NO_NAMES:
        words.pop(0)
    lower = [word.lower().replace("’", "'") for word in words]
    joints = [at for at, word in enumerate(lower) if word in _JOINING]
    last = joints[-1] + 1 if joints else 0
    names_no_place = not any(word not in _NO_NAMES for word in lower[last:] if word != "cyngor")
    has_noun = bool(lower[1:]) and lower[-2] in _NOUNS
    is_other = not has_noun and any(word in _OF_OTHER_BODIES for word in lower)
    return "" if names_no_place or is_other else " ".join(words)


def _is_own(name: str, own: tuple[frozenset[str], ...]) -> bool:
    """Whether all words of a name are in one of the council's, its own noun included."""
    words = frozenset(_words(name)) - {"council", "of", "the"}
    return any(words <= known for known in own)


NAME_WITH_ARTICLE: Final = Form(
    "name-with-article", "“the {title}” will be printed; the name of a council takes no article"
)


@rule(
    Rule(
        "name-with-article",
        Severity.WARNING,
        why="Nobody writes “the Otherby Council”.",
        mend="Write the role with its title, and with none as its article.",
        forms=(NAME_WITH_ARTICLE,),
        fields=("roles",),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A role whose title is a council's name with its place (“Otherby Council”), and that "
            "has the article: every text would say “the Otherby Council”."
        ),
        matters="It reads as if whoever wrote it did not know the other council.",
        mending="Add `article: none` to the role.",
        before="`principal_council: Otherby Council`",
        after="`principal_council: {title: Otherby Council, article: none}`",
        silence="That council itself writes its name with the article",
    ),
)
def names_with_article(subject: Subject) -> Iterator[Found]:
    """Find roles whose title is a council's name, and before which “the” would be printed."""
    for name, role in subject.profile.roles.items():
        is_name = re.fullmatch(_NAME_OF_COUNCIL, role.title) and "Borough of" not in role.title
        if role.word.article and is_name and _name_in(role.title) == role.title:
            yield subject.at_key(NAME_WITH_ARTICLE(title=role.title), f"roles.{name}", role.title)


OF_ELECTORS: Final = Form(
    "parish-meeting",
    "is “{words}” meant? That is a meeting of the electors; a council has councillors, of whom the "
    "protocol speaks throughout, and adopts it itself",
)


@rule(
    Rule(
        "parish-meeting",
        Severity.WARNING,
        why="A meeting of electors has no councillors, and is not the council's own meeting.",
        mend="Give the council's name and the body of the council that approves.",
        forms=(OF_ELECTORS,),
        fields=("council", "control.approving_body"),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A parish, community or town meeting in the place of the council's name, or of the "
            "body that approves the protocol."
        ),
        matters=(
            "The protocol is about a council's councillors and officers. A parish meeting is made "
            "up of the parish's electors, and a parish may have one and no council."
        ),
        mending="Write the council's own name and its body, such as Full Council.",
        before="`control: {approving_body: Parish Meeting}`",
        after="`control: {approving_body: Full Council}`",
        silence="Our council is called so by custom",
    ),
)
def parish_meetings(subject: Subject) -> Iterator[Found]:
    """Ask about a meeting of electors that stands where a council or its body should."""
    named = (
        ("council.name", subject.profile.names.full),
        ("control.approving_body", subject.profile.control.approving_body),
    )
    signs = language_for(subject.document.language).title_signs
    for key, said in named:
        if TitleSign.ELECTORS in signs(said):
            yield subject.at_key(OF_ELECTORS(words=said), key, said)
