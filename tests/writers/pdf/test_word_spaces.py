"""Spaces that a reader of tags needs are painted, and none is in a bookmark twice."""

from types import SimpleNamespace

from protocol_gen.writers.pdf.word_spaces import close_up_bookmarks, show_lone_spaces


def test_a_box_of_white_space_alone_passes_for_text_and_others_stay() -> None:
    space, words = SimpleNamespace(text=" "), SimpleNamespace(text=" words ")
    box = SimpleNamespace(children=[space, SimpleNamespace(children=[words])])

    show_lone_spaces(box)

    assert (space.text, space.text.strip()) == (" ", " ")
    assert words.text.strip() == "words"


def test_a_bookmark_has_one_space_where_the_source_has_many() -> None:
    sheet = SimpleNamespace(bookmarks=[(1, "Roles  and\n duties", (0, 0), "open")])

    close_up_bookmarks(sheet)

    assert sheet.bookmarks == [(1, "Roles and duties", (0, 0), "open")]
