"""Why a file is made again, as people read it."""

from collections.abc import Iterable

from protocol_gen.batch import reasons
from protocol_gen.batch.fingerprints import ABSENT, NAMES
from protocol_gen.batch.library_fingerprints import STRUCTURE
from protocol_gen.batch.messages import CHANGED
from protocol_gen.batch.record import BuildRecord
from protocol_gen.model.message import Message

FINGERPRINT = "0" * 32


def said(found: Iterable[Message]) -> list[str]:
    return [str(each) for each in found]


def record(wordings: dict[str, str]) -> BuildRecord:
    library = {STRUCTURE: "1"}
    return BuildRecord("a", "1.0", "", {}, "", library, wordings, {}, {})


def test_each_file_of_a_council_has_its_name_for_people() -> None:
    files = (
        "profiles/a/profile.yaml", "profiles/a/changes.yaml", "profiles/a/crest.svg",
        "profiles/a/issued/1.0/document.json", "profiles/_base/shared.yaml", NAMES,
    )  # fmt: skip

    found = reasons.changed_reads(dict.fromkeys(files, "1"), dict.fromkeys(files, "2"))

    assert said(found) == [
        "the base profile shared changed",
        "its changes.yaml changed",
        "its file crest.svg changed",
        "its issued version 1.0 changed",
        "its profile changed",
    ]


def test_a_file_that_comes_or_goes_is_new_or_gone() -> None:
    name = "profiles/a/crest.svg"

    assert said(reasons.changed_reads({name: ABSENT}, {name: "1"})) == ["its file crest.svg is new"]
    assert said(reasons.changed_reads({name: "1"}, {})) == ["its file crest.svg is gone"]


def test_words_that_changed_are_told_before_the_structure_and_alone_where_there_are_any() -> None:
    old = record({"the wording of clause a": "1", "the wording of clause b": "1"})

    found = tuple(reasons.changed_library(old, {STRUCTURE: "2"}, {"the wording of clause a": "2"}))

    assert said(reasons.wordings_first(found)) == [
        "the wording of clause a changed",
        "the wording of clause b is gone",
    ]
    assert said(reasons.wordings_first(found[2:])) == [f"{STRUCTURE} changed"]


def test_of_versions_the_old_and_the_new_are_told_and_of_fingerprints_neither() -> None:
    old, new = {"pango": "1.50", "a": FINGERPRINT}, {"pango": "1.52", "a": FINGERPRINT[:-1] + "1"}

    assert said(reasons.changed_surroundings(old, new)) == [
        "a changed",
        "pango changed from 1.50 to 1.52",
    ]


def test_of_many_reasons_the_first_are_told_and_how_many_more_there_are() -> None:
    many = [CHANGED(what=str(number)) for number in range(7)]

    assert said(reasons.few([*many, *many]))[4:] == ["4 changed", "and 2 more reasons"]
    assert said(reasons.few(many[:6]))[5:] == ["and 1 more reason"]
