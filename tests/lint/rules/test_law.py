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
    Pair(
        "repealed-law",
        text("See Part II of the Local Government Act 2000."),
        text("See Part 1A of the Local Government Act 2000."),
        "Part II of the Local Government Act 2000",
    ),
    Pair(
        "repealed-law",
        text("See the General Data Protection Regulation (EU) 2016/679."),
        text("See the UK General Data Protection Regulation."),
        "General Data Protection Regulation (EU) 2016/679",
    ),
    Pair("withdrawn-wording", Project(PICKED, "wordings: {a: old}"), Project(PICKED), "old"),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


@pytest.mark.parametrize(
    ("nation", "words"),
    [
        ("england", "Parish Councils (Model Code of Conduct) Order 2001"),
        ("england", "SI 2000/3272"),
        ("wales", "Public Services Ombudsman (Wales) Act 2005"),
        ("wales", "head of paid service"),
        ("wales", "Conduct of Members (Model Code of Conduct) (Wales) Order 2001"),
        ("scotland", "Code of Conduct (July 2018)"),
        ("northern_ireland", "Northern Ireland Code of Local Government Conduct"),
    ],
)
def test_law_that_is_gone_is_gone_in_its_own_nation_alone(nation: str, words: str) -> None:
    planted = {
        each: replace(text(f"It names the {words}."), nation=each)
        for each in ("england", "wales", "scotland", "northern_ireland")
    }

    found_in = [each for each, one in planted.items() if words_found("repealed-law", one)]

    assert found_in == [nation]
