"""What is drawn in a Word file."""

import pytest
from tests.readers.finished.finished_files import W

from protocol_gen.readers.finished.word_drawings import drawn
from protocol_gen.readers.finished.word_elements import parse


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<w:drawing><inline/></w:drawing>", "word-picture"),
        ("<w:drawing><anchor behindDoc='1'/></w:drawing>", "word-picture"),
        ("<w:drawing><anchor behindDoc='0'/></w:drawing>", "word-floating"),
        ("<w:pict><shape style='position:absolute;left:0'/></w:pict>", "word-floating"),
        ("<w:pict><shape style='position:absolute;z-index:-1'/></w:pict>", "word-picture"),
        ("<w:pict><w:txbxContent/></w:pict>", "word-text-box"),
        ("<w:object/>", "word-object"),
    ],
)
def test_what_floats_and_is_not_behind_the_words_may_cover_them(inside: str, code: str) -> None:
    (element,) = parse(f'<w:r xmlns:w="{W}">{inside}</w:r>'.encode())

    (obstacle,) = drawn(element)

    assert (obstacle.what.code, obstacle.roams) == (code, code == "word-floating")
