"""Our own redlines, held against the new version: with their changes made, they say just that."""

from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.effort import examples
from tests.revisions import pairs
from tests.writers.docx.files import write, writer

from protocol_gen.readers.finished import read_finished
from protocol_gen.revisions import compare
from protocol_gen.verify.verify import PublishedVersion, judge

pytestmark = pytest.mark.slow


@settings(
    max_examples=examples(220, 10),
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)
@given(pairs.pairs())
def test_a_redline_has_the_words_of_the_new_version_and_names_what_is_tracked(
    versions: pairs.Versions,
) -> None:
    old, new = versions
    redline = compare(old, new, author="The Clerk", dated=date(2026, 5, 12))
    file = writer().write_redline(redline)

    published = (PublishedVersion(new, {}),)

    verdict = judge(read_finished(file, "a.docx"), published)
    alone = judge(read_finished(write(new), "a.docx"), published)

    told = {each.code for each in verdict.remarks}
    assert (verdict.differences, verdict.blind_spots) == (alone.differences, ())
    assert told <= {
        "word-tracked",
        "word-comments",
        "verify-false-fingerprint",
        "verify-changed-since",
    }
