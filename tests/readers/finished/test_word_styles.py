"""What Word's styles do to words."""

import pytest
from tests.readers.finished.finished_files import W, word_file

from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.word_file import read_word

STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Below"><w:basedOn w:val="Hidden"/></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>
</w:styles>"""


@pytest.mark.parametrize(
    ("paragraph", "run", "said"),
    [
        ("", '<w:rStyle w:val="Hidden"/>', ""),
        ("", '<w:rStyle w:val="Below"/>', ""),
        ("", '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>', "one"),
        ('<w:pStyle w:val="Secret"/>', "", ""),
        ('<w:pStyle w:val="Secret"/>', '<w:rStyle w:val="Hidden"/>', "one"),
        ('<w:pStyle w:val="Gone"/>', "", "[struck out:one]"),
    ],
)
def test_words_that_a_style_hides_or_strikes_out_are_so(
    paragraph: str, run: str, said: str
) -> None:
    text = f"<w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>one</w:t></w:r>"
    body = f'<w:document xmlns:w="{W}"><w:body><w:p>{text}</w:p></w:body></w:document>'
    file = word_file({"document": body, "styles": STYLES})

    assert " ".join(words(read_word(file, "a.docx").text)) == said


@pytest.mark.parametrize(
    ("run", "is_odd"),
    [
        ('<w:rStyle w:val="Signs"/><w:rFonts w:cs="Arial"/>', True),
        ('<w:rStyle w:val="Signs"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', False),
        ('<w:rFonts w:asciiTheme="minorHAnsi"/>', True),
        ('<w:rStyle w:val="Signs"/><w:rFonts w:asciiTheme="a" w:hAnsiTheme="a"/>', True),
    ],
)
def test_each_part_of_a_font_is_the_nearest_that_says_it(run: str, *, is_odd: bool) -> None:
    text = f"<w:r><w:rPr>{run}</w:rPr><w:t>one</w:t></w:r>"
    document = f'<w:document xmlns:w="{W}"><w:body><w:p>{text}</w:p></w:body></w:document>'
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="character" w:styleId="Signs"><w:rPr><w:rFonts '
        'w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style></w:styles>'
    )
    theme = (
        '<a:theme xmlns:a="a"><a:fontScheme><a:latin typeface="Webdings"/></a:fontScheme></a:theme>'
    )
    file = word_file({"document": document, "styles": styles, "theme": theme})

    codes = [each.what.code for each in read_word(file, "a.docx").obstacles]

    assert codes == (["word-in-signs"] if is_odd else [])


def test_an_indent_is_put_together_from_its_parts() -> None:
    own = '<w:pPr><w:pStyle w:val="In"/><w:ind w:hanging="4000"/></w:pPr>'
    inside = f"<w:p>{own}<w:r><w:t>one</w:t></w:r></w:p>"
    document = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="In"><w:pPr><w:ind '
        'w:left="4000"/></w:pPr></w:style></w:styles>'
    )

    assert read_word(word_file({"document": document, "styles": styles}), "a").obstacles == ()
