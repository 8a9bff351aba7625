"""Papers of made-up councils, with facts that never change."""

from datetime import date
from functools import cache
from pathlib import Path

from tests import projects
from tests.builders import document, number, provision

from protocol_gen.language.english_words import ENGLISH
from protocol_gen.model.amendment import (
    Action,
    Amendment,
    AmendmentKind,
    Evidence,
    NumberChange,
    Route,
    Schedule,
)
from protocol_gen.model.document import Control, Document, Status
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import Occasion, PaperAnswer
from protocol_gen.model.profile import Profile
from protocol_gen.model.redline import FrameChange
from protocol_gen.papers.counted_places import Numbers
from protocol_gen.papers.known_answers import values_of
from protocol_gen.papers.meant_answers import meant_answers
from protocol_gen.papers.meeting_papers import papers_library
from protocol_gen.project.council_folders import Council
from protocol_gen.readers.paper_answers import read_paper
from protocol_gen.writers.text import TextWriter

COUNCILS = {
    "english-county": (
        "{nation: england, council_type: county, governance: leader_cabinet, version: '1.1', "
        "council: {name: Testshire County Council}}"
    ),
    "welsh-county": (
        "{nation: wales, council_type: county_borough, governance: leader_cabinet, "
        "version: '1.1', council: {name: Sir Brawf County Borough Council}}"
    ),
    "scottish-council": (
        "{nation: scotland, council_type: scottish_council, governance: scotland_committee, "
        "version: '1.1', council: {name: Strathtest Council}}"
    ),
    "ni-district": (
        "{nation: northern_ireland, council_type: ni_district, version: '1.1', "
        "council: {name: Lough Test District Council}}"
    ),
    "english-parish": (
        "{nation: england, council_type: parish, version: '1.1', "
        "council: {name: Testford Parish Council}}"
    ),
    "welsh-town": (
        "{nation: wales, council_type: town, version: '1.1', "
        "council: {name: Trefbrawf Town Council}}"
    ),
}
OCCASION = Occasion(
    "Full Council",
    date(2026, 5, 12),
    "7",
    "Monitoring Officer",
    date(2026, 6, 1),
    date(2030, 5, 31),
)
NEW = document(provision("roles.first", "Officers advise.", label="1.1", level=1))
OLD = Document(
    slug=NEW.slug,
    council=NEW.council,
    title=NEW.title,
    version="1.0",
    language=NEW.language,
    title_block=NEW.title_block,
    provisions=(),
    control=Control(Status.ADOPTED, adopted_on=date(2024, 5, 14), minute_reference="24/12"),
)
CHANGES = Schedule(
    (
        Amendment(
            "A1",
            "roles.first",
            Action.AMEND,
            AmendmentKind.EDITORIAL,
            provision("roles.first", "one and other", label="2.1"),
            provision("roles.first", "one another", label="2.2"),
            None,
            "A slip of the pen.",
            Evidence.PROVEN,
            route=Route.DELEGATED,
        ),
        Amendment(
            "A2",
            "roles.new",
            Action.INSERT,
            AmendmentKind.SUBSTANTIVE,
            None,
            provision("roles.new", "Talk first.", heading="Concerns", label="2.3"),
            None,
        ),
        Amendment(
            "A3",
            "roles.old",
            Action.OMIT,
            AmendmentKind.ROLE_TITLE,
            provision("roles.old", "Gone."),
            None,
            None,
        ),
    ),
    (NumberChange("roles.first", number("2.1"), number("2.2")),),
    (FrameChange("Owner", "Clerk", ""),),
)
NUMBERS = Numbers(
    {"roles.first": "2.1", "roles.old": ""},
    {"roles.first": "2.2", "roles.new": "2.3"},
    {"roles.first": "Roles", "roles.new": "Concerns"},
    frozenset({"2.3"}),
)
ANSWERS = {
    "author": "A. Author, Deputy Monitoring Officer",
    "contact": "contact@testham.example",
    "reasons": "'{{ Members }} asked for it.'",
    "options": "['Two options were considered:', {list: [to change it, to leave it]}]",
    "consultation": "Group leaders agree.",
    "legal": "nil",
    "financial": "none",
    "equality": "No one is affected differently.",
    "socio_economic": "This is no decision of a strategic nature.",
    "rural_needs": "It has been screened; nobody in rural areas is affected differently.",
    "staffing": "Nil",
    "data_protection": "None.",
    "well_being": "It serves involvement.",
    "welsh_language": "It is published in Welsh and English.",
    "risk": "None.",
    "implementation": "The Monitoring Officer tells members and staff by 30 June 2026.",
    "key_decision": "It is no key decision and cannot be called in, as the Council takes it.",
    "call_in": "It cannot be called in, as the Council takes it.",
    "background_papers": "None.",
    "authority": "Scheme of delegation, paragraph 4.",
    "alternatives": "None.",
    "interests": "None.",
    "report_to": "Full Council on 14 July 2026",
}


@cache
def library() -> ClauseLibrary:
    return papers_library(projects.workspace())


@cache
def profile(name: str) -> Profile:
    council = Council(name, Path(projects.ROOT, "profiles", name, "profile.yaml"))
    return projects.workspace().profile_from(council, COUNCILS[name].encode())


def answers(*names: str) -> dict[str, PaperAnswer]:
    """The answers to these questions, read as a file."""
    lines = "\n".join(f"{name}: {ANSWERS[name]}" for name in names)
    return meant(lines)


def meant(lines: str) -> dict[str, PaperAnswer]:
    """The answers in a file, as papers print them."""
    vocabulary = library().vocabulary
    given = read_paper(lines.encode(), "paper.yaml", vocabulary).answers
    return dict(meant_answers(given, vocabulary, ENGLISH.papers).answers)


def values(*, first: bool = False) -> dict[str, str]:
    """What is known for a new version, or for the first."""
    if first:
        return dict(values_of(OCCASION, NEW, None))
    delegated = {"delegated_to": "the Monitoring Officer", "declarants": "", "legal_changes": ""}
    return {**values_of(OCCASION, NEW, OLD, CHANGES), **delegated}


def text(source: Document) -> str:
    return TextWriter().write(source).decode()
