"""Where members find a provision: by its number, by that above it, or by a heading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from protocol_gen.frozen import frozen
from protocol_gen.language.minute_words import PlaceWords
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.inlines import plain


@frozen
class Numbers:
    """The number or heading to look for in two versions, by a provision's id.

    ``headings`` has the heading of each provision, or else that above it, in the newest version
    that has the provision; ``sections`` are the numbers that stand before a heading, ``in_words``
    those that say what they are.
    """

    old: Mapping[str, str] = field(default_factory=dict)
    new: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    sections: frozenset[str] = frozenset()
    in_words: frozenset[str] = frozenset()

    def cited(self, id_: str, words: PlaceWords) -> str:
        """Return "paragraph 1.1", "section 2": of what is new or stays, as in the new version."""
        found = self.new if id_ in self.new else self.old
        if id_ not in found:
            return words.title_block
        label = found[id_]
        if not label:
            return words.opening
        if label == self.headings.get(id_):
            return words.headed(heading=label)
        if label in self.in_words:
            return label
        number = words.section if label in self.sections else words.paragraph
        return number(number=label)


def numbers_of(old: Document | None, new: Document) -> Numbers:
    """Return where provisions are found in two versions; there may be no older one."""
    versions = [old, new] if old else [new]
    return Numbers(
        _places(old) if old else {},
        _places(new),
        {id_: said for each in versions for id_, said in _headings(each.provisions, "")},
        frozenset(
            part.number.citation
            for each in versions
            for part in each.all_provisions
            if part.heading and part.number
        ),
        frozenset(
            part.number.citation
            for each in versions
            for part in each.all_provisions
            if part.number and part.number.in_words
        ),
    )


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


def _headings(provisions: Iterable[Provision], above: str) -> Iterator[tuple[str, str]]:
    for each in provisions:
        heading = plain(each.heading) or above
        yield each.id, heading
        yield from _headings(each.provisions, heading)


def _own(provision: Provision, *, by_heading: bool) -> str:
    if provision.number:
        return provision.number.citation
    return plain(provision.heading) if by_heading else ""
