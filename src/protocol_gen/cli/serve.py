"""``serve``: a preview of the website and the drafts, on this computer only."""

from contextlib import suppress
from datetime import datetime

import click

from protocol_gen.cli.shared import IN_FORCE_ON, asked_for, day_or_today, workspace


@click.command(
    epilog="""\b
Examples:
  protocol-gen serve
  protocol-gen serve --port 8080 --on 2026-06-01"""
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    help="Port number; 0 picks a free one. Default: 8000.",
)
@IN_FORCE_ON
@click.pass_context
def serve(ctx: click.Context, port: int, day: datetime | None) -> None:
    """Preview the website and the drafts in a browser, on this computer only.

    Open the address that is printed. When a profile or clause is saved, the page reloads; a fault
    is shown on the page, with its file and line. Nothing is written. Press Ctrl-C to stop.
    """
    from protocol_gen.site.preview import ADDRESS, Preview, PreviewServer  # noqa: PLC0415  # it costs start-up

    asked_for(workspace(ctx), ())
    preview = Preview(ctx.find_root().params["project"], day_or_today(day))
    with PreviewServer(preview, port) as server:
        click.echo(f"http://{ADDRESS}:{server.server_port}/")
        click.echo("Open this address in a browser; press Ctrl-C to stop.", err=True)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
