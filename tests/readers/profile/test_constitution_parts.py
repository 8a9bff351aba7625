"""The other parts of a constitution, which a council's own texts refer to by names."""

from tests import sources_of
from tests.resolver.resolving import faults, made, text

from protocol_gen.model.library import ClauseLibrary

PARTS = 'parts: {members_code: "Part 5A, Members’ Code of Conduct"}'
ADDED = """
- insert: "{{ Members }} keep to {{ members_code }}."
  id: local.code
  after: a
  kind: choice
  reason: Asked for.
"""


def library() -> ClauseLibrary:
    return sources_of.library('- {id: a, text: "{{ The clerk }} decides."}', "clauses: [a]")


def test_a_part_is_named_by_the_texts_of_the_councils_own() -> None:
    document = made(library(), PARTS, ADDED)

    assert text(document).endswith("Members keep to Part 5A, Members’ Code of Conduct.\n")


def test_a_part_cannot_have_a_name_that_means_something_else() -> None:
    (fault,) = faults(library(), "parts: {clerk: Part 4}")

    assert "'clerk'" in fault


def test_a_part_has_a_name_of_the_form_that_placeholders_have() -> None:
    (fault,) = faults(library(), "parts: {Code of Conduct: Part 4}")

    assert "is not a name of lower-case letters" in fault


def test_a_part_that_nobody_names_is_not_there() -> None:
    (fault,) = faults(library(), changes=ADDED)

    assert "{{ members_code }}" in fault
