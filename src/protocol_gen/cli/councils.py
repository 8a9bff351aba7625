"""``councils``: the councils of a project."""

import json

import click

from protocol_gen.cli.shared import OUTPUT, asked_for, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError


@click.command(
    epilog="""\b
Examples:
  protocol-gen councils
  protocol-gen councils --output json"""
)
@OUTPUT
@click.pass_context
def councils(ctx: click.Context, output: str) -> None:
    """List the councils of this project."""
    project = workspace(ctx)
    found = asked_for(project, ())
    try:
        profiles = [project.profile(council) for council in found]
    except InvalidSourcesError as error:
        fail_with_faults(error)
    rows = [
        {
            "council": profile.slug,
            "name": profile.names.full,
            "version": profile.version,
            "status": profile.control.status.value,
            "council_type": profile.facts.council_type,
            "nation": profile.facts.nation.value,
            "governance": profile.facts.governance.value,
        }
        for profile in profiles
    ]
    if output == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        name, kind = click.style(row["council"], bold=True), row["council_type"]
        click.echo(f"{name}  {row['name']}, {kind}, {row['nation']}, version {row['version']}")
