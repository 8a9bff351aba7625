"""What a certificate says in its lines."""

from dataclasses import replace

import pytest
from tests.papers.made_up import CHANGES, NUMBERS

from protocol_gen.language.english_words import ENGLISH
from protocol_gen.model.amendment import AmendmentKind, Delegation, Schedule
from protocol_gen.model.redline import FrameChange
from protocol_gen.papers.certificate import certificate, check_one_decides
from protocol_gen.papers.messages import SeveralOfficersError


@pytest.mark.parametrize("officer", ["Monitoring Officer", "the Monitoring Officer"])
def test_a_certificate_names_the_officer_after_one_article(officer: str) -> None:
    one, *_ = CHANGES.amendments
    delegated = Delegation(officer, frozenset(AmendmentKind))

    made = certificate(Schedule((one,), (), ()), NUMBERS, delegated, ENGLISH)

    assert made.satisfied.endswith("delegated to the Monitoring Officer.")


@pytest.mark.parametrize(
    ("reason", "end"),
    [("A slip", " A slip."), ("A slip.", " A slip."), ("A slip?", " A slip?"), ("", "”.")],
)
def test_a_reason_is_a_sentence_in_a_certificate_as_in_a_schedule(reason: str, end: str) -> None:
    one, *_ = CHANGES.amendments
    changes = Schedule((replace(one, reason=reason),), (), ())
    delegated = Delegation("Clerk", frozenset(AmendmentKind))

    made = certificate(changes, NUMBERS, delegated, ENGLISH)

    (line,) = made.findings[0].lines
    assert line.endswith(end)


def test_what_came_and_what_went_outside_the_text_is_no_change_from_none() -> None:
    beside = (FrameChange("Owner", "", "Clerk"), FrameChange("Contact", "clerk@t.example", ""))
    changes = Schedule((), (), beside)

    made = certificate(changes, NUMBERS, Delegation(), ENGLISH)

    assert made.findings[-1].lines == (
        "Owner: nothing before, now Clerk",
        "Contact: clerk@t.example before, now nothing",
    )


@pytest.mark.parametrize("officer", ["Executive Directors", "Heads of Service"])
def test_several_officers_certify_nothing(officer: str) -> None:
    with pytest.raises(SeveralOfficersError, match=officer):
        check_one_decides(Delegation(officer, frozenset(AmendmentKind)), "en-GB")


@pytest.mark.parametrize("officer", ["", "the Clerk", "Head of Legal and Democratic Services"])
def test_one_officer_does(officer: str) -> None:
    check_one_decides(Delegation(officer, frozenset(AmendmentKind)), "en-GB")
