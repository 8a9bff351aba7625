"""References in a Word file: none is in doubt where Word would write what is there."""

import pytest
from tests.builders import sample
from tests.judges.word import changed, libreoffice_copies, part
from tests.readers.finished.finished_files import W, word_file
from tests.writers.docx.files import write
from tests.writers.docx.test_numbering import SCHEMES

from protocol_gen.readers.finished.word_file import read_word

LISTS = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
    '<w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
TARGET = (
    '<w:p><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr><w:bookmarkStart w:id="1" '
    'w:name="p_a"/><w:r><w:t>Duties</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
)


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


def field(code: str, said: str) -> str:
    parts = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f"<w:r><w:instrText>{code}</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        f'<w:r><w:t xml:space="preserve">{said}</w:t></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    return "".join(parts)


@pytest.mark.parametrize(
    ("code", "said", "is_true"),
    [
        ("REF p_a \\h", "Duties", True),
        ("REF p_a \\h", "Other duties", False),
        ("REF p_a \\r \\h", "2", True),
        ("REF p_a \\r \\h", "3", False),
        ("REF p_b \\h", "Duties", False),
        ("IF p_a", "Duties", False),
    ],
)
def test_a_reference_is_read_where_it_says_what_it_refers_to(
    code: str, said: str, *, is_true: bool
) -> None:
    body = f"<w:body>{TARGET}<w:p>{field(code, said)}</w:p></w:body>"
    document = f'<w:document xmlns:w="{W}">{body}</w:document>'

    found = read_word(word_file({"document": document, "numbering": LISTS}), "a.docx")

    assert [each.what.code for each in found.obstacles] == ([] if is_true else ["word-field"])
    assert said in found.text


def body(paragraphs: str) -> bytes:
    text = f'<w:document xmlns:w="{W}"><w:body>{paragraphs}</w:body></w:document>'
    return word_file({"document": text})


HEADING = "<w:p><w:r><w:t>Members and officers</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "said", ["Members and officers", "2 Members and officers 14", "A Members and officers"]
)
def test_contents_that_have_headings_of_the_file_are_in_no_doubt(said: str) -> None:
    data = body(f"<w:p>{field('TOC', said)}</w:p>{HEADING}")

    assert named(data) == []


@pytest.mark.parametrize("said", ["not", "Members", "Members and officers are equal"])
def test_words_in_contents_that_are_nowhere_else_are_in_doubt(said: str) -> None:
    data = body(f"<w:p>{field('TOC', said)}</w:p>{HEADING}")

    assert len(named(data)) == 1


@pytest.mark.parametrize(("said", "is_named"), [("14", False), ("iv", False), ("not", True)])
def test_a_page_that_is_referred_to_is_a_number(said: str, *, is_named: bool) -> None:
    data = body(f"<w:p>{field('PAGEREF a', said)}</w:p>")

    assert bool(named(data)) is is_named
