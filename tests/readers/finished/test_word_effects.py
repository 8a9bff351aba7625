"""Effects that change nothing of what is read, and all others."""

import pytest

from protocol_gen.readers.finished.word_colours import Theme
from protocol_gen.readers.finished.word_effects import filling, is_plain
from protocol_gen.readers.finished.word_elements import local, parse
from protocol_gen.readers.finished.word_sight import Eye, Sight

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def outline(inside: str) -> str:
    return f'<w14:textOutline {W14} w14:w="12700">{inside}</w14:textOutline>'


def fill(inside: str) -> str:
    return f"<w14:textFill {W14}><w14:solidFill>{inside}</w14:solidFill></w14:textFill>"


def colour(digits: str, inside: str = "") -> str:
    return fill(f'<w14:srgbClr w14:val="{digits}">{inside}</w14:srgbClr>')


@pytest.mark.parametrize(
    ("effect", "plain"),
    [
        (outline('<w14:noFill/><w14:miter w14:lim="400000"/>'), True),
        (outline('<w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill>'), False),
        (outline(""), False),
        (colour("1D3F6E"), True),
        (colour("1D3F6E", '<w14:alpha w14:val="99000"/>'), False),
        (colour("none"), False),
        (fill('<w14:schemeClr w14:val="tx1"/>'), False),
        (f"<w14:textFill {W14}><w14:noFill/></w14:textFill>", False),
        (f'<w14:glow {W14} w14:rad="1"/>', False),
    ],
)
def test_an_effect_is_plain_or_not(effect: str, plain: bool) -> None:  # noqa: FBT001  # a case
    assert is_plain(parse(effect.encode())) is plain


@pytest.mark.parametrize(
    ("effect", "sight"),
    [
        (outline("<w14:noFill/>"), Sight.SEEN),
        (colour("000000"), Sight.SEEN),
        (colour("FFFFFF"), Sight.UNSEEN),
        (colour("C8C8C8"), Sight.DOUBTFUL),
        (colour("000000", '<w14:alpha w14:val="99000"/>'), Sight.DOUBTFUL),
    ],
)
def test_words_are_seen_as_their_filling_has_it(effect: str, sight: Sight) -> None:
    found = parse(effect.encode())

    assert Eye(Theme(None)).words({local(found.tag): found}) is sight


def test_what_is_not_there_fills_with_nothing() -> None:
    assert filling(None) is None
