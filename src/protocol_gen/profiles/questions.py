"""The questions that ``new`` asks, in the words that a clerk uses.

What is asked of whom comes from the kinds of council: a post is asked for only where the kind has
it, the way of deciding only where the kind has several.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from protocol_gen.model.governance import Governance, Nation
from protocol_gen.profiles.interview_types import (
    Answers,
    Choice,
    Default,
    Interview,
    Is,
    IsNot,
    KindDefaults,
    Mentions,
    Question,
    Situation,
)

NAME: Final = "council.name"
NATION: Final = "nation"
KIND: Final = "council_type"
GOVERNANCE: Final = "governance"
GROUPS: Final = "political_groups"
FORM: Final = "form"
CHAIR: Final = "terms.chair"
CONTACT: Final = "control.contact"
PRINCIPAL: Final = "roles.principal_council"
REPLY_TIME: Final = "settings.reply_time"

_OLD_FORM = IsNot(FORM, ("traditional",))
_FULL_FORM = Is(FORM, ("full",))


def interview_for(kinds: Iterable[KindDefaults]) -> Interview:
    """Return the questions for a project with these kinds of council."""
    order = list(_KINDS)
    kinds = sorted(kinds, key=lambda kind: [*order, kind.facts.name].index(kind.facts.name))
    questions = (
        _name(),
        _nation(kinds),
        _kind(kinds),
        _governance(kinds),
        _groups(kinds),
        _form(kinds),
        *_words(kinds),
        *_posts(kinds),
        _reply_time(kinds),
        _contact(),
    )
    return Interview(tuple(each for each in questions if each.when))


# Who the council is


def _name() -> Question:
    return Question(
        NAME,
        "What is the council's full name?",
        "As it stands on the title page: Little Testham Parish Council. Capitals are kept.",
    )


_NATIONS: Final[Mapping[Nation, str]] = {
    Nation.ENGLAND: "England",
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}
_WELSH_NAMES = ("Cyngor", "Community Council", "County Borough Council")


def _nation(kinds: Sequence[KindDefaults]) -> Question:
    there = {nation for kind in kinds for nation in kind.facts.nations}
    welsh = (
        Default(Nation.WALES.value, (Mentions(NAME, words),), is_guess=True)
        for words in _WELSH_NAMES
    )
    return Question(
        NATION,
        "In which nation does the council lie?",
        "It decides which law the protocol rests on: conduct, standards and complaints differ.",
        choices=tuple(
            Choice(nation.value, label) for nation, label in _NATIONS.items() if nation in there
        ),
        defaults=(*welsh, Default(Nation.ENGLAND.value, is_guess=True)),
        takes_own_words=False,
    )


_KINDS: Final[Mapping[str, str]] = {
    "parish": "A parish with a clerk; the council and its committees decide.",
    "town": "A parish or community that calls itself a town, with a town clerk.",
    "community": "A community in Wales with a clerk.",
    "district": "A district or borough in a county that has a county council too.",
    "county": "A county with districts in it.",
    "unitary": "One council for everything: all that a county and its districts do.",
    "metropolitan": "A borough or city in Greater Manchester, Merseyside and the like.",
    "london_borough": "A borough of London.",
    "combined_authority": "Several councils together, most with an elected mayor.",
    "county_borough": "One of the 22 principal councils of Wales.",
}
"""What the kinds of the program are. A project's own kind is shown by its label alone."""
_NAMES_OF_KINDS: Final = (
    ("Parish Council", "parish"),
    ("Town Council", "town"),
    ("Community Council", "community"),
    ("Combined Authority", "combined_authority"),
    ("Combined County Authority", "combined_authority"),
    ("London Borough", "london_borough"),
    ("County Borough Council", "county_borough"),
    ("County Council", "county"),
    ("County Council", "county_borough"),
    ("District Council", "district"),
    ("Borough Council", "district"),
    ("City Council", "metropolitan"),
)
"""What a name suggests; the first that fits is offered, and never taken unseen."""


def _kind(kinds: Sequence[KindDefaults]) -> Question:
    return Question(
        KIND,
        "What kind of council is it?",
        "It decides which clauses are offered, which posts there are, and what is usual.",
        choices=tuple(
            Choice(
                kind.facts.name,
                kind.facts.label.removeprefix("a ").removeprefix("an "),
                _KINDS.get(kind.facts.name, ""),
                when=tuple((Is(NATION, (nation.value,)),) for nation in kind.facts.nations),
            )
            for kind in kinds
        ),
        defaults=tuple(
            Default(kind, (Mentions(NAME, words),), is_guess=True)
            for words, kind in _NAMES_OF_KINDS
        ),
        takes_own_words=False,
    )


_GOVERNANCE: Final[Mapping[Governance, tuple[str, str]]] = {
    Governance.LEADER_CABINET: (
        "leader and cabinet",
        "The council elects a leader, who forms a cabinet (executive) that takes most decisions.",
    ),
    Governance.ELECTED_MAYOR: (
        "elected mayor",
        "Voters elect a mayor, who forms the cabinet; not a mayor of ceremonies.",
    ),
    Governance.COMMITTEE: (
        "committee system",
        "Committees of members take decisions; there is no cabinet.",
    ),
    Governance.COUNCIL_COMMITTEES: (
        "council and its committees",
        "The way of every town, parish and community council.",
    ),
    Governance.COMBINED_AUTHORITY: (
        "combined authority",
        "The constituent councils decide together, most with an elected mayor.",
    ),
    Governance.JOINT_COMMITTEE: (
        "joint committee",
        "Several councils act through one committee.",
    ),
    Governance.SCOTLAND_EXECUTIVE: (
        "executive",
        "An executive or cabinet takes most decisions, and scrutiny reviews them.",
    ),
    Governance.SCOTLAND_COMMITTEE: (
        "committees",
        "Committees of members take decisions; there is no cabinet.",
    ),
    Governance.NI_COMMITTEE: (
        "committees",
        "Committees of members take decisions; there is no cabinet.",
    ),
}


def _governance(kinds: Sequence[KindDefaults]) -> Question:
    several = [kind.facts for kind in kinds if len(kind.facts.governance) > 1]
    return Question(
        GOVERNANCE,
        "How does the council take its decisions?",
        "It decides whether the protocol speaks of a cabinet, a leader or a mayor, and scrutiny.",
        choices=tuple(
            Choice(
                governance.value,
                label,
                meaning,
                when=tuple(
                    (Is(KIND, (facts.name,)),)
                    for facts in several
                    if governance in facts.governance
                ),
            )
            for governance, (label, meaning) in _GOVERNANCE.items()
        ),
        defaults=tuple(
            Default(facts.governance[0].value, (Is(KIND, (facts.name,)),)) for facts in several
        ),
        when=tuple((Is(KIND, (facts.name,)),) for facts in several),
        takes_own_words=False,
    )


def _groups(kinds: Sequence[KindDefaults]) -> Question:
    with_groups = tuple(kind.facts.name for kind in kinds if kind.facts.political_groups)
    return Question(
        GROUPS,
        "Do members sit in political groups?",
        "With groups the protocol says how officers brief them and stay neutral between them.",
        choices=(
            Choice("true", "yes", "There are political groups."),
            Choice("false", "no", "Members act each for themselves, as in most parishes."),
        ),
        defaults=(Default("true", (Is(KIND, with_groups),)), Default("false")),
        takes_own_words=False,
    )


_FORMS: Final[Mapping[str, str]] = {
    "short": "The essentials, on a few pages.",
    "full": "Every topic, with appendices: many times as long.",
    "traditional": "As councils wrote it in the 2000s; much that is expected today is not in it.",
}


def _form(kinds: Sequence[KindDefaults]) -> Question:
    forms = dict.fromkeys(form for kind in kinds for form in kind.facts.forms)
    return Question(
        FORM,
        "How much should the protocol say?",
        "You can change this at any time: it is one line of the profile.",
        choices=tuple(
            Choice(
                form,
                form,
                _FORMS.get(form, ""),
                when=tuple((Is(KIND, (k.facts.name,)),) for k in kinds if form in k.facts.forms),
            )
            for form in forms
        ),
        defaults=(Default("short"),),
        takes_own_words=False,
    )


# The words it uses


def _words(kinds: Sequence[KindDefaults]) -> Iterator[Question]:
    yield Question(
        "terms.member",
        "What are those called who were elected?",
        "One word for one of them. A capital, if you write one, is kept throughout.",
        choices=(
            Choice("councillor", "councillor", "As most local councils say."),
            Choice("member", "member", "As most principal councils say."),
        ),
        defaults=tuple(_usual("terms.member", kinds)),
    )
    yield Question(
        "terms.officer",
        "What are those called who work for the council?",
        "The word for those who advise and act for the council.",
        choices=(
            Choice("officer", "officer", "The word of the law and of most protocols."),
            Choice("employee", "employee", "Plainer; says nothing of rank."),
        ),
        defaults=tuple(_usual("terms.officer", kinds)),
        when=tuple((Is(KIND, (kind.facts.name,)),) for kind in kinds if not _is_local(kind)),
    )
    yield Question(
        CHAIR,
        "What is the person called who presides over a meeting?",
        "The deputy's title is made from it: Vice-Chair, Vice-Convener.",
        choices=(
            Choice("Chair", "Chair", "For men and women alike."),
            Choice(
                "Chairman",
                "Chairman",
                "The word of the older Acts. Check would call it a word for men; the profile will "
                "say that the council chose it.",
            ),
            Choice("Convener", "Convener", "Usual in Scotland."),
        ),
        defaults=tuple(_usual(CHAIR, kinds)),
    )


# Its posts


@dataclass(frozen=True, slots=True)
class _Post:
    """A post whose title varies. ``needs`` tells when the protocol speaks of it at all."""

    role: str
    text: str
    help: str
    titles: tuple[str, ...]
    needs: Situation = ()


_POSTS: Final = (
    _Post(
        "clerk",
        "What is the clerk's title?",
        "The officer who heads the council's staff and advises it.",
        ("Clerk", "Town Clerk", "Parish Clerk", "Clerk to the Council", "Chief Officer"),
    ),
    _Post(
        "chief_executive",
        "What is the title of the head of the council's staff?",
        "The officer to whom all others answer in the end.",
        ("Chief Executive", "Managing Director"),
    ),
    _Post(
        "elected_mayor",
        "What is the elected mayor's title?",
        "The mayor whom voters elect to lead the council; not a mayor of ceremonies.",
        ("Elected Mayor", "Mayor", "Executive Mayor"),
    ),
    _Post(
        "leader",
        "What is the leader's title?",
        "The leader of the executive, whom the council elects; not a leader of a group.",
        ("Leader of the Council", "Leader"),
    ),
    _Post(
        "cabinet",
        "What is the executive called?",
        "The body that takes most decisions.",
        ("Cabinet", "Executive"),
    ),
    _Post(
        "executive_member",
        "What is a member of it called?",
        "One word for each member of the executive.",
        ("Cabinet Member", "Executive Member", "Portfolio Holder"),
        (_OLD_FORM,),
    ),
    _Post(
        "chief_finance_officer",
        "What is the title of the officer who answers for the council's money?",
        "The officer whom section 151, 73 or 95 of the Acts requires.",
        ("Chief Finance Officer", "Director of Finance", "Section 151 Officer"),
    ),
    _Post(
        "scrutiny_committee",
        "What is the scrutiny committee called?",
        "The committee that reviews decisions.",
        ("Overview and Scrutiny Committee", "Scrutiny Committee"),
        (_OLD_FORM,),
    ),
)


def _posts(kinds: Sequence[KindDefaults]) -> Iterator[Question]:
    for post in _POSTS:
        yield _post(post, kinds)
    yield _finance_officer(kinds)
    yield _principal_council(kinds)
    yield _civic_mayor(kinds)


def _post(post: _Post, kinds: Sequence[KindDefaults]) -> Question:
    """Return the question for a post, asked where the kind and its governance have it."""
    key = f"roles.{post.role}"
    defaults = tuple(_usual(key, kinds))
    return Question(
        key,
        post.text,
        post.help,
        choices=tuple(Choice(title, title) for title in post.titles),
        defaults=defaults,
        when=tuple((*default.when, *post.needs) for default in defaults),
    )


def _finance_officer(kinds: Sequence[KindDefaults]) -> Question:
    return Question(
        "roles.responsible_financial_officer",
        "Who is the Responsible Financial Officer?",
        "The officer who answers for the council's accounts. Another title than the clerk's may "
        "be typed.",
        choices=(
            Choice("clerk", "the clerk", "One person is both, as in most small councils."),
            Choice("Responsible Financial Officer", "another person", "There is a post for it."),
        ),
        defaults=(Default("clerk"),),
        when=tuple((*local, _OLD_FORM) for local in _local(kinds)),
    )


def _principal_council(kinds: Sequence[KindDefaults]) -> Question:
    return Question(
        PRINCIPAL,
        "Which council's monitoring officer deals with complaints about councillors?",
        "The district, borough or unitary council for the area: Testshire District Council. "
        "Type none to name none.",
        when=tuple((Is(NATION, ("england",)), *local, _OLD_FORM) for local in _local(kinds)),
        may_be_empty=True,
    )


_WITHOUT_MAYOR: Final = ("parish", "community", "county", "combined_authority")


def _civic_mayor(kinds: Sequence[KindDefaults]) -> Question:
    return Question(
        "roles.civic_mayor",
        "Has the council a mayor (or provost) who presides and represents it?",
        "A mayor of ceremonies, chosen each year; not a mayor whom voters elect to lead.",
        choices=(
            Choice("none", "no", "The chair presides, and there is no mayor."),
            Choice("Mayor", "Mayor"),
            Choice("Town Mayor", "Town Mayor"),
            Choice("Lord Mayor", "Lord Mayor"),
            Choice("Provost", "Provost"),
        ),
        defaults=(*_usual("roles.civic_mayor", kinds), Default("none")),
        when=((IsNot(KIND, _WITHOUT_MAYOR), _FULL_FORM),),
    )


def _local(kinds: Iterable[KindDefaults]) -> Iterator[Situation]:
    """Yield the situation of each kind of council that has a clerk at its head."""
    for kind in kinds:
        if _is_local(kind):
            yield (Is(KIND, (kind.facts.name,)),)


def _is_local(kind: KindDefaults) -> bool:
    return any("roles.clerk" in values for values in kind.values.values())


# The rest


def _reply_time(kinds: Sequence[KindDefaults]) -> Question:
    return Question(
        REPLY_TIME,
        "Within what time should officers answer a councillor's enquiry?",
        "A number and a unit: 5 working days, two weeks, a month.",
        defaults=tuple(_usual(REPLY_TIME, kinds)),
        when=((_OLD_FORM,),),
    )


def _contact() -> Question:
    return Question(
        CONTACT,
        "Whom can a reader ask about the protocol?",
        "An e-mail address or a telephone number for the document's control table. "
        "Leave it empty to give none.",
        may_be_empty=True,
    )


def _usual(key: str, kinds: Sequence[KindDefaults]) -> Iterator[Default]:
    """Yield what the kinds give for a key, for each way of deciding."""
    for kind in kinds:
        for governance, values in kind.values.items():
            if key in values:
                yield Default(values[key], tuple(_situation(kind, governance)))


def _situation(kind: KindDefaults, governance: Governance) -> Iterator[Is]:
    yield Is(KIND, (kind.facts.name,))
    if len(kind.facts.governance) > 1:
        yield Is(GOVERNANCE, (governance.value,))


def settings(answers: Answers, usual: Answers) -> dict[str, str]:
    """Return what a profile says after these answers; ``usual`` is what holds for the kind.

    An empty answer says nothing. The council's name within a sentence and the title of the chair's
    deputy follow from other answers, and stand in the profile so that they can be changed.
    """
    said = {key: value for key, value in answers.items() if value}
    said.setdefault("council.in_text", usual.get("council.in_text", "the Council"))
    if CHAIR in said and said[CHAIR] != usual.get(CHAIR):
        said.setdefault("terms.vice_chair", f"Vice-{said[CHAIR]}")
    if said.get(CHAIR, "").lower().endswith(_GENDERED_ENDINGS):
        said.setdefault("silence.gendered", f"The council has chosen the title {said[CHAIR]}.")
    return said


_GENDERED_ENDINGS: Final = ("chairman", "chairwoman")
_ARE_NAMES: Final = re.compile(
    r"council|authority|board|corporation|committee|cyngor|comhairle|assembly|meeting",
    re.IGNORECASE,
)


def doubts(key: str, answer: str) -> str:
    """Say what makes one look twice at an answer that may yet be right; empty where nothing does.

    Whoever gives it again means it.
    """
    if key == PRINCIPAL and not answer:
        return (
            "Without a name the protocol says only that complaints go to “the principal authority "
            "for the area”. Type the council's name, or Enter again to name none."
        )
    if key != NAME:
        return ""
    if answer == answer.lower():
        return (
            f"“{answer}” has no capital letter, and it is printed just so on the title page. "
            "Enter keeps it."
        )
    if not _ARE_NAMES.search(answer):
        return (
            f"“{answer}” does not say what it is: the full name is most often one such as “Little "
            "Testham Parish Council”. Enter keeps it."
        )
    return ""
