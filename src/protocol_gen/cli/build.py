"""``build``."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.build_into import IntoOptions, build_into
from protocol_gen.cli.build_run import BuildOptions, build_drafts
from protocol_gen.cli.format_option import format_option
from protocol_gen.cli.progress import Progress
from protocol_gen.cli.shared import (
    DAY,
    OUT,
    asked_for,
    complete_council,
    fail_with_faults,
    workspace,
)
from protocol_gen.errors import InvalidSourcesError, ProtocolError
from protocol_gen.frozen import frozen
from protocol_gen.project import formats as table
from protocol_gen.project.formats import Format, Use, formats_for

if TYPE_CHECKING:
    from protocol_gen.errors import FormatNotMadeError
    from protocol_gen.model.document import Document
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.workspace import Workspace


def _all_formats() -> tuple[Format, ...]:
    return table.FORMATS


def _not_by_default() -> str:
    """Return in words which formats are made only where they are named."""
    usual = formats_for(Use.DRAFTS)
    return ", ".join(each.name for each in table.FORMATS if each not in usual)


@click.command(
    epilog="""\b
Examples:
  protocol-gen build                             every council's draft, every format
  protocol-gen build my-council --format docx,pdf
  protocol-gen build my-council --issued 1.0
  protocol-gen build my-council --as-at 2026-05-12
  protocol-gen build profiles/my-council --out /tmp/drafts
  protocol-gen build my-council --into constitution.docx --at "Part 5C"
  protocol-gen build --dry-run                   what would be made, and why
  protocol-gen build --jobs 8                    thousands of councils, eight at a time"""
)
@click.argument("council", nargs=-1, shell_complete=complete_council)
@format_option(_all_formats, f"all but {_not_by_default()}")
@OUT
@click.option("--issued", metavar="VERSION", help="Give this issued version, not the draft.")
@click.option(
    "--as-at",
    "day",
    metavar="DATE",
    type=DAY,
    help="Give the issued version that was in force on this day: 2026-05-12.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=None,
    help="How many councils at a time. Default: one per processor where there are many.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be made, and why; write nothing.")
@click.option("--force", is_flag=True, help="Rebuild everything, whether or not it has changed.")
@click.option(
    "--prune", is_flag=True, help="Remove what earlier builds made and none would make now."
)
@click.option(
    "--scheduler", default="", metavar="ADDRESS", help="Address of a Dask scheduler: docs/scale.md."
)
@click.option(
    "--into",
    "host",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Put it into a copy of this Word file, such as the constitution.",
)
@click.option("--at", "heading", metavar="HEADING", help="With --into: under this heading of it.")
@click.option("--tracked", is_flag=True, help="With --into: as a tracked insertion.")
@click.pass_context
def build(
    ctx: click.Context,
    council: tuple[str, ...],
    formats: tuple[Format, ...],
    out: Path,
    *,
    issued: str | None,
    day: datetime | None,
    jobs: int | None,
    dry_run: bool,
    force: bool,
    prune: bool,
    scheduler: str,
    host: Path | None,
    heading: str | None,
    tracked: bool,
) -> None:
    """Make the protocol of each COUNCIL, or of all.

    Writes OUT/COUNCIL/VERSION/COUNCIL-protocol-VERSION.EXT and prints each path. What is made is
    the draft, marked as one, so its VERSION ends in -draft; with --issued or --as-at it is what
    the council adopted, the files as published.

    A draft is made only where something that it is made of has changed, or its file is not as it
    was written. Of a council whose profile has a fault nothing is written; others are made all the
    same. Of several councils, OUT/summary.json says what came of each.

    With --into and --at, OUT/COUNCIL/VERSION/FILE is a copy of FILE with the protocol in it.
    """
    if host or heading or tracked:
        others = any((formats, day, dry_run, force, prune, jobs, scheduler))
        build_into(ctx, council, IntoOptions(host, heading, tracked, out, issued, others))
        return
    wanted = formats or formats_for(Use.DRAFTS)
    drafts = BuildOptions(wanted, out, jobs, scheduler, dry_run, force, prune)
    if issued or day:
        _refuse_what_is_for_drafts(drafts, is_twofold=bool(issued and day))
        _give_issued(workspace(ctx), council, wanted, out, issued=issued, day=day)
        return
    _build_drafts(ctx, council, drafts)


def _build_drafts(ctx: click.Context, council: tuple[str, ...], asked: BuildOptions) -> None:
    if asked.prune and council:
        raise click.UsageError("--prune looks at all councils; name none")
    build_drafts(ctx, council, asked)


def _refuse_what_is_for_drafts(asked: BuildOptions, *, is_twofold: bool) -> None:
    if is_twofold:
        raise click.UsageError("give either --issued or --as-at, not both")
    if asked.dry_run or asked.force or asked.prune or asked.jobs or asked.scheduler:
        raise click.UsageError(
            "an issued version is given as published: take the other options out"
        )


def _give_issued(
    project: "Workspace",
    council: tuple[str, ...],
    wanted: tuple[Format, ...],
    out: Path,
    *,
    issued: str | None,
    day: datetime | None,
) -> None:
    """Write the files of issued versions, as published."""
    try:
        made = _issued(project, asked_for(project, council), wanted, issued, day)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    _write(project, made, len(wanted), out)


@frozen
class _Made:
    """A document, and what gives its files one after another."""

    document: "Document"
    files: "Iterable[tuple[str, bytes | FormatNotMadeError]]"


def _write(project: "Workspace", made: Sequence[_Made], formats: int, out: Path) -> None:
    """Write all files and print their paths; what could not be made here is said last."""
    missing: dict[str, ProtocolError] = {}
    with Progress(len(made) * formats) as progress:
        for each in made:
            files = []
            for name, content in each.files:
                progress.step(name)
                if isinstance(content, ProtocolError):
                    missing[str(content)] = content
                else:
                    files.append((name, content))
            progress.clear()
            for name, content in files:
                path = project.save(each.document, name, content, out)
                click.echo(click.format_filename(path.as_posix()))
    if missing:
        raise click.ClickException("\n".join(missing))


def _issued(
    project: "Workspace",
    councils: "Sequence[Council]",
    formats: Sequence[Format],
    version: str | None,
    day: datetime | None,
) -> list[_Made]:
    """Return the issued versions that are asked for, as published."""
    # ruff: noqa: PLC0415  # it costs start-up
    from protocol_gen.project.issued_versions import IssuedStore, published

    made = []
    for council in councils:
        store = IssuedStore(project, council)
        found = store.in_force(day.date()) if day else store.read(version or "")
        made.append(_Made(found.document, published(project, store, found, formats)))
    return made
