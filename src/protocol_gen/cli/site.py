"""``site``: the website of what councils have adopted."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from protocol_gen.cli.shared import (
    IN_FORCE_ON,
    asked_for,
    complete_council,
    day_or_today,
    fail_with_faults,
    workspace,
)
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.site.publish import SiteUpdate


class _Address(click.ParamType[str]):
    """The address that the site will have: http or https, ending in a slash."""

    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the address, ending in a slash."""
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        is_plain = not (parts.query or parts.fragment or parts.username)
        if parts.scheme not in {"http", "https"} or not parts.hostname or not is_plain:
            right = "https://www.example.gov.uk/protocols/"
            self.fail(
                f"'{value}' is not the address of a website; write it like {right}", param, ctx
            )
        return value if value.endswith("/") else f"{value}/"


@click.command(
    epilog="""\b
Examples:
  protocol-gen site
  protocol-gen site my-council --base-url https://www.my-council.gov.uk/protocol/
  protocol-gen site --on 2026-06-01              as it will be on that date"""
)
@click.argument("council", nargs=-1, shell_complete=complete_council)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="build/site",
    help="Folder to write to. Default: build/site.",
)
@click.option(
    "--base-url",
    "base",
    type=_Address(),
    default=None,
    help="Address of the site, for the sitemap and for absolute links.",
)
@IN_FORCE_ON
@click.pass_context
def site(
    ctx: click.Context,
    council: tuple[str, ...],
    out: Path,
    base: str | None,
    day: datetime | None,
) -> None:
    """Make a website of what each COUNCIL, or every council, has adopted.

    Plain files for any web host, readable without scripts. Drafts are not included: see
    protocol-gen serve. Councils that an earlier run put into OUT stay there. Prints the path of
    the home page.
    """
    from protocol_gen.site import Site  # noqa: PLC0415  # likewise
    from protocol_gen.site.publish import publish  # noqa: PLC0415  # it costs start-up

    project = workspace(ctx)
    asked = asked_for(project, council)
    try:
        done = publish(project, asked, Site(day_or_today(day), base or ""), out)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    click.echo(click.format_filename((out / "index.html").as_posix()))
    _summarise(done, knows_address=base is not None)


def _summarise(done: "SiteUpdate", *, knows_address: bool) -> None:
    councils = f"{done.councils} council{'' if done.councils == 1 else 's'}"
    parts = [councils, f"{done.files} files", f"{done.written} written"]
    if done.removed:
        parts.append(f"{done.removed} removed")
    click.echo(", ".join(parts), err=True)
    for path in done.kept:
        message = (
            f"{path} belongs to an earlier site and has been changed since, so it was kept; "
            "delete it if nobody needs it"
        )
        click.echo(message, err=True)
    if not knows_address:
        click.echo("without --base-url there is no sitemap, and links are relative", err=True)
