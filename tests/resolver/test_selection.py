"""Which clauses a council has, and in which wording."""

from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, WORDINGS, faults, made, text


def test_a_clause_whose_condition_is_false_is_left_out() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    committee, cabinet = made(library), made(library, "governance: leader_cabinet")

    assert "duties.c" not in [p.id for p in committee.all_provisions]
    assert "duties.c" in [p.id for p in cabinet.all_provisions]


def test_the_first_wording_that_holds_is_used() -> None:
    library = sources_of.library(WORDINGS)

    assert "Members:\n\n- do one\n- do two" in text(made(library))


def test_a_picked_wording_cascades_to_the_items_and_covers_its_siblings() -> None:
    library = sources_of.library(WORDINGS)

    document = made(library, "wordings: {stem: polite}")

    assert "Please, members:\n\n- do both\n" in text(document)
    assert "stem.two" not in [p.id for p in document.all_provisions]


def test_a_pick_that_names_no_wording_is_a_fault_that_names_those_there_are() -> None:
    library = sources_of.library(WORDINGS)

    (fault,) = faults(library, "wordings: {stem: polight}")

    assert "no wording named 'polight'; it has: polite" in fault


def test_a_pick_of_the_outline_is_taken_back_by_the_name_ordinary() -> None:
    outline = "wordings: {stem: polite}\nclauses: [stem]"
    library = sources_of.library(WORDINGS, outline)

    assert "Please, members:" in text(made(library))
    assert "Members:\n\n- do one" in text(made(library, "wordings: {stem: ordinary}"))


def test_a_wording_may_ask_whether_one_person_fills_two_posts() -> None:
    clauses = """
    - id: a
      wordings:
      - key: leader
        when: {held_by: {leader: clerk}}
        text: "{{ The clerk }} is also {{ the leader }}."
      - text: Two persons.
    """
    library = sources_of.library(clauses)

    assert text(made(library)) == "Two persons.\n"
    assert text(made(library, "roles: {leader: Leader}")) == "Two persons.\n"
    both = "roles: {leader: {title: Leader, held_by: clerk}}"
    assert text(made(library, both)) == "The Clerk is also the Leader.\n"
