"""Numbers, by scheme."""

import pytest
from tests import sources_of
from tests.resolver.resolving import made, text

NUMBERED = """
- id: one
  heading: One
- id: one.a
  text: First.
- id: one.b
  text: "A stem:"
  clauses:
  - id: one.b.x
    text: item
    clauses:
    - id: one.b.x.deep
      text: deeper
  - id: one.b.y
    text: item
- id: two
  heading: Two
- id: two.heading
  heading: Inner
- id: two.text
  text: Text.
- id: two.more
  text: More.
"""


NUMBERED_OUTLINE = """
clauses:
- one: [one.a, one.b]
- two:
  - two.heading: [two.text]
  - two.more
"""


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        ("{scheme: none}", {}),
        (
            "{scheme: decimal}",
            {
                "one": "1",
                "one.a": "1.1",
                "one.b": "1.2",
                "two": "2",
                "two.heading": "2.1",
                "two.more": "2.2",
            },
        ),
        (
            "{scheme: legal}",
            {
                "one": "1",
                "one.a": "1.1",
                "one.b": "1.2",
                "one.b.x": "1.2(a)",
                "one.b.x.deep": "1.2(a)(i)",
                "one.b.y": "1.2(b)",
                "two": "2",
                "two.heading": "2.1",
                "two.text": "2.1(a)",
                "two.more": "2.2",
            },
        ),
        ("{scheme: flat}", {"one": "1", "two": "2"}),
        (
            "{scheme: continuous, prefix: '8.', start: 63}",
            {"one.a": "8.63", "one.b": "8.64", "two.text": "8.65", "two.more": "8.66"},
        ),
        (
            "{scheme: decimal, prefix: '5C.', start: 4}",
            {
                "one": "5C.4",
                "one.a": "5C.4.1",
                "one.b": "5C.4.2",
                "two": "5C.5",
                "two.heading": "5C.5.1",
                "two.more": "5C.5.2",
            },
        ),
        (
            "{scheme: decimal, off: [two.heading, one.a]}",
            {
                "one": "1",
                "one.b": "1.1",
                "two": "2",
                "two.text": "2.1",
                "two.more": "2.2",
            },
        ),
        (
            "{scheme: full}",
            {
                "one": "1",
                "one.a": "1.1",
                "one.b": "1.2",
                "one.b.x": "1.2(a)",
                "one.b.x.deep": "1.2(a)(i)",
                "one.b.y": "1.2(b)",
                "two": "2",
                "two.heading": "2.1",
                "two.text": "2.1.1",
                "two.more": "2.2",
            },
        ),
        (
            "{scheme: decimal, off_below: [one]}",
            {"one": "1", "two": "2", "two.heading": "2.1", "two.more": "2.2"},
        ),
    ],
)
def test_every_scheme_numbers_what_it_should(numbering: str, expected: dict[str, str]) -> None:
    library = sources_of.library(NUMBERED, NUMBERED_OUTLINE)

    document = made(library, f"numbering: {numbering}")

    cited = {p.id: p.number.citation for p in document.all_provisions if p.number}
    assert cited == expected


def test_after_z_come_aa_and_bb() -> None:
    items = "".join(f"  - id: a.i{n}\n    text: item\n" for n in range(28))
    library = sources_of.library(f"- id: a\n  text: 'Stem:'\n  clauses:\n{items}")

    document = made(library, "numbering: {scheme: legal}")

    labels = [p.number.label for p in document.all_provisions if p.number]
    assert labels[-3:] == ["(z)", "(aa)", "(bb)"]


def cited(numbering: str) -> dict[str, str]:
    library = sources_of.library(NUMBERED, NUMBERED_OUTLINE)
    document = made(library, f"numbering: {numbering}")
    return {p.id: p.number.citation for p in document.all_provisions if p.number}


def labels(numbering: str) -> list[str]:
    library = sources_of.library(NUMBERED, NUMBERED_OUTLINE)
    document = made(library, f"numbering: {numbering}")
    return [p.number.label for p in document.all_provisions if p.number]


HEADS = "{counts: heading, number: '1.'}"


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (f"{HEADS}, {{counts: paragraph, number: (a)}}", "1. (a) (b) 2. (a) (b)"),
        (
            f"{HEADS}, {{counts: paragraph, number: '1.1'}}, {{counts: item, number: i.}}",
            "1. 1.1 1.2 i. ii. 2. 2.1 2.2",
        ),
        (
            "{counts: heading, number: (a)}, {counts: [paragraph, item], number: (1)}",
            "(a) (1) (2) (b) (1) (2)",
        ),
        ("{counts: heading}, {counts: paragraph, number: '1.'}", "1. 2. 1. 2."),
        ("{counts: heading}, {counts: paragraph, number: '1.1'}", "1.1 1.2 2.1 2.2"),
        (f"{HEADS}, {{counts: paragraph, number: '1', restart: false}}", "1. 1 2 2. 3 4"),
        ("{counts: paragraph, number: '8.1', start: 63}", "8.63 8.64 8.65 8.66"),
    ],
)
def test_levels_count_what_they_say(levels: str, expected: str) -> None:
    assert labels(f"{{levels: [{levels}]}}") == expected.split()


def test_a_paragraph_that_nothing_above_it_lets_be_said_has_no_number() -> None:
    levels = f"{HEADS}, {{counts: heading, number: '1.1'}}, {{counts: paragraph, number: '1.1.1'}}"

    assert labels(f"{{levels: [{levels}]}}") == ["1.", "2.", "2.1", "2.1.1"]


def test_a_prefix_and_a_first_number_are_for_the_first_counter_that_is_shown() -> None:
    levels = "{counts: heading}, {counts: paragraph, number: '1.1.'}, {counts: item, number: (a)}"

    numbered = labels(f"{{levels: [{levels}], prefix: '5C.', start: 7}}")

    assert numbered == ["5C.7.1.", "5C.7.2.", "(a)", "(b)", "5C.8.1.", "5C.8.2."]


def test_a_stop_after_a_number_is_not_cited_and_letters_are_cited_with_what_is_above() -> None:
    levels = f"{HEADS}, {{counts: paragraph, number: (a)}}, {{counts: item, number: i.}}"

    found = cited(f"{{levels: [{levels}]}}")

    assert [found[id_] for id_ in ("one", "one.a", "one.b.y")] == ["1", "1(a)", "1(b)(ii)"]


def test_what_starts_again_under_a_heading_without_a_number_is_cited_with_the_heading() -> None:
    levels = "{counts: heading}, {counts: paragraph, number: '1'}, {counts: item, number: (a)}"

    found = cited(f"{{levels: [{levels}]}}")

    assert found["two.more"] == "paragraph 2 under “Two”"
    assert found["one.b.y"] == "paragraph 2(b) under “One”"
    assert "one" not in found


def test_appendices_are_numbered_by_levels_of_their_own_and_cited_by_their_names() -> None:
    levels = f"""{HEADS}, {{counts: appendix, number: Appendix A}},
    {{counts: paragraph, number: '1'}}, {{counts: item, number: (a)}}"""
    library = sources_of.library(NUMBERED, NUMBERED_OUTLINE)

    document = made(library, f"numbering: {{levels: [{levels}], appendices: [two]}}")

    found = {p.id: p.number.citation for p in document.all_provisions if p.number}
    assert found == {
        "one": "1",
        "two": "Appendix A",
        "two.text": "Appendix A, paragraph 1",
        "two.more": "Appendix A, paragraph 2",
    }


TWO = """
- id: a
  text: "See {{ see b }}."
- id: b
  text: B.
"""


@pytest.mark.parametrize("prefix", ["Section 16.", "XIV.", "5C."])
def test_a_word_before_a_number_makes_it_a_name(prefix: str) -> None:
    library = sources_of.library(TWO)

    document = made(library, f"numbering: {{scheme: decimal, prefix: '{prefix}'}}")

    said = prefix if prefix.startswith("Section") else f"paragraph {prefix}"
    assert f"See {said}2." in text(document)


def test_a_reference_to_a_paragraph_of_an_appendix_reads_as_words() -> None:
    clauses = """
    - id: a
      text: "See {{ see c }}. {{ See c }} says so; {{ see b }} has more."
    - id: b
      heading: Rights
    - id: c
      text: C.
    """
    levels = "{counts: appendix, number: Appendix A}, {counts: paragraph, number: '1', start: 3}"
    library = sources_of.library(clauses, "clauses: [a]\nappendices: [{b: [c]}]")

    document = made(library, f"numbering: {{levels: [{levels}]}}")

    said = "Appendix A, paragraph 3"
    assert f"See {said}. {said} says so; Appendix A has more." in text(document)
