"""All that is measured within one process: each gives, for a folder, what makes each document.

A contender imports what it needs when it is set up, so that no other one's libraries are in its
memory.
"""
# ruff: noqa: PLC0415  # each contender's imports are its own

from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import TypeAlias

Makers: TypeAlias = list[Callable[[], object]]
"""One for each document; to call it is to make the document."""
STYLESHEET = Path(__file__).parents[1] / "templates" / "html" / "paged.css"
"""What the printed page is to be laid out with."""


def our(suffixes: Iterable[str], _: Path) -> Makers:
    """The program's own writers, on Documents that were resolved before."""
    from benchmarks import product

    writers = [product.writer(suffix) for suffix in suffixes]
    return [
        partial(_each, [partial(writer.write, document) for writer in writers])
        for document in product.documents()
    ]


def our_resolving(_: Path) -> Makers:
    """Reading and resolving all profiles; the library is read anew each time."""
    from benchmarks import product

    return [product.resolve_anew]


def bare_weasyprint(variant: str, folder: Path) -> Makers:
    """WeasyPrint by its manual, on the page that the program prints."""
    from weasyprint import HTML

    def make(page: Path) -> object:
        return HTML(page).write_pdf(stylesheets=[STYLESHEET], pdf_variant=variant)

    return [partial(make, page) for page in printed_pages(folder)]


def unmended_pdf(folder: Path) -> Makers:
    """The program's own use of WeasyPrint without the clean-up that follows it."""
    from benchmarks import product

    return [partial(product.bare_pdf, page.read_bytes()) for page in printed_pages(folder)]


def simple(suffixes: Iterable[str], folder: Path) -> Makers:
    """The simple implementation, on content that was read before."""
    from benchmarks.simple.__main__ import FORMATS
    from benchmarks.simple.content import read

    return [
        partial(_each, [partial(FORMATS[suffix], read(file)) for suffix in suffixes])
        for file in content_files(folder)
    ]


def naive_word(folder: Path) -> Makers:
    """python-docx alone, as its first pages teach."""
    from benchmarks.simple.content import read
    from benchmarks.simple.word import word_file

    return [partial(word_file, read(file)) for file in content_files(folder)]


def word_template(folder: Path) -> Makers:
    """Docxtpl on a template with the styles that the naive way uses."""
    from docxtpl import DocxTemplate

    from benchmarks.simple.content import Content, read

    template = (folder / "template.docx").read_bytes()

    def make(content: Content) -> bytes:
        document = DocxTemplate(BytesIO(template))
        document.render({"content": content}, autoescape=True)
        file = BytesIO()
        document.save(file)
        return file.getvalue()

    return [partial(make, read(file)) for file in content_files(folder)]


def typst(folder: Path) -> Makers:
    """Typst, a compiler of documents, on the same words as PDF/UA-1.

    It remembers what it has laid out before, so each time asks for a size a hair larger.
    """
    import typst as compiler

    size = count(12_000)

    def make(source: str) -> object:
        sized = f"#set text({next(size) / 1000}pt)\n{source}"
        return compiler.compile(sized.encode(), format="pdf", pdf_standards=["ua-1"])

    sources = sorted((folder / "typst").glob("*.typ"))
    return [partial(make, source.read_text(encoding="utf-8")) for source in sources]


def content_files(folder: Path) -> list[Path]:
    """Return the content files, one for each council."""
    return sorted((folder / "content").glob("*.json"))


def printed_pages(folder: Path) -> list[Path]:
    """Return the pages that the program prints, one for each council."""
    return sorted((folder / "printed").glob("*.html"))


def _each(makers: Makers) -> None:
    for make in makers:
        make()


CONTENDERS: dict[str, Callable[[Path], Makers]] = {
    "ours: read and resolve": our_resolving,
    "ours: txt": partial(our, ["txt"]),
    "ours: json": partial(our, ["json"]),
    "ours: html": partial(our, ["html"]),
    "ours: docx": partial(our, ["docx"]),
    "ours: pdf": partial(our, ["pdf"]),
    "ours: html, docx, pdf": partial(our, ["html", "docx", "pdf"]),
    "ours: pdf without clean-up": unmended_pdf,
    "simple: html": partial(simple, ["html"]),
    "simple: pdf": partial(simple, ["pdf"]),
    "simple: html, docx, pdf": partial(simple, ["html", "docx", "pdf"]),
    "python-docx, naive": naive_word,
    "docxtpl": word_template,
    "WeasyPrint alone, ua-1": partial(bare_weasyprint, "pdf/ua-1"),
    "WeasyPrint alone, a-2a": partial(bare_weasyprint, "pdf/a-2a"),
    "typst": typst,
}
"""By the names that the report prints."""
