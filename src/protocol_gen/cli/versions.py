"""The two versions that a command compares: their options, and what changes between them."""

from datetime import date
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import day_or_today, fail_with_faults
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.revision import Revision
    from protocol_gen.project.workspace import Workspace

LATEST = "latest"
"""The latest issued version: what is compared with if none is named."""

FROM_VERSION = click.option(
    "--from",
    "old",
    metavar="VERSION",
    default=LATEST,
    help="The earlier version, such as 1.0. Default: the latest issued.",
)
TO_VERSION = click.option(
    "--to", "new", metavar="VERSION", default="draft", help="The later version. Default: draft."
)


def chosen_revision(
    project: "Workspace",
    council: "Council",
    versions: tuple[str, str],
    *,
    author: str = "",
    dated: date | None = None,
    declared_by: str = "",
) -> "Revision":
    """Return what changes between two versions; faults in the sources end the command."""
    from protocol_gen.project.declarations import Declarant  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.issued_versions import IssuedStore  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.revision import revise  # noqa: PLC0415  # likewise

    old, new = versions
    if old == LATEST:
        issued = IssuedStore(project, council).versions()
        if not issued:
            message = (
                f"{council.slug} has not issued a version to compare with; "
                "see protocol-gen issue, or name one with --from"
            )
            raise click.UsageError(message)
        old = issued[-1]
    declarant = Declarant(declared_by, day_or_today(None))
    try:
        return revise(project, council, (old, new), author=author, dated=dated, declarant=declarant)
    except InvalidSourcesError as error:
        fail_with_faults(error)
