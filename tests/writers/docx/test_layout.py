"""Where everything goes before any markup is made."""

import pytest
from tests.builders import DECIMAL, LEGAL, document, item, provision, sample

from protocol_gen.model.document import Document
from protocol_gen.page.flow import flow
from protocol_gen.writers.docx.layout import Layout, bookmark_name, lay_out, targets
from protocol_gen.writers.docx.oxml import Indent


@pytest.mark.parametrize("id_", ["a", "a.b", "a-b", "a_b", "A.b", f"{'long.' * 20}end"])
def test_a_bookmark_has_a_name_that_word_allows(id_: str) -> None:
    name = bookmark_name(id_)

    assert len(name) <= 40
    assert name.replace("_", "a").isalnum()


def test_ids_that_differ_in_what_a_bookmark_cannot_hold_get_different_names() -> None:
    ids = ["a.b", "a-b", "a_b", f"{'long.' * 20}one", f"{'long.' * 20}two"]

    assert len({bookmark_name(id_) for id_ in ids}) == len(ids)


def laid_out(source: Document) -> Layout:
    return lay_out(flow(source), source.numbering)


def test_section_numbers_stand_at_the_margin_and_letters_under_their_stem() -> None:
    source = document(provision("a", "Words.", label="1"), numbering=LEGAL)

    assert laid_out(source).indents == (
        Indent(851, 851),
        Indent(851, 851),
        Indent(1418, 567),
        Indent(1985, 567),
    )


def test_a_long_number_moves_the_column_of_all_text() -> None:
    source = document(provision("a", "Words.", label="10.100.1000", level=1), numbering=DECIMAL)

    assert laid_out(source).clause_column == laid_out(source).indents[0].left == 190 + 133 * 11


def test_text_stands_in_the_column_of_its_clause_and_a_bare_heading_ends_it() -> None:
    source = document(
        provision("a", "Words.", label="1"),
        provision("b", "More."),
        provision("c", "An end.", heading="Annex"),
    )

    placed = [place for place in laid_out(source).placed if place]

    assert [place.column for place in placed[3:]] == [851, 851, 0, 0]


def test_a_stem_is_known_by_its_list_and_by_its_colon() -> None:
    source = document(
        provision("a", "As follows:"),
        provision("b", "Either", item("b.1", "one")),
        provision("c", "Words."),
    )

    placed = [place for place in laid_out(source).placed if place]

    assert [place.is_stem for place in placed[3:]] == [True, True, False, False]


def test_the_style_that_uses_a_level_most_owns_it() -> None:
    clauses = (provision(f"a.{at}", "Words.", label=f"1.{at}", level=1) for at in (1, 2))
    source = document(
        provision("a", "", *clauses, heading="A", label="1"),
        provision("b", "", provision("b.1", heading="B 1", label="2.1", level=1), heading="B"),
    )

    assert laid_out(source).owners == ("Numbered heading 1", "Clause 2")


def test_a_reference_can_lead_to_each_provision_by_number_or_heading() -> None:
    found = targets(sample(), flow(sample()))

    assert set(found.bookmarks) == {provision.id for provision in sample().all_provisions}
    assert found.numbers["roles.summary"].label == "2.1"
    assert found.headings["annex"] == "Annex"
    assert not found.moving
