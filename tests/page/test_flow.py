import pytest
from tests.builders import document, item, provision

from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.inlines import plain
from protocol_gen.page.flow import (
    FlowHeading,
    FlowList,
    FlowParagraph,
    FlowTitle,
    RunOnError,
    body_flow,
    title_flow,
)


def test_headings_have_the_level_of_their_depth() -> None:
    inner = provision("a.b", "Text.", heading="Inner")

    nodes = body_flow(document(provision("a", "", inner, heading="Outer")))

    assert [node.level for node in nodes if isinstance(node, FlowHeading)] == [2, 3]


def test_what_runs_on_joins_the_paragraph_before_it() -> None:
    nodes = body_flow(
        document(
            provision("a", "One."),
            provision("b", "Two.", form=ProvisionForm.RUN_ON),
            provision("c", "3"),
        )
    )

    paragraphs = [node for node in nodes if isinstance(node, FlowParagraph)]
    assert [[part.id for part in each.parts] for each in paragraphs] == [["a", "b"], ["c"]]


def test_what_runs_on_after_nothing_is_an_error() -> None:
    with pytest.raises(RunOnError, match=r"^a: "):
        body_flow(document(provision("a", "One.", form=ProvisionForm.RUN_ON)))


def test_a_provision_is_named_though_its_heading_came_before() -> None:
    headed = provision("a", "One.", form=ProvisionForm.RUN_ON, heading="Headed")

    with pytest.raises(RunOnError, match=r"^a: "):
        body_flow(document(headed))


def test_items_of_one_stem_are_one_list_and_may_have_lists_below() -> None:
    inner = item("a.1.1", "inner", label="(i)", level=3)
    stem = provision("a", "Stem:", item("a.1", "first", inner), item("a.2", "second"))

    (_, found) = body_flow(document(stem))

    assert isinstance(found, FlowList)
    assert [plain(each.part.text) for each in found.items] == ["first", "second"]
    assert [plain(each.part.text) for each in found.items[0].lists[0].items] == ["inner"]


def test_the_title_is_told_from_the_other_lines_of_its_block() -> None:
    lines = title_flow(document(provision("a", "Text.")))

    assert all(isinstance(line, FlowTitle) for line in lines)
    assert sum(line.is_title for line in lines) == 1
