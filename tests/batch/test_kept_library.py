"""Councils on an earlier version of the library, in a batch."""

from pathlib import Path

import pytest
from tests import own_library
from tests.batch.many import files, summary
from tests.cli.running import run

from protocol_gen.project.template_folders import TemplateFolders

SLUG = own_library.SLUG
KEPT = f'library: "{own_library.OLD}"\n'


def built(root: Path, *more: str) -> str:
    """Build as text beside another council, and return the state of the council."""
    other = root / "profiles" / "other" / "profile.yaml"
    other.parent.mkdir(exist_ok=True)
    other.write_text(own_library.PROFILE, encoding="utf-8")
    done = run(root, "build", "--format", "txt,json", "--out", str(root / "out"), *more)
    assert done.exit_code == 0, done.output
    return str(summary(root / "out")[SLUG]["state"])


def of_it(root: Path) -> dict[str, bytes]:
    return files(root / "out" / SLUG)


def test_todays_words_change_nothing_for_a_council_on_an_earlier_version(tmp_path: Path) -> None:
    root = own_library.with_library(tmp_path)
    own_library.council(root, KEPT)
    built(root)
    before = of_it(root)
    own_library.change_everywhere(root, " must ", " shall ")

    assert built(root) == "unchanged"
    assert of_it(root) == before


def test_an_unchanged_council_on_an_earlier_version_opens_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = own_library.with_library(tmp_path)
    own_library.council(root, KEPT)
    built(root)
    own_library.change_everywhere(root, " must ", " shall ")

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(TemplateFolders, "kept", refused)

    assert built(root) == "unchanged"


def test_another_version_in_the_profile_makes_the_files_anew(tmp_path: Path) -> None:
    root = own_library.with_library(tmp_path)
    own_library.council(root, KEPT)
    own_library.change_everywhere(root, " must ", " shall ")
    built(root)
    old = of_it(root)

    own_library.council(root, 'library: "2.0"\n')

    assert built(root) == "made"
    assert of_it(root) != old


def test_a_version_that_was_written_over_is_noticed(tmp_path: Path) -> None:
    root = own_library.with_library(tmp_path)
    own_library.council(root, KEPT)
    built(root)
    other = own_library.with_library(tmp_path / "other")
    library = other / "templates" / "library.yaml"
    text = library.read_text(encoding="utf-8").replace('version: "2.0"', 'version: "1.0"')
    library.write_text(text, encoding="utf-8")
    own_library.change_everywhere(other, " must ", " shall ")
    own_library.keep_there(other, root / "templates" / "history" / "1.0.zip")

    assert built(root) == "made"


def test_a_projects_own_file_over_the_library_is_noticed(tmp_path: Path) -> None:
    own_library.council(tmp_path, KEPT)
    built(tmp_path)
    own_library.own_kind(tmp_path, "Clerk", "Crier")

    assert built(tmp_path) == "made"
