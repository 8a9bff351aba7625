"""JSON: the whole resolved tree, so that it can be read back to an equal document.

Every value is an object of its fields; a field that holds its default is left out. ``type`` names
the class where a field can hold several. Dates are ISO 8601, bytes base64, enumerations their
value (``model.encoding``). ``readers.document_reader`` is the way back.
"""

import json
from dataclasses import dataclass

from protocol_gen.model.adoption import Issued
from protocol_gen.model.document import SCHEMA_VERSION, Document
from protocol_gen.model.encoding import encoded


@dataclass(frozen=True, slots=True)
class JsonWriter:
    """Writes UTF-8 with two spaces of indentation."""

    @property
    def suffix(self) -> str:
        """The file name's ending."""
        return ".json"

    def write(self, document: Document) -> bytes:
        """Return the file."""
        return _written("document", document)


def write_issued(issued: Issued) -> bytes:
    """Return the file that keeps an issued version."""
    return _written("issued", issued)


def _written(name: str, value: object) -> bytes:
    whole = {"schema": SCHEMA_VERSION, name: encoded(value)}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
