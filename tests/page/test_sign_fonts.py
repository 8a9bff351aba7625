import pytest

from protocol_gen.page.sign_fonts import shows_pictures


@pytest.mark.parametrize("font", ["Wingdings 2", "WEBDINGS", "Monotype Sorts", "MonotypeSorts"])
def test_a_font_of_pictures_is_known_by_its_name(font: str) -> None:
    assert shows_pictures(font)


@pytest.mark.parametrize("font", ["", "Arial", "My Wingdings"])
def test_another_font_shows_its_letters(font: str) -> None:
    assert not shows_pictures(font)
