"""The tag tree of the PDF, built anew from the HTML that was laid out.

WeasyPrint tags boxes, so a paragraph on two pages becomes two, a page header is read as text, and
languages, contents lists and the words of links are lost. Here each piece of painted text goes to
the element that it was written in; what is in no element of the text becomes an artifact.

The names are those of ISO 32000-1, 14.8.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen

Box: TypeAlias = Any
"""A box of WeasyPrint's layout; the library has no types."""
Marks: TypeAlias = Mapping[Box, int]
"""The marked-content identifier of each box that was painted on a page."""

POINTS = 0.75
"""Points in a CSS pixel."""
PRINTED = 4
"""The annotation flag "print", which PDF/A asks for."""
ROLES = {
    "article": "Art",
    "section": "Sect",
    "nav": "TOC",
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
    "p": "P",
    "footer": "P",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "blockquote": "BlockQuote",
    "div": "Div",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
    "img": "Figure",
}
"""The structure type of an element; an element without one leaves its content to its parent."""
CONTENTS_ROLES = {"p": "Caption", "a": "Link"}
"""The same within ``nav``, whose list is the table of contents itself. See also ``_Tree``."""
SAID = "data-said"
"""The attribute of ``ins`` and ``del`` that says in words what they show."""
SCOPES = {"col": "/Column", "row": "/Row"}


@frozen
class Content:
    """A piece of painted content: its page, and its identifier there."""

    page: int
    identifier: int


@frozen
class LinkArea:
    """A place on a page that can be clicked."""

    page: int
    annotation: Any


@dataclass(slots=True, eq=False)
class Node:
    """A structure element: its type, and what is in it in the order of reading."""

    role: str
    language: str = ""
    attributes: dict[str, object] = field(default_factory=dict)
    kids: list["Node | Content | LinkArea"] = field(default_factory=list)


@frozen
class Leaf:
    """What a box gives to its element: text, a picture, or an area of a link."""

    box: Box
    page: int
    identifier: int | None
    annotation: Any = None


@frozen
class Tagged:
    """The tree, and on each page what is no part of it: identifier, and kind of artifact."""

    root: Node
    artifacts: tuple[dict[int, str], ...]


def tag_tree(html: Element, pages: Iterable[Box], marks: Iterable[Marks]) -> Tagged:
    """Return the tags of laid-out pages; ``html`` is the root of what was laid out."""
    tree = _Tree(html)
    artifacts = tuple(
        _place_page(tree, page_box, page, painted)
        for page, (page_box, painted) in enumerate(zip(pages, marks, strict=True))
    )
    return Tagged(tree.root, artifacts)


def _place_page(tree: "_Tree", page_box: Box, page: int, painted: Marks) -> dict[int, str]:
    """Put what a page shows into the tree; return what does not belong there."""
    artifacts: dict[int, str] = {}
    for child in page_box.children:
        margin = getattr(child, "at_keyword", "")
        for leaf in _leaves(child, page, painted):
            if margin:
                artifacts[_identifier(leaf)] = "Header" if "top" in margin else "Footer"
            elif tree.is_repeated(leaf):
                artifacts[_identifier(leaf)] = ""
            else:
                tree.place(leaf, page_box)
    return artifacts


def _identifier(leaf: Leaf) -> int:
    if leaf.identifier is None:
        msg = "a link in a margin or in a repeated table head has no place in the tag tree"
        raise ValueError(msg)
    return leaf.identifier


def _leaves(box: Box, page: int, painted: Marks) -> Iterator[Leaf]:
    """Yield what boxes show, in the order of the text."""
    box = getattr(box, "_box", box)  # an absolutely placed box is behind its placeholder
    if annotation := getattr(box, "link_annotation", None):
        yield Leaf(box, page, None, annotation)
    if box in painted:
        yield Leaf(box, page, painted[box])
    for child in getattr(box, "children", ()):
        yield from _leaves(child, page, painted)


class _Tree:
    """Grows with each leaf: an element's node is made when its first content is placed."""

    def __init__(self, html: Element) -> None:
        self.root = Node("Document", html.get("lang", ""))
        self._parents = {child: parent for parent in html.iter() for child in parent}
        self._nodes: dict[Element, Node] = {html: self.root}
        self._labels: dict[Element, Node] = {}
        self._items: dict[Element, Node] = {}
        self._in_contents = {below for nav in html.iter("nav") for below in nav.iter()} - set(
            html.iter("nav")
        )
        self._heads = {below: head for head in html.iter("thead") for below in head.iter()}
        self._head_pages: dict[Element, int] = {}

    def is_repeated(self, leaf: Leaf) -> bool:
        """Say whether this is a table head printed again on a later page."""
        head = self._heads.get(leaf.box.element)
        return head is not None and self._head_pages.setdefault(head, leaf.page) != leaf.page

    def place(self, leaf: Leaf, page_box: Box) -> None:
        """Put a leaf into the node of its element."""
        element = leaf.box.element
        is_item = element.tag == "li" and element not in self._in_contents
        is_marker = is_item and "::" in leaf.box.element_tag
        node = self._label(element) if is_marker else self._node(element)
        if leaf.annotation is not None:
            leaf.annotation["Contents"] = _said(self._parents[element]) + _words(element)
            node.kids.append(LinkArea(leaf.page, leaf.annotation))
        elif leaf.identifier is not None:
            if element.tag == "img":
                node.attributes["BBox"] = _rectangle(leaf.box, page_box)
            node.kids.append(Content(leaf.page, leaf.identifier))

    def _node(self, element: Element) -> Node:
        if element not in self._nodes:
            parent = self._node(self._parents[element])
            if element not in self._nodes:  # a row makes all its cells
                self._nodes[element] = self._made(element, parent)
        return self._nodes[element]

    def _made(self, element: Element, parent: Node) -> Node:
        """Make the node that takes an element's content: often its parent's."""
        above = self._parents[element]
        if element in self._in_contents:
            return self._made_in_contents(element, parent)
        match element.tag:
            case "nav" if above.tag == "article":
                return self._before(parent, element)
            case "span" if above.tag == "li" and _leads(element, above):
                return self._label(above)
            case "li":
                return self._item(element, parent)
            case "div" if above.tag == "dl":
                return self._child(element, parent, "LI")
            case _:
                return self._plain(element, parent, ROLES)

    def _made_in_contents(self, element: Element, parent: Node) -> Node:
        if element.tag == "li":
            return self._child(element, self._child(element, parent, "TOCI"), "Reference")
        if element.get("class") == "page":
            return self._child(element, parent, "Span")
        return self._plain(element, parent, CONTENTS_ROLES)

    def _plain(self, element: Element, parent: Node, roles: Mapping[str, str]) -> Node:
        is_span = element.get("lang") if element.tag == "span" else element.get(SAID)
        role = "Span" if is_span else ""
        role = role or roles.get(str(element.tag), "")
        return self._child(element, parent, role) if role else parent

    def _child(self, element: Element, parent: Node, role: str) -> Node:
        node = Node(role, self._language(element), _attributes(element, role))
        parent.kids.append(node)
        self._nodes[element] = node
        if role == "TR":
            for cell in element:  # an empty cell counts too
                self._node(cell)
        return node

    def _before(self, text: Node, contents: Element) -> Node:
        """Make the node of the contents before that of the text, which they are no part of."""
        around = self._node(self._parents[self._parents[contents]])
        node = self._child(contents, around, ROLES["nav"])
        around.kids.remove(node)
        around.kids.insert(around.kids.index(text), node)
        return node

    def _item(self, element: Element, parent: Node) -> Node:
        """Make a list item and return its body."""
        item = self._items[element] = self._child(element, parent, "LI")
        body = Node("LBody", item.language)
        item.kids.append(body)
        self._nodes[element] = body
        return body

    def _label(self, element: Element) -> Node:
        """Return the label of a list item; it comes before the body."""
        if element not in self._labels:
            self._node(element)
            label = self._labels[element] = Node("Lbl", self._items[element].language)
            self._items[element].kids.insert(0, label)
        return self._labels[element]

    def _language(self, element: Element) -> str:
        """Return the language of an element: its own, or that of the nearest around it."""
        own = element.get("lang")
        if own is not None or element not in self._parents:
            return own or ""
        return self._language(self._parents[element])


def _leads(element: Element, item: Element) -> bool:
    """Say whether a span is the number or letter at the head of a list item."""
    return element.get("class") == "number" and item[0] is element


def _attributes(element: Element, role: str) -> dict[str, object]:
    match role:
        case "L":
            return {"ListNumbering": _list_numbering(element)}
        case "TH":
            return {"Scope": SCOPES[element.get("scope", "col")]}
        case "Figure":
            return {"Alt": element.get("alt", "")}
        case "Span" if element.get(SAID) and element.find(".//a") is None:
            return {"ActualText": _said(element) + "".join(element.itertext())}
        case _:
            return {}


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _said(element: Element) -> str:
    """Return what a redline says of an element's words, to be read before them."""
    said = element.get(SAID)
    return f"{said}: " if said else ""


def _list_numbering(element: Element) -> str:
    """Return how a list is numbered, as its first label shows."""
    if element.tag == "ul":
        return "/Disc"
    if element.tag == "dl":
        return "/None"
    first = next(element.iter("span"), None)
    counter = "".join(filter(str.isalnum, (first.text or "") if first is not None else ""))
    styles: tuple[tuple[Callable[[str], bool], str], ...] = (
        (str.isdigit, "/Decimal"),
        (lambda text: text == "i", "/LowerRoman"),
        (lambda text: text == "I", "/UpperRoman"),
        (str.islower, "/LowerAlpha"),
        (str.isupper, "/UpperAlpha"),
    )
    return next((name for fits, name in styles if fits(counter)), "/None")


def _rectangle(box: Box, page_box: Box) -> tuple[float, ...]:
    """Return where a picture is: left, bottom, right, top, in points from the lower left."""
    left, top = box.content_box_x(), box.content_box_y()
    height = page_box.margin_height()
    corners = (left, height - top - box.height, left + box.width, height - top)
    return tuple(round(corner * POINTS, 2) for corner in corners)
