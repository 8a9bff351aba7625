"""What looks and stylesheets say, and where references lead."""

import pytest

from protocol_gen.model.message import Message
from protocol_gen.readers.look.svg_styles import check_references, fault_in_look, read_rules
from protocol_gen.readers.look.svg_tree import Element


def style(text: str) -> Element:
    root = Element("svg", 1)
    root.children.append(Element("style", 2, text=text))
    return root


@pytest.mark.parametrize("value", ["red", "url(#a)", "url('#a')", "rotate(3) scale(2)", "calc(1)"])
def test_plain_looks_pass(value: str) -> None:
    assert fault_in_look(value) is None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("@import 'x'", "look-rule"),
        ("u\\72l(x)", "look-backslash"),
        ("a/*b*/", "look-comment"),
        ("image-set(x)", "look-function"),
        ("url (#a)", "look-url-form"),
        ("url(x.svg#a)", "look-url-outside"),
    ],
)
def test_what_can_reach_outside_is_refused(value: str, code: str) -> None:
    fault = fault_in_look(value)

    assert fault is not None
    assert fault.code == code


def test_rules_say_what_each_class_points_at() -> None:
    faults: list[Message] = []

    assert read_rules(style("/* x */ .a, .b { fill: url(#g) } .c { fill: red }"), faults) == {
        "a": {"g"},
        "b": {"g"},
        "c": set(),
    }
    assert faults == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (".a{.b{fill:red}}", "line 2: <style>: rules must be plain"),
        ("path{fill:url(#a)}", "line 2: <style>: url() is allowed in rules for classes (.name)"),
    ],
)
def test_other_rules_are_refused_by_line(text: str, words: str) -> None:
    faults: list[Message] = []

    read_rules(style(text), faults)

    (fault,) = faults
    assert str(fault).startswith(words)


def test_a_reference_that_comes_back_to_itself_is_refused() -> None:
    root = Element("svg", 1)
    root.children.append(Element("g", 2, {"id": "a"}, [Element("use", 3, {"xlink:href": "#a"})]))
    faults: list[Message] = []

    check_references(root, {}, faults)

    assert "lead in a circle" in str(faults[0])
