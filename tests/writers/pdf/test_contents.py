"""Page numbers of the contents are filled in when all pages are laid out."""

from types import SimpleNamespace

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
