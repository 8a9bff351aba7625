"""The finished pages before independent judges; each judge is shown to bite."""

from typing import get_args

import pytest
from tests.builders import sample
from tests.judges.html import Scheme, axe_faults, overflow, vnu_faults
from tests.writers.html.pages import (
    adopted,
    furnished,
    hard_document,
    html,
    long_document,
    mixed_document,
)

from protocol_gen.model.document import Document
from protocol_gen.writers.html import Page

pytestmark = pytest.mark.slow

DOCUMENTS = {
    "every block": sample(),
    "long": furnished(adopted(long_document(3))),
    "Welsh and English": mixed_document(),
    "hard": furnished(hard_document()),
}
EVERY_DOCUMENT = pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS)


@EVERY_DOCUMENT
def test_the_checker_of_the_w3c_finds_no_error(source: Document) -> None:
    fragment = html(source, Page.FRAGMENT)
    around = b'<!DOCTYPE html><html lang="en-GB"><title>A page</title><body>' + fragment

    assert vnu_faults(html(source)) == []
    assert vnu_faults(html(source, Page.PRINT)) == []
    assert vnu_faults(around) == []


def test_the_checker_of_the_w3c_bites() -> None:
    broken = html(sample()).replace(b'id="annex"', b'id="roles"')

    assert "Duplicate ID" in "".join(vnu_faults(broken))


@EVERY_DOCUMENT
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_fault_by_day_or_night(source: Document, width: int) -> None:
    page = html(source)

    for scheme in get_args(Scheme):
        assert axe_faults(page, width=width, scheme=scheme) == []


def test_axe_bites() -> None:
    broken = html(sample()).replace(b"--quiet: #4a525b", b"--quiet: #b0b0b0")

    assert "color-contrast" in "".join(axe_faults(broken, width=1280))


@EVERY_DOCUMENT
def test_nothing_is_wider_than_a_narrow_screen(source: Document) -> None:
    assert overflow(html(source), width=320) == 0


def test_the_measure_of_width_bites() -> None:
    broken = html(sample()).replace(b"<h1 ", b'<h1 style="width: 50em" ')

    assert overflow(broken, width=320) > 0
