"""Whether anything has changed since the last build, found without reading the library."""

import os
from pathlib import Path

import pytest
from tests.batch.many import estate, small
from tests.cli.running import PROGRAM, process, run

from protocol_gen.batch.record import SEEN_FILE
from protocol_gen.batch.unchanged import Unchanged, all_unchanged

pytestmark = [
    small,
    pytest.mark.skipif(os.name == "nt", reason="there no file is ever sure to be unchanged"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two councils that have just been built."""
    root = estate(tmp_path, ("a", "b"))
    assert run(root, "build", "--format", "txt", "--out", str(root / "out")).exit_code == 0
    return root


def looked(root: Path, *councils: str, formats: tuple[str, ...] = ("txt",)) -> list[str] | None:
    found = all_unchanged(root, root / "out", councils, formats)
    return None if found is None else [each.council for each in found]


def text_of(root: Path, council: str) -> Path:
    (path,) = (root / "out" / council).rglob("*.txt")
    return path


def test_after_a_build_all_are_unchanged_and_their_files_are_named(root: Path) -> None:
    found = all_unchanged(root, root / "out", ["a"], ["txt"])

    path = text_of(root, "a").relative_to(root / "out").as_posix()
    assert found is not None
    assert [(each.council, each.paths) for each in found] == [("a", (("txt", path),))]
    assert isinstance(found[0], Unchanged)
    assert looked(root) == ["a", "b"]


def test_a_profile_with_other_bytes_is_looked_at_more_closely(root: Path) -> None:
    profile = root / "profiles" / "a" / "profile.yaml"
    profile.write_bytes(profile.read_bytes() + b"#\n")

    assert looked(root) is None
    assert looked(root, "b") == ["b"]


def test_a_file_that_was_touched_or_taken_away_is_looked_at_more_closely(root: Path) -> None:
    touched, gone = text_of(root, "a"), text_of(root, "b")
    os.utime(touched, (0, 0))
    gone.unlink()

    assert looked(root, "a") is None
    assert looked(root, "b") is None


def test_a_format_that_was_not_made_is_missing(root: Path) -> None:
    assert looked(root, "a", formats=("txt", "html")) is None


def test_a_council_that_came_is_no_council_unchanged(root: Path) -> None:
    new = root / "profiles" / "c"
    new.mkdir()
    assert looked(root) == ["a", "b"]

    (new / "profile.yaml").write_bytes(b"nation: wales\n")

    assert looked(root) is None


def test_without_what_was_last_seen_nothing_is_known(root: Path) -> None:
    (root / "out" / SEEN_FILE).unlink()

    assert looked(root) is None


def test_nothing_that_reads_or_holds_a_document_is_loaded_for_it(root: Path) -> None:
    program = f"import atexit, sys; atexit.register(lambda: print(*sys.modules)); {PROGRAM}"
    asked = ("build", "--format", "txt", "--out", str(root / "out"))
    assert process(root, *asked).returncode == 0  # with templates of its own

    done = process(root, *asked, program=program)

    assert "nothing has changed" in done.stderr
    loaded = {*done.stdout.splitlines()[-1].split()}
    assert "protocol_gen.batch.unchanged" in loaded
    assert not loaded & {"yaml", "protocol_gen.model.document", "protocol_gen.readers"}
