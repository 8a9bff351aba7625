"""Document to Word."""

from protocol_gen.writers.docx.writer import DocxWriter

__all__ = ["DocxWriter"]
