"""What stands in a document, in which words, with which numbers."""

from dataclasses import replace
from itertools import product

import pytest
from tests import projects, sources_of

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.document import Document, ListBlock, Paragraph
from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.inlines import CrossReference, OriginKind, plain
from protocol_gen.model.library import ClauseLibrary, Scheme
from protocol_gen.model.profile import (
    ChangeKind,
    Insert,
    Mention,
    NumberingChoice,
    Position,
    Side,
)
from protocol_gen.page.flow import FlowParagraph, body_flow
from protocol_gen.resolver import resolve
from protocol_gen.writers.text import TextWriter

RESPECT = """
- id: intro
  heading: Introduction
- id: intro.respect
  text: "{{ Members }} respect {{ an officer }}."
- id: intro.lead
  when: {role: leader}
  text: "{{ The leader }} leads."
- id: duties
  text: "{{ Members }} have {{ count }} duties:"
  clauses:
  - id: duties.a
    text: To listen
  - id: duties.b
    text: To decide
  - id: duties.c
    when: {governance: leader_cabinet}
    text: To scrutinise
"""
OUTLINE = """
title_block: []
clauses:
- intro:
  - paragraph: [intro.respect, intro.lead]
- duties
"""


def made(library: ClauseLibrary, own: str = "", changes: str = "") -> Document:
    return resolve(library, sources_of.profile(library, own, changes)).document


def text(document: Document) -> str:
    return TextWriter().write(document).decode()


def faults(library: ClauseLibrary, own: str = "", changes: str = "") -> list[str]:
    with pytest.raises(InvalidSourcesError) as caught:
        made(library, own, changes)
    return [str(error.message) for error in caught.value.errors]


def test_a_clause_whose_condition_is_false_is_left_out() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    committee, cabinet = made(library), made(library, "governance: leader_cabinet")

    assert "duties.c" not in [p.id for p in committee.all_provisions]
    assert "duties.c" in [p.id for p in cabinet.all_provisions]


def test_a_count_counts_the_items_that_are_there() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    assert "Members have two duties:" in text(made(library))
    assert "Members have three duties:" in text(made(library, "governance: leader_cabinet"))
    assert "Members have one duties:" in text(made(library, "exclude: [duties.a]"))


def test_clauses_of_one_paragraph_run_on_and_only_those_present() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    alone = text(made(library))
    both = text(made(library, "roles: {leader: Leader}"))

    assert "\n\nMembers respect an officer.\n\n" in alone
    assert "\n\nMembers respect an officer. The Leader leads.\n\n" in both


def test_a_paragraph_whose_first_clause_is_left_out_begins_with_the_next() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    document = made(library, "roles: {leader: Leader}\nexclude: [intro.respect]")

    assert "\n\nThe Leader leads.\n\n" in text(document)


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


# Wordings

WORDINGS = """
- id: stem
  wordings:
  - name: polite
    text: "Please, {{ members }}:"
  - key: wales
    when: {nation: wales}
    text: "In Wales {{ members }}:"
  - text: "{{ Members }}:"
  clauses:
  - id: stem.one
    wordings:
    - name: polite
      covers: stem.two
      text: do both
    - text: do one
  - id: stem.two
    text: do two
"""


def test_the_first_wording_that_holds_is_used() -> None:
    library = sources_of.library(WORDINGS)

    assert "Members:\n\n- do one\n- do two" in text(made(library))


def test_a_picked_wording_cascades_to_the_items_and_covers_its_siblings() -> None:
    library = sources_of.library(WORDINGS)

    document = made(library, "wordings: {stem: polite}")

    assert "Please, members:\n\n- do both\n" in text(document)
    assert "stem.two" not in [p.id for p in document.all_provisions]


def test_a_pick_that_names_no_wording_is_a_fault_that_names_those_there_are() -> None:
    library = sources_of.library(WORDINGS)

    (fault,) = faults(library, "wordings: {stem: polight}")

    assert "no wording named 'polight'; it has: polite" in fault


# Lists


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        ("plain", ["- To listen", "- To decide", "- To scrutinise"]),
        ("semicolons", ["- To listen;", "- To decide;", "- To scrutinise."]),
        ("semicolons-and", ["- To listen;", "- To decide; and", "- To scrutinise."]),
        ("semicolons-or", ["- To listen;", "- To decide; or", "- To scrutinise."]),
        ("sentences", ["- To listen.", "- To decide.", "- To scrutinise."]),
    ],
)  # fmt: skip
def test_the_items_of_a_list_end_as_the_council_chose(style: str, lines: list[str]) -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    document = made(library, f"governance: leader_cabinet\nlists: {{duties: {style}}}")

    assert text(document).splitlines()[-3:] == lines


def test_an_item_of_two_sentences_does_not_go_with_semicolons() -> None:
    library = sources_of.library(
        "- id: a\n  text: 'Stem:'\n  clauses:\n  - id: a.b\n    text: One. Two"
    )

    (fault,) = faults(library, "lists: {default: semicolons}")

    assert "'a.b' has two sentences" in fault


# Numbering

NUMBERED = """
- id: one
  heading: One
- id: one.a
  text: First.
- id: one.b
  text: "A stem:"
  clauses:
  - id: one.b.x
    text: item
    clauses:
    - id: one.b.x.deep
      text: deeper
  - id: one.b.y
    text: item
- id: two
  heading: Two
- id: two.heading
  heading: Inner
- id: two.text
  text: Text.
- id: two.more
  text: More.
"""
NUMBERED_OUTLINE = """
clauses:
- one: [one.a, one.b]
- two:
  - two.heading: [two.text]
  - two.more
"""


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        ("{scheme: none}", {}),
        (
            "{scheme: decimal}",
            {
                "one": "1",
                "one.a": "1.1",
                "one.b": "1.2",
                "two": "2",
                "two.heading": "2.1",
                "two.more": "2.2",
            },
        ),
        (
            "{scheme: legal}",
            {
                "one": "1",
                "one.a": "1.1",
                "one.b": "1.2",
                "one.b.x": "1.2(a)",
                "one.b.x.deep": "1.2(a)(i)",
                "one.b.y": "1.2(b)",
                "two": "2",
                "two.heading": "2.1",
                "two.more": "2.2",
            },
        ),
        ("{scheme: flat}", {"one": "1", "two": "2"}),
        (
            "{scheme: continuous, prefix: '8.', start: 63}",
            {"one.a": "8.63", "one.b": "8.64", "two.text": "8.65", "two.more": "8.66"},
        ),
        (
            "{scheme: decimal, prefix: '5C.', start: 4}",
            {
                "one": "5C.4",
                "one.a": "5C.4.1",
                "one.b": "5C.4.2",
                "two": "5C.5",
                "two.heading": "5C.5.1",
                "two.more": "5C.5.2",
            },
        ),
        (
            "{scheme: decimal, off: [two.heading, one.a]}",
            {
                "one": "1",
                "one.b": "1.1",
                "two": "2",
                "two.text": "2.1",
                "two.more": "2.2",
            },
        ),
        (
            "{scheme: decimal, off_below: [one]}",
            {"one": "1", "two": "2", "two.heading": "2.1", "two.more": "2.2"},
        ),
    ],
)
def test_every_scheme_numbers_what_it_should(numbering: str, expected: dict[str, str]) -> None:
    library = sources_of.library(NUMBERED, NUMBERED_OUTLINE)

    document = made(library, f"numbering: {numbering}")

    cited = {p.id: p.number.citation for p in document.all_provisions if p.number}
    assert cited == expected


def test_after_z_come_aa_and_bb() -> None:
    items = "".join(f"  - id: a.i{n}\n    text: item\n" for n in range(28))
    library = sources_of.library(f"- id: a\n  text: 'Stem:'\n  clauses:\n{items}")

    document = made(library, "numbering: {scheme: legal}")

    labels = [p.number.label for p in document.all_provisions if p.number]
    assert labels[-3:] == ["(z)", "(aa)", "(bb)"]


# Cross-references

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


# Taking in and leaving out


def test_a_sub_clause_taken_in_goes_to_its_place_among_its_siblings() -> None:
    library = sources_of.library(WORDINGS, "clauses: [{stem: [stem.two]}]")

    document = made(library, "include: [stem.one]")

    assert [p.id for p in document.all_provisions] == ["stem", "stem.one", "stem.two"]


def test_a_clause_is_taken_in_where_the_profile_says() -> None:
    library = sources_of.library(RESPECT, "clauses: [intro, duties]")

    document = made(library, "include: [{clause: intro.respect, under: intro}]")

    assert [p.id for p in document.all_provisions][:2] == ["intro", "intro.respect"]


def test_to_take_in_a_clause_whose_condition_is_false_is_a_fault() -> None:
    library = sources_of.library(RESPECT, "clauses: [intro, {duties: [duties.a]}]")

    (fault,) = faults(library, "include: [duties.c]")

    assert "for councils where {governance: leader_cabinet} holds" in fault


def test_to_leave_out_what_is_not_there_is_a_fault() -> None:
    library = sources_of.library(RESPECT, "clauses: [intro, {duties: [duties.a]}]")

    (fault,) = faults(library, "exclude: [intro.respect]")

    assert "the outline does not have it" in fault


def test_a_clause_that_leans_on_another_must_come_after_it() -> None:
    clauses = """
    - id: one
      text: One.
    - id: two
      text: Two.
    - id: three
      after: one
      text: However, three.
    """
    library = sources_of.library(clauses)

    (fault,) = faults(library)

    assert "must come directly after one, but comes after two" in fault
    assert "three" in text(made(library, "exclude: [two]"))


# Local changes


def test_a_find_and_replace_may_hold_placeholders_and_keeps_origins() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
    - {at: intro.respect, find: "respect {{ an officer }}", replace: "trust {{ officers }}",
       kind: choice, reason: ours}
    """

    document = made(library, changes=changes)

    assert "Members trust officers." in text(document)
    (provision,) = (p for p in document.all_provisions if p.id == "intro.respect")
    (block,) = provision.blocks
    assert isinstance(block, Paragraph)
    kinds = [(each.content, each.origin.kind, bool(each.origin.change)) for each in block.text]
    assert kinds == [
        ("Members", OriginKind.TERM, False),
        (" ", OriginKind.LIBRARY, False),
        ("trust ", OriginKind.LOCAL_CHANGE, True),
        ("officers", OriginKind.TERM, True),
        (".", OriginKind.LIBRARY, False),
    ]


def test_changes_of_one_clause_are_made_together() -> None:
    library = sources_of.library("- id: a\n  text: one two")
    changes = """
    - {at: a, find: one, replace: two, kind: choice, reason: swap}
    - {at: a, find: two, replace: one, kind: choice, reason: swap}
    """

    assert text(made(library, changes=changes)) == "two one\n"


def test_a_find_matches_whole_words_only() -> None:
    library = sources_of.library("- id: a\n  text: another other")
    changes = "- {at: a, find: other, replace: third, kind: choice, reason: ours}"

    assert text(made(library, changes=changes)) == "another third\n"


@pytest.mark.parametrize(("find", "count"), [("three", 0), ("one", 2)])
def test_a_find_must_match_exactly_as_often_as_it_says(find: str, count: int) -> None:
    library = sources_of.library("- id: a\n  text: one and one")
    changes = f"- {{at: a, find: {find}, replace: x, kind: choice, reason: ours}}"

    (fault,) = faults(library, changes=changes)

    assert f"found {count} times" in fault


def test_changing_a_term_does_not_break_a_change() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = '- {at: intro.respect, find: "{{ Members }}", replace: All, kind: choice, reason: x}'

    document = made(library, "terms: {member: councillor}", changes)

    assert "All respect an officer." in text(document)


def test_a_replacement_whose_text_has_moved_on_is_a_fault() -> None:
    library = sources_of.library("- id: a\n  text: The new text.")
    changes = "- {at: a, replace: Mine., was: The old text., kind: choice, reason: ours}"

    (fault,) = faults(library, changes=changes)

    assert "no longer, what 'was' says" in fault


def test_inserted_clauses_stand_as_their_neighbours_do() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
    - {insert: To laugh, id: local.laugh, after: duties.a, kind: choice, reason: ours}
    - {insert: A closing paragraph., heading: Closing, id: local.end, after: duties,
       kind: choice, reason: ours}
    """

    document = made(library, "numbering: {scheme: decimal}", changes)

    assert "Members have three duties:\n\n- To listen\n- To laugh\n- To decide" in text(document)
    assert "3 Closing\n\nA closing paragraph." in text(document)


def test_an_omission_says_what_it_displaces() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = "- {omit: duties.a, was: To listen, kind: choice, reason: ours}"

    document = made(library, changes=changes)

    assert "duties.a" not in [p.id for p in document.all_provisions]


@pytest.mark.parametrize("was", ["One duty", "One duty\n\nMembers listen."])
def test_a_section_that_is_omitted_is_named_by_its_heading_or_all_its_text(was: str) -> None:
    clauses = "- {id: one, heading: One duty}\n- {id: one.a, text: Members listen.}\n"
    other = "- {id: two, heading: Two, text: All is well.}"
    library = sources_of.library(clauses + other, "clauses: [one: [one.a], two]")
    changes = f"- {{omit: one, was: {was!r}, kind: choice, reason: ours}}".replace("'", '"')

    document = made(library, changes=changes)

    assert [p.id for p in document.all_provisions] == ["two"]


def test_a_wrong_omission_of_a_section_says_that_its_heading_is_enough() -> None:
    clauses = "- {id: one, heading: One duty}\n- {id: one.a, text: Members listen.}\n"
    library = sources_of.library(clauses, "clauses: [one: [one.a]]")
    changes = "- {omit: one, was: Members, kind: choice, reason: ours}"

    with pytest.raises(InvalidSourcesError, match="its heading is enough: 'One duty'"):
        made(library, changes=changes)


# Values are text


@pytest.mark.parametrize("title", ["{{ x }}", "R&D <Test>", "{% if %}", "%1 $HOME", "Ŵy"])
def test_a_value_comes_out_as_just_that(title: str) -> None:
    library = sources_of.library('- id: a\n  text: "{{ title }} is ours."')

    document = made(library, f"title: '{title}'")

    assert text(document) == f"{title} is ours.\n"


# Blocks


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


def test_a_pick_of_the_outline_is_taken_back_by_the_name_ordinary() -> None:
    outline = "wordings: {stem: polite}\nclauses: [stem]"
    library = sources_of.library(WORDINGS, outline)

    assert "Please, members:" in text(made(library))
    assert "Members:\n\n- do one" in text(made(library, "wordings: {stem: ordinary}"))


def test_a_heading_over_nothing_is_left_out() -> None:
    library = sources_of.library(RESPECT, "clauses: [{intro: [intro.lead]}, duties]")

    assert "Introduction" not in text(made(library))
    assert "Introduction" in text(made(library, "roles: {leader: Leader}"))


# Nothing is lost, and nothing joins a paragraph that is not its own


@pytest.mark.parametrize("council", projects.SOURCES)
def test_an_insertion_anywhere_is_printed_once_or_is_a_fault(council: str) -> None:
    own = projects.profile(council)
    document = projects.resolution(council).document
    before = {p.id: text_beside(document, p.id) for p in document.all_provisions}

    for anchor, side in product(before, Side):
        insert = Insert(
            id="local.zebra",
            position=Position(side, anchor),
            heading=(),
            blocks=(DraftParagraph((Words("A zebra."),)),),
            runs_on=False,
            kind=ChangeKind.CHOICE,
            reason="",
        )
        try:
            changed = projects.resolved(replace(own, changes=(*own.changes, insert))).document
        except InvalidSourcesError:
            continue
        assert text(changed).count("A zebra") == 1, (anchor, side)
        for id_, neighbours in before.items():
            assert text_beside(changed, id_) == neighbours, (anchor, side, id_)


@pytest.mark.parametrize("council", projects.SOURCES)
def test_leaving_out_any_clause_joins_nothing_that_was_apart(council: str) -> None:
    own = replace(projects.profile(council), changes=(), lists={})
    own = replace(own, wordings={key: each for key, each in own.wordings.items() if each.is_usual})
    own = replace(own, numbering=NumberingChoice(Scheme.NONE))
    before = paragraphs(projects.resolved(own).document)

    for id_ in [id_ for group in before for id_ in group]:
        try:
            without = projects.resolved(replace(own, exclude=(Mention(id_),))).document
        except InvalidSourcesError:
            continue
        for group in paragraphs(without):
            assert any(set(group) <= set(was) for was in before), (id_, group)


def paragraphs(document: Document) -> list[tuple[str, ...]]:
    """The provisions that make each paragraph, by their ids."""
    return [
        tuple(part.id for part in node.parts if part.id)
        for node in body_flow(document)
        if isinstance(node, FlowParagraph)
    ]


def text_beside(document: Document, id_: str) -> tuple[str, ...]:
    """The provisions whose words stand in one paragraph with those of one."""
    return next((group for group in paragraphs(document) if id_ in group), ())


def test_what_runs_on_after_an_insertion_is_said_so() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
    - {insert: They listen., id: local.listen, after: intro.respect, runs_on: true,
       kind: choice, reason: ours}
    """

    document = made(library, "roles: {leader: Leader}", changes)

    assert "Members respect an officer. They listen. The Leader leads." in text(document)
    apart = changes.replace("runs_on: true,", "")
    (fault,) = faults(library, "roles: {leader: Leader}", apart)
    assert "is in the middle of a paragraph; place it after 'intro.lead'" in fault


def test_insertions_after_one_clause_stand_as_they_are_written() -> None:
    library = sources_of.library("- id: a\n  text: One.")
    changes = """
    - {insert: Two., id: local.two, after: a, kind: choice, reason: ours}
    - {insert: Three., id: local.three, after: a, kind: choice, reason: ours}
    - {insert: Two and a half., id: local.half, after: local.two, kind: choice, reason: ours}
    """

    assert text(made(library, changes=changes)).split("\n\n") == [
        "One.",
        "Two.",
        "Two and a half.",
        "Three.\n",
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


def test_a_text_that_changes_empty_is_a_fault() -> None:
    library = sources_of.library("- id: a\n  text: One.")
    changes = "- {at: a, find: One., replace: '', kind: choice, reason: ours}"

    (fault,) = faults(library, changes=changes)

    assert "nothing is left of a text of 'a'" in fault


def test_quotation_marks_around_a_placeholder_are_set_as_around_a_word() -> None:
    library = sources_of.library("""- id: a\n  text: 'The "{{ member }}" is {{ an officer }}.'""")

    assert text(made(library)) == "The “member” is an officer.\n"


def test_a_list_in_a_list_ends_as_the_item_it_stands_in() -> None:
    clauses = """
    - id: a
      text: "Stem:"
      clauses:
      - id: a.one
        text: one
      - id: a.two
        text: "two:"
        clauses:
        - id: a.two.x
          text: x
        - id: a.two.y
          text: y
      - id: a.three
        text: three
    """
    library = sources_of.library(clauses)

    document = made(library, "lists: {default: semicolons-and}")

    assert [line.strip() for line in text(document).splitlines() if line] == [
        "Stem:",
        "- one;",
        "- two:",
        "- x; and",
        "- y; and",
        "- three.",
    ]


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("lists: {intro.respect: sentences}", "has no list under it"),
        ("numbering: {scheme: flat, off: [intro.respect]}", "has no number in this scheme anyway"),
        ("numbering: {scheme: none, start: 4}", "nothing is numbered"),
        ("include: [intro.lead]\nexclude: [intro.lead]", "both included and left out"),
    ],
)
def test_a_choice_without_effect_is_a_fault(own: str, words: str) -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    assert any(words in fault for fault in faults(library, f"roles: {{leader: Leader}}\n{own}"))


def test_a_wording_may_ask_whether_one_person_fills_two_posts() -> None:
    clauses = """
    - id: a
      wordings:
      - key: leader
        when: {held_by: {leader: clerk}}
        text: "{{ The clerk }} is also {{ the leader }}."
      - text: Two persons.
    """
    library = sources_of.library(clauses)

    assert text(made(library)) == "Two persons.\n"
    assert text(made(library, "roles: {leader: Leader}")) == "Two persons.\n"
    both = "roles: {leader: {title: Leader, held_by: clerk}}"
    assert text(made(library, both)) == "The Clerk is also the Leader.\n"
