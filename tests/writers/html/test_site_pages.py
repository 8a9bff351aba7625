"""The pages of a council's website: texts within them, stylesheets, and data."""

import json
from dataclasses import replace

import pytest
from tests.builders import item, sample
from tests.writers.html.pages import adopted, html, read

from protocol_gen.errors import SourceError
from protocol_gen.model.document import Look
from protocol_gen.revisions import compare
from protocol_gen.writers.html import Page
from protocol_gen.writers.html.links import Links
from protocol_gen.writers.html.site_pages import (
    SiteWriter,
    data_block,
    look_stylesheet,
    stylesheet,
)

FONTS = {"regular": "/fonts/r.woff2", "bold": "/fonts/b.woff2"}


def test_a_protocol_brings_its_text_and_what_catalogues_are_told() -> None:
    text = SiteWriter(read).protocol(adopted(sample()), Links())

    assert "Protocol on Member/Officer Relations" in text.title_block
    assert 'id="roles.summary"' in text.body
    assert ("DC.date", "2026-05-12") in text.dublin_core
    assert text.control_rows
    assert not text.redline


def test_document_control_can_be_left_out() -> None:
    bare = replace(adopted(sample()), look=Look(control_table=False))

    text = SiteWriter(read).protocol(bare, Links())

    assert (text.control_rows, text.history) == ((), ())


def test_a_redline_shows_what_came_in_and_has_no_document_control() -> None:
    new = replace(sample(), provisions=sample().provisions[:2])

    text = SiteWriter(read).redline(compare(sample(), new), Links())

    assert "<del" in text.body
    assert text.redline
    assert text.control_rows == ()


def test_a_provision_can_stand_alone_whatever_its_form() -> None:
    one = item("roles.a", "One", label="(a)", level=2)

    page, pasted = (
        SiteWriter(read).provision(sample(), one, Links()),
        SiteWriter(read).section(sample(), one, Links()).decode(),
    )

    for written in (page, pasted):
        assert 'id="roles.a"' in written
        assert "One" in written
        assert "<li" not in written
    assert "class=" not in pasted


def test_a_fragment_is_the_one_that_the_writer_of_html_gives() -> None:
    assert SiteWriter(read).fragment(sample()) == html(sample(), Page.FRAGMENT)


def test_a_template_that_is_not_written_as_one_is_an_error_with_its_place() -> None:
    with pytest.raises(SourceError) as caught:
        SiteWriter(lambda _: b"words\n{% if %}").page("home", {})

    assert str(caught.value.location).startswith("templates/site/home")


def test_the_stylesheet_has_each_face_and_no_remarks() -> None:
    css = stylesheet(read, FONTS).decode()

    assert all(f'url("{address}") format("woff2")' in css for address in FONTS.values())
    assert "/*" not in css
    assert css.endswith("}\n")


def test_a_font_name_cannot_leave_its_place_in_the_stylesheet() -> None:
    css = look_stylesheet(Look(accent="#7a1020", font='Gill"; } \\')).decode()

    assert css.startswith(":root { --accent: #7a1020; --accent-on-dark: #")
    assert '--font: "Gill; } ", "' in css
    assert css.count('"') == 4


def test_data_cannot_end_its_element_and_leaves_out_what_is_empty() -> None:
    written = data_block({"name": "</script><b>", "date": "", "title": "R&D"})

    assert "<" not in written
    assert json.loads(written) == {"name": "</script><b>", "title": "R&D"}
