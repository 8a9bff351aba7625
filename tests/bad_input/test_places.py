"""What stands in the place of a file or folder, and names that differ by capitals alone."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.bad_input.cases import PROFILE
from tests.bad_input.test_files import GOOD, build, project, refused

pytestmark = pytest.mark.usefixtures("small_library")


@pytest.mark.parametrize("target", ["gone.yaml", "profile.yaml"])
@pytest.mark.parametrize("named", [(), ("testham",)])
def test_a_profile_that_is_a_link_to_nowhere_cannot_be_read(
    tmp_path: Path, target: str, named: tuple[str, ...]
) -> None:
    (tmp_path / PROFILE).parent.mkdir(parents=True)
    (tmp_path / PROFILE).symlink_to(target)

    said = refused(tmp_path, *named)

    assert re.match(r"error: .*profile\.yaml: cannot be read \(", said)
    assert said.endswith("1 fault; nothing was written\n")


def test_a_link_to_nowhere_that_comes_later_is_told_too(tmp_path: Path) -> None:
    project(tmp_path)
    build(tmp_path)
    (tmp_path / "profiles/other").mkdir()
    (tmp_path / "profiles/other/profile.yaml").symlink_to("gone")

    result = build(tmp_path)

    assert result.exit_code == 1
    assert "other/profile.yaml: cannot be read" in result.stderr
    assert "nothing was written" not in result.stderr


def link(path: Path) -> None:
    path.symlink_to(path.name)


def folder(path: Path) -> None:
    path.mkdir()


def file(path: Path) -> None:
    path.write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "put", "said"),
    [
        ("profiles/testham/changes.yaml", link, "this is not a file that can be read"),
        ("profiles/testham/changes.yaml", folder, "this is not a file that can be read"),
        ("profiles/testham/issued", link, "cannot be read (Too many levels of symbolic links)"),
        ("profiles/testham/issued", file, "cannot be read (Not a directory)"),
        ("profiles/_base", file, "this is not a folder that can be read"),
        ("profiles/_base", link, "this is not a folder that can be read"),
        ("templates/clauses/a.yaml", link, "this is not a file that can be read"),
        ("templates/clauses/a.yaml", folder, "this is not a file that can be read"),
        ("templates/kinds", file, "this is not a folder that can be read"),
        ("templates/kinds", link, "this is not a folder that can be read"),
        ("templates/Clauses", folder, "this name and clauses differ by capitals alone"),
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_a_file_or_folder_is_told(
    tmp_path: Path, name: str, put: Callable[[Path], None], said: str
) -> None:
    project(tmp_path, GOOD + b"extends: house\n" if "_base" in name else GOOD)
    path = tmp_path / name
    if path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path)

    told = refused(tmp_path)

    assert said in told
    assert name in told


@pytest.mark.parametrize("is_link", [False, True])
def test_a_base_whose_name_ends_otherwise_or_that_leads_nowhere_is_told(
    tmp_path: Path,
    is_link: bool,  # noqa: FBT001  # as pytest gives it
) -> None:
    project(tmp_path, GOOD + b"extends: house\n")
    (tmp_path / "profiles/_base").mkdir()
    if is_link:
        (tmp_path / "profiles/_base/house.yaml").symlink_to("house.yaml")
    else:
        (tmp_path / "profiles/_base/house.yml").write_bytes(GOOD)

    told = refused(tmp_path)

    assert ("cannot be read (Too many" if is_link else "its name must end in .yaml") in told


def test_a_council_behind_a_dead_link_is_told_and_its_files_stay(tmp_path: Path) -> None:
    project(tmp_path)
    project(tmp_path, name="other")
    build(tmp_path)
    (tmp_path / "profiles/other").rename(tmp_path / "elsewhere")
    (tmp_path / "profiles/other").symlink_to(tmp_path / "nowhere")

    for options in ((), ("--prune",)):
        result = build(tmp_path, *options)

        assert result.exit_code == 1
        assert "profiles/other/profile.yaml: cannot be read (No such file" in result.stderr
        assert "has no profile any more" not in result.stderr
    assert list((tmp_path / "out/other").rglob("*.txt"))


@pytest.mark.parametrize("put", [link, file])
def test_a_folder_of_councils_that_is_none_is_told(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    put(tmp_path / "profiles")

    result = build(tmp_path)

    assert result.exit_code == 1
    assert "profiles: cannot be read (" in result.stderr


@pytest.mark.parametrize("closed", ["profiles/other", "profiles"])
def test_a_folder_that_nobody_may_look_into_is_told(tmp_path: Path, closed: str) -> None:
    project(tmp_path)
    project(tmp_path, name="other")
    build(tmp_path)

    def tried(*options: str) -> "subprocess.CompletedProcess[str]":
        place = ["--project", str(tmp_path)]
        asked = ["build", "--format", "txt", "--out", str(tmp_path / "out"), *options]
        command = [
            sys.executable,
            "-c",
            "from protocol_gen.cli import main; main()",
            *place,
            *asked,
        ]
        return subprocess.run(  # noqa: S603  # our own program
            [*WITHOUT_PRIVILEGES, *command], capture_output=True, text=True, check=False, timeout=60
        )

    (tmp_path / closed).chmod(0)
    try:
        done = [tried(), tried("--prune")]
    finally:
        (tmp_path / closed).chmod(0o755)

    for each in done:
        assert each.returncode == 1
        assert "cannot be read (Permission denied)" in each.stderr
        assert "has no profile any more" not in each.stderr
    assert list((tmp_path / "out/other").rglob("*.txt"))


MAIN = "from protocol_gen.cli import main; main()"
WITHOUT_PRIVILEGES = (
    ("setpriv", "--inh-caps=-all", "--bounding-set=-all") if os.geteuid() == 0 else ()
)
"""What takes from a superuser that every folder is open to them."""


def test_two_names_that_differ_by_capitals_alone_are_told(tmp_path: Path) -> None:
    project(tmp_path, GOOD + b"extends: house\n")
    bases, clauses = tmp_path / "profiles/_base", tmp_path / "templates/clauses"
    bases.mkdir()
    clauses.mkdir(parents=True, exist_ok=True)
    for name in ("House.yaml", "house.yaml"):
        (bases / name).write_bytes(b"nation: wales\n")

    assert "_base/house.yaml: error: this name and House.yaml differ by" in refused(tmp_path)

    for name in ("Mine.yaml", "mine.yaml"):
        (clauses / name).write_bytes(b"clauses: {}\n")

    assert "clauses/mine.yaml: error: this name and Mine.yaml differ by" in refused(tmp_path)


def test_two_proposals_that_differ_by_capitals_alone_are_told(tmp_path: Path) -> None:
    project(tmp_path)
    for name in ("First", "first"):
        place = tmp_path / "profiles/testham/proposals" / name
        place.mkdir(parents=True)
        (place / "profile.yaml").write_bytes(GOOD)

    told = refused(tmp_path, str(tmp_path / "profiles/testham/proposals/first"))

    assert "proposals/first: this folder and profiles/testham/proposals/First differ by" in told


def test_a_council_whose_twin_comes_later_is_told_of_it(tmp_path: Path) -> None:
    project(tmp_path)
    build(tmp_path)
    project(tmp_path, name="Testham")

    result = build(tmp_path, "testham")

    assert result.exit_code == 1
    assert "differ by capitals alone" in result.stderr
