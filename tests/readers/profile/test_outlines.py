"""The outline that a profile follows: its form's, one by its name, one of its own."""

from tests import sources_of
from tests.resolver.resolving import faults, made, text

from protocol_gen.model.library import ClauseLibrary

CLAUSES = """
- id: a
  heading: First
- id: a.one
  text: One.
- id: a.two
  text: Two.
"""


def library() -> ClauseLibrary:
    return sources_of.library(CLAUSES, "clauses: [{a: [a.one, a.two]}]")


def test_without_a_word_a_profile_follows_the_outline_of_its_short_form() -> None:
    assert text(made(library(), "")) == "First\n\nOne.\n\nTwo.\n"


def test_a_profile_may_follow_an_outline_of_its_own() -> None:
    own = """
outline:
  numbering: decimal
  clauses:
  - {heading: "What {{ members }} say", id: local.say, clauses: [a.two]}
  - a.one
"""

    assert text(made(library(), own)) == "1 What members say\n\n1.1 Two.\n\n2 One.\n"


def test_an_outline_of_ones_own_names_what_there_is_and_once() -> None:
    own = "outline: {clauses: [a.one, a.three, a.one]}"

    unknown, twice = faults(library(), own)

    assert "no clause 'a.three'" in unknown
    assert "'a.one' appears here twice" in twice


def test_a_name_that_no_outline_has_is_told() -> None:
    (fault,) = faults(library(), "outline: usaul")

    assert "there is no outline 'usaul'; did you mean usual" in fault


def test_a_form_that_the_kind_has_not_is_told() -> None:
    (fault,) = faults(library(), "form: shrot")

    assert "there is no form 'shrot'" in fault
