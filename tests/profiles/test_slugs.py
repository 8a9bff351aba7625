import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.profiles.slugs import slug, unique_slug
from protocol_gen.project.council_folders import is_folder_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Little Testham Parish Council", "little-testham-parish-council"),
        ("Cyngor Tref Llŷn", "cyngor-tref-llyn"),
        ("St. Mary’s & All Saints'", "st-marys-and-all-saints"),
        ("CON", "con-council"),
        ("com1", "com1-council"),
        ("{{ x }}", "x"),
        ("市", "council"),
        ("../../etc/passwd", "etc-passwd"),
        ("_base", "base"),
    ],
)
def test_a_folder_is_called_after_its_council(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_any_name_gives_a_folder_s_name(name: str) -> None:
    found = slug(name)

    assert is_folder_name(found)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= 70


def test_a_folder_that_is_there_gives_the_next_one_a_number() -> None:
    assert unique_slug("Testham", ()) == "testham"
    assert unique_slug("Testham", ["Testham"]) == "testham-2"
    assert unique_slug("Testham", ["testham", "testham-2"]) == "testham-3"
