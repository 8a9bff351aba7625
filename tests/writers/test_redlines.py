"""A redline as a page, as a PDF and as text: it reads as either version, and harms nobody."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from io import BytesIO

import pikepdf
import pytest
from hypothesis import Phase, given, settings
from playwright.sync_api import Browser
from tests import builders, projects
from tests.builders import provision
from tests.effort import examples
from tests.judges import pdf
from tests.judges.browser import axe_faults, overflow
from tests.judges.html import vnu_faults
from tests.revisions import pairs
from tests.writers.html.pages import adopted, furnished

from protocol_gen.model.document import Document, Provision, ProvisionForm, Table
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import words
from protocol_gen.project import formats
from protocol_gen.project.formats import Format
from protocol_gen.revisions import accept, compare, reject

EXAMPLES = settings(max_examples=examples(25), phases=[Phase.explicit, Phase.generate])
SAID = {"said", "was", "moved", "permalink", "number"}
"""Classes of what a redline's page says beside the words of either version."""
VOID = {"br", "img", "meta", "link", "hr"}


class _Reader(HTMLParser):
    """Reads the article of a redline as one version; numbers and remarks are passed over."""

    def __init__(self, other: str) -> None:
        super().__init__()
        self._other = other
        self._open: list[bool] = []
        self._in_article = False
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        given = dict(attrs)
        self._in_article = self._in_article or given.get("id") == "protocol"
        classes = set((given.get("class") or "").split())
        self._open.append(tag == self._other or bool(classes & SAID))
        if tag not in {"a", "ins", "del", "span", "small"}:
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._open:
            self._open.pop()
        self._in_article = self._in_article and tag != "article"

    def handle_data(self, data: str) -> None:
        if self._in_article and not any(self._open):
            self.text.append(data)


def words_of_page(page: bytes, *, old: bool) -> list[str]:
    reader = _Reader("ins" if old else "del")
    reader.feed(page.decode())
    return words("".join(reader.text).replace("¶", ""))


def written(redline: Redline, format_: Format) -> bytes:
    writer = format_.writer(projects.workspace().read_template)
    content: bytes = writer.write_redline(redline)  # type: ignore[attr-defined]  # it has it
    return content


def unnumbered(document: Document) -> list[str]:
    """The words of a plain page, read in the same way."""
    writer = formats.HTML.writer(projects.workspace().read_template)
    return words_of_page(writer.write(document), old=False)


@pytest.mark.slow
@EXAMPLES
@given(pairs.pairs())
def test_a_page_reads_as_either_version(pair: pairs.Versions) -> None:
    page = written(compare(*pair), formats.HTML)
    assert words_of_page(page, old=False) == unnumbered(pair.new)
    assert words_of_page(page, old=True) == unnumbered(pair.old)


@cache
def sample() -> Redline:
    """Every kind of block, with a word changed, something gone, something new, one moved."""
    old = furnished(adopted(builders.sample()))
    first, *others, last = old.provisions
    return compare(old, replace(old, version="1.1", provisions=(last, *others, changed(first))))


def changed(section: Provision) -> Provision:
    new = provision("introduction.new", "New words.", label="1.3", level=1)
    return replace(section, provisions=(*section.provisions[2:], new))


def test_text_says_in_brackets_what_differs() -> None:
    old = builders.document(provision("a", "Three days.", label="1"), provision("b", "Gone."))
    new = builders.document(provision("a", "Five days.", label="2"))
    text = written(compare(old, new), formats.TXT).decode()
    assert "2 (was 1) [left out: Three][added: Five] days." in text
    assert "[left out: Gone.]" in text
    assert text.startswith("Changes from version 1.0 to version 1.0\n")


def test_text_lists_what_it_cannot_show() -> None:
    old = builders.document(provision("a", "Text."))
    new = replace(old, control=replace(old.control, owner="Town Clerk"))
    text = written(compare(old, new), formats.TXT).decode()
    assert "The text is the same in both versions." in text
    assert "Owner\tnone\tTown Clerk" in text


def test_numbers_that_are_new_everywhere_are_told_of_once() -> None:
    old = builders.document(provision("a", "Text."), numbering=())
    new = builders.document(provision("a", "Text.", label="1"))
    text = written(compare(old, new), formats.TXT).decode()
    assert "was not numbered" not in text
    assert "Scheme of numbers\tnone\t1, 1.1" in text


@pytest.mark.slow
def test_the_same_redline_gives_the_same_bytes() -> None:
    for format_ in (formats.HTML, formats.PDF, formats.TXT):
        assert written(sample(), format_) == written(sample(), format_)


def test_a_page_of_a_redline_has_no_fingerprint_of_a_version() -> None:
    assert b"words" not in b"".join(re.findall(rb"<meta [^>]*>", written(sample(), formats.HTML)))


@pytest.mark.slow
def test_a_pdf_says_of_each_change_what_it_is() -> None:
    said = _tag_texts(written(sample(), formats.PDF))
    assert "added: New words." in said
    assert any(text.startswith("left out: ") for text in said)


def test_nothing_that_is_deleted_is_a_link() -> None:
    page = written(sample(), formats.HTML).decode()
    for deleted in re.findall(r"<del>.*?</del>", page, re.DOTALL):
        assert "<a " not in deleted


def test_the_versions_of_the_sample_come_back() -> None:
    assert accept(sample()).version == "1.1"
    assert reject(sample()).version == "1.0"


@pytest.mark.slow
def test_the_page_has_no_fault(browser: Browser) -> None:
    page = written(sample(), formats.HTML)
    assert vnu_faults(page) == []
    for width in (320, 1280):
        assert axe_faults(browser, page, width=width) == []
    assert overflow(browser, page, width=320) == 0


@pytest.mark.slow
def test_the_pdf_has_no_fault() -> None:
    content = written(sample(), formats.PDF)
    assert list(pdf.page_validation_faults(content)) == []
    assert list(pdf.verapdf_faults(content)) == []
    assert list(pdf.qpdf_faults(content)) == []


def _tag_texts(content: bytes) -> Iterable[str]:
    with pikepdf.open(BytesIO(content)) as opened:
        return [str(tag["/ActualText"]) for tag in pdf.tags(opened) if "/ActualText" in tag]


MOVED = (
    builders.document(
        provision("a", "The first.", label="1"),
        provision("b", "The second.", label="2"),
        provision("c", "The third.", label="3"),
        provision("run", "And on.", form=ProvisionForm.RUN_ON),
    ),
    builders.document(
        provision("b", "The second.", label="1"),
        provision("c", "The third.", label="2"),
        provision("run", "And on.", form=ProvisionForm.RUN_ON),
        provision("a", "The first.", label="3"),
    ),
)


def test_what_moved_says_so_at_both_ends_in_every_format() -> None:
    redline = compare(*MOVED)
    for name in (formats.TXT, formats.HTML):
        page = " ".join(re.sub("<[^>]*>", "", written(redline, name).decode()).split())
        assert page.count("(moved to 3)") == page.count("(moved from 1)") == 1
        assert page.index("(moved to 3)") < page.index("The second.")
    heard = " ".join(pdf.protocol_text(written(redline, formats.PDF)).split())
    assert heard.count("(moved to 3)") == heard.count("(moved from 1)") == 1


def test_what_runs_on_and_a_table_say_that_they_moved() -> None:
    table = provision(
        "t", blocks=(Table((), (builders.words("Who"),), ((builders.words("All"),),)),)
    )
    old, new = (
        builders.document(
            *(table,) * is_old,
            provision("a", "The first.", label="1"),
            *(run_on(),) * is_old,
            provision("b", "The second.", label="2"),
            provision("c", "The third.", label="3"),
            *(run_on(),) * (not is_old),
            *(table,) * (not is_old),
        )
        for is_old in (True, False)
    )
    redline = compare(old, new)
    for name in (formats.TXT, formats.HTML):
        page = written(redline, name).decode()
        assert page.count("moved to another place") == page.count("moved from another place") == 2


def run_on() -> Provision:
    return provision("run", "And on.", form=ProvisionForm.RUN_ON)
