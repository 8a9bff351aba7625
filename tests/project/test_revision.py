"""The two true cases, and a redline whatever caused the difference."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests import builders, projects

from protocol_gen.errors import InvalidSourcesError, UnknownVersionError
from protocol_gen.issue import issue_plan
from protocol_gen.issue.candidate import Candidate
from protocol_gen.issue.issue import issue
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.adoption import AdoptionRecord, Recorded
from protocol_gen.model.amendment import Action, AmendmentKind, Evidence, Route
from protocol_gen.model.document import Paragraph, Provision
from protocol_gen.model.inlines import Origin, OriginKind, Text
from protocol_gen.page.compared_words import words_hash
from protocol_gen.profiles.what_if import what_if
from protocol_gen.project import Workspace, formats
from protocol_gen.project.declarations import Declarant
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.revision import Revision, redline_name, revise
from protocol_gen.revisions import accept, reject, same

OFFICER = "Ann Smith, Monitoring Officer"
NO_SLIPS = (
    "introduction.covers",
    "introduction.covers.roles",
    "introduction.importance",
    "principles",
    "principles.special",
)
"""Changes called slips that put another word, post or people in: no officer declares those."""
BESIDE = """
- {at: roles.job, find: to advise, replace: to counsel, kind: slip, reason: A slip.}
"""
LIBRARY_MOVED_ON = "Version of the clause library"
UNRECORDED = AdoptionRecord(not_recorded=tuple(Recorded))
NUMBERED = "profiles/bridgend-town-council/proposals/numbered/profile.yaml"


def revised(slug: str, old: str = "1.0", new: str = "draft", *, by: str = OFFICER) -> Revision:
    project = projects.workspace()
    return revise(project, project.council(slug), (old, new), declarant=Declarant(by))


@pytest.mark.parametrize("slug", projects.SOURCES)
def test_the_draft_mends_slips_and_changes_nothing_else(slug: str) -> None:
    found = revised(slug).schedule
    assert {each.action for each in found.amendments} == {Action.AMEND}
    told = {each.evidence for each in found.amendments if each.clause not in NO_SLIPS}
    assert told == {Evidence.PROVEN, Evidence.DECLARED}
    assert {each.declared_by for each in found.amendments} == {"", OFFICER}
    assert not found.numbers
    beside = {each.what for each in found.frame_changes}
    delegation = words_for("en-GB").certificate.delegation
    assert {LIBRARY_MOVED_ON} <= beside <= {LIBRARY_MOVED_ON, delegation}


def test_one_and_other_is_declared_and_a_missing_capital_is_proven() -> None:
    found = {each.clause: each for each in revised(projects.BRIDGEND).schedule.amendments}
    assert found["roles.distinct"].evidence is Evidence.DECLARED
    assert found["roles.distinct"].reason == "The words are misheard."
    assert found["roles.members.areas.policy"].evidence is Evidence.PROVEN
    assert found["title.version"].kind is AmendmentKind.NUMBERING


def test_a_council_that_delegates_nothing_decides_all() -> None:
    found = revised(projects.BRIDGEND)
    assert {each.route for each in found.schedule.amendments} == {Route.COUNCIL}
    assert not found.schedule.is_minor


def test_a_council_that_delegates_slips_may_leave_them_to_its_officer() -> None:
    assert revised(projects.PRINCIPAL).schedule.is_minor
    assert not revised(projects.PRINCIPAL, by="").schedule.is_minor


def test_another_numbering_and_a_section_more_are_the_councils() -> None:
    found = revised(projects.BRIDGEND, new=str(projects.ROOT / NUMBERED))
    inserted = [each for each in found.schedule.amendments if each.action is Action.INSERT]
    assert inserted[0].clause == "wrong"
    assert inserted[0].reason == "Version 1.0 does not say what to do when things go wrong."
    assert {each.route for each in inserted} == {Route.COUNCIL}
    assert not found.schedule.is_minor
    assert all(each.old is None and each.new for each in found.schedule.numbers)
    moved = [each.what for each in found.schedule.frame_changes]
    assert moved == ["Scheme of numbers", LIBRARY_MOVED_ON]


@pytest.mark.parametrize("slug", projects.SOURCES)
def test_rejecting_everything_gives_the_very_words_that_were_issued(slug: str) -> None:
    project = projects.workspace()
    issued = IssuedStore(project, project.council(slug)).read("1.0")
    redline = revised(slug).redline
    assert words_hash(reject(redline)) == issued.words_hash
    assert accept(redline).version == "1.1-draft"
    assert redline_name(redline, ".docx") == f"{slug}-protocol-1.0-to-1.1.docx"


def test_a_library_that_moved_on_shows_in_the_same_way(tmp_path: Path) -> None:
    project = copied(tmp_path)
    reword(tmp_path, "Their job is to give advice", "Their task is to give advice")
    found = revise(project, project.council(projects.PRINCIPAL), ("1.0", "draft"))
    (amendment,) = (each for each in found.schedule.amendments if each.clause == "roles.job")
    assert amendment.kind is AmendmentKind.SUBSTANTIVE
    assert amendment.route is Route.COUNCIL


def test_no_slip_is_declared_where_the_library_no_longer_gives_the_issued_words(
    tmp_path: Path,
) -> None:
    project = copied(tmp_path)
    shutil.rmtree(tmp_path / "templates" / "history")
    reword(tmp_path, "Their job is to give advice", "Their task is to give advice")
    found = revise(
        project, project.council(projects.PRINCIPAL), ("1.0", "draft"), declarant=Declarant(OFFICER)
    )
    assert Evidence.DECLARED not in {each.evidence for each in found.schedule.amendments}
    assert not found.schedule.is_minor


def test_slips_are_declared_though_the_library_moved_on_where_the_issued_one_was_kept(
    tmp_path: Path,
) -> None:
    project = copied(tmp_path)
    reword(tmp_path, "Their job is to give advice", "Their task is to give advice")
    found = revise(
        project, project.council(projects.PRINCIPAL), ("1.0", "draft"), declarant=Declarant(OFFICER)
    )
    assert Evidence.DECLARED in {each.evidence for each in found.schedule.amendments}


def test_what_was_issued_stays_the_measure_where_only_the_paragraphs_of_the_library_changed(
    tmp_path: Path,
) -> None:
    project = copied(tmp_path)
    council = project.council(projects.BRIDGEND)
    issued = IssuedStore(project, council).read("1.0").document
    reword(
        tmp_path,
        "  - paragraph: [roles.accountable-officers, roles.job]\n",
        "  - roles.accountable-officers\n  - roles.job\n",
        "outlines/local-traditional.yaml",
    )
    found = revise(Workspace(tmp_path), council, ("1.0", "draft"))
    assert same(reject(found.redline), issued)


def test_a_version_that_was_changed_after_it_was_issued_is_no_measure(tmp_path: Path) -> None:
    project = copied(tmp_path)
    council = project.council(projects.BRIDGEND)
    path = IssuedStore(project, council).folder / "1.0" / "document.json"
    text = path.read_text(encoding="utf-8")
    assert "courtesy" in text
    path.write_text(text.replace("courtesy", "deference"), encoding="utf-8")
    with pytest.raises(InvalidSourcesError, match=r"changed after it was issued"):
        revise(Workspace(tmp_path), council, ("1.0", "draft"))


def test_a_slip_covers_no_word_that_goes_beside_it(tmp_path: Path) -> None:
    project = copied(tmp_path)
    council = project.council(projects.BRIDGEND)
    path = council.profile.with_name("changes.yaml")
    path.write_text(path.read_text(encoding="utf-8") + BESIDE, encoding="utf-8")
    reword(tmp_path, "Their job is to give advice", "Their job is to advise")
    found = revise(Workspace(tmp_path), council, ("1.0", "draft"), declarant=Declarant(OFFICER))
    (amendment,) = (each for each in found.schedule.amendments if each.clause == "roles.job")
    assert (amendment.kind, amendment.evidence) == (AmendmentKind.SUBSTANTIVE, Evidence.NONE)


def test_a_document_that_came_without_sources_proves_nothing_by_what_it_says_of_origins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    project = copied(tmp_path)
    council = project.council(projects.PRINCIPAL)
    for version, word in (("2.0", "may"), ("2.1", "must")):
        claimed = Text(f"{word} resign", Origin(OriginKind.ROLE, "clerk"))
        provision = Provision("local.duty", blocks=(Paragraph((claimed,)),))
        document = replace(builders.document(provision), version=version)
        issue(project, council, Candidate(document), UNRECORDED, date(2026, 6, 1))
    found = revise(project, council, ("2.0", "2.1"), declarant=Declarant(OFFICER)).schedule
    assert [each.kind for each in found.amendments] == [AmendmentKind.SUBSTANTIVE]


def test_what_another_governance_would_change_is_such_a_redline() -> None:
    project = projects.workspace()
    council = project.council(projects.PRINCIPAL)
    result = what_if(project, council, (("governance", "committee"),))
    assert accept(result.redline) == result.new
    assert any("[left out: " in block for block in result.difference)
    assert not any(re.search(r"\(was ", block) for block in result.difference)


def test_a_version_that_was_not_issued_is_named() -> None:
    with pytest.raises(UnknownVersionError, match=r"1\.7"):
        revised(projects.BRIDGEND, old="1.7")


def copied(folder: Path) -> Workspace:
    """A project with the published councils and a copy of the library."""
    for name in ("profiles", "templates"):
        shutil.copytree(projects.ROOT / name, folder / name)
    return Workspace(folder)


def reword(folder: Path, old: str, new: str, file: str = "clauses/roles.yaml") -> None:
    path = folder / "templates" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
