"""The tree of a drawing."""

from protocol_gen.readers.look.svg_tree import Element, every_element, written


def test_elements_come_in_the_order_of_the_drawing() -> None:
    group = Element("g", 2, children=[Element("path", 3), Element("rect", 4)])
    root = Element("svg", 1, children=[group, Element("use", 5)])

    assert [each.name for each in every_element(root)] == ["svg", "g", "path", "rect", "use"]


def test_a_tree_is_written_with_its_namespaces_and_everything_escaped() -> None:
    root = Element("svg", 1, {"width": '1"<'}, [Element("style", 2, text="a > b & c")])

    assert written(root) == (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        "width='1\"&lt;'><style>a &gt; b &amp; c</style></svg>"
    )
