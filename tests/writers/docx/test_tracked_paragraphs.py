"""Paragraphs of a redline before they are written, and which of their ends are tracked."""

from dataclasses import replace

import pytest

from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.oxml import Lead, NumberingPlace, ParagraphLook, Xml, bookmark, run
from protocol_gen.writers.docx.tracked_paragraphs import Passage, led, told_apart, with_comment

PLAIN, CLAUSE = ParagraphLook("BodyText"), ParagraphLook("Clause1")
WORDS = run("words")
COME = Mark.INSERTED


def marked(inside: Xml) -> Xml:
    return Xml(f"<apart/>{inside}")


def test_a_paragraph_looks_as_in_the_new_version_and_tells_how_it_looked_otherwise() -> None:
    assert (Passage(CLAUSE, PLAIN, None, WORDS).look, Passage(None, PLAIN, None, WORDS).look) == (
        CLAUSE,
        PLAIN,
    )
    assert Passage(CLAUSE, PLAIN, None, WORDS).before == PLAIN
    assert Passage(CLAUSE, CLAUSE, None, WORDS).before is None
    assert Passage(CLAUSE, None, COME, WORDS).before is None


def test_a_paragraph_of_no_version_has_no_look() -> None:
    with pytest.raises(ValueError, match="one of the versions"):
        Passage(None, None, None, WORDS).look  # noqa: B018  # asked for its error


def test_the_first_paragraph_of_each_version_is_set_off_as_in_that_version() -> None:
    new, old = Lead(on_new_page=True), Lead(space_before=360)
    gone = Passage(None, CLAUSE, Mark.DELETED, WORDS)
    both = Passage(PLAIN, PLAIN, None, WORDS)

    first, mark, second, third = led((gone, bookmark(1, "a"), both, both), new, old)

    assert isinstance(first, Passage)
    assert isinstance(second, Passage)
    assert (first.new, first.old) == (None, replace(CLAUSE, lead=old))
    assert (second.new, second.old) == (replace(PLAIN, lead=new), PLAIN)
    assert (mark, third) == (bookmark(1, "a"), both)


def test_one_paragraph_before_a_table_is_tracked_by_the_end_before_it() -> None:
    before = Passage(PLAIN, PLAIN, None, WORDS)
    come = Passage(CLAUSE, None, COME, WORDS, COME, COME)

    first, second, _ = told_apart((before, come, Xml("<w:tbl></w:tbl>")), marked)

    assert isinstance(first, Passage)
    assert isinstance(second, Passage)
    assert (first.mark, second.mark, second.new, second.old) == (COME, None, CLAUSE, PLAIN)
    assert [*told_apart((before, come, come, Xml("<w:tbl></w:tbl>")), marked)][1] == come
    numbered = replace(before, old=replace(PLAIN, place=NumberingPlace(1, level=1)))
    assert [*told_apart((numbered, come, Xml("<w:tbl></w:tbl>")), marked)][1] == come


def test_a_comment_goes_into_the_first_paragraph_or_cell() -> None:
    said = Xml("<said/>")
    (passage,) = with_comment(iter([Passage(PLAIN, PLAIN, None, WORDS)]), said)
    assert isinstance(passage, Passage)
    assert passage.inside == WORDS + said
    (cell,) = with_comment(iter([Xml("<w:p>a</w:p><w:p>b</w:p>")]), said)
    assert cell == "<w:p>a<said/></w:p><w:p>b</w:p>"


def test_a_paragraph_after_words_that_came_in_is_tracked_by_the_end_before_it() -> None:
    first = Passage(PLAIN, PLAIN, None, WORDS, tail=COME)
    second = Passage(CLAUSE, None, COME, WORDS, COME, COME)
    place = bookmark(1, "p_a")

    found = [*told_apart((first, place, second), marked)]

    marks = [piece.mark for piece in found if isinstance(piece, Passage)]
    assert marks == [COME, None]
    assert found[1] == place


def test_a_table_between_them_keeps_the_ends_as_they_are() -> None:
    first = Passage(PLAIN, PLAIN, None, WORDS, tail=COME)
    second = Passage(CLAUSE, None, COME, WORDS, COME, COME)
    pieces = (first, Xml("<w:tbl/>"), second)

    assert tuple(told_apart(pieces, marked)) == pieces


def test_words_that_came_in_on_either_side_of_an_end_that_stays_are_kept_apart() -> None:
    first = Passage(PLAIN, PLAIN, None, WORDS, COME, COME)
    gone = Passage(PLAIN, PLAIN, None, WORDS, Mark.DELETED, COME)

    one, other, third = told_apart((first, first, gone), marked)

    assert (one, third) == (first, gone)
    assert other == replace(first, inside=marked(WORDS))
