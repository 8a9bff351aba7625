"""How the items of lists end."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, faults, made, text


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        ("plain", ["- To listen", "- To decide", "- To scrutinise"]),
        ("semicolons", ["- To listen;", "- To decide;", "- To scrutinise."]),
        ("semicolons-and", ["- To listen;", "- To decide; and", "- To scrutinise."]),
        ("semicolons-or", ["- To listen;", "- To decide; or", "- To scrutinise."]),
        ("sentences", ["- To listen.", "- To decide.", "- To scrutinise."]),
    ],
)  # fmt: skip
def test_the_items_of_a_list_end_as_the_council_chose(style: str, lines: list[str]) -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    document = made(library, f"governance: leader_cabinet\nlists: {{duties: {style}}}")

    assert text(document).splitlines()[-3:] == lines


def test_an_item_of_two_sentences_does_not_go_with_semicolons() -> None:
    library = sources_of.library(
        "- id: a\n  text: 'Stem:'\n  clauses:\n  - id: a.b\n    text: One. Two"
    )

    (fault,) = faults(library, "lists: {default: semicolons}")

    assert "'a.b' has two sentences" in fault


def test_a_list_in_a_list_ends_as_the_item_it_stands_in() -> None:
    clauses = """
    - id: a
      text: "Stem:"
      clauses:
      - id: a.one
        text: one
      - id: a.two
        text: "two:"
        clauses:
        - id: a.two.x
          text: x
        - id: a.two.y
          text: y
      - id: a.three
        text: three
    """
    library = sources_of.library(clauses)

    document = made(library, "lists: {default: semicolons-and}")

    assert [line.strip() for line in text(document).splitlines() if line] == [
        "Stem:",
        "- one;",
        "- two:",
        "- x; and",
        "- y; and",
        "- three.",
    ]
