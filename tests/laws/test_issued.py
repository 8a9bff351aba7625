"""What must hold for any document that is adopted, whatever the profile and the record."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import strategies
from tests.effort import examples

from protocol_gen.model.adoption import AdoptionRecord, Issued, KeptFile, Predecessor, Recorded
from protocol_gen.model.versions import as_adopted, as_draft, final_version, fingerprint, is_marked
from protocol_gen.page.compared_words import words_hash
from protocol_gen.project.used_wordings import used_wordings
from protocol_gen.readers.document_json import read_issued
from protocol_gen.writers.json import write_issued

pytestmark = pytest.mark.slow

EXAMPLES = settings(max_examples=examples(40))


@st.composite
def records(draw: st.DrawFn) -> AdoptionRecord:
    """A record, some parts of it not recorded."""
    body = draw(st.sampled_from(["", "Full Council", "{{ x }}", "Ŵ & <b>"]))
    adopted = draw(st.sampled_from([None, date(2026, 5, 12), date(1, 1, 1)]))
    minute = draw(st.sampled_from(["", "26/47", '"7"']))
    effective = draw(st.sampled_from([None, date(2026, 6, 1)]))
    review = draw(st.sampled_from([None, date(2030, 5, 12), date(9999, 12, 31)]))
    summary = draw(st.sampled_from(["", "First adopted", "a\\b"]))
    parts = (body, adopted, minute, effective, review, summary)
    lacking = tuple(part for part, value in zip(Recorded, parts, strict=True) if not value)
    return AdoptionRecord(body, adopted, minute, effective, review, summary, lacking)


@EXAMPLES
@given(strategies.profiles(), records(), st.booleans())
def test_an_issued_version_is_read_back_equal(
    profile: str,
    record: AdoptionRecord,
    is_first: bool,  # noqa: FBT001  # given by name
) -> None:
    resolution = strategies.resolved(profile)
    document = as_adopted(resolution.document, record)
    issued = Issued(
        record=record,
        document=document,
        library_version=document.library_version,
        fingerprint=fingerprint(document),
        words_hash=words_hash(document),
        wordings=used_wordings(resolution),
        files=(KeptFile("a.txt", "0" * 64),),
        previous=None if is_first else Predecessor("0.9", "1" * 64),
    )

    again = read_issued(write_issued(issued), "document.json")

    assert again == issued
    assert fingerprint(again.document) == issued.fingerprint


@EXAMPLES
@given(strategies.profiles(), records())
def test_draft_and_adopted_version_have_the_same_words(
    profile: str, record: AdoptionRecord
) -> None:
    document = strategies.resolved(profile).document

    draft, adopted = as_draft(document), as_adopted(as_draft(document), record)

    assert words_hash(draft) == words_hash(adopted) == words_hash(document)
    assert final_version(draft.version) == adopted.version == document.version
    assert not is_marked(adopted)
    assert as_adopted(adopted, record).control.status is adopted.control.status
