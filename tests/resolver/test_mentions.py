"""What a profile says of clauses, lists, numbers and appendices must find them."""

import pytest
from tests import sources_of
from tests.resolver.resolving import faults, made, text

from protocol_gen.model.library import ClauseLibrary

CLAUSES = """
- id: a
  heading: First
- id: a.one
  text: One.
- id: b
  heading: Second
- id: b.two
  text: "Two:"
  clauses:
  - id: b.two.x
    text: item
"""
APPENDIX = "{counts: appendix, number: Appendix A}"
HEADING = "{counts: heading, number: '1'}"


def library() -> ClauseLibrary:
    return sources_of.library(CLAUSES, "clauses: [{a: [a.one]}, {b: [b.two]}]")


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ("numbering: {scheme: flat, off: [a.one]}", "'a.one' has no number in this scheme anyway"),
        ("numbering: {scheme: none, start: 3}", "nothing is numbered"),
        ("lists: {a: plain}", "'a' has no list under it"),
        ("numbering: {scheme: flat, appendices: [b]}", "no level of the numbering counts append"),
        (
            f"numbering: {{levels: [{HEADING}, {APPENDIX}], appendices: [b.two]}}",
            "'b.two' is to be an appendix, but it is no first heading here",
        ),
    ],
)
def test_what_is_said_of_nothing_is_a_fault(profile: str, said: str) -> None:
    (fault,) = faults(library(), profile)

    assert said in fault


def test_a_section_of_the_outline_that_is_made_an_appendix_goes_to_the_end() -> None:
    numbering = f"numbering: {{levels: [{HEADING}, {APPENDIX}], appendices: [a]}}"

    assert text(made(library(), numbering)).endswith("Appendix A First\n\nOne.\n")
