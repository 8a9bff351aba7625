"""Files that are called almost like those that are read."""

from pathlib import Path

import pytest

from protocol_gen.project.council_folders import CHANGES, PAPER, PROFILE
from protocol_gen.project.stray_files import find_strays

ALL = {CHANGES, PAPER, PROFILE}


def found(folder: Path, *names: str, meant: set[str] = ALL) -> list[tuple[str, str]]:
    """Return the strays among some files, each with what is said of it."""
    for name in names:
        (folder / name).write_text("x", encoding="utf-8")
    return [
        (error.location.file, error.message.code)
        for error in find_strays(folder, meant, lambda path: path.name)
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Changes.yaml", "changes-stray"),
        ("changes.yml", "changes-stray"),
        ("changes.yaml.txt", "changes-stray"),
        ("change.yaml", "changes-stray"),
        ("chagnes.yaml", "changes-stray"),
        ("Profile.YAML", "profile-stray"),
        ("profiles.yaml", "profile-stray"),
        ("Paper.yml", "paper-stray"),
        ("papers.yaml", "paper-stray"),
        ("changes.docx", "changes-stray"),
        ("Changes.odt", "changes-stray"),
        ("paper.yaml.docx", "paper-stray"),
    ],
)
def test_a_name_that_is_almost_right_is_told(tmp_path: Path, name: str, code: str) -> None:
    assert found(tmp_path, name) == [(name, code)]


@pytest.mark.parametrize(
    "name",
    [
        "changes.yaml",
        "notes.yaml",
        "crest.svg",
        "changes.md",
        ".changes.yml",
        "minutes.yaml",
        "paper.docx",
        "minutes.docx",
        "changes.pdf",
    ],
)
def test_the_right_file_and_those_of_other_names_are_not(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, name) == []


def test_a_slip_is_told_only_where_the_right_file_is_missing(tmp_path: Path) -> None:
    assert found(tmp_path, "changes.yaml", "changes2.yaml", "changes.docx") == []
    assert found(tmp_path, "Changes.yaml") == [("Changes.yaml", "changes-stray")]


def test_only_what_is_meant_is_told_and_no_folder_has_none(tmp_path: Path) -> None:
    assert found(tmp_path, "changes.yml", meant={PROFILE}) == []
    assert list(find_strays(tmp_path / "none", ALL, str)) == []
