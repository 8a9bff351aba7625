"""Which words of a Word file are seen."""

import pytest
from tests.readers.finished.finished_files import W

from protocol_gen.readers.finished.word_colours import Theme
from protocol_gen.readers.finished.word_elements import local, parse
from protocol_gen.readers.finished.word_sight import Eye, Sight, is_odd_paragraph


@pytest.mark.parametrize(
    ("said", "sight"),
    [
        ("", Sight.SEEN),
        ("<w:b/><w:i/><w:lang/><w:caps/><w:kern/>", Sight.SEEN),
        ("<w:vanish/>", Sight.HIDDEN),
        ('<w:color w:val="FFFFFF"/>', Sight.UNSEEN),
        ('<w:color w:val="FEFEFE"/>', Sight.UNSEEN),
        ('<w:color w:val="D0D0D0"/>', Sight.DOUBTFUL),
        ('<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>', Sight.SEEN),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>', Sight.SEEN),
        ('<w:color w:val="000000"/><w:highlight w:val="black"/>', Sight.UNSEEN),
        ('<w:highlight w:val="black"/>', Sight.DOUBTFUL),
        ('<w:highlight w:val="yellow"/>', Sight.SEEN),
        ("<w:specVanish/>", Sight.DOUBTFUL),
        ('<w:sz w:val="1"/>', Sight.UNSEEN),
        ('<w:sz w:val="1pt"/>', Sight.UNSEEN),
        ('<w:sz w:val="8"/>', Sight.DOUBTFUL),
        ('<w:sz w:val="12pt"/>', Sight.SEEN),
        ('<w:w w:val="1"/>', Sight.UNSEEN),
        ('<w:w w:val="40"/>', Sight.DOUBTFUL),
        ('<w:spacing w:val="-200"/>', Sight.UNSEEN),
        ('<w:spacing w:val="-60"/>', Sight.DOUBTFUL),
        ('<w:spacing w:val="-20"/>', Sight.SEEN),
        ('<w:position w:val="-200"/>', Sight.DOUBTFUL),
        ("<w:rtl/>", Sight.DOUBTFUL),
        ('<w:rtl w:val="0"/>', Sight.SEEN),
        ('<w:rFonts w:ascii="Wingdings"/>', Sight.IN_SIGNS),
        ('<w:rFonts w:ascii="Symbol"/><w:color w:val="FFFFFF"/>', Sight.UNSEEN),
        ("<w:textFill/>", Sight.DOUBTFUL),
        ("<w:nobodyKnows/>", Sight.DOUBTFUL),
    ],
)
def test_words_are_seen_as_their_properties_have_it(said: str, sight: Sight) -> None:
    root = parse(f'<w:rPr xmlns:w="{W}">{said}</w:rPr>'.encode())

    assert Eye(Theme(None)).words({local(each.tag): each for each in root}) is sight


@pytest.mark.parametrize(
    ("said", "is_odd"),
    [
        ('<w:ind w:left="851" w:hanging="851"/><w:jc/><w:keepNext/>', False),
        ('<w:ind w:left="-5000"/>', True),
        ('<w:ind w:start="20000"/>', True),
        ('<w:ind w:left="0" w:hanging="9000"/>', True),
        ("<w:framePr/>", True),
        ("<w:bidi/>", True),
        ('<w:bidi w:val="0"/>', False),
        ('<w:spacing w:line="20" w:lineRule="exact"/>', True),
        ('<w:spacing w:line="125" w:lineRule="exact"/>', True),
        ('<w:spacing w:line="20" w:lineRule="auto"/>', True),
        ('<w:spacing w:line="20"/>', True),
        ('<w:spacing w:line="228" w:lineRule="auto"/>', False),
        ('<w:spacing w:line="20" w:lineRule="atLeast"/>', False),
        ('<w:spacing w:after="20"/>', False),
        ('<w:ind w:left="4700" w:right="4700"/>', True),
        ('<w:ind w:leftChars="-5000"/>', True),
        ('<w:ind w:leftChars="200"/>', False),
        ("<w:collapsed/>", True),
    ],
)
def test_a_paragraph_may_be_elsewhere_cut_off_or_turned_round(said: str, *, is_odd: bool) -> None:
    root = parse(f'<w:pPr xmlns:w="{W}">{said}</w:pPr>'.encode())

    assert is_odd_paragraph({local(each.tag): each for each in root}) is is_odd
