"""Accepts and rejects the tracked changes of a Word file, as ECMA-376 part 1, 17.13.5 has them.

It knows nothing of the writer or of the model: only marks in XML. Where word processors differ it
takes neither side: of two paragraphs that become one, Word keeps the look of the last and others
that of the first, so the two must look alike, or the file is at fault.
"""

import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from tests.judges.word import (
    NAMES,
    Counters,
    Element,
    counters,
    office_profile,
    paragraph_text,
    part,
    parts,
    protocol_paragraphs,
    w,
    zipped,
)
from tests.waiting import LIMIT

DOCUMENT, NUMBERING = "word/document.xml", "word/numbering.xml"
OUTCOMES = ("accepted", "rejected")
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that Debian's python3-uno is for."""
DRIVER = Path(__file__).with_name("office_changes.py")
INSERTED, DELETED = w("ins"), w("del")
PLAIN_NAMES = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
CHANGES = (INSERTED, DELETED, w("pPrChange"), w("rPrChange"), w("moveFrom"), w("moveTo"))


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
    ]


def changes(data: bytes) -> list[Element]:
    """Return every element that is a tracked change."""
    return list(part(data, DOCUMENT).iter(*CHANGES))


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
        kinds = [mark.get(w("fldCharType")) for mark in node.iter(w("fldChar"))]
        if kinds.count("begin") != kinds.count("end"):
            yield "a change holds part of a field"


def _within(node: Element, *names: str) -> bool:
    return next(node.iterancestors(*names), None) is not None


def _settled(data: bytes, kept: str, dropped: str) -> bytes:
    content = parts(data)
    root = etree.fromstring(content[DOCUMENT])
    _settle_looks(root, is_accepted=kept == INSERTED)
    _settle_rows(root, kept, dropped)
    _settle_runs(root, kept, dropped)
    _settle_marks(root, kept, dropped, counters(data))
    left = [node.tag for node in root.iter(*CHANGES)]
    if left:
        raise TrackingError(", ".join(left))
    content[DOCUMENT] = etree.tostring(root)
    return zipped(content)


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
    for properties in [*root.iterfind(".//w:p/w:pPr", NAMES)]:
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
    style = paragraph.find("./w:pPr/w:pStyle", NAMES)
    return "" if style is None else str(style.get(w("val")))


# LibreOffice


@dataclass(frozen=True, slots=True)
class Settled:
    """What LibreOffice made of a file: its changes as it counts them, its paragraphs either way."""

    changes: int
    accepted: list[str]
    rejected: list[str]


def libreoffice_settled(files: Iterable[bytes]) -> list[Settled]:
    """Let LibreOffice accept, and reject, all changes of many files in one run of the program."""
    with tempfile.TemporaryDirectory() as folder:
        for at, data in enumerate(files):
            Path(folder, f"{at}.docx").write_bytes(data)
        return [
            Settled(count, *(_lines(Path(folder, f"{at}.{name}.txt")) for name in OUTCOMES))
            for at, count in enumerate(_counted(folder))
        ]


def _counted(folder: str) -> list[int]:
    """Return how many changes there were in each file, none being left."""
    said = driven(DRIVER, folder)
    counts = [[int(number) for number in line.split()] for line in said.splitlines()]
    if any(left for _, left, _, remaining in counts for left in (left, remaining)):
        msg = "LibreOffice left changes unsettled"
        raise TrackingError(msg)
    return [count for count, *_ in counts]


def driven(driver: Path, folder: str) -> str:
    """Run LibreOffice, and the program that tells it what to do; return what that one says."""
    profile = f"-env:UserInstallation=file://{office_profile()}"
    pipe = Path(folder).name
    listening = f"--accept=pipe,name={pipe};urp;"
    office = subprocess.Popen(  # noqa: S603  # the office program, on files of the tests
        [_found("soffice"), profile, "--headless", "--norestore", listening],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        done = subprocess.run(  # noqa: S603  # a program of the tests
            [SYSTEM_PYTHON, str(driver), pipe, folder],
            capture_output=True,
            text=True,
            check=False,
            timeout=4 * LIMIT,
        )
    finally:
        office.terminate()
        office.wait(LIMIT)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def _found(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        msg = f"{program} is not installed"
        raise FileNotFoundError(msg)
    return found


def _lines(path: Path) -> list[str]:
    return _tidy(path.read_text("utf-8-sig").splitlines())


def all_words(data: bytes) -> list[str]:
    """Return the words of each paragraph of the body, furniture included, empty ones left out."""
    return _tidy(map(paragraph_text, part(data, DOCUMENT).iter(w("p"))))


def _tidy(lines: Iterable[str]) -> list[str]:
    tidy = (" ".join(line.split()) for line in lines)
    return [line for line in tidy if line]


def words_alone(data: bytes) -> bytes:
    """Return the file without anything that is counted, so that only words are left to compare.

    LibreOffice forgets the level of a number when a change of look is rejected, and the look of a
    heading when the paragraph before it goes; so it must not judge numbers, nor what cites them.
    """
    content = parts(data)
    root: Element = etree.fromstring(content[DOCUMENT])
    lists: Element = etree.fromstring(content[NUMBERING])
    for node in [*root.iter(w("fldChar"), w("instrText"))]:
        run = node.getparent()
        run.getparent().remove(run)
    for node in lists.iter(w("lvlText")):
        node.set(w("val"), "")
    for node in lists.iter(w("numFmt")):
        node.set(w("val"), "none")
    content[DOCUMENT], content[NUMBERING] = etree.tostring(root), etree.tostring(lists)
    return zipped(content)
