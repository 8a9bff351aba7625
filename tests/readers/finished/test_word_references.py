"""References in a Word file: none is in doubt where Word would write what is there."""

import pytest
from tests.builders import sample
from tests.judges.word import changed, libreoffice_copies, part
from tests.writers.docx.files import write
from tests.writers.docx.test_numbering import SCHEMES

from protocol_gen.readers.finished.word_file import read_word

DOCUMENT = "word/document.xml"
SHOWN = '<w:t xml:space="preserve">2.1</w:t>'


def named(data: bytes) -> list[str]:
    return [str(each.what) for each in read_word(data, "a.docx").obstacles]


@pytest.mark.parametrize("name", SCHEMES)
def test_our_own_references_are_in_no_doubt(name: str) -> None:
    assert named(write(SCHEMES[name])) == []


def test_sample_has_references_by_number_and_by_words() -> None:
    codes = [
        node.text for node in part(write(sample()), DOCUMENT).iter() if "instr" in str(node.tag)
    ]

    assert sum("REF" in (code or "") for code in codes) > 1


@pytest.mark.slow
def test_what_an_office_program_saved_is_in_no_doubt_either() -> None:
    (again,) = libreoffice_copies([write(sample())])

    assert [each for each in named(again) if "REF" in each] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (SHOWN, SHOWN.replace("2.1", "2.2")),
        (r" \w \h ", r" \p \h "),
        (r" \w \h ", " "),
        ("<w:body>", '<w:body><w:p><w:ins w:id="900" w:author="A"/></w:p>'),
        ("<w:body>", '<w:body><w:p><w:fldSimple w:instr="REF gone"/></w:p>'),
    ],
)
def test_what_word_would_write_otherwise_is_in_doubt(old: str, new: str) -> None:
    data = changed(write(sample()), DOCUMENT, old, new)

    assert any("REF" in each for each in named(data))


def test_a_bookmark_that_is_there_twice_is_not_known() -> None:
    data = write(sample())
    code = next(node.text for node in part(data, DOCUMENT).iter() if "REF" in (node.text or ""))
    again = f'<w:p><w:bookmarkStart w:id="901" w:name="{code.split()[1]}"/></w:p>'

    assert any(
        "REF" in each for each in named(changed(data, DOCUMENT, "<w:body>", f"<w:body>{again}"))
    )
