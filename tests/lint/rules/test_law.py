"""Law of another nation, law that is repealed, wordings that are withdrawn."""

from dataclasses import replace
from datetime import date

import pytest
from tests.lint.planting import Pair, Project, text, words_found

LAW = """
- id: a
  text: All is well.
  basis:
  - {reference: "Some Act 1990, section 1", nations: england, repealed: 2020-01-01}
"""
PICKED = """
- id: a
  wordings:
  - {name: old, text: All was well., withdrawn: It is over.}
  - {text: All is well.}
"""
PAIRS = (
    Pair(
        "foreign-law",
        text("The Public Services Ombudsman for Wales decides."),
        text("The arrangements of the council apply."),
        "Public Services Ombudsman for Wales",
    ),
    Pair(
        "foreign-law",
        text("See the Local Government and Elections (Wales) Act 2021."),
        text("See the Standing Orders (England) Regulations 2001."),
        "(Wales)",
    ),
    Pair(
        "foreign-law",
        Project(
            "- {id: a, text: The Moot Act 1999 holds.}\n"
            "- {id: b, text: All is well., basis: [{reference: Moot Act 1999, nations: wales}]}"
        ),
        Project(
            "- {id: a, text: The Moot Act 1999 holds.}\n"
            "- {id: b, text: All is well., basis: [{reference: Moot Act 1999, nations: england}]}"
        ),
        "Moot Act 1999",
    ),
    Pair(
        "repealed-law",
        text("See the Data Protection Act 1998."),
        text("See the Data Protection Act 2018."),
        "Data Protection Act 1998",
    ),
    Pair(
        "repealed-law",
        text("See the Audit Commission Act 1998."),
        replace(text("See the Audit Commission Act 1998."), on=date(2015, 3, 31)),
        "Audit Commission Act 1998",
    ),
    Pair(
        "repealed-law",
        Project(LAW),
        replace(Project(LAW), on=date(2019, 12, 31)),
        "Some Act 1990, section 1",
    ),
    Pair("withdrawn-wording", Project(PICKED, "wordings: {a: old}"), Project(PICKED), "old"),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
