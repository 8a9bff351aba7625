"""What is drawn in a Word file."""

import pytest
from tests.readers.finished.finished_files import W

from protocol_gen.readers.finished.word_drawings import PageHead, drawn
from protocol_gen.readers.finished.word_elements import parse


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<w:drawing><inline/></w:drawing>", "word-picture"),
        ("<w:drawing><anchor behindDoc='1'/></w:drawing>", "word-picture"),
        ("<w:drawing><anchor behindDoc='0'/></w:drawing>", "word-floating"),
        ("<w:drawing><anchor><wrapNone/></anchor></w:drawing>", "word-floating"),
        ("<w:drawing><anchor><wrapSquare/></anchor></w:drawing>", "word-picture"),
        ("<w:pict><shape style='position:absolute;left:0'/></w:pict>", "word-floating"),
        (
            "<w:pict><shape style='position:absolute'><wrap type='square'/></shape></w:pict>",
            "word-picture",
        ),
        ("<w:pict><shape style='position:absolute;z-index:-1'/></w:pict>", "word-picture"),
        (
            (
                "<w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' "
                "style='position:absolute;z-index:-1'><v:textpath string='DRAFT'/></v:shape>"
                "</w:pict>"
            ),
            "word-floating",
        ),
        (
            (
                "<w:drawing><anchor behindDoc='1'><w:txbxContent><w:t>never</w:t></w:txbxContent>"
                "</anchor></w:drawing>"
            ),
            "word-floating",
        ),
        ("<w:pict><w:txbxContent/></w:pict>", "word-text-box"),
        ("<w:object/>", "word-object"),
    ],
)
def test_what_floats_may_cover_words_unless_it_is_behind_them_and_has_none(
    inside: str, code: str
) -> None:
    (element,) = parse(f'<w:r xmlns:w="{W}">{inside}</w:r>'.encode())

    (obstacle,) = drawn(element, PageHead(1440))

    assert (obstacle.what.code, obstacle.roams) == (code, code == "word-floating")


def anchor(above: str, offset: int, height: int) -> str:
    place = f"<positionV relativeFrom='{above}'><posOffset>{offset * 635}</posOffset></positionV>"
    return f"<anchor><wrapNone/>{place}<extent cx='1' cy='{height * 635}'/></anchor>"


@pytest.mark.parametrize(
    ("above", "offset", "height", "head", "covers"),
    [
        ("page", 300, 1100, None, False),
        ("page", 300, 1200, None, True),
        ("topMargin", 0, 1440, None, False),
        ("margin", -900, 800, None, False),
        ("margin", 0, 100, None, True),
        ("paragraph", 0, 700, 700, False),
        ("paragraph", 0, 800, 700, True),
        ("paragraph", 0, 100, None, True),
        ("bottomMargin", 0, 100, None, True),
    ],
)
def test_a_picture_that_ends_above_all_words_covers_none(
    above: str, offset: int, height: int, head: int | None, *, covers: bool
) -> None:
    inside = f"<w:drawing>{anchor(above, offset, height)}</w:drawing>"
    (element,) = parse(f'<w:r xmlns:w="{W}">{inside}</w:r>'.encode())

    (obstacle,) = drawn(element, PageHead(1440, head))

    assert obstacle.roams is covers
