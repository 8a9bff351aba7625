"""The versions of the library that were kept, and what the changelog says of each step."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from zipfile import ZipFile

import pytest
from tests import projects, sources_of
from tools.keep_library import RECORD

from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.library_differences import differing_texts, parts_of
from protocol_gen.model.library_release import (
    Fate,
    LibraryNote,
    LibraryPart,
    LibraryRelease,
    PartSort,
    Tombstone,
    Weight,
)
from protocol_gen.model.versions import sha256
from protocol_gen.project.kept_libraries import keep, kept_name
from protocol_gen.project.template_folders import TemplateFolders
from protocol_gen.readers.library.changelog import read_changelog
from protocol_gen.readers.library.reader import LibrarySources, read_library

TEMPLATES = TemplateFolders.of(projects.ROOT)
KEPT = TEMPLATES.kept_versions()


@cache
def releases() -> dict[str, LibraryRelease]:
    name = "changelog.yaml"
    return {each.version: each for each in read_changelog(TEMPLATES.read(name), name)}


def libraries() -> tuple[ClauseLibrary, ...]:
    """Every version in its order, today's last."""
    every = projects.workspace().libraries
    found = (every.at(version) for version in every.known())
    return tuple(each.clauses for each in found if each)


def untold(old: ClauseLibrary, new: ClauseLibrary, said: LibraryRelease) -> Iterator[LibraryPart]:
    """Yield what changed from one version to the next, or went, without a word about it."""
    noted = {each.part.whole for each in said.changes}
    buried = {each.part for each in said.gone}
    yield from (part for part in differing_texts(old, new) if part not in noted)
    gone = {*parts_of(old)} - {*parts_of(new)}
    yield from (part for part in gone if not {part, part.whole} & buried)


def used_again(steps: Sequence[tuple[ClauseLibrary, LibraryRelease]]) -> Iterator[LibraryPart]:
    """Yield the names that went in some version and are in that or a later one."""
    for at, (_, release) in enumerate(steps):
        gone = {each.part for each in release.gone}
        for later, _ in steps[at:]:
            yield from gone & {*parts_of(later)}


def test_what_was_kept_was_never_written_again() -> None:
    recorded = dict(line.split() for line in RECORD.read_text().splitlines())
    kept = {version: sha256(TEMPLATES.kept(version) or b"") for version in KEPT}

    assert kept == recorded
    assert "1.0" in kept


def test_each_version_is_in_the_changelog_in_its_order() -> None:
    assert tuple(releases()) == projects.workspace().libraries.known()


def test_todays_version_was_not_kept_yet_so_that_it_may_change() -> None:
    assert projects.workspace().library.version not in KEPT


@pytest.mark.parametrize("version", KEPT)
def test_a_kept_version_holds_what_a_text_is_made_of_and_nothing_else(version: str) -> None:
    place = projects.ROOT / "templates" / kept_name(version)
    with ZipFile(place) as kept:
        names = kept.namelist()
        days = {each.date_time for each in kept.infolist()}

    assert names == sorted(names)
    assert {name.split("/")[0] for name in names} == {
        "library.yaml",
        "clauses",
        "phrases",
        "outlines",
        "kinds",
    }
    assert len(days) == 1


def test_the_same_library_is_kept_as_the_same_bytes() -> None:
    assert keep(TEMPLATES) == keep(TEMPLATES)


@pytest.mark.parametrize("version", KEPT)
@pytest.mark.parametrize("slug", [*projects.SOURCES, "example-parish", "example-county"])
def test_every_kept_version_still_makes_a_protocol(version: str, slug: str) -> None:
    project = projects.workspace()
    council = project.council(slug)
    content = re.sub(rb"confirmed: \[[^]]*\]\n", b"", council.profile.read_bytes())
    profile = project.profile_from(council, content, (("library", version),))

    assert profile.library == version
    assert project.library_of(profile).version == version
    assert projects.resolved(profile).document.library_version == version


@pytest.mark.parametrize("version", KEPT)
def test_the_clauses_of_papers_name_only_what_a_kept_version_has(version: str) -> None:
    """Else a council that stands on it would have no papers."""
    project = projects.workspace()
    kept = project.libraries.at(version)
    assert kept

    found = read_library(
        LibrarySources(
            ("papers/library.yaml", TEMPLATES.read("papers/library.yaml")),
            tuple(TEMPLATES.named("papers/clauses")),
            tuple(TEMPLATES.named("papers/phrases")),
            tuple(TEMPLATES.named("papers/outlines")),
            known_kinds=kept.kind_names,
            beside=kept.clauses.vocabulary,
        )
    )

    assert found.clauses


def test_every_text_that_changed_and_every_name_that_went_is_in_the_changelog() -> None:
    """Where one is not: write an entry under the newest version in ``templates/changelog.yaml``."""
    steps = pairwise(libraries())
    missing = [part for old, new in steps for part in untold(old, new, releases()[new.version])]

    assert not list(map(str, missing))


def test_no_name_that_went_is_used_again() -> None:
    steps = [(library, releases()[library.version]) for library in libraries()]

    assert not list(map(str, used_again(steps)))


def test_what_came_after_a_name_is_there_or_went_itself() -> None:
    every = libraries()
    gone = {each.part for release in releases().values() for each in release.gone}
    for library in every:
        there = {*parts_of(library)}
        for each in releases()[library.version].gone:
            for name in each.into:
                after = (
                    LibraryPart(each.part.sort, each.part.name, name)
                    if each.part.wording
                    else LibraryPart(each.part.sort, name)
                )
                assert after in there | gone, str(each.part)


# That these tests would find something

BEFORE = sources_of.library("- {id: a, text: One.}\n- {id: b, text: Two.}")
CHANGED = sources_of.library("- {id: a, text: Three.}\n- {id: b, text: Two.}")
WITHOUT = sources_of.library("- {id: a, text: One.}")
A, B = (LibraryPart(PartSort.CLAUSE, name) for name in "ab")
NOTHING = LibraryRelease("2.0", "Nothing.")
OF_A = replace(NOTHING, changes=(LibraryNote(A, "It.", "Why.", "All.", Weight.MAY),))
B_GONE = replace(
    NOTHING, gone=(Tombstone(B, Fate.WITHDRAWN, (), date(2026, 11, 30), "Not needed."),)
)


def test_a_text_that_changed_in_silence_is_found() -> None:
    assert [*untold(BEFORE, CHANGED, NOTHING)] == [A]
    assert [*untold(BEFORE, CHANGED, OF_A)] == []


def test_a_name_that_went_in_silence_is_found() -> None:
    assert [*untold(BEFORE, WITHOUT, NOTHING)] == [B]
    assert [*untold(BEFORE, WITHOUT, OF_A)] == [B]
    assert [*untold(BEFORE, WITHOUT, B_GONE)] == []


def test_a_name_that_came_back_is_found() -> None:
    first, then = (BEFORE, NOTHING), (WITHOUT, B_GONE)

    assert [*used_again((first, then))] == []
    assert [*used_again((first, then, first))] == [B]
    assert [*used_again(((BEFORE, B_GONE),))] == [B]
