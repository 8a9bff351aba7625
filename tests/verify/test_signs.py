"""Signs that nobody sees, and signs that look like others."""

import pytest

from protocol_gen.verify.signs import odd_signs, seen


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("indis\u00adpensable", ["indispensable"]),
        ("Vice\u2011Chair", ["Vice-Chair"]),
        ("a\u200bb\ufeff", ["ab"]),
        ("\u200b", []),
        ("off\u200cice", ["office"]),
        ("\u0645\u200c\u062e", ["\u0645\u200c\u062e"]),
        ("\u202eabc", ["\u202eabc"]),
        ("Tŵr", ["Tŵr"]),
    ],
)
def test_what_nobody_sees_does_not_count(word: str, shown: list[str]) -> None:
    assert [*seen([word])] == shown


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("\u0430nd", ["“\u0430” is CYRILLIC SMALL LETTER A (U+0430)"]),
        ("\u202eand", ["it has RIGHT-TO-LEFT OVERRIDE (U+202E) in it"]),
        ("and", []),
        ("ánd", []),
        ("a–d", ["“–” is EN DASH (U+2013)"]),
    ],
)
def test_signs_that_may_be_taken_for_others_are_named(found: str, said: list[str]) -> None:
    assert [str(each) for each in odd_signs([found], ["and"])] == said


def test_signs_that_were_adopted_are_not_named() -> None:
    assert odd_signs(["a–d"], ["b–c"]) == ()
