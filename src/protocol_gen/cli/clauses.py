"""``clauses``: the clauses and phrases of the library."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import OUTPUT, fail_with_faults, shorten, workspace
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.model.library import Clause, Wording


@click.command(
    epilog="""\b
Examples:
  protocol-gen clauses                full texts: docs/library.md
  protocol-gen clauses --output json"""
)
@OUTPUT
@click.pass_context
def clauses(ctx: click.Context, output: str) -> None:
    """List the clauses and phrases of the library: ids, names of wordings, opening words."""
    project = workspace(ctx)
    try:
        library = project.library
    except InvalidSourcesError as error:
        fail_with_faults(error)
    if output == "json":
        rows = [_clause_row(clause) for clause in library.clauses.values()]
        phrases = {
            name: [_wording_row(wording) for wording in phrase.wordings]
            for name, phrase in library.phrases.items()
        }
        whole = {"version": library.version, "clauses": rows, "phrases": phrases}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    for clause in library.clauses.values():
        click.echo("\n".join(_clause_lines(clause)))
    for name, phrase in library.phrases.items():
        click.echo(click.style(f"phrase.{name}", bold=True))
        click.echo("\n".join(_wording_lines("text", phrase.wordings)))


def _clause_row(clause: "Clause") -> dict[str, object]:
    return {
        "id": clause.id,
        "place": str(clause.location),
        "condition": clause.condition_source,
        "note": clause.note,
        "headings": [_wording_row(wording) for wording in clause.headings],
        "wordings": [_wording_row(wording) for wording in clause.wordings],
        "clauses": [child.id for child in clause.clauses],
    }


def _wording_row(wording: "Wording") -> dict[str, object]:
    return {
        "name": wording.name,
        "condition": wording.condition_source,
        "text": dict(wording.sources),
        "choose": wording.choose_source,
        "withdrawn": wording.withdrawn,
    }


def _clause_lines(clause: "Clause") -> Iterator[str]:
    condition = f"  when {clause.condition_source}" if clause.condition_source else ""
    yield click.style(clause.id, bold=True) + condition
    yield from _wording_lines("heading", clause.headings)
    yield from _wording_lines("text", clause.wordings)


def _wording_lines(what: str, wordings: "Iterable[Wording]") -> Iterator[str]:
    for wording in wordings:
        label = wording.name or wording.condition_source or what
        mark = " (withdrawn)" if wording.withdrawn else ""
        source = " / ".join(text for _, text in wording.sources)
        yield f"  {label}{mark}: {shorten(source)}"
