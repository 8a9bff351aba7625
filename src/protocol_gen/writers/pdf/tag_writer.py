"""Writes the tag tree into the PDF's objects, in place of the one that WeasyPrint made."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from protocol_gen.writers.pdf.engine import pydyf
from protocol_gen.writers.pdf.tags import PRINTED, Content, LinkArea, Node, Tagged

Pdf: TypeAlias = Any
"""A ``pydyf.PDF``; the library has no types."""


def write_structure(pdf: Pdf, tagged: Tagged) -> None:
    """Put the tag tree into the PDF, and take out of the pages' text what is an artifact."""
    _remove_structure(pdf)
    for page, artifacts in zip(_pages(pdf), tagged.artifacts, strict=True):
        _mark_artifacts(_contents(pdf, page), artifacts)
    _Scribe(pdf).write(tagged.root)


def _remove_structure(pdf: Pdf) -> None:
    """Remove WeasyPrint's tree: the last objects, from the one before the root."""
    root = int(pdf.catalog["StructTreeRoot"].split()[0])
    del pdf.objects[root - 1 :]


def _pages(pdf: Pdf) -> tuple[Any, ...]:
    return tuple(pdf.objects[number] for number in pdf.pages["Kids"][::3])


def _contents(pdf: Pdf, page: Any) -> list[Any]:  # noqa: ANN401  # pydyf has no types
    stream: list[Any] = pdf.objects[int(page["Contents"].split()[0])].stream
    return stream


def _mark_artifacts(operations: list[Any], artifacts: dict[int, str]) -> None:
    """Change ``/Span <</MCID 1>> BDC`` to ``/Artifact <</Type /Pagination>> BDC``."""
    if not artifacts:
        return
    for place, operation in enumerate(operations):
        if operation != b"BDC" or operations[place - 1].get("MCID") not in artifacts:
            continue
        subtype = artifacts[operations[place - 1]["MCID"]]
        kind = {"Subtype": f"/{subtype}"} if subtype else {}
        operations[place - 2] = "/Artifact"
        operations[place - 1] = pydyf().Dictionary({"Type": "/Pagination", **kind})


@dataclass(slots=True)
class _Scribe:
    """Turns nodes into objects and remembers which object holds which content."""

    pdf: Pdf
    holders: list[dict[int, bytes]] = field(default_factory=list)
    """For each page, the object that holds each identifier."""
    links: list[bytes] = field(default_factory=list)

    def write(self, root: Node) -> None:
        self.holders = [{} for _ in self.pdf.page_references]
        tree_root = self._object({"Type": "/StructTreeRoot"})
        document = self._element(root, "", tree_root.reference)
        tree_root["K"] = pydyf().Array([document])
        tree_root["ParentTree"] = self._parent_tree().reference
        tree_root["ParentTreeNextKey"] = len(self.holders) + len(self.links)
        self.pdf.catalog["StructTreeRoot"] = tree_root.reference

    def _object(self, content: dict[str, object]) -> Any:  # noqa: ANN401  # pydyf has no types
        made = pydyf().Dictionary(content)
        self.pdf.add_object(made)
        return made

    def _element(self, node: Node, language: str, parent: bytes) -> bytes:
        """Write a node and all below it; return its reference."""
        element = self._object({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
        reference: bytes = element.reference
        if node.language != language:
            element["Lang"] = pydyf().String(node.language)
        self._attributes(element, node)
        page = _first_page(node)
        if page is not None:
            element["Pg"] = self.pdf.page_references[page]
        if node.kids:
            element["K"] = pydyf().Array(self._kid(kid, node, page, reference) for kid in node.kids)
        return reference

    def _kid(
        self, kid: Node | Content | LinkArea, node: Node, page: int | None, reference: bytes
    ) -> object:
        match kid:
            case Node():
                return self._element(kid, node.language, reference)
            case Content():
                return self._content(kid, page, reference)
            case LinkArea():
                return self._link(kid, reference)

    def _content(self, content: Content, page: int | None, reference: bytes) -> object:
        self.holders[content.page][content.identifier] = reference
        if content.page == page:
            return content.identifier
        return pydyf().Dictionary(
            {
                "Type": "/MCR",
                "Pg": self.pdf.page_references[content.page],
                "MCID": content.identifier,
            }
        )

    def _link(self, area: LinkArea, reference: bytes) -> object:
        annotation = area.annotation
        annotation["Contents"] = pydyf().String(annotation["Contents"])
        annotation["F"] = PRINTED
        annotation["StructParent"] = len(self.holders) + len(self.links)
        self.links.append(reference)
        page = self.pdf.page_references[area.page]
        return pydyf().Dictionary({"Type": "/OBJR", "Obj": annotation.reference, "Pg": page})

    def _attributes(self, element: Any, node: Node) -> None:  # noqa: ANN401  # as above
        match node.attributes:
            case {"ListNumbering": style}:
                element["A"] = pydyf().Dictionary({"O": "/List", "ListNumbering": style})
            case {"Scope": scope}:
                element["A"] = pydyf().Dictionary({"O": "/Table", "Scope": scope})
            case {"ActualText": words}:
                element["ActualText"] = pydyf().String(words)
            case {"Alt": words, "BBox": rectangle}:
                element["Alt"] = pydyf().String(words)
                box = pydyf().Array(rectangle)
                element["A"] = pydyf().Dictionary(
                    {"O": "/Layout", "Placement": "/Block", "BBox": box}
                )
            case _:
                pass

    def _parent_tree(self) -> Any:  # noqa: ANN401  # as above
        """Write the way back: from each identifier and each link to what holds it."""
        numbers = pydyf().Array()
        for page, holders in enumerate(self.holders):
            last = max(holders, default=-1)
            held = (holders.get(identifier, b"null") for identifier in range(last + 1))
            numbers.extend((page, pydyf().Array(held)))
        for key, reference in enumerate(self.links, start=len(self.holders)):
            numbers.extend((key, reference))
        return self._object({"Nums": numbers})


def _first_page(node: Node) -> int | None:
    """Return the page that a node's plain identifiers belong to."""
    return next((kid.page for kid in node.kids if isinstance(kid, Content)), None)
