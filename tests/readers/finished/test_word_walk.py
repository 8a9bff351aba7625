"""What a Word file shows beside plain words: read, or named with its place."""

import pytest
from tests.readers.finished.finished_files import W, paragraphs, word_file

from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.word_file import read_word

COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
BOX = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"


def run(text: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(inside: str) -> tuple[list[str], list[tuple[str, int | None]]]:
    """The words of a paragraph, and what is named in it, after how many words."""
    found = read_word(paragraphs(f"<w:p>{inside}</w:p>"), "a.docx")
    places = [
        (each.what.code, None if each.at is None else len(words(found.text[: each.at])))
        for each in found.obstacles
    ]
    return words(found.text), places


@pytest.mark.parametrize(
    ("inside", "said", "code"),
    [
        (run("two", '<w:color w:val="FFFFFF"/>'), "", "word-unseen"),
        (run("two", '<w:sz w:val="2"/>'), "", "word-unseen"),
        (run("two", '<w:sz w:val="8"/>'), "two", "word-doubtful"),
        (run("two", '<w:rFonts w:ascii="Symbol"/>'), "two", "word-in-signs"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "\ufffd", "word-doubtful"),
        ("<w:r><w:drawing/></w:r>", "", "word-picture"),
        (f"<w:r><w:pict>{BOX}</w:pict></w:r>", "box", "word-text-box"),
        ("<w:r><w:object/></w:r>", "", "word-object"),
        (f'<oMath xmlns="{MATH}"><r><t>x</t></r></oMath>', "x", "word-formula"),
        (f'<w:fldSimple w:instr=" IF 1 ">{run("two")}</w:fldSimple>', "two", "word-field"),
        (f'<w:fldSimple w:instr="PAGE" w:dirty="1">{run("2")}</w:fldSimple>', "2", "word-field"),
        (f"<w:bdo w:val='rtl'>{run('two')}</w:bdo>", "two", "word-unknown"),
        (
            (
                f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{run('two')}"
                "</w:sdtContent></w:sdt>"
            ),
            "two",
            "word-bound",
        ),
        (
            (
                f'<m:AlternateContent xmlns:m="{COMPATIBLE}"><m:Choice Requires="x">{run("two")}'
                f"</m:Choice><m:Fallback>{run('three')}</m:Fallback></m:AlternateContent>"
            ),
            "two",
            "word-alternatives",
        ),
    ],
)
def test_what_may_look_otherwise_is_named_where_it_is(inside: str, said: str, code: str) -> None:
    found, places = read(f"{run('one ')}{inside}{run(' more')}")

    assert found == ["one", *said.split(), "more"]
    assert {each for each, _ in places} == {code}
    assert all(at in {1, 2} for _, at in places)


def field(code: str, result: str) -> str:
    kinds = ("begin", "separate", "end")
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{middle}{result}{end}"


@pytest.mark.parametrize(
    "inside",
    [
        f'<w:hyperlink w:anchor="a">{run("two")}</w:hyperlink>',
        field(' HYPERLINK "a" ', run("two")),
        f"<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{run('two')}</w:sdtContent></w:sdt>",
        f"<w:proofErr/><w:commentRangeStart/>{run('two')}<w:commentRangeEnd/>",
        f"<w:ins>{run('two')}</w:ins>",
        run("two", '<w:color w:val="1D3F6E"/><w:b/>'),
    ],
)
def test_what_shows_its_words_and_no_more_is_read(inside: str) -> None:
    assert read(run("one ") + inside) == (["one", "two"], [])


def test_words_in_the_code_of_a_field_are_not_shown() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

    found, places = read(f"{run('one ')}{begin}{run('not')}{end}")

    assert found == ["one"]
    assert places


def test_a_field_without_end_is_named() -> None:
    _, places = read(f'{run("one ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>{run("two")}')

    assert [code for code, _ in places] == ["word-unended-field"]


def test_white_space_at_the_edge_of_words_goes_unless_it_is_kept() -> None:
    assert read("<w:r><w:t>one </w:t></w:r><w:r><w:t> two</w:t></w:r>")[0] == ["onetwo"]


def test_hidden_words_are_left_out_and_told() -> None:
    found = read_word(paragraphs(f"<w:p>{run('one')}{run('not', '<w:vanish/>')}</w:p>"), "a.docx")

    assert words(found.text) == ["one"]
    assert [str(each) for each in found.remarks] == ["hidden words were left out: “not”"]


def test_a_paragraph_that_is_hidden_with_its_end_takes_no_line_and_one_that_runs_on_is_named() -> (
    None
):
    hidden = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"

    assert read(hidden + run("one", "<w:vanish/>")) == ([], [])
    assert read(hidden + run("one"))[1] == [("word-hidden-end", 0)]


def test_what_floats_over_the_pages_hinders_wherever_it_is() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p>{run("one")}</w:p></w:body></w:document>'
    inside = '<w:r><w:pict><v:shape xmlns:v="v" style="position: absolute"/></w:pict></w:r>'
    head = f'<w:hdr xmlns:w="{W}"><w:p>{inside}</w:p></w:hdr>'
    behind = head.replace("absolute", "absolute; z-index:-2")

    floats, lies = (
        read_word(word_file({"document": body, "header": each}), "a").obstacles
        for each in (head, behind)
    )

    assert [(each.what.code, each.roams) for each in floats] == [("word-floating", True)]
    assert lies == ()
