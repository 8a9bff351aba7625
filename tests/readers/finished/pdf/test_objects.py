"""What the parts of a PDF's reader share."""

import pypdf
from pypdf.generic import FloatObject, NumberObject

from protocol_gen.readers.finished.pdf.objects import page_key, resolved, tidy, whole


def test_a_reference_gives_the_object_behind_it_and_a_plain_value_itself() -> None:
    page = pypdf.PdfWriter().add_blank_page(100, 100)

    assert resolved(page.indirect_reference) is page
    assert resolved("plain") == "plain"


def test_each_page_of_a_file_has_a_key_of_its_own() -> None:
    writer = pypdf.PdfWriter()
    first, second = writer.add_blank_page(100, 100), writer.add_blank_page(100, 100)

    assert page_key(first) != page_key(second)


def test_a_page_of_no_file_has_the_key_nought() -> None:
    assert page_key(pypdf.PageObject.create_blank_page(None, 100, 100)) == 0


def test_a_number_is_whole_however_a_file_writes_it() -> None:
    assert (whole(NumberObject(3)), whole(FloatObject(3.0))) == (3, 3)


def test_lines_are_tidied_and_empty_ones_go() -> None:
    assert tidy("  Members \t decide. \n\n \nOfficers  advise.") == (
        "Members decide.\nOfficers advise."
    )
