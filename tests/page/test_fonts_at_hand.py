"""What the fonts of a document have signs for, each font read only where it is needed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.page.test_glyphs import font, saved
from tests.writers.html.pages import read

from protocol_gen.page import installed_fonts
from protocol_gen.page.fonts_at_hand import FontsAtHand, is_missing, signs_of
from protocol_gen.page.typefaces import BUNDLED, USUAL, Typeface


def asking(asked: list[str]) -> Callable[[Typeface], frozenset[int]]:
    """Two fonts, of which the first has é and the second ŵ as well."""

    def signs(face: Typeface) -> frozenset[int]:
        asked.append(face.name)
        return frozenset(map(ord, "é" if face is USUAL else "éŵ"))

    return signs


def test_no_font_is_read_before_one_is_needed() -> None:
    for characters, needed in (("", 0), ("é", 1), ("éŵ", 2)):
        asked: list[str] = []

        assert FontsAtHand("", asking(asked)).lacking(characters) == frozenset()
        assert len(asked) == needed


def test_what_neither_font_has_is_lacking() -> None:
    assert FontsAtHand("", asking([])).lacking("é☎ŵ✓") == {"☎", "✓"}


def test_the_council_s_own_font_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "own.ttf"
    file.write_bytes(saved(font({ord("☎")})))
    monkeypatch.setattr(installed_fonts, "installed", {"Testham": (file,)}.get)

    assert FontsAtHand("Testham", asking([])).lacking("☎✓") == {"✓"}
    assert FontsAtHand("Noto Sans", asking([])).lacking("☎") == {"☎"}


@pytest.mark.parametrize(
    ("family", "files", "missing"),
    [
        ("", (), False),
        ("noto sans", (), False),
        ("Testham", (), True),
        ("Testham", (Path("own.ttf"),), False),
        ("Testham", None, False),
    ],
)
def test_a_font_is_missing_where_it_is_known_to_be(
    family: str,
    files: tuple[Path, ...] | None,
    missing: bool,  # noqa: FBT001  # what is expected
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(installed_fonts, "installed", lambda _: files)

    assert is_missing(family) is missing
    assert FontsAtHand(family, asking([])).is_missing is missing


def test_a_typeface_has_what_each_of_its_weights_has() -> None:
    def weights(name: str) -> bytes:
        return saved(font({0x41, 0x42} if "Bold" in name else {0x42, 0x43}))

    assert signs_of(weights, USUAL) == {0x42}
    assert all(ord("ŵ") in signs_of(read, face) for face in BUNDLED)
