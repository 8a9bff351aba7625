"""Where members find a provision that has no number of its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.inlines import plain


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number or heading to look for in two versions, by a provision's id."""

    old: Mapping[str, str] = field(default_factory=dict)
    new: Mapping[str, str] = field(default_factory=dict)


def numbers_of(old: Document | None, new: Document) -> Numbers:
    """Return where provisions are found in two versions; there may be no older one."""
    return Numbers(_places(old) if old else {}, _places(new))


def _places(document: Document) -> Mapping[str, str]:
    by_heading = not document.numbering
    return dict(_found(document.provisions, "", by_heading=by_heading))


def _found(
    provisions: Iterable[Provision], above: str, *, by_heading: bool
) -> Iterator[tuple[str, str]]:
    """Yield each provision's own number, that of the paragraph that it goes on in, or that above.

    In a document without numbers the headings serve.
    """
    leader = above
    for each in provisions:
        place = _own(each, by_heading=by_heading)
        place = place or (leader if each.form is ProvisionForm.RUN_ON else above)
        yield each.id, place
        yield from _found(each.provisions, place, by_heading=by_heading)
        if each.form is not ProvisionForm.RUN_ON:
            leader = place


def _own(provision: Provision, *, by_heading: bool) -> str:
    if provision.number:
        return provision.number.citation
    return plain(provision.heading) if by_heading else ""
