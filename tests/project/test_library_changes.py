"""What the library changed is shown as its own, with the reasons that it gives since."""

from dataclasses import replace

import pytest
from tests import sources_of

from protocol_gen.model.amendment import LibraryChange
from protocol_gen.model.library_release import LibraryNote, LibraryPart, PartSort, Weight
from protocol_gen.model.plain_data import encoded
from protocol_gen.project.library_changes import library_changes
from protocol_gen.project.revision_sides import RevisionSide
from protocol_gen.project.used_wordings import used_wordings
from protocol_gen.resolver import resolve

FIRST = """
- id: advice
  text: Officers may give advice.
"""
GIVEN = """
- id: advice
  reworded: [{version: "1.0", reason: Advice was asked for.}]
  text: Officers should give advice.
"""
AGAIN = """
- id: advice
  reworded:
  - {version: "1.0", reason: Advice was asked for.}
  - {version: "1.0", reason: Advice is a duty.}
  text: Officers must give advice.
"""


def side(clauses: str, own: str = "", outline: str = "", phrases: str = "[]") -> RevisionSide:
    library = sources_of.library(clauses, outline, phrases=phrases)
    profile = sources_of.profile(library, own)
    made = resolve(library, profile)
    return RevisionSide(made.document, profile, library, used_wordings(made))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (FIRST, GIVEN, "Advice was asked for."),
        (FIRST, AGAIN, "Advice was asked for. Advice is a duty."),
        (GIVEN, AGAIN, "Advice is a duty."),
        (GIVEN, GIVEN.replace("should", "must"), ""),
        (GIVEN, FIRST, ""),
    ],
)
@pytest.mark.parametrize("is_issued", [False, True])
def test_a_reason_is_told_where_it_came_later_though_the_library_s_version_is_the_same(
    old: str, new: str, reason: str, *, is_issued: bool
) -> None:
    after = replace(side(new), library=None) if is_issued else side(new)

    (found,) = library_changes(side(old), after).items()

    assert found[0] == "advice"
    assert (found[1].reason, found[1].is_title) == (reason, False)


def test_a_reason_without_other_words_is_no_change() -> None:
    assert library_changes(side(FIRST), side(GIVEN.replace("should", "may"))) == {}


def test_what_an_issued_version_knew_is_kept_with_it() -> None:
    (kept,) = encoded(side(GIVEN).wordings)

    assert kept["reworded"] == [
        {"type": "LibraryRewording", "version": "1.0", "reason": "Advice was asked for."}
    ]
    assert "reworded" not in encoded(side(FIRST).wordings)[0]


PHRASES = """
- name: deciders
  wordings:
  - {name: boards, text: the council and its boards}
  - text: WORDS
"""
OF_PHRASE = """
- id: advice
  text: "Officers advise {{ deciders }}."
"""
NOTES = tuple(
    LibraryNote(LibraryPart(sort, name), "It changed.", why, "All.", Weight.MAY)
    for sort, name, why in (
        (PartSort.PHRASE, "deciders", "Boards are committees."),
        (PartSort.CLAUSE, "gifts", "The clerk's gifts."),
        (PartSort.CLAUSE, "elsewhere", "Something else."),
    )
)


def with_phrase(words: str, own: str = "", clauses: str = OF_PHRASE) -> RevisionSide:
    return side(clauses, own, phrases=PHRASES.replace("WORDS", words))


def test_words_that_only_those_who_ask_still_get_are_words_that_the_library_changed() -> None:
    old = with_phrase("the council and its boards")
    new = replace(with_phrase("the council and its committees"), notes=NOTES)
    asked = with_phrase("the council and its committees", "wordings: {phrase.deciders: boards}")

    assert library_changes(old, new)["advice"].reason == "Boards are committees."
    assert library_changes(asked, replace(asked, notes=NOTES)) == {}


def test_what_the_older_version_knew_is_no_reason() -> None:
    old = replace(with_phrase("the council and its boards"), notes=NOTES)
    new = replace(with_phrase("the council and its committees"), notes=NOTES)

    assert library_changes(old, new)["advice"].reason == ""


def test_a_clause_that_is_new_in_the_library_is_the_library_s_with_its_reason() -> None:
    more = f"{OF_PHRASE}- id: gifts\n  text: Gifts are declared.\n"
    old = with_phrase("the council")
    new = replace(with_phrase("the council", clauses=more), notes=NOTES)

    assert library_changes(old, new) == {"gifts": LibraryChange("The clerk’s gifts.", is_new=True)}
    assert library_changes(replace(old, library=None), new) == {}


def test_a_clause_that_the_council_asked_for_is_not_the_library_s() -> None:
    more = f"{OF_PHRASE}- id: gifts\n  text: Gifts are declared.\n"
    phrases = PHRASES.replace("WORDS", "the council")
    new = side(more, "include: [{clause: gifts, after: advice}]", "clauses: [advice]", phrases)

    assert library_changes(with_phrase("the council"), replace(new, notes=NOTES)) == {}


def test_another_wording_that_the_library_chooses_and_tells_of_is_its_change() -> None:
    text = "- id: gifts\n  text: Gifts are declared.\n"
    chosen = """
    - id: gifts
      wordings:
      - {key: england, when: {nation: england}, text: Gifts are refused.}
      - {text: Gifts are declared.}
    """
    old = side(text)
    new = side(chosen)
    assert new.profile is not None
    elsewhere = replace(new.profile, facts=replace(new.profile.facts, committees=False))

    assert library_changes(old, replace(new, notes=NOTES))["gifts"].reason == "The clerk’s gifts."
    assert library_changes(old, new) == {}
    assert library_changes(old, replace(new, notes=NOTES, profile=elsewhere)) == {}
