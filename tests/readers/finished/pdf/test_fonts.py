"""What the codes of a font stand for."""

from typing import Any

from protocol_gen.readers.finished.pdf.fonts import Font, read_font

MAP = b"""
2 beginbfchar <01> <0041> <02> <00660069> endbfchar
2 beginbfrange <10> <12> <0061> <20> <21> [<0078> <0079>] endbfrange
"""


class Stream:
    """As pypdf gives one."""

    def get_object(self) -> "Stream":
        return self

    def get_data(self) -> bytes:
        return MAP


def resource(**more: Any) -> dict[str, Any]:  # noqa: ANN401  # as pypdf has it
    return {f"/{key}": value for key, value in more.items()}


def test_a_code_stands_for_the_characters_of_the_map() -> None:
    font = read_font(resource(Subtype="/Type1", ToUnicode=Stream()))

    assert font.text(bytes([0x01, 0x02, 0x10, 0x12, 0x21])) == "Afiacy"


def test_a_code_without_a_character_is_shown_as_one_that_nobody_knows() -> None:
    assert read_font(resource(Subtype="/Type0", ToUnicode=Stream())).text(b"\x00\x7f") == "\ufffd"


def test_a_font_without_a_map_is_read_as_windows_has_it() -> None:
    assert read_font(resource(Subtype="/Type1")) == Font({}, 1)
    assert Font({}, 1).text(b"caf\xe9") == "café"
