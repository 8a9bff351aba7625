"""What must hold for the site of any council with any two versions."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import examples
from tests.projects import workspace
from tests.revisions import pairs
from tests.site import crawling

from protocol_gen.model.adoption import AdoptionRecord, Issued, Recorded
from protocol_gen.model.document import Document
from protocol_gen.model.governance import Nation
from protocol_gen.model.versions import fingerprint
from protocol_gen.page.compared_words import words_hash
from protocol_gen.site import CouncilSite, Edition, Site, council_files, shared_files
from protocol_gen.site.page_frame import shared
from protocol_gen.writers.html.site_pages import SiteWriter

pytestmark = pytest.mark.slow

EXAMPLES = settings(max_examples=examples(8))
BASE = "https://www.example.gov.uk/"
DAY = date(2026, 11, 1)
UNRECORDED = AdoptionRecord(not_recorded=tuple(Recorded))


def edition(document: Document, version: str) -> Edition:
    text = replace(document, slug="testham", version=version)
    return Edition(Issued(UNRECORDED, text, "1.0", fingerprint(text), words_hash(text)))


def site(council: CouncilSite) -> dict[str, bytes]:
    read = workspace().read_template
    values = Site(DAY, BASE), shared(read), SiteWriter(read)
    own = council_files(values[0], council, *values[1:])
    return {**dict(own), **dict(shared_files(values[0], (council,), *values[1:]))}


@EXAMPLES
@given(pairs.pairs(), st.sampled_from(["", "1.0", "2.0"]))
def test_every_link_is_alive_no_id_stands_twice_and_every_page_can_be_come_to(
    pair: pairs.Versions, in_force: str
) -> None:
    editions = (edition(pair.old, "1.0"), edition(pair.new, "2.0"))
    council = CouncilSite(
        "testham", "Testham", "Town council", Nation.WALES, "Protocol", "en-GB", editions, in_force
    )

    files = site(council)

    assert list(crawling.dead_links(files, BASE)) == []
    known = crawling.pages(files)
    assert set(known) == crawling.reachable(files)
    for path, page in known.items():
        assert len(page.ids) == len(set(page.ids)), path
        assert page.inline == []
    for text in (pair.old, pair.new):
        titles = {line.id for line in text.title_block}
        for provision in text.all_provisions:
            assert provision.id in titles or f"testham/p/{provision.id}/index.html" in files
