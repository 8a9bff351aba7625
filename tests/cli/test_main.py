import importlib.metadata
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.cli.running import PROFILE, PROGRAM, process, project, run

from protocol_gen.cli import main

pytestmark = pytest.mark.usefixtures("small_library")
COMMANDS = ("new", "build", "check", "explain", "show", "councils", "clauses")


def test_help_lists_the_commands_in_the_order_of_use_with_examples() -> None:
    result = CliRunner().invoke(main, ["--help"])

    assert result.exit_code == 0
    places = [result.stdout.index(f"\n  {command}  ") for command in COMMANDS]
    assert places == sorted(places)
    assert "Examples:\n    protocol-gen new " in result.stdout


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_needs_no_project_for_it(command: str, option: str) -> None:
    result = CliRunner().invoke(main, ["--project", "/", command, option])

    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {command} ")
    assert result.stderr == ""


@pytest.mark.parametrize("command", ["build", "check", "explain"])
def test_the_help_of_a_longer_command_has_examples(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])

    assert f"Examples:\n    protocol-gen {command}" in result.stdout


def test_no_command_shows_the_usage_and_leaves_with_2() -> None:
    result = CliRunner().invoke(main, [])

    assert result.exit_code == 2
    assert "Usage: " in result.output


def test_version_is_that_of_the_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "version", {"protocol-gen": "9.8.7"}.__getitem__)

    result = CliRunner().invoke(main, ["--version"])

    assert result.exit_code == 0
    assert result.stdout == "protocol-gen, version 9.8.7\n"


def test_a_project_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = run(tmp_path / "gone", "check")

    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_the_project_is_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path))

    result = CliRunner().invoke(main, ["build", "--format", "txt"])

    assert result.stdout == "build/testham/1.0-draft/testham-protocol-1.0-draft.txt\n"


def complete(folder: Path, *words: str) -> list[str]:
    """Return what the shell would offer for the last of the words."""
    result = process(
        folder,
        _PROTOCOL_GEN_COMPLETE="bash_complete",
        COMP_WORDS=" ".join(("protocol-gen", *words)),
        COMP_CWORD=str(len(words)),
    )
    assert result.stderr == ""
    return [line.partition(",")[2] for line in result.stdout.splitlines()]


@pytest.mark.slow
def test_the_shell_completes_commands_options_and_councils(tmp_path: Path) -> None:
    project(tmp_path, testham=PROFILE, tetbury=PROFILE, other="not: [yaml")

    assert {"check", "clauses", "compare", "councils"} == set(complete(tmp_path, "c"))
    assert set(complete(tmp_path, "build", "te")) == {"testham", "tetbury"}
    assert complete(tmp_path, "explain", "o") == ["other"]
    assert "--format" in complete(tmp_path, "build", "--f")
    assert complete(tmp_path, "check", "--output", "j") == ["json"]


@pytest.mark.slow
def test_the_shell_completes_the_councils_of_another_project(tmp_path: Path) -> None:
    project(tmp_path / "there")

    assert complete(tmp_path, "--project", "there", "show", "te") == ["testham"]


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_program_gives_the_shell_its_script(shell: str, tmp_path: Path) -> None:
    result = process(tmp_path, _PROTOCOL_GEN_COMPLETE=f"{shell}_source")

    assert result.returncode == 0
    assert "_PROTOCOL_GEN_COMPLETE" in result.stdout


@pytest.mark.slow
def test_help_and_check_load_no_library_of_a_format(tmp_path: Path) -> None:
    told = (
        "import sys, atexit; atexit.register(lambda: print(*sorted({'yaml', 'jinja2', 'docx', "
        "'weasyprint', 'pikepdf', 'protocol_gen.project'} & set(sys.modules)), file=sys.stderr));"
        "from protocol_gen.cli import main; main(prog_name='protocol-gen')"
    )
    project(tmp_path)

    assert process(tmp_path, "--help", program=told).stderr.split() == []
    checked = process(tmp_path, "check", program=told).stderr.splitlines()
    assert checked[-1].split() == ["protocol_gen.project", "yaml"]


def test_every_command_that_is_listed_is_there_under_its_name() -> None:
    context = click.Context(main)

    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name
    assert main.get_command(context, "unknown") is None


def test_help_loads_no_command(tmp_path: Path) -> None:
    program = (
        "import sys; from protocol_gen.cli import main; main(['--help'], standalone_mode=False);"
        "print([name for name in sys.modules if name.startswith('protocol_gen.')])"
    )

    done = process(tmp_path, program=program)

    loaded = done.stdout.splitlines()[-1]
    assert "'protocol_gen.cli.main'" in loaded
    assert "building" not in loaded
    assert "errors" not in loaded


def test_a_process_that_ends_looks_for_no_garbage(tmp_path: Path) -> None:
    told = (
        f"import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0)); {PROGRAM}"
    )

    done = process(tmp_path, "--help", program=told)

    assert done.stdout.splitlines()[-1] == "True"
