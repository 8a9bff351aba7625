"""Every character of the first plane that a text may hold is printed, or told by its name."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

import pytest
from tests.builders import document, provision
from tests.effort import chance, is_long
from tests.judges.pdf import page_validation_faults, protocol_text, verapdf_faults_by_name
from tests.writers.html.pages import read
from tests.writers.pdf.files import pdf

from protocol_gen.errors import MissingGlyphError
from protocol_gen.model.document import Document, Look
from protocol_gen.page.fonts_at_hand import FontsAtHand, signs_of
from protocol_gen.page.glyphs import in_words, need_signs
from protocol_gen.readers.characters import REFUSED, composed

pytestmark = pytest.mark.slow

TURN, LINE = 250, 25
"""Characters of a document, and of a line in it."""
SAMPLE = 3
"""Turns of a usual run."""
FONTS = ("", "Noto Sans")
OGHAM_SPACE = "\u1680"
SARA_AM = frozenset("\u0e33\u0eb3")
"""Drawn as two signs, and each of these is told."""


@cache
def allowed() -> tuple[str, ...]:
    """What is left of the plane in a text that was read, in Unicode's form C."""
    every = map(chr, range(0xA0, 0x10000))
    return tuple(
        each
        for each in every
        if not REFUSED.match(each)
        and unicodedata.category(each) != "Cn"
        and composed(each) == each
        and each not in SARA_AM
    )


@cache
def printable() -> tuple[str, ...]:
    lacking = hand().lacking(need_signs("".join(allowed())))
    return tuple(each for each in allowed() if each not in lacking)


@cache
def hand() -> FontsAtHand:
    return FontsAtHand("", cache(partial(signs_of, read)))


def turns(characters: Sequence[str]) -> list[Sequence[str]]:
    """Pieces of the characters: all of them in a long run, else some."""
    pieces = [characters[at : at + TURN] for at in range(0, len(characters), TURN)]
    return pieces if is_long() else chance(7).sample(pieces, min(SAMPLE, len(pieces)))


def shown(characters: Sequence[str], font: str = "") -> Document:
    lines = (characters[at : at + LINE] for at in range(0, len(characters), LINE))
    below = (provision(f"a{at}", " ".join(("A", *line))) for at, line in enumerate(lines))
    return replace(document(*below), look=Look(font=font))


def told(characters: Sequence[str]) -> str:
    try:
        pdf(shown(characters))
    except MissingGlyphError as error:
        named = all(in_words(each) in str(error) for each in error.characters)
        return error.characters if named else "not by its name"
    return ""


def made() -> Iterator[tuple[str, bytes]]:
    for font in FONTS:
        for piece in turns(printable()):
            yield f"{font} from {in_words(piece[0])}", pdf(shown(piece, font))


def test_all_that_is_printed_keeps_the_claim() -> None:
    files = dict(made())

    assert len(files) >= SAMPLE
    assert {name: found for name, found in verapdf_faults_by_name(files).items() if found} == {}
    assert [found for each in files.values() for found in page_validation_faults(each)] == []


@pytest.mark.parametrize("font", FONTS)
def test_all_that_is_printed_is_read_back(font: str) -> None:
    for piece in turns(printable()):
        source = shown(piece, font)
        words = " ".join(" ".join(("A", *piece[at : at + LINE])) for at in range(0, TURN, LINE))

        read_back = protocol_text(pdf(source))

        assert [each for each in words.split() if each not in read_back] == []


def test_what_is_not_printed_is_told_by_name_and_was_known_before() -> None:
    """A few letters with two accents are known as lacking, and are drawn in pieces."""
    for piece in turns(allowed()):
        lacking, said = hand().lacking(need_signs("".join(piece))), set(told(piece))

        assert said <= lacking
        assert all(unicodedata.decomposition(each) for each in lacking - said)


def test_the_one_space_that_is_drawn_is_told() -> None:
    assert told(OGHAM_SPACE) == OGHAM_SPACE
    assert hand().lacking(need_signs(OGHAM_SPACE)) == {OGHAM_SPACE}


def test_the_letters_of_councils_are_printed() -> None:
    assert set("ŵŷŴŶẁẃẅỳéïâ½²§€£–—‘’“”…••\u2010\u2011№\u2212×ġċṫ") <= set(printable())
