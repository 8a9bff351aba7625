"""The topics: need by column, narrowed by nation and groups."""

import pytest
from tests.projects import ROOT

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.topics import Need, Topic
from protocol_gen.readers.library.topics import read_topics

COLUMNS = "columns: {mayor: elected_mayor, local: [council_committees]}\n"


def read(topics: str) -> tuple[Topic, ...]:
    return read_topics(f"{COLUMNS}topics:\n{topics}".encode(), "topics.yaml")


def test_one_word_holds_for_every_council() -> None:
    (topic,) = read("- {id: review, title: Review, need: required}")

    assert set(topic.need) == set(Governance)
    assert set(topic.need.values()) == {Need.REQUIRED}
    assert topic.nations == tuple(Nation)


def test_columns_give_the_need_and_leave_out_the_rest() -> None:
    (topic,) = read("- {id: ward, title: Wards, need: {local: optional}, nations: wales}")

    assert topic.need == {Governance.COUNCIL_COMMITTEES: Need.OPTIONAL}
    assert topic.nations == (Nation.WALES,)


@pytest.mark.parametrize(
    ("topics", "fault"),
    [
        ("- {id: a, title: A, need: vital}", "topics.yaml:3:27: unknown value 'vital'"),
        ("- {id: a, title: A, need: {mayer: expected}}", "no column 'mayer'; did you mean mayor"),
        ("- {id: a, title: A}", "a topic is incomplete; still needed"),
        (
            "- {id: a, title: A, need: required}\n- {id: a, title: B, need: required}",
            "topics.yaml:4:8: the topic 'a' appears twice",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(topics: str, fault: str) -> None:
    with pytest.raises(InvalidSourcesError, match=fault.replace("(", r"\(")):
        read(topics)


def test_what_no_protocol_can_do_without_is_few() -> None:
    topics = read_topics((ROOT / "templates/topics.yaml").read_bytes(), "topics.yaml")

    required = [topic.id for topic in topics if Need.REQUIRED in topic.need.values()]

    assert required == [
        "purpose",
        "respect",
        "distinct-roles",
        "role-members",
        "role-officers",
        "concern-member",
        "concern-officer",
        "review",
    ]
    assert all(topic.need for topic in topics)


def test_wales_alone_has_local_resolution_and_the_duty_of_group_leaders() -> None:
    topics = {
        topic.id: topic
        for topic in read_topics((ROOT / "templates/topics.yaml").read_bytes(), "topics.yaml")
    }

    assert topics["local-resolution"].nations == (Nation.WALES,)
    assert topics["group-leaders"].nations == (Nation.WALES,)
    assert Governance.COUNCIL_COMMITTEES not in topics["group-leaders"].need
