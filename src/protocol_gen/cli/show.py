"""``explain``, ``show``, ``councils`` and ``clauses``: looks at what there is."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.model.document import Document, Provision
    from protocol_gen.model.library import Clause, Wording
    from protocol_gen.resolver.explanation import (
        ChosenWording,
        Explanation,
        ProvisionExplained,
        Span,
    )

_FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Words for people, or JSON.",
)
_LONGEST = 72
"""Characters of a text that a list shows."""


@click.command(
    epilog="""\b
Examples:
  protocol-gen explain my-council
  protocol-gen explain my-council roles.members
  protocol-gen explain my-council --format json"""
)
@click.argument("council", shell_complete=complete_council)
@click.argument("clause", required=False, default="")
@_FORM
@click.pass_context
def explain(ctx: click.Context, council: str, clause: str, form: str) -> None:
    """Say how the protocol of COUNCIL came about: all of it, or CLAUSE and what is under it.

    For each provision: the clause, the wording and why it was chosen, what filled its gaps, and
    the local changes made to it.
    """
    from protocol_gen.resolver import explain as explained  # noqa: PLC0415  # it costs start-up
    from protocol_gen.resolver import resolve  # noqa: PLC0415  # likewise

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    try:
        profile = project.profile(asked)
        resolution = resolve(project.library, profile)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    explanation = explained(resolution, profile)
    wanted = {each.id for each in _with_below(resolution.document, clause)}
    provisions = [each for each in explanation.provisions if not clause or each.id in wanted]
    if not provisions:
        message = f"the document has no provision '{clause}'; see protocol-gen show {council}"
        raise click.UsageError(message)
    if form == "json":
        click.echo(_explanation_json(explanation, provisions))
        return
    if explanation.chain:
        click.echo(f"base profiles, nearest first: {', '.join(explanation.chain)}")
    for provision in provisions:
        click.echo("\n".join(_explained(provision)))
    if not clause:
        click.echo("words by origin:")
        for origin, count in explanation.words:
            click.echo(f"  {origin}: {count}")


def _with_below(document: "Document", clause: str) -> "Iterator[Provision]":
    """Yield a provision and all that stands under it."""
    from protocol_gen.model.document import walk  # noqa: PLC0415  # loaded already

    for provision in document.all_provisions:
        if provision.id == clause:
            yield from walk(provision)


def _explanation_json(
    explanation: "Explanation", provisions: "Iterable[ProvisionExplained]"
) -> str:
    whole = {
        "council": explanation.council,
        "version": explanation.version,
        "library_version": explanation.library_version,
        "chain": explanation.chain,
        "provisions": [asdict(provision) for provision in provisions],
        "omitted": [asdict(change) for change in explanation.omitted],
        "phrases": {name: asdict(chosen) for name, chosen in explanation.phrases},
        "words": dict(explanation.words),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _explained(provision: "ProvisionExplained") -> Iterator[str]:
    number = f" ({provision.number})" if provision.number else ""
    yield click.style(provision.id, bold=True) + number
    if provision.heading:
        yield from _chosen("heading", provision.heading)
        yield f"  reads: {_marked(provision.heading_spans)}"
    if provision.wording:
        yield from _chosen("wording", provision.wording)
    if provision.spans:
        yield f"  reads: {_marked(provision.spans)}"
    for change in provision.changes:
        yield f"  changed at {change.place}, {change.kind}: {change.reason}"
    yield ""


def _chosen(what: str, chosen: "ChosenWording") -> Iterator[str]:
    name = f" '{chosen.name}'" if chosen.name else ""
    yield f"  {what}{name}, {chosen.reason} ({chosen.place})"
    yield f"  library: {chosen.source}"


def _marked(spans: "Iterable[Span]") -> str:
    """Return a text with what is not the library's own in brackets that say whose it is."""
    return "".join(
        span.text
        if span.origin == "library"
        else f"[{span.text}]" + click.style(f"{{{span.origin} {span.name}}}", dim=True)
        for span in spans
    )


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
    yield f"{indent}{click.style(provision.id, bold=True)}  {_shortened(number + first)}"
    for child in provision.provisions:
        yield from _tree(child, indent + "  ")


@click.command(
    epilog="""\b
Examples:
  protocol-gen councils
  protocol-gen councils --format json"""
)
@_FORM
@click.pass_context
def councils(ctx: click.Context, form: str) -> None:
    """List the councils of this project."""
    project = workspace(ctx)
    found = asked_for(project, ())
    try:
        profiles = [project.profile(council) for council in found]
    except InvalidSourcesError as error:
        fail_with_faults(error)
    rows = [
        {
            "council": profile.slug,
            "name": profile.names.full,
            "version": profile.version,
            "status": profile.control.status.value,
            "council_type": profile.facts.council_type,
            "nation": profile.facts.nation.value,
            "governance": profile.facts.governance.value,
        }
        for profile in profiles
    ]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        name, kind = click.style(row["council"], bold=True), row["council_type"]
        click.echo(f"{name}  {row['name']}, {kind}, {row['nation']}, version {row['version']}")


@click.command(
    epilog="""\b
Examples:
  protocol-gen clauses                whole texts: docs/library.md
  protocol-gen clauses --format json"""
)
@_FORM
@click.pass_context
def clauses(ctx: click.Context, form: str) -> None:
    """List the clauses and phrases of the library: id, names of wordings, how each text begins."""
    project = workspace(ctx)
    try:
        library = project.library
    except InvalidSourcesError as error:
        fail_with_faults(error)
    if form == "json":
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
        yield f"  {label}{mark}: {_shortened(source)}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
