"""Whatever a council is called and its records say, it stays text."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from tests.builders import document, provision
from tests.projects import workspace
from tests.site import crawling

from protocol_gen.model.adoption import AdoptionRecord, Issued
from protocol_gen.model.governance import Nation
from protocol_gen.site import CouncilSite, Edition, PublishedFile, Site, council_files, shared_files
from protocol_gen.site.page_frame import shared
from protocol_gen.writers.html.site_pages import SiteWriter

pytestmark = pytest.mark.slow

HOSTILE = "</script><script>alert(1)</script>\"'&{{ 7 * 7 }}]]>\x01"
DAY = date(2026, 11, 1)


def files() -> dict[str, bytes]:
    record = AdoptionRecord(HOSTILE, DAY, HOSTILE, DAY, date(2030, 1, 1), HOSTILE)
    text = document(provision("a", HOSTILE, heading=HOSTILE, label="1"), title=HOSTILE)
    text = replace(
        text,
        council=HOSTILE,
        control=replace(text.control, contact=HOSTILE, other_formats=HOSTILE, owner=HOSTILE),
    )
    later = replace(text, version="2.0", provisions=(provision("b", HOSTILE, label="1"),))
    editions = tuple(
        Edition(Issued(record, each, "1.0", "", ""), (PublishedFile("testham.txt", b"x"),))
        for each in (text, later)
    )
    council = CouncilSite(
        "testham", HOSTILE, HOSTILE, Nation.WALES, HOSTILE, "en-GB", editions, "1.0", preview=text
    )
    read = workspace().read_template
    site, common, writer = Site(DAY, "https://example.gov.uk/"), shared(read), SiteWriter(read)
    return {
        **dict(council_files(site, council, common, writer)),
        **dict(shared_files(site, (council,), common, writer)),
    }


def test_no_value_becomes_an_element_a_script_or_a_template() -> None:
    made = files()
    for path, page in crawling.pages(made).items():
        assert page.inline == [], path
        assert b"<script>alert" not in made[path], path
        assert b"7 * 7" in made[path] or b"49" not in made[path], path
    assert list(crawling.dead_links(made, "https://example.gov.uk/")) == []


def test_feeds_and_sitemaps_can_be_read_whatever_the_words() -> None:
    made = files()
    for path in ("testham/amendments.atom", "sitemap.xml"):
        ET.fromstring(made[path])  # noqa: S314  # our own file
