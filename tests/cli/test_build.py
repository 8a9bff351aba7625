import json
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run

pytestmark = pytest.mark.usefixtures("small_library")


def built(root: Path) -> list[str]:
    """Return what was built; what the next build wants to know begins with a dot."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("[!.]*.*"))


def test_build_writes_by_council_and_version_and_prints_each_path(tmp_path: Path) -> None:
    out = tmp_path / "out"

    result = run(project(tmp_path), "build", "--format", "txt,json", "--out", str(out))

    assert result.exit_code == 0
    assert result.stderr == ""
    assert [Path(line) for line in result.stdout.splitlines()] == [
        out / "testham/1.0-draft/testham-protocol-1.0-draft.txt",
        out / "testham/1.0-draft/testham-protocol-1.0-draft.json",
    ]
    assert built(out) == [
        "testham/1.0-draft",
        *sorted(f"testham/1.0-draft/testham-protocol-1.0-draft.{each}" for each in ("json", "txt")),
    ]


def test_a_format_may_be_named_in_an_option_of_its_own(tmp_path: Path) -> None:
    formats = ("--format", "txt", "--format", "json,txt")

    result = run(project(tmp_path), "build", *formats, "--out", str(tmp_path / "out"))

    assert [Path(line).suffix for line in result.stdout.splitlines()] == [".txt", ".json"]


def test_build_takes_all_councils_or_those_named_each_once(tmp_path: Path) -> None:
    project(tmp_path, a=PROFILE, b=PROFILE, c=PROFILE)
    asked = ["build", "--format", "txt", "--out", str(tmp_path / "out")]

    every = run(tmp_path, *asked).stdout.splitlines()
    some = run(tmp_path, *asked, "c", "a", "c", str(tmp_path / "profiles" / "a"))

    assert [Path(line).name for line in every] == [
        f"{each}-protocol-1.0-draft.txt" for each in "abc"
    ]
    assert [Path(line).name[0] for line in some.stdout.splitlines()] == ["c", "a"]


def test_build_writes_nothing_for_a_council_that_is_wrong_and_goes_on_with_the_others(
    tmp_path: Path,
) -> None:
    project(tmp_path, a=PROFILE, b=PROFILE + "colour: blue\n", c=PROFILE)
    out = tmp_path / "out"

    result = run(tmp_path, "build", "--format", "txt", "--out", str(out))

    assert result.exit_code == 1
    assert [Path(line).name[0] for line in result.stdout.splitlines()] == ["a", "c"]
    assert "profiles/b/profile.yaml:5:1: error: a profile has no key 'colour'" in result.stderr
    assert result.stderr.endswith("\n3 councils: 2 made, 0 unchanged, 1 with faults\n")
    assert not (out / "b").exists()


def test_build_writes_nothing_where_its_only_council_is_wrong(tmp_path: Path) -> None:
    project(tmp_path, a=PROFILE + "colour: blue\n")

    result = run(tmp_path, "build", "--format", "txt", "--out", str(tmp_path / "out"))

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.endswith("\n1 fault; nothing was written\n")
    assert not (tmp_path / "out").exists()


def test_build_keeps_the_version_as_it_is_written(tmp_path: Path) -> None:
    project(tmp_path, testham=PROFILE.replace('"1.0"', "1.10"))

    result = run(tmp_path, "build", "--format", "txt", "--out", str(tmp_path / "out"))

    assert result.stdout.endswith("/testham/1.10-draft/testham-protocol-1.10-draft.txt\n")


def test_build_writes_to_a_folder_of_any_name(tmp_path: Path) -> None:
    out = tmp_path / "Ŵŷ and a space" / "\U0001f98a"

    result = run(project(tmp_path), "build", "--format", "txt", "--out", str(out))

    assert result.exit_code == 0
    assert Path(result.stdout.rstrip("\n")).is_file()


def test_build_refuses_two_councils_of_one_name(tmp_path: Path) -> None:
    project(tmp_path / "one")
    project(tmp_path / "two")
    folders = [str(tmp_path / each / "profiles" / "testham") for each in ("one", "two")]

    result = run(tmp_path, "build", *folders, "--out", str(tmp_path / "out"))

    assert result.exit_code == 2
    assert "two councils are called 'testham'" in result.stderr
    assert not (tmp_path / "out").exists()


def test_build_says_what_stands_in_its_way(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "testham").write_text("a file", encoding="utf-8")

    result = run(project(tmp_path), "build", "--format", "txt", "--out", str(out))

    assert result.exit_code == 1
    assert "nothing was written there" in result.stderr
    assert result.stdout == ""
    assert (out / "testham").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "--format", "odt"], "'odt': unknown format; choose from docx, html, pdf"),
        (["build", "--format", ""], "unknown format"),
        (["build", "--nonsense"], "No such option"),
        (["build", "nowhere"], "there is no council called 'nowhere'"),
        (["check", "--output", "xml"], "is not one of 'text', 'json', 'github'"),
        (["explain"], "Missing argument 'COUNCIL'"),
        (["nonsense"], "No such command"),
    ],
)
def test_wrong_usage_leaves_with_2_and_says_what_is_right(
    arguments: list[str], words: str, tmp_path: Path
) -> None:
    result = run(project(tmp_path), *arguments)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in result.stderr


def test_a_folder_without_councils_is_wrong_usage(tmp_path: Path) -> None:
    for command in ("build", "check", "councils"):
        result = run(tmp_path, command)

        assert result.exit_code == 2
        assert "no profiles/NAME/profile.yaml in this folder" in result.stderr


def test_check_writes_nothing_and_leaves_with_0_where_nothing_is_an_error(tmp_path: Path) -> None:
    result = run(project(tmp_path), "check")

    assert result.exit_code == 0
    assert result.stderr.startswith("1 protocol checked: ")
    assert ": error: " not in result.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["profiles"]


def test_check_gives_its_faults_as_json(tmp_path: Path) -> None:
    result = run(project(tmp_path, testham=PROFILE + "colour: blue\n"), "check", "--output", "json")

    assert result.exit_code == 1
    (fault,) = json.loads(result.stdout)
    assert fault["message"].startswith("a profile has no key 'colour'; ")
    assert (fault["file"], fault["line"], fault["column"], fault["severity"]) == (
        "profiles/testham/profile.yaml",
        5,
        1,
        "error",
    )


def test_check_goes_on_with_the_councils_that_are_in_order(tmp_path: Path) -> None:
    project(tmp_path, a=PROFILE, b=PROFILE + "colour: blue\n")

    result = run(tmp_path, "check")

    assert result.exit_code == 1
    assert "profiles/b/profile.yaml:5:1: error: a profile has no key 'colour'" in result.stderr
    assert "1 protocol checked: 1 fault" in result.stderr
