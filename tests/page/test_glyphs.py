"""The characters that a font has, held against another reader of fonts."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # has none
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]  # has none
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-untyped]  # has none
from hypothesis import example, given
from hypothesis import strategies as st
from tests.writers.html.pages import TEMPLATES

from protocol_gen.page.glyphs import all_in_words, characters_of, in_words, need_signs

FILES = sorted((TEMPLATES / "html" / "fonts").glob("*.ttf"))
SURROGATES = range(0xD800, 0xE000)
CHARACTERS = st.sets(
    st.integers(0x20, 0x10FFFD).filter(lambda each: each not in SURROGATES), min_size=1
)


def font(characters: set[int]) -> TTFont:
    """A font with an empty sign for each of some characters."""
    names = [".notdef", *(f"c{each}" for each in sorted(characters))]
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder(names)
    made.setupCharacterMap({each: f"c{each}" for each in characters})
    made.setupGlyf({name: Glyph() for name in names})
    made.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    made.setupHorizontalHeader()
    made.setupNameTable({"familyName": "Testham", "styleName": "Regular"})
    made.setupOS2()
    made.setupPost()
    return made.font


def saved(made: TTFont | TTCollection) -> bytes:
    output = BytesIO()
    made.save(output)
    return output.getvalue()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bundled_font_has_what_another_reader_finds(path: Path) -> None:
    assert characters_of(path.read_bytes()) == frozenset(TTFont(path).getBestCmap())


@given(CHARACTERS)
@example(set(range(0x20, 0x7F)))
@example({0x41, 0x1F600})
def test_any_font_has_just_its_characters(characters: set[int]) -> None:
    assert characters_of(saved(font(characters))) == characters


def test_of_a_collection_the_first_font_counts() -> None:
    both = TTCollection()
    both.fonts = [font({0x41}), font({0x42})]

    assert characters_of(saved(both)) == {0x41}


def test_a_character_that_is_mapped_to_the_sign_for_none_is_not_there() -> None:
    made = font({0x41, 0x42})
    for table in made["cmap"].tables:
        table.cmap[0x42] = ".notdef"

    assert characters_of(saved(made)) == {0x41}


@given(st.binary(max_size=200))
@example(b"")
@example(b"ttcf")
@example(FILES[0].read_bytes()[:2000])
def test_what_is_no_font_has_no_characters(content: bytes) -> None:
    assert characters_of(content) == frozenset()


def test_only_what_is_seen_needs_a_sign() -> None:
    assert need_signs("All is well.") == set()
    assert need_signs("é \u00a0\u202f\u2003\u00ad\u200b ☎ \U0001f600") == {"é", "☎", "\U0001f600"}
    assert need_signs("\u1680") == {"\u1680"}


def test_a_character_is_told_by_itself_its_number_and_its_name() -> None:
    assert in_words("½") == "'½' (U+00BD, vulgar fraction one half)"
    assert in_words("\uffff") == "'\uffff' (U+FFFF)"
    assert all_in_words("✓☎✓") == (
        "'☎' (U+260E, black telephone)",
        "'✓' (U+2713, check mark)",
    )
