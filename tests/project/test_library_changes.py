"""What the library changed is shown as its own, with the reasons that it gives since."""

from dataclasses import replace

import pytest
from tests import sources_of

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


def side(clauses: str) -> RevisionSide:
    library = sources_of.library(clauses)
    profile = sources_of.profile(library)
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
