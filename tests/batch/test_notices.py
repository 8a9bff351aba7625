"""A message in a record comes out as it went in, whatever its facts."""

import json
from datetime import date

import pytest

from protocol_gen.batch.notices import fault_of, notice_of
from protocol_gen.batch.outcome import Fault
from protocol_gen.cli.wording import in_words
from protocol_gen.model.message import Form
from protocol_gen.project.messages import DRAFT_STATUS

INNER = Form("inner", "on {day}", also=("known",))
OUTER = Form("outer", "{names:or}, {count:,}: {inner}", field="roles.{names}")
MESSAGES = (
    DRAFT_STATUS(status="adopted"),
    OUTER(names=("a", "b"), count=1200, inner=INNER(day=date(2026, 5, 12), known=("x", date.min))),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda each: each.code)
def test_a_fault_is_read_back_from_json_as_it_was(message: object) -> None:
    fault = Fault(message, "profile.yaml", 5, 1)  # type: ignore[arg-type]  # both are messages

    found = fault_of(json.loads(json.dumps(notice_of(fault))))

    assert found == fault
    assert in_words(found.message) == in_words(fault.message)


def test_no_fault_is_an_empty_list() -> None:
    assert notice_of(None) == []
    assert fault_of([]) is None


def test_a_notice_of_an_earlier_program_is_its_text() -> None:
    found = fault_of(["the profile says 'adopted'", "profile.yaml", 5, 19])

    assert found is not None
    assert str(found.message) == "the profile says 'adopted'"
    assert (found.file, found.line, found.column) == ("profile.yaml", 5, 19)
