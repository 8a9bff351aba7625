"""``issue``: what the council adopted, kept permanently."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from protocol_gen.cli.shared import DAY, asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError, NotIssuableError, SourceError

if TYPE_CHECKING:
    from protocol_gen.issue.issue import Candidate, Issuance
    from protocol_gen.model.adoption import AdoptionRecord
    from protocol_gen.project.council_folders import Council
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
@click.option(
    "--approved-by", "body", metavar="BODY", help="Body that adopted it, such as Full Council."
)
@click.option("--on", "day", type=DAY, help="Date of adoption.")
@click.option("--minute", metavar="REFERENCE", help="Minute that records it, such as 26/47.")
@click.option("--effective", type=DAY, help="Date it takes effect.")
@click.option("--review", type=DAY, help="Date of the next review.")
@click.option("--summary", metavar="LINE", help="What changed, for the version history.")
@click.option(
    "--not-recorded",
    is_flag=True,
    help="What is not given here was not recorded at the time.",
)
@click.option(
    "--retrospective",
    is_flag=True,
    help="It takes effect before the date of its adoption.",
)
@click.option(
    "--document",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Issue this document, written by build --format json, instead of the draft.",
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
    """Issue the draft of COUNCIL as the version that was adopted.

    Keeps the document, the published files and the profile in profiles/COUNCIL/issued/VERSION,
    where nothing is ever changed again. Prints the folder.
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
    _announce(project, asked, issuance)


def _announce(project: "Workspace", council: "Council", issuance: "Issuance") -> None:
    """Print the folder of the version, and say what comes next."""
    click.echo(click.format_filename(project.shown(issuance.folder)))
    click.echo(
        f"version {issuance.issued.version} of {council.slug} is issued; next, give the draft a "
        f"higher version in {project.shown(council.profile)}",
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
        message = f"also give {names}; or --not-recorded if nobody wrote that down at the time"
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
            f"it takes effect on {effective}, before it was adopted on {adopted}; add "
            "--retrospective if that is what the council resolved"
        )
        raise click.UsageError(message)


def _candidate(project: "Workspace", council: "Council", file: Path | None) -> "Candidate":
    from protocol_gen.issue.issue import Candidate, candidate  # noqa: PLC0415  # it costs start-up
    from protocol_gen.issue.messages import OF_ANOTHER_COUNCIL  # noqa: PLC0415  # likewise

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
        message = OF_ANOTHER_COUNCIL(found=document.council, council=council.slug, expected=name)
        raise NotIssuableError((message,))
    return Candidate(document)
