"""The parts of a Word file, found by how they are related and never by what they are called."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from protocol_gen.errors import ForeignFileError
from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.readers.finished.messages import (
    NOT_WORD,
    OPEN_DOCUMENT,
    WORD_BROKEN,
    WORD_LOCKED,
    WORD_TOO_LARGE,
)
from protocol_gen.readers.finished.word_elements import parse

MOST_XML = 50_000_000
"""Parts that are longer together are no protocol, but something that wants to fill the memory."""
_MOST_PARTS: Final = 20_000


@frozen
class Relation:
    """What a part is to another: its kind ("styles"), and its name; foreign ones lie elsewhere."""

    kind: str
    part: str
    is_foreign: bool


class Package:
    """The parts of a file, each read when it is asked for."""

    def __init__(self, content: bytes, file: str) -> None:
        """Open a file; ``file`` is its name for messages.

        Raises ``ForeignFileError``, as all methods do, where it cannot be read.
        """
        self._file = file
        self._left = MOST_XML
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise self._refused(WORD_BROKEN()) from error
        self._names = {each.lower(): each for each in self._archive.namelist()}
        if len(self._names) > _MOST_PARTS:
            raise self._refused(WORD_TOO_LARGE())
        self._relations: dict[str, Mapping[str, Relation]] = {}

    @property
    def main(self) -> str:
        """The name of the part with the text."""
        for each in self.relations("").values():
            if each.kind == "officeDocument" and not each.is_foreign:
                return each.part
        raise self._refused(OPEN_DOCUMENT() if "content.xml" in self._names else NOT_WORD())

    def relations(self, part: str) -> Mapping[str, Relation]:
        """Return what a part is related to, by the ids that it uses; those of the file for ""."""
        if part not in self._relations:
            folder, _, last = part.rpartition("/")
            root = self.read(posixpath.join(folder, "_rels", f"{last}.rels"))
            self._relations[part] = {
                each.get("Id", ""): _relation(each, folder)
                for each in (() if root is None else root)
            }
        return self._relations[part]

    def related(self, part: str, kind: str) -> Iterator[tuple[str, Element]]:
        """Yield the parts of one kind that a part is related to, with their names."""
        seen = set()
        for each in self.relations(part).values():
            if each.kind == kind and not each.is_foreign and each.part not in seen:
                seen.add(each.part)
                root = self.read(each.part)
                if root is not None:
                    yield each.part, root

    def one(self, part: str, kind: str) -> Element | None:
        """Return the first part of one kind that a part is related to; there may be none."""
        return next((root for _, root in self.related(part, kind)), None)

    def read(self, part: str) -> Element | None:
        """Return a part's XML; ``None`` where the file has no such part."""
        called = self._names.get(part.lower())
        if called is None:
            return None
        try:
            with self._archive.open(called) as stream:
                content = stream.read(self._left + 1)
        except RuntimeError as error:
            raise self._refused(WORD_LOCKED()) from error
        except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as error:
            raise self._refused(WORD_BROKEN()) from error
        except Exception as error:  # zlib.error has no base but this
            raise self._refused(WORD_BROKEN()) from error
        self._left -= len(content)
        if self._left < 0:
            raise self._refused(WORD_TOO_LARGE())
        try:
            return parse(content)
        except (ParseError, ValueError, LookupError, RecursionError) as error:
            raise self._refused(WORD_BROKEN()) from error

    def _refused(self, reason: Message) -> ForeignFileError:
        return ForeignFileError(self._file, reason)


def _relation(element: Element, folder: str) -> Relation:
    target = unquote(element.get("Target", ""))
    is_foreign = element.get("TargetMode") == "External"
    place = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    return Relation(
        element.get("Type", "").rpartition("/")[2],
        target if is_foreign else posixpath.normpath(place),
        is_foreign,
    )
