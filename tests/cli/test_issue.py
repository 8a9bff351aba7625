"""``issue``, ``history`` and ``build`` of what was issued, from the outside."""

import json
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run

from protocol_gen.issue import issue as issuing
from protocol_gen.model.document import Document
from protocol_gen.project import formats
from protocol_gen.readers.document_json import read_document

RECORD = (
    "--approved-by", "Full Council", "--on", "2026-05-12", "--minute", "26/47",
    "--effective", "2026-06-01", "--review", "2030-05-12", "--summary", "First adopted",
)  # fmt: skip


@pytest.fixture(autouse=True)
def quickly(small_library: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(issuing, "formats_for", lambda _use: (formats.TXT,))


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
    result = run(project(tmp_path), "issue", "testham", *RECORD)

    assert result.exit_code == 0
    assert result.stdout == "profiles/testham/issued/1.0\n"
    assert "version 1.0 of testham is issued" in result.stderr
    assert (tmp_path / "profiles/testham/issued/1.0/testham-protocol-1.0.txt").is_file()


@pytest.mark.parametrize("option", RECORD[::2])
def test_what_is_left_out_is_asked_for_unless_it_was_not_recorded(
    tmp_path: Path, option: str
) -> None:
    root, given = project(tmp_path), with_other(option, None)

    refused = run(root, "issue", "testham", *given)
    allowed = run(root, "issue", "testham", *given, "--not-recorded")

    assert refused.exit_code == 2
    assert f"also give {option}; or --not-recorded" in refused.stderr
    assert allowed.exit_code == 0


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--review", "2026-05-12", "the next review, 2026-05-12, must come after the day on which"),
        ("--review", "2026-05-31", "the protocol takes effect, 2026-06-01"),
        ("--effective", "2026-05-11", "add --retrospective if that is what the council resolved"),
        ("--on", "12 May", "'12 May' is not a date; write it as YYYY-MM-DD: 2026-05-12"),
        ("--minute", "  ", "also give --minute"),
    ],
)
def test_a_record_that_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, option: str, value: str, words: str
) -> None:
    result = run(project(tmp_path), "issue", "testham", *with_other(option, value))

    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert not (tmp_path / "profiles/testham/issued").exists()


def test_it_may_take_effect_before_its_adoption_where_the_council_says_so(tmp_path: Path) -> None:
    given = with_other("--effective", "2026-05-01")

    result = run(project(tmp_path), "issue", "testham", *given, "--retrospective")

    assert result.exit_code == 0


def test_a_version_issued_already_is_refused_with_what_to_do(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *RECORD)

    result = run(root, "issue", "testham", *RECORD)

    assert result.exit_code == 1
    assert "version 1.0 is issued already, and stays as it is; give the draft a" in result.stderr
    assert "nothing was written" in result.stderr


def test_faults_of_the_profile_and_of_the_chain_have_their_places(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *RECORD)
    (root / "profiles/testham/issued/1.0/profile.yaml").write_bytes(b"x")
    draft(root, "1.1")

    chain = run(root, "issue", "testham", *RECORD)
    draft(root, "1.1\ncolour: blue")
    profile = run(root, "issue", "testham", *RECORD)

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

    result = run(root, "issue", "testham", *RECORD, "--document", str(file))
    file.write_bytes(b"{}")
    broken = run(root, "issue", "testham", *RECORD, "--document", str(file))

    assert result.exit_code == 0
    run(root, "build", "testham", "--issued", "1.0", "--format", "json", *out)
    path = root / "out/testham/1.0/testham-protocol-1.0.json"
    assert read_document(path.read_bytes(), "x").provisions == kept.provisions
    assert broken.exit_code == 1
    assert "of schema version" in broken.stderr


def test_a_document_of_another_council_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "build", "--format", "json", "--out", str(root / "out"))
    file = root / "out/testham/1.0-draft/testham-protocol-1.0-draft.json"
    profile = root / "profiles/testham/profile.yaml"
    text = profile.read_text(encoding="utf-8")
    name = document(root).council
    profile.write_text(text.replace(name, "Another Council"), encoding="utf-8")

    result = run(root, "issue", "testham", *RECORD, "--document", str(file))

    assert result.exit_code == 1
    assert f"this is a document of {name}" in result.stderr
    assert not (root / "profiles/testham/issued").exists()


# build


def test_build_copies_what_was_published_and_makes_other_formats_of_the_kept_document(
    tmp_path: Path,
) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *RECORD)
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
    run(root, "issue", "testham", *RECORD)
    out = ("--format", "txt", "--out", str(root / "out"))

    in_force = run(root, "build", "testham", "--as-at", "2026-06-01", *out)
    too_early = run(root, "build", "testham", "--as-at", "2026-05-31", *out)

    assert in_force.stdout.endswith("testham/1.0/testham-protocol-1.0.txt\n")
    assert too_early.exit_code == 1
    assert "no issued version of testham was in force on 2026-05-31" in too_early.stderr


def test_build_refuses_what_was_not_issued_and_what_was_changed_since(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *RECORD)
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
    assert "draft" not in (folder / "testham-protocol-1.0-draft.txt").read_text().lower()
    assert document(root).control.status.value == "draft"
    assert "profiles/testham/profile.yaml:5:19: notice: the status is 'adopted'" in result.stderr


def test_build_and_check_say_that_the_draft_needs_a_higher_version(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", *RECORD)
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
    run(root, "issue", "testham", *RECORD)

    run(root, "build", "--format", "json", "--out", str(root / "out"))

    (row,) = document(root).control.history
    assert (row.version, row.summary, row.minute_reference) == ("1.0", "First adopted", "26/47")


# history


def test_history_lists_versions_with_their_records_and_the_draft_last(tmp_path: Path) -> None:
    root = project(tmp_path)
    run(root, "issue", "testham", "--not-recorded", "--summary", "As adopted")
    draft(root, "1.1")
    run(root, "issue", "testham", *RECORD)
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
