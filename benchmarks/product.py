"""The program as the benchmark sees it: its documents, its writers, its printed pages."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from protocol_gen.model.document import Document
from protocol_gen.project import Workspace, formats
from protocol_gen.project.drafts import draft
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf.engine import collector_at_rest, weasyprint, with_a_deep_stack
from protocol_gen.writers.pdf.resources import resources
from protocol_gen.writers.writer import Writer

ROOT = Path(__file__).parents[1]


COUNCILS = ("bridgend-town-council", "principal-council")
"""The councils whose protocols all contenders make."""
AS_PUBLISHED = "1.0"
"""The version of both that their councils published."""


def documents() -> Iterator[Document]:
    """Read the library anew and resolve the two published protocols."""
    workspace = Workspace(ROOT)
    stores = [IssuedStore(workspace, workspace.council(name)) for name in COUNCILS]
    councils = [store.kept_profile(AS_PUBLISHED) for store in stores]
    for resolution in workspace.resolve_all(councils):
        yield resolution.document


def drafts_of(project: str, *councils: str) -> Iterator[Document]:
    """Resolve the drafts of some councils of a project."""
    workspace = Workspace(Path(project))
    for name in councils:
        yield draft(workspace, workspace.council(name)).document


def resolve_anew() -> None:
    """Read the library and resolve the two profiles."""
    list(documents())


@cache
def read(name: str) -> bytes:
    """Return a file of ``templates/``, read once."""
    return Workspace(ROOT).read_template(name)


def writer(name: str) -> Writer:
    """Return the writer of a format."""
    return formats.format_named(name).writer(read)


def printed(document: Document) -> bytes:
    """Return the page that the program prints, before WeasyPrint."""
    return HtmlWriter(read, Page.PRINT).write(document)


@with_a_deep_stack
def bare_pdf(page: bytes) -> object:
    """Return the PDF that the program's use of WeasyPrint gives before any of it is mended."""
    library, shared = weasyprint(), resources(read)
    with collector_at_rest():
        html = library.HTML(string=page, url_fetcher=shared.fetcher, encoding="utf-8")
        return html.write_pdf(
            stylesheets=[shared.stylesheet], font_config=shared.fonts, pdf_variant="pdf/a-2a"
        )
