"""Word counts by itself, and counts what the model says, for every scheme of numbering."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.builders import LEGAL, document, item, provision, sample, words
from tests.judges.word import (
    changed,
    letters,
    libreoffice_texts,
    part,
    parts,
    protocol_text,
    roman,
    w,
    zipped,
)
from tests.writers.docx.files import model_text, write

from protocol_gen.model.document import (
    Document,
    ListBlock,
    ListItem,
    NumberLevel,
    NumberStyle,
    Provision,
)

FLAT = (NumberLevel(NumberStyle.DECIMAL, "%1."),)
CONTINUOUS = (NumberLevel(NumberStyle.DECIMAL, "8.%1", start=63),)
LETTERS = (NumberLevel(NumberStyle.LOWER_LETTER, "(%1)"),)


def without_numbers() -> Document:
    return document(
        provision("a", "Words.", heading="Background"),
        provision("b", "A stem:", item("b.1", "one", item("b.1.1", "in it")), item("b.2", "two")),
        numbering=(),
    )


def decimal() -> Document:
    """A level that numbers a paragraph here and a heading there, and a heading without number."""
    return document(
        provision(
            "a", "", provision("a.1", "First.", label="1.1", level=1), label="1", heading="A"
        ),
        provision(
            "b",
            "",
            provision("b.1", "Summary.", label="2.1", level=1),
            provision("b.2", "Below.", heading="Members", label="2.2", level=1),
            provision("b.3", "After.", label="2.3", level=1),
            provision("b.4", "Plain.", heading="Without a number"),
            provision("b.5", "Goes on.", label="2.4", level=1),
            heading="B",
            label="2",
        ),
        provision("c", "Words.", heading="Annex"),
        provision(
            "d", "", provision("d.1", "Again.", label="3.1", level=1), heading="D", label="3"
        ),
    )


def legal() -> Document:
    """Letters that begin anew in each clause, and go on after words without a number."""
    return document(
        provision(
            "a",
            "",
            provision("a.1", "Stem:", *_lettered("a.1", "ab"), label="1.1", level=1),
            provision(
                "a.2",
                "Stem:",
                *_lettered("a.2", "abc"),
                provision("a.2.x", "Words between."),
                *_lettered("a.2", "de"),
                label="1.2",
                level=1,
            ),
            heading="A",
            label="1",
        ),
        provision(
            "b",
            "",
            provision("b.1", "Stem:", *_lettered("b", "a"), label="2.1", level=1),
            label="2",
            heading="B",
        ),
        numbering=LEGAL,
    )


def _lettered(id_: str, labels: str) -> list[Provision]:
    return [
        item(
            f"{id_}.{letter}",
            f"item {letter}",
            *(
                item(f"{id_}.{letter}.{at}", "part", label=f"({roman(at)})", level=3)
                for at in (1, 2)
            ),
            label=f"({letter})",
            level=2,
        )
        for letter in labels
    ]


def flat() -> Document:
    paragraphs = [provision(f"p.{at}", "Words.", label=f"{at}.") for at in range(1, 13)]
    return document(
        provision("a", "", *paragraphs[:5], heading="A"),
        provision("b", "", *paragraphs[5:], heading="B"),
        numbering=FLAT,
    )


def continuous() -> Document:
    """A part of a constitution: its numbers go on, on headings of any depth."""
    return replace(
        document(
            provision(
                "a",
                "",
                provision("a.1", "Words.", heading="Deeper", label="8.64"),
                provision("a.2", "Words.", label="8.65"),
                heading="A",
                label="8.63",
            ),
            provision("b", "Words.", label="8.66"),
            numbering=CONTINUOUS,
        ),
        title_block=(),
    )


def many_letters() -> Document:
    items = [item(f"i.{at}", "words", label=f"({letters(at)})") for at in range(1, 56)]
    return document(provision("a", "A stem:", *items), numbering=LETTERS)


def lettered_blocks() -> Document:
    """Lists in the text itself, each of which begins anew."""
    lists = [
        ListBlock(tuple(ListItem(label, words("item")) for label in labels))
        for labels in (("(a)", "(b)"), ("(a)", "(b)"), ("i.", "ii."), ("3)", "4)"), ("", ""))
    ]
    return document(provision("a", "Stem:", blocks=lists, heading="A", label="1"))


SCHEMES = {
    "none": without_numbers(),
    "decimal": decimal(),
    "legal": legal(),
    "flat": flat(),
    "continuous with a prefix": continuous(),
    "more than 26 letters": many_letters(),
    "lists in the text": lettered_blocks(),
    "every block": sample(),
}


@pytest.mark.parametrize("name", SCHEMES)
def test_word_counts_what_the_model_says(name: str) -> None:
    assert protocol_text(write(SCHEMES[name])) == model_text(SCHEMES[name])


@pytest.mark.slow
def test_libreoffice_counts_what_the_model_says_and_sees_a_wrong_number() -> None:
    *found, wrong = libreoffice_texts(
        [*(write(scheme) for scheme in SCHEMES.values()), misnumbered()]
    )

    assert found == [model_text(scheme) for scheme in SCHEMES.values()]
    assert wrong != model_text(continuous())


def test_more_than_26_letters_go_on_doubled() -> None:
    text = protocol_text(write(many_letters()))

    assert "(z) words\n(aa) words\n(bb) words" in text


def misnumbered() -> bytes:
    """A file that counts from 64 where the model says 63."""
    old, new = 'w:start w:val="63"', 'w:start w:val="64"'
    return changed(write(continuous()), "word/numbering.xml", old, new)


def test_a_number_that_is_wrong_in_the_file_is_seen() -> None:
    assert protocol_text(misnumbered()) != model_text(continuous())


def test_no_number_is_typed() -> None:
    protocol = replace(legal(), title_block=())

    shown = part(write(protocol), "word/document.xml").iter(w("t"))
    typed = [node.text for node in shown if node.text[:1] in "123(" and node.text != "1.0"]

    assert typed == []


def test_a_level_is_bound_to_the_style_that_uses_it_most() -> None:
    styles = part(write(decimal()), "word/styles.xml")

    bound = {
        style.get(w("styleId")): style.find(f"./{w('pPr')}/{w('numPr')}/{w('ilvl')}").get(w("val"))
        for style in styles.iter(w("style"))
        if style.find(f"./{w('pPr')}/{w('numPr')}") is not None
    }

    assert bound == {
        "NumberedHeading1": "0",
        "Clause2": "1",
        **dict.fromkeys(("ListBullet", "ListBullet2", "ListBullet3"), "0"),
    }


def test_every_paragraph_says_its_own_number_whatever_its_style_does() -> None:
    data = write(decimal())
    styles = part(data, "word/styles.xml")
    for place in styles.findall(f".//{w('numPr')}"):
        place.getparent().remove(place)

    bare = zipped({**parts(data), "word/styles.xml": etree.tostring(styles)})

    assert protocol_text(bare) == model_text(decimal())


@given(st.lists(st.integers(0, 3), min_size=1, max_size=25), st.lists(st.booleans(), min_size=25))
def test_any_run_of_levels_is_counted_as_the_model_says(
    levels: Sequence[int], are_headings: Sequence[bool]
) -> None:
    protocol = document(*model_levels(levels, are_headings), numbering=LEGAL)

    assert protocol_text(write(protocol)) == model_text(protocol)


def model_levels(levels: Sequence[int], are_headings: Sequence[bool]) -> list[Provision]:
    """Return provisions that are numbered at these levels, some of them headings."""
    labels = _labels(levels)
    return [
        provision(
            f"p.{at}",
            "" if heads else "Words.",
            heading="Heading" if heads else "",
            label=label,
            level=level,
        )
        for at, (label, level, heads) in enumerate(zip(labels, levels, are_headings, strict=False))
    ]


def _labels(levels: Sequence[int]) -> list[str]:
    """Count as the numbering of a document does: a level begins anew after any higher one."""
    counts, labels = [0, 0, 0, 0], []
    for level in levels:
        counts[level] += 1
        counts[level + 1 :] = [0] * (3 - level)
        one, two, three, four = (max(count, 1) for count in counts)
        labels.append((f"{one}", f"{one}.{two}", f"({letters(three)})", f"({roman(four)})")[level])
    return labels
