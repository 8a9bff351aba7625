from pathlib import Path

import pytest

from protocol_gen.errors import MissingTemplateError, UnreadableFileError
from protocol_gen.pipeline.folders import TemplateFolders, read_file


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

    with pytest.raises(MissingTemplateError, match="there is no such file"):
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
    with pytest.raises(UnreadableFileError, match=r"gone: it cannot be read \(No such file"):
        read_file(tmp_path / "gone")
