"""``compare`` and ``amendments``: what changes from one version to another."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import DAY, asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError, MissingSystemLibraryError

if TYPE_CHECKING:
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.revision import Revision
    from protocol_gen.project.workspace import Workspace

FORMATS = ("docx", "html", "pdf", "txt")
LATEST = "latest"
"""The version issued last: what is compared with where none is named."""

_FROM = click.option(
    "--from",
    "old",
    metavar="VERSION",
    default=LATEST,
    help="The version before: 1.0, say. Default: the one issued last.",
)
_TO = click.option(
    "--to", "new", metavar="VERSION", default="draft", help="The version after. Default: draft."
)


@click.command(
    epilog="""\b
Examples:
  protocol-gen compare my-council                       the draft with the version in force
  protocol-gen compare my-council --from 1.0 --to 2.0 --format docx
  protocol-gen compare my-council --author "Town Clerk" --on 2026-05-12"""
)
@click.argument("council", shell_complete=complete_council)
@_FROM
@_TO
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="May be given several times. Default: all four.",
)
@click.option("--author", default="", help="Whose name tracked changes carry. Default: the owner.")
@click.option("--on", "day", type=DAY, metavar="DATE", help="The date that tracked changes carry.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="build",
    help="The folder to write to. Default: build.",
)
@click.pass_context
def compare(  # noqa: PLR0917  # one for each option
    ctx: click.Context,
    council: str,
    old: str,
    new: str,
    formats: tuple[str, ...],
    author: str,
    day: datetime | None,
    out: Path,
) -> None:
    """Show what changes in COUNCIL's protocol from one version to another.

    In Word as tracked changes that can be accepted or rejected, as a web page and a PDF that say
    changes in words and in shape, and as text. Writes to OUT/COUNCIL/changes and prints each path.
    """
    from protocol_gen.project.files import write_whole  # noqa: PLC0415  # likewise
    from protocol_gen.project.formats import Format  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.revision import written  # noqa: PLC0415  # likewise

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    made = _revised(project, asked, (old, new), author=author, dated=_date(day))
    wanted = tuple(map(Format, dict.fromkeys(formats or FORMATS)))
    try:
        files = tuple(written(project, made.redline, wanted))
    except MissingSystemLibraryError as error:
        raise click.ClickException(str(error)) from error
    for name, content in files:
        path = out / asked.slug / "changes" / name
        write_whole(path, content)
        click.echo(click.format_filename(path.as_posix()))
    _say_how_many(made)


@click.command(
    epilog="""\b
Examples:
  protocol-gen amendments my-council
  protocol-gen amendments my-council --from 1.0 --to 2.0 --format json
  protocol-gen amendments my-council --certificate --declared-by "Jane Smith, Town Clerk"

\b
Exit code: 0; with --certificate, 1 where the changes are not minor."""
)
@click.argument("council", shell_complete=complete_council)
@_FROM
@_TO
@click.option(
    "--certificate",
    is_flag=True,
    help="Say what is proven minor, what is declared, and which route is open.",
)
@click.option(
    "--declared-by",
    default="",
    metavar="OFFICER",
    help="Who declares that what the sources call slips, or required by law, is just that.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Words for people, or data. Default: text.",
)
@click.pass_context
def amendments(  # noqa: PLR0917  # as above
    ctx: click.Context,
    council: str,
    old: str,
    new: str,
    declared_by: str,
    format_: str,
    *,
    certificate: bool,
) -> None:
    """List the amendments of COUNCIL's protocol from one version to another.

    Each with its clause, its old and new number, its wording before and after, its kind, why it
    is made, and who may decide it. protocol-gen paper makes the same as a schedule for a meeting.
    """
    from protocol_gen.cli import amendments as shown  # noqa: PLC0415  # it costs start-up

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    made = _revised(project, asked, (old, new), declared_by=declared_by)
    if certificate:
        click.echo(shown.certificate_text(made))
        if not made.schedule.is_minor:
            raise click.exceptions.Exit(1)
    elif format_ == "json":
        click.echo(shown.as_json(made))
    else:
        click.echo(shown.as_text(made))


def _revised(
    project: "Workspace",
    council: "Council",
    versions: tuple[str, str],
    *,
    author: str = "",
    dated: date | None = None,
    declared_by: str = "",
) -> "Revision":
    from protocol_gen.project.issued_versions import IssuedStore  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.revision import revise  # noqa: PLC0415  # likewise

    old, new = versions
    if old == LATEST:
        issued = IssuedStore(project, council).versions()
        if not issued:
            message = (
                f"{council.slug} has issued no version to compare with; "
                "see protocol-gen issue, or name one with --from"
            )
            raise click.UsageError(message)
        old = issued[-1]
    try:
        return revise(
            project, council, (old, new), author=author, dated=dated, declared_by=declared_by
        )
    except InvalidSourcesError as error:
        fail_with_faults(error)


def _date(day: datetime | None) -> date | None:
    return day.date() if day else None


def _say_how_many(made: "Revision") -> None:
    changed, renumbered = len(made.schedule.amendments), len(made.schedule.numbers)
    click.echo(f"{changed} provisions changed, {renumbered} renumbered", err=True)
