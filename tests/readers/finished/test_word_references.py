"""References in a Word file to its own numbers and headings."""

import pytest
from tests.readers.finished.finished_files import W, word_file

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
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    field = (
        f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{middle}<w:r><w:t>{said}</w:t></w:r>"
        f"{end}"
    )
    body = f"<w:body>{TARGET}<w:p>{field}</w:p></w:body>"
    document = f'<w:document xmlns:w="{W}">{body}</w:document>'

    found = read_word(word_file({"document": document, "numbering": LISTS}), "a.docx")

    assert [each.what.code for each in found.obstacles] == ([] if is_true else ["word-field"])
    assert said in found.text
