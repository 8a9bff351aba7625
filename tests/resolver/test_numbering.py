"""Numbers, by scheme."""

import pytest
from tests import sources_of
from tests.resolver.resolving import made

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
