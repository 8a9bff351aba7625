"""The structure elements of a PDF, and their words."""

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject
from tests.readers.finished.pdf.pdf_made import names

from protocol_gen.readers.finished.pdf.page_content import PageContent
from protocol_gen.readers.finished.pdf.tag_tree import TaggedText, every_tag, kids

PRINTED = PageContent()
PRINTED.marked = {1: "Members", 2: " decide.", 3: "\N{BULLET}", 4: "Officers advise."}
TEXT = TaggedText({0: PRINTED})


def tag(kind: str, *inside: DictionaryObject | int, **more: object) -> DictionaryObject:
    """A structure element; a number in it is marked content."""
    held = (NumberObject(each) if isinstance(each, int) else each for each in inside)
    made = names(S=f"/{kind}", K=ArrayObject(held), **more)
    for each in inside:
        if isinstance(each, DictionaryObject):
            each[NameObject("/P")] = made
    return made


def test_every_element_of_a_file_is_gone_through_and_a_file_may_have_none() -> None:
    writer = pypdf.PdfWriter()
    assert list(every_tag(writer)) == []  # type: ignore[arg-type]  # it has a root as a reader has
    root = tag("StructTreeRoot", tag("Art", tag("P", 1), tag("P", 2)))
    writer.root_object[NameObject("/StructTreeRoot")] = root

    found = [str(each["/S"]) for each in every_tag(writer)]  # type: ignore[arg-type]

    assert sorted(found) == ["/Art", "/P", "/P", "/StructTreeRoot"]


def test_one_thing_alone_in_an_element_needs_no_list() -> None:
    assert kids(names(S="/P", K=NumberObject(1))) == [1]
    assert kids(names(S="/P")) == []


def test_a_paragraph_has_a_line_and_a_run_inside_it_has_none() -> None:
    assert TEXT.text(tag("P", 1, tag("Span", 2))) == "\nMembers decide.\n"


def test_a_bullet_is_no_word_and_a_letter_is() -> None:
    label, body = tag("Lbl", 3), tag("LBody", 4)
    item = tag("LI", label, body)
    tag("L", item, A=names(ListNumbering="/Disc"))
    assert TEXT.text(item) == "\nOfficers advise.\n"

    tag("L", item, A=names(ListNumbering="/LowerAlpha"))
    assert TEXT.text(item) == "\n\N{BULLET}Officers advise.\n"


def test_the_words_around_an_element_leave_out_its_own() -> None:
    article = tag("Art", 4)
    around = TaggedText({0: PRINTED}, without=article)

    assert around.text(tag("Document", tag("P", 1), article)).split() == ["Members"]


def test_all_marked_content_of_an_element_is_known_by_page_and_identifier() -> None:
    content = names(Type="/MCR", MCID=NumberObject(2))

    assert TEXT.identifiers(tag("Art", 4, tag("P", 1, content))) == {(0, 1), (0, 2), (0, 4)}
