"""The file around the pages: its claims, its fonts, its bytes, what it may ask for."""

import os
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import document, provision, sample
from tests.waiting import LIMIT
from tests.writers.html.pages import (
    adopted,
    furnished,
    html,
    long_document,
    mixed_document,
    png,
    read,
)
from tests.writers.pdf.files import Given, opened, pdf

from protocol_gen.errors import MissingTemplateError, ProtocolError
from protocol_gen.model.document import Look, Picture
from protocol_gen.page.contents import contents_entries
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import PdfWriter
from protocol_gen.writers.pdf.resources import ForbiddenAddressError
from protocol_gen.writers.pdf.weasyprint_log import IncompletePageError

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
MAKE = """
import sys, hashlib
from tests.writers.html.pages import furnished, long_document
from tests.writers.pdf.files import pdf
sys.stdout.write(hashlib.sha256(pdf(furnished(long_document(2)))).hexdigest())
"""


def run(program: str, **environment: str) -> str:
    """Run a program in a process of its own and return what it prints."""
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_same_document_gives_the_same_bytes_here_and_in_other_processes() -> None:
    one, other = (
        run(MAKE, PYTHONHASHSEED=seed, TZ=zone)
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    )
    writer = PdfWriter(HtmlWriter(read, Page.PRINT), read)

    assert one == other
    assert writer.write(sample()) == writer.write(sample())


def test_one_packet_claims_both_standards_and_can_be_read_without_unpacking() -> None:
    with opened(sample()) as file:
        packet = file.Root.Metadata.read_raw_bytes().decode("utf-8")

    assert packet.count("<rdf:RDF") == 1
    assert "<pdfaid:part>2</pdfaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet


def test_the_file_says_its_title_author_language_and_date() -> None:
    source = replace(adopted(sample()), title="R&D <Protocol>")

    with opened(source) as file:
        assert file.docinfo.Title == "R&D <Protocol>"
        assert file.docinfo.Author == "Testham Town Council"
        assert str(file.docinfo.CreationDate) == "D:20260512"
        assert file.Root.Lang == "en-GB"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_metadata() as metadata:
            assert metadata["dc:title"] == "R&D <Protocol>"
            assert metadata["xmp:CreateDate"] == "2026-05-12"


def test_no_date_is_made_up() -> None:
    with opened(sample()) as file:
        assert "/CreationDate" not in file.docinfo


def test_only_the_bundled_font_is_used_and_it_is_embedded() -> None:
    with opened(mixed_document()) as file:
        fonts = [font for page in file.pages for font in page.resources.Font.values()]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts}

        assert names
        assert all("Atkinson" in name for name in names)
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


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


def test_a_broken_picture_is_an_error_and_never_left_out() -> None:
    crest = Picture("image/png", png(9, 9)[:40], "Crest", 9, 9)

    with pytest.raises(IncompletePageError, match="image"):
        pdf(replace(sample(), look=Look(logo=crest)))


def test_a_picture_is_made_no_larger_than_paper_can_show() -> None:
    crest = Picture("image/png", png(4000, 4000), "Crest", 4000, 4000)

    with opened(replace(sample(), look=Look(logo=crest))) as file:
        (image, *_) = file.pages[0].get_images().values()

        assert image.Width <= 380
        assert not image.Interpolate


def test_a_font_that_is_not_there_is_an_error_and_never_replaced() -> None:
    def without_fonts(name: str) -> bytes:
        if name.endswith(".ttf"):
            raise MissingTemplateError(name)
        return read(name)

    with pytest.raises(MissingTemplateError, match="AtkinsonHyperlegibleNext-Regular"):
        PdfWriter(HtmlWriter(read, Page.PRINT), without_fonts).write(sample())


def test_no_temporary_file_is_left_behind(tmp_path: Path) -> None:
    run(MAKE, TMPDIR=str(tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_any_writer_of_html_will_do() -> None:
    page = b"<!DOCTYPE html><html lang=en><title>T</title><article><h1>T</h1><p>Words<br>here"

    assert PdfWriter(Given(page), read).write(sample()).startswith(b"%PDF-1.7")


def test_well_formed_pages_are_read_the_fast_way_with_the_same_result() -> None:
    source = furnished(sample())
    page = html(source, Page.PRINT)

    slow = PdfWriter(
        Given(page.replace(b'<meta charset="utf-8" />', b'<meta charset="utf-8">')), read
    )

    assert slow.write(source) == pdf(source)


def test_without_pango_the_error_says_what_to_install_on_each_system() -> None:
    said = run(
        """
import cffi
def broken(self, name, flags=0):
    raise OSError(name)
cffi.FFI.dlopen = broken
from protocol_gen.errors import MissingSystemLibraryError
from tests.builders import document, provision, sample
from tests.writers.html.pages import html
from tests.writers.pdf.files import pdf
assert html(sample())
try:
    pdf(sample())
except MissingSystemLibraryError as error:
    print(error)
"""
    )

    assert said.startswith("PDF needs Pango")
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in said
    assert "brew install pango" in said
    assert "Windows" in said
    assert "All other formats work" in said


def test_every_error_of_this_room_is_one_that_the_user_can_mend() -> None:
    assert issubclass(ForbiddenAddressError, ProtocolError)


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
