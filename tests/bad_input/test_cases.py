"""Every fault of a broken project is shown at once, with its place and the way out."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.bad_input.cases import HEAD, PROFILE, Case, Expected, read_cases, write_files

from protocol_gen.cli import main

pytestmark = pytest.mark.usefixtures("small_library")
CASES = tuple(read_cases())
LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): error: (?P<message>.+)")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_every_fault_is_shown_with_its_place_and_the_way_out(case: Case, tmp_path: Path) -> None:
    case.write(tmp_path)

    result = CliRunner().invoke(
        main,
        ["--project", str(tmp_path), "build", "--format", "txt", "--out", str(tmp_path / "out")],
    )

    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert result.stdout == ""
    assert not (tmp_path / "out").exists()
    *lines, count = result.stderr.splitlines()
    assert count.startswith(f"{len(lines)} fault"), result.stderr
    shown = [match.groupdict() for line in lines if (match := LINE.fullmatch(line))]
    assert len(shown) == len(lines), result.stderr
    _hold_against(case.faults, shown, result.stderr)


def _hold_against(faults: list[Expected], shown: list[dict[str, str]], said: str) -> None:
    places = sorted((fault["file"], int(fault["line"]), int(fault["column"])) for fault in shown)
    assert places == sorted((each.file, each.line, each.column) for each in faults), said
    for each in faults:
        assert any(
            (fault["file"], int(fault["line"]), int(fault["column"]))
            == (each.file, each.line, each.column)
            and all(word in fault["message"] for word in each.words)
            for fault in shown
        ), f"{each}\n{said}"


def test_there_are_cases_enough_and_no_title_stands_twice() -> None:
    titles = [case.title for case in CASES]

    assert len(CASES) >= 60
    assert len(set(titles)) == len(titles)
    assert all(case.faults for case in CASES)


def test_the_small_library_is_in_order(tmp_path: Path) -> None:
    write_files(tmp_path, {PROFILE: HEAD})

    result = CliRunner().invoke(main, ["--project", str(tmp_path), "check"])

    assert result.exit_code == 0, result.output
