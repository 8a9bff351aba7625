"""``paper``: the papers for the meeting that decides on a version."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.format_option import format_option
from protocol_gen.cli.progress import Progress
from protocol_gen.cli.shared import (
    DAY,
    OUT,
    asked_for,
    complete_council,
    fail_with_faults,
    fail_without_signs,
    workspace,
)
from protocol_gen.cli.wording import in_words
from protocol_gen.errors import FormatNotMadeError, InvalidSourcesError
from protocol_gen.project.formats import Format, Use, formats_for

if TYPE_CHECKING:
    from protocol_gen.papers.meeting_papers import Papers, Request
    from protocol_gen.papers.messages import UnansweredError
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.workspace import Workspace


@click.command(
    epilog="""\b
Examples:
  protocol-gen paper my-council --meeting "Full Council" --on 2026-05-12 --item 7 \\
      --from 1.0 --report-of "Monitoring Officer"
  protocol-gen paper my-council --meeting "Full Council" --on 2026-05-12 --item 7 \\
      --from 1.0 --report-of "Monitoring Officer" --final

\b
What only people know (the options considered, the finance officer's comment) is read from
profiles/COUNCIL/paper.yaml; docs/papers.md shows one."""
)
@click.argument("council", shell_complete=complete_council)
@click.option(
    "--meeting", metavar="BODY", default="", help="Body that meets, such as Full Council."
)
@click.option("--on", "day", type=DAY, help="Date of the meeting.")
@click.option("--item", metavar="NUMBER", default="", help="Number of the agenda item.")
@click.option(
    "--report-of", metavar="POST", default="", help="Post whose report or decision it is."
)
@click.option(
    "--from",
    "old",
    metavar="VERSION",
    default="latest",
    help="Version to be replaced. Default: the latest issued, if any.",
)
@click.option(
    "--to", "new", metavar="VERSION", default="draft", help="Version proposed. Default: draft."
)
@click.option("--effective", type=DAY, help="Date it takes effect.")
@click.option("--review", type=DAY, help="Date by which it is to be reviewed.")
@click.option(
    "--route",
    type=click.Choice(["council", "officer"]),
    default="council",
    help="A report to the council, or notice of an officer's decision on minor changes.",
)
@click.option(
    "--paper",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File of answers. Default: paper.yaml beside the profile, if there is one.",
)
@click.option(
    "--declared-by",
    default="",
    metavar="OFFICER",
    help="Who declares that changes marked as slips, or as required by law, are just that.",
)
@click.option("--final", is_flag=True, help="Refuse if anything is missing; omit the draft mark.")
@format_option(partial(formats_for, Use.PAPERS), "all of these")
@OUT
@click.pass_context
def paper(  # noqa: PLR0917  # one for each option
    ctx: click.Context,
    council: str,
    meeting: str,
    day: datetime | None,
    item: str,
    report_of: str,
    old: str,
    new: str,
    effective: datetime | None,
    review: datetime | None,
    route: str,
    file: Path | None,
    declared_by: str,
    formats: tuple[Format, ...],
    out: Path,
    *,
    final: bool,
) -> None:
    """Make the papers by which COUNCIL decides on a version of its protocol.

    The report with its recommendations, the protocol as proposed, the same with its changes
    marked, the schedule of amendments and the draft resolution: each as a file, and all in one PDF.
    Writes to OUT/COUNCIL/papers/VERSION, prints each path, and lists what is still needed.
    """
    from protocol_gen.model.papers import Occasion  # noqa: PLC0415  # it costs start-up
    from protocol_gen.papers.meeting_papers import DecisionRoute, Request  # noqa: PLC0415  # likewise

    words = (" ".join(each.split()) for each in (meeting, item, report_of))
    name, number, post = words
    occasion = Occasion(name, _date(day), number, post, _date(effective), _date(review))
    request = Request(occasion, old, new, DecisionRoute(route), file, declared_by.strip(), final)
    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    made = _made(project, asked, request)
    missing = _write(project, made, formats or formats_for(Use.PAPERS), out)
    for warning in made.warnings:
        click.echo(f"{click.style('warning', fg='yellow')}: {in_words(warning)}", err=True)
    _show_gaps(project, asked, made, file)
    fail_without_signs(project, asked, missing, file)


def _made(project: "Workspace", council: "Council", request: "Request") -> "Papers":
    """Return the papers; where they cannot be made, show why and exit with code 1."""
    from protocol_gen.papers.meeting_papers import papers  # noqa: PLC0415  # loaded already
    from protocol_gen.papers.messages import UnansweredError  # noqa: PLC0415  # likewise

    try:
        return papers(project, council, request)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    except UnansweredError as error:
        _show_gaps(project, council, error, request.file)
        click.echo("the papers cannot be final like this; no paper was written", err=True)
        raise click.exceptions.Exit(1) from error


def _show_gaps(
    project: "Workspace", council: "Council", made: "Papers | UnansweredError", file: Path | None
) -> None:
    """Say what is still needed, and the file in which to answer.

    Where the council has no such file yet, it is made, with the questions as remarks.
    """
    from protocol_gen.papers.answers_file import write_answers_file  # noqa: PLC0415  # loaded already
    from protocol_gen.project.council_folders import PAPER  # noqa: PLC0415  # likewise

    for gap in made.gaps:
        click.echo(in_words(gap), err=True)
    if made.gaps:
        about = (made.version, made.gaps, made.reasons)
        written = None if file else write_answers_file(project, council, *about)
        answers = project.shown(file or council.profile.with_name(PAPER))
        asked = ", which now has the questions" if written else ""
        click.echo(f"the answers belong in {answers}{asked}", err=True)


def _date(day: datetime | None) -> date | None:
    return day.date() if day else None


def _write(
    project: "Workspace", made: "Papers", formats: tuple[Format, ...], out: Path
) -> list[FormatNotMadeError]:
    """Make all files, then write them; return why some could not be made."""
    from protocol_gen.papers.meeting_papers import files, save  # noqa: PLC0415  # loaded already

    missing = []
    ready = []
    with Progress((len(made.papers) + 1) * len(formats)) as progress:
        for name, content in files(project, made, formats):
            progress.step(name)
            if isinstance(content, FormatNotMadeError):
                missing.append(content)
            else:
                ready.append((name, content))
    for name, content in ready:
        click.echo(click.format_filename(save(made, name, content, out).as_posix()))
    return missing
