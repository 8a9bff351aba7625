"""Provisions by the numbers that they have now."""

import pytest
from tests import projects

from protocol_gen.project.clause_numbers import provision_numbered


@pytest.mark.parametrize(
    "written", ["{}", " {} ", "{}.", "section {}", "Para. {}", "§ {}", "s.{}", "paragraph {}"]
)
def test_each_number_leads_to_its_provision(written: str) -> None:
    project = projects.workspace()
    document = project.resolve(project.council(projects.BRIDGEND)).document
    numbered = [each for each in document.all_provisions if each.number]

    for each in numbered:
        assert each.number
        assert provision_numbered(document, written.format(each.number.citation)) == each.id


@pytest.mark.parametrize(
    "written", ["", "roles.chairs", "99", "two", "1; 2", "section", "item 99(a)"]
)
def test_what_is_no_number_or_of_no_provision_leads_nowhere(written: str) -> None:
    project = projects.workspace()
    document = project.resolve(project.council(projects.PRINCIPAL)).document

    assert provision_numbered(document, written) == ""


def test_a_letter_counts_the_items_of_a_list_without_letters() -> None:
    project = projects.workspace()
    document = project.resolve(project.council("example-district")).document
    listed = next(each for each in document.all_provisions if each.id == "expect-officers")
    items = listed.provisions
    assert listed.number

    assert provision_numbered(document, f"{listed.number.citation}(a)") == items[0].id
    assert provision_numbered(document, f"item {listed.number.citation} (c)") == items[2].id
    assert provision_numbered(document, f"{listed.number.citation}(z)") == ""
