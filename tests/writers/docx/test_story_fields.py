"""Fields in a head or foot: which hold in any document, and what becomes of the others."""

import pytest
from lxml import etree
from tests.judges.word import Element, w
from tests.writers.docx.council_templates import ASKED, FROM_NOUGHT, WORD, code, google_code, simple

from protocol_gen.writers.docx.story_fields import drop_dead, fields, fill, has_page_number, settle


def condition(on: str) -> str:
    """A field that asks another which words to show."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        f"{code(on)}<w:r><w:instrText> = 1 </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>no</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def head(inside: str) -> Element:
    return etree.fromstring(f"<w:hdr {WORD}><w:p>{inside}</w:p></w:hdr>")


def said(root: Element) -> str:
    return "".join(node.text or "" for node in root.iter(w("t")))


@pytest.mark.parametrize("written", [code, simple])
@pytest.mark.parametrize(
    ("instruction", "words", "names"),
    [
        ("PAGE", "3", ["PAGE"]),
        (r"NUMPAGES \* Arabic", "3", ["NUMPAGES"]),
        ("title", "3", ["TITLE"]),
        ("DOCPROPERTY  Title", "3", ["TITLE"]),
        ("DOCPROPERTY Reference", "3", []),
        ("REF clause_9", "3", []),
        ("INCLUDETEXT c:/x.docx", "3", []),
        ("HYPERLINK https://testham.example", "3", ["HYPERLINK"]),
        (r"HYPERLINK \l clause_9", "3", []),
        ("DATE", "", ["DATE"]),
        ("STYLEREF Title", "", ["STYLEREF"]),
        ("SAVEDATE", "", []),
        ("SEQ Figure", "", []),
        ("LISTNUM", "", []),
        ("", "3", []),
    ],
)
def test_a_field_stays_or_becomes_its_words(
    written: object, instruction: str, words: str, names: list[str]
) -> None:
    assert callable(written)
    root = head(written(instruction))

    settle(root)

    assert said(root) == words
    assert [each.name for each in fields(root)] == names
    assert names or not [*root.iter(w("fldChar"), w("instrText"), w("fldSimple"))]


def test_a_field_in_one_run_is_read_like_others() -> None:
    root = head(google_code("PAGE"))

    settle(root)

    assert has_page_number(root)


def test_a_condition_on_the_page_stays_and_is_no_page_number() -> None:
    root = head(condition("PAGE"))

    settle(root)

    assert [each.name for each in fields(root)] == ["IF", "PAGE"]
    assert said(root) == "3no"


def test_a_condition_or_a_formula_is_no_number_of_the_page() -> None:
    asked, reckoned = head(ASKED), head(FROM_NOUGHT)

    for root in (asked, reckoned):
        settle(root)
        assert not has_page_number(root)

    assert (said(asked), said(reckoned)) == ("3continued", "")


@pytest.mark.parametrize(
    ("code_", "left"),
    [
        ("STYLEREF Title", "3"),
        (r'STYLEREF "heading 1" \\* MERGEFORMAT', "3"),
        ("STYLEREF 1", "3"),
        ("STYLEREF 2", ""),
        ('STYLEREF "Section title"', ""),
        ("TITLE", "3"),
    ],
)
def test_words_of_a_style_that_the_text_has_not_are_not_asked_for(code_: str, left: str) -> None:
    root = head(code(code_))

    drop_dead(root, {"title", "heading 1"})

    assert said(root) == left


def test_a_condition_on_something_else_is_what_it_showed() -> None:
    root = head(condition("DOCVARIABLE x"))

    settle(root)

    assert said(root) == "no"
    assert [*fields(root)] == []


def test_a_field_that_is_never_closed_is_no_field() -> None:
    root = head('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>')

    settle(root)

    assert [*root.iter(w("fldChar"))] == []


def test_fields_of_properties_say_what_they_will_say() -> None:
    root = head(f"{code('TITLE', 'Agenda')}{simple('AUTHOR', 'Clerk')}{code('PAGE')}")

    fill(root, {"TITLE": "Protocol", "AUTHOR": "Testham"})

    assert said(root) == "ProtocolTestham3"
