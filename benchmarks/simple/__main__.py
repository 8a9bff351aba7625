"""The simple implementation's command line: all is imported at the top, as one does at first."""

from pathlib import Path

import click

from benchmarks.simple.content import read, read_sources
from benchmarks.simple.pages import pdf, web_page
from benchmarks.simple.word import word_file

FORMATS = {
    "html": lambda content: web_page(content).encode(),
    "docx": word_file,
    "pdf": pdf,
}
"""How each format is made of a council's content."""


@click.group()
def main() -> None:
    """Make council protocols from the library and profiles of the current folder."""


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
def check(files: tuple[Path, ...]) -> None:
    """Read the sources and say whether they are sound."""
    click.echo(f"{len(read_sources(Path()))} clauses")
    for file in files:
        content = read(file)
        click.echo(f"{file}: {len(content.blocks)} blocks")


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--format", "formats", default="html,docx,pdf", help="Which formats to write.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("build"))
def build(files: tuple[Path, ...], formats: str, out: Path) -> None:
    """Write each content file's protocol in the formats asked for."""
    out.mkdir(parents=True, exist_ok=True)
    read_sources(Path())
    for file in files:
        content = read(file)
        for suffix in formats.split(","):
            path = out / f"{file.stem}.{suffix}"
            path.write_bytes(FORMATS[suffix](content))
            click.echo(path)


if __name__ == "__main__":
    main()
