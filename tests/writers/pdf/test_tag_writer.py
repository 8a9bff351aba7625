"""The tag tree as it is written into the PDF's objects."""

from collections import Counter

import pytest
from tests.builders import sample
from tests.judges.pdf import kids, tags
from tests.writers.html.pages import (
    furnished,
    hard_document,
    long_document,
    mixed_document,
)
from tests.writers.pdf.files import below, found, opened, pairs, said

pytestmark = pytest.mark.slow


def test_an_element_that_crosses_pages_is_one_element() -> None:
    with opened(hard_document()) as file:
        table, control = found(file, "Table")
        long_one = max(found(file, "P"), key=lambda tag: len(kids(tag)))

        assert len(found(file, "THead")) == 1
        assert Counter(tag.S for tag in below(table))["/TR"] == 61
        assert Counter(tag.S for tag in below(control))["/TH"] == 4
        assert said(file, long_one).startswith("word0 word1 word2")
        assert said(file, long_one).endswith("word2998 word2999")
        (items,) = (tag for tag in found(file, "L") if len(kids(tag)) == 30)
        assert {kid.S for kid in kids(items)} == {"/LI"}


def test_each_part_carries_its_language() -> None:
    with opened(mixed_document()) as file:
        welsh = {said(file, tag): str(tag.Lang) for tag in tags(file) if "/Lang" in tag}

    assert welsh.pop("Rhaid i aelodau barchu ei gilydd â ŵ ac ŷ.") == "cy"
    assert welsh.pop("Cyflwyniad") == "cy"
    assert welsh.pop("Senedd") == "cy"
    assert {language for said_, language in welsh.items() if "It runs on" in said_} <= {"en-GB"}


def test_each_link_has_one_annotation_with_its_words_that_leads_to_its_target() -> None:
    with opened(sample()) as file:
        (see, annex) = found(file, "Link")
        targets = dict(pairs(list(file.Root.Names.Dests.Names)))

        for link, words, target in ((see, "2.1", "roles.summary"), (annex, "Annex", "annex")):
            (reference,) = (kid for kid in kids(link) if not isinstance(kid, int))
            assert str(reference.Obj.Contents) == said(file, link) == words
            assert str(reference.Obj.Dest) == target
            assert target in targets


def test_a_crest_is_a_figure_with_its_words_and_its_place() -> None:
    with opened(furnished(sample())) as file:
        (figure,) = found(file, "Figure")
        left, bottom, right, top = (float(number) for number in figure.A.BBox)

        assert figure.Alt == "Crest of Testham Town Council"
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def test_each_identifier_leads_back_to_what_holds_it() -> None:
    with opened(long_document(2)) as file:
        root = file.Root.StructTreeRoot
        held = [
            holders
            for key, holders in pairs(list(root.ParentTree.Nums))
            if int(key) < len(file.pages)
        ]
        (paragraph, *_) = found(file, "P")
        (identifier, *_) = kids(paragraph)
        page = [each.objgen for each in file.pages].index(paragraph.Pg.objgen)

        assert len(held) == len(file.pages)
        assert held[page][int(identifier)].objgen == paragraph.objgen
        assert root.ParentTreeNextKey == len(root.ParentTree.Nums) // 2
