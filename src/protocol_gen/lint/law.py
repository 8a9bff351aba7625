"""Rules about law: of another nation, repealed, or stated in a wording that was withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from protocol_gen.lint.subject import Subject
from protocol_gen.model.governance import Nation
from protocol_gen.model.rules import Finding

_E, _W, _S, _N = (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
_NAMES: Final = {_E: "England", _W: "Wales", _S: "Scotland", _N: "Northern Ireland"}

_KNOWN: Final = (
    ("Localism Act 2011", (_E,)),
    ("Local Audit and Accountability Act 2014", (_E,)),
    ("Children Act 2004", (_E, _W)),
    ("Local Authority Social Services Act 1970", (_E, _W)),
    ("Local Government Act 1972", (_E, _W)),
    ("Local Government Act 2000", (_E, _W)),
    ("Local Government Finance Act 1988", (_E, _W)),
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


def foreign_law(subject: Subject) -> Iterator[Finding]:
    """Find laws and bodies of another nation, by their names and by the marks in their titles."""
    nation = subject.profile.facts.nation
    for name, nations in _nations_of_laws(subject).items():
        if nation not in nations:
            for match in subject.find(name, as_written=True):
                message = f"“{match.words}” is of {_listed(nations)}, not of {_NAMES[nation]}"
                yield subject.found("foreign-law", message, match)
    for mark, holds in _MARKS:
        if nation not in holds:
            for match in subject.find(mark, as_written=True):
                after = match.line.text[match.start + len(mark) :]
                if after.startswith(_LAWS):
                    message = f"a law of {_listed(holds)}, not of {_NAMES[nation]}"
                    yield subject.found("foreign-law", message, match)


def _nations_of_laws(subject: Subject) -> dict[str, tuple[Nation, ...]]:
    """Return the nations of each law known here or named as the basis of a clause."""
    nations: dict[str, tuple[Nation, ...]] = dict(_KNOWN)
    for clause in subject.library.clauses.values():
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


@dataclass(frozen=True, slots=True)
class _Gone:
    """A law or body that is no more, since when, where, and what came in its place."""

    name: str
    since: date
    instead: str
    nations: tuple[Nation, ...] = tuple(Nation)


_GONE: Final = (
    _Gone("Data Protection Act 1998", date(2018, 5, 25), "the Data Protection Act 2018"),
    _Gone("Data Protection Act 1984", date(2000, 3, 1), "the Data Protection Act 2018"),
    _Gone("Standards Board for England", date(2012, 4, 1), "the council's own arrangements", (_E,)),
    _Gone("Standards for England", date(2012, 4, 1), "the council's own arrangements", (_E,)),
    _Gone(
        "Part III of the Local Government Act 2000",
        date(2012, 7, 1),
        "chapter 7 of part 1 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        "Local Government Act 2000, Part III",
        date(2012, 7, 1),
        "chapter 7 of part 1 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        "Relevant Authorities (General Principles) Order 2001",
        date(2012, 7, 1),
        "the principles in section 28 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        "Local Authorities (Model Code of Conduct) Order 2007",
        date(2012, 7, 1),
        "the council's own code under section 27 of the Localism Act 2011",
        (_E,),
    ),
    _Gone(
        "Local Authorities (Executive Arrangements) (Access to Information) (England) "
        "Regulations 2000",
        date(2012, 9, 10),
        "the Regulations of 2012 on meetings and access to information",
        (_E,),
    ),
    _Gone(
        "Audit Commission Act 1998",
        date(2015, 4, 1),
        "the Local Audit and Accountability Act 2014",
        (_E,),
    ),
    _Gone(
        "Northern Ireland Commissioner for Complaints",
        date(2016, 4, 1),
        "the Northern Ireland Public Services Ombudsman",
        (_N,),
    ),
    _Gone("Race Relations Act 1976", date(2010, 10, 1), "the Equality Act 2010", (_E, _W, _S)),
    _Gone("Sex Discrimination Act 1975", date(2010, 10, 1), "the Equality Act 2010", (_E, _W, _S)),
    _Gone(
        "Disability Discrimination Act 1995",
        date(2010, 10, 1),
        "the Equality Act 2010",
        (_E, _W, _S),
    ),
)
"""Laws that copied texts still name."""


def repealed_law(subject: Subject) -> Iterator[Finding]:
    """Find laws that no longer hold, in the text and as the basis of a clause."""
    nation = subject.profile.facts.nation
    for gone in _GONE:
        if nation in gone.nations and gone.since <= subject.today:
            for match in subject.find(gone.name, as_written=True):
                message = f"“{match.words}” no longer holds; see {gone.instead}"
                yield subject.found("repealed-law", message, match)
    for clause in subject.clauses:
        for basis in clause.basis:
            is_gone = basis.repealed is not None and basis.repealed <= subject.today
            if is_gone and nation in basis.nations:
                message = f"the clause rests on {basis.reference}, which no longer holds"
                yield subject.at_provision("repealed-law", message, clause.id, basis.reference)


def withdrawn_wordings(subject: Subject) -> Iterator[Finding]:
    """Find wordings that the library no longer offers."""
    for provision, chosen in subject.wordings.items():
        for wording in chosen:
            if wording is not None and wording.withdrawn:
                message = f"the wording “{wording.name}” was withdrawn: {wording.withdrawn}"
                key = f"wordings.{provision}"
                yield subject.at_key("withdrawn-wording", message, key, wording.name, provision)
