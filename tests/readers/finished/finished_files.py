"""Finished files for tests: ours in every format, and Word files made by hand."""

import zipfile
from io import BytesIO

from tests import builders, projects

from protocol_gen.model.document import Document
from protocol_gen.project.formats import Format

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document_of(name: str) -> Document:
    """The document of a council, or one with every kind of block."""
    return builders.sample() if name == "every block" else projects.resolution(name).document


def written(document: Document, format_: Format) -> bytes:
    """A document in a format, as a project writes it."""
    return format_.writer(projects.workspace().read_template).write(document)


def paragraphs(inside: str) -> bytes:
    """A Word file with this body."""
    body = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    return packed({"word/document.xml": body.encode()})


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip with these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def listed(paragraph: str, level: str) -> bytes:
    """A Word file with one paragraph, in a list with one level."""
    lists = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">{level}'
        '</w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )
    place = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr>'
    inside = f"<w:p>{place}{paragraph}</w:p>"
    body = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    return packed({"word/document.xml": body.encode(), "word/numbering.xml": lists.encode()})
