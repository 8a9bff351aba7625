"""A page may ask for files of the templates and for nothing else."""

from base64 import b64encode
from collections import deque

import pytest
from tests.builders import sample
from tests.writers.html.pages import (
    mixed_document,
    read,
)
from tests.writers.pdf.files import Given, opened

from protocol_gen.errors import MissingTemplateError, ProtocolError
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import PdfWriter
from protocol_gen.writers.pdf import resources as resources_module
from protocol_gen.writers.pdf.resources import HOME, STYLESHEET, ForbiddenAddressError, resources
from protocol_gen.writers.pdf.weasyprint_log import IncompletePageError
from protocol_gen.writers.writer import ReadTemplate

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "https://example.org/x.png", "http://127.0.0.1:1/x.png"]
)
def test_a_page_cannot_reach_a_file_or_the_network(address: str) -> None:
    page = f'<html lang="en"><title>T</title><body><p>Words</p><img alt="A" src="{address}">'

    with pytest.raises(ForbiddenAddressError, match=address):
        PdfWriter(Given(page.encode()), read).write(sample())


def test_a_picture_of_svg_cannot_reach_out_either() -> None:
    address = "https://example.org/inner.png"
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
        f"<image width='9' height='9' href='{address}'/></svg>"
    )
    data = b64encode(svg.encode()).decode()
    page = f'<html lang="en"><title>T</title><img alt="A" src="data:image/svg+xml;base64,{data}">'

    with pytest.raises(IncompletePageError, match="SVG"):
        PdfWriter(Given(page.encode()), read).write(sample())


def test_only_the_bundled_font_is_used_and_it_is_embedded() -> None:
    with opened(mixed_document()) as file:
        fonts = [font for page in file.pages for font in page.resources.Font.values()]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts}

        assert names
        assert all("Atkinson" in name for name in names)
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


def test_a_font_that_is_not_there_is_an_error_and_never_replaced() -> None:
    def without_fonts(name: str) -> bytes:
        if name.endswith(".ttf"):
            raise MissingTemplateError(name)
        return read(name)

    with pytest.raises(MissingTemplateError, match="AtkinsonHyperlegibleNext-Regular"):
        PdfWriter(HtmlWriter(read, Page.PRINT), without_fonts).write(sample())


def test_every_error_of_this_room_is_one_that_the_user_can_mend() -> None:
    assert issubclass(ForbiddenAddressError, ProtocolError)


def test_fonts_and_stylesheet_are_made_once_for_many_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[object] = []
    real = resources_module._drawing

    def counted(asked: ReadTemplate, family: str) -> object:
        made.append(asked)
        return real(asked, family)

    monkeypatch.setattr(resources_module, "_drawing", counted)
    monkeypatch.setattr(resources_module, "_known", deque(maxlen=4))

    for _ in range(3):
        PdfWriter(HtmlWriter(read, Page.PRINT), alike).write(sample())

    assert len(made) == 1


def alike(name: str) -> bytes:
    return read(name)


def test_documents_of_the_same_files_share_fonts_and_stylesheet() -> None:
    one, other = resources(read), resources(alike)

    assert one.fonts is other.fonts
    assert one.stylesheet is other.stylesheet


def test_an_address_at_home_gives_the_file_of_the_templates() -> None:
    response = resources(read).fetcher.fetch(HOME + STYLESHEET)

    assert response.read() == read(STYLESHEET)
