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
