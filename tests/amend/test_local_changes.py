"""A plan, written as local changes against the library's unfilled text."""

from datetime import date

from tests.sources_of import library, profile

from protocol_gen.amend.local_changes import ChangeWriter, WhyChanged
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.motion_reader import read_motion
from protocol_gen.editing.changes_file import Edits, Value
from protocol_gen.model.amendment import MotionFacts
from protocol_gen.resolver import resolve, trace

CLAUSES = library(
    """
    - id: contact
      heading: Contact
    - id: contact.first
      text: "{{ The clerk }} is the first point of contact."
    - id: contact.reply
      text: "{{ Officers }} reply within {{ reply_time }}."
    """,
    outline="clauses: [{contact: [contact.first, contact.reply]}]",
)
MOVED = MotionFacts("Cllr Ann Ash", on=date(2026, 5, 12))
MOTIONS = ({"moved_by": "Cllr Ann Ash", "on": "2026-05-12"},)
BECAUSE = {"kind": "choice", "reason": "Moved.", "motions": MOTIONS}
OWN = """
    - at: contact.first
      find: first point
      replace: main point
      kind: slip
      reason: Plainer.
    - insert: "{{ The clerk }} keeps a list."
      id: local.list
      after: contact.reply
      kind: choice
      reason: Asked for.
    """


def written(motion: str, changes: str = "") -> Edits:
    """What a motion asks to be edited in a council's file of changes."""
    own = profile(CLAUSES, "numbering: {scheme: decimal}", changes)
    draft = resolve(CLAUSES, own).document
    plan = MotionPlan(draft, draft, set())
    for each in read_motion(motion).ways[0]:
        plan.add(each)
    return ChangeWriter(plan, own, trace(CLAUSES, own), WhyChanged("Moved.", motion=MOVED)).edits()


def added(motion: str) -> list[dict[str, Value]]:
    edits = written(motion)
    assert not edits.changed
    assert not edits.removed
    return [dict(each) for each in edits.added]


# The library's own text


def test_words_of_the_library_become_a_find_and_replace_with_its_reason() -> None:
    assert added("in 1.1 leave out 'first' and insert 'main'") == [
        {"at": "contact.first", "find": "first", "replace": "main", **BECAUSE}
    ]


def test_words_that_a_gap_gives_are_found_as_the_gap() -> None:
    assert added("in 1.1 leave out 'The Clerk' and insert 'The mayor'") == [
        {"at": "contact.first", "find": "{{ The clerk }}", "replace": "The mayor", **BECAUSE}
    ]


def test_words_of_a_heading_are_found_in_the_heading() -> None:
    assert added("in the heading of 1 leave out 'Contact' and insert 'Contacts'") == [
        {
            "at": "contact",
            "in": "heading",
            "find": "Contact",
            "replace": "Contacts",
            **BECAUSE,
        }
    ]


def test_another_text_records_the_library_s_text_that_it_replaces() -> None:
    assert added("amend 1.2 to read 'We reply.'") == [
        {
            "at": "contact.reply",
            "replace": "We reply.",
            "was": "{{ Officers }} reply within {{ reply_time }}.",
            **BECAUSE,
        }
    ]


def test_an_omission_records_what_goes() -> None:
    assert added("omit paragraph 1.2") == [
        {
            "omit": "contact.reply",
            "was": "{{ Officers }} reply within {{ reply_time }}.",
            **BECAUSE,
        }
    ]


def test_a_new_provision_is_inserted_at_its_anchor() -> None:
    assert added("after 1.1 insert a new paragraph: 'Calls are noted.'") == [
        {
            "insert": "Calls are noted.",
            "id": "local.calls-are-noted",
            "after": "contact.first",
            **BECAUSE,
        }
    ]


# The council's own changes


def test_an_earlier_change_of_the_same_words_is_changed_and_keeps_its_reason() -> None:
    edits = written("in 1.1 leave out 'main' and insert 'only'", OWN)

    assert edits.added == ()
    assert edits.changed == {
        2: {
            "find": "first point",
            "replace": "only point",
            "kind": "choice",
            "reason": "Plainer. Moved.",
            "motions": MOTIONS,
        }
    }


def test_a_text_of_the_council_s_own_is_changed_where_it_is_written() -> None:
    edits = written("in 1.3 leave out 'list' and insert 'register'", OWN)

    assert edits.changed == {
        7: {
            "insert": "{{ The clerk }} keeps a register.",
            "kind": "choice",
            "reason": "Asked for. Moved.",
            "motions": MOTIONS,
        }
    }


def test_omitting_a_provision_takes_its_earlier_changes_out() -> None:
    of_the_library = written("omit paragraph 1.1", OWN)
    of_its_own = written("omit paragraph 1.3", OWN)

    assert of_the_library.removed == {2}
    assert [each["omit"] for each in of_the_library.added] == ["contact.first"]
    assert of_its_own.removed == {7}
    assert of_its_own.added == ()


def test_rewording_takes_the_place_of_earlier_changes() -> None:
    edits = written("amend 1.1 to read 'Ask.'", OWN)

    assert edits.removed == {2}
    assert [each["replace"] for each in edits.added] == ["Ask."]
