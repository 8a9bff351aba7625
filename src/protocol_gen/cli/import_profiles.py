"""``profiles import``: a profile for each row of a spreadsheet of councils."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import day_or_today, fail_with_faults, show_fault, workspace
from protocol_gen.cli.wording import error_in_words
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.profiles.import_sheet import ImportPlan, Planned

_WIDEST = 40
"""Characters of a value that the table shows."""


@click.group()
def profiles() -> None:
    """Work on many councils' profiles at once."""


@profiles.command(
    "import",
    epilog="""\b
Examples:
  protocol-gen profiles import councils.csv --base house-rules --dry-run
  protocol-gen profiles import councils.xlsx --base house-rules

The columns are a profile's keys (name, nation, council_type, form, terms.member, roles.clerk,
version, control.owner): docs/new.md has a list.""",
)
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--base", default="", help="The base profile: profiles/_base/BASE.yaml.")
@click.option("--dry-run", is_flag=True, help="Show what would change and write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before writing.")
@click.option("--skip-bad", is_flag=True, help="Leave out rows with faults and import the others.")
@click.pass_context
def import_(
    ctx: click.Context, sheet: Path, base: str, *, dry_run: bool, yes: bool, skip_bad: bool
) -> None:
    """Make a profile for each row of SHEET, a .csv or .xlsx file, or bring it up to date.

    Changes made by hand since the last import are kept. What would change is shown first. If a
    row has a fault, nothing is imported unless --skip-bad is given.
    """
    from protocol_gen.profiles.import_sheet import carry_out, plan  # noqa: PLC0415  # start-up

    project = workspace(ctx)
    try:
        found = plan(project, sheet, base, day_or_today(None))
    except InvalidSourcesError as error:
        fail_with_faults(error)
    if found.faults and not skip_bad:
        fail_with_faults(InvalidSourcesError(found.faults))
    for fault in found.faults:
        show_fault(fault)
    _say_what_was_read(found)
    for question in (each for council in found.councils for each in council.doubts):
        click.echo(click.style(error_in_words(question), fg="yellow"), err=True)
    _show(found)
    if found.writes and not dry_run and not yes:
        click.confirm("Write this?", default=True, abort=True, err=True)
    if not dry_run:
        carry_out(project, found)
    _summarise(found, is_trial=dry_run)
    if found.faults:
        raise click.exceptions.Exit(1)


def _say_what_was_read(plan: "ImportPlan") -> None:
    """Print which of several sheets was read, and which rows stand above its headings."""
    sheet = plan.sheet
    if sheet.unread:
        others = ", ".join(f"'{each}'" for each in sheet.unread)
        click.echo(f"read: the sheet '{sheet.title}'; not read: {others}", err=True)
    if sheet.above:
        rows = ", ".join(map(str, sheet.above))
        words = f"row{'s' if len(sheet.above) > 1 else ''} {rows}"
        click.echo(f"the headings are in row {sheet.head_row}; not read: {words}", err=True)


def _show(plan: "ImportPlan") -> None:
    """Print the table of what would change, or be kept although the sheet says otherwise."""
    rows = [row for council in plan.councils for row in _rows(council)]
    if not rows:
        return
    whole = [("council", "key", "old", "new"), *rows]
    widths = [max(len(row[column]) for row in whole) for column in range(3)]
    for row in whole:
        cells = (cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=True))
        click.echo("  ".join(cells).rstrip())


def _rows(council: "Planned") -> list[tuple[str, str, str, str]]:
    from protocol_gen.profiles.merge import ImportOutcome  # noqa: PLC0415  # loaded already

    if council.is_new:
        return [(council.slug, "(all)", "", "a new profile")]
    return [
        (
            council.slug,
            each.key,
            _short(each.old),
            _short(each.new)
            if each.outcome is ImportOutcome.CHANGED
            else f"(kept: changed by hand; the sheet says {_short(each.new)})",
        )
        for each in council.differences
    ]


def _short(value: str | None) -> str:
    if value is None:
        return "-"
    return value if len(value) <= _WIDEST else f"{value[: _WIDEST - 1]}…"


def _summarise(plan: "ImportPlan", *, is_trial: bool) -> None:
    new = sum(each.is_new for each in plan.writes)
    changed = len(plan.writes) - new
    same = len(plan.councils) - len(plan.writes)
    begin = "would be: " if is_trial else ""
    words = f"{begin}{new} new, {changed} changed, {same} unchanged"
    if plan.faults:
        rows = len({fault.row for fault in plan.faults})
        words += f"; {rows} bad row{'s' if rows > 1 else ''} left out"
    click.echo(words, err=True)
    if plan.gone:
        click.echo(f"not in the sheet, left unchanged: {', '.join(plan.gone)}", err=True)
