"""Pages that browsers read as XML, by their name: whether they are the same read as HTML."""

import pytest

from protocol_gen.readers.finished.html.html_parsing import parse
from protocol_gen.readers.finished.html.xhtml import is_the_same_as_xml

PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html>'
)


@pytest.mark.parametrize(
    ("body", "is_same"),
    [
        *(("<p>one</p>", True), ("<p class='a' id='b'>one <b>two</b></p>", True)),
        *(
            ("<p xml:lang='en' style='color:\n red'>one</p>", True),
            ("<p HIDDEN='x'>one</p>", False),
        ),
        *(("<p style='a'>one</p>", True), ("<p STYLE='display: none'>one</p>", False)),
        *(("<p>one<br/>two</p>", True), ("<p>one<!-- x -->two</p>", True)),
        *(("<p>one <?x y?> two</p>", True), ("<!-- x --><p>one</p>", True)),
        *(("<table><tr><td>one</td></tr></table>", True), ("<p>&#233;&amp;</p>", True)),
        *(("<div hidden='hidden'/><p>one</p>", False), ("<p>one<![CDATA[ two]]></p>", False)),
        *(("<p>one&nbsp;two</p>", False), ("<p>one<p>two</p>", False), ("<P>one</P>", False)),
        *(("<b><p>one</b></p>", False), ("<p>one<div>two</div></p>", False)),
    ],
)
def test_a_page_is_the_same_where_its_words_are_in_the_same_elements(
    body: str,
    is_same: bool,  # noqa: FBT001  # a row
) -> None:
    page = PAGE.format(body).encode()

    assert is_the_same_as_xml(page, parse(page)[0]) is is_same


def test_entities_of_its_own_are_not_read_and_characters_that_nobody_can_read_are_no_fault() -> (
    None
):
    entity = b"<!DOCTYPE a [<!ENTITY b 'c'>]><html><p>one</p></html>"
    unknown = b"<?xml version='1.0' encoding='unheard-of'?><html><p>one</p></html>"

    assert not is_the_same_as_xml(entity, parse(b"<p>one</p>")[0])
    assert not is_the_same_as_xml(unknown, parse(unknown)[0])


def test_what_the_body_of_a_page_says_counts_too() -> None:
    page = PAGE.format("<p>one</p>").replace("<body>", "<body HIDDEN='x'>").encode()

    assert not is_the_same_as_xml(page, parse(page)[0])
