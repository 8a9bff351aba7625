"""Why a file is made again."""

from collections.abc import Iterable, Iterator
from typing import Final

from protocol_gen.batch import messages
from protocol_gen.batch.fingerprints import ABSENT, CHANGES, NAMES, Fingerprints
from protocol_gen.batch.library_fingerprints import STRUCTURE
from protocol_gen.batch.record import BuildRecord
from protocol_gen.model.message import Fact, Message

_FEW: Final = 5
"""Reasons that are said one by one; of more, how many there are."""
_FINGERPRINT: Final = 32
"""Signs of a fingerprint: longer than any version, which is worth showing."""


def changed_reads(old: Fingerprints, new: Fingerprints) -> Iterator[Message]:
    """Yield what changed among the files of a council."""
    for name in sorted({*old, *new} - {NAMES}):
        before, after = old.get(name, ABSENT), new.get(name, ABSENT)
        if before != after:
            yield _change(_file(name), before, after)


def changed_library(
    old: BuildRecord, library: Fingerprints, wordings: Fingerprints
) -> Iterator[Message]:
    """Yield what changed in the library that this document depends on."""
    for name in sorted({*old.wordings, *wordings}):
        before, after = old.wordings.get(name, ABSENT), wordings.get(name, ABSENT)
        if before != after:
            yield _change(name, before, after)
    for name in sorted(library):
        if old.library.get(name) != library[name]:
            yield messages.CHANGED(what=name)


def changed_surroundings(old: Fingerprints, new: Fingerprints) -> Iterator[Message]:
    """Yield what changed in what a format is made with."""
    for name in sorted(new):
        before, after = old.get(name, ABSENT), new[name]
        if before == after:
            continue
        if len(after) < _FINGERPRINT and before != ABSENT:
            yield messages.CHANGED_FROM(what=name, before=before, after=after)
        else:
            yield messages.CHANGED(what=name)


def few(reasons: Iterable[Message]) -> tuple[Message, ...]:
    """Return reasons, each once; of many the first ones and how many more there are."""
    found = tuple(dict.fromkeys(reasons))
    if len(found) <= _FEW:
        return found
    return (*found[:_FEW], messages.MORE(count=len(found) - _FEW))


def wordings_first(library: Iterable[Message]) -> tuple[Message, ...]:
    """Return the reasons of a changed document: its words, and only without them the structure."""
    found = tuple(library)
    words = tuple(each for each in found if each.facts["what"] != STRUCTURE)
    return words or found


def of_file(path: str, content: str) -> Message:
    """Return what is wrong with a finished file whose content is not what was written."""
    return messages.FILE_EDITED(path=path) if content else messages.FILE_MISSING(path=path)


def _change(what: Fact, before: str, after: str) -> Message:
    if before == ABSENT:
        return messages.ADDED(what=what)
    return messages.GONE(what=what) if after == ABSENT else messages.CHANGED(what=what)


def _file(name: str) -> Message:
    *_, folder, file = ("", *name.split("/"))
    match folder, file:
        case _, "profile.yaml":
            return messages.ITS_PROFILE()
        case _, "document.json":
            return messages.ITS_ISSUED_VERSION(version=name.split("/")[-2])
        case _, _ if file == CHANGES:
            return messages.ITS_CHANGES(name=file)
        case "_base", _ if file.endswith(".yaml"):
            return messages.BASE_PROFILE(name=file.removesuffix(".yaml"))
        case _:
            return messages.ITS_FILE(name=file)
