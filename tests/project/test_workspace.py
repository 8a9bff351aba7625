from pathlib import Path

import pytest

from protocol_gen.errors import InvalidSourcesError, UnknownCouncilError
from protocol_gen.project import formats
from protocol_gen.project.workspace import Workspace

pytestmark = pytest.mark.usefixtures("small_library")
FILE = "profile.yaml"
PROFILE = """\
nation: wales
council_type: town
council: {name: Testham Town Council}
version: "1.0"
"""


def project(root: Path, **profiles: str) -> Workspace:
    for name, text in profiles.items():
        folder = root / "profiles" / name
        folder.mkdir(parents=True)
        (folder / "profile.yaml").write_text(text, encoding="utf-8")
    return Workspace(root)


def test_councils_come_in_order_of_names_without_bases_and_hidden_folders(tmp_path: Path) -> None:
    workspace = project(tmp_path, b=PROFILE, a=PROFILE, _base=PROFILE)
    project(tmp_path, **{".git": PROFILE})
    (tmp_path / "profiles" / "empty").mkdir()

    assert [council.slug for council in workspace.councils()] == ["a", "b"]


def test_a_council_is_found_by_name_by_folder_and_by_file(tmp_path: Path) -> None:
    workspace = project(tmp_path, testham=PROFILE)
    folder = tmp_path / "profiles" / "testham"

    found = [workspace.council(str(name)).slug for name in ("testham", folder, folder / FILE)]

    assert found == ["testham"] * 3


def test_to_find_a_council_no_other_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = project(tmp_path, testham=PROFILE, other=PROFILE)
    (tmp_path / "profiles" / "other" / "profile.yml").write_text(PROFILE)

    def all_of_them(_: Workspace) -> None:
        raise AssertionError

    monkeypatch.setattr(Workspace, "councils", all_of_them)

    assert workspace.council("testham").slug == "testham"


@pytest.mark.parametrize("name", ["_base", ".hidden", "TESTHAM", "..", "."])
def test_what_is_no_council_s_name_finds_none(tmp_path: Path, name: str) -> None:
    workspace = project(tmp_path, testham=PROFILE, _base=PROFILE)

    with pytest.raises(UnknownCouncilError):
        workspace.council(name)


def test_a_council_whose_profile_is_almost_read_is_a_fault(tmp_path: Path) -> None:
    workspace = project(tmp_path, testham=PROFILE)
    (tmp_path / "profiles" / "testham" / "profile.yml").write_text(PROFILE)

    with pytest.raises(InvalidSourcesError, match="this file is not read"):
        workspace.council("testham")


def test_an_unknown_council_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownCouncilError, match="did you mean testham"):
        project(tmp_path, testham=PROFILE).council("tetsham")


def test_a_council_need_not_lie_in_the_project(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "otherham"
    elsewhere.mkdir(parents=True)
    (elsewhere / FILE).write_text(PROFILE + "colour: blue\n", encoding="utf-8")
    workspace = project(tmp_path / "project")

    with pytest.raises(InvalidSourcesError) as caught:
        workspace.resolve(workspace.council(str(elsewhere)))

    (error,) = caught.value.errors
    assert error.location.file == (elsewhere / FILE).as_posix()


def test_the_faults_of_all_councils_are_gathered(tmp_path: Path) -> None:
    workspace = project(tmp_path, a=PROFILE + "x: 1\n", b=PROFILE, c=PROFILE + "y: 1\nz: 2\n")

    with pytest.raises(InvalidSourcesError) as caught:
        workspace.resolve_all(workspace.councils())

    places = [str(error.location) for error in caught.value.errors]
    assert places == [
        "profiles/a/profile.yaml:5:1",
        "profiles/c/profile.yaml:5:1",
        "profiles/c/profile.yaml:6:1",
    ]


def test_a_file_is_saved_by_council_and_version(tmp_path: Path) -> None:
    workspace = project(tmp_path, testham=PROFILE)
    document = workspace.resolve(workspace.council("testham")).document

    ((name, content),) = workspace.render(document, [formats.TXT])
    assert isinstance(content, bytes)
    path = workspace.save(document, name, content, tmp_path / "out")

    assert path == tmp_path / "out/testham/1.0/testham-protocol-1.0.txt"
    assert path.read_bytes() == content


def test_many_documents_are_made_by_the_same_writers(tmp_path: Path) -> None:
    workspace = project(tmp_path, testham=PROFILE)
    document = workspace.resolve(workspace.council("testham")).document

    first = dict(workspace.render(document, [formats.TXT, formats.JSON]))
    again = dict(workspace.render(document, [formats.TXT, formats.JSON]))

    assert first == again


@pytest.mark.parametrize(
    "stray",
    [
        "profiles/testham/profile.yml",
        "profiles/testham/changes.yml",
        "profiles/testham/changes.yaml.txt",
        "profiles/other/profile.yaml.txt",
        "profiles/other/Profile.yaml",
        "profiles/other/profil.yaml",
        "profiles/testham/Changes.yaml",
        "profiles/testham/change.yaml",
        "profiles/testham/CHANGES.YML",
        "profiles/testham/papers.yaml",
        "templates/clauses/own.yml",
    ],
)
def test_a_file_that_is_almost_read_is_a_fault(tmp_path: Path, stray: str) -> None:
    profile = tmp_path / "profiles" / "testham" / "profile.yaml"
    profile.parent.mkdir(parents=True)
    profile.write_text(
        "nation: england\ncouncil_type: parish\nversion: '1'\ncouncil: {name: Testham}\n"
    )
    path = tmp_path / stray
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[]\n")
    project = Workspace(tmp_path)

    with pytest.raises(InvalidSourcesError, match="this file is not read"):
        project.resolve_all(project.councils())
