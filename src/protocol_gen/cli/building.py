"""``build``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.asking import (
    asked_for,
    complete_council,
    fail_with_faults,
    show_notice,
    workspace,
)
from protocol_gen.cli.progress import Progress
from protocol_gen.errors import InvalidSourcesError, ProtocolError

if TYPE_CHECKING:
    from protocol_gen.errors import MissingSystemLibraryError
    from protocol_gen.model.document import Document
    from protocol_gen.pipeline.formats import Format
    from protocol_gen.pipeline.workspace import Council, Workspace

FORMATS = ("txt", "html", "html-fragment", "pdf", "docx", "json")
"""The names of ``pipeline.Format``, here so that ``--help`` need not load the pipeline."""


class _Formats(click.ParamType[tuple[str, ...]]):
    """A list of formats parted by commas."""

    name = "formats"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the formats named, each once."""
        if not isinstance(value, str):
            return value
        names = dict.fromkeys(name.strip() for name in value.split(","))
        for name in names:
            if name not in FORMATS:
                self.fail(f"'{name}' is no format; there is: {', '.join(FORMATS)}", param, ctx)
        return tuple(names)


@click.command(
    epilog="""\b
Examples:
  protocol-gen build                             every council's draft, every format
  protocol-gen build my-council --format docx,pdf
  protocol-gen build my-council --issued 1.0
  protocol-gen build my-council --as-at 2026-05-12
  protocol-gen build profiles/my-council --out /tmp/drafts"""
)
@click.argument("council", nargs=-1, shell_complete=complete_council)
@click.option(
    "--format",
    "formats",
    type=_Formats(),
    default=None,
    help=f"Which of {', '.join(FORMATS)}, parted by commas. Default: all but html-fragment.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="build",
    help="The folder to write to. Default: build.",
)
@click.option("--issued", metavar="VERSION", help="Give this issued version, not the draft.")
@click.option(
    "--as-at",
    "day",
    metavar="DATE",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="Give the issued version that was in force on this day: 2026-05-12.",
)
@click.pass_context
def build(
    ctx: click.Context,
    council: tuple[str, ...],
    formats: tuple[str, ...] | None,
    out: Path,
    *,
    issued: str | None,
    day: datetime | None,
) -> None:
    """Make the protocol of each COUNCIL, or of all.

    Writes OUT/COUNCIL/VERSION/COUNCIL-protocol-VERSION.EXT and prints each path. What is made is
    the draft, marked as one, so its VERSION ends in -draft; with --issued or --as-at it is what
    the council adopted, the files as published. Nothing is written unless every profile is in
    order.
    """
    from protocol_gen.pipeline.formats import USUAL, Format  # noqa: PLC0415  # it costs start-up

    if issued and day:
        raise click.UsageError("give either --issued or --as-at, not both")
    project = workspace(ctx)
    wanted = tuple(map(Format, formats)) if formats else USUAL
    councils = asked_for(project, council)
    try:
        if issued or day:
            made = _issued(project, councils, wanted, issued, day.date() if day else None)
        else:
            made = _drafts(project, councils, wanted)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    _write(project, made, len(wanted), out)


@dataclass(frozen=True, slots=True)
class _Made:
    """A document, and what gives its files one after another."""

    document: "Document"
    files: "Iterable[tuple[str, bytes | MissingSystemLibraryError]]"


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
    for message in missing:
        raise click.ClickException(message)


def _drafts(
    project: "Workspace", councils: "Sequence[Council]", formats: "Sequence[Format]"
) -> list[_Made]:
    """Return the drafts, each marked as one."""
    from protocol_gen.pipeline.drafts import drafts  # noqa: PLC0415  # it costs start-up

    made = []
    for draft in drafts(project, councils):
        if draft.notice:
            show_notice(draft.notice)
        made.append(_Made(draft.document, project.render(draft.document, formats)))
    return made


def _issued(
    project: "Workspace",
    councils: "Sequence[Council]",
    formats: "Sequence[Format]",
    version: str | None,
    day: date | None,
) -> list[_Made]:
    """Return the issued versions that are asked for, as published."""
    from protocol_gen.pipeline.issued import (  # noqa: PLC0415  # it costs start-up
        IssuedStore,
        published,
    )

    made = []
    for council in councils:
        store = IssuedStore(project, council)
        found = store.in_force(day) if day else store.read(version or "")
        made.append(_Made(found.document, published(project, store, found, formats)))
    return made
