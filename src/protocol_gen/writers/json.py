"""JSON: the whole resolved tree, so that it can be read back to an equal document.

Every value is an object of its fields; a field that holds its default is left out. ``type`` names
the class where a field can hold several. Dates are ISO 8601, bytes base64, enumerations their
value (``model.plain_data``). ``readers.document_json`` is the way back.
"""

import json

from protocol_gen.frozen import frozen
from protocol_gen.model.adoption import Issued
from protocol_gen.model.document import SCHEMA_VERSION, Document
from protocol_gen.model.plain_data import encoded
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import words_fingerprint


@frozen
class JsonWriter:
    """Writes UTF-8 with two spaces of indentation."""

    def write(self, document: Document) -> bytes:
        """Return the file, in it the fingerprint of the words."""
        return _written("document", document, words=words_fingerprint(document))


def write_issued(issued: Issued) -> bytes:
    """Return the file that keeps an issued version."""
    return _written("issued", issued)


def write_redline(redline: Redline) -> bytes:
    """Return a redline as ``readers.document_json.read_redline`` reads it back."""
    return _written("redline", redline)


def _written(name: str, value: object, **facts: str) -> bytes:
    whole = {"schema": SCHEMA_VERSION, **facts, name: encoded(value)}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
