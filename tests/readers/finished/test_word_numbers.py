"""Numbers beside paragraphs, counted as Word counts them."""

import pytest
from tests import projects
from tests.judges import word
from tests.readers.finished.finished_files import W, document_of, listed, word_file, written

from protocol_gen.page.compared_words import words
from protocol_gen.project import formats
from protocol_gen.readers.finished.word_file import read_word

LETTERED = (
    '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/>'
    '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:lvlOverride>'
)


@pytest.mark.parametrize(
    ("level", "override", "said"),
    [
        ("", "", "1 1.1 1.2 2 2.1"),
        ('<w:lvlRestart w:val="0"/>', "", "1 1.1 1.2 2 2.3"),
        ("", LETTERED, "1 (a) (b) 2 (a)"),
    ],
)
def test_numbers_are_those_of_the_list_itself(level: str, override: str, said: str) -> None:
    numbering = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/>{level}<w:lvlText w:val="%1.%2"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/>{override}</w:num>
    </w:numbering>"""
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
        for at in (0, 1, 1, 0, 1)
    )
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    file = word_file({"document": document, "numbering": numbering})

    assert " ".join(words(read_word(file, "a.docx").text)) == said


@pytest.mark.parametrize(("sign", "said"), [("•", "agreed"), ("Not", "Not agreed")])
def test_words_that_were_made_a_bullet_are_words(sign: str, said: str) -> None:
    level = f'<w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>'

    found = read_word(listed("<w:r><w:t>agreed</w:t></w:r>", level), "a.docx")

    assert " ".join(words(found.text)) == said


@pytest.mark.slow
def test_numbers_are_counted_as_the_judge_of_word_counts_them() -> None:
    data = written(document_of(projects.PRINCIPAL), formats.DOCX)

    assert words(read_word(data, "a.docx").text) == words(word.protocol_text(data))


STYLED = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr>'
    '<w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B">'
    '<w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr>'
    "</w:pPr></w:style></w:styles>"
)
LEVELS = "".join(
    f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText '
    f'w:val="{text}"/></w:lvl>'
    for at, text in enumerate(("%1", "%1.%2"))
)
LINKED = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/>'
    f'</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>{LEVELS}'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        (['<w:pStyle w:val="A"/>', '<w:pStyle w:val="B"/>'], "1 1.1"),
        (['<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'], "1.1"),
        (['<w:pStyle w:val="B"/><w:numPr><w:numId w:val="7"/></w:numPr>'], "1.1"),
        (['<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>'], ""),
    ],
)
def test_list_and_level_come_each_from_the_nearest_and_lists_through_their_style(
    properties: list[str], said: str
) -> None:
    inside = "".join(f"<w:p><w:pPr>{each}</w:pPr></w:p>" for each in properties)
    document = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    file = word_file({"document": document, "numbering": LINKED, "styles": STYLED})

    assert " ".join(words(read_word(file, "a.docx").text)) == said


@pytest.mark.parametrize(
    ("level", "code"),
    [
        ('<w:numFmt w:val="cardinalText"/><w:lvlText w:val="%1"/>', "word-odd-number"),
        ('<w:numFmt w:val="bullet"/><w:lvlText w:val="·"/><w:lvlPicBulletId/>', "word-odd-number"),
        (
            '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:rPr><w:vanish/></w:rPr>',
            "word-odd-number",
        ),
    ],
)
def test_a_number_whose_look_is_not_known_is_named(level: str, code: str) -> None:
    found = read_word(listed("<w:r><w:t>one</w:t></w:r>", level), "a.docx")

    assert [each.what.code for each in found.obstacles] == [code]
