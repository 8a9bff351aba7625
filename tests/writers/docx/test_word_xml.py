"""Elements of a Word file: named, parsed, taken out."""

from tests.judges.word import w

from protocol_gen.writers.docx.oxml import paragraph, run
from protocol_gen.writers.docx.word_xml import local, parsed, remove


def test_markup_becomes_one_element_for_each_paragraph() -> None:
    first, second = parsed(paragraph("A", run("one")) + paragraph("B", run("two")))  # type: ignore[arg-type]  # two pieces are one

    assert (first.tag, local(second)) == (w("p"), "p")


def test_what_is_no_element_has_no_name() -> None:
    assert local(None) == ""


def test_what_is_nowhere_can_be_taken_out_of_there() -> None:
    (node,) = parsed(paragraph("A", run("one")))

    remove(node)
    remove(node)

    assert node.getparent() is None
