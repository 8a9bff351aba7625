"""Who may decide amendments, and why each is made."""

from tests.readers.reading import lines, node

from protocol_gen.language.english import English
from protocol_gen.model.amendment import AmendmentKind, Declaration, Delegation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.delegation import (
    DELEGATION,
    REASON,
    read_delegation,
    read_reasons,
)
from protocol_gen.readers.shapes import MapOf, Placed


def reasons(text: str, faults: Faults) -> dict[str, Declaration]:
    written = MapOf(Placed(REASON)).read(node(text), faults)
    return read_reasons(written or {}, ("roles.distinct", "notices"), faults)


def delegation(text: str, faults: Faults) -> Delegation:
    return read_delegation(DELEGATION.read(node(text), faults), English(), faults)


def test_without_a_delegation_the_council_decides_everything() -> None:
    assert read_delegation(None, English(), Faults()) == Delegation()


def test_an_officer_may_decide_the_kinds_that_are_delegated() -> None:
    faults = Faults()

    read = delegation("{officer: Clerk, may_change: [numbering]}", faults)

    assert (read.officer, lines(faults)) == ("Clerk", [])


def test_what_is_substantive_cannot_be_delegated() -> None:
    faults = Faults()

    delegation("{officer: C, may_change: substantive}", faults)

    assert [each.message.code for each in faults.errors] == ["substantive-delegated"]


def test_a_decision_is_delegated_to_a_post_and_to_nobody_by_name() -> None:
    faults = Faults()

    delegation("{officer: Mrs J Smith, may_change: [numbering]}", faults)

    assert [each.message.code for each in faults.errors] == ["title-of-person"]


def test_a_reason_alone_is_for_a_substantive_amendment() -> None:
    faults = Faults()

    read = reasons("{roles.distinct: Clearer.}", faults)

    assert read == {"roles.distinct": Declaration(AmendmentKind.SUBSTANTIVE, "Clearer.")}
    assert lines(faults) == []


def test_a_reason_for_no_clause_is_a_fault_and_one_for_a_councils_own_is_not() -> None:
    faults = Faults()

    read = reasons("{roles.distinkt: Clearer., local.one: New.}", faults)

    assert [*read] == ["local.one"]
    assert lines(faults) == [
        "file.yaml:1:18: no clause has the id 'roles.distinkt'; did you mean roles.distinct?"
    ]
