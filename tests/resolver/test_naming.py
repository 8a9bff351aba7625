"""A post is called by its full title where a document first names it, and for short after that."""

from tests import sources_of
from tests.resolver.resolving import made, text

from protocol_gen.model.document import Document
from protocol_gen.model.inlines import plain
from protocol_gen.model.walks import inlines_of
from protocol_gen.resolver.traces import printed
from protocol_gen.resolver.tracing import trace

LONG = "roles: {clerk: {title: Clerk and Responsible Financial Officer, short: Clerk}}"
CLAUSES = """
- id: one
  heading: "{{ The clerk }} and {{ members }}"
- id: one.a
  text: "{{ Members }} meet."
- id: one.b
  text: "{{ Members }} tell:"
  clauses:
  - id: one.b.item
    text: "{{ A clerk }}, or {{ the clerk's }} deputy"
- id: two
  text:
  - table:
      caption: Who
      header: [Post, Does]
      rows: [["{{ Clerk }}", "{{ The clerk }} writes."]]
- id: three
  text: "{{ helper }}, {{ clerks }}."
"""
PHRASES = """
- name: helper
  wordings:
  - text: "{{ the clerk }}"
"""
OUTLINE = "clauses: [{one: [one.a, one.b]}, two, three]"


def lines(own: str, changes: str = "") -> list[str]:
    library = sources_of.library(CLAUSES, OUTLINE, phrases=PHRASES)
    return [line for line in text(made(library, own, changes)).splitlines() if line]


def test_the_first_naming_in_the_order_of_reading_is_in_full_and_all_others_are_short() -> None:
    first, *rest = lines(LONG)[3:]

    assert lines(LONG)[0] == "The Clerk and members"
    assert first == "- A Clerk and Responsible Financial Officer, or the Clerk’s deputy"
    assert "Responsible" not in " ".join(rest)
    assert rest[-1] == "the Clerk, Clerks."


def test_without_a_short_form_the_title_is_the_same_throughout() -> None:
    own = "roles: {clerk: Clerk and Responsible Financial Officer}"

    assert " ".join(lines(own)).count("Responsible Financial Officer") == 7


def test_where_the_first_naming_goes_the_next_takes_its_place() -> None:
    gone = (
        "- {omit: one.b, was: '{{ Members }} tell: {{ A clerk }}, or {{ the clerk''s }} deputy', "
    )
    gone += "kind: choice, reason: R.}"
    whole = " ".join(lines(LONG, gone))

    assert whole.count("Responsible") == 1
    assert "Clerk and Responsible Financial Officer" in whole


def test_a_post_without_a_title_of_its_own_is_named_with_its_holder() -> None:
    library = sources_of.library(
        '- id: a\n  text: "{{ The leader }} and {{ the clerk }} and {{ the leader }}."'
    )
    own = LONG.replace("}}", "}, leader: {held_by: clerk}}")

    assert text(made(library, own)) == (
        "The Clerk and Responsible Financial Officer and the Clerk and the Clerk.\n"
    )


def test_a_document_traced_reads_as_the_document() -> None:
    library = sources_of.library(CLAUSES, OUTLINE, phrases=PHRASES)
    profile = sources_of.profile(library, LONG)
    document = made(library, LONG)

    traces = trace(library, profile).traces
    for provision in document.all_provisions:
        texts = [printed(each) for each in traces[provision.id].texts]
        assert texts == [each for each in _texts(document, provision.id) if each]


def _texts(document: Document, id_: str) -> list[str]:
    (provision,) = (each for each in document.all_provisions if each.id == id_)
    return [plain(each) for block in provision.blocks for each in inlines_of(block)]


SHARED = "roles: {clerk: {title: Clerk, shared_with: [Barset Council, Wigshire Council]}}"


def test_with_whom_a_post_is_shared_is_said_once_where_the_very_post_is_first_named() -> None:
    whole = " ".join(lines(SHARED))

    assert whole.count("(a post shared with Barset Council and Wigshire Council)") == 1
    assert "The Clerk (a post shared with Barset Council and Wigshire Council) writes." in whole
    assert "A Clerk, or the Clerk’s deputy" in whole


def test_a_post_may_be_shared_and_have_a_short_form() -> None:
    library = sources_of.library('- id: a\n  text: "{{ The clerk }} acts. {{ The clerk }} rests."')
    own = "roles: {clerk: {title: Clerk and RFO, short: Clerk, shared_with: Barset Council}}"

    assert text(made(library, own)) == (
        "The Clerk and RFO (a post shared with Barset Council) acts. The Clerk rests.\n"
    )
