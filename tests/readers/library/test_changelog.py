"""What the changelog of the library holds, and what is wrong in one."""

from datetime import date
from textwrap import dedent

import pytest

from protocol_gen.cli.wording import error_in_words
from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.library_release import Fate, LibraryPart, LibraryRelease, PartSort, Weight
from protocol_gen.readers.library.changelog import read_changelog

WHOLE = """
- version: "1.0"
  summary: The first.
- version: "2.0"
  summary: Another.
  changes:
  - clause: respect.public
    what: It names the public.
    why: The law does.
    affects: Every council.
    act: must
    law: Local Government Act 1972, section 100A
  - {phrase: contact, wording: by-post, what: A., why: B., affects: Towns., act: may}
  gone:
  - {clause: a, renamed_to: b, on: 2026-11-30, reason: A better name.}
  - {role: c, split_into: [d, e], on: 2026-11-30, reason: There are two.}
  - {outline: f, merged_into: g, on: 2026-11-30, reason: There is one.}
  - {setting: h, withdrawn: true, on: 2026-11-30, reason: Nobody used it.}
"""
HEAD = '- version: "2.0"\n  summary: A.\n'


def read(text: str) -> tuple[LibraryRelease, ...]:
    return read_changelog(dedent(text).encode(), "changelog.yaml")


def fault(text: str) -> str:
    with pytest.raises(InvalidSourcesError) as raised:
        read(text)
    return error_in_words(raised.value)


def test_a_release_says_what_changed_and_what_is_gone() -> None:
    first, second = read(WHOLE)
    law, contact = second.changes

    assert (first.version, first.changes, first.gone) == ("1.0", (), ())
    assert law.part == LibraryPart(PartSort.CLAUSE, "respect.public")
    assert (law.weight, law.law) == (Weight.MUST, ("Local Government Act 1972, section 100A",))
    assert contact.part == LibraryPart(PartSort.PHRASE, "contact", "by-post")
    assert contact.weight is Weight.MAY
    assert [(each.fate, each.into) for each in second.gone] == [
        (Fate.RENAMED_TO, ("b",)),
        (Fate.SPLIT_INTO, ("d", "e")),
        (Fate.MERGED_INTO, ("g",)),
        (Fate.WITHDRAWN, ()),
    ]
    assert {each.day for each in second.gone} == {date(2026, 11, 30)}
    assert str(contact.part) == "wording by-post of phrase contact"


CHANGE = "what: A., why: B., affects: C., act: may"
GONE = "on: 2026-11-30, reason: A."


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (f"changes: [{{{CHANGE}}}]", "must name one thing of the library"),
        (f"changes: [{{clause: a, role: b, {CHANGE}}}]", "must name one thing of the library"),
        (f"changes: [{{role: a, wording: b, {CHANGE}}}]", "only a clause or a phrase has wordings"),
        (
            f"changes: [{{clause: a, {CHANGE}}}, {{clause: a, {CHANGE}}}]",
            "the clause a is spoken of already",
        ),
        ("changes: [{clause: a, what: A., why: B., affects: C., act: should}]", "must"),
        (f"gone: [{{clause: a, {GONE}}}]", "must say one thing that became of it"),
        (
            f"gone: [{{clause: a, renamed_to: b, withdrawn: true, {GONE}}}]",
            "renamed_to, split_into, merged_into or withdrawn",
        ),
        (f"gone: [{{clause: a, renamed_to: [b, c], {GONE}}}]", "a thing has one new name"),
        (
            f"gone: [{{term: a, withdrawn: true, {GONE}}}, {{term: a, withdrawn: true, {GONE}}}]",
            "the term a is spoken of already",
        ),
        ("gone: [{clause: a, withdrawn: true, reason: A.}]", "on"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(entry: str, said: str) -> None:
    told = fault(f"{HEAD}  {entry}\n")

    assert told.startswith("changelog.yaml:3:")
    assert said in told


def test_a_version_is_there_once() -> None:
    assert "version 2.0 is there already" in fault(HEAD + HEAD)


def test_all_faults_are_told_at_once() -> None:
    told = fault(f"{HEAD}  changes: [{{{CHANGE}}}]\n  gone: [{{clause: a, {GONE}}}]\n")

    assert len(told.splitlines()) == 2


def test_what_is_no_list_is_told() -> None:
    assert "changelog.yaml:1:1" in fault("version: one")
