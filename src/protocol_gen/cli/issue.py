"""``issue``: what the council adopted, kept permanently."""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from protocol_gen.cli.issue_summary import show_summary
from protocol_gen.cli.shared import (
    DAY,
    asked_for,
    complete_council,
    day_or_today,
    fail_with_faults,
    show_fault,
    workspace,
)
from protocol_gen.cli.wording import in_words
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.issue.gate import Examination
    from protocol_gen.issue.given_record import GivenRecord
    from protocol_gen.issue.issue import Issuance
    from protocol_gen.issue.issue_plan import IssuePlan
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.workspace import Workspace

_ALL: Final = "all"
"""Says that whatever is not given was not recorded."""
_PARTS: Final = (
    "approving-body", "adopted-on", "minute-reference", "effective-from", "next-review", "summary",
)  # fmt: skip


@click.command(
    epilog="""\b
Examples:
  protocol-gen issue my-council --approved-by "Full Council" --on 2026-05-12 \\
      --minute 26/47 --effective 2026-06-01 --review 2030-05-12 --summary "First adopted"
  protocol-gen issue my-council --summary "As adopted" --not-recorded all
  protocol-gen issue my-council --add-pdf 1.0"""
)
@click.argument("council", shell_complete=complete_council)
@click.option(
    "--approved-by",
    "approving_body",
    metavar="BODY",
    default="",
    help="Body that adopted it, such as Full Council.",
)
@click.option("--on", "adopted_on", type=DAY, help="Date of adoption.")
@click.option(
    "--minute",
    "minute_reference",
    metavar="REFERENCE",
    default="",
    help="Minute that records it, such as 26/47.",
)
@click.option("--effective", "effective_from", type=DAY, help="Date it takes effect.")
@click.option("--review", "next_review", type=DAY, help="Date of the next review.")
@click.option(
    "--summary", metavar="LINE", default="", help="What changed, for the version history."
)
@click.option(
    "--not-recorded",
    multiple=True,
    type=click.Choice([*_PARTS, _ALL]),
    help="A part that nobody wrote down at the time; may be repeated. 'all' is all not given.",
)
@click.option(
    "--retrospective",
    is_flag=True,
    help="It takes effect before the date of its adoption.",
)
@click.option(
    "--readopted",
    is_flag=True,
    help="The council adopted the text of the version before once more.",
)
@click.option(
    "--document",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Issue this document, written by build --format json, instead of the draft.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be kept or refused; write nothing.")
@click.option("--yes", is_flag=True, help="Issue it without asking.")
@click.option(
    "--add-pdf",
    metavar="VERSION",
    help="Add the PDF to a version that was issued where none could be made.",
)
@click.pass_context
def issue(  # one for each option
    ctx: click.Context,
    /,
    council: str,
    not_recorded: tuple[str, ...],
    file: Path | None,
    add_pdf: str | None,
    *,
    retrospective: bool,
    readopted: bool,
    dry_run: bool,
    yes: bool,
    **parts: "str | datetime | None",
) -> None:
    """Issue the draft of COUNCIL as the version that was adopted.

    Shows what will be kept and asks; says all at once what keeps it from being issued, such as an
    error of check. Keeps the document, the published files and the profile in
    profiles/COUNCIL/issued/VERSION, where nothing is ever changed again. Prints the folder.
    """
    from protocol_gen.issue.gate import examine_council  # noqa: PLC0415  # start-up

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    if add_pdf:
        _add_pdf(project, asked, add_pdf)
        return
    given = _given(parts, not_recorded)
    given = replace(given, is_retrospective=retrospective, is_readopted=readopted)
    examined = examine_council(project, asked, given, day_or_today(None), file)
    plan = _plan(project, asked, examined, given, may_write=yes or dry_run)
    show_summary(asked, examined, given, plan)
    _show_unseen(examined)
    if dry_run:
        click.echo("nothing was written", err=True)
        return
    if not yes:
        _confirm()
    _announce(project, asked, _carried_out(project, plan))


def _given(
    parts: "dict[str, str | datetime | None]",
    not_recorded: tuple[str, ...],
) -> "GivenRecord":
    """Return what was given of the record, by the names of its parts."""
    from protocol_gen.issue.given_record import GivenRecord  # noqa: PLC0415  # start-up
    from protocol_gen.model.adoption import Recorded  # noqa: PLC0415  # likewise

    given = {
        name: part.date() if isinstance(part, datetime) else " ".join((part or "").split()) or None
        for name, part in parts.items()
    }
    said = {Recorded(each.replace("-", "_")) for each in not_recorded if each != _ALL}
    if _ALL in not_recorded:
        said |= {part for part in Recorded if not given[part.value]}
    return GivenRecord(
        **{name: part for name, part in given.items() if part},  # type: ignore[arg-type]  # as named
        not_recorded=frozenset(said),
    )


def _plan(
    project: "Workspace",
    council: "Council",
    examined: "Examination",
    given: "GivenRecord",
    *,
    may_write: bool,
) -> "IssuePlan":
    """Return what will be kept; where anything is refused, show all of it and exit."""
    from protocol_gen.errors import NotIssuableError  # noqa: PLC0415  # loaded already
    from protocol_gen.issue.issue_plan import plan_issue  # noqa: PLC0415  # likewise
    from protocol_gen.issue.messages import NOT_AGREED  # noqa: PLC0415  # likewise

    refusals = examined.refusals
    if not may_write and not sys.stdin.isatty():
        refusals = (*refusals, NOT_AGREED())
    faults = examined.faults
    if not refusals and not faults:
        try:
            return plan_issue(project, council, examined.passed(), given.record())
        except InvalidSourcesError as error:
            faults = error.errors
        except NotIssuableError as error:
            refusals = error.reasons
    for fault in faults:
        show_fault(fault)
    for each in refusals:
        click.echo(f"{click.style('refused', fg='red')}: {in_words(each)}", err=True)
    show_summary(council, examined, given)
    _show_unseen(examined)
    click.echo("it cannot be issued like this; nothing was written", err=True)
    raise click.exceptions.Exit(1)


def _show_unseen(examined: "Examination") -> None:
    """Say what was not looked at, before anybody is asked whether to adopt it."""
    for each in examined.unseen:
        click.echo(f"{click.style('not looked at', fg='yellow')}: {in_words(each)}", err=True)


def _confirm() -> None:
    """Ask whether to adopt; if not, exit with code 1."""
    if not click.confirm("Adopt this?", default=False, err=True):
        click.echo("nothing was written", err=True)
        raise click.exceptions.Exit(1)


def _carried_out(project: "Workspace", plan: "IssuePlan") -> "Issuance":
    from protocol_gen.issue.issue import carry_out  # noqa: PLC0415  # loaded already

    try:
        issuance = carry_out(project, plan)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    return issuance


def _announce(project: "Workspace", council: "Council", issuance: "Issuance") -> None:
    """Print the folder of the version, and say what is missing and what comes next."""
    version = issuance.issued.version
    click.echo(click.format_filename(project.shown(issuance.folder)))
    for name, error in issuance.missing:
        message = (
            f"{name} is missing: {in_words(error.message)}; once that is mended, add it with "
            f"protocol-gen issue {council.slug} --add-pdf {version}"
        )
        click.echo(message, err=True)
    click.echo(
        f"version {version} of {council.slug} is issued; next, give the draft a higher version in "
        f"{project.shown(council.profile)}",
        err=True,
    )


def _add_pdf(project: "Workspace", council: "Council", version: str) -> None:
    """Add the PDF of a version, and print where it is."""
    from protocol_gen.issue.add_pdf import add_pdf  # noqa: PLC0415  # it costs start-up

    try:
        path = add_pdf(project, council, version, day_or_today(None))
    except InvalidSourcesError as error:
        fail_with_faults(error)
    click.echo(click.format_filename(project.shown(path)))
