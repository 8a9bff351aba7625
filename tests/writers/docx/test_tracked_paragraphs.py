"""Paragraphs of a redline before they are written, and which of their ends are tracked."""

import pytest

from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.oxml import Lead, ParagraphLook, Xml, bookmark, run
from protocol_gen.writers.docx.tracked_paragraphs import Passage, led, told_apart

PLAIN, CLAUSE = ParagraphLook("BodyText"), ParagraphLook("Clause1")
WORDS = run("words")
DATED = Xml('<w:ins w:date="2026-05-12T00:00:00Z">one</w:ins><w:ins w:date="2026">two</w:ins>')
COME = Mark.INSERTED


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


def test_the_first_paragraph_is_set_off_in_each_version_that_has_it() -> None:
    lead = Lead(on_new_page=True)

    made = led(Passage(PLAIN, None, COME, WORDS), lead)

    assert made.new is not None
    assert made.new.lead == lead
    assert made.old is None


def test_a_paragraph_after_words_that_came_in_is_tracked_by_the_end_before_it() -> None:
    first = Passage(PLAIN, PLAIN, None, WORDS, tail=COME)
    second = Passage(CLAUSE, None, COME, WORDS, COME, COME)
    place = bookmark(1, "p_a")

    found = [*told_apart((first, place, second))]

    marks = [piece.mark for piece in found if isinstance(piece, Passage)]
    assert marks == [COME, None]
    assert found[1] == place


def test_a_table_between_them_keeps_the_ends_as_they_are() -> None:
    first = Passage(PLAIN, PLAIN, None, WORDS, tail=COME)
    second = Passage(CLAUSE, None, COME, WORDS, COME, COME)
    pieces = (first, Xml("<w:tbl/>"), second)

    assert tuple(told_apart(pieces)) == pieces


def test_words_that_came_in_on_either_side_of_an_end_that_stays_differ_in_their_date() -> None:
    first = Passage(PLAIN, PLAIN, None, DATED, COME, COME)
    second = Passage(PLAIN, PLAIN, None, DATED, COME)

    one, other = told_apart((first, second))

    assert one == first
    assert isinstance(other, Passage)
    assert other.inside == '<w:ins>one</w:ins><w:ins w:date="2026">two</w:ins>'
