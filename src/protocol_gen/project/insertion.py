"""A council's protocol put into another Word file, such as its constitution."""

from datetime import date

from protocol_gen.errors import FormatNotMadeError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.project.formats import format_named
from protocol_gen.project.workspace import Workspace


@frozen
class Insertion:
    """Who is said to have put the text in, where it is tracked, and on which day."""

    author: str
    dated: date


def put_into_host(
    project: Workspace,
    document: Document,
    host: bytes,
    heading: str,
    tracked: Insertion | None = None,
) -> bytes:
    """Return the other file with the protocol directly under one of its headings.

    Raises:
        HostFileError: where it is no Word file, has not just one such heading, or its styles
            hide or alter the words.
        InvalidSourcesError: where the council's own Word template does not serve.
    """
    # ruff: noqa: PLC0415  # python-docx takes long to load
    from protocol_gen.project.word_reading import check_host
    from protocol_gen.writers.docx.into_host import put_into
    from protocol_gen.writers.docx.oxml_changes import Stamp

    ((_, ours),) = project.render(document, [format_named("docx")])
    if isinstance(ours, FormatNotMadeError):
        raise ours
    stamp = Stamp(0, tracked.author, tracked.dated) if tracked else None
    whole = put_into(host, ours, heading, stamp)
    check_host(whole, document)
    return whole
