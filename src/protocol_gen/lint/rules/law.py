"""Law of another nation, repealed, or stated in a wording that was withdrawn."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.governance import Nation
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.page.remember import remembered

_E, _W, _S, _N = (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)


_NAMES: Final = {_E: "England", _W: "Wales", _S: "Scotland", _N: "Northern Ireland"}


_KNOWN: Final = (
    ("Localism Act 2011", (_E,)),
    ("Local Audit and Accountability Act 2014", (_E,)),
    ("Children Act 2004", (_E, _W)),
    ("Local Authority Social Services Act 1970", (_E, _W)),
    ("Local Government Act 1972", (_E, _W)),
    ("Local Government Act 2000", (_E, _W)),
    ("Local Government and Public Involvement in Health Act 2007", (_E, _W)),
    ("Local Government Finance Act 1988", (_E, _W)),
    ("Town and Country Planning Act 1990", (_E, _W)),
    ("Public Bodies (Admission to Meetings) Act 1960", (_E, _W)),
    ("Local Government Act 1986", (_E, _W, _S)),
    ("Local Government and Housing Act 1989", (_E, _W, _S)),
    ("Equality Act 2010", (_E, _W, _S)),
    ("Employment Rights Act 1996", (_E, _W, _S)),
    ("Public Interest Disclosure Act 1998", (_E, _W, _S)),
    ("Freedom of Information Act 2000", (_E, _W, _N)),
    ("Northern Ireland Act 1998", (_N,)),
    ("Local Government and Social Care Ombudsman", (_E,)),
    ("Public Services Ombudsman for Wales", (_W,)),
    ("Adjudication Panel for Wales", (_W,)),
    ("Welsh Ministers", (_W,)),
    ("Welsh Language Commissioner", (_W,)),
    ("Welsh language standards", (_W,)),
    ("Ethical Standards Commissioner", (_S,)),
    ("Standards Commission for Scotland", (_S,)),
    ("Scottish Information Commissioner", (_S,)),
    ("Scottish Public Services Ombudsman", (_S,)),
    ("Scottish Ministers", (_S,)),
    ("Northern Ireland Local Government Commissioner for Standards", (_N,)),
    ("Northern Ireland Public Services Ombudsman", (_N,)),
)
"""Laws and bodies that councils name, and the nations whose councils they bind."""


_MARKS: Final = (
    ("(England)", (_E,)),
    ("(Wales)", (_W,)),
    ("(England and Wales)", (_E, _W)),
    ("(Scotland)", (_S,)),
    ("(Northern Ireland)", (_N,)),
)
"""What the title of a law says of where it holds."""


_LAWS: Final = (" Act ", " Order ", " Regulations ", " Measure ")


FOREIGN_LAW: Final = Form("foreign-law", "“{words}” is law or a body of {theirs}, not of {own}")
FOREIGN_TITLE: Final = Form("foreign-law-title", "this is a law of {theirs}, not of {own}")


@rule(
    Rule(
        "foreign-law",
        Severity.ERROR,
        why="The law of another nation does not bind this council.",
        mend="Cite the law of the council's own nation, or leave the reference out.",
        forms=(
            FOREIGN_LAW,
            FOREIGN_TITLE,
        ),
        fields=("nation",),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "Laws and bodies of another nation: an Act, Order or Regulations marked (Wales), "
            "(Scotland), (England) or (Northern Ireland); a law that the library knows as the "
            "basis of clauses elsewhere; a body such as the Public Services Ombudsman for Wales."
        ),
        matters=(
            "A protocol that sends complaints to a body with no say here, or relies on a duty "
            "that councils here do not have, is wrong in law, and a complaint can fail because of "
            "it."
        ),
        mending=(
            "Cite the law of the council's own `nation`, or leave the reference out. If the "
            "nation itself is wrong, correct it in the profile."
        ),
        before="“Complain to the Public Services Ombudsman for Wales.”, in England",
        after="“Complain to the Local Government and Social Care Ombudsman.”",
    ),
)
def foreign_law(subject: Subject) -> Iterator[Found]:
    """Find laws and bodies of another nation, by their names and by the marks in their titles."""
    nation = subject.profile.facts.nation
    for name, nations in _nations_of_laws(subject.library).items():
        if nation not in nations:
            for match in subject.find(name, as_written=True):
                theirs, own = _listed(nations), _NAMES[nation]
                message = FOREIGN_LAW(words=match.words, theirs=theirs, own=own)
                yield subject.found(message, match)
    for mark, holds in _MARKS:
        if nation not in holds:
            for match in subject.find(mark, as_written=True):
                after = match.line.text[match.start + len(mark) :]
                if after.startswith(_LAWS):
                    message = FOREIGN_TITLE(theirs=_listed(holds), own=_NAMES[nation])
                    yield subject.found(message, match)


@remembered
def _nations_of_laws(library: ClauseLibrary) -> dict[str, tuple[Nation, ...]]:
    """Return the nations of each law known here or named as the basis of a clause."""
    nations: dict[str, tuple[Nation, ...]] = dict(_KNOWN)
    for clause in library.clauses.values():
        for basis in clause.basis:
            title = _short_title(basis.reference)
            if title:
                nations[title] = (*nations.get(title, ()), *basis.nations)
    return nations


def _short_title(reference: str) -> str:
    """Return "Localism Act 2011" of "Localism Act 2011, section 27"; nothing of other texts."""
    title = reference.split(",", maxsplit=1)[0].strip()
    is_dated = title[-4:].isdigit() and " " in title
    return title if is_dated else ""


def _listed(nations: tuple[Nation, ...]) -> str:
    return " and ".join(_NAMES[nation] for nation in Nation if nation in nations)


@frozen
class _Gone:
    """A law or body that no longer exists: its names, since when, what is instead, and where."""

    names: tuple[str, ...]
    since: date
    instead: str
    nations: tuple[Nation, ...] = tuple(Nation)


_ACCESS: Final = "Local Authorities (Executive Arrangements) (Access to Information)"
_GONE: Final = (
    _Gone(("Data Protection Act 1998",), date(2018, 5, 25), "the Data Protection Act 2018"),
    _Gone(("Data Protection Act 1984",), date(2000, 3, 1), "the Data Protection Act 2018"),
    _Gone(
        ("Standards Board for England", "Standards for England"),
        date(2012, 4, 1),
        "the council's own arrangements",
        (_E,),
    ),
    _Gone(
        ("Part III of the Local Government Act 2000", "Local Government Act 2000, Part III"),
        date(2012, 7, 1),
        "chapter 7 of part 1 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        ("Relevant Authorities (General Principles) Order 2001",),
        date(2012, 7, 1),
        "the principles in section 28 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        ("Local Authorities (Model Code of Conduct) Order 2007",),
        date(2012, 7, 1),
        "the council's own code under section 27 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        (f"{_ACCESS} (England) Regulations 2000",),
        date(2012, 9, 10),
        "the Regulations of 2012 on meetings and access to information",
        (_E,),
    ),
    _Gone(
        ("Audit Commission Act 1998",),
        date(2015, 4, 1),
        "the Local Audit and Accountability Act 2014",
        (_E,),
    ),
    _Gone(
        ("Northern Ireland Commissioner for Complaints",),
        date(2016, 4, 1),
        "the Northern Ireland Public Services Ombudsman",
        (_N,),
    ),
    _Gone(
        ("Part II of the Local Government Act 2000", "Local Government Act 2000, Part II"),
        date(2012, 5, 4),
        "part 1A of the Local Government Act 2000",
        (_E,),
    ),
    _Gone(
        (
            "Local Authorities (Model Code of Conduct) (England) Order 2001",
            "Parish Councils (Model Code of Conduct) Order 2001",
        ),
        date(2007, 5, 3),
        "the council's own code of conduct",
        (_E,),
    ),
    _Gone(
        (
            f"{_ACCESS} (England) Amendment Regulations 2002",
            f"{_ACCESS} (Amendment) (England) Regulations 2006",
            "SI 2000/3272",
            "S.I. 2000/3272",
            "SI 2002/716",
            "S.I. 2002/716",
        ),
        date(2012, 9, 10),
        "SI 2012/2089, on meetings and access to information",
        (_E,),
    ),
    _Gone(
        ("Public Services Ombudsman (Wales) Act 2005",),
        date(2019, 7, 23),
        "the Public Services Ombudsman (Wales) Act 2019",
        (_W,),
    ),
    _Gone(
        ("Conduct of Members (Model Code of Conduct) (Wales) Order 2001",),
        date(2008, 4, 18),
        "the Local Authorities (Model Code of Conduct) (Wales) Order 2008",
        (_W,),
    ),
    _Gone(
        ("Head of Paid Service", "head of paid service"),
        date(2022, 5, 5),
        "section 54 of the Local Government and Elections (Wales) Act 2021, on the chief executive",
        (_W,),
    ),
    _Gone(
        ("Northern Ireland Code of Local Government Conduct",),
        date(2014, 5, 28),
        "the Northern Ireland Local Government Code of Conduct for Councillors",
        (_N,),
    ),
    _Gone(
        (
            "Code of Conduct 2010",
            "Code of Conduct (2010)",
            "Code of Conduct (December 2010)",
            "Code of Conduct 2018",
            "Code of Conduct (2018)",
            "Code of Conduct (July 2018)",
        ),
        date(2021, 12, 7),
        "the code of December 2021",
        (_S,),
    ),
    _Gone(
        ("General Data Protection Regulation (EU) 2016/679",),
        date(2021, 1, 1),
        "the UK General Data Protection Regulation",
    ),
    _Gone(
        (
            "Race Relations Act 1976",
            "Sex Discrimination Act 1975",
            "Disability Discrimination Act 1995",
        ),
        date(2010, 10, 1),
        "the Equality Act 2010",
        (_E, _W, _S),
    ),
)
"""Laws that copied texts still name."""


REPEALED_LAW: Final = Form("repealed-law", "“{words}” is no longer in force; see {instead}")
REPEALED_BASIS: Final = Form(
    "repealed-law-basis", "the clause is based on {reference}, which is no longer in force"
)


@rule(
    Rule(
        "repealed-law",
        Severity.WARNING,
        why="A law that is no longer in force misleads anyone who looks it up.",
        mend="Cite the law that replaced it.",
        forms=(
            REPEALED_LAW,
            REPEALED_BASIS,
        ),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "Laws that are no longer in force on the day of `--on`: some that copied texts still "
            "name (the Data Protection Act 1998, Part III of the Local Government Act 2000 in "
            "England), and any `basis` of a clause whose `repealed` date has passed."
        ),
        matters="Anyone who looks the law up finds nothing, or a different duty.",
        mending="Cite the law that replaced it; the message names it where it is known.",
        before="“as the Data Protection Act 1998 requires”",
        after="“as the Data Protection Act 2018 requires”",
        silence="We quote the Act that was in force when the case was decided",
    ),
)
def repealed_law(subject: Subject) -> Iterator[Found]:
    """Find laws that are no longer in force, in the text and as the basis of a clause."""
    nation = subject.profile.facts.nation
    for gone in _GONE:
        if nation in gone.nations and gone.since <= subject.today:
            for match in subject.find(*gone.names, as_written=True):
                message = REPEALED_LAW(words=match.words, instead=gone.instead)
                yield subject.found(message, match)
    for clause in subject.clauses:
        for basis in clause.basis:
            if nation in basis.nations and basis.is_repealed_on(subject.today):
                message = REPEALED_BASIS(reference=basis.reference)
                yield subject.at_provision(message, clause.id, basis.reference)


WITHDRAWN_WORDING: Final = Form("withdrawn-wording", "the wording “{name}” was withdrawn: {reason}")


@rule(
    Rule(
        "withdrawn-wording",
        Severity.WARNING,
        why="The library no longer offers this wording to any council.",
        mend="Stop picking it, so that the current wording is used.",
        forms=(WITHDRAWN_WORDING,),
        fields=("wordings",),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "A wording picked by name that the library marks as `withdrawn`. The message says why "
            "it was withdrawn."
        ),
        matters=(
            "Such a wording reproduces what some council once adopted. No new protocol is offered "
            "it, usually because the law has changed."
        ),
        mending=(
            "Remove the pick from `wordings`; the current wording is then used. `protocol-gen "
            "explain COUNCIL CLAUSE` shows it first."
        ),
        before="`wordings: {concern: old}`",
        after="no `wordings` for that clause",
        silence="Kept until the review in May",
    ),
)
def withdrawn_wordings(subject: Subject) -> Iterator[Found]:
    """Find wordings that the library no longer offers."""
    for provision, chosen in subject.wordings.items():
        for wording in chosen:
            if wording is not None and wording.withdrawn:
                message = WITHDRAWN_WORDING(name=wording.name, reason=wording.withdrawn)
                key = f"wordings.{provision}"
                yield subject.at_key(message, key, wording.name, provision)
