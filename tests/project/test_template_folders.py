from pathlib import Path

import pytest

from protocol_gen.errors import MissingTemplateError, UnreadableFileError
from protocol_gen.project.template_folders import TemplateFolders, read_asset, read_file
from protocol_gen.readers.look import reader
from protocol_gen.readers.look.reader import UnusableAssetError


@pytest.fixture
def folders(tmp_path: Path) -> TemplateFolders:
    return TemplateFolders(tmp_path / "project", tmp_path / "packaged")


def put(folder: Path, name: str, content: str = "") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def test_a_file_of_the_project_wins_over_the_programs(folders: TemplateFolders) -> None:
    put(folders.packaged, "html/page.html", "ours")
    put(folders.packaged, "html/page.css", "ours")
    put(folders.project, "html/page.html", "theirs")

    assert folders.read("html/page.html") == b"theirs"
    assert folders.read("html/page.css") == b"ours"


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/passwd", "html/../../secret", "gone.html", "html", ""]
)
def test_what_is_no_file_of_the_folders_is_missing(name: str, folders: TemplateFolders) -> None:
    put(folders.project.parent, "secret", "hidden")
    put(folders.project, "html/page.html")

    with pytest.raises(MissingTemplateError, match="does not exist"):
        folders.read(name)


def test_the_files_of_a_folder_come_in_order_of_names_and_each_once(
    folders: TemplateFolders,
) -> None:
    for name in ("b.yaml", "a.yaml", "c.txt", ".hidden.yaml"):
        put(folders.packaged, f"clauses/{name}", "ours")
    put(folders.project, "clauses/b.yaml", "theirs")

    assert list(folders.named("clauses")) == [
        ("templates/clauses/a.yaml", b"ours"),
        ("templates/clauses/b.yaml", b"theirs"),
    ]


def test_a_project_without_templates_uses_the_programs() -> None:
    folders = TemplateFolders.of(Path("/nonexistent"))

    assert folders.read("library.yaml")


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"gone: cannot be read \(No such file"):
        read_file(tmp_path / "gone")


# Files that a profile names


def test_a_file_beside_the_profile_is_given(tmp_path: Path) -> None:
    put(tmp_path, "crest.svg", "<svg/>")

    assert read_asset(tmp_path, "crest.svg", "profiles/a") == b"<svg/>"


def test_a_file_that_is_not_there_names_the_nearest_that_is(tmp_path: Path) -> None:
    put(tmp_path, "crest.svg")
    put(tmp_path, "profile.yaml")

    with pytest.raises(
        UnusableAssetError, match=r"no file 'crst\.svg' in profiles/a; did you mean"
    ):
        read_asset(tmp_path, "crst.svg", "profiles/a")
    with pytest.raises(UnusableAssetError, match=r"'x' in profiles/a; choose from crest\.svg"):
        read_asset(tmp_path, "x", "profiles/a")
    with pytest.raises(UnusableAssetError, match="there is none"):
        read_asset(tmp_path / "gone", "x", "profiles/a")


@pytest.mark.parametrize("name", ["../secret", "inner/file", "CREST.svg", ".hidden", "", "."])
def test_only_the_very_names_in_the_folder_are_given(tmp_path: Path, name: str) -> None:
    for each in ("secret", "a/inner/file", "a/crest.svg", "a/.hidden"):
        put(tmp_path, each)

    with pytest.raises(UnusableAssetError, match="there is no file"):
        read_asset(tmp_path / "a", name, "profiles/a")


def test_a_link_leads_to_no_file_outside(tmp_path: Path) -> None:
    put(tmp_path, "secret")
    put(tmp_path, "a/crest.svg", "own")
    for name, target in (("out", "../secret"), ("within", "crest.svg"), ("gone", "x"), ("o", "o")):
        (tmp_path / "a" / name).symlink_to(target)

    assert read_asset(tmp_path / "a", "within", "profiles/a") == b"own"
    with pytest.raises(UnusableAssetError, match="'out' is a link that leads out of profiles/a"):
        read_asset(tmp_path / "a", "out", "profiles/a")
    for name in ("gone", "o"):
        with pytest.raises(UnusableAssetError, match=f"'{name}' in profiles/a cannot be read"):
            read_asset(tmp_path / "a", name, "profiles/a")


def test_a_folder_is_no_file_and_a_huge_file_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "LARGEST_ASSET", 3)
    (tmp_path / "folder").mkdir()
    put(tmp_path, "large", "four")

    with pytest.raises(UnusableAssetError, match="'folder' in profiles/a is not a file"):
        read_asset(tmp_path, "folder", "profiles/a")
    with pytest.raises(UnusableAssetError, match="'large' has more than 3 bytes"):
        read_asset(tmp_path, "large", "profiles/a")
