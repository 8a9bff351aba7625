"""Where a line belongs whose indentation fits nothing above it."""

import pytest

from protocol_gen.readers.yaml_indentation import misplaced


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "terms:\n    member: Councillor\n  officer: Officer",
            "by 2 spaces, which fits nothing above it; indent it by 4 to be under 'terms' or 0 to",
        ),
        (
            "a: b\n c: d",
            "by 1 space, which fits nothing above it; indent it by 0 to be under nothing",
        ),
    ],
)
def test_it_is_said_by_how_much_to_indent(text: str, said: str) -> None:
    found = text.split("\n")

    assert said in str(misplaced(found, len(found) - 1))


@pytest.mark.parametrize(
    "text",
    [
        "a: b\nc: d",
        "a:\n  c: d",
        "a:  # a remark\n     c: d",
        "a:\n  b: c\nd: e",
        "a: b\nno key at all",
        "a:\n  b:\n    c: d\n  e: f",
    ],
)
def test_nothing_is_said_of_a_line_that_fits(text: str) -> None:
    found = text.split("\n")

    assert misplaced(found, len(found) - 1) is None


def test_a_line_that_is_not_there_is_none() -> None:
    assert misplaced([], -1) is None
