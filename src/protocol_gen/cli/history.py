"""``history``: the issued versions of a council, and its draft."""

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import (
    IN_FORCE_ON,
    OUTPUT,
    asked_for,
    complete_council,
    day_or_today,
    fail_with_faults,
    workspace,
)
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.issued_versions import IssuedStore
    from protocol_gen.project.workspace import Workspace


@click.command(
    epilog="""\b
Examples:
  protocol-gen history my-council
  protocol-gen history my-council --output json"""
)
@click.argument("council", shell_complete=complete_council)
@OUTPUT
@IN_FORCE_ON
@click.pass_context
def history(ctx: click.Context, council: str, output: str, day: datetime | None) -> None:
    """List the issued versions of COUNCIL, oldest first, and its draft.

    Shows for each whether it is in force, superseded or not yet in force, and whether the review
    of the one in force is overdue.
    """
    from protocol_gen.project.issued_versions import IssuedStore  # noqa: PLC0415  # it costs start-up

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    try:
        store = IssuedStore(project, asked)
        rows = [*_issued_rows(store, day_or_today(day)), _draft_row(project, asked)]
    except InvalidSourcesError as error:
        fail_with_faults(error)
    if output == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(_said(row))


def _issued_rows(store: "IssuedStore", day: date) -> list[dict[str, str | bool]]:
    from protocol_gen.errors import NoVersionInForceError  # noqa: PLC0415  # it costs start-up

    versions = store.versions()
    try:
        in_force = store.in_force(day).version
    except NoVersionInForceError:
        in_force = ""
    rows: list[dict[str, str | bool]] = []
    status = "superseded" if in_force else "not yet in force"
    for version in versions:
        status = "in force" if version == in_force else status
        record = store.read(version).record
        rows.append(
            {
                "version": version,
                "status": status,
                "approving_body": record.approving_body,
                "adopted_on": _iso(record.adopted_on),
                "minute_reference": record.minute_reference,
                "effective_from": _iso(record.effective_from),
                "next_review": _iso(record.next_review),
                "review_overdue": (
                    version == in_force
                    and record.next_review is not None
                    and record.next_review < day
                ),
                "summary": record.summary,
            }
        )
        status = "not yet in force" if version == in_force else status
    return rows


def _draft_row(project: "Workspace", council: "Council") -> dict[str, str | bool]:
    from protocol_gen.model.versions import DRAFT_SUFFIX  # noqa: PLC0415  # loaded already

    return {"version": f"{project.profile(council).version}{DRAFT_SUFFIX}", "status": "draft"}


def _said(row: dict[str, str | bool]) -> str:
    version = click.style(str(row["version"]), bold=True)
    if row["status"] == "draft":
        return f"{version}  draft"
    day = f"adopted on {row['adopted_on']}" if row["adopted_on"] else "adopted, date not recorded"
    minute = row["minute_reference"]
    parts = [
        str(row["status"]),
        f"{day} by {row['approving_body']}" if row["approving_body"] else day,
        f"minute {minute}" if minute else "minute not recorded",
        f"effective from {row['effective_from']}" if row["effective_from"] else "",
        _review(row),
    ]
    summary = f": {row['summary']}" if row["summary"] else ""
    return f"{version}  {', '.join(part for part in parts if part)}{summary}"


def _review(row: dict[str, str | bool]) -> str:
    if not row["next_review"]:
        return ""
    said = f"review by {row['next_review']}"
    return f"{said} ({click.style('overdue', fg='yellow')})" if row["review_overdue"] else said


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
