"""``compare``: files that show the changes from one version to another."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.format_option import format_option
from protocol_gen.cli.shared import (
    DAY,
    OUT,
    asked_for,
    complete_council,
    fail_without_signs,
    workspace,
)
from protocol_gen.cli.versions import FROM_VERSION, TO_VERSION, chosen_revision
from protocol_gen.errors import FormatNotMadeError
from protocol_gen.project.formats import Format, Use, formats_for

if TYPE_CHECKING:
    from protocol_gen.project.revision import Revision


@click.command(
    epilog="""\b
Examples:
  protocol-gen compare my-council                       the draft against the latest issued version
  protocol-gen compare my-council --from 1.0 --to 2.0 --format docx
  protocol-gen compare my-council --author "Town Clerk" --on 2026-05-12"""
)
@click.argument("council", shell_complete=complete_council)
@FROM_VERSION
@TO_VERSION
@format_option(partial(formats_for, Use.REDLINES), "all of these")
@click.option("--author", default="", help="Author of the tracked changes. Default: the owner.")
@click.option("--on", "day", type=DAY, help="Date of the tracked changes.")
@OUT
@click.pass_context
def compare(  # noqa: PLR0917  # one for each option
    ctx: click.Context,
    council: str,
    old: str,
    new: str,
    formats: tuple[Format, ...],
    author: str,
    day: datetime | None,
    out: Path,
) -> None:
    """Show what changes in COUNCIL's protocol from one version to another.

    In Word as tracked changes that can be accepted or rejected, in a web page and a PDF that show
    changes in text and formatting, and in plain text. Writes to OUT/COUNCIL/changes and prints
    each path.
    """
    from protocol_gen.project.files import write_whole  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.revision import written  # noqa: PLC0415  # likewise

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    made = chosen_revision(project, asked, (old, new), author=author, dated=_date(day))
    wanted = formats or formats_for(Use.REDLINES)
    files: list[tuple[str, bytes]] = []
    missing: list[FormatNotMadeError] = []
    for each in wanted:
        try:
            files += written(project, made.redline, (each,))
        except FormatNotMadeError as error:
            missing.append(error)
    for name, content in files:
        path = out / asked.slug / "changes" / name
        write_whole(path, content)
        click.echo(click.format_filename(path.as_posix()))
    _say_how_many(made)
    fail_without_signs(project, asked, missing)


def _date(day: datetime | None) -> date | None:
    return day.date() if day else None


def _say_how_many(made: "Revision") -> None:
    """Say the same counts as the papers do."""
    from protocol_gen.revisions import accept, reject  # noqa: PLC0415  # start-up
    from protocol_gen.revisions.counting import counted  # noqa: PLC0415  # start-up

    found = counted(made.schedule, reject(made.redline), accept(made.redline))
    changed, renumbered = len(found.changes), len(made.schedule.numbers)
    references = len(found.following)
    plural = "" if changed == 1 else "s"
    said = f"{changed} change{plural}, {renumbered} renumbered"
    follow = f", references follow in {references}" if references else ""
    click.echo(said + follow, err=True)
