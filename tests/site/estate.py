"""A project with councils at every stage: three versions, one to come, none at all."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from tests import projects

from protocol_gen.issue import issue_plan
from protocol_gen.issue.candidate import Candidate, candidate
from protocol_gen.issue.issue import issue
from protocol_gen.model.adoption import AdoptionRecord
from protocol_gen.model.document import Document, Number
from protocol_gen.project import Workspace, formats
from protocol_gen.project.issued_versions import IssuedStore

ANYTOWN = "anytown-town-council"
MILLBROOK = "millbrook-parish-council"
NEWTON = "newton-parish-council"
DAY = date(2026, 11, 1)
"""The day of the site: Anytown has three versions, the second of Millbrook is still to come."""
BASE = "https://www.example.gov.uk/protocols/"
FORMATS = (formats.TXT, formats.DOCX, formats.HTML)
"""Without PDF, which costs a second a version."""
FIRST = AdoptionRecord(
    "Full Council", date(2024, 5, 14), "24/31", date(2024, 6, 1), date(2028, 5, 9), "First adopted"
)
SECOND = AdoptionRecord(
    "Full Council", date(2025, 5, 13), "25/40", date(2025, 6, 1), date(2029, 5, 8),
    "Advice in good time; the appeal is set out",
)  # fmt: skip
THIRD = AdoptionRecord(
    "Annual Meeting of the Council", date(2026, 5, 12), "26/47", date(2026, 6, 1),
    date(2030, 5, 14), "Time of officers moved; rights told elsewhere",
)  # fmt: skip
TO_COME = replace(SECOND, adopted_on=date(2026, 10, 13), effective_from=date(2027, 1, 1))

_OF_SECOND = """\
- {at: advice.early, find: early, replace: in good time, kind: choice, reason: Clearer.}
- {insert: "Anyone may appeal to the Council.", id: local.appeal, after: status.place, \
kind: choice, reason: Asked for by members.}
"""
_OF_THIRD = """\
- {at: advice.early, find: early, replace: in good time, kind: choice, reason: Clearer.}
- {at: purpose.wherever, find: wherever, replace: whenever, kind: choice, reason: Clearer.}
"""
_LESS = """
exclude: [status.rights]
"""
_LEAST = """
exclude: [status.rights, respect.time]
"""


def make(root: Path) -> Path:
    """Make the project in a folder."""
    with patch.object(issue_plan, "formats_for", lambda _use: FORMATS):
        _anytown(root)
        _millbrook(root)
    _profile(root, NEWTON, _plain("Newton", "0.1"))
    return root


def _anytown(root: Path) -> None:
    town = projects.ROOT / "profiles" / "example-town"
    folder = root / "profiles" / ANYTOWN
    folder.mkdir(parents=True)
    shutil.copy(town / "crest.svg", folder)
    text = (town / "profile.yaml").read_text(encoding="utf-8")
    _issue(root, ANYTOWN, text, "", FIRST)
    _issue(root, ANYTOWN, text.replace('"1.0"', '"1.1"') + _LESS, _OF_SECOND, SECOND)
    _profile(root, ANYTOWN, text.replace('"1.0"', '"2.0"') + _LEAST, _OF_THIRD)
    project = Workspace(root)
    council = project.council(ANYTOWN)
    first = IssuedStore(project, council).read("1.0").document
    drafted = candidate(project, council).document
    issue(project, council, Candidate(_with_moved(drafted, first)), THIRD, DAY)
    _profile(root, ANYTOWN, text.replace('"1.0"', '"2.1"') + _LEAST, _OF_THIRD)


def _with_moved(document: Document, first: Document) -> Document:
    """Put the provision on the time of officers, 5.4 in the first version, under section 6."""
    moved = next(each for each in first.all_provisions if each.id == "respect.time")
    moved = replace(moved, number=Number("6.8", "6.8", 1))
    return replace(
        document,
        provisions=tuple(
            replace(each, provisions=(*each.provisions, moved)) if each.id == "distinct" else each
            for each in document.provisions
        ),
    )


def _millbrook(root: Path) -> None:
    _issue(root, MILLBROOK, _plain("Millbrook", "1.0"), "", FIRST)
    later = _plain("Millbrook", "2.0") + "exclude: [advice.disagree]\n"
    _issue(root, MILLBROOK, later, "", TO_COME)


def _plain(name: str, version: str) -> str:
    return (
        "nation: england\ncouncil_type: parish\nform: short\n"
        f'council: {{name: {name} Parish Council}}\nversion: "{version}"\n'
    )


def _issue(root: Path, slug: str, profile: str, changes: str, record: AdoptionRecord) -> None:
    _profile(root, slug, profile, changes)
    project = Workspace(root)
    council = project.council(slug)
    issue(project, council, candidate(project, council), record, DAY)


def _profile(root: Path, slug: str, profile: str, changes: str = "") -> None:
    folder = root / "profiles" / slug
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "profile.yaml").write_text(profile, encoding="utf-8")
    (folder / "changes.yaml").write_text(changes or "[]\n", encoding="utf-8")


@pytest.fixture(scope="session")
def estate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, made once for all modules; tests read it and write nothing into it."""
    folder = tmp_path_factory.getbasetemp() / "estate"
    return folder if folder.exists() else make(folder)
