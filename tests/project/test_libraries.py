"""Councils that stand on an earlier version of the library."""

import shutil
from pathlib import Path

import pytest
from tests import projects
from tests.own_library import OLD, SLUG, change_everywhere, council, own_kind, with_library

from protocol_gen.cli.wording import error_in_words
from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.document import Document
from protocol_gen.page.compared_words import lines
from protocol_gen.project import Workspace
from protocol_gen.project.kept_libraries import KeptFiles, keep, kept_name
from protocol_gen.project.libraries import Libraries, LibraryVersion
from protocol_gen.project.template_folders import TemplateFolders
from protocol_gen.readers.library.clauses_on_demand import ClausesOnDemand
from protocol_gen.writers.text import TextWriter


def document(project: Workspace) -> Document:
    return project.resolve(project.council(SLUG)).document


def fault(project: Workspace) -> str:
    with pytest.raises(InvalidSourcesError) as raised:
        document(project)
    return error_in_words(raised.value)


def test_an_earlier_version_gives_its_own_words_whatever_today_says(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    before = document(council(root, f'library: "{OLD}"\n'))
    change_everywhere(root, " must ", " shall ")

    kept = document(council(root, f'library: "{OLD}"\n'))
    now = document(council(root))

    assert TextWriter().write(kept) == TextWriter().write(before)
    assert kept.library_version == OLD
    assert now.library_version == projects.workspace().library.version
    assert tuple(lines(now)) != tuple(lines(kept))


def test_kinds_of_council_are_those_of_its_version(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    kind = root / "templates" / "kinds" / "parish.yaml"
    text = kind.read_text(encoding="utf-8")
    kind.write_text(text.replace("Parish Clerk", "Town Crier").replace("Clerk", "Crier"), "utf-8")

    kept = "\n".join(lines(document(council(root, f'library: "{OLD}"\n'))))
    now = "\n".join(lines(document(council(root))))

    assert "Crier" not in kept
    assert "Crier" in now


def test_a_council_on_todays_library_opens_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(TemplateFolders, "kept", refused)
    today = projects.workspace().library.version

    assert document(council(tmp_path)).library_version == today
    assert document(council(tmp_path, f'library: "{today}"\n')).library_version == today


def test_a_version_that_was_never_kept_is_a_fault_with_those_that_were(tmp_path: Path) -> None:
    told = fault(council(tmp_path, 'library: "1.7"\n'))

    assert told.startswith(f"profiles/{SLUG}/profile.yaml:6:10: ")
    assert "there is no version '1.7' of the clause library here, only 1.0 and 2.0" in told
    assert OLD in told


def test_what_is_no_version_is_a_fault(tmp_path: Path) -> None:
    assert "'newest' is not a version" in fault(council(tmp_path, "library: newest\n"))


def test_a_base_profile_says_it_for_all_that_extend_it(tmp_path: Path) -> None:
    base = tmp_path / "profiles" / "_base"
    base.mkdir(parents=True)
    (base / "shared.yaml").write_text(f'library: "{OLD}"\n', encoding="utf-8")

    assert document(council(tmp_path, "extends: shared\n")).library_version == OLD


def test_what_is_kept_and_damaged_is_a_fault(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    kept = root / "templates" / "history" / f"{OLD}.zip"
    whole = kept.read_bytes()
    for damaged in (b"", b"PK", whole[:-30], whole[:2000] + b"\0" * 50 + whole[2050:]):
        kept.write_bytes(damaged)
        told = fault(council(root, f'library: "{OLD}"\n'))

        assert told.startswith(f"templates/history/{OLD}.zip: ")
        assert "it is damaged" in told


def test_a_kept_version_under_another_number_is_a_fault(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    history = root / "templates" / "history"
    shutil.copy(history / f"{OLD}.zip", history / "1.5.zip")

    assert "this holds version 1.0 of the library" in fault(council(root, 'library: "1.5"\n'))


def test_a_projects_own_files_are_laid_over_every_version(tmp_path: Path) -> None:
    own_kind(tmp_path, "Clerk", "Crier")

    for version in (OLD, projects.workspace().library.version):
        found = document(council(tmp_path, f'library: "{version}"\n'))
        assert "Crier" in "\n".join(lines(found))
        assert found.library_version == version


def test_a_version_read_beside_todays_is_what_it_is_alone_places_and_all() -> None:
    templates = TemplateFolders.of(projects.ROOT)
    place = f"templates/{kept_name(OLD)}"

    beside = Libraries(templates).at(OLD)
    alone = LibraryVersion(KeptFiles.opened(templates.kept(OLD) or b"", place, None), place)

    assert beside is not None
    assert beside.clauses == alone.clauses
    files = {each.location.file for each in beside.clauses.clauses.values()}
    assert all(each.startswith(f"{place}/clauses/") for each in files)


def test_who_keeps_a_library_of_ones_own_has_its_own_versions_alone(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    shutil.rmtree(root / "templates" / "history")

    assert "no version '1.0'" in fault(council(root, f'library: "{OLD}"\n'))
    assert Libraries(TemplateFolders.of(root)).known() == (projects.workspace().library.version,)


def test_what_is_kept_is_what_there_was(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    templates = TemplateFolders.of(root)
    library = root / "templates" / "library.yaml"
    version = projects.workspace().library.version
    (root / "templates" / "history" / f"{version}.zip").write_bytes(keep(templates))
    before = document(council(root))
    text = library.read_text(encoding="utf-8").replace(f'version: "{version}"', 'version: "9.0"')
    library.write_text(text, encoding="utf-8")
    change_everywhere(root, " must ", " shall ")

    assert Libraries(templates).known() == (OLD, version, "9.0")
    assert document(council(root, f'library: "{version}"\n')) == before


def test_a_flattened_profile_says_its_library(tmp_path: Path) -> None:
    for more, version in ((f'library: "{OLD}"\n', OLD), ("", projects.workspace().library.version)):
        project = council(tmp_path, more)
        flat = project.flatten_profile(project.council(SLUG), "Kept.")

        assert f'\nlibrary: "{version}"\n' in flat.content.decode()
        assert project.profile_of_flat(project.council(SLUG), flat).library == version


def test_only_what_is_as_it_was_kept_is_read_on_demand(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    templates = TemplateFolders.of(root)

    as_kept = Libraries(templates).at(OLD)
    (root / "templates" / "history" / "kept.txt").write_text(f"{OLD}\n{OLD} 0123\n", "utf-8")
    unknown = Libraries(templates).at(OLD)

    assert as_kept
    assert unknown
    assert isinstance(as_kept.clauses.clauses, ClausesOnDemand)
    assert isinstance(unknown.clauses.clauses, dict)
    assert as_kept.clauses == unknown.clauses


def test_a_fault_in_a_kept_version_that_was_edited_is_told_with_its_place(tmp_path: Path) -> None:
    root = with_library(tmp_path)
    change_everywhere(root, " must ", " {{ nobody }} ")
    library = root / "templates" / "library.yaml"
    today = library.read_text(encoding="utf-8")
    version = projects.workspace().library.version
    library.write_text(today.replace(f'version: "{version}"', f'version: "{OLD}"'), "utf-8")
    (root / "templates" / "history" / f"{OLD}.zip").write_bytes(keep(TemplateFolders.of(root)))
    shutil.rmtree(root / "templates" / "clauses")
    shutil.copytree(projects.ROOT / "templates" / "clauses", root / "templates" / "clauses")
    library.write_text(today, encoding="utf-8")

    told = fault(council(root, f'library: "{OLD}"\n'))

    assert f"templates/history/{OLD}.zip/clauses/" in told
    assert "{{ nobody }}" in told
