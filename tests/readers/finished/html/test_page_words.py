"""What is seen of a page in one world, step by step, and what of it is not understood."""

import pytest
from tests.readers.finished.html.html_made import boxes, page

from protocol_gen.readers.finished.finished_text import Boundary
from protocol_gen.readers.finished.html.css_media import USUAL
from protocol_gen.readers.finished.html.list_numbers import numbers_of
from protocol_gen.readers.finished.html.page_words import Reading, Slot


def slots(body: str, rules: str = "", *, fonts: frozenset[str] = frozenset()) -> list[Slot]:
    made = page(body)
    reading = Reading(
        made, boxes(made, rules), numbers_of(made), is_touched=USUAL.is_touched
    ).bring(fonts)
    found = [*reading.slots()]
    assert len(found) == len(made.steps)
    return found


def shown(body: str, rules: str = "") -> str:
    return "".join(each.text for each in slots(body, rules)).strip("\n")


def named(body: str, rules: str = "", *, fonts: frozenset[str] = frozenset()) -> list[str]:
    found = slots(body, rules, fonts=fonts)
    return [doubt.what.form.code for each in found for doubt in each.doubts]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one <b>two</b></p><p>three</p>", "one two\n\nthree"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<table><tr><td>one<td>two</table>", "\tone\t\ttwo\t"),
        ("<p>one\ntwo</p><pre>a\nb</pre>", "one two\n\na\nb"),
        ("<p>one <s>two</s></p>", "one  [struck out:two] "),
        ("<p>one <s></s></p>", "one "),
        ("<p><q>one</q> <q style='quotes: none'>two</q></p>", "“one” two"),
        ("<ol><li>one<li>2. two</ol>", "1. one\n\n2. two"),
        ("<ul><li>one</ul>", "one"),
        ("<p hidden>one</p><p>two", "two"),
        ("<p>on<b style='display: inline-block'> e </b>d</p>", "oned"),
        ("<p style='text-transform: uppercase'>one", "ONE"),
        ("<p style='font-family: Wingdings'>x</p>", "- "),
    ],
)
def test_words_are_given_as_they_are_shown(body: str, text: str) -> None:
    assert shown(body) == text
    assert named(body) == []


def test_what_styles_put_in_is_among_the_words() -> None:
    rules = "p::before { content: 'a ' } p::after { content: 'b'; display: block }"

    assert shown("<p>one", rules) == "a one\nb"
    assert shown("<ol><li>one</ol>", "li::marker { content: 'x ' }") == "x one"


def test_the_text_is_marked_where_it_begins_and_ends() -> None:
    found = slots("<p>a</p><article id=protocol>b</article>")

    assert [each.mark for each in found if each.mark] == [Boundary.START, Boundary.END]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        *(("<img>", "html-picture"), ("<unheard>a</unheard>", "html-unknown")),
        *(("<p dir=rtl>a", "html-style"), ("<noscript>a</noscript>", "html-no-script")),
        *(("<details><summary>a</summary>b</details>", "html-closed"),),
        *(("<fieldset>a<legend>b</legend></fieldset>", "html-odd-order"),),
        *(("<p style='color: #d0d0d0'>a", "html-pale"), ("<p style='zoom: 2'>a", "html-style")),
        *(("<p style='display: flex'>a <b>b</b>", "html-style"),),
        *(("<p>a<b style='margin-left: 1em'>b</b>", "html-style"),),
        *(("<p style='font-family: Wingdings'>ab", "html-style"),),
    ],
)
def test_what_is_not_understood_is_named_where_it_is(body: str, code: str) -> None:
    assert code in named(body)
    assert named(f"<div style='display: none'>{body}</div>") in ([], ["html-no-script"])


def test_what_is_not_understood_of_a_part_is_told_with_its_first_words_and_only_once() -> None:
    found = slots("<div style='direction: rtl'><p>one</p><p>two</p></div>")

    assert [each.text for each in found if each.doubts] == ["one"]


def test_what_is_around_the_text_may_lie_over_it_and_what_is_beside_it_only_if_it_moves() -> None:
    around = slots("<div style='direction: rtl'><article id=protocol>a</article></div>")
    beside = slots("<article id=protocol>a</article><p style='zoom: 2'>b<p style='order: 1'>c")

    assert [each.roams for slot in around for each in slot.doubts] == [True]
    assert [each.roams for slot in beside for each in slot.doubts] == [True, False]


def test_a_font_that_a_page_brings_may_show_other_letters() -> None:
    body = "<p style='font-family: Odd'>a"

    assert named(body) == []
    assert named(body, fonts=frozenset({"odd"})) == ["html-style"]


def test_a_number_hangs_beside_its_words_where_there_is_room_for_it() -> None:
    hung = "<b style='position: absolute; left: 0'>1</b>"
    form = f"<p style='position: relative; padding-left: {{}}'>{hung}a"

    assert named(form.format("2em")) == []
    assert named(form.format("0")) == ["html-style"]
