"""Outlines, and the entries that they are made of."""

from tests.readers.reading import lines, node
from tests.sources_of import library

from protocol_gen.model.levels import NumberingForm, Scheme
from protocol_gen.model.library import Outline
from protocol_gen.model.walks import entries_in
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.clause_text import TextReader
from protocol_gen.readers.library.outline import read_numbering_form, read_outline
from protocol_gen.readers.library.shape import OWN_OUTLINE


def read(text: str) -> tuple[Outline | None, list[str]]:
    faults = Faults()
    values = OWN_OUTLINE.read(node(text), faults)
    texts = TextReader(library("- {id: a, text: One.}").vocabulary, faults)
    outline = read_outline(values, "ours", texts, faults) if values else None
    return outline, lines(faults)


def test_entries_are_clauses_those_below_them_and_paragraphs() -> None:
    outline, faults = read("clauses: [a, {b: [c, {paragraph: [d, e]}]}]")

    assert outline is not None
    assert [(each.clause, each.runs_on) for each in entries_in(outline.clauses)] == [
        ("a", False),
        ("b", False),
        ("c", False),
        ("d", False),
        ("e", True),
    ]
    assert faults == []


def test_appendices_come_after_the_clauses_and_are_known() -> None:
    outline, faults = read("{clauses: [a], appendices: [b: [c]]}")

    assert outline is not None
    assert [each.clause for each in outline.clauses] == ["a", "b"]
    assert outline.appendices == ("b",)
    assert faults == []


def test_a_heading_of_the_councils_own_has_library_clauses_below_it() -> None:
    outline, faults = read(
        'clauses: [{heading: "How {{ members }} ask", id: local.ask, clauses: [a]}]'
    )

    assert faults == []
    assert outline is not None
    (entry,) = outline.clauses
    assert entry.own is not None
    assert entry.own.headings[0].sources == (("en", "How {{ members }} ask"),)
    assert entry.children is not None
    assert [each.clause for each in entry.children] == ["a"]


def test_a_heading_of_ones_own_has_an_id_of_ones_own() -> None:
    _, (fault,) = read("clauses: [{heading: Ask, id: ask, clauses: [a]}]")

    assert "its id must begin with 'local.': 'local.ask'" in fault


def test_what_is_no_entry_is_told() -> None:
    _, (fault,) = read("clauses: [[a]]")

    assert "an entry is a clause id" in fault


def test_a_numbering_is_a_scheme_or_levels() -> None:
    faults = Faults()

    levels = read_numbering_form(node("[{counts: paragraph, number: '1'}]"), faults)

    assert read_numbering_form(node("deep"), faults) == NumberingForm.named(Scheme.DEEP)
    assert read_numbering_form(None, faults) == NumberingForm.named(Scheme.NONE)
    assert levels.scheme is Scheme.CONTINUOUS
    assert lines(faults) == []
