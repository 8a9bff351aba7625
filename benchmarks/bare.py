"""The bare libraries on the same words: python-docx and WeasyPrint by their manuals.

python -m benchmarks.bare FORMATS FOLDER NAME…

HTML is what WeasyPrint reads, and costs nothing here.
"""

import sys
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    """Make each document in the formats named."""
    formats, folder, *names = sys.argv[1:]
    makers = [MAKERS[each](Path(folder)) for each in formats.split(",") if each in MAKERS]
    for name in names:
        for make in makers:
            make(name)


def _word(folder: Path) -> Callable[[str], object]:
    from benchmarks.simple.content import read  # noqa: PLC0415  # each its own imports
    from benchmarks.simple.word import word_file  # noqa: PLC0415  # likewise

    return lambda name: word_file(read(folder / "content" / f"{name}.json"))


def _pdf(folder: Path) -> Callable[[str], object]:
    from weasyprint import HTML  # noqa: PLC0415  # likewise

    sheet = Path(__file__).parents[1] / "templates" / "html" / "paged.css"
    return lambda name: HTML(folder / "printed" / f"{name}.html").write_pdf(
        stylesheets=[sheet], pdf_variant="pdf/ua-1"
    )


MAKERS = {"docx": _word, "pdf": _pdf}

if __name__ == "__main__":
    main()
