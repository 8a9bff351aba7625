"""The fonts of this computer, asked of fontconfig in a process that has fonts of its own."""

import sys
from pathlib import Path

import pytest
from tests.fonts_of_a_computer import computer, own_font
from tests.writers.pdf.files import run

from protocol_gen.page import installed_fonts

ASK = "from protocol_gen.page.installed_fonts import installed; print(installed({!r}))"


@pytest.mark.slow
def test_a_family_is_there_with_all_of_its_files_in_any_case(tmp_path: Path) -> None:
    own = own_font(tmp_path / "fonts", "Testham Grotesque")
    environment = computer(tmp_path, tmp_path / "fonts")

    for name in ("Testham Grotesque", "testham grotesque"):
        assert str(own) in run(ASK.format(name), **environment)
    assert run(ASK.format("Testham"), **environment).strip() == "()"


@pytest.mark.slow
def test_a_computer_without_fonts_has_none(tmp_path: Path) -> None:
    assert run(ASK.format("DejaVu Sans"), **computer(tmp_path)).strip() == "()"


def test_where_there_is_no_fontconfig_nobody_can_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(installed_fonts._FILES, sys.platform, ("no-such-library",))
    installed_fonts._library.cache_clear()
    installed_fonts.installed.cache_clear()
    try:
        assert installed_fonts.installed("DejaVu Sans") is None
    finally:
        installed_fonts._library.cache_clear()
        installed_fonts.installed.cache_clear()
