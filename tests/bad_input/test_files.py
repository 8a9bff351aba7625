"""Files and folders that no text could describe: bytes, sizes, names, links."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.bad_input.cases import HEAD, PROFILE, write_files

from protocol_gen.cli import main

pytestmark = pytest.mark.usefixtures("small_library")
GOOD = HEAD.encode()
CHANGES = "profiles/testham/changes.yaml"


def build(root: Path, *arguments: str) -> Result:
    asked = ["build", "--format", "txt", "--out", str(root / "out"), *arguments]
    return CliRunner().invoke(main, ["--project", str(root), *asked])


def refused(root: Path, *arguments: str) -> str:
    """Return what is said of a project of which nothing may be written."""
    result = build(root, *arguments)
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert result.stdout == ""
    assert not (root / "out").exists()
    return result.stderr


def project(root: Path, profile: bytes = GOOD, name: str = "testham") -> Path:
    folder = root / "profiles" / name
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_bytes(profile)
    return root


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (GOOD + b"title: caf\xe9\n", "5:11", "UTF-8; save the file as UTF-8"),
        (b"\xff\xfe" + HEAD.encode("utf-16-le"), "1:1", "UTF-8"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "1:1", "this file is a picture (PNG)"),
        (GOOD + b"title: A\x00B\n", "5:9", "U+0000 is not allowed"),
        (GOOD + b"title: A\x1b[31mB\n", "5:9", "U+001B is not allowed"),
        (GOOD + b"title: A\xc2\x85B\n", "5:9", "U+0085 is not allowed"),
        (GOOD + "title: A\u200bB\n".encode(), "5:9", "U+200B is not allowed"),
        (GOOD + "title: A\ue000B\n".encode(), "5:9", "U+E000 is not allowed"),
        (b"# " + b"x" * 10_000_000, "1:1", "10,000,002 bytes; at most 1,000,000"),
        (b"\n\n\n", "1:1", "the file is empty"),
        (b"%YAML 9.1\n---\nnation: wales\n", "1:1", "this is not YAML"),
        (b"%TAG ! tag:a,2000:\n---\ntitle: !b c\n", "3:8", "tags"),
        (b"- " * 5000, "1:81", "nested deeper than 40 levels"),
        (b"{" * 100_000, "1:41", "nested deeper than 40 levels"),
    ],
    ids=[
        "latin-1",
        "utf-16",
        "picture",
        "nul",
        "escape",
        "next line",
        "zero-width space",
        "private use",
        "ten megabytes",
        "blank",
        "another version of YAML",
        "a tag's directive",
        "nested lists",
        "nested mappings",
    ],
)
def test_bytes_that_are_no_profile_are_refused_with_their_place(
    content: bytes, place: str, words: str, tmp_path: Path
) -> None:
    said = refused(project(tmp_path, content))

    first, *_ = said.splitlines()
    assert first.startswith(f"{PROFILE}:{place}: error: "), said
    assert words in first


def test_lines_may_end_as_on_windows_and_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + GOOD.replace(b"\n", b"\r\n") + b"colour: blue\r\n"

    said = refused(project(tmp_path, windows))

    assert said.startswith(f"{PROFILE}:5:1: error: a profile has no key 'colour'")


def test_of_very_many_refused_characters_the_first_are_shown(tmp_path: Path) -> None:
    said = refused(project(tmp_path, b"\x00" * 900_000))

    assert said.count("U+0000") == 20


def test_a_bomb_of_aliases_is_not_unfolded(tmp_path: Path) -> None:
    levels = [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 30)]
    bomb = "\n".join(["a0: &a0 [x, x]", *levels])

    said = refused(project(tmp_path, bomb.encode()))

    assert f"{PROFILE}:1:5: error: anchors" in said
    assert f"{PROFILE}:30:12: error: aliases" in said


def test_faults_in_several_files_and_councils_are_all_reported(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            "profiles/one/profile.yaml": f"{HEAD}colour: blue\n",
            "profiles/two/profile.yaml": f"{HEAD}extends: base\n",
            "profiles/two/changes.yaml": "- {at: rolls}\n",
            "profiles/three/profile.yaml": HEAD,
            "profiles/_base/base.yaml": "outlin: none\n",
        },
    )

    result = build(tmp_path)
    said = result.stderr

    assert result.exit_code == 1
    assert [Path(line).name for line in result.stdout.splitlines()] == [
        "three-protocol-1.0-draft.txt"
    ]
    assert (tmp_path / "out" / "summary.json").is_file()
    assert not (tmp_path / "out" / "one").exists()
    assert not (tmp_path / "out" / "two").exists()
    places = [line.split(": error: ")[0] for line in said.splitlines() if ": error: " in line]
    assert sorted(places) == [
        "profiles/_base/base.yaml:1:1",
        "profiles/one/profile.yaml:5:1",
        "profiles/two/changes.yaml:1:3",
    ]
    assert "3 faults" in said


def test_faults_of_the_library_are_shown_once_however_many_councils_use_it(tmp_path: Path) -> None:
    project(tmp_path, name="one")
    project(tmp_path, name="two")
    write_files(tmp_path, {"templates/clauses/more.yaml": "- {id: local.one, text: One.}\n"})

    said = refused(tmp_path)

    assert said.endswith("\n1 fault; nothing was written\n")
    assert said.startswith("templates/clauses/more.yaml:1:3: error: ")


def test_a_clause_file_that_is_no_yaml_is_all_that_is_wrong(tmp_path: Path) -> None:
    project(tmp_path)
    write_files(tmp_path, {"templates/clauses/all.yaml": "- id: [\n"})

    said = refused(tmp_path)

    assert said.endswith("\n1 fault; nothing was written\n")
    assert said.startswith("templates/clauses/all.yaml:2:1: error: this is not YAML: a value is")


@pytest.mark.parametrize(
    "name",
    [
        "R&D <Test>",
        "a b",
        "a\\b",
        "a\nb",
        "caf\u00e9",
        "\u202etset",
        "nul",
        "COM1",
        "-rf",
        "x" * 101,
        "a.b",
        "{{ x }}",
        "$HOME",
    ],
)
def test_a_folder_whose_name_cannot_go_into_file_names_is_refused(
    name: str, tmp_path: Path
) -> None:
    said = refused(project(tmp_path, name=name))

    assert "/profile.yaml:1:1: error: the name of this folder" in said
    assert "letters (a to z), digits, hyphens and underscores" in said


def test_a_folder_whose_name_is_not_even_text_is_refused(tmp_path: Path) -> None:
    project(tmp_path, name=os.fsdecode(b"caf\xe9"))

    assert "the name of this folder" in refused(tmp_path)
    checked = CliRunner().invoke(main, ["--project", str(tmp_path), "check", "--output", "json"])
    assert checked.exit_code == 1
    assert "the name of this folder" in checked.stdout


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/passwd", "..", "testham/..", "nul\0nul", "x" * 5000, "", "~root"],
)
def test_a_council_that_is_no_council_is_wrong_usage(name: str, tmp_path: Path) -> None:
    result = build(project(tmp_path), name)

    assert result.exit_code in {1, 2}
    assert isinstance(result.exception, SystemExit)
    assert not (tmp_path / "out").exists()


def test_a_council_of_a_mistyped_name_is_wrong_usage_and_the_nearest_is_named(
    tmp_path: Path,
) -> None:
    result = build(project(tmp_path), "testam")

    assert result.exit_code == 2
    assert "there is no council called 'testam'" in result.stderr
    assert "did you mean testham?" in result.stderr


def test_a_profile_that_is_a_folder_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / PROFILE).mkdir(parents=True)

    said = refused(tmp_path)

    fault, count = said.splitlines()
    assert re.fullmatch(r"error: .*profile\.yaml: cannot be read \(Is a directory\)", fault)
    assert count == "1 fault; nothing was written"


def test_a_changes_file_that_holds_only_remarks_changes_nothing(tmp_path: Path) -> None:
    project(tmp_path)
    write_files(tmp_path, {CHANGES: "# None so far.\n\n  # Really.\n"})

    result = build(tmp_path)

    assert result.exit_code == 0, result.output


def test_hidden_files_of_editors_are_no_clauses(tmp_path: Path) -> None:
    project(tmp_path)
    write_files(tmp_path, {"templates/clauses/._more.yaml": "\x00"})
    (tmp_path / "templates/clauses/.#all.yaml").symlink_to("nobody@nowhere.1234")

    result = build(tmp_path)

    assert result.exit_code == 0, result.output
