"""``build --into``: the protocol in a copy of the constitution."""

import shutil
from pathlib import Path

import pytest
from click.testing import Result
from tests.cli.running import PROFILE, project, run
from tests.judges.merges import lines, plain_host
from tests.judges.tracked import rejected

from protocol_gen.project import template_folders

TESTS = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small library, with our Word template in it."""
    templates = tmp_path / "small"
    shutil.copytree(TESTS / "bad_input" / "templates", templates)
    (templates / "docx").mkdir()
    reference = TESTS.parent / "templates" / "docx" / "reference.docx"
    shutil.copy(reference, templates / "docx" / "reference.docx")
    monkeypatch.setattr(template_folders, "_packaged_templates", lambda: templates)


def put(root: Path, *arguments: str) -> Result:
    host = root / "constitution.docx"
    host.write_bytes(plain_host())
    return run(root, "build", *arguments, "--out", str(root / "out"), "--into", str(host))


def test_a_copy_has_the_protocol_under_the_heading_and_the_file_stays(tmp_path: Path) -> None:
    result = put(project(tmp_path), "testham", "--at", "Part 1 things")

    made = tmp_path / "out/testham/1.0-draft/constitution.docx"
    assert (result.exit_code, result.stdout.strip()) == (0, made.as_posix())
    assert "Testham Town Council" in lines(made.read_bytes())
    assert (tmp_path / "constitution.docx").read_bytes() == plain_host()


def test_what_is_tracked_can_be_rejected(tmp_path: Path) -> None:
    put(project(tmp_path), "testham", "--at", "Part 1 things", "--tracked")

    made = (tmp_path / "out/testham/1.0-draft/constitution.docx").read_bytes()
    assert "Testham Town Council" in lines(made)
    assert lines(rejected(made)) == lines(plain_host())


def test_a_heading_that_is_not_there_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    result = put(project(tmp_path), "testham", "--at", "Part 9 things")

    assert result.exit_code == 1
    assert "no heading “Part 9 things”; those most like it are: Part" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--at"),
        (("--at", "Part 1 things", "--jobs", "2"), "other options"),
        (("--at", "Part 1 things"), "one council"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = put(project(tmp_path, testham=PROFILE, other=PROFILE), *arguments)

    assert result.exit_code == 2
    assert said in result.stderr


def test_the_file_itself_is_never_written_over(tmp_path: Path) -> None:
    host = project(tmp_path) / "out/testham/1.0-draft/constitution.docx"
    host.parent.mkdir(parents=True)
    host.write_bytes(plain_host())
    options = ("--out", str(tmp_path / "out"), "--into", str(host), "--at", "Part 1 things")

    result = run(tmp_path, "build", "testham", *options)

    assert "give another --out" in result.stderr
    assert host.read_bytes() == plain_host()


def test_a_file_that_is_called_as_the_protocol_is_told(tmp_path: Path) -> None:
    host = project(tmp_path) / "Testham-protocol-1.0-draft.docx"
    host.write_bytes(plain_host())
    out = tmp_path / "out/testham/1.0-draft/testham-protocol-1.0-draft.docx"
    out.parent.mkdir(parents=True)
    out.write_bytes(b"the protocol itself")
    options = ("--out", str(tmp_path / "out"), "--into", str(host), "--at", "Part 1 things")

    result = run(tmp_path, "build", "testham", *options)

    assert "rename the file" in result.stderr
    assert [out.read_bytes()] == [each.read_bytes() for each in out.parent.iterdir()]


def test_a_link_to_the_file_is_the_file(tmp_path: Path) -> None:
    host = project(tmp_path) / "constitution.docx"
    host.write_bytes(plain_host())
    linked = tmp_path / "out/testham/1.0-draft/constitution.docx"
    linked.parent.mkdir(parents=True)
    linked.hardlink_to(host)
    options = ("--out", str(tmp_path / "out"), "--into", str(host), "--at", "Part 1 things")

    result = run(tmp_path, "build", "testham", *options)

    assert "give another --out" in result.stderr
