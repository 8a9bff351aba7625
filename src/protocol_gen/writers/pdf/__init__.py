"""The PDF, made from printed HTML: PDF/UA-1 and PDF/A-2a in one file.

WeasyPrint is imported when the first document is written, not before.
"""

from protocol_gen.writers.pdf.writer import PdfWriter, printed

__all__ = ["PdfWriter", "printed"]
