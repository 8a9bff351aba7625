"""How the things of a library are named when one speaks of what changed."""

from protocol_gen.model.library_release import LibraryPart, PartSort

CLAUSE = LibraryPart(PartSort.CLAUSE, "respect.public")
WORDING = LibraryPart(PartSort.CLAUSE, "respect.public", "stricter")


def test_a_wording_is_named_with_what_it_is_one_of() -> None:
    assert str(CLAUSE) == "clause respect.public"
    assert str(WORDING) == "wording stricter of clause respect.public"


def test_a_wording_is_one_of_a_whole() -> None:
    assert WORDING.whole == CLAUSE
    assert CLAUSE.whole == CLAUSE
