"""``show``: a protocol as a tree of its provisions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import (
    asked_for,
    complete_council,
    fail_with_faults,
    shorten,
    workspace,
)
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.model.document import Provision


@click.command(
    epilog="""\b
Examples:
  protocol-gen show my-council
  protocol-gen show profiles/my-council"""
)
@click.argument("council", shell_complete=complete_council)
@click.pass_context
def show(ctx: click.Context, council: str) -> None:
    """Show the provisions of COUNCIL's protocol as a tree: id, number, first words."""
    project = workspace(ctx)
    try:
        (resolution,) = project.resolve_all(asked_for(project, (council,)))
    except InvalidSourcesError as error:
        fail_with_faults(error)
    document = resolution.document
    for provision in (*document.title_block, *document.provisions):
        click.echo("\n".join(_tree(provision, "")))


def _tree(provision: "Provision", indent: str) -> Iterator[str]:
    from protocol_gen.model.document import Paragraph  # noqa: PLC0415  # loaded already
    from protocol_gen.model.inlines import plain  # noqa: PLC0415  # likewise

    texts = [provision.heading, *(b.text for b in provision.blocks if isinstance(b, Paragraph))]
    first = next((plain(text) for text in texts if text), "")
    number = f"{provision.number.label} " if provision.number else ""
    yield f"{indent}{click.style(provision.id, bold=True)}  {shorten(number + first)}"
    for child in provision.provisions:
        yield from _tree(child, indent + "  ")
