"""The styles and lists that our text brings into another's Word file.

A style that the host has by the same name is the host's; any other comes along, with those that
it is based on. Every list comes along under numbers that are free.
"""

from copy import deepcopy

from docx.oxml.ns import qn

from protocol_gen.writers.docx.host_file import HostFile, free
from protocol_gen.writers.docx.host_headings import HEADING
from protocol_gen.writers.docx.word_xml import Element, remove

DEEPEST_HEADING = 9
USED = tuple(qn(f"w:{name}") for name in ("pStyle", "rStyle", "tblStyle"))
FOLLOWED = tuple(qn(f"w:{name}") for name in ("basedOn", "next", "link"))
VALUE, STYLE_ID = qn("w:val"), qn("w:styleId")
NO_LIST = "0"


class HostLook:
    """Fits blocks of ours to a host, whose headings above them are ``depth`` deep."""

    def __init__(self, host: HostFile, ours: HostFile, depth: int) -> None:
        self._host, self._ours, self._depth = host, ours, depth
        self._ids: dict[str, str] = {}
        self._added: set[str] = set()
        self._copied: list[Element] = []
        self._numbers: dict[str, str] = {}
        self._by_name = {_key(node): style_id for style_id, node in host.styles_by_id.items()}
        self._ours_by_name = {_key(each): each for each in ours.styles_by_id.values()}

    def fit(self, blocks: list[Element]) -> None:
        """Make the blocks name the host's styles and lists."""
        for block in blocks:
            for node in block.iter(*USED):
                style = self._ours.styles_by_id.get(node.get(VALUE))
                if style is not None:
                    node.set(VALUE, self._deeper(style))
        for part in (*self._copied, *blocks):  # a list binds the styles that came along before it
            for node in part.iter(qn("w:numId")):
                node.set(VALUE, self._list(node.get(VALUE)))

    # Styles

    def _deeper(self, style: Element) -> str:
        """Return the host's id of a style; of a heading's, as deep as it is under the host's."""
        kind, name = _key(style)
        found = HEADING.fullmatch(name)
        if not found:
            return self._style(style)
        key = kind, f"heading {min(int(found[1]) + self._depth, DEEPEST_HEADING)}"
        if key in self._by_name:
            return self._by_name[key]
        return self._style(self._ours_by_name.get(key, style))

    def _style(self, style: Element) -> str:
        """Return the id of the host's style of that name; where it has none, it gets ours."""
        key, own = _key(style), style.get(STYLE_ID)
        if key in self._by_name:
            return self._by_name[key]
        new = own if own not in self._host.styles_by_id else f"Protocol{own}"
        self._by_name[key] = new
        self._added.add(own)
        copied = deepcopy(style)
        copied.set(STYLE_ID, new)
        copied.attrib.pop(qn("w:default"), None)
        self._host.styles.append(copied)
        for node in [*copied.iter(*FOLLOWED)]:
            followed = self._ours.styles_by_id.get(node.get(VALUE))
            if followed is None:
                remove(node)
            else:
                node.set(VALUE, self._style(followed))
        self._copied.append(copied)
        return new

    # Lists

    def _list(self, number: str) -> str:
        """Return the host's number of a list of ours, which it gets when first asked for."""
        if number == NO_LIST or number in self._numbers:
            return self._numbers.get(number, NO_LIST)
        host, ours = self._host.numbering, self._ours.numbering
        new = _free(host, "w:num", "w:numId", int(number))
        self._numbers[number] = str(new)
        (own,) = (each for each in ours.iter(qn("w:num")) if each.get(qn("w:numId")) == number)
        named = own.find(qn("w:abstractNumId")).get(VALUE)
        (levels,) = (
            each
            for each in ours.iter(qn("w:abstractNum"))
            if each.get(qn("w:abstractNumId")) == named
        )
        self._add(deepcopy(levels), deepcopy(own), new)
        return str(new)

    def _add(self, levels: Element, number: Element, new: int) -> None:
        """Add a list: definitions stand before all lists, and a style is bound if it came along."""
        host = self._host.numbering
        abstract = str(_free(host, "w:abstractNum", "w:abstractNumId", 0))
        levels.set(qn("w:abstractNumId"), abstract)
        for bound in [*levels.iter(qn("w:pStyle"))]:
            style = self._ours.styles_by_id.get(bound.get(VALUE))
            if style is None or bound.get(VALUE) not in self._added:
                remove(bound)
            else:
                bound.set(VALUE, self._by_name[_key(style)])
        number.set(qn("w:numId"), str(new))
        number.find(qn("w:abstractNumId")).set(VALUE, abstract)
        before = [*host.iterchildren(qn("w:numPicBullet"), qn("w:abstractNum"))]
        host.insert(host.index(before[-1]) + 1 if before else 0, levels)
        host.insert(
            host.index([*host.iterchildren(qn("w:abstractNum"), qn("w:num"))][-1]) + 1, number
        )


def _free(numbering: Element, tag: str, name: str, wanted: int) -> int:
    """Return a number that no list of the host has: the one wanted, or the next."""
    said = (each.get(qn(name), "") for each in numbering.iterchildren(qn(tag)))
    taken = {int(each) for each in said if each.isdecimal()}
    return wanted if wanted not in taken else next(free(taken))


def _key(style: Element) -> tuple[str, str]:
    """Return what a style is known by in every language: its sort and its name."""
    name = style.find(qn("w:name"))
    said = "" if name is None else name.get(VALUE, "")
    return style.get(qn("w:type"), "paragraph"), said.lower()
