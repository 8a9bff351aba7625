"""On which version of the library a protocol stands."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, Project, found, words_found

CLAUSES = "- {id: a, text: All is well.}\n- {id: b, text: So it is.}"
OLD = 'library: "1.0"'
HERE = Project(CLAUSES, OLD)
PAIRS = (
    Pair("library-unsaid", Project(CLAUSES, newest=CLAUSES), Project(CLAUSES), ""),
    Pair("library-newer", replace(HERE, newest=CLAUSES), HERE, "1.0"),
)


COUNTS = {"library-newer-same": 0, "library-newer-one": 1}


def told_of(newest: str, clauses: str = CLAUSES, own: str = OLD) -> object:
    """Return how many texts are said to have changed."""
    (finding,) = found(Project(clauses, own, newest=newest))
    message = finding.message
    return COUNTS[message.code] if message.code in COUNTS else message.facts["count"]


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def test_the_place_of_the_version_is_told() -> None:
    (finding,) = found(PAIRS[1].planted)

    assert finding.location.file == "profile.yaml"
    assert finding.location.line > 1
    assert finding.message.facts["newest"] == "2.0"


def test_the_texts_that_the_newest_library_has_no_longer_are_counted() -> None:
    assert told_of(CLAUSES) == 0
    assert told_of(CLAUSES.replace("All", "Everything")) == 1
    assert told_of("- {id: b, text: It is so.}") == 2


def test_a_text_that_the_protocol_does_not_take_does_not_count() -> None:
    more = f"{CLAUSES}\n- {{id: c, text: A new one.}}"

    assert told_of(more) == 0
    assert told_of("- {id: b, text: So it is.}", own=f"{OLD}\nexclude: [a]") == 0


def test_a_heading_counts_as_its_text_does() -> None:
    clauses = "- {id: a, heading: Well, text: All is well.}"

    assert told_of(clauses.replace("Well,", "Fine,"), clauses) == 1
