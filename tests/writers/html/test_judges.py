"""The finished pages before independent judges; each judge is shown to bite."""

from functools import cache

import pytest
from playwright.sync_api import Browser
from tests.builders import sample
from tests.judges.browser import axe_faults, overflow
from tests.judges.html import vnu_faults_by_name
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


@cache
def checked() -> dict[str, list[str]]:
    """What the W3C's checker finds in each way to write each document."""
    around = b'<!DOCTYPE html><html lang="en-GB"><title>A page</title><body>'
    return vnu_faults_by_name(
        {
            f"{name}, {page.name}": (around if page is Page.FRAGMENT else b"") + html(source, page)
            for name, source in DOCUMENTS.items()
            for page in Page
        }
    )


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_checker_of_the_w3c_finds_no_error(name: str, page: Page) -> None:
    assert checked()[f"{name}, {page.name}"] == []


def test_the_checker_of_the_w3c_bites() -> None:
    sound = html(sample())
    broken = sound.replace(b'id="annex"', b'id="roles"')

    found = vnu_faults_by_name({"sound": sound, "broken": broken})

    assert found["sound"] == []
    assert "Duplicate ID" in "".join(found["broken"])


@EVERY_DOCUMENT
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_fault_by_day_or_night(source: Document, width: int, browser: Browser) -> None:
    assert axe_faults(browser, html(source), width=width) == []


@pytest.mark.parametrize(
    ("scheme", "quiet", "faint"),
    [
        ("light", b"--quiet: #4a525b", b"--quiet: #b0b0b0"),
        ("dark", b"--quiet: #b4bcc5", b"--quiet: #30363c"),
    ],
)
def test_axe_bites(scheme: str, quiet: bytes, faint: bytes, browser: Browser) -> None:
    broken = html(sample()).replace(quiet, faint)

    found = axe_faults(browser, broken, width=1280)

    assert {fault.split(":")[0] for fault in found} == {f"{scheme}, color-contrast"}


@EVERY_DOCUMENT
def test_nothing_is_wider_than_a_narrow_screen(source: Document, browser: Browser) -> None:
    assert overflow(browser, html(source), width=320) == 0


def test_the_measure_of_width_bites(browser: Browser) -> None:
    broken = html(sample()).replace(b"<h1 ", b'<h1 style="width: 50em" ')

    assert overflow(browser, broken, width=320) > 0
