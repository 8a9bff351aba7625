"""Word by python-docx as its first pages teach: the default template, styles by their names."""

from io import BytesIO

import docx

from benchmarks.simple.content import Content


def word_file(content: Content) -> bytes:
    """Return the Word file."""
    document = docx.Document()
    document.core_properties.title = content.title
    document.sections[0].header.paragraphs[0].text = f"{content.council} {content.title}"
    for line in content.title_block:
        document.add_paragraph(line, style="Title")
    document.add_paragraph("Contents", style="TOC Heading")
    for _, heading in content.headings:
        document.add_paragraph(f"{heading.number} {heading.text}", style="List")
    for block in content.blocks:
        text = f"{block.number} {block.text}" if block.number else block.text
        match block.kind:
            case "heading":
                document.add_heading(text, level=block.depth)
            case "paragraph":
                document.add_paragraph(text, style="Normal")
            case "item":
                document.add_paragraph(
                    text, style="List Bullet" if block.depth == 1 else "List Bullet 2"
                )
    file = BytesIO()
    document.save(file)
    return file.getvalue()
