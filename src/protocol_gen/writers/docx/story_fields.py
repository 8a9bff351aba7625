"""Fields in a head or foot that a council brings: those that still hold stay, others are words.

A field can ask for what is not in our file: a property, a bookmark, a document elsewhere. Word then
prints an error in its place. What the field said last is kept as plain words.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from docx.oxml.ns import qn

from protocol_gen.writers.docx.word_xml import Element

PAGE = frozenset({"PAGE"})
COUNTED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Fields of the page itself; formulas and conditions may hold them."""
KNOWN = frozenset({"TITLE", "AUTHOR"})
"""Fields that the file's own properties fill."""
LIVE = frozenset({"DATE", "TIME", "FILENAME", "STYLEREF"})
"""Fields that every program fills by itself; what they said last was of another document."""
OUTER = frozenset({"IF", "="})
LINKS = frozenset({"HYPERLINK", "SYMBOL"})
DROPPED = frozenset(
    (
        *("SUBJECT", "KEYWORDS", "COMMENTS", "LASTSAVEDBY", "CREATEDATE", "SAVEDATE", "PRINTDATE"),
        *("EDITTIME", "REVNUM", "NUMWORDS", "NUMCHARS", "FILESIZE", "TEMPLATE", "USERNAME"),
        *("USERINITIALS", "USERADDRESS", "SEQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"),
        *("ASK", "FILLIN", "SET", "SECTION", "TOC", "TC", "XE", "RD", "BIDIOUTLINE", "ADVANCE"),
    )
)
"""Fields whose last words were about the template, numbered it, or asked something."""
STYLE_ASKED = re.compile(r'\s*STYLEREF\s+(?:"([^"]*)"|(\S+))', re.IGNORECASE)
RUN, PROPERTIES, TEXT = qn("w:r"), qn("w:rPr"), qn("w:t")
CHARACTER, CODE, DELETED_CODE = qn("w:fldChar"), qn("w:instrText"), qn("w:delInstrText")
SIMPLE, KIND = qn("w:fldSimple"), qn("w:fldCharType")


@dataclass(slots=True)
class StoryField:
    """A field: its code, what it is made of apart from its result, and its result."""

    code: str = ""
    frame: list[Element] = field(default_factory=list)
    result: list[Element] = field(default_factory=list)
    inner: list["StoryField"] = field(default_factory=list)
    has_result: bool = False
    is_closed: bool = False

    @property
    def name(self) -> str:
        """What kind of field it is."""
        first, second, *_ = (*self.code.upper().replace('"', " ").split(), "", "")
        if first in {"DOCPROPERTY", "INFO"} and second in KNOWN | DROPPED:
            return second
        return "=" if first.startswith("=") else first


def has_page_number(root: Element) -> bool:
    """Say whether a head or foot numbers the pages; what only a condition asks for does not."""
    found = [*fields(root)]
    asked = {id(inner) for each in found if each.name in OUTER for inner in each.inner}
    numbers = (each for each in found if each.name in PAGE and id(each) not in asked)
    return any(numbers) or next(root.iter(qn("w:pgNum")), None) is not None


def settle(root: Element) -> None:
    """Leave the fields that hold in any document; make the others the words that they showed."""
    for each in [*fields(root)]:
        name = each.name
        if each.is_closed and _holds(each) and not _counts_otherwise(each):
            continue
        if name in DROPPED or _counts_otherwise(each):
            take([*each.frame, *each.result])
        elif name in LIVE and each.is_closed:
            take([node for node in each.result if node.tag == TEXT])
        else:
            _freeze(each)


def fill(root: Element, values: Mapping[str, str]) -> None:
    """Give the fields of a file's own properties what they will say."""
    for each in fields(root):
        texts = [node for node in each.result if node.tag == TEXT]
        if each.name in values and texts:
            first, *others = texts
            first.text = values[each.name]
            take(others)


def drop_dead(root: Element, used: AbstractSet[str]) -> None:
    """Take out what repeats the words in a style that the text has not: Word prints an error.

    ``used`` are the styles of the text, by id and by every name, in lower case.
    """
    for each in [*fields(root)]:
        said = STYLE_ASKED.match(each.code)
        if said:
            wanted = (said[1] or said[2]).lower()
            if wanted not in used and f"heading {wanted}" not in used:
                take([*each.frame, *each.result])


def fields(root: Element) -> Iterator[StoryField]:
    """Yield the fields of a head or foot, an outer one before those within it."""
    open_: list[StoryField] = []
    found: list[StoryField] = []
    for node in root.iter():
        if node.tag == SIMPLE:
            found.append(_simple(node))
        elif node.getparent() is None or node.getparent().tag != RUN or node.tag == PROPERTIES:
            continue
        elif node.tag == CHARACTER and node.get(KIND) == "begin":
            inner = StoryField(frame=[node])
            for outer in open_:
                _part_of(outer).append(node)
                outer.inner.append(inner)
            open_.append(inner)
            found.append(inner)
        else:
            _read(node, open_)
    yield from found


def _read(node: Element, open_: list[StoryField]) -> None:
    if not open_:
        return
    for outer in open_[:-1]:
        _part_of(outer).append(node)
    last = open_[-1]
    if node.tag == CHARACTER:
        last.frame.append(node)
        if node.get(KIND) == "separate":
            last.has_result = True
        else:
            last.is_closed = True
            open_.pop()
        return
    if node.tag in {CODE, DELETED_CODE} and not last.has_result:
        last.code += node.text or ""
    _part_of(last).append(node)


def _part_of(outer: StoryField) -> list[Element]:
    return outer.result if outer.has_result else outer.frame


def _simple(node: Element) -> StoryField:
    result = [child for run in node.iter(RUN) for child in run if child.tag != PROPERTIES]
    return StoryField(node.get(qn("w:instr"), ""), [node], result, [], True, True)  # noqa: FBT003  # it has a result, it is closed


def _holds(each: StoryField) -> bool:
    name = each.name
    if name in COUNTED or name in KNOWN:
        return True
    if name in LINKS:
        return "\\l" not in each.code
    return name in OUTER and bool(each.inner) and all(i.name in COUNTED for i in each.inner)


def _counts_otherwise(each: StoryField) -> bool:
    """Say whether a formula makes another number of that of the page."""
    return each.name == "=" and any(inner.name in PAGE for inner in each.inner)


def _freeze(each: StoryField) -> None:
    if each.frame[0].tag == SIMPLE:
        simple = each.frame[0]
        for child in [*simple]:
            simple.addprevious(child)
    take(each.frame)


def take(nodes: list[Element]) -> None:
    """Take out what is in runs, and the runs that nothing is left in."""
    for node in nodes:
        around = node.getparent()
        if around is None:
            continue
        around.remove(node)
        if around.tag == RUN and all(child.tag == PROPERTIES for child in around):
            outer = around.getparent()
            if outer is not None:
                outer.remove(around)
