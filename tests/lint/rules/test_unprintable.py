"""Characters that no font has, and a font that is not there."""

import pytest
from tests.lint.planting import Pair, change, found, profile, text, words_found

NOWHERE = "Testham Grotesque 2"
PAIRS = (
    Pair(
        "missing-glyph",
        profile('control: {contact: "☎ 01234 567890"}'),
        profile('control: {contact: "Telephone 01234 567890"}'),
    ),
    Pair("missing-glyph", text("All is well ✓."), text("All is well.")),
    Pair("missing-glyph", change("Be kind \U0001f600."), change("Be kind.")),
    Pair(
        "missing-font",
        profile(f"look: {{font: {NOWHERE}}}"),
        profile("look: {font: noto sans}"),
        NOWHERE,
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def messages(own: str, clause: str = "All is well.") -> list[tuple[str, int, str]]:
    """Where the characters are that no font has, and what is said."""
    planted = text(clause)
    planted = type(planted)(planted.clauses, own)
    return [
        (each.location.file, each.location.line, str(each.message))
        for each in found(planted)
        if each.rule.id == "missing-glyph"
    ]


def test_each_place_is_told_with_all_of_its_characters_by_name() -> None:
    own = 'control:\n  contact: "☎ and ☎ and ✉"\n  owner: "✓"\n'

    told = messages(own, "Tick → all.")

    assert [words for _, _, words in told if "rightwards arrow" in words]
    assert [words for _, _, words in told if "black telephone" in words and "envelope" in words]
    assert len(told) == 3
    assert len({(file, line) for file, line, _ in told}) == 3


def test_welsh_and_hyphens_of_every_kind_are_no_fault() -> None:
    welsh = "Ŵŵ Ŷŷ Ẁẁ Ẃẃ Ẅẅ Ỳỳ Ââ Êê Îî Ôô Ûû Ïï Member\u2011Officer Town\u2010Clerk – — ’ “ ” …"

    assert messages(f'control: {{contact: "{welsh}"}}', f"All is well, {welsh}.") == []


def test_what_no_pdf_prints_is_no_fault() -> None:
    own = 'look: {control_table: false}\ncontrol: {contact: "☎ 01234 567890"}'

    assert messages(own) == []
