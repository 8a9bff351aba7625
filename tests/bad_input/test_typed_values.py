"""Values as people type them: what says none is none, and what is no value is told, by any way in.

The files in ``profiles`` are whole profiles, each with one value that a person could mean well.
"""

import csv
import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import projects
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.english import NONE_WORDS
from protocol_gen.model.period import Period, Unit
from protocol_gen.model.profile import Profile
from protocol_gen.profiles.import_sheet import plan
from protocol_gen.profiles.new import NewCouncils
from protocol_gen.project import Workspace
from protocol_gen.project.council_folders import Council

PROFILES = Path(__file__).parent / "profiles"
TOLD = {
    "quotation_marks": (
        "4:9",
        "quotation marks are typed round “Little Testham Parish Council”, and would be printed",
    ),
    "remark_after_title": ("9:23", "'#1' is read as a remark, since a # after a space begins one"),
    "soft_hyphen": ("4:20", "the soft hyphen U+00AD is not allowed"),
    "replacement_character": ("4:23", "the replacement character U+FFFD is not allowed"),
}
NONE = ("post_None", "post_not_applicable", "post_false")
HEAD = {
    "nation": "england",
    "council_type": "parish",
    "council.name": "Little Testham Parish Council",
    "version": "0.1",
    "terms.member": "Councillor",
    "roles.clerk": "Parish Clerk",
}


def read(content: bytes) -> Profile:
    project = projects.workspace()
    council = Council("testham", project.profiles / "testham" / "profile.yaml")
    return project.profile_from(council, content)


@pytest.mark.parametrize(("name", "told"), TOLD.items(), ids=TOLD)
def test_a_value_that_is_none_of_the_kind_is_told_with_its_place(
    name: str, told: tuple[str, str]
) -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        read((PROFILES / f"{name}.yaml").read_bytes())

    place, words = told
    (error,) = caught.value.errors
    assert str(error.location).endswith(f"profile.yaml:{place}")
    assert words in str(error.message)


@pytest.mark.parametrize("name", NONE)
def test_a_post_that_is_not_there_is_not_there(name: str) -> None:
    profile = read((PROFILES / f"{name}.yaml").read_bytes())

    assert set(profile.roles) >= {"clerk"}
    assert "deputy_clerk" not in profile.roles


def test_every_profile_here_is_tried() -> None:
    assert {path.stem for path in PROFILES.iterdir()} == {*TOLD, *NONE}


# Every way to say none, by every way in


def by_file(key: str, value: str) -> Profile:
    """Read a profile in which a value is written in double quotation marks, whatever it is."""
    sections: dict[str, list[str]] = {}
    for each, said in {**HEAD, key: value}.items():
        section, _, name = each.rpartition(".")
        sections.setdefault(section, []).append(f'{name}: "{said}"')
    top = sections.pop("")
    nested = [f"{section}: {{{', '.join(said)}}}" for section, said in sections.items()]
    return read("\n".join((*top, *nested)).encode())


def by_setting(key: str, value: str) -> Profile:
    project = projects.workspace()
    return project.profile(project.council(projects.BRIDGEND), ((key, value),))


def by_sheet(key: str, value: str) -> Profile:
    text = io.StringIO()
    csv.writer(text).writerows(zip(*{**HEAD, key: value}.items(), strict=True))
    project = projects.workspace()
    path = SHEETS / "councils.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    planned = plan(Workspace(path.parent), path)
    if planned.faults:
        raise InvalidSourcesError(planned.faults)
    return project.profile_from(
        project.council(projects.BRIDGEND), planned.councils[0].content or b""
    )


def by_answers(key: str, value: str) -> Profile:
    path = SHEETS / "answers.yaml"
    values = {**HEAD, key: value}.items()
    path.write_text("".join(f'{name}: "{each}"\n' for name, each in values), encoding="utf-8")
    councils = NewCouncils(Workspace(path.parent))
    answers = councils.complete(councils.answers_from(path))
    return read(councils._content("testham", answers))


WAYS: dict[str, Callable[[str, str], Profile]] = {
    "file": by_file,
    "setting": by_setting,
    "sheet": by_sheet,
    "answers": by_answers,
}
SHEETS = Path()


@pytest.fixture(autouse=True, scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> None:
    globals()["SHEETS"] = tmp_path_factory.mktemp("sheets")


WORDS = st.sampled_from(sorted({*NONE_WORDS, "~", "null", "false", "-", "–", "—"}))
WRITTEN = st.sampled_from((str, str.upper, str.title, str.capitalize, "({})".format, " {} ".format))


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=examples(20))
@given(words=WORDS, written=WRITTEN)
def test_every_word_for_none_takes_a_post_away_by_every_way_in(
    way: str, words: str, written: Callable[[str], str]
) -> None:
    profile = WAYS[way]("roles.deputy_clerk", written(words))

    assert "deputy_clerk" not in profile.roles


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=examples(10))
@given(words=WORDS)
def test_every_word_for_none_leaves_a_row_of_control_out(way: str, words: str) -> None:
    assert WAYS[way]("control.owner", words).control.owner == ""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("key", ["council.name", "terms.member"])
@settings(max_examples=examples(4))
@given(words=WORDS)
def test_where_there_must_be_a_value_a_word_for_none_is_told(
    key: str, way: str, words: str
) -> None:
    with pytest.raises(InvalidSourcesError, match="says that there is none"):
        WAYS[way](key, words)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("key", ["roles.deputy_clerk", "terms.member"])
@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("the Clerk", "begins with an article"),
        ("Clerks", "is for several"),
        ("Mrs J Smith", "names a person"),
        ("J. Smith", "names a person"),
        ("Clerk Clerk", "the same word twice"),
        ("???", "has no letter"),
        ("yes", "answers a question of yes or no"),
        ("“Clerk”", "quotation marks are typed round"),
    ],
)
def test_what_is_no_title_is_told_by_every_way_in(
    title: str, words: str, key: str, way: str
) -> None:
    with pytest.raises(InvalidSourcesError, match=words):
        WAYS[way](key, title)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("roles.clerk", "None"),
        ("roles.clerk", "mrs j smith"),
        ("roles.clerk", "The Clerk"),
        ("roles.clerk", "a b c d e f g h i j k"),
        ("terms.chair", "Chairmen"),
        ("terms.member", "???"),
        ("council.name", "None"),
        ("council.name", "“Testham Parish Council”"),
        ("nation", "France"),
        ("council_type", "parrish"),
        ("governance", "cabinet"),
        ("political_groups", "maybe"),
        ("settings.reply_time", "soon"),
        ("control.next_review", "12 May 2026"),
        ("control.status", "final"),
        ("version", "one"),
        ("language", "xx"),
        ("look.accent", "red"),
    ],
)
def test_a_wrong_value_is_told_in_the_same_words_by_every_way_in(key: str, value: str) -> None:
    assert len({told_by(way, key, value) for way in WAYS}) == 1


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("roles.clerk", "TBC"),
        ("roles.responsible_financial_officer", "n/a"),
        ("control.contact", "to follow"),
        ("control.contact", "???"),
        ("form", "long"),
        ("extends", "nothing"),
    ],
)
def test_what_is_told_before_a_profile_is_made_is_told_alike(key: str, value: str) -> None:
    assert told_by("sheet", key, value) == told_by("answers", key, value)


def told_by(way: str, key: str, value: str) -> tuple[str, ...]:
    """Return what is said of a value that is given in a way."""
    with pytest.raises(InvalidSourcesError) as caught:
        WAYS[way](key, value)
    return tuple(str(each.message) for each in caught.value.errors)


@pytest.mark.parametrize("way", WAYS)
def test_apostrophes_are_one_by_every_way_in(way: str) -> None:
    names = {
        WAYS[way]("council.short", f"St Mary{mark}s").names.short.one
        for mark in ("'", "’", "`", "\u00b4", "\u02bc")
    }

    assert names == {"St Mary’s"}


@pytest.mark.parametrize("way", WAYS)
def test_a_period_may_be_in_words_and_has_a_known_unit_by_every_way_in(way: str) -> None:
    read_ = WAYS[way]("settings.reply_time", "five working days").settings["reply_time"]

    assert read_ == Period(5, Unit.WORKING_DAY)
    for wrong in ("5 bananas", "soon", "0 days", "99999 days", "n/a", "days"):
        with pytest.raises(InvalidSourcesError, match=r"is not a period|says that there is none"):
            WAYS[way]("settings.reply_time", wrong)


INVISIBLE = (
    "\u00ad", "\u034f", "\u061c", "\u115f", "\u17b4", "\u180b", "\u180e", "\u200b", "\u200d",
    "\u200f", "\u202e", "\u2060", "\u2069", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\ufff0",
    "\U0001bca0", "\U0001d173", "\U000e0001", "\U000e0061", "\U000e0100", "\ufffd", "\u2800",
    "\ue000",
)  # fmt: skip
"""One of each class of characters that cannot be seen, and those that stand for no letter."""


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=examples(20))
@given(character=st.sampled_from(INVISIBLE), key=st.sampled_from(("council.name", "roles.clerk")))
def test_a_character_that_cannot_be_seen_is_told_by_every_way_in(
    way: str, character: str, key: str
) -> None:
    with pytest.raises(InvalidSourcesError, match=f"U\\+{ord(character):04X} is not allowed"):
        WAYS[way](key, f"Test{character}ham")


@pytest.mark.parametrize("way", WAYS)
def test_words_are_composed_by_every_way_in(way: str) -> None:
    apart = unicodedata.normalize("NFD", "Cyngor Tŵr")

    assert WAYS[way]("council.short", apart).names.short.one == "Cyngor Tŵr"
