"""``amendments``: each change from one version to another, and who may decide it."""

import click

from protocol_gen.cli.shared import OUTPUT, asked_for, complete_council, workspace
from protocol_gen.cli.versions import FROM_VERSION, TO_VERSION, chosen_revision


@click.command(
    epilog="""\b
Examples:
  protocol-gen amendments my-council
  protocol-gen amendments my-council --from 1.0 --to 2.0 --output json
  protocol-gen amendments my-council --certificate --declared-by "Jane Smith, Town Clerk"

\b
Exit code: 0; with --certificate, 1 if anything is neither proved nor declared, or not
delegated."""
)
@click.argument("council", shell_complete=complete_council)
@FROM_VERSION
@TO_VERSION
@click.option(
    "--certificate",
    is_flag=True,
    help="Show what is proved minor, what is declared, what is neither, and who may decide.",
)
@click.option(
    "--declared-by",
    default="",
    metavar="OFFICER",
    help="Who declares that changes marked as slips, or as required by law, are just that.",
)
@OUTPUT
@click.pass_context
def amendments(  # noqa: PLR0917  # one for each option
    ctx: click.Context,
    council: str,
    old: str,
    new: str,
    declared_by: str,
    output: str,
    *,
    certificate: bool,
) -> None:
    """List the amendments of COUNCIL's protocol from one version to another.

    Each with its clause, old and new number, wording before and after, kind, reason, and who may
    decide it. protocol-gen paper makes the same list as a schedule for a meeting.
    """
    from protocol_gen.cli import amendments_text as shown  # noqa: PLC0415  # it costs start-up
    from protocol_gen.papers.certificate import check_one_decides  # noqa: PLC0415  # likewise

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    made = chosen_revision(project, asked, (old, new), declared_by=declared_by)
    if certificate:
        check_one_decides(made.delegation, made.redline.document.language)
        click.echo(shown.as_json(made) if output == "json" else shown.certificate_text(made))
        if not made.schedule.is_minor:
            raise click.exceptions.Exit(1)
    elif output == "json":
        click.echo(shown.as_json(made))
    else:
        click.echo(shown.as_text(made))
