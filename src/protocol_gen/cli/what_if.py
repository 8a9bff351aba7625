"""``what-if``: what other settings would change."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.format_option import format_option
from protocol_gen.cli.shared import OUT, asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError
from protocol_gen.project.formats import Format, Use, formats_for

if TYPE_CHECKING:
    from protocol_gen.profiles.what_if import WhatIf
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.workspace import Workspace


class KeyValue(click.ParamType[tuple[str, str]]):
    """KEY=VALUE."""

    name = "key=value"

    def convert(
        self,
        value: str | tuple[str, str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, str]:
        """Return the key and the value."""
        if not isinstance(value, str):
            return value
        key, sign, setting = value.partition("=")
        if not sign or not key.strip():
            self.fail(f"'{value}' is not KEY=VALUE", param, ctx)
        return key.strip(), setting.strip()


@click.command(
    "what-if",
    epilog="""\b
Examples:
  protocol-gen what-if my-council --set governance=leader_cabinet
  protocol-gen what-if my-council --set council_type=unitary --set roles.leader=Leader
  protocol-gen what-if my-council --set governance=committee --format docx""",
)
@click.argument("council", shell_complete=complete_council)
@click.option(
    "--set",
    "settings",
    type=KeyValue(),
    multiple=True,
    required=True,
    help="A key of the profile and another value; may be given several times.",
)
@format_option(partial(formats_for, Use.REDLINES), "no file")
@OUT
@click.pass_context
def what_if(
    ctx: click.Context,
    council: str,
    settings: tuple[tuple[str, str], ...],
    formats: tuple[Format, ...],
    out: Path,
) -> None:
    """Show what would change in COUNCIL's protocol under other settings.

    Lists the clauses that appear, go or change their wording, the posts that must then be named,
    and the words that differ. Nothing is written but what --format asks for.
    """
    from protocol_gen.profiles.what_if import what_if as tried  # noqa: PLC0415  # it costs start-up

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    try:
        result = tried(project, asked, settings)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    parts = (
        ("appear", result.appear),
        ("go", result.go),
        ("take another wording", result.reworded),
        ("are filled with other words", result.filled),
        ("posts to be named under 'roles'", result.missing_roles),
        ("no longer fits", [f"{each.location}: {each.message}" for each in result.mendings]),
    )
    for title, found in parts:
        click.echo(click.style(f"{title}: {len(found) or 'none'}", bold=True))
        for each in found:
            click.echo(f"  {each}")
    for block in result.difference:
        click.echo(f"\n{block}")
    if formats:
        _write(project, asked, result, formats, out)


def _write(
    project: "Workspace", council: "Council", result: "WhatIf", formats: Sequence[Format], out: Path
) -> None:
    """Write the changes as files, and say to stderr where they are."""
    from protocol_gen.project.files import write_whole  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.revision import written  # noqa: PLC0415  # likewise

    for name, content in tuple(written(project, result.redline, formats)):
        path = out / council.slug / "what-if" / f"{council.slug}-what-if{Path(name).suffix}"
        write_whole(path, content)
        click.echo(click.format_filename(path.as_posix()), err=True)
