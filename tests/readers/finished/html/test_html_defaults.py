"""How browsers show elements by themselves, and by attributes that are older than styles."""

import pytest
from tests.readers.finished.html.html_made import first, page

from protocol_gen.readers.finished.html.css_values import words_of
from protocol_gen.readers.finished.html.html_defaults import defaults


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<b>", {}),
        ("<p>", {"display": "block"}),
        ("<li>", {"display": "list-item"}),
        ("<table>", {"display": "table", "text-indent": "0"}),
        ("<style>", {"display": "none"}),
        ("<pre>", {"display": "block", "white-space": "pre"}),
        ("<del>", {"text-decoration-line": "line-through"}),
        ("<h1>", {"display": "block", "font-size": "2em"}),
        ("<ol>", {"display": "block", "list-style-type": "decimal"}),
        ("<mark>", {"background-color": "yellow", "color": "black"}),
        ("<b hidden>", {"display": "none"}),
        ("<p popover>", {"display": "none", "position": "absolute"}),
        ("<dialog>", {"display": "none", "position": "absolute"}),
        ("<dialog open>", {"display": "block", "position": "absolute"}),
    ],
)
def test_an_element_has_the_style_that_browsers_give_it(body: str, shown: dict[str, str]) -> None:
    found = defaults(first(body))

    assert {name: words_of(value) for name, value in found.items()} == shown


@pytest.mark.parametrize(
    ("body", "name", "value"),
    [
        *(("<p bgcolor=red>", "background-color", ""), ("<a>", "color", "")),
        *(("<a href=x>", "color", "#0000ee"), ("<font color=fff>", "color", "#fff")),
        *(
            ("<font color=white>", "color", "white"),
            ("<font face=Symbol>", "font-family", "Symbol"),
        ),
        *(("<font size=1>", "font-size", "x-small"), ("<font size=+1>", "font-size", "large")),
        *(("<font size=-1>", "font-size", "small"), ("<font size=99>", "font-size", "xxx-large")),
        *(("<font size=-9>", "font-size", "x-small"), ("<font size=x>", "font-size", "")),
        *(("<ol type=A>", "list-style-type", "upper-alpha"),),
        *(("<ol type=i>", "list-style-type", "lower-roman"),),
        *(("<ul type=Circle>", "list-style-type", "circle"),),
        *(("<table bgcolor=00ff00>", "background-color", "#00ff00"),),
        *(("<table background=x>", "background-image", "url(picture)"),),
    ],
)
def test_old_attributes_say_what_styles_do(body: str, name: str, value: str) -> None:
    assert words_of(defaults(first(body)).get(name, ())) == value


def test_what_the_whole_page_is_given_is_said_of_its_body() -> None:
    made = page("<p>one").elements[2]
    made.attrib.update({"text": "white", "bgcolor": "000000"})

    found = defaults(made)

    assert (words_of(found["color"]), words_of(found["background-color"])) == ("white", "#000000")
