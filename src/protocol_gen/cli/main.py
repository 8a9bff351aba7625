"""The group of commands, and the one place that catches what the user can mend."""

import gc
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from protocol_gen.cli.building import build
from protocol_gen.cli.checking import check
from protocol_gen.cli.importing import profiles
from protocol_gen.cli.looking import clauses, councils, explain, show
from protocol_gen.cli.making import new
from protocol_gen.cli.trying import schema, what_if
from protocol_gen.errors import ProtocolError

_COLLECT_AFTER = 50_000
"""Objects after which rubbish is looked for: a run reads much, keeps it, and ends."""


class _Group(click.Group):
    """A group that turns an error which the user can mend into words and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as click has it
        try:
            return super().invoke(ctx)
        except ProtocolError as error:
            raise click.ClickException(str(error)) from error

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # as click has it
        """Return the commands in the order of use, not of the alphabet."""
        return list(self.commands)


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  protocol-gen new                       begin: a profile for your council
  protocol-gen councils                  which councils there are
  protocol-gen check                     are all profiles in order?
  protocol-gen build my-council          make its protocol in every format
  protocol-gen explain my-council roles  why does it read as it does?

Shell completion: see docs/profiles.md.""",
)
@click.version_option(package_name="protocol-gen", prog_name="protocol-gen")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The folder that holds profiles/. Default: this one.",
)
def main(project: Path) -> None:  # noqa: ARG001  # commands ask their context for it
    """Make a council's protocol on member/officer relations, from one clause library."""
    gc.set_threshold(_COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # no character is worth a traceback
            stream.reconfigure(errors="backslashreplace")


for command in (new, build, check, explain, show, councils, clauses, what_if, profiles, schema):
    main.add_command(command)
