"""What becomes of provisions from version to version, by hand-made versions."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from tests.builders import document, provision

from protocol_gen.language.english_words import ENGLISH
from protocol_gen.model.adoption import AdoptionRecord, Issued, Recorded
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.governance import Nation
from protocol_gen.revisions import schedule
from protocol_gen.site.change_summary import summary
from protocol_gen.site.editions import CouncilSite, Edition
from protocol_gen.site.labels import label
from protocol_gen.site.provision_history import ProvisionHistory, provision_histories

pytestmark = pytest.mark.slow

UNRECORDED = AdoptionRecord(not_recorded=tuple(Recorded))


def edition(version: str, *provisions: Provision, covered: dict[str, str] | None = None) -> Edition:
    text = replace(document(*provisions), version=version)
    return Edition(Issued(UNRECORDED, text, "1.0", "", ""), covered=covered or {})


def told(*editions: Edition, in_force: str) -> dict[str, ProvisionHistory]:
    council = CouncilSite(
        "testham", "Testham", "Town council", Nation.WALES, "Protocol", "en-GB", editions, in_force
    )
    texts = [each.document for each in editions]
    steps = [schedule(old, new) for old, new in pairwise(texts)]
    return {each.id: each for each in provision_histories(council, steps)}


A, B = provision("a", "First.", label="1"), provision("b", "Second.", label="2")


def test_versions_that_read_the_same_share_a_wording() -> None:
    life = told(edition("1.0", A), edition("1.1", A), edition("2.0", A), in_force="2.0")["a"]

    (wording,) = life.wordings
    assert [each.version for each in wording.editions] == ["1.0", "1.1", "2.0"]
    assert (wording.said, life.became) == ("", "")


def test_a_provision_that_went_and_came_again_says_so() -> None:
    found = told(edition("1.0", A, B), edition("1.1", A), edition("2.0", A, B), in_force="1.1")["b"]

    assert found.became == ("Left out in version 1.1. Not yet in force: it comes with version 2.0.")
    assert [each.said for each in found.wordings] == ["added", ""]


def test_a_provision_that_another_covers_leads_to_that() -> None:
    one = edition("1.0", A, B)
    two = edition("2.0", A, covered={"b": "a"})

    assert told(one, two, in_force="2.0")["b"].covered_by == "a"
    assert told(one, edition("2.0", A), in_force="2.0")["b"].covered_by == ""


def test_a_change_below_a_provision_is_told_of_it_too() -> None:
    old = provision("s", "", provision("s.x", "One.", label="1.1"), heading="S", label="1")
    new = provision("s", "", provision("s.x", "Two.", label="1.1"), heading="S", label="1")

    found = told(edition("1.0", old), edition("2.0", new), in_force="2.0")
    assert found["s"].wordings[0].said == "changed in what stands below it"
    assert found["s.x"].wordings[0].said == "reworded"


def test_a_provision_is_called_as_the_version_in_force_has_it() -> None:
    later = edition("2.0", B, provision("a", "Others.", label="3"), provision("c", "C.", label="4"))
    first = edition("1.0", A, B, provision("d", "D.", label="5"))

    before, after = (
        {id_: label(each.known_as) for id_, each in found.items()}
        for found in (told(first, later, in_force=version) for version in ("1.0", "2.0"))
    )

    assert before == {"a": "1 First", "b": "2 Second", "c": "4 C", "d": "5 D"}
    assert after == {**before, "a": "3 Others"}


def test_the_lines_of_the_title_are_no_provisions() -> None:
    assert list(told(edition("1.0", A), in_force="1.0")) == ["a"]


def sentence(old: Document, new: Document) -> str:
    return summary(schedule(old, new), old, new, ENGLISH).sentence


def test_a_summary_counts_what_was_done() -> None:
    old = document(A, B)
    new = document(provision("a", "Other words.", label="1"))

    assert sentence(old, new) == "Of the provisions, 1 changed and 1 was left out."
    assert sentence(old, old) == "No provision changed."


def test_a_summary_counts_a_paragraph_once() -> None:
    run_on = provision("b.more", "And another.", form=ProvisionForm.RUN_ON)
    old, new, fewer = document(A, B, run_on), document(A), document(A, B)

    (group,) = summary(schedule(old, new), old, new, ENGLISH).groups

    assert sentence(old, new) == "Of the provisions, 1 was left out."
    assert [each.label for each in group.changes] == ["2 Second"]
    (sentence_gone,) = summary(schedule(old, fewer), old, fewer, ENGLISH).groups
    assert sentence_gone.changes[0].said == ("“And another.” is left out",)


def test_what_differs_alike_in_several_places_is_told_once() -> None:
    old = document(provision("a", "The Clerk tells the Clerk of it.", label="1"))
    new = document(provision("a", "The Town Clerk tells the Town Clerk of it.", label="1"))

    ((change,),) = (
        group.changes for group in summary(schedule(old, new), old, new, ENGLISH).groups
    )

    assert change.said == ("“Town” is added in 2 places",)


def test_days_are_told_where_they_are_recorded() -> None:
    others = tuple(each for each in Recorded if each is not Recorded.EFFECTIVE_FROM)
    day = AdoptionRecord(effective_from=date(2026, 6, 1), not_recorded=others)
    two = edition("2.0", A)
    two = replace(two, issued=replace(two.issued, record=day))

    found = told(edition("1.0", A, B), two, in_force="2.0")["b"]
    assert found.became == "Left out in version 2.0, which took effect on 1 June 2026."
