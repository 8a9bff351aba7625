"""Which parts of the library a document depends on."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT

from protocol_gen.batch.fingerprints import ABSENT
from protocol_gen.batch.library_fingerprints import (
    STRUCTURE,
    VERSION,
    Index,
    library_parts,
    now,
    used,
)
from protocol_gen.resolver import resolve

LIBRARY = sources_of.library(RESPECT, OUTLINE)
INDEX = Index(LIBRARY)
SAID = '"{{ Members }} respect {{ an officer }}."'
WATCH = "{about: It may end., look_again: 2027-04-01}"


def edited(old: str, new: str) -> Index:
    assert old in RESPECT
    return Index(sources_of.library(RESPECT.replace(old, new), OUTLINE))


def wordings(index: Index) -> dict[str, str]:
    return {name: index.wording(name) for name in index.texts}


def used_by(changes: str = "") -> set[str]:
    """The texts that a document takes, by their names."""
    profile = sources_of.profile(LIBRARY, "", changes)
    return set(INDEX.names_of(used(resolve(LIBRARY, profile), profile, LIBRARY), "en"))


def test_another_text_leaves_the_structure_as_it_was() -> None:
    other = edited("To listen", "To hear")

    assert other.structure == INDEX.structure
    before = wordings(INDEX)
    assert {name for name, each in wordings(other).items() if before[name] != each} == {
        "the wording of clause duties.a"
    }


def test_another_condition_is_another_structure() -> None:
    other = edited("when: {role: leader}", "when: {role: clerk}")

    assert other.structure != INDEX.structure


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: duties\n", "- id: duties\n  note: Ask first.\n"),
        ("- id: duties\n", f"- id: duties\n  watch: [{WATCH}]\n"),
        (f"  text: {SAID}", f"  wordings: [{{name: ordinary, choose: Usually., text: {SAID}}}]"),
    ],
)
def test_what_is_for_drafters_alone_counts_for_nothing(old: str, new: str) -> None:
    other = edited(old, new)

    assert (other.structure, wordings(other)) == (INDEX.structure, wordings(INDEX))


def test_a_document_depends_on_the_texts_it_takes() -> None:
    assert "the wording of clause intro.respect" in used_by()
    assert not any("intro.lead" in name or "duties.c" in name for name in used_by())


def test_a_text_that_a_change_takes_out_is_depended_on_all_the_same() -> None:
    change = "- {omit: duties.a, was: To listen, kind: choice, reason: ours}"

    assert "the wording of clause duties.a" in used_by(change)


def test_a_part_has_now_what_it_had_when_nothing_was_edited() -> None:
    profile = sources_of.profile(LIBRARY)
    parts = library_parts(INDEX, profile, "print")

    assert set(parts) == {STRUCTURE, VERSION, "the outline usual", "the kind town"}
    kinds = {"templates/kinds/town.yaml": "print"}
    assert {part: now(INDEX, part, kinds) for part in parts} == parts
    assert now(INDEX, "the outline gone", kinds) == ABSENT


def test_an_outline_of_the_councils_own_is_no_part_of_the_library() -> None:
    profile = sources_of.profile(LIBRARY, "outline: {clauses: [duties]}")
    parts = library_parts(INDEX, profile, "print")

    assert set(parts) == {STRUCTURE, VERSION, "the kind town"}
    assert {
        each: now(INDEX, each, {"templates/kinds/town.yaml": "print"}) for each in parts
    } == parts
