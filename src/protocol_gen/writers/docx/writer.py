"""Document to Word: everything that is counted or referred to is Word's own to count and follow."""

from functools import cached_property

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.writers.writer import ReadTemplate

REFERENCE = "docx/reference.docx"
"""The style base where a council brings none."""


class DocxWriter:
    """Writes Word files, in the styles of the reference document or of a council's own template."""

    def __init__(self, read: ReadTemplate) -> None:
        self._read = read

    def write(self, document: Document) -> bytes:
        """Return the whole file; the same document always gives the same bytes.

        Raises ``MissingStylesError`` where the council's own template lacks styles that the
        document needs, and ``InvalidWordTemplateError`` where it cannot be read.
        """
        # python-docx takes longer to load than all else that writing in other formats needs.
        from protocol_gen.writers.docx.assemble import fill  # noqa: PLC0415

        return fill(document.look.word_template or self._reference, document)

    def write_redline(self, redline: Redline) -> bytes:
        """Return a file of both versions, with what differs as tracked changes.

        All accepted it is the new version, all rejected the old one. It is made from the marks of
        the redline's tree alone, and the same redline always gives the same bytes. What is
        around the text is the new version's. Raises what ``write`` raises.
        """
        from protocol_gen.writers.docx.assemble import fill_redline  # noqa: PLC0415

        template = redline.document.look.word_template or self._reference
        return fill_redline(template, redline)

    @cached_property
    def _reference(self) -> bytes:
        return self._read(REFERENCE)
