"""``issue`` and ``history``: what the council adopted, kept for good."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from protocol_gen.cli.shared import DAY, asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError, NotIssuableError, SourceError

if TYPE_CHECKING:
    from protocol_gen.issue.issue import Candidate
    from protocol_gen.model.adoption import AdoptionRecord
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.issued_versions import IssuedStore
    from protocol_gen.project.workspace import Workspace

_OPTIONS: Final = {
    "approving_body": "--approved-by",
    "adopted_on": "--on",
    "minute_reference": "--minute",
    "effective_from": "--effective",
    "next_review": "--review",
    "summary": "--summary",
}
"""The option that gives each part of the record."""


@click.command(
    epilog="""\b
Examples:
  protocol-gen issue my-council --approved-by "Full Council" --on 2026-05-12 \\
      --minute 26/47 --effective 2026-06-01 --review 2030-05-12 --summary "First adopted"
  protocol-gen issue my-council --summary "As adopted" --not-recorded"""
)
@click.argument("council", shell_complete=complete_council)
@click.option("--approved-by", "body", metavar="BODY", help="Who adopted it: Full Council, say.")
@click.option("--on", "day", type=DAY, metavar="DATE", help="The day of adoption: 2026-05-12.")
@click.option("--minute", metavar="REFERENCE", help="The minute that records it: 26/47, say.")
@click.option("--effective", type=DAY, metavar="DATE", help="The first day on which it holds.")
@click.option("--review", type=DAY, metavar="DATE", help="The day of the next review.")
@click.option("--summary", metavar="LINE", help="What changed, for the version history.")
@click.option(
    "--not-recorded",
    is_flag=True,
    help="What is left out here was not recorded at the time.",
)
@click.option(
    "--retrospective",
    is_flag=True,
    help="It takes effect from a day before its adoption.",
)
@click.option(
    "--document",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Issue this document, as build --format json wrote it, and not the council's draft.",
)
@click.pass_context
def issue(  # noqa: PLR0917  # one for each option
    ctx: click.Context,
    council: str,
    body: str | None,
    day: datetime | None,
    minute: str | None,
    effective: datetime | None,
    review: datetime | None,
    summary: str | None,
    file: Path | None,
    *,
    not_recorded: bool,
    retrospective: bool,
) -> None:
    """Freeze the draft of COUNCIL as the version that was adopted.

    Keeps the document, the files as published and the profile in profiles/COUNCIL/issued/VERSION.
    Nothing there is ever changed again. Prints the folder.
    """
    from protocol_gen.issue.issue import issue as issued  # noqa: PLC0415  # start-up

    record = _record(
        {
            "approving_body": _line(body),
            "adopted_on": day.date() if day else None,
            "minute_reference": _line(minute),
            "effective_from": effective.date() if effective else None,
            "next_review": review.date() if review else None,
            "summary": _line(summary),
        },
        not_recorded=not_recorded,
        retrospective=retrospective,
    )
    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    try:
        issuance = issued(project, asked, _candidate(project, asked, file), record)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    click.echo(click.format_filename(project.shown(issuance.folder)))
    name, version = asked.slug, issuance.issued.version
    click.echo(
        f"version {version} of {name} is issued; go on by giving the draft a higher version in "
        f"{project.shown(asked.profile)}",
        err=True,
    )


def _line(words: str | None) -> str:
    return " ".join((words or "").split())


def _record(
    parts: dict[str, str | date | None], *, not_recorded: bool, retrospective: bool
) -> "AdoptionRecord":
    """Return the record that the options give; what is wrong with it is wrong usage."""
    from protocol_gen.model.adoption import AdoptionRecord, Recorded  # noqa: PLC0415  # start-up

    lacking = tuple(part for part in Recorded if not parts[part.value])
    if lacking and not not_recorded:
        names = ", ".join(_OPTIONS[part.value] for part in lacking)
        message = f"say also {names}; or --not-recorded where nobody wrote that down at the time"
        raise click.UsageError(message)
    adopted, effective = parts["adopted_on"], parts["effective_from"]
    if isinstance(adopted, date) and isinstance(effective, date):
        _check_effect(adopted, effective, retrospective=retrospective)
    try:
        return AdoptionRecord(**parts, not_recorded=lacking)  # type: ignore[arg-type]  # as named
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _check_effect(adopted: date, effective: date, *, retrospective: bool) -> None:
    if effective < adopted and not retrospective:
        message = (
            f"it takes effect on {effective}, before it was adopted on {adopted}; say "
            "--retrospective if that is what the council resolved"
        )
        raise click.UsageError(message)


def _candidate(project: "Workspace", council: "Council", file: Path | None) -> "Candidate":
    from protocol_gen.issue.issue import Candidate, candidate  # noqa: PLC0415  # it costs start-up

    if file is None:
        return candidate(project, council)
    from protocol_gen.project.template_folders import read_file  # noqa: PLC0415  # loaded already
    from protocol_gen.readers.document_json import read_document  # noqa: PLC0415  # likewise

    try:
        document = read_document(read_file(file), file.as_posix())
    except SourceError as error:
        raise InvalidSourcesError((error,)) from error
    name = project.profile(council).names.full
    if document.council and document.council != name:
        message = (
            f"this is a document of {document.council}, and {council.slug} is the folder of {name}"
        )
        raise NotIssuableError((message,))
    return Candidate(document)


@click.command(
    epilog="""\b
Examples:
  protocol-gen history my-council
  protocol-gen history my-council --format json"""
)
@click.argument("council", shell_complete=complete_council)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Words for people, or JSON.",
)
@click.option(
    "--on", "day", type=DAY, metavar="DATE", help="What is in force on this day. Default: today."
)
@click.pass_context
def history(ctx: click.Context, council: str, form: str, day: datetime | None) -> None:
    """List the issued versions of COUNCIL, oldest first, and its draft.

    Says of each whether it is in force, was, or is to be.
    """
    from protocol_gen.project.issued_versions import IssuedStore  # noqa: PLC0415  # it costs start-up

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    try:
        today = (day or datetime.now(UTC).astimezone()).date()
        rows = [*_issued_rows(IssuedStore(project, asked), today), _draft_row(project, asked)]
    except InvalidSourcesError as error:
        fail_with_faults(error)
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(_said(row))


def _issued_rows(store: "IssuedStore", day: date) -> list[dict[str, str]]:
    from protocol_gen.errors import NoVersionInForceError  # noqa: PLC0415  # it costs start-up

    versions = store.versions()
    try:
        in_force = store.in_force(day).version
    except NoVersionInForceError:
        in_force = ""
    rows, status = [], "superseded" if in_force else "not yet in force"
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
                "summary": record.summary,
            }
        )
        status = "not yet in force" if version == in_force else status
    return rows


def _draft_row(project: "Workspace", council: "Council") -> dict[str, str]:
    from protocol_gen.model.versions import DRAFT_SUFFIX  # noqa: PLC0415  # loaded already

    return {"version": f"{project.profile(council).version}{DRAFT_SUFFIX}", "status": "draft"}


def _said(row: dict[str, str]) -> str:
    version = click.style(row["version"], bold=True)
    if row["status"] == "draft":
        return f"{version}  draft"
    day = f"adopted on {row['adopted_on']}" if row["adopted_on"] else "adopted, day not recorded"
    minute = row["minute_reference"]
    parts = [
        row["status"],
        f"{day} by {row['approving_body']}" if row["approving_body"] else day,
        f"minute {minute}" if minute else "minute not recorded",
        f"effective from {row['effective_from']}" if row["effective_from"] else "",
        f"review by {row['next_review']}" if row["next_review"] else "",
    ]
    summary = f": {row['summary']}" if row["summary"] else ""
    return f"{version}  {', '.join(part for part in parts if part)}{summary}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
