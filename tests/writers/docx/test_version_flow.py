"""A redline's flow as each of its two versions has it."""

from dataclasses import replace

import pytest
from tests.builders import number, words

from protocol_gen.model.document import ListBlock, ListItem
from protocol_gen.model.inlines import Inlines, plain
from protocol_gen.model.marks import Mark
from protocol_gen.page.flow import (
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    Part,
    Renumbered,
)
from protocol_gen.writers.docx.layout import lay_out
from protocol_gen.writers.docx.version_flow import Version, flow_of

GONE, COME = Mark.DELETED, Mark.INSERTED


def marked(content: str, mark: Mark | None = None) -> Inlines:
    return tuple(replace(inline, mark=mark) for inline in words(content))


def part(*text: Inlines) -> Part:
    return Part("a", tuple(inline for each in text for inline in each))


@pytest.mark.parametrize(
    ("mark", "new", "old"), [(None, True, True), (COME, True, False), (GONE, False, True)]
)
def test_a_piece_is_in_a_version_by_its_mark(mark: Mark | None, *, new: bool, old: bool) -> None:
    assert (Version.NEW.has(mark), Version.OLD.has(mark)) == (new, old)


def test_a_node_that_a_version_has_not_is_none_at_its_place() -> None:
    nodes = (
        FlowHeading(2, None, part(marked("Gone", GONE)), GONE),
        FlowHeading(2, None, part(marked("Stays "), marked("now", COME))),
    )

    new, old = (flow_of(nodes, version) for version in (Version.NEW, Version.OLD))

    assert [plain(node.part.text) if isinstance(node, FlowHeading) else node for node in new] == [
        None,
        "Stays now",
    ]
    assert [plain(node.part.text) for node in old if isinstance(node, FlowHeading)] == [
        "Gone",
        "Stays ",
    ]


def test_a_number_is_the_one_that_the_version_had() -> None:
    node = FlowHeading(2, number("2"), part(words("A")), renumbered=Renumbered(number("3")))

    assert Version.NEW.number(node) == number("2")
    assert Version.OLD.number(node) == number("3")


def test_paragraphs_that_are_one_in_a_version_have_all_its_parts_each_time() -> None:
    nodes = (
        FlowParagraph(number("1"), (part(words("One")),), GONE),
        FlowParagraph(None, (part(words("two")),)),
    )

    new, old = flow_of(nodes, Version.NEW), flow_of(nodes, Version.OLD)

    assert new == (FlowParagraph(number("1"), (part(words("One")), part(words("two")))),) * 2
    assert old == (
        FlowParagraph(number("1"), (part(words("One")),)),
        FlowParagraph(None, (part(words("two")),)),
    )


def test_lists_keep_the_items_of_the_version_and_an_empty_one_is_not_there() -> None:
    item = FlowItem(None, part(words("one")), mark=COME)
    block = ListBlock((ListItem("(b)", words("x"), label_before="(a)"), ListItem("", (), GONE)))
    nodes = (FlowList((item,)), FlowBlock("", block))

    (_, new), (none, old) = (flow_of(nodes, version) for version in (Version.NEW, Version.OLD))

    assert none is None
    assert isinstance(new, FlowBlock)
    assert isinstance(old, FlowBlock)
    assert new.block == ListBlock((ListItem("(b)", words("x")),))
    assert old.block == ListBlock((ListItem("(a)", words("x")), ListItem("", ())))


def test_paragraphs_that_are_one_in_a_version_are_the_very_same_node_there() -> None:
    """Where things are is found by the node itself: two that are alike may be two paragraphs."""
    nodes = (
        FlowParagraph(None, (part(marked("One.")),), COME),
        FlowParagraph(None, (part(marked("Two.")),)),
        FlowParagraph(None, (part(marked("One.")),)),
        FlowParagraph(None, (part(marked("One.")),)),
    )

    old, new = (flow_of(nodes, version) for version in (Version.OLD, Version.NEW))

    assert old[0] is old[1]
    assert old[2] == old[3]
    assert old[2] is not old[3]
    assert len({id(node) for node in new}) == 4
    (first, second, *_) = lay_out(old, ()).placed
    assert first is second
