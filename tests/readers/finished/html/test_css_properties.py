"""Properties of styles: those that change no word, and short ones written out."""

import pytest
from tests.readers.finished.html.html_made import tokens

from protocol_gen.readers.finished.html.css_properties import (
    FONT_SIZES,
    is_harmless,
    written_out,
)
from protocol_gen.readers.finished.html.css_values import words_of


@pytest.mark.parametrize(
    ("name", "value", "is_one"),
    [
        *(("font-weight", "bold", True), ("text-align", "right", True), ("cursor", "help", True)),
        *(("mso-list", "l0", True), ("-ms-zoom", "2", True), ("_height", "1px", True)),
        *(("display", "block", False), ("color", "red", False), ("unheard-of", "1", False)),
        *(("--a", "1", False), ("-webkit-text-security", "disc", False)),
        *(("counter-reset", "a", True), ("counter-reset", "list-item 4", False)),
    ],
)
def test_a_property_that_is_on_no_list_may_change_what_is_seen(
    name: str,
    value: str,
    is_one: bool,  # noqa: FBT001  # a row
) -> None:
    assert is_harmless(name, tokens(value)) is is_one


@pytest.mark.parametrize(
    ("declaration", "written"),
    [
        ("margin: 1px", "margin-top: 1px; margin-right: 1px; margin-bottom: 1px; margin-left: 1px"),
        (
            "padding: 1px 2px",
            "padding-top: 1px; padding-right: 2px; padding-bottom: 1px; padding-left: 2px",
        ),
        ("inset: 1px 2px 3px", "top: 1px; right: 2px; bottom: 3px; left: 2px"),
        ("inset: 1px 2px 3px 4px", "top: 1px; right: 2px; bottom: 3px; left: 4px"),
        ("inset: 1px 1px 1px 1px 1px", "top: 1px 1px 1px 1px 1px"),
        ("margin-inline: 1px 2px", "margin-left: 1px; margin-right: 2px"),
        ("padding-block: 1px", "padding-top: 1px; padding-bottom: 1px"),
        ("margin-block-start: 1px", "margin-top: 1px"),
        ("inset-inline-start: 1px", "left: 1px"),
        ("border-inline-end-width: 1px", "border-right-width: 1px"),
        ("border-top: 2px solid red", "border-top-width: 2px"),
        ("border-left: rgb(0 0 0) thick", "border-left-width: thick"),
        ("list-style: url(x) inside square", "list-style-image: url(x); list-style-type: square"),
        ("list-style: inside", "list-style-image: ; list-style-type: "),
        ("overflow: hidden", "overflow-x: hidden; overflow-y: hidden"),
        ("overflow: auto hidden", "overflow-x: auto; overflow-y: hidden"),
        ("text-decoration: underline", "text-decoration-line: underline"),
        ("outline: 1px solid red", "outline-width: 1px"),
        ("font: bold 12px/2 serif", "font-size: 12px; line-height: 2; font-family: serif"),
        (
            "font: small-caps 700 1em x",
            "font-variant: small-caps 700; font-size: 1em; font-family: x",
        ),
        ("font: inherit", "font-size: inherit; font-family: inherit"),
        ("font: caption", "font: caption"),
        ("color: red", "color: red"),
    ],
)
def test_a_short_property_sets_each_of_those_that_it_stands_for(
    declaration: str, written: str
) -> None:
    name, _, value = declaration.partition(": ")

    made = [
        f"{each}: {' '.join(words_of([part]) for part in piece)}"
        for each, piece in written_out(name, tokens(value))
    ]

    assert "; ".join(made) == written


def test_a_border_is_written_out_for_all_four_sides() -> None:
    assert {(name, words_of(value)) for name, value in written_out("border", tokens("1px"))} == {
        (f"border-{side}-width", "1px") for side in ("top", "right", "bottom", "left")
    }


def test_each_named_size_of_letters_is_larger_than_the_one_before() -> None:
    assert [*FONT_SIZES.values()] == sorted(set(FONT_SIZES.values()))
    assert FONT_SIZES["medium"] == 16  # what browsers begin with
