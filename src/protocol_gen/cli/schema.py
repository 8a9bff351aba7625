"""``schema``: the JSON Schema of a kind of file, for editors."""

import json
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import workspace

if TYPE_CHECKING:
    from protocol_gen.readers.shapes import Record

SCHEMAS = ("profile", "changes", "clause", "phrase", "outline", "kind", "paper", "interview")
"""The names of ``readers.schema.FILES``, here so that ``--help`` need not load the readers."""
WRITTEN = ("document", "issued", "redline")
"""The names of ``readers.document_schema.KINDS``: what the program writes as JSON."""


@click.command(
    epilog="""\b
Examples:
  protocol-gen schema profile > profile.schema.json
  protocol-gen schema document

\b
An editor that knows YAML completes and underlines when the file begins with
  # yaml-language-server: $schema=profile.schema.json"""
)
@click.argument("file", type=click.Choice([*SCHEMAS, *WRITTEN]))
@click.pass_context
def schema(ctx: click.Context, file: str) -> None:
    """Print the JSON Schema of a kind of FILE.

    Of what people write (profile, changes, clause …), for editors; and of what the program writes
    as JSON (document, issued, redline), for other programs.
    """
    if file in WRITTEN:
        from protocol_gen.readers.document_schema import (  # noqa: PLC0415  # it costs start-up
            document_schema,
        )

        click.echo(json.dumps(document_schema(file), ensure_ascii=False, indent=2))
        return
    from protocol_gen.readers.schema import schema as of  # noqa: PLC0415  # it costs start-up

    shape = _paper(ctx) if file == "paper" else None
    click.echo(json.dumps(of(file, shape), ensure_ascii=False, indent=2))


def _paper(ctx: click.Context) -> "Record":
    """Return the shape of a paper's answers: its keys are what the templates ask for."""
    from protocol_gen.papers.meeting_papers import papers_library  # noqa: PLC0415  # it costs start-up
    from protocol_gen.readers.paper_answers import questions  # noqa: PLC0415  # likewise

    return questions(papers_library(workspace(ctx)).vocabulary)
