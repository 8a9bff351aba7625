"""Makes the pictures of the README and of docs/ anew, from the protocols as they are built now.

    make pictures

Each is a page as a reader sees it: the PDF through poppler, the Word file through LibreOffice, the
web page in Chromium at the width of a telephone. They are kept small, for they travel with every
copy of the project. Their bytes need not be equal from one machine to the next.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image

from protocol_gen.errors import MissingSystemLibraryError
from protocol_gen.model.document import Document
from protocol_gen.model.papers import Occasion
from protocol_gen.papers.meeting_papers import Request, files, papers
from protocol_gen.project import Workspace, formats
from protocol_gen.project.formats import Format
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.revision import revise, written

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
COUNCIL = "example-town"
TOWN = "bridgend-town-council"
WIDTH = 480
"""Pixels across a page of paper."""
PHONE = (390, 620)
"""Pixels across a telephone, and down as far as the page of paper beside it."""
SCROLLED = 0
"""How far down the telephone's page is."""
COLOURS = 32
LARGEST = 60_000
"""Bytes; the page of a README should not be waited for."""


def main() -> None:
    """Write every picture and say how large it is."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, picture in _pictures():
        path = PICTURES / f"{name}.png"
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(path, optimize=True)
        size = path.stat().st_size
        print(f"{path.relative_to(ROOT)}: {small.width} x {small.height}, {size:,} bytes")
        if size > LARGEST:
            sys.exit(f"{path.name} has more than {LARGEST:,} bytes: take fewer pixels or colours")


def _pictures() -> Iterator[tuple[str, Image.Image]]:
    """Yield each picture with its name."""
    shown: tuple[tuple[str, str, Format, Callable[[Path], Image.Image]], ...] = (
        ("pdf", COUNCIL, formats.PDF, _printed),
        ("word", TOWN, formats.DOCX, _from_word),
        ("web", COUNCIL, formats.HTML, _on_a_phone),
    )
    project = Workspace(ROOT)
    for name, council, format_, look_at in shown:
        document = _document(project, council)
        with tempfile.TemporaryDirectory() as folder:
            for file_name, content in project.render(document, (format_,)):
                if isinstance(content, Exception):
                    sys.exit(str(content))
                path = Path(folder) / file_name
                path.write_bytes(content)
                yield name, look_at(path)
    yield from _of_changes(project)


def _of_changes(project: Workspace) -> Iterator[tuple[str, Image.Image]]:
    """Yield the redline of the town's draft, and a page of the papers that go to its meeting."""
    council = project.council(TOWN)
    made = revise(project, council, ("1.0", "draft"), author="Town Clerk")
    occasion = Occasion("Town Council", date(2027, 5, 12), "7", "Town Clerk")
    occasion = replace(occasion, effective_from=date(2027, 6, 1), review_by=date(2031, 5, 31))
    pack = papers(project, council, Request(occasion, "1.0"))
    with tempfile.TemporaryDirectory() as folder:
        for file_name, content in written(project, made.redline, (formats.PDF, formats.DOCX)):
            path = Path(folder) / file_name
            path.write_bytes(content)
            look_at = _printed if path.suffix == ".pdf" else _from_word
            yield f"redline-{path.suffix[1:]}", look_at(path)
        for file_name, paper in files(project, pack, (formats.PDF,)):
            if "pack" not in file_name:
                continue
            if isinstance(paper, MissingSystemLibraryError):
                sys.exit(str(paper))
            path = Path(folder) / file_name
            path.write_bytes(paper)
            yield "report", _printed(path, at=2)


def _document(project: Workspace, name: str) -> Document:
    """Return what a council has adopted, or its protocol as it is now."""
    council = project.council(name)
    issued = IssuedStore(project, council).latest()
    return issued.document if issued else project.resolve(council).document


def _printed(pdf: Path, at: int = 1) -> Image.Image:
    """Return a page of a PDF, framed so that white paper shows on a white screen."""
    target = pdf.with_name("page")
    one_page = ("-f", str(at), "-l", str(at), "-singlefile", "-png")
    width = ("-scale-to-x", str(WIDTH), "-scale-to-y", "-1")
    _run("pdftoppm", *one_page, *width, str(pdf), str(target))
    page = Image.open(target.with_suffix(".png"))
    framed = Image.new("RGB", (page.width + 2, page.height + 2), "#999999")
    framed.paste(page, (1, 1))
    return framed


def _from_word(word: Path) -> Image.Image:
    """Return the first page as LibreOffice shows it, with settings of its own."""
    settings = f"-env:UserInstallation={(word.parent / 'settings').as_uri()}"
    into = ("--convert-to", "pdf", "--outdir", str(word.parent))
    _run("soffice", settings, "--headless", *into, str(word))
    return _printed(word.with_suffix(".pdf"), at=1)


def _on_a_phone(page: Path) -> Image.Image:
    target = page.with_name("screen.png")
    width, height = PHONE
    _run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--hide-scrollbars",
        f"--user-data-dir={page.parent / 'browser'}",
        f"--window-size={width},{SCROLLED + height}",
        f"--screenshot={target}",
        page.as_uri(),
    )
    return Image.open(target).crop((0, SCROLLED, width, SCROLLED + height))


def _run(*command: str) -> None:
    """Run a program; what it has to say is shown only where it fails."""
    try:
        done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603  # fixed commands
    except FileNotFoundError:
        sys.exit(f"{command[0]} is not installed: make pictures brings it where it can")
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr.strip()}")


if __name__ == "__main__":
    main()
