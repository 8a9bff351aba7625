from datetime import date

from tests.readers.reading import library, lines

from protocol_gen.model.amendment import MotionFacts
from protocol_gen.model.drafting import DraftList, DraftParagraph, written
from protocol_gen.model.profile import (
    ChangeKind,
    FindReplace,
    Insert,
    LocalChange,
    Omit,
    Position,
    Replace,
    Side,
    Target,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.changes import changes_in, changes_node

WHY = "kind: choice, reason: Shorter."


def changes(text: str) -> tuple[LocalChange, ...]:
    faults = Faults()
    node = changes_node(("changes.yaml", text.encode()), faults)
    read = changes_in(node, library(), faults) if node else ()
    assert lines(faults) == []
    return read


def test_a_find_and_replace_has_words_with_gaps_and_a_count() -> None:
    find = '"{{ Members }} and"'
    (change,) = changes(f"- {{at: roles.distinct, find: {find}, replace: Both, times: 2, {WHY}}}")

    assert isinstance(change, FindReplace)
    assert (change.at, change.target, change.times) == ("roles.distinct", Target.TEXT, 2)
    assert written(change.find) == "{{ Members }} and"
    assert written(change.replacement) == "Both"
    assert (change.kind, change.reason) == (ChangeKind.CHOICE, "Shorter.")
    assert str(change.location) == "changes.yaml:1:3"


def test_what_is_found_may_be_replaced_by_nothing() -> None:
    (change,) = changes(f"- {{at: roles.distinct, find: one another, replace: '', {WHY}}}")

    assert isinstance(change, FindReplace)
    assert written(change.replacement) == ""


def test_a_replacement_says_what_it_displaces() -> None:
    (change,) = changes(f"- {{at: roles, in: heading, replace: Parts, was: Roles, {WHY}}}")

    assert isinstance(change, Replace)
    assert (change.target, change.was) == (Target.HEADING, "Roles")


def test_an_omission_says_what_goes() -> None:
    (change,) = changes(f"- {{omit: roles.views, was: Words., {WHY}}}")

    assert isinstance(change, Omit)
    assert (change.at, change.was) == ("roles.views", "Words.")


def test_an_insertion_has_an_id_of_its_own_and_a_place_perhaps_beside_another() -> None:
    first, second = changes(
        f"- {{id: local.one, heading: A, insert: [Words., {{list: [a]}}], after: roles, {WHY}}}\n"
        f"- {{id: local.two, insert: Words., under: local.one, {WHY}}}\n"
    )

    assert isinstance(first, Insert)
    assert isinstance(second, Insert)
    assert [type(block) for block in first.blocks] == [DraftParagraph, DraftList]
    assert first.position == Position(Side.AFTER, "roles")
    assert second.position == Position(Side.UNDER, "local.one")


def test_nothing_but_remarks_is_no_change() -> None:
    for text in ("", "\n \n", "# Later.\n"):
        assert changes(text) == ()


def test_a_change_tells_by_which_motions_it_was_made() -> None:
    said = "{moved_by: Cllr Ash, seconded_by: Cllr Beech, on: 2026-05-12, minute: '26/47'}"
    one, several, none = changes(
        f"- {{omit: roles, was: Roles, kind: choice, reason: Why, motions: {said}}}\n"
        f"- {{at: wrong, find: a, replace: b, kind: slip, reason: W, motions: [{said}, {{}}]}}\n"
        "- {at: wrong, find: a, replace: b, kind: slip, reason: Why}\n"
    )

    facts = MotionFacts("Cllr Ash", "Cllr Beech", date(2026, 5, 12), "26/47")
    assert (one.motions, several.motions, none.motions) == ((facts,), (facts, MotionFacts()), ())
