"""Whether signs look like the letters that they are said to be."""

from dataclasses import replace

import pytest
from tests.readers.finished.pdf.test_specimen_sheet import sheet

from protocol_gen.readers.finished.pdf.known_letters import is_as_said
from protocol_gen.readers.finished.pdf.specimen_sheet import Specimen

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.;:?!&%"


def test_every_letter_looks_like_itself() -> None:
    assert all(is_as_said(each) for each in sheet(*LETTERS))


@pytest.mark.parametrize("pair", ["tw", "no", "ae", "ts", "38", "17", "56", "ht", "mn", "BD"])
def test_a_letter_that_is_said_to_be_another_is_found(pair: str) -> None:
    (found,) = sheet(pair[0])

    assert not is_as_said(replace(found, read=pair[1]))


def test_what_is_said_to_be_a_space_shows_nothing() -> None:
    (blank, letter) = sheet(" ", "n")

    assert is_as_said(Specimen(" ", None))
    assert is_as_said(replace(blank, read="\u200b"))
    assert not is_as_said(replace(letter, read=" "))
    assert not is_as_said(replace(letter, read="\u200b"))
    assert not is_as_said(replace(letter, read=""))
    assert not is_as_said(replace(blank, read="n"))


def test_a_word_is_no_letter_and_no_bullet() -> None:
    (word,), (joined,) = sheet("now"), sheet("fi")

    for read in ("n", "\u2022", "not"):
        assert not is_as_said(replace(word, read=read, is_whole=True))
    assert is_as_said(replace(joined, read="fi"))
    assert is_as_said(replace(joined, read="\ufb01"))


def test_a_hyphen_may_be_said_to_be_a_soft_one() -> None:
    hyphen, letter = sheet("-", "x")

    assert is_as_said(replace(hyphen, read="\xad"))
    assert not is_as_said(replace(letter, read="\xad"))


def test_what_goes_beyond_its_field_is_no_letter() -> None:
    (letter,) = sheet("n")

    assert not is_as_said(replace(letter, is_whole=False))
