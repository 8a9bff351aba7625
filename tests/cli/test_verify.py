"""``verify`` from the outside, against versions that lie in a project."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import projects
from tests.cli.running import project, run

from protocol_gen.model.message import Form
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.finished.messages import OPEN_AND_LOOK
from protocol_gen.verify.text_match import BlindSpot
from protocol_gen.verify.verify import Answer, Verdict, Verifier

pytestmark = pytest.mark.slow

SUFFIXES = ("docx", "html", "pdf", "txt")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the two councils and what they have issued."""
    folder = tmp_path_factory.mktemp("issued")
    for name in projects.SOURCES:
        shutil.copytree(projects.ROOT / "profiles" / name, folder / "profiles" / name)
    return folder


def published(root: Path, council: str, suffix: str) -> Path:
    folder = root / "profiles" / council / "issued" / "1.0"
    return folder / f"{council}-protocol-1.0.{suffix}"


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("council", projects.SOURCES)
def test_a_published_file_is_yes(root: Path, council: str, suffix: str) -> None:
    result = run(root, "verify", str(published(root, council, suffix)))

    assert f": yes: version 1.0 of {council}, byte for byte as published" in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize("suffix", ["docx", "html", "pdf"])
def test_a_file_changed_in_nothing_that_is_said_is_yes_but_for_layout(
    root: Path, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"copy.{suffix}"
    file.write_bytes(published(root, projects.BRIDGEND, suffix).read_bytes() + b"\n")

    result = run(root, "verify", str(file))

    assert "yes, but for layout" in result.stdout
    assert result.exit_code == 0


def test_a_changed_file_is_no_with_the_place_and_both_texts(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "changed.txt"
    text = published(root, projects.PRINCIPAL, "txt").read_text(encoding="utf-8")
    file.write_text(text.replace("mutual respect", "mutual regard", 1), encoding="utf-8")

    result = run(root, "verify", str(file))

    assert "differs from version 1.0 of principal-council in 1 place" in result.stdout
    assert "1.1 “INTRODUCTION”: “respect,” was adopted, “regard,” is here" in result.stdout
    assert result.exit_code == 1


def test_programs_are_told_the_same_as_people(root: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing")
    good = published(root, projects.BRIDGEND, "txt")

    result = run(root, "verify", "--output", "json", str(good), str(broken))

    rows = json.loads(result.stdout)
    assert [row["answer"] for row in rows] == ["yes", "unreadable"]
    assert rows[0]["council"] == projects.BRIDGEND
    assert [each["code"] for each in rows[1]["messages"]] == ["file-foreign"]
    assert [each["text"] for each in rows[1]["messages"]] == rows[1]["remarks"]
    assert result.exit_code == 1


def test_a_file_of_another_kind_is_an_error_and_the_others_are_still_judged(
    root: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")

    good = published(root, projects.BRIDGEND, "txt")
    result = run(root, "verify", str(picture), str(good))

    assert "it is a picture (PNG); the protocol itself is a Word file" in result.stderr
    assert "yes: version 1.0" in result.stdout
    assert result.exit_code == 1


def test_what_cannot_be_judged_has_an_exit_code_of_its_own_and_a_no_counts_before_it(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text("text", encoding="utf-8")
    other.write_bytes(published(root, projects.BRIDGEND, "txt").read_bytes())
    spot = BlindSpot(
        "2.1 “Duties”", "it replies", Form("a-picture", "a picture")(), OPEN_AND_LOOK()
    )
    answers = [
        Verdict(Answer.UNCERTAIN, projects.BRIDGEND, "1.0", blind_spots=(spot,)),
        Verdict(Answer.YES, projects.BRIDGEND, "1.0"),
        Verdict(Answer.NO),
    ]
    left = iter(answers[:1] + answers[:2] + answers)
    monkeypatch.setattr(Verifier, "verify", lambda *_: next(left))

    uncertain = run(root, "verify", str(file))
    beside_yes = run(root, "verify", "--output", "json", str(file), str(other))
    beside_no = run(root, "verify", str(file), str(other), str(file))

    assert [each.exit_code for each in (uncertain, beside_yes, beside_no)] == [3, 3, 1]
    assert "cannot tell: it has the words of version 1.0" in uncertain.stdout
    assert (
        "2.1 “Duties”, after “it replies”: a picture; open the file there and look"
        in uncertain.stdout
    )
    (told,) = json.loads(beside_yes.stdout)[0]["cannot_tell"]
    assert (told["place"], told["what"]["code"]) == ("2.1 “Duties”", "a-picture")


def test_another_councils_file_is_no_and_named(root: Path) -> None:
    file = published(root, projects.PRINCIPAL, "pdf")

    result = run(root, "verify", str(file), "--council", projects.BRIDGEND)

    assert "these are the words of version 1.0 of principal-council" in result.stdout
    assert result.exit_code == 1


def test_a_project_that_issued_nothing_has_nothing_to_compare_with(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("text", encoding="utf-8")

    result = run(project(tmp_path), "verify", str(file))

    assert "there is nothing to compare with" in result.stderr
    assert result.exit_code == 1


def test_an_unknown_version_is_said(root: Path) -> None:
    file = published(root, projects.BRIDGEND, "txt")

    result = run(root, "verify", str(file), "--version", "7.0")

    assert "version 7.0 was not issued" in result.stderr
    assert result.exit_code == 1


def test_without_a_file_the_chain_is_checked(root: Path) -> None:
    result = run(root, "verify")

    assert f"{projects.BRIDGEND}: " in result.stderr
    assert "as issued" in result.stderr
    assert result.exit_code == 0


def test_a_file_changed_after_issue_breaks_the_chain_and_is_no_measure(tmp_path: Path) -> None:
    council = projects.BRIDGEND
    shutil.copytree(projects.ROOT / "profiles" / council, tmp_path / "profiles" / council)
    file = published(tmp_path, council, "txt")
    file.write_bytes(file.read_bytes() + b" ")

    chain = run(tmp_path, "verify", "--chain", council)
    asked = run(tmp_path, "verify", str(file))

    assert (chain.exit_code, asked.exit_code) == (1, 1)
    assert "changed after it was issued" in chain.stderr
    assert "changed after it was issued" in asked.stderr


@given(data=st.data())
def test_any_changed_byte_of_an_issued_version_is_found(root: Path, data: st.DataObject) -> None:
    project_ = Workspace(root)
    store = IssuedStore(project_, project_.council(data.draw(st.sampled_from(projects.SOURCES))))
    files = sorted(path for path in store.folder.rglob("*") if path.is_file())
    file = data.draw(st.sampled_from(files))
    content = file.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))

    file.write_bytes(content[:place] + bytes([byte]) + content[place + 1 :])
    try:
        faults = store.faults()
    finally:
        file.write_bytes(content)

    assert faults
    assert not IssuedStore(project_, store.council).faults()
