"""Style sheets made into rules: whom they are for, where they hold, what they say."""

import pytest
from tests.readers.finished.html.html_made import page, sheet, tokens

from protocol_gen.readers.finished.html.css_cascade import Cascade
from protocol_gen.readers.finished.html.css_media import PRINT, USUAL, World, read_media
from protocol_gen.readers.finished.html.css_rules import (
    REST,
    TOUCHED,
    StyleRule,
    read_declarations,
    read_sheet,
)
from protocol_gen.readers.finished.html.css_values import words_of


def said(rule: StyleRule) -> list[tuple[str, str, bool]]:
    return [(each.name, words_of(each.value), each.is_important) for each in rule.declarations]


def test_declarations_are_those_that_may_change_what_is_seen() -> None:
    found = read_declarations("COLOR: Red; font-weight: bold; --A: x; display:none !important; x")

    assert said(StyleRule(None, found)) == [
        ("color", "Red", False),
        ("--A", "x", False),
        ("display", "none", True),
    ]


def test_a_sheet_has_a_rule_for_each_selector_and_none_for_what_changes_no_word() -> None:
    rules = sheet("p, b::before { color: red } i { cursor: help }").rules

    assert [(each.part, said(each), each.when, each.is_known) for each in rules] == [
        ("", [("color", "red", False)], "", True),
        ("before", [("color", "red", False)], "", True),
    ]


def test_a_rule_holds_where_all_that_is_around_it_does() -> None:
    inner = "@media (min-width: 100px) { p { color: red } }"
    (rule,) = read_sheet(inner, read_media(tokens("print"))).rules

    assert all(each.is_known for each in rule.media)
    assert all(each.holds(World(PRINT, 700)) for each in rule.media)
    assert not all(each.holds(USUAL) for each in rule.media)
    assert not all(each.holds(World(PRINT, 99)) for each in rule.media)


@pytest.mark.parametrize("name", ["supports (x: y)", "layer a", "container (width > 1px)"])
def test_it_is_not_known_whether_a_rule_holds_that_is_within_others(name: str) -> None:
    (rule,) = sheet(f"@{name} {{ p {{ color: red }} }}").rules

    assert [each.is_known for each in rule.media] == [True, False]


def test_what_depends_on_the_readers_hand_is_a_rule_at_rest_and_one_when_touched() -> None:
    at_rest, touched = sheet("a:hover { color: red }").rules

    assert (at_rest.when, touched.when) == (REST, TOUCHED)
    assert at_rest.declarations == touched.declarations


@pytest.mark.parametrize(
    "selector", ["p:unheard-of", "p:lang(en)", "[type=A]", "p:is([dir=x])", "p::unheard-of", "p >"]
)
def test_a_selector_that_is_not_understood_is_for_perhaps_everything(selector: str) -> None:
    rules = sheet(f"{selector} {{ color: red }}").rules

    assert [each.is_known for each in rules] == [False]


@pytest.mark.parametrize(
    "selector", ["::selection", "input::placeholder", "::-moz-focus-inner", "p::-webkit-x:hover"]
)
def test_parts_that_hold_no_words_of_the_text_have_no_rules(selector: str) -> None:
    assert sheet(f"{selector} {{ color: red }}").rules == ()


def test_rules_within_rules_are_for_perhaps_everything() -> None:
    found = sheet("p { b { color: red } }").rules

    assert [each.is_known for each in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        *(("@import 'x';", False), ("@unheard-of { }", False), ("@page { margin: 0 }", True)),
        *(("@keyframes a { from { color: red } }", True), ("@charset 'utf-8';", True)),
    ],
)
def test_a_sheet_that_needs_others_is_not_whole(text: str, is_whole: bool) -> None:  # noqa: FBT001  # a row
    assert sheet(text).is_whole is is_whole
    assert sheet(text).rules == ()


def test_the_fonts_that_a_sheet_brings_are_told_with_where_they_are() -> None:
    text = "@font-face { font-family: 'My Font'; src: url(a.woff2) } @font-face { color: red }"

    assert sheet(text).fonts == (("my font", "url(a.woff2)"),)


def test_in_a_page_of_old_names_of_classes_are_made_small() -> None:
    made, text = page("<p class=a>one"), "body .A:not(.B) { color: red }"

    old, strict = (Cascade(made, sheet(text, is_old=old).rules) for old in (True, False))

    assert (len(old.matched_rules), len(strict.matched_rules)) == (1, 0)


@pytest.mark.parametrize(
    ("beside", "is_known"),
    [
        *(("b", True), ("b:hover", True), ("input:checked", True), ("[type=A]", True)),
        *(("::selection", True), ("b::-webkit-x", True), ("b::-webkit-x:y", False)),
        *(("b:unheard-of", False), ("::-moz-x", False), (">::selection", False), ("", False)),
    ],
)
def test_a_selector_that_some_browser_does_not_know_undoes_those_beside_it(
    beside: str,
    is_known: bool,  # noqa: FBT001  # a row
) -> None:
    rule, *_ = sheet(f"p, {beside} {{ display: none }}").rules

    assert rule.is_known is is_known
