"""The structure elements of a PDF, and which marks belong to them."""

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject
from tests.readers.finished.pdf.pdf_made import names, saved_reader

from protocol_gen.readers.finished.pdf.tag_tree import marks_of


def tag(kind: str, *inside: DictionaryObject | int, **more: object) -> DictionaryObject:
    """A structure element; a number in it is marked content."""
    held = (NumberObject(each) if isinstance(each, int) else each for each in inside)
    return names(S=f"/{kind}", K=ArrayObject(held), **more)


def with_tags(*tags: DictionaryObject) -> pypdf.PdfReader:
    """A file of one page with these elements."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(100, 100)
    for each in tags:
        each[NameObject("/Pg")] = page.indirect_reference
    writer.root_object[NameObject("/StructTreeRoot")] = names(
        Type="/StructTreeRoot", K=ArrayObject(tags)
    )
    return saved_reader(writer)


def identifiers(marks: frozenset[tuple[int, int]]) -> set[int]:
    return {identifier for _, identifier in marks}


def test_the_marks_of_the_protocols_element_are_told_from_all_others() -> None:
    reader = with_tags(tag("P", 1), tag("Art", tag("P", 2, tag("Span", 3)), 4), tag("P", 5))

    marks = marks_of(reader)

    assert marks is not None
    assert (identifiers(marks.article), identifiers(marks.others)) == ({2, 3, 4}, {1, 5})


def test_one_thing_alone_in_an_element_needs_no_list_and_an_element_may_hold_nothing() -> None:
    marks = marks_of(with_tags(names(S="/Art", K=NumberObject(1)), names(S="/P")))

    assert marks is not None
    assert identifiers(marks.article) == {1}


def test_a_mark_may_name_its_page_itself() -> None:
    reader = with_tags(tag("Art", names(Type="/MCR", MCID=NumberObject(7))))

    marks = marks_of(reader)

    assert marks is not None
    assert identifiers(marks.article) == {7}


def test_no_element_of_a_protocol_and_two_of_them_tell_nothing() -> None:
    assert marks_of(with_tags(tag("P", 1))) is None
    assert marks_of(with_tags(tag("Art", 1), tag("Art", 2))) is None
    assert marks_of(saved_reader(pypdf.PdfWriter())) is None
