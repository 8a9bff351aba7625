"""The draft of a council, and what keeps it from being issued."""

from datetime import date
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project

from protocol_gen.issue import issue_plan
from protocol_gen.issue.candidate import candidate
from protocol_gen.issue.issue import issue
from protocol_gen.model.adoption import AdoptionRecord
from protocol_gen.model.document import Status
from protocol_gen.project import Workspace, formats
from protocol_gen.project.drafts import Draft, draft

pytestmark = pytest.mark.usefixtures("small_library")
ADOPTED = AdoptionRecord(
    "Full Council", date(2026, 5, 12), "26/47", date(2026, 6, 1), date(2030, 5, 12), "First adopted"
)


def draft_of(root: Path, text: str = PROFILE) -> Draft:
    workspace = Workspace(project(root, testham=text) if not (root / "profiles").exists() else root)
    (root / "profiles" / "testham" / "profile.yaml").write_text(text, encoding="utf-8")
    return draft(workspace, workspace.council("testham"))


def test_a_draft_is_marked_as_one_and_nothing_keeps_it_from_being_issued(tmp_path: Path) -> None:
    found = draft_of(tmp_path)

    assert found.document.version == "1.0-draft"
    assert found.document.control.status is Status.DRAFT
    assert found.notice is None


def test_a_profile_that_says_it_is_adopted_gives_a_draft_and_a_notice(tmp_path: Path) -> None:
    found = draft_of(tmp_path, PROFILE + "control: {status: adopted}\n")

    assert found.document.control.status is Status.DRAFT
    assert found.notice is not None
    assert found.notice.message.code == "draft-status"
    assert found.notice.message.field == "control.status"


@pytest.mark.parametrize(("version", "code"), [("1.0", "draft-version"), ("1.1", "")])
def test_a_draft_needs_a_higher_version_than_the_last_that_was_issued(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, code: str
) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    workspace = Workspace(project(tmp_path))
    council = workspace.council("testham")
    issue(workspace, council, candidate(workspace, council), ADOPTED, date(2026, 6, 1))

    found = draft_of(tmp_path, PROFILE.replace("1.0", version))

    assert (found.notice.message.code if found.notice else "") == code
    assert [row.version for row in found.document.control.history] == ["1.0"]


@pytest.mark.parametrize(
    ("control", "review", "body"),
    [
        ("{}", "2030-05-12", "Full Council"),
        ("{next_review: 2027-05-12}", "2030-05-12", "Full Council"),
        ("{next_review: 2031-05-12, approving_body: Cabinet}", "2031-05-12", "Cabinet"),
    ],
)
def test_what_the_profile_says_of_the_last_version_does_not_win_over_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, control: str, review: str, body: str
) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    workspace = Workspace(project(tmp_path))
    council = workspace.council("testham")
    issue(workspace, council, candidate(workspace, council), ADOPTED, date(2026, 6, 1))

    found = draft_of(tmp_path, PROFILE.replace("1.0", "1.1") + f"control: {control}\n")

    said = found.document.control
    assert (said.next_review, said.approving_body) == (date.fromisoformat(review), body)
    assert (said.adopted_on, said.minute_reference, said.effective_from) == (None, "", None)
