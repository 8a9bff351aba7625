"""Measures the program beside its peers and writes the report.

    python -m benchmarks [--pairs 7] [--out docs/benchmark.md]
    python -m benchmarks --estate-alone [--councils 1000] [--sample 200]

All contenders make the same two documents. They take turns, so that each sample of one has a
sample of every other beside it; the figures are medians, and a ratio is the median of the ratios.
"""

import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from benchmarks import measure
from benchmarks.contenders import CONTENDERS
from benchmarks.estate import measure_estate
from benchmarks.estate_report import estate_report
from benchmarks.measure import PROGRAM, Series
from benchmarks.product import COUNCILS
from benchmarks.report import Results, report

FORMATS = ("txt", "json", "html", "docx", "pdf", "html,docx", "html,docx,pdf")
ESTATE_PAIRS = 2
"""Rounds over the estate's sample: each takes minutes."""
MEMORY_COUNTS = (50, 100, 200)
MEMORY_CONTENDERS = ("ours: html, docx, pdf", "simple: html, docx, pdf")


def main() -> None:
    """Measure everything, which takes some minutes, and write the report."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--out", type=Path, default=Path("docs/benchmark.md"))
    parser.add_argument("--estate-alone", action="store_true", help="measure the estate alone")
    parser.add_argument("--councils", type=int, default=1000, help="how many the estate has")
    parser.add_argument("--sample", type=int, default=200, help="how many all contenders make")
    parser.add_argument("--estate-out", type=Path, default=Path("docs/benchmark-estate.md"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        estate = measure_estate(Path(folder), options.councils, options.sample, ESTATE_PAIRS)
    options.estate_out.parent.mkdir(exist_ok=True)
    options.estate_out.write_text(estate_report(estate), encoding="utf-8")
    print(f"wrote {options.estate_out}")
    if options.estate_alone:
        return
    with tempfile.TemporaryDirectory() as folder:
        results = _results(folder, options.pairs)
    options.out.parent.mkdir(exist_ok=True)
    options.out.write_text(report(results), encoding="utf-8")
    print(f"wrote {options.out}")


def _results(folder: str, pairs: int) -> Results:
    _say("laying out the same content for all")
    prepare = [sys.executable, "-m", "benchmarks.prepare", folder]
    subprocess.run(prepare, check=True)
    cold: dict[str, Series] = {}
    for group in _cold_groups(Path(folder)):
        _say("whole processes: " + "; ".join(group))
        cold |= measure.cold(group, pairs)
    _say("within one process")
    warm = measure.warm(list(CONTENDERS), folder, pairs)
    _say("memory over many documents")
    levels = {name: measure.memory(name, folder, MEMORY_COUNTS) for name in MEMORY_CONTENDERS}
    documents = len(list(Path(folder, "content").iterdir()))
    return Results(pairs, cold, warm, levels, documents, measure.floor())


def _cold_groups(folder: Path) -> list[dict[str, list[str]]]:
    """Return the commands by name; those of one group take turns."""
    contents = [str(file) for file in sorted((folder / "content").glob("*.json"))]
    simple = [sys.executable, "-m", "benchmarks.simple"]
    python = [sys.executable, "-c"]
    groups = [
        {
            "ours --help": [PROGRAM, "--help"],
            "simple --help": [*simple, "--help"],
            "python alone": [*python, "pass"],
            "python with click": [*python, "import click"],
        },
        {
            "ours check": [PROGRAM, "check", *COUNCILS],
            "simple check": [*simple, "check", *contents],
        },
    ]
    for formats in FORMATS:
        build = ["build", "--format", formats, "--out", str(folder / "out")]
        group = {f"ours {formats}": [PROGRAM, *build, "--force", *COUNCILS]}
        if not {"txt", "json"} & set(formats.split(",")):
            group[f"simple {formats}"] = [*simple, *build, *contents]
        groups.append(group | _peers(formats, folder))
    return groups


def _peers(formats: str, folder: Path) -> dict[str, list[str]]:
    """Return who else can make one format."""
    peer = [sys.executable, "-m", "benchmarks.peers"]
    match formats:
        case "docx":
            names = ["python-docx, naive", "docxtpl"]
        case "pdf":
            names = ["WeasyPrint alone, ua-1", "typst"]
        case _:
            names = []
    commands = {name: [*peer, name, str(folder)] for name in names}
    if formats == "docx" and shutil.which("pandoc"):
        commands["pandoc"] = _pandoc(folder)
    return commands


def _pandoc(folder: Path) -> list[str]:
    """Return one command that makes each page a Word file."""
    pages = sorted(folder.glob("*.html"))
    return ["sh", "-ec", "; ".join(f"pandoc {page} -o {page}.docx" for page in pages)]


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
