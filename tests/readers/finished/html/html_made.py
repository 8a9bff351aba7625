"""Small web pages made by hand, and pieces of style sheets."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

import tinycss2

from protocol_gen.readers.finished.html.css_cascade import Cascade, StyledElement
from protocol_gen.readers.finished.html.css_look import Style
from protocol_gen.readers.finished.html.css_media import USUAL, World, read_media
from protocol_gen.readers.finished.html.css_properties import written_out
from protocol_gen.readers.finished.html.css_rules import PageStyles, read_declarations, read_sheet
from protocol_gen.readers.finished.html.css_values import Token
from protocol_gen.readers.finished.html.html_elements import name_of
from protocol_gen.readers.finished.html.html_page import PageSteps, page_of
from protocol_gen.readers.finished.html.html_parsing import parse


def tokens(value: str) -> Sequence[Token]:
    """The pieces of a value."""
    found: Sequence[Token] = tinycss2.parse_component_value_list(value)
    return found


def style(declarations: str) -> Style:
    """The style that declarations come to."""
    return {
        name: value
        for each in read_declarations(declarations)
        for name, value in written_out(each.name, each.value)
    }


def sheet(text: str, *, is_old: bool = False) -> PageStyles:
    """The rules of a style sheet that holds everywhere."""
    return read_sheet(text, read_media(()), is_old=is_old)


def page(body: str) -> PageSteps:
    """A page with something in its body."""
    return page_of(parse(f"<!DOCTYPE html><body>{body}".encode())[0])


def first(body: str) -> Element:
    """The first element in the body of a page."""
    return page(body).elements[3]


def element(made: PageSteps, name: str) -> Element:
    """The first element of a name."""
    return made.elements[place(made, name)]


def place(made: PageSteps, name: str) -> int:
    """Where the first element of a name is."""
    return [name_of(each) for each in made.elements].index(name)


def boxes(made: PageSteps, rules: str = "", world: World = USUAL) -> list[StyledElement]:
    """How the elements of a page look."""
    return Cascade(made, sheet(rules).rules).boxes(world, frozenset())
