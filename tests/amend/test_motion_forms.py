"""Motions put together at random from the forms that minutes have: each comes to what it says."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.amend.standing import PARISH, put_councils
from tests.effort import examples

from protocol_gen.amend.amend import propose
from protocol_gen.amend.meant_way import plan_of
from protocol_gen.amend.minutes import Movers
from protocol_gen.amend.motion_reader import read_motion
from protocol_gen.amend.proof import TextKey, texts_by_key
from protocol_gen.amend.text_edits import apply_edits
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, ProvisionForm
from protocol_gen.model.profile import Target
from protocol_gen.project import Workspace


def standing_document() -> Document:
    """The parish's protocol, whose numbers stand still."""
    with TemporaryDirectory() as folder:
        workspace = Workspace(put_councils(Path(folder), PARISH))
        return workspace.resolve(workspace.council(PARISH)).document


DOCUMENT: Final = standing_document()
TEXTS: Final = texts_by_key(DOCUMENT)
LEADS: Final = (
    "", "That ", "I move that ", "RESOLVED: that ", "RESOLVED that ", "It was agreed that ",
    "Cllr Ash moved, Cllr Beech seconded that ", "AGREED unanimously that ",
    "It was proposed by Cllr A Ash, seconded by Cllr Beech and RESOLVED that ",
    "26/12 Moved by Cllr Ash and seconded by Cllr Beech that ",
    "Cllr Ash, seconded by Cllr Beech, moved that ", "Amendment 2: ", "Amendment 3 (Cllr Ash): ",
    "On a motion from Cllr Ash, seconded by Cllr Beech, it was RESOLVED that ",
    "As an AMENDMENT, Dr A Ash, seconded by Ms B Beech, moved that ", "Members agreed that ",
    "The following amendment was moved by Cllr Ash and seconded by Cllr Beech: ",
)  # fmt: skip
PLACES: Final = (
    "in {n}", "in paragraph {n}", "In Para. {n}", "in clause {n},", "paragraph {n}:",
    "§ {n} –", "{n} -", "in paragraph no. {n}", "in paragraph {b} of section {a}",
    "section {a}, paragraph {b}:", "in section {a}, paragraph {n},", "at {n}", "Item {n}:",
    "within paragraph {n}", "That paragraph {n} be amended as follows:",
)  # fmt: skip
VERBS: Final = (
    "leave out {x} and insert {y}", "delete {x} and substitute {y}", "for {x} read {y}",
    "replace {x} with {y}", "{x} be replaced by {y}", "{x} to be replaced with {y}",
    "substitute {y} for {x}", "change {x} to {y}", "amend {x} to read {y}", "{x} should read {y}",
    "the word {x} be deleted and the word {y} be inserted", "strike out {x}, insert {y}",
    "instead of {x} put {y}", "DELETE {x} AND INSERT {y}", "{x} was replaced with {y}",
    "{x} should be {y}", "{x} is to be deleted and {y} inserted", "insert {y} in place of {x}",
    "the reference to {x} be changed to {y}", "{x} has been changed to {y}",
    "for {x} there shall be substituted {y}", "use {y} instead of {x}",
    "delete {x}, replacing it with {y}", "the substitution of {y} for {x}",
    "the deletion of {x} and its replacement by {y}", "{x} becomes {y}",
)  # fmt: skip
QUOTES: Final = ("'{}'", '"{}"', "‘{}’", "“{}”", "«{}»", "`{}`", "„{}“", '“{}"', "''{}''")
TAILS: Final = (
    "", ".", " with immediate effect", " and renumber accordingly.", ". Carried unanimously.",
    ", and that the remaining paragraphs be renumbered accordingly", " - Carried.",
    " (all agreed)", ". Vote: unanimous.", ". On being put to the vote the motion was carried.",
)  # fmt: skip


def paragraphs() -> dict[str, list[TextKey]]:
    """The texts of each numbered paragraph that has no list."""
    found: dict[str, list[TextKey]] = {}
    number = ""
    for provision in DOCUMENT.all_provisions:
        if provision.form is ProvisionForm.ITEM:
            found.pop(number, None)
            continue
        if provision.number:
            number = provision.number.citation
        if "." in number:
            found.setdefault(number, []).extend(
                key for key in TEXTS if key[0] == provision.id and key[1] is Target.TEXT
            )
    return found


PARAGRAPHS: Final = paragraphs()


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str, TextKey, str]:
    """A paragraph, a word that it has once, where that is, and another word."""
    number = draw(st.sampled_from(sorted(PARAGRAPHS)))
    keys = PARAGRAPHS[number]
    words = re.findall(r"\b[a-z]{3,}\b", " ".join(TEXTS[key] for key in keys))
    once = sorted({each for each in words if words.count(each) == 1})
    every = " ".join(TEXTS[key] for key in keys)
    once = [each for each in once if len(re.findall(rf"(?<!\w){each}(?!\w)", every)) == 1]
    word = draw(st.sampled_from(once or ["xyz"]))
    key = next((key for key in keys if re.search(rf"\b{word}\b", TEXTS[key])), keys[0])
    return number, word, key, draw(st.sampled_from(["quokka", "two quokkas", "quokka's"]))


def motion(draw: st.DrawFn, number: str, old: str, new: str, *, is_quoted: bool) -> str:
    above, _, last = number.partition(".")
    quote = draw(st.sampled_from(QUOTES)) if is_quoted else "{}"
    if "'" in new and quote in {"'{}'", "`{}`"}:
        quote = '"{}"'
    place = draw(st.sampled_from(PLACES)).format(n=number, a=above, b=last)
    verb = draw(st.sampled_from(VERBS)).format(x=quote.format(old), y=quote.format(new))
    lead, tail = draw(st.sampled_from(LEADS)), draw(st.sampled_from(TAILS))
    return f"{lead}{place} {verb}{tail}"


def as_planned(said: str) -> dict[TextKey, str]:
    """What each text is to be that a motion changes."""
    plan = plan_of(read_motion(said), DOCUMENT, DOCUMENT, set())
    return {key: apply_edits(TEXTS[key], edits) for key, edits in plan.edits.items()}


@settings(max_examples=examples(1500, 80))
@given(st.data())
def test_any_form_of_a_replacement_replaces_its_word_and_no_other(data: st.DataObject) -> None:
    number, old, key, new = data.draw(changes())
    said = data.draw(st.composite(lambda draw: motion(draw, number, old, new, is_quoted=True))())

    found = as_planned(said)

    wanted = re.sub(rf"\b{old}\b", new.replace("'", "’"), TEXTS[key], count=1)
    assert found == {key: wanted}, said


@settings(max_examples=examples(800, 40))
@given(st.data())
def test_without_marks_of_quotation_it_does_the_same_or_nothing(data: st.DataObject) -> None:
    number, old, key, new = data.draw(changes())
    said = data.draw(st.composite(lambda draw: motion(draw, number, old, new, is_quoted=False))())

    try:
        found = as_planned(said)
    except MotionError:
        return

    wanted = re.sub(rf"\b{old}\b", new.replace("'", "’"), TEXTS[key], count=1)
    assert found == {key: wanted}, said


JUNK: Final = (
    "perhaps", "if possible", "not", "unless the Clerk objects", "next year", "or 1.1", "and so on",
    "except in 1.1", "for the time being", "subject to advice", "where needed", "later", "nearly",
    "may be", "never", "half of", "or not", "without", "only if",
)  # fmt: skip


@settings(max_examples=examples(800, 40))
@given(st.data(), st.sampled_from(JUNK))
def test_a_motion_with_words_that_are_not_understood_is_refused(
    data: st.DataObject, junk: str
) -> None:
    number, old, _, new = data.draw(changes())
    above, _, last = number.partition(".")
    place = data.draw(st.sampled_from(PLACES)).format(n=number, a=above, b=last)
    verb = data.draw(st.sampled_from(VERBS)).format(x=f"‘{old}’", y=f"‘{new}’")
    said = data.draw(
        st.sampled_from(
            [f"{place} {junk} {verb}", f"{place} {verb} {junk}", f"{junk} {place} {verb}"]
        )
    )

    with pytest.raises(MotionError):
        as_planned(said)


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_what_is_planned_is_what_is_made(data: st.DataObject) -> None:
    number, old, key, new = data.draw(changes())
    said = data.draw(st.composite(lambda draw: motion(draw, number, old, new, is_quoted=True))())
    with TemporaryDirectory() as folder:
        workspace = Workspace(put_councils(Path(folder), PARISH))

        found = propose(workspace, workspace.council(PARISH), said, Movers())

    made = texts_by_key(found.document)
    wanted = re.sub(rf"\b{old}\b", new.replace("'", "’"), TEXTS[key], count=1)
    assert made == {**TEXTS, key: wanted}


def test_a_motion_in_many_words_is_read_in_little_time() -> None:
    one = [f"in {number} for 'quokka' read 'possum'" for number in PARAGRAPHS]
    said = "; ".join(one * 20)

    assert len(read_motion(said).ways) == 1
