"""Accepts and rejects the tracked changes of a Word file, as ECMA-376 part 1, 17.13.5 has them.

It knows nothing of the writer or of the model: only marks in XML. Where word processors differ it
takes neither side: of two paragraphs that become one, Word keeps the look of the last and others
that of the first, so the two must look alike, or the file is at fault.
"""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lxml import etree
from tests.judges.office import driven
from tests.judges.word import (
    NAMES,
    Counters,
    Element,
    counters,
    paragraph_text,
    part,
    parts,
    protocol_paragraphs,
    w,
    zipped,
)

DOCUMENT = "word/document.xml"
OUTCOMES = ("accepted", "rejected")
DRIVER = Path(__file__).with_name("office_changes.py")
INSERTED, DELETED = w("ins"), w("del")
PLAIN_NAMES = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
CHANGES = (
    *(INSERTED, DELETED, w("pPrChange"), w("rPrChange"), w("moveFrom"), w("moveTo")),
    w("sectPrChange"),
)
BOX, GUIDE, LAST_LINE = (
    "Changes from version ",
    ("Every change", "The text is"),
    "End of the changes.",
)
"""How what a redline has beside its two versions begins, and ends."""
CONTENTS = "TOC"
"""How the styles of the contents begin, which are no text of the protocol, framed or not."""
BEGINS = "First "
"""How a style is called that a list begins in; outside of redlines alone are there any."""
Seen: TypeAlias = tuple[str, str, str, str]
"""Where a paragraph is for LibreOffice, its style, its number, its words."""
PAGES = re.compile(r" \d+ of \d+$")
"""The number of pages, of which the box before a redline makes one more."""
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class TrackingError(ValueError):
    """The marks of a file cannot be settled, or not in one way only."""


def accepted(data: bytes) -> bytes:
    """Return the file with every change accepted."""
    return _settled(data, INSERTED, DELETED)


def rejected(data: bytes) -> bytes:
    """Return the file with every change rejected."""
    return _settled(data, DELETED, INSERTED)


def shown(data: bytes) -> list[tuple[str, str, str]]:
    """Return style, number and words of each paragraph between the bookmarks, empty ones too."""
    counting = counters(data)
    return [
        (_style(paragraph), counting.label(paragraph), paragraph_text(paragraph))
        for paragraph in protocol_paragraphs(part(data, DOCUMENT))
        if not _style(paragraph).startswith(CONTENTS)
    ]


Line: TypeAlias = tuple[str, str, str]
"""Style, number and words of a paragraph."""


def whole(data: bytes) -> dict[str, list[Line]]:
    """Return each paragraph that is in a file, its heads and feet by the pages that have them.

    What a redline has beside its two versions is left out: the box before the text, the last line.
    """
    root = part(data, DOCUMENT)
    found = {"body": [*_lines_of(data, root)]}
    targets = dict(_stories(data))
    section = root.find("./w:body/w:sectPr", NAMES)
    has_first = section.find("./w:titlePg", NAMES) is not None
    for node in section.iterfind("./*[@w:type]", NAMES):
        kind = node.get(w("type"))
        if kind != "first" or has_first:
            story = part(data, targets[node.get(RELATIONSHIP)])
            found[f"{node.tag.rpartition('}')[2]} {kind}"] = [*_lines_of(data, story)]
    return found


def contents(data: bytes) -> list[Line]:
    """Return the lines of the field that is the table of contents, its heading before them."""
    return [line for line in whole(data)["body"] if line[0].startswith(CONTENTS)]


def _lines_of(data: bytes, root: Element) -> Iterator[Line]:
    counting, is_box = counters(data), False
    for paragraph in root.iter(w("p")):
        line = _style(paragraph), counting.label(paragraph), paragraph_text(paragraph)
        is_box = is_box or line[2].startswith(BOX)
        if not is_box and line[2] != LAST_LINE:
            yield line
        is_box = is_box and not line[2].startswith(GUIDE)


def _stories(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the heads and feet by their relationships."""
    for node in part(data, "word/_rels/document.xml.rels"):
        if node.get("Type", "").rpartition("/")[2] in {"header", "footer"}:
            yield node.get("Id"), f"word/{node.get('Target')}"


def changes(data: bytes) -> list[Element]:
    """Return every element that is a tracked change, of the text first, then of heads and feet."""
    stories = dict.fromkeys((DOCUMENT, *(name for _, name in _stories(data))))
    return [change for name in stories for change in part(data, name).iter(*CHANGES)]


def faults(data: bytes) -> list[str]:
    """Return what Word would not open, or not understand, in the marks of a file."""
    root = part(data, DOCUMENT)
    return [*_stamp_faults(root), *_word_faults(root), *_nesting_faults(root)]


def _stamp_faults(root: Element) -> Iterator[str]:
    numbers = Counter(node.get(w("id")) for node in root.iter(w("bookmarkStart"), *CHANGES))
    for number, times in numbers.items():
        if times > 1:
            yield f"number {number} is there {times} times"
    for change in root.iter(*CHANGES):
        if change.get(w("author")) is None:
            yield "a change has no author"


def _word_faults(root: Element) -> Iterator[str]:
    for node in root.iter(w("t"), w("instrText")):
        if _within(node, DELETED):
            yield f"deleted words stand as if they stayed: {node.text}"
    for node in root.iter(*PLAIN_NAMES):
        if not _within(node, DELETED):
            yield f"words that stay stand as if deleted: {node.text}"


def _nesting_faults(root: Element) -> Iterator[str]:
    for node in root.iter(INSERTED, DELETED):
        if _within(node, INSERTED, DELETED):
            yield "a change stands within a change"
    for kind in (INSERTED, DELETED):
        marks = [
            mark.get(w("fldCharType"))
            for node in root.iter(kind)
            for mark in node.iter(w("fldChar"))
        ]
        if marks.count("begin") != marks.count("end"):
            yield "what came or went holds part of a field"


def _within(node: Element, *names: str) -> bool:
    return next(node.iterancestors(*names), None) is not None


def _settled(data: bytes, kept: str, dropped: str) -> bytes:
    content = parts(data)
    for name in (DOCUMENT, *(name for _, name in _stories(data))):
        root = etree.fromstring(content[name])
        _settle_section(root, is_accepted=kept == INSERTED)
        _settle_looks(root, is_accepted=kept == INSERTED)
        _settle_rows(root, kept, dropped)
        _settle_runs(root, kept, dropped)
        _settle_marks(root, kept, dropped, counters(data))
        left = [node.tag for node in root.iter(*CHANGES)]
        if left:
            raise TrackingError(", ".join(left))
        content[name] = etree.tostring(root)
    return zipped(content)


def _settle_section(root: Element, *, is_accepted: bool) -> None:
    """Settle what a section was; which heads and feet it has is not told there."""
    for change in [*root.iter(w("sectPrChange"))]:
        section = change.getparent()
        section.remove(change)
        if not is_accepted:
            for node in section.xpath(
                "./*[not(self::w:headerReference|self::w:footerReference)]", namespaces=NAMES
            ):
                section.remove(node)
            section.extend(deepcopy(node) for node in change[0])


def _settle_looks(root: Element, *, is_accepted: bool) -> None:
    for change in [*root.iter(w("pPrChange"))]:
        properties = change.getparent()
        if properties[-1] is not change:
            msg = "a change of look does not stand last"
            raise TrackingError(msg)
        properties.remove(change)
        if not is_accepted:
            for node in [*properties]:
                if node.tag != w("rPr"):
                    properties.remove(node)
            (before,) = change
            for at, node in enumerate(deepcopy(before)):
                properties.insert(at, node)


def _settle_rows(root: Element, kept: str, dropped: str) -> None:
    for row in [*root.iter(w("tr"))]:
        for change in row.findall("./w:trPr/*", NAMES):
            if change.tag == kept:
                change.getparent().remove(change)
            elif change.tag == dropped:
                table = row.getparent()
                table.remove(row)
                if table.find("./w:tr", NAMES) is None:
                    table.getparent().remove(table)


def _settle_runs(root: Element, kept: str, dropped: str) -> None:
    for change in [*root.iter(kept, dropped)]:
        parent = change.getparent()
        if parent.tag == w("rPr"):
            continue
        if change.tag == kept:
            for node in [*change]:
                change.addprevious(node)
            for node in parent.iter(*PLAIN_NAMES):
                node.tag = PLAIN_NAMES[node.tag]
        parent.remove(change)
    for link in [*root.iter(w("hyperlink"))]:
        if link.find(".//w:r", NAMES) is None:
            link.getparent().remove(link)


def _settle_marks(root: Element, kept: str, dropped: str, counting: Counters) -> None:
    for properties in reversed([*root.iterfind(".//w:p/w:pPr", NAMES)]):
        for mark in properties.findall("./w:rPr/*", NAMES):
            if mark.tag == kept:
                properties.remove(mark.getparent())
            elif mark.tag == dropped:
                properties.remove(mark.getparent())
                _join(properties.getparent(), counting)


def _join(paragraph: Element, counting: Counters) -> None:
    """Let a paragraph that has lost its end go on in the one after it."""
    following = paragraph.getnext()
    while following is not None and following.tag in {w("bookmarkStart"), w("bookmarkEnd")}:
        following = following.getnext()
    if paragraph.find(".//w:r", NAMES) is not None:
        _go_on(paragraph, following, counting)
    elif following is None and paragraph.getparent().tag == w("tc"):
        msg = "a cell loses its last paragraph"
        raise TrackingError(msg)
    elif following is None or following.tag == w("sectPr"):
        msg = "the text loses its last paragraph"
        raise TrackingError(msg)
    paragraph.getparent().remove(paragraph)


def _go_on(paragraph: Element, following: Element | None, counting: Counters) -> None:
    if following is None or following.tag != w("p"):
        msg = f"words go on where no paragraph is: {paragraph_text(paragraph)}"
        raise TrackingError(msg)
    if _look(paragraph, counting) != _look(following, counting):
        msg = f"two paragraphs that become one look different: {paragraph_text(paragraph)}"
        raise TrackingError(msg)
    for node in reversed(paragraph[1:]):
        following.find("./w:pPr", NAMES).addnext(node)


def _look(paragraph: Element, counting: Counters) -> tuple[object, bytes]:
    """Return where a paragraph counts, whoever says so, and all else of its look."""
    alike = deepcopy(paragraph.find("./w:pPr", NAMES))
    for node in (*alike.findall("./w:rPr", NAMES), *alike.findall("./w:numPr", NAMES)):
        alike.remove(node)
    return counting.place(paragraph), etree.tostring(alike)


def _style(paragraph: Element) -> str:
    """Return the style of a paragraph; outside of redlines a list begins in another."""
    style = paragraph.find("./w:pPr/w:pStyle", NAMES)
    return "" if style is None else str(style.get(w("val"))).removeprefix(BEGINS.strip())


# LibreOffice


@dataclass(frozen=True, slots=True)
class Settled:
    """What LibreOffice made of a file: its changes as it counts them, its paragraphs either way.

    ``seen`` has where each paragraph is, its style, its number and its words, accepted, then
    rejected; what a redline has beside its versions is left out, and so are empty paragraphs, of
    which ``empty`` has the numbers.
    """

    changes: int
    accepted: list[str]
    rejected: list[str]
    seen: tuple[list[Seen], ...]
    empty: tuple[int, ...]


def libreoffice_settled(files: Iterable[bytes]) -> list[Settled]:
    """Let LibreOffice accept, and reject, all changes of many files in one run of the program."""
    with tempfile.TemporaryDirectory() as folder:
        for at, data in enumerate(files):
            Path(folder, f"{at}.docx").write_bytes(data)
        return [_outcome(Path(folder, str(at)), count) for at, count in enumerate(_counted(folder))]


def _outcome(path: Path, count: int) -> Settled:
    accepted, rejected = (_lines(path.with_suffix(f".{name}.txt")) for name in OUTCOMES)
    seen = tuple(_seen(path.with_suffix(f".{name}.json")) for name in OUTCOMES)
    empty = tuple(_empty(path.with_suffix(f".{name}.json")) for name in OUTCOMES)
    return Settled(count, accepted, rejected, seen, empty)


def _counted(folder: str) -> list[int]:
    """Return how many changes there were in each file, none being left."""
    said = driven(DRIVER, folder)
    counts = [[int(number) for number in line.split()] for line in said.splitlines()]
    if any(left for _, left, _, remaining in counts for left in (left, remaining)):
        msg = "LibreOffice left changes unsettled"
        raise TrackingError(msg)
    return [count for count, *_ in counts]


def _seen(path: Path) -> list[Seen]:
    found: list[Seen] = []
    is_box = False
    for where, style, number, said in json.loads(path.read_text("utf-8")):
        is_box = is_box or (where == "body" and said.startswith(BOX))
        if said.strip() and not is_box and said != LAST_LINE:
            found.append(
                (where, style.removeprefix(BEGINS), number, PAGES.sub(" of …", said.rstrip()))
            )
        is_box = is_box and not said.startswith(GUIDE)
    return found


def _empty(path: Path) -> int:
    return sum(not said.strip() for *_, said in json.loads(path.read_text("utf-8")))


def _lines(path: Path) -> list[str]:
    return _tidy(path.read_text("utf-8-sig").splitlines())


def all_words(data: bytes) -> list[str]:
    """Return the words of each paragraph of the body, furniture included, empty ones left out."""
    return _tidy(map(paragraph_text, part(data, DOCUMENT).iter(w("p"))))


def _tidy(lines: Iterable[str]) -> list[str]:
    tidy = (" ".join(line.split()) for line in lines)
    return [line for line in tidy if line]


def without_references(data: bytes) -> bytes:
    """Return the file with its references as words, for LibreOffice would count them anew."""
    content = parts(data)
    root: Element = etree.fromstring(content[DOCUMENT])
    for code in [*root.iter(w("instrText"))]:
        if (code.text or "").startswith(" REF "):
            run = code.getparent()
            begin, separate = run.getprevious(), run.getnext()
            end = next(
                each
                for each in run.itersiblings()
                if each.find("./*[@w:fldCharType='end']", NAMES) is not None
            )
            for node in (begin, run, separate, end):
                node.getparent().remove(node)
    content[DOCUMENT] = etree.tostring(root)
    return zipped(content)
