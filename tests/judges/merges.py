"""Word files put into others: the others, three ways to do it, and a reader of what comes out.

docxcompose is what councils' own systems use; LibreOffice inserts a file, and copies and pastes.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from docx.document import Document as WordFile
from lxml import etree
from tests.judges.office import driven
from tests.judges.word import Element, counters, paragraph_text, part, w

DRIVER = Path(__file__).with_name("office_merges.py")
OFFICE_WAYS = ("insert", "paste")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def lines(data: bytes) -> list[str]:
    """Return every paragraph of a file, those of tables too, with the number that Word shows."""
    counting = counters(data)
    return [line for line in map(_line(counting.label), _paragraphs(data)) if line]


def _line(label: Callable[[Element], str]) -> Callable[[Element], str]:
    return lambda paragraph: " ".join(f"{label(paragraph)} {paragraph_text(paragraph)}".split())


def _paragraphs(data: bytes) -> Iterator[Element]:
    yield from part(data, "word/document.xml").iter(w("p"))


def bookmarks(data: bytes) -> list[str]:
    """Return the names of all bookmarks."""
    found = part(data, "word/document.xml").iter(w("bookmarkStart"))
    return [str(mark.get(w("name"))) for mark in found]


# Three ways


def composed(host: bytes, ours: bytes) -> bytes:
    """Return the host with ours at its end, put there by docxcompose."""
    with tempfile.TemporaryDirectory() as name:
        host_file, our_file, out = (Path(name, each) for each in ("host", "ours", "whole"))
        host_file.write_bytes(host)
        our_file.write_bytes(ours)
        files = map(str, (host_file, our_file, out))
        command = [sys.executable, "-c", _COMPOSE, *files]
        subprocess.run(command, check=True, timeout=120)  # noqa: S603  # this Python, fixed words
        return out.read_bytes()


_COMPOSE: Final = """
import sys
from docx import Document
from docxcompose.composer import Composer
host, ours, out = sys.argv[1:]
with open(host, "rb") as host_file, open(ours, "rb") as our_file:
    composer = Composer(Document(host_file))
    composer.append(Document(our_file))
    composer.save(out)
"""
"""In a process of its own, for docxcompose changes what python-docx knows of namespaces."""


def by_office(pairs: Sequence[tuple[bytes, bytes]]) -> list[dict[str, str]]:
    """Return for each host and ours what LibreOffice shows by way, and of the host alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for at, (host, ours) in enumerate(pairs):
            (folder / f"{at}.host.docx").write_bytes(host)
            (folder / f"{at}.ours.docx").write_bytes(ours)
        driven(DRIVER, name)
        return [
            {
                way: (folder / f"{at}.{way}.txt").read_text("utf-8-sig")
                for way in ("host", *OFFICE_WAYS)
            }
            for at in range(len(pairs))
        ]


# Hosts


@cache
def plain_host() -> bytes:
    """A constitution with the usual styles: headings, a bulleted and a numbered list, a table."""
    file = docx.Document()
    file.add_paragraph("Constitution of Exampleshire", "Title")
    for part_number in (1, 2):
        file.add_paragraph(f"Part {part_number} things", "Heading 1")
        for article in (1, 2):
            file.add_paragraph(f"Article {article}", "Heading 2")
            file.add_paragraph("Text of the article.", "Body Text")
            file.add_paragraph("bullet", "List Bullet")
            file.add_paragraph("deeper", "List Bullet 2")
            file.add_paragraph("num", "List Number")
    file.add_table(1, 1).cell(0, 0).text = "in a table"
    file.add_paragraph("The last words.")
    return _saved(file)


@cache
def numbered_host() -> bytes:
    """The same with numbered headings, as most constitutions have them."""
    return _with_numbers("Heading1", "Heading2")


@cache
def numbered_text_host() -> bytes:
    """The same with numbers on its title, its text, and what is based on it."""
    return _with_numbers("Heading1", "BodyText", "Title", "Caption")


@cache
def foreign_host() -> bytes:
    """The numbered one as another language's Word makes it: the same names under other ids."""
    file = docx.Document(BytesIO(numbered_host()))
    ids = {"Heading1": "berschrift1", "Heading2": "berschrift2", "BodyText": "Textkrper"}
    roots = (file.element, file.styles.element, file.part.numbering_part.element)
    for root in roots:
        for node in root.iter():
            for attribute in (f"{{{_W}}}val", f"{{{_W}}}styleId"):
                if node.get(attribute) in ids and node.tag != f"{{{_W}}}name":
                    node.set(attribute, ids[node.get(attribute)])
    return _saved(file)


def _with_numbers(*styles: str) -> bytes:
    file = docx.Document(BytesIO(plain_host()))
    numbering = file.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="Item %{at + 1}."/></w:lvl>'
        for at, style in enumerate(styles)
    )
    abstract = f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="90">{levels}</w:abstractNum>'
    number = f'<w:num xmlns:w="{_W}" w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
    numbering.insert(0, etree.fromstring(abstract))
    numbering.append(etree.fromstring(number))
    for style in file.styles:
        if style.style_id in styles:
            place = style.element.get_or_add_pPr().get_or_add_numPr()
            place.get_or_add_ilvl().val = styles.index(style.style_id)
            place.get_or_add_numId().val = 90
    return _saved(file)


def _saved(file: WordFile) -> bytes:
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()
