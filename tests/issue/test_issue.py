"""A version is issued whole or not at all, and stays as it was issued."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.builders import LIBRARY, document, provision, sample, words
from tests.cli.running import PROFILE, PROGRAM, environment, project
from tests.effort import chance, examples
from tests.project.test_other_programs import FOREIGN
from tests.waiting import LIMIT, ended

from protocol_gen.errors import (
    InvalidSourcesError,
    IssuingElsewhereError,
    NotIssuableError,
    NoVersionInForceError,
    OutputError,
    UnknownVersionError,
)
from protocol_gen.issue import issue as issuing
from protocol_gen.issue import issue_plan
from protocol_gen.issue.candidate import Candidate, candidate
from protocol_gen.issue.gate import examine
from protocol_gen.issue.given_record import GivenRecord
from protocol_gen.issue.issue import Issuance, issue
from protocol_gen.issue.write_folder import write_folder
from protocol_gen.model.adoption import AdoptionRecord, Recorded
from protocol_gen.model.document import Control, Paragraph, ProvisionForm, Status, Table
from protocol_gen.model.inlines import CrossReference, Inlines, Origin, OriginKind, Text
from protocol_gen.model.marks import Mark
from protocol_gen.model.versions import as_draft, fingerprint, version_key
from protocol_gen.project import Workspace, formats
from protocol_gen.project.issued_versions import IssuedStore, seal_of
from protocol_gen.project.lock import locked

ADOPTED = AdoptionRecord(
    "Full Council", date(2026, 5, 12), "26/47", date(2026, 6, 1), date(2030, 5, 12), "As adopted"
)
TODAY = date(2040, 1, 1)
UNRECORDED = AdoptionRecord(not_recorded=tuple(Recorded))


@pytest.fixture(autouse=True)
def quickly(small_library: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    """Keep the text alone as published: the other formats cost a second."""
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))


def issued(
    root: Path, version: str = "1.0", record: AdoptionRecord = ADOPTED, text: str = PROFILE
) -> Issuance:
    """Issue a version of testham from a profile."""
    profile = root / "profiles" / "testham" / "profile.yaml"
    profile.parent.mkdir(parents=True, exist_ok=True)
    profile.write_text(text.replace('"1.0"', f'"{version}"'), encoding="utf-8")
    workspace = Workspace(root)
    council = workspace.council("testham")
    return issue(workspace, council, candidate(workspace, council), record, TODAY)


def store(root: Path) -> IssuedStore:
    workspace = Workspace(root)
    return IssuedStore(workspace, workspace.council("testham"))


def files(root: Path) -> dict[str, bytes]:
    folder = root / "profiles" / "testham" / "issued"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def later(record: AdoptionRecord, year: int) -> AdoptionRecord:
    return replace(
        record,
        adopted_on=date(year, 5, 12),
        effective_from=date(year, 6, 1),
        next_review=date(year + 4, 5, 12),
        summary=f"Amended in {year}",
    )


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    """A project with three versions, their folders not in the order of their names."""
    issued(tmp_path, "1.0")
    issued(tmp_path, "1.9", later(ADOPTED, 2027))
    issued(tmp_path, "1.10", later(ADOPTED, 2028))
    return tmp_path


# What is kept


def test_an_issued_version_has_the_document_the_record_the_files_and_the_profile(
    tmp_path: Path,
) -> None:
    issuance = issued(tmp_path)

    names = {path.name for path in issuance.folder.iterdir()}
    assert names == {
        "document.json",
        "document.json.sha256",
        "profile.yaml",
        "testham-protocol-1.0.txt",
    }
    kept = store(tmp_path).read("1.0")
    assert kept == issuance.issued
    assert kept.record == ADOPTED
    assert kept.library_version
    assert kept.previous is None
    assert store(tmp_path).faults() == ()


def test_the_record_is_the_one_source_of_body_dates_and_minute(tmp_path: Path) -> None:
    own = (
        "control: {approving_body: A Committee, adopted_on: 2020-01-01, minute_reference: '7', "
        "effective_from: 2020-01-02, next_review: 2021-01-01, owner: Town Clerk}\n"
    )

    control = issued(tmp_path, text=PROFILE + own).issued.document.control

    assert control.status is Status.ADOPTED
    assert (control.approving_body, control.adopted_on) == ("Full Council", date(2026, 5, 12))
    assert (control.minute_reference, control.effective_from) == ("26/47", date(2026, 6, 1))
    assert (control.next_review, control.owner) == (date(2030, 5, 12), "Town Clerk")


def test_what_nobody_recorded_is_said_to_be_so_and_not_taken_from_the_profile(
    tmp_path: Path,
) -> None:
    own = "control: {approving_body: A Committee, next_review: 2021-01-01}\n"

    kept = issued(tmp_path, record=UNRECORDED, text=PROFILE + own).issued

    assert kept.record.not_recorded == tuple(Recorded)
    assert (kept.document.control.approving_body, kept.document.control.next_review) == ("", None)
    assert b'"not_recorded"' in files(tmp_path)["1.0/document.json"]


def test_the_wordings_of_the_library_are_kept_with_their_placeholders(tmp_path: Path) -> None:
    wordings = issued(tmp_path).issued.wordings

    assert wordings
    assert any("{{" in each.text for each in wordings)


def test_the_profile_is_kept_as_one_file_with_its_changes_and_gives_the_same_document(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    insertion = (
        "- {insert: 'We meet: often.', id: local.meet, after: %s, kind: choice, reason: 'Ours.'}\n"
    )
    first = Workspace(root).resolve(Workspace(root).council("testham")).document.provisions[-1].id
    (root / "profiles/testham/changes.yaml").write_text(insertion % first, encoding="utf-8")

    kept = issued(root).issued.document

    again = Workspace(root).resolve(store(root).kept_profile("1.0")).document
    assert [each.id for each in again.provisions][-1] == "local.meet"
    assert fingerprint(replace(again, control=kept.control)) == fingerprint(kept)


def test_the_history_comes_from_the_versions_issued_before(chain: Path) -> None:
    history = store(chain).read("1.10").document.control.history

    assert [(row.version, row.summary) for row in history] == [
        ("1.0", "As adopted"),
        ("1.9", "Amended in 2027"),
        ("1.10", "Amended in 2028"),
    ]


def test_the_rows_of_versions_from_before_stay_first(tmp_path: Path) -> None:
    own = "control: {history: [{version: '0.9', summary: On paper}]}\n"

    history = issued(tmp_path, text=PROFILE + own).issued.document.control.history

    assert [row.version for row in history] == ["0.9", "1.0"]


def test_any_document_can_be_issued_wherever_it_came_from(tmp_path: Path) -> None:
    workspace = Workspace(project(tmp_path))

    issuance = issue(workspace, workspace.council("testham"), Candidate(sample()), ADOPTED, TODAY)

    kept = store(tmp_path).read("1.0").document
    assert kept.provisions == sample().provisions
    assert kept.slug == "testham"
    assert "profile.yaml" not in issuance.files


# Versions


def test_versions_are_compared_as_numbers(chain: Path) -> None:
    assert store(chain).versions() == ("1.0", "1.9", "1.10")
    assert version_key("1.10") > version_key("1.9") > version_key("1") == version_key("1.0")


@pytest.mark.parametrize(
    ("version", "words"),
    [
        ("1.10", "version 1.10 is issued already, and stays as it is"),
        ("1.9", "version 1.9 is issued already"),
        ("1.2", "version 1.2 is not higher than 1.10, the last that was issued"),
        ("1.10.0", "version 1.10.0 is not higher than 1.10"),
    ],
)
def test_a_version_that_is_not_higher_is_refused(chain: Path, version: str, words: str) -> None:
    before = files(chain)

    with pytest.raises(NotIssuableError, match=words):
        issued(chain, version, later(ADOPTED, 2029))

    assert files(chain) == before


def test_a_day_of_adoption_before_that_of_the_last_version_is_refused(chain: Path) -> None:
    with pytest.raises(NotIssuableError, match=r"2026-05-12, is before that of version 1\.10"):
        issued(chain, "2.0")


def test_a_version_that_would_keep_the_last_from_ever_being_in_force_is_asked_about(
    chain: Path,
) -> None:
    workspace = Workspace(chain)
    council = workspace.council("testham")
    given = GivenRecord(
        "Full Council", date(2028, 5, 20), "28/48", date(2028, 6, 1), date(2032, 5, 20), "Amended"
    )

    def notes(given: GivenRecord) -> list[str]:
        what = candidate(workspace, council)
        found = examine(workspace, council, what, given, date(2028, 5, 30)).notes
        return [each.code for each in found]

    assert "issue-effect-before-last" in notes(given)
    later_on = replace(given, effective_from=date(2028, 6, 2))
    assert "issue-effect-before-last" not in notes(later_on)


def test_all_reasons_are_said_at_once(chain: Path) -> None:
    with pytest.raises(NotIssuableError) as caught:
        issued(chain, "1.2")

    assert len(caught.value.reasons) == 2
    assert str(caught.value).endswith("nothing was written")


def test_a_redline_and_a_version_that_is_none_are_refused(tmp_path: Path) -> None:
    workspace = Workspace(project(tmp_path))
    paragraph = Paragraph(words("New"), mark=Mark.INSERTED)
    marked = replace(sample(), provisions=(replace(provision("a"), blocks=(paragraph,)),))

    for refused, said in (
        (marked, "is a redline"),
        (replace(sample(), version="one"), "'one' is not a version"),
    ):
        with pytest.raises(NotIssuableError, match=said):
            issue(workspace, workspace.council("testham"), Candidate(refused), ADOPTED, TODAY)

    assert not (tmp_path / "profiles/testham/issued").exists()


@pytest.mark.parametrize("first", [ADOPTED.adopted_on, ADOPTED.effective_from])
def test_a_review_not_after_adoption_and_effect_is_no_record(first: date) -> None:
    with pytest.raises(ValueError, match=f"the next review, {first}, must come after the day on"):
        replace(ADOPTED, next_review=first)


def test_what_is_empty_must_be_named_as_not_recorded() -> None:
    for lacking, said in (("", ()), ("26/47", (Recorded.MINUTE_REFERENCE,))):
        with pytest.raises(ValueError, match="must be just those that are empty"):
            replace(ADOPTED, minute_reference=lacking, not_recorded=said)


# Which one holds


@pytest.mark.parametrize(
    ("day", "version"),
    [("2026-06-01", "1.0"), ("2027-05-31", "1.0"), ("2027-06-01", "1.9"), ("2040-01-01", "1.10")],
)
def test_the_version_in_force_is_the_last_that_holds_by_then(
    chain: Path, day: str, version: str
) -> None:
    assert store(chain).in_force(date.fromisoformat(day)).version == version


def test_before_the_first_none_is_in_force(chain: Path) -> None:
    with pytest.raises(NoVersionInForceError, match="in force on 2026-05-31"):
        store(chain).in_force(date(2026, 5, 31))


def test_a_first_version_without_dates_holds_from_ever_until_the_next(tmp_path: Path) -> None:
    issued(tmp_path, record=UNRECORDED)
    issued(tmp_path, "1.1", replace(ADOPTED, effective_from=None,
                                    not_recorded=(Recorded.EFFECTIVE_FROM,)))  # fmt: skip

    found = [store(tmp_path).in_force(date(2026, 5, day)).version for day in (11, 12)]

    assert found == ["1.0", "1.1"]


def test_an_unknown_version_says_which_there_are(chain: Path) -> None:
    with pytest.raises(
        UnknownVersionError, match="no issued version 3 of testham; issued so far: 1"
    ):
        store(chain).read("3")


# The chain, byte for byte


def changed(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def test_one_changed_byte_anywhere_is_found(chain: Path) -> None:
    random = chance(7)
    folder = chain / "profiles/testham/issued"
    for name, content in files(chain).items():
        places = {
            0,
            len(content) - 1,
            *(random.randrange(len(content)) for _ in range(examples(12, 3))),
        }
        for at in places:
            (folder / name).write_bytes(changed(content, at))
            assert store(chain).faults(), f"{name}, byte {at}"
        (folder / name).write_bytes(content)

    assert store(chain).faults() == ()


def test_a_file_that_is_missing_or_was_added_is_found(chain: Path) -> None:
    folder = chain / "profiles/testham/issued"
    for name, content in files(chain).items():
        (folder / name).unlink()
        assert store(chain).faults(), name
        (folder / name).write_bytes(content)
    for stray in ("1.9/notes.txt", "notes.txt", "1.9/.hidden"):
        (folder / stray).write_bytes(b"x")
        assert store(chain).faults(), stray
        (folder / stray).unlink()
    for harmless in FOREIGN:
        (folder / harmless).write_bytes(b"x")
        (folder / "1.9" / harmless).write_bytes(b"x")

    assert store(chain).faults() == ()


@pytest.mark.parametrize(("gone", "after"), [("1.0", "1.9"), ("1.9", "1.10")])
def test_a_missing_predecessor_is_named_and_nothing_is_issued(
    chain: Path, gone: str, after: str
) -> None:
    shutil.rmtree(chain / "profiles/testham/issued" / gone)
    before = files(chain)

    with pytest.raises(InvalidSourcesError) as caught:
        issued(chain, "2.0", later(ADOPTED, 2029))

    said = str(caught.value)
    assert said.startswith(f"profiles/testham/issued/{after}/document.json")
    if gone == "1.9":
        assert "was issued after version 1.9, which is missing here" in said
    assert files(chain) == before


def test_a_version_edited_with_its_seal_no_longer_fits_the_next(chain: Path) -> None:
    path = chain / "profiles/testham/issued/1.0/document.json"
    content = path.read_bytes().replace(b'"26/47"', b'"26/48"')
    path.write_bytes(content)
    path.with_name("document.json.sha256").write_bytes(seal_of(content))

    said = "\n".join(map(str, store(chain).faults()))

    assert "issued after another version 1.0 than the one here" in said
    assert "does not have the fingerprint that was issued" in said


def test_nothing_is_issued_on_top_of_a_file_edited_by_hand(chain: Path) -> None:
    path = chain / "profiles/testham/issued/1.0/testham-protocol-1.0.txt"
    path.write_bytes(path.read_bytes() + b"And more.\n")
    before = files(chain)

    with pytest.raises(InvalidSourcesError, match=r"1\.0\.txt.*changed after it was issued"):
        issued(chain, "2.0", later(ADOPTED, 2029))

    assert files(chain) == before


def test_a_document_of_another_schema_version_is_said_to_be_so(chain: Path) -> None:
    path = chain / "profiles/testham/issued/1.9/document.json"
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 7'))

    with pytest.raises(InvalidSourcesError, match=r"of schema version 1, found 7"):
        store(chain).read("1.9")


# Whole or not at all


class Failing:
    """Does what it stands for, but fails at the n-th time."""

    def __init__(self, real: Any, error: BaseException) -> None:  # noqa: ANN401  # any function
        self.real = real
        self.error = error
        self.left = -9

    def __call__(self, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401  # any function
        self.left -= 1
        if self.left == -1:
            raise self.error
        return self.real(*arguments, **named)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize(
    ("call", "first"), [("fsync", 0), ("open", 0), ("rename", 0), ("mkdir", 2)]
)
def test_what_fails_at_any_step_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, first: int, error: BaseException
) -> None:
    issued(tmp_path)
    before = files(tmp_path)
    failed = 0
    for step in range(first, 40):
        with monkeypatch.context() as patch, suppress(OutputError, KeyboardInterrupt):
            failing = Failing(getattr(os, call), error)
            patch.setattr(os, call, failing)
            failing.left = step
            failed += 1
            issued(tmp_path, "1.1", later(ADOPTED, 2027))
            failed -= 1
        now = files(tmp_path)
        assert store(tmp_path).faults() == ()
        if "1.1/document.json" in now:
            break
        assert now == before
    else:
        pytest.fail("it never came to the end")
    assert failed
    assert {name: now[name] for name in before} == before


QUICK = f"""
from protocol_gen.issue import issue_plan
from protocol_gen.project import formats
issue_plan.formats_for = lambda _use: (formats.TXT,)
{PROGRAM}
"""
KILLED = f"""
import os, sys
call, left = sys.argv[1], [int(sys.argv[2])]
real = getattr(os, call)
def deadly(*arguments, **named):
    if not left[0]:
        os.kill(os.getpid(), 9)
    left[0] -= 1
    return real(*arguments, **named)
setattr(os, call, deadly)
sys.argv[1:] = sys.argv[3:]
{QUICK}
"""
"""The program, killed at the n-th call of a function."""
ISSUE = ("issue", "testham", "--not-recorded", "all", "--summary", "As adopted", "--yes")


def run(root: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", program, *arguments],
        cwd=root,
        env=environment(),
        capture_output=True,
        check=False,
        text=True,
        timeout=LIMIT,
    )


@pytest.mark.slow
def test_killed_at_any_step_it_leaves_nothing_that_counts_and_the_next_run_clears_up(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    folder = root / "profiles/testham/issued"
    left = False
    for call, step in (("fsync", 0), ("fsync", 2), ("fsync", 4), ("rename", 0)):
        killed = run(root, KILLED, call, str(step), *ISSUE)
        assert killed.returncode == -9
        left |= bool(list(folder.glob(".*.part")))
        assert store(root).versions() == ()
        assert store(root).faults() == ()
    assert left

    assert run(root, QUICK, *ISSUE).returncode == 0

    assert [path.name for path in folder.iterdir()] == ["1.0"]
    assert store(root).faults() == ()


def test_while_one_run_issues_another_is_refused(tmp_path: Path) -> None:
    folder = project(tmp_path) / "profiles/testham/issued"
    folder.mkdir()

    with locked(folder), pytest.raises(IssuingElsewhereError, match="another run is issuing"):
        issued(tmp_path)

    assert issued(tmp_path).issued.version == "1.0"


@pytest.mark.slow
def test_of_two_runs_at_once_one_wins_and_the_other_says_why_not(tmp_path: Path) -> None:
    root = project(tmp_path)
    command = [sys.executable, "-c", QUICK, *ISSUE]

    def begun() -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603  # this interpreter
            command, cwd=root, env=environment(), stderr=subprocess.PIPE, text=True
        )

    with ended(begun()) as one, ended(begun()) as other:
        both = (one, other)
        said = [process.communicate(timeout=LIMIT)[1] for process in both]

    assert sorted(process.returncode for process in both) == [0, 1]
    (refused,) = (words for words, process in zip(said, both, strict=True) if process.returncode)
    assert "another run is issuing" in refused or "is issued already" in refused
    assert store(root).faults() == ()


def test_where_the_lock_does_not_hold_the_first_folder_still_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def unlocked(_: Path) -> Iterator[None]:
        yield

    monkeypatch.setattr(issuing, "locked", unlocked)

    def overtaken(folder: Path, files: Any) -> None:  # noqa: ANN401  # as it is
        monkeypatch.setattr(issuing, "write_folder", write_folder)
        issued(tmp_path, record=UNRECORDED)
        write_folder(folder, files)

    monkeypatch.setattr(issuing, "write_folder", overtaken)

    with pytest.raises(OutputError, match="nothing was issued"):
        issued(tmp_path)

    assert store(tmp_path).read("1.0").record == UNRECORDED
    assert store(tmp_path).faults() == ()


# Drafts


def test_a_draft_is_marked_in_all_but_its_own_text() -> None:
    draft = as_draft(sample())

    assert draft.version == "1.0-draft"
    assert draft.control.status is Status.DRAFT
    assert (draft.title_block, draft.provisions) == (sample().title_block, sample().provisions)
    assert as_draft(draft) == draft


def test_a_draft_has_none_of_the_days_that_only_adoption_gives() -> None:
    said = Control(
        adopted_on=date(2020, 1, 1),
        minute_reference="7",
        effective_from=date(2020, 1, 2),
        next_review=date(2030, 1, 1),
        approving_body="Full Council",
    )

    control = as_draft(replace(sample(), control=said)).control

    assert control == Control(next_review=date(2030, 1, 1), approving_body="Full Council")


def test_fingerprints_do_not_see_where_words_came_from() -> None:
    role = Origin(OriginKind.ROLE, "clerk", "changes.yaml:3:3")
    runs = (Text("One ", LIBRARY), Text("and ", role), Text("two", role))
    in_one, other = (Text("One and two", role),), (Text("One and too", role),)

    def printed(text: Inlines) -> str:
        return fingerprint(document(replace(provision("a"), blocks=(Paragraph(text),))))

    assert printed(runs) == printed(in_one)
    assert printed(in_one) != printed(other)
    assert printed(runs) != printed((*runs[:2], Text("two", role, "cy-GB")))


UNSOUND = {
    "appears 2 times": document(provision("a", "x"), provision("a", "y")),
    "is not an id of a provision": document(provision("a~", "x")),
    "there is no paragraph before it": document(provision("a", "x", form=ProvisionForm.RUN_ON)),
    "not as wide as its header": document(
        provision("a", blocks=(Table((), (words("h"), words("i")), ((words("one"),),)),))
    ),
    "a character that no Word file": document(provision("a", "x\x01y")),
    "a character that no": document(provision("a", "x\ud800")),
    "refers to 'nowhere'": document(
        provision("a", blocks=(Paragraph((CrossReference("nowhere", "4", LIBRARY),)),))
    ),
}


@pytest.mark.parametrize("said", UNSOUND)
def test_a_document_that_the_resolver_could_not_have_made_is_refused(
    tmp_path: Path, said: str
) -> None:
    workspace = Workspace(project(tmp_path, testham=PROFILE))

    with pytest.raises(NotIssuableError, match=said):
        issue(workspace, workspace.council("testham"), Candidate(UNSOUND[said]), ADOPTED, TODAY)

    assert files(tmp_path) == {}
