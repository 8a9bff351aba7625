import pytest
from tests import projects

from protocol_gen.profiles.dotted_keys import ALIASES, FOLDER, key_of, value_of
from protocol_gen.profiles.profile_keys import is_known, nearest_key, profile_keys


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Name", "council.name"),
        (" Reply time ", "settings.reply_time"),
        ("vice-chair", "terms.vice_chair"),
        ("Roles.Deputy Clerk", "roles.deputy_clerk"),
        ("Council Type", "council_type"),
        ("council.name", "council.name"),
        ("lists.introduction.covers", "lists.introduction.covers"),
        ("Folder", FOLDER),
        ("slug", FOLDER),
    ],
)
def test_a_key_is_known_by_what_people_call_it(written: str, key: str) -> None:
    assert key_of(written) == key


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("nation", "Northern Ireland", "northern_ireland"),
        ("governance", "leader-cabinet", "leader_cabinet"),
        ("governance", "Leader and Cabinet", "leader_cabinet"),
        ("governance", "Committee system", "committee"),
        ("governance", "Mayor and cabinet", "Mayor and cabinet"),
        ("council_type", "Parish Council", "parish"),
        ("council_type", "London Borough Council", "london_borough"),
        ("council_type", "Scottish council", "scottish_council"),
        ("settings.reply_time", "Five working days", "5 working days"),
        ("nation", "Great Britain", "Great Britain"),
        ("council_type", "Parrish Council", "Parrish Council"),
        ("form", "Short", "short"),
        ("political_groups", "Yes", "yes"),
        ("committees", "No", "no"),
        ("roles.clerk", " Town  Clerk ", "Town Clerk"),
        ("roles.deputy_clerk", "N/A", "none"),
        ("roles.deputy_clerk", "-", "none"),
        ("control.owner", "N/A", "N/A"),
        ("council.name", "St Mary's Parish Council", "St Mary’s Parish Council"),
    ],
)
def test_a_value_takes_the_form_that_a_profile_has_it_in(
    key: str, written: str, value: str
) -> None:
    kinds = ("parish", "london_borough", "scottish_council")

    assert value_of(key, written, kinds) == value


def test_every_short_name_is_of_a_key_that_there_is_and_stands_in_the_guide() -> None:
    known = profile_keys(projects.workspace().library.vocabulary)
    guide = (projects.ROOT / "docs" / "new.md").read_text(encoding="utf-8")

    assert [name for name, key in ALIASES.items() if not is_known(key, known)] == []
    assert [name for name in ALIASES if f"`{name}`" not in guide] == []


def test_a_list_is_no_key_that_one_line_can_be_the_value_of() -> None:
    known = profile_keys(projects.workspace().library.vocabulary)

    assert not is_known("include", known)
    assert is_known("lists.introduction.covers", known)
    assert not is_known("lists.", known)
    assert not is_known("lists", known)


@pytest.mark.parametrize(
    ("key", "offered"),
    [
        ("roles.clark", "did you mean roles.clerk"),
        ("roles.dogsbody", "there are"),
        ("natoin", "did you mean nation?"),
    ],
)
def test_a_key_that_is_none_is_told_the_nearest_of_its_section(key: str, offered: str) -> None:
    keys = profile_keys(projects.workspace().library.vocabulary)

    said = nearest_key(key, keys)

    assert str(said).startswith(offered)
    names = said.facts["names"]
    assert isinstance(names, tuple)
    assert all("." not in key or str(each).startswith("roles.") for each in names)
