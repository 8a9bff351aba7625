"""Which characters have no place in a text, and that equal words are equal characters."""

import sys
import unicodedata

import pytest

from protocol_gen.readers.characters import REFUSED, apostrophes_made_one, composed, refused_in

WRITTEN_IN_TEXTS = "\t\n aZéŵ£€–—‘’“”…·•№☎✓🏛\u00a0\u2009\u2011\u0301\u3000"
PREPENDED = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs that are seen, though they are of the category of what formats."""


def test_every_character_that_only_formats_or_is_no_character_is_refused() -> None:
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        kind = unicodedata.category(character)
        is_hieroglyph = 0x13430 <= code <= 0x1343F  # they place what is seen
        if kind in {"Cf", "Cs", "Co"} and character not in PREPENDED and not is_hieroglyph:
            assert REFUSED.fullmatch(character), hex(code)
        if kind == "Cc" and character not in "\t\n":
            assert REFUSED.fullmatch(character), hex(code)
        if "VARIATION SELECTOR" in unicodedata.name(character, "") or (code & 0xFFFE) == 0xFFFE:
            assert REFUSED.fullmatch(character), hex(code)


def test_what_people_write_is_not_refused() -> None:
    assert not list(refused_in(WRITTEN_IN_TEXTS))


def test_no_letter_digit_or_mark_that_is_seen_is_refused() -> None:
    refused = {chr(code) for code in range(sys.maxunicode + 1) if REFUSED.fullmatch(chr(code))}

    seen = {each for each in refused if unicodedata.category(each)[0] in "LNP"}
    blank = {
        "\u115f",
        "\u1160",
        "\u3164",
        "\uffa0",
    }  # fillers: letters to Unicode, blank to the eye
    assert seen == blank


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\u00ad", "the soft hyphen U+00AD is not allowed"),
        ("\u2060", "the word joiner U+2060 is not allowed"),
        ("\ufe0f", "the variation selector-16 U+FE0F is not allowed"),
        ("\U000e0041", "the tag latin capital letter a U+E0041 is not allowed"),
        ("\x00", "the control character U+0000 is not allowed"),
        ("\ue000", "the private-use character U+E000 is not allowed"),
        ("\ufff0", "the unassigned character U+FFF0 is not allowed"),
        ("\ufffd", "the replacement character U+FFFD is not allowed"),
    ],
)
def test_a_character_is_refused_by_its_name(character: str, said: str) -> None:
    ((at, message),) = refused_in(f"ab{character}c")

    assert at == 2
    assert str(message).startswith(said)


@pytest.mark.parametrize(
    "sign", ["ŵ", "ŷ", "Ŵ", "Ŷ", "é", "Ê", "ï", "’", "“", "–", "—", "…", "£", "€"]
)
def test_a_letter_that_was_read_in_another_encoding_is_refused(sign: str) -> None:
    ((at, message),) = refused_in(f"ab{sign.encode().decode('cp1252')}c")

    assert at == 2
    assert f"was “{sign}” until a program read it in another encoding" in str(message)


@pytest.mark.parametrize(
    "words", ["Â’r Â” Â…", "â’r â… tê’", "SÃO Ãlo", "Åland Å’ Ångström", "£5 €5 ½", "Ô’ch ô–"]
)
def test_letters_of_other_languages_are_not_refused(words: str) -> None:
    assert not list(refused_in(words))


def test_no_more_than_asked_for_are_named() -> None:
    assert len(list(refused_in("\x00" * 10, 3))) == 3


@pytest.mark.parametrize("words", ["Tŵr y Gŷl", "Ŵŷ é", "plain"])
def test_words_come_composed_however_they_were_typed(words: str) -> None:
    assert composed(unicodedata.normalize("NFD", words)) == words == composed(words)


@pytest.mark.parametrize(
    ("typed", "made_one"),
    [
        ("St Mary's", "St Mary’s"),
        ("St Mary`s and St John\u00b4s", "St Mary’s and St John’s"),
        ("Members' Forum", "Members’ Forum"),
        ("Llan'r", "Llan’r"),
        ("'quoted' words", "'quoted' words"),
        ("the 'Clerks' forum", "the 'Clerks' forum"),
        ("5'6", "5'6"),
        ("onload='x'", "onload='x'"),
    ],
)
def test_an_apostrophe_is_told_from_other_straight_marks(typed: str, made_one: str) -> None:
    assert apostrophes_made_one(typed) == made_one
    assert apostrophes_made_one(made_one) == made_one
