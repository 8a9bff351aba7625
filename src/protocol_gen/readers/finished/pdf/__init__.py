"""PDF files, whoever made them: by our tags where they are, else all that the pages print.

Only this room knows pypdf.
"""

from protocol_gen.readers.finished.pdf.pdf_file import read_pdf

__all__ = ["read_pdf"]
