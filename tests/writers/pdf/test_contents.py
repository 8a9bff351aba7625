"""Page numbers of the contents are filled in when all pages are laid out."""

from dataclasses import replace
from types import SimpleNamespace

import pikepdf
import pytest
from tests.builders import document, provision
from tests.judges.pdf import Reader, Tag, tags
from tests.writers.html.pages import (
    long_document,
)
from tests.writers.pdf.files import opened

from protocol_gen.model.document import Look
from protocol_gen.page.contents import contents_entries
from protocol_gen.writers.pdf.contents import TARGET, fill_in_page_numbers


def place(target: str) -> SimpleNamespace:
    """A box of three figures that keeps the room for a page number."""
    return SimpleNamespace(
        text="000",
        element={TARGET: target},
        width=30.0,
        position_x=100.0,
        pango_layout=SimpleNamespace(text="000"),
    )


def test_each_place_gets_the_page_that_its_address_is_on_flush_right() -> None:
    roles, annex = place("#roles"), place("#annex")
    first = SimpleNamespace(anchors={}, _page_box=SimpleNamespace(children=[roles, annex]))
    sheets = [first, *(SimpleNamespace(anchors={}, _page_box=object()) for _ in range(10))]
    sheets[1].anchors = {"roles": (0, 0)}
    sheets[9].anchors = {"annex": (0, 0)}

    fill_in_page_numbers(sheets)

    assert [roles.text, annex.text] == ["2", "10"]
    assert [roles.pango_layout.text, annex.pango_layout.text] == ["2", "10"]
    assert [each.position_x + each.width for each in (roles, annex)] == [130.0, 130.0]


@pytest.mark.slow
def test_the_contents_name_the_page_on_which_each_heading_stands() -> None:
    source = long_document()

    with opened(source) as file:
        reader = Reader(file)
        entries = [reader.text(tag).split() for tag in tags(file) if tag.S == "/TOCI"]
        pages = {
            " ".join(reader.text(tag).split()): page_number(file, tag)
            for tag in tags(file)
            if tag.S in ("/H2", "/H3")
        }

    assert len(entries) == len(contents_entries(source))
    assert [int(entry[-1]) for entry in entries] == sorted(int(entry[-1]) for entry in entries)
    last = {" ".join(entry[:-1]): int(entry[-1]) for entry in entries}
    assert last == {words_: pages[words_] for words_ in last}


def page_number(file: pikepdf.Pdf, tag: Tag) -> int:
    return [page.objgen for page in file.pages].index(tag.Pg.objgen) + 1


@pytest.mark.slow
@pytest.mark.parametrize(("sections", "has_contents"), [(5, False), (9, True)])
def test_a_document_of_more_than_two_pages_has_contents(
    sections: int, *, has_contents: bool
) -> None:
    source = document(
        *(
            provision(
                f"s.{at}",
                "",
                *(
                    provision(f"s.{at}.{n}", "Councillor " * 30, label=f"{at}.{n}", level=1)
                    for n in (1, 2)
                ),
                heading=f"Section {at}",
                label=str(at),
            )
            for at in range(sections)
        )
    )

    with opened(replace(source, look=Look(contents=False))) as file:
        assert (len(file.pages) > 2) is has_contents
    assert bool(contents_entries(source)) is has_contents


def test_contents_that_would_not_fit_on_a_page_list_the_first_headings_alone() -> None:
    short, long = long_document(3), long_document(20)

    assert {entry.level for entry in contents_entries(short)} == {2, 3}
    assert {entry.level for entry in contents_entries(long)} == {2}
