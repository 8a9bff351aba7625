"""The group of commands, and the one place that catches errors that the user can correct."""

import atexit
import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

_COMMANDS = {
    "new": ("new", "new", "Start a profile for a new council with an interview."),
    "build": ("build", "build", "Build the protocol of every council, or of those named."),
    "amend": ("amend", "amend", "Write a motion put at a meeting into a council's draft."),
    "check": ("check", "check", "Report what is wrong or doubtful in profiles and protocols."),
    "issue": ("issue", "issue", "Issue the draft as the version that the council adopted."),
    "history": ("history", "history", "List a council's issued versions, and its draft."),
    "paper": ("paper", "paper", "Make the papers for the meeting that decides on a version."),
    "compare": ("compare", "compare", "Show the changes from one version to another."),
    "amendments": ("amendments", "amendments", "List the amendments, and who may decide each."),
    "site": ("site", "site", "Make a website of what councils have adopted."),
    "serve": ("serve", "serve", "Preview the website and the drafts on this computer only."),
    "verify": ("verify", "verify", "Say whether a file is the adopted text, and where it differs."),
    "explain": ("explain", "explain", "Show where each sentence comes from, and why."),
    "show": ("show", "show", "Show a protocol as a tree: id, number, first words."),
    "councils": ("councils", "councils", "List the councils of this project."),
    "clauses": ("clauses", "clauses", "List the clauses and phrases of the library."),
    "what-if": ("what_if", "what_if", "Show what other settings would change."),
    "profiles": (
        "import_profiles",
        "profiles",
        "Work on many profiles at once: import a spreadsheet.",
    ),
    "schema": ("schema", "schema", "Print the JSON Schema of a kind of file, for editors."),
}
"""Each command in the order of use: its module, its name there, and one line on what it does.

A module is loaded when its command is run, so that no command waits for another's.
"""
_COLLECT_AFTER = 200_000
"""Objects after which garbage is collected: a run reads much, keeps it, and ends."""
atexit.register(gc.freeze)  # a process that ends frees all at once: nothing is to be looked for


class _Group(click.Group):
    """Commands loaded on demand; an error that the user can correct becomes exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as click has it
        try:
            return super().invoke(ctx)
        except Exception as error:
            from protocol_gen.cli.wording import error_in_words  # noqa: PLC0415  # it costs start-up
            from protocol_gen.errors import ProtocolError  # noqa: PLC0415  # likewise

            if isinstance(error, ProtocolError):
                raise click.ClickException(error_in_words(error)) from error
            raise

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # as click has it
        """Return the commands in the order of use, not of the alphabet."""
        return list(_COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  # as click has it
        cmd_name: str,
    ) -> click.Command | None:
        """Return a command from its module."""
        if cmd_name not in _COMMANDS:
            return None
        module, name, _ = _COMMANDS[cmd_name]
        command = getattr(import_module(f"protocol_gen.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002  # as click has it
        formatter: click.HelpFormatter,
    ) -> None:
        """Write what each command does, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, said) for name, (_, _, said) in _COMMANDS.items()])


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  protocol-gen new                       start a profile for your council
  protocol-gen councils                  list the councils
  protocol-gen check                     check all profiles
  protocol-gen build my-council          build its protocol in every format
  protocol-gen explain my-council roles  see why it reads as it does

Shell completion: see docs/profiles.md.""",
)
@click.version_option(package_name="protocol-gen", prog_name="protocol-gen")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder that contains profiles/. Default: the current folder.",
)
def main(project: Path) -> None:  # noqa: ARG001  # commands ask their context for it
    """Make councils' protocols on member/officer relations from one clause library."""
    gc.set_threshold(_COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # no character is worth a traceback
            stream.reconfigure(errors="backslashreplace")
