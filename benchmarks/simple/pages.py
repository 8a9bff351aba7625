"""HTML by one Jinja template, and PDF by WeasyPrint of that page with a print stylesheet."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from weasyprint import HTML

from benchmarks.simple.content import Content

ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True
)


def web_page(content: Content) -> str:
    """Return the page for the screen and for print."""
    return ENVIRONMENT.get_template("page.html").render(content=content)


def pdf(content: Content) -> bytes:
    """Return the page as PDF/UA-1."""
    return bytes(HTML(string=web_page(content)).write_pdf(pdf_variant="pdf/ua-1"))
