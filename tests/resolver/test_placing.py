"""Where a clause has its place: taken in, left out."""

from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, WORDINGS, faults, made, text


def test_a_sub_clause_taken_in_goes_to_its_place_among_its_siblings() -> None:
    library = sources_of.library(WORDINGS, "clauses: [{stem: [stem.two]}]")

    document = made(library, "include: [stem.one]")

    assert [p.id for p in document.all_provisions] == ["stem", "stem.one", "stem.two"]


def test_a_clause_is_taken_in_where_the_profile_says() -> None:
    library = sources_of.library(RESPECT, "clauses: [intro, duties]")

    document = made(library, "include: [{clause: intro.respect, under: intro}]")

    assert [p.id for p in document.all_provisions][:2] == ["intro", "intro.respect"]


def test_to_take_in_a_clause_whose_condition_is_false_is_a_fault() -> None:
    library = sources_of.library(RESPECT, "clauses: [intro, {duties: [duties.a]}]")

    (fault,) = faults(library, "include: [duties.c]")

    assert "for councils where {governance: leader_cabinet} holds" in fault


def test_to_leave_out_what_is_not_there_is_a_fault() -> None:
    library = sources_of.library(RESPECT, "clauses: [intro, {duties: [duties.a]}]")

    (fault,) = faults(library, "exclude: [intro.respect]")

    assert "the outline does not have it" in fault


def test_a_heading_is_left_out_alone_and_what_is_below_it_stays() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    document = made(library, "exclude: [{heading: intro}]")

    assert text(document).startswith("Members respect an officer.\n\nMembers have")


def test_a_heading_that_is_not_there_cannot_be_left_out() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    (fault,) = faults(library, "exclude: [{heading: duties}]")

    assert "the heading of 'duties' is left out, but the outline does not have it" in fault
