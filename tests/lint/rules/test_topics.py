"""Topics that a protocol must cover, or is expected to."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, Project, words_found

from protocol_gen.model.governance import Governance
from protocol_gen.model.topics import Need, Topic

PAIRS = (
    Pair(
        "missing-topic",
        replace(
            Project(),
            topics=(Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.REQUIRED}),),
        ),
        Project(
            "- {id: a, text: All is well., topic: review}",
            topics=(Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.REQUIRED}),),
        ),
        "review",
    ),
    Pair(
        "expected-topic",
        replace(
            Project(),
            topics=(Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.EXPECTED}),),
        ),
        replace(
            Project(),
            topics=(Topic("review", "Review", {Governance.LEADER_CABINET: Need.EXPECTED}),),
        ),
        "review",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def test_a_form_says_what_it_leaves_out_on_purpose() -> None:
    topic = Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.EXPECTED})
    required = replace(topic, need={Governance.COUNCIL_COMMITTEES: Need.REQUIRED})
    outline = "clauses: [a]\nwithout: [review]"

    for each, rule in ((topic, "expected-topic"), (required, "missing-topic")):
        assert words_found(rule, Project(topics=(each,))) == ["review"]

    assert words_found("expected-topic", Project(outline=outline, topics=(topic,))) == []
    assert words_found("missing-topic", Project(outline=outline, topics=(required,))) == ["review"]
