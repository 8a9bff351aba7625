"""A page as one row of steps: elements that begin and end, and the words between them."""

from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st
from tests.readers.finished.html.html_made import page

from protocol_gen.readers.finished.html.html_elements import name_of
from protocol_gen.readers.finished.html.html_page import (
    PageSteps,
    StepKind,
    elements_of,
    page_of,
)
from protocol_gen.readers.finished.html.html_parsing import HTML

NAMES = st.sampled_from(("p", "b", "div", "img", "template"))
TREES: st.SearchStrategy[tuple[str, str, list[object]]] = st.recursive(
    st.builds(lambda name, text: (name, text, []), NAMES, st.sampled_from(("", "a", " "))),
    lambda inner: st.tuples(NAMES, st.just("b"), st.lists(inner, max_size=3)),
    max_leaves=12,
)


def shown(made: PageSteps) -> str:
    """A page as it is written."""
    marks = {StepKind.OPEN: "<{}>", StepKind.CLOSE: "</{}>", StepKind.WORDS: ""}
    return "".join(
        marks[each.kind].format(name_of(made.elements[each.element])) + each.words
        for each in made.steps
    )


def built(tree: tuple[str, str, list[object]]) -> Element:
    name, text, inner = tree
    made = Element(f"{HTML}{name}")
    made.text, made.tail = text, text
    made.extend(built(each) for each in inner)  # type: ignore[arg-type]  # it is a tree again
    return made


def test_a_page_is_gone_through_in_the_order_in_which_it_is_written() -> None:
    made = page("<p>one <b>two</b> three<!-- four --> five</p>six")

    assert shown(made) == (
        "<html><head></head><body><p>one <b>two</b> three five</p>six</body></html>"
    )


def test_what_is_in_a_picture_or_a_template_is_no_part_of_a_page() -> None:
    made = page("<svg><text>x</text></svg><select><option>z</select><template><p>y</template>")

    assert shown(made) == (
        "<html><head></head><body><svg></svg><select></select><template></template></body></html>"
    )


def test_all_elements_are_those_in_pictures_too_but_not_those_in_templates() -> None:
    made = page("<svg><text>x</text></svg><template><p>y</template>")

    names = [name_of(each) for each in elements_of(made.elements[0])]

    assert names == ["html", "head", "body", "svg", "text", "template"]


def test_an_element_has_words_where_any_within_it_has_or_it_shows_something_by_itself() -> None:
    made = page("<p><b>one</b><i> </i></p><p></p><p><img></p>")
    said = [(name_of(each), has) for each, has in zip(made.elements, made.has_words, strict=True)]

    assert said == [
        *(("html", True), ("head", False), ("body", True), ("p", True), ("b", True)),
        *(("i", False), ("p", False), ("p", True), ("img", True)),
    ]


def test_holders_are_the_element_with_the_text_and_those_around_it() -> None:
    made = page("<div><article id=protocol><p>one</article></div><div></div>")

    assert [name_of(made.elements[each]) for each in sorted(made.holders)] == [
        *("html", "body", "div", "article"),
    ]
    assert page("<p>one").holders == set()


@given(TREES)
def test_each_element_begins_and_ends_once_after_its_parent_begins_and_before_it_ends(
    tree: tuple[str, str, list[object]],
) -> None:
    made = page_of(built(tree))
    open_now: list[int] = []

    for step in made.steps:
        if step.kind is StepKind.OPEN:
            assert made.parents[step.element] == (open_now[-1] if open_now else 0)
            open_now.append(step.element)
        elif step.kind is StepKind.CLOSE:
            assert open_now.pop() == step.element
        else:
            assert open_now[-1] == step.element

    assert open_now == []
    begun = [each.element for each in made.steps if each.kind is StepKind.OPEN]
    assert begun == [*range(len(made.elements))]
    assert len(made.parents) == len(made.has_words) == len(made.elements)


def test_a_page_may_be_nested_however_deep() -> None:
    root = at = Element(f"{HTML}div")
    for _ in range(5000):
        inner = Element(f"{HTML}div")
        at.append(inner)
        at = inner
    at.text = "one"

    assert len(page_of(root).elements) == 5001
