"""What an officer may certify: 40 changes that look minor and are not, 20 that are."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest
from tests import projects
from tests.cli.running import project, run
from tests.project.minor_or_not import BASE, DELEGATION, MINOR, NOT_MINOR, SLIPS, STANDING, Case

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.amendment import AmendmentKind, Evidence
from protocol_gen.papers.certificate import Certificate, certificate
from protocol_gen.papers.counted_places import numbers_of
from protocol_gen.project import Workspace
from protocol_gen.project.declarations import Declarant
from protocol_gen.project.revision import Revision, revise, revision
from protocol_gen.project.revision_sides import side
from protocol_gen.revisions import accept

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 30)
NAMES = {"parish": "Testford Parish Council", "county": "Testshire County Council"}
WORDS = words_for("en-GB")


@dataclass
class Councils:
    """Two councils that have issued version 1.0, and a draft of one of them after another."""

    root: Path

    @cached_property
    def workspace(self) -> Workspace:
        return Workspace(self.root)

    def revised(self, case: Case) -> Revision:
        folder = self.root / "profiles" / case.council
        base = BASE.format(kind=case.council, name=NAMES[case.council], version="1.1")
        if "council:" in case.more:
            base = "".join(
                line for line in base.splitlines(keepends=True) if "council:" not in line
            )
        (folder / "profile.yaml").write_text(base + case.more + DELEGATION, encoding="utf-8")
        (folder / "changes.yaml").write_text(case.changes or "[]\n", encoding="utf-8")
        workspace = self.workspace
        if case.library:
            path, old, new = case.library
            text = (projects.ROOT / path).read_text(encoding="utf-8")
            assert old in text
            own = self.root / path
            own.parent.mkdir(parents=True, exist_ok=True)
            own.write_text(text.replace(old, new), encoding="utf-8")
            workspace = Workspace(self.root)
        council = workspace.council(case.council)
        try:
            return revise(workspace, council, ("1.0", "draft"), declarant=Declarant(case.by, TODAY))
        finally:
            shutil.rmtree(self.root / "templates", ignore_errors=True)


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Councils]:
    parish = BASE.format(kind="parish", name=NAMES["parish"], version="1.0") + STANDING
    county = BASE.format(kind="county", name=NAMES["county"], version="1.0")
    root = project(tmp_path_factory.mktemp("issued"), parish=parish, county=county)
    (root / "profiles/parish/changes.yaml").write_text(SLIPS, encoding="utf-8")
    for council in NAMES:
        done = run(root, "issue", council, "--not-recorded", "all", "--yes")
        assert done.exit_code == 0, done.stderr
    yield Councils(root)
    shutil.rmtree(root)


def certified(made: Revision) -> Certificate:
    numbers = numbers_of(made.redline.before, accept(made.redline))
    return certificate(made.schedule, numbers, made.delegation, WORDS)


def test_there_are_forty_and_twenty() -> None:
    assert len(NOT_MINOR) >= 40
    assert len(MINOR) >= 20


@pytest.mark.parametrize("what", NOT_MINOR)
def test_what_only_looks_minor_is_not_certified(what: str, councils: Councils) -> None:
    made = councils.revised(NOT_MINOR[what])
    assert not made.schedule.is_minor
    assert not certified(made).is_minor
    assert any(each.evidence is Evidence.NONE for each in made.schedule.amendments)


@pytest.mark.parametrize("what", MINOR)
def test_what_is_minor_is_certified_with_proof_and_declaration_apart(
    what: str, councils: Councils
) -> None:
    case = MINOR[what]
    made = councils.revised(case)
    told = [each for each in made.schedule.amendments if each.clause != "title.version"]
    assert made.schedule.is_minor, [each for each in told if each.evidence is Evidence.NONE]
    assert not case.kinds or {each.kind.value for each in told} == case.kinds
    groups = {group.said: " ".join(group.lines) for group in certified(made).findings}
    for each in told:
        heads = {said for said, lines in groups.items() if f"{each.reference} " in lines}
        assert len(heads) == 1
        (head,) = heads
        is_title = each.kind is AmendmentKind.ROLE_TITLE
        assert is_title == (head == WORDS.certificate.titles_proven)
        assert (each.evidence is Evidence.PROVEN) == (head == WORDS.certificate.proven)
    titles = groups.get(WORDS.certificate.titles_declared, "")
    assert bool(titles) == any(each.titles for each in told)
    assert not any("Neither" in said for said in groups)


def test_what_the_library_changed_is_shown_as_its_own(councils: Councils) -> None:
    what = "the library makes a may a must under a reason that was given once"
    made = councils.revised(NOT_MINOR[what])
    (found,) = (each for each in made.schedule.amendments if each.library)
    assert (found.clause, found.reason) == ("information.need-to-know", "")
    lines = " ".join(line for group in certified(made).findings for line in group.lines)
    assert "Reworded in the library of clauses, which gives no reason." in lines
    assert "2024" not in lines


def test_the_library_s_reason_is_given_where_it_has_one(councils: Councils) -> None:
    said = '- {version: "9.0", reason: Advice given without reasons is no advice.}'
    path, old, new = NOT_MINOR["the library makes a should a must"].library or ("", "", "")
    start = "- id: advice.disagree\n"
    source = (projects.ROOT / path).read_text(encoding="utf-8")
    begin = source.index(start)
    end = source.index(old) + len(old)
    before = source[begin:end]
    assert before.count("  reworded:\n") == 1
    after = before.replace(old, new).replace("  reworded:\n", f"  reworded:\n  {said}\n")

    made = councils.revised(Case(STANDING, library=(path, before, after)))

    (found,) = (each for each in made.schedule.amendments if each.library)
    assert found.library
    assert found.library.reason == "Advice given without reasons is no advice."
    assert (found.reason, found.kind) == ("", AmendmentKind.SUBSTANTIVE)


def test_a_title_that_the_library_gives_is_shown_as_its_own(councils: Councils) -> None:
    made = councils.revised(NOT_MINOR["a committee is renamed by the library's default"])
    found = [each for each in made.schedule.amendments if each.library]
    assert [each.clause for each in found] == ["scrutiny.support"]
    assert all(each.library and each.library.is_title for each in found)


def test_another_wording_that_the_council_takes_is_no_change_of_the_library(
    councils: Councils,
) -> None:
    made = councils.revised(NOT_MINOR["days called weeks"])
    assert not any(each.library for each in made.schedule.amendments)


def test_what_the_law_requires_is_declared_apart_from_what_is_minor(councils: Councils) -> None:
    what = next(what for what, case in MINOR.items() if case.kinds == {"legal"})

    groups = [group.said for group in certified(councils.revised(MINOR[what])).findings]

    (law,) = (said for said in groups if said.startswith("Declared by"))
    assert law.endswith("nothing but this declaration says that a change of the law requires them.")


def test_a_sentence_that_takes_the_place_of_one_left_out_is_no_change_of_letters(
    councils: Councils,
) -> None:
    made = councils.revised(Case("exclude: [respect.conduct]\n", council="county"))
    (sentence,) = (each for each in made.schedule.amendments if each.clause == "respect.challenge")

    assert (sentence.kind, sentence.evidence) == (AmendmentKind.NUMBERING, Evidence.PROVEN)
    lines = [line for group in certified(made).findings for line in group.lines]
    assert any("its words stay, and only the paragraph" in line for line in lines)
    assert not any("letters of its items" in line for line in lines)


def test_a_delegation_that_came_with_the_draft_is_told(councils: Councils) -> None:
    made = councils.revised(MINOR["the version alone"])

    (told,) = (
        each for each in made.schedule.frame_changes if each.what == WORDS.certificate.delegation
    )
    assert told.before == ""
    assert "role title" in told.after
    lines = " ".join(line for group in certified(made).findings for line in group.lines)
    assert f"{WORDS.certificate.delegation}: nothing before, now " in lines


def test_a_delegation_that_stays_is_not(councils: Councils) -> None:
    made = councils.revised(MINOR["the version alone"])
    old, new = (
        side(councils.workspace, councils.workspace.council("parish"), each)
        for each in ("1.0", "draft")
    )
    assert old.profile

    again = revision(old, new, old.profile.delegation)

    assert made.schedule.frame_changes
    assert not again.schedule.frame_changes
