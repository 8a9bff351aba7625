"""Finished files for tests: ours in every format, and Word files made by hand."""

import zipfile
from io import BytesIO

from tests import builders, projects

from protocol_gen.model.document import Document
from protocol_gen.project.formats import Format

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/text/main.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
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
    return word_file({"document": body})


def word_file(parts: dict[str, str]) -> bytes:
    """A Word file with these parts, by their kinds; their names are nobody's habit."""
    rows = {
        kind: f'<Relationship Id="r{kind}" Type="{R}/{kind.rstrip("0123456789")}" '
        f'Target="{kind}1.xml"/>'
        for kind in parts
        if kind != "document"
    }
    around = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    beside = f"{around}{''.join(rows.values())}</Relationships>"
    main = f'<Relationship Id="r1" Type="{R}/officeDocument" Target="text/main.xml"/>'
    content = {f"text/{kind}1.xml": each.encode() for kind, each in parts.items()}
    return packed(
        {
            "_rels/.rels": f"{around}{main}</Relationships>".encode(),
            "text/main.xml": content.pop("text/document1.xml"),
            "text/_rels/main.xml.rels": beside.encode(),
            "[Content_Types].xml": TYPES.encode(),
            **content,
        }
    )


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
    return word_file({"document": body, "numbering": lists})
