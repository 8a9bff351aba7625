"""``explain``: where each sentence of a protocol comes from, and why."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import OUTPUT, asked_for, complete_council, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.model.document import Document, Provision
    from protocol_gen.resolver.absence import Absence
    from protocol_gen.resolver.explanation import (
        ChosenWording,
        Explanation,
        ProvisionExplained,
        Span,
    )
    from protocol_gen.resolver.offered_wordings import OfferedWording


@click.command(
    epilog="""\b
Examples:
  protocol-gen explain my-council
  protocol-gen explain my-council roles.members
  protocol-gen explain my-council 5.2
  protocol-gen explain my-council --output json"""
)
@click.argument("council", shell_complete=complete_council)
@click.argument("clause", required=False, default="")
@OUTPUT
@click.pass_context
def explain(ctx: click.Context, council: str, clause: str, output: str) -> None:
    """Show how the protocol of COUNCIL was made: all of it, or CLAUSE and what is under it.

    CLAUSE is an id, or the number that a provision has now (5.2, "section 5", "11.1(c)"); its id
    comes first in what is shown.

    For each provision: its clause, the wording and why it was chosen, what filled its gaps, the
    other wordings that there are to choose, as they would read, and the local changes to it.
    """
    from protocol_gen.project.clause_numbers import provision_numbered  # noqa: PLC0415  # it costs start-up
    from protocol_gen.resolver import explain as explained  # noqa: PLC0415  # it costs start-up
    from protocol_gen.resolver import offered_wordings, resolve, why_absent  # noqa: PLC0415  # likewise

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    try:
        profile = project.profile(asked)
        library = project.library_of(profile)
        resolution = resolve(library, profile)
        offered = offered_wordings(library, profile)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    explanation = explained(resolution, profile)
    clause = provision_numbered(resolution.document, clause) or clause
    wanted = {each.id for each in _with_below(resolution.document, clause)}
    provisions = [each for each in explanation.provisions if not clause or each.id in wanted]
    if not provisions:
        raise click.UsageError(_absent(clause, council, why_absent(library, profile, clause)))
    if output == "json":
        click.echo(_explanation_json(explanation, provisions, offered))
        return
    said = [_explained(each, offered.get(each.id, ())) for each in provisions]
    parts = (_bases(explanation), *said, () if clause else _of_the_whole(explanation))
    click.echo("\n".join(line for lines in parts for line in lines))


def _absent(clause: str, council: str, absence: "Absence | None") -> str:
    """Say that a clause is not there, and why, where the library has it."""
    why = f": {_because(absence)}" if absence else ""
    return f"the document has no provision '{clause}'{why}; see protocol-gen show {council}"


def _because(absence: "Absence") -> str:
    from protocol_gen.resolver import AbsenceReason  # noqa: PLC0415  # it costs start-up

    match absence.reason:
        case AbsenceReason.CONDITION:
            condition = f"{absence.condition} ({absence.location})"
            return f"the condition of '{absence.clause}' does not hold: {condition}"
        case AbsenceReason.EXCLUDED:
            return f"the profile excludes it ({absence.location})"
        case AbsenceReason.OMITTED:
            return "a local change omits it"
        case AbsenceReason.COVERED:
            return "another wording says it as well"
        case AbsenceReason.NOT_PLACED:
            return "the outline has no place for it"


def _bases(explanation: "Explanation") -> Iterator[str]:
    if explanation.chain:
        yield f"base profiles, nearest first: {', '.join(explanation.chain)}"


def _of_the_whole(explanation: "Explanation") -> Iterator[str]:
    """Yield what is said once, after all provisions."""
    if explanation.earlier_titles:
        yield "earlier titles, as declared:"
    for each in explanation.earlier_titles:
        said = f"“{each.earlier}” until {each.until}, now “{each.title}”"
        yield f"  {each.post}: {said}; declared by {each.declared_by}"
    yield "words by origin:"
    yield from (f"  {origin}: {count}" for origin, count in explanation.words)


def _with_below(document: "Document", clause: str) -> "Iterator[Provision]":
    """Yield a provision and everything under it."""
    from protocol_gen.model.document import walk  # noqa: PLC0415  # loaded already

    for provision in document.all_provisions:
        if provision.id == clause:
            yield from walk(provision)


def _explanation_json(
    explanation: "Explanation",
    provisions: "Iterable[ProvisionExplained]",
    offered: "Mapping[str, tuple[OfferedWording, ...]]",
) -> str:
    whole = {
        "council": explanation.council,
        "version": explanation.version,
        "library_version": explanation.library_version,
        "chain": explanation.chain,
        "provisions": [
            {
                **asdict(provision),
                "choices": [asdict(each) for each in offered.get(provision.id, ())],
            }
            for provision in provisions
        ],
        "omitted": [asdict(change) for change in explanation.omitted],
        "phrases": {name: asdict(chosen) for name, chosen in explanation.phrases},
        "words": dict(explanation.words),
        "earlier_titles": [asdict(each) for each in explanation.earlier_titles],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _explained(
    provision: "ProvisionExplained", offered: "Iterable[OfferedWording]"
) -> Iterator[str]:
    number = f" ({provision.number})" if provision.number else ""
    yield click.style(provision.id, bold=True) + number
    if provision.heading:
        yield from _chosen("heading", provision.heading)
        yield f"  reads: {_marked(provision.heading_spans)}"
    if provision.wording:
        yield from _chosen("wording", provision.wording)
    if provision.spans:
        yield f"  reads: {_marked(provision.spans)}"
    for each in offered:
        yield f"  to choose '{each.name}': {each.choose}"
        yield f"    would read: {each.reads}"
    for change in provision.changes:
        why = " ".join((change.reason, *change.motions))
        yield f"  changed at {change.place}, {change.kind}: {why}"
    yield ""


def _chosen(what: str, chosen: "ChosenWording") -> Iterator[str]:
    name = f" '{chosen.name}'" if chosen.name else ""
    yield f"  {what}{name}, {chosen.reason} ({chosen.place})"
    yield f"  library: {chosen.source}"


def _marked(spans: "Iterable[Span]") -> str:
    """Return a text; what is not from the library is in brackets that say where it is from."""
    return "".join(
        span.text
        if span.origin == "library"
        else f"[{span.text}]" + click.style(f"{{{span.origin} {span.name}}}", dim=True)
        for span in spans
    )
