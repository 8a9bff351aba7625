"""PDF files, whoever made them: what their pages show; our tags tell protocol from furniture.

Only this room knows pypdf and pypdfium2.
"""

from protocol_gen.readers.finished.pdf.pdf_file import read_pdf

__all__ = ["read_pdf"]
