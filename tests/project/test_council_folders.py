from pathlib import Path

import pytest

from protocol_gen.project.council_folders import PROFILE, is_folder_name, is_named_so, profile_at


@pytest.mark.parametrize("name", ["a", "my-council", "My_Council-2", "x" * 100])
def test_a_folder_s_name_may_have_letters_digits_hyphens_and_underscores(name: str) -> None:
    assert is_folder_name(name)


@pytest.mark.parametrize("name", ["", "-a", "a b", "Llŷn", "con", "LPT1", "x" * 101, "a/b", "a.b"])
def test_no_other_name_is_a_council_s(name: str) -> None:
    assert not is_folder_name(name)


def test_a_profile_is_found_at_its_own_path_and_in_its_folder(tmp_path: Path) -> None:
    profile = tmp_path / PROFILE
    profile.write_bytes(b"")

    assert profile_at(profile) == profile_at(tmp_path) == profile


@pytest.mark.parametrize("path", ["nowhere", "x" * 5000, "nul\0"])
def test_where_there_is_none_none_is_found(tmp_path: Path, path: str) -> None:
    assert profile_at(tmp_path / path) is None


@pytest.mark.parametrize(("name", "is_so"), [("abc", True), ("ABC", False), ("x" * 5000, False)])
def test_a_folder_is_known_by_its_name_with_its_capitals(
    tmp_path: Path, name: str, *, is_so: bool
) -> None:
    (tmp_path / "abc").mkdir()

    assert is_named_so(tmp_path / name) is is_so
