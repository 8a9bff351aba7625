"""A place is printed as editors can click it."""

from protocol_gen.model.location import NOWHERE, SourceLocation


def test_a_place_has_file_line_and_column() -> None:
    assert str(SourceLocation("profile.yaml", 10, 3)) == "profile.yaml:10:3"


def test_a_place_without_a_line_is_the_file() -> None:
    assert str(SourceLocation("profile.yaml")) == "profile.yaml"
    assert str(NOWHERE) == "(built in)"


def test_places_are_in_the_order_of_their_files_and_lines() -> None:
    places = [SourceLocation("b", 1, 1), SourceLocation("a", 10, 1), SourceLocation("a", 9, 5)]

    assert [str(each) for each in sorted(places)] == ["a:9:5", "a:10:1", "b:1:1"]
