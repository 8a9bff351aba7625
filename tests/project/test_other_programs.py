"""Files of other programs: which names are theirs."""

import pytest

from protocol_gen.project.other_programs import is_foreign, ours, unexplained

FOREIGN = (
    "~$nutes.docx", "~WRL0001.tmp", ".~lock.minutes.odt#", "@eaDir", "@Recycle", "#recycle",
    "desktop.ini", "Desktop.ini", "Thumbs.db", "ehthumbs.db", "$RECYCLE.BIN", "__MACOSX",
    ".DS_Store", "._profile.yaml", ".sync", ".stfolder", ".dropbox.cache", "Icon\r",
    "System Volume Information", ".profile.yaml.swp", "profile.yaml~", "profile.yaml.tmp",
    "profile.yaml.sb-1a2b3c4d-Xy12Zz", "profile.yaml.crdownload",
    "profile.sync-conflict-20260512-093000-ABCDEFG.yaml",
    "~syncthing~profile.yaml.tmp", ".syncthing.profile.yaml.tmp",
    "profile (conflicted copy 2026-05-12 093000).yaml",
    "profile (Jane Smith's conflicted copy 2026-05-12).yaml",
    "profile (Case Conflict).yaml", "profile (SFConflict jane@x.example 2026-05-12).yaml",
    "profile [Conflict].yaml", "profile.Conflict.yaml",
)  # fmt: skip
"""As file managers, drives, office programs and services for folders call theirs."""


@pytest.mark.parametrize("name", FOREIGN)
def test_what_other_programs_leave_is_not_ours(name: str) -> None:
    assert is_foreign(name)
    assert ours([name, "profile.yaml"]) == unexplained([name, "profile.yaml"]) == ["profile.yaml"]


@pytest.mark.parametrize(
    "name",
    [
        "profile.yaml", "conflict-of-interest.yaml", "members.conflict-of-interest.yaml",
        "conflicts.yaml", "a-conflict", "testham", "icon.png", "icons", "thumbs.yaml", "sync",
        "crest (new).svg", "temporary.yaml", "eadir", "testham-protocol-1.0-draft.docx",
        "minutes-2026.yaml", "part.yaml", "tmp",
    ],
)  # fmt: skip
def test_what_people_call_their_own_is_ours(name: str) -> None:
    assert not is_foreign(name)
    assert ours([name]) == unexplained([name]) == [name]


@pytest.mark.parametrize(
    "computer", ["LAPTOP-7H2K9", "DESKTOP-AB12CD3", "PC0123", "JANES-MACBOOK 2"]
)
def test_a_copy_with_a_computer_s_name_is_told_by_what_it_is_a_copy_of(computer: str) -> None:
    copy = f"roles-{computer}.yaml"

    assert ours([copy, "roles.yaml"]) == ["roles.yaml"]
    assert ours([copy]) == [copy]
    assert ours([copy, "roles.yml"]) == [copy, "roles.yml"]


def test_a_hidden_file_of_nobody_known_is_explained_by_nothing() -> None:
    assert ours([".hidden"]) == []
    assert unexplained([".hidden", ".DS_Store"]) == [".hidden"]
