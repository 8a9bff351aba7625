"""Finished files with a crest, a council's own colour and template, before independent judges."""

from dataclasses import replace
from functools import cache

import pytest
from playwright.sync_api import Browser
from tests.builders import document, provision, sample, words
from tests.judges.browser import axe_faults, overflow
from tests.judges.html import vnu_faults_by_name
from tests.judges.pdf import (
    outloud_faults,
    page_validation_faults,
    qpdf_faults,
    verapdf_faults_by_name,
)
from tests.judges.word import audit_faults, integrity_faults, lint_faults, sdk_faults
from tests.judges.word_accessibility import accessibility_faults
from tests.look.files import letterhead, picture
from tests.look.test_look import CREST
from tests.writers.docx.files import write
from tests.writers.html.pages import html
from tests.writers.pdf.files import pdf

from protocol_gen.model.document import Document, Look, Note, Picture
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind
from protocol_gen.readers.look.bitmap import read_bitmap
from protocol_gen.readers.look.svg import make_drawing_safe

pytestmark = pytest.mark.slow
ARMS = "The arms of Testham Town Council"
PALEST = "#767676"
"""The palest grey that text may have on white."""
TABLES = "TBL-010"
"""outloud takes any table of two columns with a header in each row for one with broken headers."""


@cache
def looks() -> dict[str, Look]:
    large = read_bitmap(picture(size=(4000, 4000), mode="RGBA"))
    photo = read_bitmap(picture("JPEG", size=(1600, 400)))
    crest = make_drawing_safe(CREST)
    return {
        "a drawing": Look(
            accent=PALEST,
            logo=Picture("image/svg+xml", crest.data, ARMS, crest.width, crest.height),
        ),
        "a large picture": Look(
            cover=True, logo=Picture(large.media_type, large.data, ARMS, large.width, large.height)
        ),
        "a photograph": Look(
            accent=PALEST,
            font="Testham Grotesque",
            logo=Picture(photo.media_type, photo.data, ARMS, photo.width, photo.height),
        ),
    }


def with_look(name: str) -> Document:
    """Every kind of block, and a note that refers to a provision."""
    roles = CrossReference("roles", "Roles", Origin(OriginKind.CROSS_REFERENCE, "roles"))
    note = Note("Note", ((*words("See "), roles, *words(".")),))
    whole = sample()
    noted = provision("noted", "Words", blocks=(note,))
    return replace(whole, provisions=(*whole.provisions, noted), look=looks()[name])


EVERY_LOOK = pytest.mark.parametrize("name", ["a drawing", "a large picture", "a photograph"])


@cache
def checked() -> dict[str, list[str]]:
    """What the W3C's checker finds in each page."""
    return vnu_faults_by_name({name: html(with_look(name)) for name in looks()})


@EVERY_LOOK
def test_the_page_is_sound_and_can_be_read_by_day_and_night(name: str, browser: Browser) -> None:
    page = html(with_look(name))

    assert checked()[name] == []
    for width in (1280, 320):
        assert overflow(browser, page, width=width) == 0
        assert axe_faults(browser, page, width=width) == []


@cache
def verified() -> dict[str, list[str]]:
    """What veraPDF finds in each PDF."""
    return verapdf_faults_by_name({name: pdf(with_look(name)) for name in looks()})


@EVERY_LOOK
def test_the_pdf_is_sound(name: str) -> None:
    file = pdf(with_look(name))

    assert page_validation_faults(file) == []
    assert verified()[name] == []
    assert qpdf_faults(file) == []
    assert outloud_faults(file, without=(TABLES,)) == []


@EVERY_LOOK
def test_the_word_file_is_sound(name: str) -> None:
    file = write(with_look(name))

    for judge in (sdk_faults, audit_faults, integrity_faults, lint_faults):
        assert judge(file) == []
    assert accessibility_faults(file) == []


def test_a_word_file_in_a_councils_own_template_is_sound() -> None:
    template = replace(looks()["a drawing"], word_template=letterhead())

    file = write(replace(with_look("a drawing"), look=template))

    for judge in (sdk_faults, audit_faults, integrity_faults, lint_faults):
        assert judge(file) == []


def test_a_page_of_nothing_but_a_title_of_300_characters_does_not_overflow(
    browser: Browser,
) -> None:
    title = "Relations" * 33
    page = html(replace(document(provision("a", "Words"), title=title), look=looks()["a drawing"]))

    assert overflow(browser, page, width=320) == 0
