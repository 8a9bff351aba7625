"""The parser, which reads as browsers do."""

import pytest

from protocol_gen.readers.finished.html.html_parsing import (
    HTML,
    is_read_otherwise,
    local,
    parse,
)


def text(page: bytes) -> str:
    return "".join(parse(page)[0].itertext())


def test_a_page_has_the_elements_that_browsers_put_in() -> None:
    root, _ = parse(b"<p>one<table><tr><td>two")

    assert [local(each) for each in root.iter()] == [
        *("html", "head", "body", "p", "table", "tbody", "tr", "td"),
    ]


def test_an_element_of_another_language_keeps_its_name_space_and_a_remark_has_no_name() -> None:
    root, _ = parse(b"<svg></svg><!-- a -->")
    svg, remark = root[1]

    assert (local(root), local(svg), local(remark)) == (
        *("html", "{http://www.w3.org/2000/svg}svg", ""),
    )
    assert root.tag == f"{HTML}html"


@pytest.mark.parametrize(
    ("page", "is_old"),
    [
        *((b"<p>one", True), (b"<!DOCTYPE html><p>one", False)),
        (b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><p>one', True),
    ],
)
def test_a_page_without_a_type_of_today_is_one_of_old(page: bytes, is_old: bool) -> None:  # noqa: FBT001  # a row
    assert parse(page)[1] is is_old


def test_a_page_is_read_as_by_a_browser_that_runs_programs() -> None:
    root, _ = parse(b"<body><noscript><p>one</p></noscript>")

    assert not any(local(each) == "p" for each in root.iter())


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta charset=iso-8859-1>", "cp1252"),  # as browsers take it
        ("<meta charset=utf-8>", "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("", "utf-8-sig"),
        ("<meta charset=iso-8859-2>", "utf-16"),  # the mark at the beginning counts
        ("<meta charset=macintosh>", "mac-roman"),
        ("<meta http-equiv=content-type content='text/html; charset=koi8-r'>", "koi8-r"),
        ("<meta charset=shift_jis>", "shift_jis"),
    ],
)
def test_characters_are_those_that_the_page_declares(declared: str, used: str) -> None:
    word = {"koi8-r": "клерк", "shift_jis": "書記"}.get(used, "naïve “clerk’s”")
    if used == "mac-roman":
        word = "naïve"
    page = f"<!DOCTYPE html><html><head>{declared}</head><body><p>{word}</p>".encode(used)

    assert text(page).strip() == word


def test_what_browsers_of_today_read_otherwise_is_known() -> None:
    assert [*map(is_read_otherwise, ("template", "dialog", "p", "div"))] == [
        *(True, True, False, False),
    ]
