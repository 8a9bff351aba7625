"""``issue``, ``history`` and ``build`` of what was issued, from the outside."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from tests.cli.running import INTERRUPTIBLE, PROFILE, project, run
from tests.cli.terminals import Terminal

from protocol_gen.errors import MissingSystemLibraryError
from protocol_gen.issue import issue_plan
from protocol_gen.model.document import Document
from protocol_gen.project import Workspace, formats
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.readers.document_json import read_document
from protocol_gen.writers.pdf.messages import PDF_NEEDS_PANGO

RECORD = (
    "--approved-by", "Full Council", "--on", "2026-05-12", "--minute", "26/47",
    "--effective", "2026-06-01", "--review", "2030-05-12", "--summary", "First adopted",
)  # fmt: skip


@pytest.fixture(autouse=True)
def quickly(small_library: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))


QUICK = f"""
from protocol_gen.issue import issue_plan
from protocol_gen.project import formats
issue_plan.formats_for = lambda _use: (formats.TXT,)
{INTERRUPTIBLE}
"""
YES = (*RECORD, "--yes")


def with_other(name: str, value: str | None) -> list[str]:
    """The record with another value for an option, or without it."""
    pairs = dict(zip(RECORD[::2], RECORD[1::2], strict=True))
    pairs |= {name: value} if value is not None else {}
    if value is None:
        del pairs[name]
    return [word for pair in pairs.items() for word in pair]


def draft(root: Path, version: str) -> None:
    profile = root / "profiles" / "testham" / "profile.yaml"
    profile.write_text(PROFILE.replace('"1.0"', f'"{version}"'), encoding="utf-8")


def document(root: Path) -> Document:
    path = root / "out/testham/1.0-draft/testham-protocol-1.0-draft.json"
    return read_document(path.read_bytes(), path.name)


# issue


def test_issue_prints_the_folder_and_says_how_to_go_on(tmp_path: Path) -> None:
    result = run(project(tmp_path), "issue", "testham", *YES)

    assert result.exit_code == 0
    assert result.stdout == "profiles/testham/issued/1.0\n"
    assert "version 1.0 of testham is issued" in result.stderr
    assert (tmp_path / "profiles/testham/issued/1.0/testham-protocol-1.0.txt").is_file()


@pytest.mark.parametrize("option", RECORD[::2])
def test_what_is_left_out_is_asked_for_unless_it_was_not_recorded(
    tmp_path: Path, option: str
) -> None:
    root, given = project(tmp_path), with_other(option, None)

    refused = run(root, "issue", "testham", *given, "--yes")
    part = refused.stderr.partition("--not-recorded ")[2].split()[0]
    allowed = run(root, "issue", "testham", *given, "--yes", "--not-recorded", part)

    assert refused.exit_code == 1
    assert f"also give {option}; or --not-recorded {part} if nobody" in refused.stderr
    assert allowed.exit_code == 0


@pytest.mark.parametrize(
    ("option", "value", "code", "words"),
    [
        (
            "--review",
            "2026-05-12",
            1,
            "the next review, 2026-05-12, must come after the day on which",
        ),
        ("--review", "2026-05-31", 1, "the protocol takes effect, 2026-06-01"),
        (
            "--effective",
            "2026-05-11",
            1,
            "add --retrospective if that is what the council resolved",
        ),
        ("--on", "12 May", 2, "'12 May' is not a date; write it as YYYY-MM-DD: 2026-05-12"),
        ("--on", "9999-05-12", 1, "the date of adoption, 9999-05-12, is after today"),
        ("--minute", "TBC", 1, "“TBC” is not the minute that records it"),
        ("--approved-by", "[insert body]", 1, "“[insert body]” is not the body that adopted it"),
        ("--summary", "…", 1, "“…” is not the line for the version history"),
        ("--minute", "  ", 1, "also give --minute"),
        ("--summary", "xx", 1, "“xx” is not the line for the version history"),
        ("--approved-by", "Tbc", 1, "“Tbc” is not the body that adopted it"),
        ("--approved-by", '"Full Council"', 1, "write Full Council without them"),
        ("--summary", '"Second".', 1, "write Second. without them"),
        ("--minute", "‘26/47’", 1, "write 26/47 without them"),
        ("--minute", "Minute 12/26", 1, "for “Minute 12/26” give 12/26 alone"),
        ("--minute", "min. no. 12/26", 1, "give 12/26 alone"),
        ("--approved-by", "Mrs J Smith", 1, "'Mrs J Smith' names a person; give the body"),
        ("--approved-by", "Full Full Council", 1, "the same word twice in a row"),
    ],
)
def test_a_record_that_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, option: str, value: str, code: int, words: str
) -> None:
    result = run(project(tmp_path), "issue", "testham", *with_other(option, value), "--yes")

    assert result.exit_code == code
    assert words in " ".join(result.stderr.split())
    assert not (tmp_path / "profiles/testham/issued").exists()


def test_it_may_take_effect_before_its_adoption_where_the_council_says_so(tmp_path: Path) -> None:
    given = with_other("--effective", "2026-05-01")

    result = run(project(tmp_path), "issue", "testham", *given, "--retrospective", "--yes")

    assert result.exit_code == 0


def test_a_version_issued_already_is_refused_with_what_to_do(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)

    result = run(root, "issue", "testham", *YES)

    assert result.exit_code == 1
    assert "version 1.0 is issued already, and stays as it is; give the draft a" in result.stderr
    assert "nothing was written" in result.stderr


def test_faults_of_the_profile_and_of_the_chain_have_their_places(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    (root / "profiles/testham/issued/1.0/profile.yaml").write_bytes(b"x")
    draft(root, "1.1")

    chain = run(root, "issue", "testham", *YES)
    draft(root, "1.1\ncolour: blue")
    profile = run(root, "issue", "testham", *YES)

    assert chain.exit_code == profile.exit_code == 1
    assert "profiles/testham/issued/1.0/profile.yaml" in chain.stderr
    assert "was changed after it was issued" in chain.stderr
    assert "profiles/testham/profile.yaml" in profile.stderr


def test_a_document_that_was_kept_as_json_can_be_issued(tmp_path: Path) -> None:
    root = project(tmp_path)
    out = ("--out", str(root / "out"))
    run(root, "build", "--format", "json", *out)
    kept = document(root)
    file = root / "out/testham/1.0-draft/testham-protocol-1.0-draft.json"

    result = run(root, "issue", "testham", *YES, "--document", str(file))
    file.write_bytes(b"{}")
    broken = run(root, "issue", "testham", *YES, "--document", str(file))

    assert result.exit_code == 0
    run(root, "build", "testham", "--issued", "1.0", "--format", "json", *out)
    path = root / "out/testham/1.0/testham-protocol-1.0.json"
    assert read_document(path.read_bytes(), "x").provisions == kept.provisions
    assert broken.exit_code == 1
    assert "of schema version" in broken.stderr


def json_of(root: Path) -> Path:
    """The draft as a JSON file, as another program may have it."""
    run(root, "build", "testham", "--format", "json", "--out", str(root / "out"))
    return root / "out/testham/1.0-draft/testham-protocol-1.0-draft.json"


FROM_LIBRARY = " give advice."
"""Words of the text that the library gives."""
GAPS = {
    "a stand-in in the text": (FROM_LIBRARY, " give advice TBC.", "“TBC” was never filled in"),
    "a stand-in in the title": (
        "Protocol on ", "[insert title] on ", "“[insert title]” was never filled in",
    ),
    "a stand-in in the control": (
        "clerk@testham.example", "to be confirmed", "“to be confirmed” was never filled in",
    ),
    "a dead reference": (
        FROM_LIBRARY, " advise: section 77 says so.", "“section 77” is not in this document",
    ),
    "the law of another nation": (
        FROM_LIBRARY, " advise under the Localism Act 2011.", "is law or a body of England",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", GAPS)
def test_the_gate_is_the_same_for_a_document_as_for_a_draft(tmp_path: Path, what: str) -> None:
    old, new, words = GAPS[what]
    root = project(tmp_path, testham=f"{PROFILE}control: {{contact: clerk@testham.example}}\n")
    file = json_of(root)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")

    result = run(root, "issue", "testham", *YES, "--document", str(file))

    assert result.exit_code == 1
    assert words in result.stderr
    assert not (root / "profiles/testham/issued").exists()


def test_a_document_of_other_words_says_what_was_not_looked_at(tmp_path: Path) -> None:
    root = project(tmp_path)
    file = json_of(root)

    same = run(root, "issue", "testham", *YES, "--dry-run", "--document", str(file))
    (root / "profiles/testham/profile.yaml").write_text(
        f"{PROFILE}roles: {{clerk: Chief Officer}}\n", encoding="utf-8"
    )
    other = run(root, "issue", "testham", *YES, "--dry-run", "--document", str(file))

    assert same.exit_code == other.exit_code == 0
    assert "not looked at" not in same.stderr
    assert "not looked at: the profile gives other words than this document" in other.stderr


def test_a_document_of_the_draft_s_words_is_held_against_the_profile_too(tmp_path: Path) -> None:
    root = project(tmp_path)
    file = json_of(root)
    text = f"{PROFILE}control: {{owner: TBC}}\n"
    (root / "profiles/testham/profile.yaml").write_text(text, encoding="utf-8")

    result = run(root, "issue", "testham", *YES, "--document", str(file))

    assert result.exit_code == 1
    assert "hand-placeholder" in result.stderr


def test_a_document_of_another_council_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "build", "--format", "json", "--out", str(root / "out"))
    file = root / "out/testham/1.0-draft/testham-protocol-1.0-draft.json"
    profile = root / "profiles/testham/profile.yaml"
    text = profile.read_text(encoding="utf-8")
    name = document(root).council
    profile.write_text(text.replace(name, "Another Council"), encoding="utf-8")

    result = run(root, "issue", "testham", *YES, "--document", str(file))

    assert result.exit_code == 1
    assert f"this is a document of {name}" in result.stderr
    assert not (root / "profiles/testham/issued").exists()


# The gate


def test_everything_that_is_refused_is_said_at_once(tmp_path: Path) -> None:
    root = project(tmp_path, testham=f"{PROFILE}title: Protocol TBC\n")
    given = with_other("--minute", "xx/26")
    given[given.index("2026-05-12")] = "9999-05-12"
    del given[-2:]

    for more in ((), ("--yes",), ("--dry-run",)):
        result = run(root, "issue", "testham", *given, *more)

        assert result.exit_code == 1
        for words in (
            "profiles/testham/profile.yaml:5:8: hand-placeholder: “TBC” was never filled in",
            "“xx/26” is not the minute that records it",
            "is after today",
            "also give --summary; or --not-recorded summary",
        ):
            assert words in result.stderr
        assert ("use --yes to issue it, or --dry-run to look" in result.stderr) is (not more)
        assert "nothing was written" in result.stderr
    assert not (root / "profiles/testham/issued").exists()


def test_a_fault_of_the_profile_does_not_hide_what_is_wrong_with_the_record(tmp_path: Path) -> None:
    root = project(tmp_path, testham=f"{PROFILE}colour: blue\n")

    result = run(root, "issue", "testham", *with_other("--minute", None), "--yes")

    assert result.exit_code == 1
    assert "profiles/testham/profile.yaml:5:1: error" in result.stderr
    assert "also give --minute" in result.stderr


def test_what_will_be_kept_is_shown_and_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)

    result = run(root, "issue", "testham", *RECORD, "--dry-run")

    assert result.exit_code == 0
    said = [" ".join(line.split()) for line in result.stderr.splitlines()]
    for row in (
        "council: testham", "version: 1.0", "adopted on: 2026-05-12", "by: Full Council",
        "minute: 26/47", "effective from: 2026-06-01", "next review: 2030-05-12",
        "summary: First adopted", "file: testham-protocol-1.0.txt (Plain text)",
        "file: profile.yaml (the profile as one file)",
    ):  # fmt: skip
        assert row in said
    assert any(re.fullmatch(r"words: [1-9][0-9,]*", row) for row in said)
    assert said[-1] == "nothing was written"
    assert not (root / "profiles/testham/issued").exists()


def test_what_is_refused_is_said_before_anything_that_was_given(tmp_path: Path) -> None:
    root = project(tmp_path)

    result = run(root, "issue", "testham", *with_other("--minute", "TBC"), "--yes")

    first, *others = result.stderr.splitlines()
    assert first.startswith("refused: “TBC” is not the minute")
    assert "refused as it was given:" in others
    assert "kept" not in result.stderr
    assert "file:" not in result.stderr
    assert others[-1] == "it cannot be issued like this; nothing was written"


@pytest.mark.parametrize(
    ("option", "value", "asked"),
    [
        ("--review", "2026-06-02", "is the next review, 2026-06-02, right? That is before today"),
        ("--approved-by", "Jane Smith", "is “Jane Smith” a person's name? The record needs"),
    ],
)
def test_what_is_likely_a_mistake_in_the_record_is_asked_before_it_is_kept(
    tmp_path: Path, option: str, value: str, asked: str
) -> None:
    root = project(tmp_path)

    doubtful = run(root, "issue", "testham", *with_other(option, value), "--dry-run")
    usual = run(root, "issue", "testham", *RECORD, "--dry-run")

    assert doubtful.exit_code == usual.exit_code == 0
    assert f"note: {asked}" in doubtful.stderr
    assert "?" not in usual.stderr


def test_a_version_numbered_as_drafts_are_is_asked_about(tmp_path: Path) -> None:
    root = project(tmp_path)
    draft(root, "0.1")

    result = run(root, "issue", "testham", *YES)

    assert result.exit_code == 0
    assert "note: is 0.1 the version that the council adopted?" in result.stderr


def test_what_the_council_never_confirmed_is_told_by_name_before_it_is_issued(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    told = run(root, "issue", "testham", *RECORD, "--dry-run")
    profile = root / "profiles/testham/profile.yaml"
    profile.write_text(f"{PROFILE}confirmed: [clerk]\n", encoding="utf-8")
    confirmed = run(root, "issue", "testham", *RECORD, "--dry-run")

    assert told.exit_code == confirmed.exit_code == 0
    assert "note: never confirmed by the council" in told.stderr
    assert "Town Clerk" in told.stderr
    assert "confirmed: [clerk]" in told.stderr
    assert "confirmed" not in confirmed.stderr


def test_a_title_that_looks_like_a_persons_name_is_asked_about_before_it_is_issued(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    profile = root / "profiles/testham/profile.yaml"
    profile.write_text(f"{PROFILE}roles: {{clerk: Jane Smith}}\n", encoding="utf-8")
    told = run(root, "issue", "testham", *RECORD, "--dry-run")
    profile.write_text(f"{PROFILE}roles: {{clerk: Town Clerk}}\n", encoding="utf-8")
    in_order = run(root, "issue", "testham", *RECORD, "--dry-run")

    assert told.exit_code == in_order.exit_code == 0
    assert "note: is “Jane Smith” a person's name?" in told.stderr
    assert "person's name" not in in_order.stderr


def test_a_part_that_is_given_cannot_be_unrecorded_too(tmp_path: Path) -> None:
    options = ("--yes", "--not-recorded", "minute-reference")

    result = run(project(tmp_path), "issue", "testham", *RECORD, *options)

    assert result.exit_code == 1
    assert "is given, and also said not to have been recorded" in result.stderr


@pytest.mark.parametrize("answer", ["n", "y"])
def test_at_a_terminal_it_asks(tmp_path: Path, answer: str) -> None:
    root = project(tmp_path)

    with Terminal(root, "issue", "testham", *RECORD, program=QUICK) as terminal:
        assert "Adopt this? [y/N]:" in terminal.question()
        terminal.type(answer)
        code = terminal.end()

    assert code == int(answer == "n")
    assert (root / "profiles/testham/issued/1.0").is_dir() is (answer == "y")


def test_the_draft_follows_the_record_and_not_a_date_that_it_has_overtaken(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    for said, expected in (("2027-05-12", date(2030, 5, 12)), ("2031-05-12", date(2031, 5, 12))):
        draft(root, f'1.1"\ncontrol: {{next_review: {said}}}\ntitle: "A Protocol')
        run(root, "build", "--format", "json", "--out", str(root / "out"))
        path = root / "out/testham/1.1-draft/testham-protocol-1.1-draft.json"

        control = read_document(path.read_bytes(), path.name).control

        assert control.next_review == expected
        assert (control.adopted_on, control.effective_from) == (None, None)


def test_an_overdue_review_of_the_version_in_force_is_seen(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    draft(root, '1.1"\ncontrol: {next_review: 2027-05-12}\ntitle: "A Protocol')
    words = "review-passed: the review of version 1.0, which is in force, was due on 2030-05-12"

    for day, is_overdue in (("2030-05-12", False), ("2030-05-13", True)):
        checked = run(root, "check", "--on", day).stdout
        listed = run(root, "history", "testham", "--on", day).stdout

        assert (words in checked) is is_overdue
        assert ("review by 2030-05-12 (overdue)" in listed) is is_overdue
        assert "was due on 2027" not in checked


# A PDF that is added later


@pytest.fixture
def without_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A version that was issued where no PDF could be made, on a computer that now can."""
    message = MissingSystemLibraryError(PDF_NEEDS_PANGO())
    made: dict[formats.Format, bytes | MissingSystemLibraryError] = {formats.PDF: message}
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT, formats.PDF))
    monkeypatch.setattr(Workspace, "_writer", lambda _self, each: Fixed(made.get(each, b"text")))
    root = project(tmp_path)
    result = run(root, "issue", "testham", *YES)
    assert result.exit_code == 0
    assert (
        "testham-protocol-1.0.pdf: cannot be made on this computer (PDF needs Pango"
        in result.stderr
    )
    assert "add it with protocol-gen issue testham --add-pdf 1.0" in result.stderr
    assert run(root, "issue", "testham", "--add-pdf", "1.0").exit_code == 1
    made[formats.PDF] = b"%PDF-1.7 as kept"
    return root


class Fixed:
    """A writer whose file is known beforehand."""

    def __init__(self, content: "bytes | MissingSystemLibraryError") -> None:
        self.content = content

    def write(self, _document: Document) -> bytes:
        if isinstance(self.content, MissingSystemLibraryError):
            raise self.content
        return self.content


def kept_files(root: Path) -> dict[Path, bytes]:
    issued = root / "profiles/testham/issued"
    return {each: each.read_bytes() for each in issued.rglob("*") if each.is_file()}


def test_the_pdf_is_added_once_and_nothing_else_is_touched(without_pdf: Path) -> None:
    before = kept_files(without_pdf)

    added = run(without_pdf, "issue", "testham", "--add-pdf", "1.0")
    after = kept_files(without_pdf)
    again = run(without_pdf, "issue", "testham", "--add-pdf", "1.0")

    assert added.stdout == "profiles/testham/issued/1.0/added/testham-protocol-1.0.pdf\n"
    assert {path: after[path] for path in before} == before
    assert again.exit_code == 1
    assert "the PDF of version 1.0 was added on " in again.stderr
    assert kept_files(without_pdf) == after
    store = IssuedStore(Workspace(without_pdf), Workspace(without_pdf).council("testham"))
    assert store.faults() == ()
    assert "testham-protocol-1.0.pdf" in {each.name for each in store.read("1.0").files}
    assert store.file("1.0", "testham-protocol-1.0.pdf") == b"%PDF-1.7 as kept"


def test_verify_knows_the_added_pdf_and_the_next_version_follows(without_pdf: Path) -> None:
    run(without_pdf, "issue", "testham", "--add-pdf", "1.0")
    pdf = without_pdf / "profiles/testham/issued/1.0/added/testham-protocol-1.0.pdf"

    verified = run(without_pdf, "verify", str(pdf), "--council", "testham")
    draft(without_pdf, "1.1")
    later = run(without_pdf, "issue", "testham", *YES, "--readopted")

    assert verified.exit_code == later.exit_code == 0
    assert (without_pdf / "profiles/testham/issued/1.1/testham-protocol-1.1.pdf").is_file()


@pytest.mark.parametrize("chosen", [("--issued", "1.0"), ("--as-at", "2027-01-01")])
def test_a_build_copies_an_added_pdf_and_makes_others_of_the_kept_document(
    without_pdf: Path, chosen: tuple[str, str]
) -> None:
    run(without_pdf, "issue", "testham", "--add-pdf", "1.0")
    out = without_pdf / "out"

    arguments = ("build", "testham", *chosen, "--format", "pdf,txt", "--out", str(out))
    result = run(without_pdf, *arguments)

    assert result.exit_code == 0, result.stderr
    folder = out / "testham/1.0"
    assert (folder / "testham-protocol-1.0.pdf").read_bytes() == b"%PDF-1.7 as kept"
    assert (folder / "testham-protocol-1.0.txt").read_bytes() == b"text"


def test_a_build_of_a_version_without_its_pdf_makes_one_and_keeps_nothing(
    without_pdf: Path,
) -> None:
    before = kept_files(without_pdf)
    out = without_pdf / "out"

    arguments = ("build", "testham", "--issued", "1.0", "--format", "pdf", "--out", str(out))
    result = run(without_pdf, *arguments)

    assert result.exit_code == 0, result.stderr
    assert (out / "testham/1.0/testham-protocol-1.0.pdf").read_bytes() == b"%PDF-1.7 as kept"
    assert kept_files(without_pdf) == before


def test_one_changed_byte_of_what_was_added_is_found(without_pdf: Path) -> None:
    run(without_pdf, "issue", "testham", "--add-pdf", "1.0")
    folder = without_pdf / "profiles/testham/issued/1.0/added"
    project_ = Workspace(without_pdf)

    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        for at in range(len(content)):
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
            faults = IssuedStore(project_, project_.council("testham")).faults()
            assert faults, f"{path.name}, byte {at}"
        path.unlink()
        assert IssuedStore(project_, project_.council("testham")).faults(), path.name
        path.write_bytes(content)
    (folder / "notes.txt").write_bytes(b"x")
    assert IssuedStore(project_, project_.council("testham")).faults()


def test_a_version_kept_with_its_pdf_gets_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.PDF,))
    monkeypatch.setattr(Workspace, "_writer", lambda _self, _each: Fixed(b"%PDF"))
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)

    result = run(root, "issue", "testham", "--add-pdf", "1.0")

    assert result.exit_code == 1
    assert "version 1.0 was kept with its PDF; it stays so" in result.stderr


# build


def test_build_copies_what_was_published_and_makes_other_formats_of_the_kept_document(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    draft(root, "1.1")
    (root / "profiles/testham/changes.yaml").write_text("", encoding="utf-8")

    result = run(
        root, "build", "testham", "--issued", "1.0", "--format", "txt,json",
        "--out", str(root / "out"),
    )  # fmt: skip

    assert result.exit_code == 0
    names = [Path(line).name for line in result.stdout.splitlines()]
    assert names == [f"testham-protocol-1.0.{each}" for each in ("txt", "json")]
    for name in names[:1]:
        kept = (root / "profiles/testham/issued/1.0" / name).read_bytes()
        assert (root / "out/testham/1.0" / name).read_bytes() == kept


def test_build_gives_the_version_in_force_on_a_day(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    out = ("--format", "txt", "--out", str(root / "out"))

    in_force = run(root, "build", "testham", "--as-at", "2026-06-01", *out)
    too_early = run(root, "build", "testham", "--as-at", "2026-05-31", *out)

    assert in_force.stdout.endswith("testham/1.0/testham-protocol-1.0.txt\n")
    assert too_early.exit_code == 1
    assert "no issued version of testham was in force on 2026-05-31" in too_early.stderr


def test_build_refuses_what_was_not_issued_and_what_was_changed_since(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    out = ("--format", "txt", "--out", str(root / "out"))

    unknown = run(root, "build", "testham", "--issued", "2.0", *out)
    (root / "profiles/testham/issued/1.0/testham-protocol-1.0.txt").write_bytes(b"x")
    edited = run(root, "build", "testham", "--issued", "1.0", *out)
    both = run(root, "build", "testham", "--issued", "1.0", "--as-at", "2026-06-01", *out)

    assert (unknown.exit_code, edited.exit_code, both.exit_code) == (1, 1, 2)
    assert "there is no issued version 2.0 of testham; issued so far: 1.0" in unknown.stderr
    assert "was changed after it was issued" in edited.stderr
    assert not (root / "out").exists()


def test_a_draft_says_that_it_is_one_everywhere_but_in_its_own_text(tmp_path: Path) -> None:
    root = project(tmp_path, testham=PROFILE + "control: {status: adopted}\n")

    result = run(root, "build", "--format", "txt,json", "--out", str(root / "out"))

    folder = root / "out/testham/1.0-draft"
    head, _, own = (folder / "testham-protocol-1.0-draft.txt").read_text().partition("====\n")
    assert "Status: Draft" in head
    assert "draft" not in own.lower()
    assert document(root).control.status.value == "draft"
    assert "profiles/testham/profile.yaml:5:19: notice: the status is 'adopted'" in result.stderr


def test_the_text_of_the_last_version_is_kept_again_only_where_it_was_adopted_again(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    draft(root, "1.1")

    refused = run(root, "issue", "testham", *YES)
    kept = run(root, "issue", "testham", *YES, "--readopted")

    assert refused.exit_code == 1
    assert "the text is word for word that of version 1.0" in refused.stderr
    assert "add --readopted" in refused.stderr
    assert kept.exit_code == 0


def test_build_and_check_say_that_the_draft_needs_a_higher_version(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)
    words = "version 1.0 is issued, so the draft needs a higher version than 1.0"

    built = run(root, "build", "--format", "txt", "--out", str(root / "out"))
    checked = run(root, "check")
    draft(root, "1.0.1")
    quiet = run(root, "build", "--format", "txt", "--out", str(root / "out"))

    assert built.exit_code == checked.exit_code == quiet.exit_code == 0
    assert words in built.stderr
    assert words in checked.stdout
    assert words not in quiet.stderr


def test_the_draft_has_the_issued_versions_in_its_history(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *YES)

    run(root, "build", "--format", "json", "--out", str(root / "out"))

    (row,) = document(root).control.history
    assert (row.version, row.summary, row.minute_reference) == ("1.0", "First adopted", "26/47")


# history


def test_history_lists_versions_with_their_records_and_the_draft_last(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", "--not-recorded", "all", "--summary", "As adopted", "--yes")
    draft(root, "1.1")
    run(root, "issue", "testham", *YES, "--readopted")
    draft(root, "1.2")

    text = run(root, "history", "testham", "--on", "2026-06-01")
    data = run(root, "history", "testham", "--output", "json", "--on", "2026-06-01")
    rows = json.loads(data.stdout)

    assert text.stdout.splitlines() == [
        "1.0  superseded, adopted, date not recorded, minute not recorded: As adopted",
        (
            "1.1  in force, adopted on 2026-05-12 by Full Council, minute 26/47, effective from "
            "2026-06-01, review by 2030-05-12: First adopted"
        ),
        "1.2-draft  draft",
    ]
    assert [(row["version"], row["status"]) for row in rows] == [
        ("1.0", "superseded"),
        ("1.1", "in force"),
        ("1.2-draft", "draft"),
    ]
    early = run(root, "history", "testham", "--on", "2026-05-31").stdout.splitlines()
    assert early[0].startswith("1.0  in force, ")
    assert early[1].startswith("1.1  not yet in force, ")
    assert rows[1]["minute_reference"] == "26/47"
