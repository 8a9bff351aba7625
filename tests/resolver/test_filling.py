"""What fills a gap: words, counts, references, values, blocks."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, faults, made, text

from protocol_gen.model.document import ListBlock, Paragraph
from protocol_gen.model.inlines import CrossReference, OriginKind, plain


def test_a_count_counts_the_items_that_are_there() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    assert "Members have two duties:" in text(made(library))
    assert "Members have three duties:" in text(made(library, "governance: leader_cabinet"))
    assert "Members have one duties:" in text(made(library, "exclude: [duties.a]"))


def test_every_run_knows_where_it_came_from() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    document = made(library)

    (provision,) = (p for p in document.all_provisions if p.id == "intro.respect")
    (block,) = provision.blocks
    assert isinstance(block, Paragraph)
    assert [(inline.content, inline.origin.kind, inline.origin.name) for inline in block.text] == [
        ("Members", OriginKind.TERM, "member"),
        (" respect ", OriginKind.LIBRARY, "intro.respect"),
        ("an officer", OriginKind.TERM, "officer"),
        (".", OriginKind.LIBRARY, "intro.respect"),
    ]


def test_a_role_that_is_absent_and_asked_for_is_a_fault() -> None:
    library = sources_of.library('- id: a\n  text: "{{ The leader }} leads."')

    (fault,) = faults(library)

    assert "needs the post 'leader'" in fault


REFERRING = """
- id: one
  heading: Roles of members
- id: one.a
  text: "{{ See one.b }}, and {{ see two }}."
- id: one.b
  text: A text.
- id: two
  heading: When things go wrong
"""


REFERRING_OUTLINE = """
clauses:
- one: [one.a, one.b]
- two
"""


def test_a_cross_reference_cites_the_number_or_else_the_heading() -> None:
    library = sources_of.library(REFERRING, REFERRING_OUTLINE)

    numbered = made(library, "numbering: {scheme: decimal}")
    plain_ = made(library, "case: {headings: upper}")

    assert "Paragraph 1.2, and section 2." in text(numbered)
    assert (
        "The section headed “ROLES OF MEMBERS”, and the section headed “WHEN THINGS GO WRONG”."
        in text(plain_)
    )


def test_a_cross_reference_knows_its_target() -> None:
    library = sources_of.library(REFERRING, REFERRING_OUTLINE)

    document = made(library, "numbering: {scheme: decimal}")

    (provision,) = (p for p in document.all_provisions if p.id == "one.a")
    (block,) = provision.blocks
    assert isinstance(block, Paragraph)
    references = [each for each in block.text if isinstance(each, CrossReference)]
    assert [(each.target, each.content) for each in references] == [("one.b", "1.2"), ("two", "2")]


def test_a_reference_to_a_clause_that_is_left_out_is_a_fault() -> None:
    library = sources_of.library(REFERRING, REFERRING_OUTLINE)

    (fault,) = faults(library, "exclude: [two]\nnumbering: {scheme: decimal}")

    assert "'one.a' refers to 'two', which is not in the document" in fault


@pytest.mark.parametrize("title", ["{{ x }}", "R&D <Test>", "{% if %}", "%1 $HOME", "Ŵy"])
def test_a_value_comes_out_as_just_that(title: str) -> None:
    library = sources_of.library('- id: a\n  text: "{{ title }} is ours."')

    document = made(library, f"title: '{title}'")

    assert text(document) == f"{title} is ours.\n"


def test_a_text_may_be_blocks_of_every_kind() -> None:
    library = sources_of.library(
        """
        - id: a
          text:
          - First {{ member }}.
          - list: ["{{ A member }}", two]
          - lettered: [one, two]
          - table:
              caption: Rights
              header: [Who, What]
              rows: [["{{ Members }}", all]]
              row_headers: true
          - definitions: {Member: A person.}
          - quotation: {text: Words., source: A code}
          - note: {text: Read this.}
        """
    )

    document = made(library)

    kinds = [type(block).__name__ for block in document.provisions[0].blocks]
    assert kinds == [
        "Paragraph", "ListBlock", "ListBlock", "Table", "DefinitionList", "Quotation", "Note",
    ]  # fmt: skip
    lettered = document.provisions[0].blocks[2]
    assert isinstance(lettered, ListBlock)
    assert [(item.label, plain(item.text)) for item in lettered.items] == [
        ("(a)", "one"),
        ("(b)", "two"),
    ]


def test_a_reference_to_what_runs_on_cites_its_paragraph() -> None:
    clauses = """
    - id: top
      heading: Top
    - id: one
      text: One.
    - id: two
      text: Two.
    - id: three
      text: "As {{ see two }} says."
    """
    library = sources_of.library(clauses, "clauses: [{top: [{paragraph: [one, two]}, three]}]")

    assert "As paragraph 1.1 says." in text(made(library, "numbering: {scheme: decimal}"))


def test_quotation_marks_around_a_placeholder_are_set_as_around_a_word() -> None:
    library = sources_of.library("""- id: a\n  text: 'The "{{ member }}" is {{ an officer }}.'""")

    assert text(made(library)) == "The “member” is an officer.\n"
