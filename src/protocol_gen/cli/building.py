"""``build``."""

from pathlib import Path

import click

from protocol_gen.cli.asking import asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.cli.progress import Progress
from protocol_gen.errors import InvalidSourcesError, ProtocolError

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
  protocol-gen build                             every council, every format
  protocol-gen build my-council --format docx,pdf
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
@click.pass_context
def build(
    ctx: click.Context, council: tuple[str, ...], formats: tuple[str, ...] | None, out: Path
) -> None:
    """Make the protocol of each COUNCIL, or of all.

    Writes OUT/COUNCIL/VERSION/COUNCIL-protocol-VERSION.EXT and prints each path. Nothing is
    written unless every profile is in order.
    """
    from protocol_gen.pipeline.formats import USUAL, Format  # noqa: PLC0415  # it costs start-up

    project = workspace(ctx)
    wanted = tuple(map(Format, formats)) if formats else USUAL
    try:
        resolutions = project.resolve_all(asked_for(project, council))
    except InvalidSourcesError as error:
        fail_with_faults(error)
    missing: dict[str, ProtocolError] = {}
    with Progress(len(resolutions) * len(wanted)) as progress:
        for resolution in resolutions:
            document = resolution.document
            files = []
            for name, content in project.render(document, wanted):
                progress.step(name)
                if isinstance(content, ProtocolError):
                    missing[str(content)] = content
                else:
                    files.append((name, content))
            progress.clear()
            for name, content in files:
                path = project.save(document, name, content, out)
                click.echo(click.format_filename(path.as_posix()))
    for message in missing:
        raise click.ClickException(message)
