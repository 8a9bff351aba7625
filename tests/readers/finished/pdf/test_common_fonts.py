"""Fonts that a file need not bring."""

import pytest

from protocol_gen.readers.finished.pdf.common_fonts import is_common


@pytest.mark.parametrize("name", ["ArialMT", "Times-Roman", "ABCDEF+Calibri,Bold", "Segoe UI", ""])
def test_a_font_that_every_program_knows_is_common(name: str) -> None:
    assert is_common(name)


@pytest.mark.parametrize("name", ["Wingdings-Regular", "ABCDEF+Webdings", "Our Own", "NotArial"])
def test_a_font_that_may_show_anything_is_not(name: str) -> None:
    assert not is_common(name)
