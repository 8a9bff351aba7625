"""The file that says what came of a run."""

import json
from pathlib import Path

from protocol_gen.batch.messages import ITS_PROFILE, NEW
from protocol_gen.batch.reasons import changed_reads
from protocol_gen.batch.summary import SUMMARY_FILE, SummaryRow, write_summary


def test_councils_come_in_order_of_names(tmp_path: Path) -> None:
    write_summary(tmp_path, [SummaryRow("b", "made"), SummaryRow("a", "unchanged")])

    found = json.loads((tmp_path / SUMMARY_FILE).read_bytes())

    assert [each["council"] for each in found] == ["a", "b"]


def test_a_reason_is_given_as_text_and_as_code_and_facts() -> None:
    (changed,) = changed_reads({"a/profile.yaml": "1"}, {"a/profile.yaml": "2"})

    found = SummaryRow("a", "made", why=[NEW(), changed]).as_data()

    assert found["why"] == ["new", "its profile changed"]
    assert found["reasons"] == [
        {"code": "build-new", "text": "new", "facts": {}},
        {
            "code": "build-changed",
            "text": "its profile changed",
            "facts": {"what": {"code": ITS_PROFILE.code, "text": "its profile", "facts": {}}},
        },
    ]
