"""Clauses that a profile names by their numbers: numbers change, so their ids are told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from string import ascii_lowercase
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.project.messages import CLAUSE_BY_NUMBER
from protocol_gen.readers.library.messages import CLAUSE_UNKNOWN
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.messages import CLAUSE_ID_WRONG
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.resolver import resolve

NUMBER: Final = re.compile(r"[0-9]+[A-Za-z]?(?:\.[0-9]+)*\.?(?:\s*\([0-9a-z]+\))*")
_CITED: Final = re.compile(
    r"\A(?:(?:section|sect?|paragraph|para|clause|item|part|appendix|no|number)\b\.?|[s§¶]\.?(?=\s|\d))\s*",
    re.IGNORECASE,
)
"""What people write before a number."""
_LETTERED: Final = re.compile(r"(.+)\(([a-z])\)")
_GIVEN: Final = {CLAUSE_ID_WRONG.code: "given", CLAUSE_UNKNOWN.code: "clause"}
"""The fact that is the name of a clause, by what is said of it."""


def provision_numbered(document: Document, number: str) -> str:
    """Return the id of the provision with a number; empty where there is none, or no number.

    The number may be cited ("section 9", "para. 4.2"). A letter counts the items of a list that
    has none: 11.1(c) is the third under 11.1.
    """
    bare = _CITED.sub("", number.strip()).strip()
    if not NUMBER.fullmatch(bare):
        return ""
    wanted = _compact(bare)
    lettered = _LETTERED.fullmatch(wanted)
    found = _numbered_as(document, wanted)
    if found is None and lettered:
        found = _item_of(_numbered_as(document, lettered[1]), lettered[2])
    return found.id if found else ""


def _numbered_as(document: Document, number: str) -> Provision | None:
    for each in document.all_provisions:
        if each.number and _compact(each.number.citation) == number:
            return each
    return None


def _compact(number: str) -> str:
    return "".join(number.split()).rstrip(".")


def _item_of(stem: Provision | None, letter: str) -> Provision | None:
    below = stem.provisions if stem else ()
    items = [each for each in below if each.form is ProvisionForm.ITEM]
    return dict(zip(ascii_lowercase, items, strict=False)).get(letter)


def with_ids_told(
    error: InvalidSourcesError, sources: ProfileSources, library: ClauseLibrary
) -> InvalidSourcesError:
    """Return faults of a profile, in which clauses named by numbers are told by their ids.

    The numbers are those of the document without what is wrong; where that cannot be made
    either, the faults stay as they are.
    """
    numbered = _numbered(error)
    document = _document_without(numbered, sources, library) if numbered else None
    return InvalidSourcesError(_told(error, document)) if document else error


def _document_without(
    left_out: frozenset[SourceLocation], sources: ProfileSources, library: ClauseLibrary
) -> Document | None:
    """Return the document without some entries, and without more that are wrong likewise."""
    try:
        profile = read_profile(replace(sources, left_out=left_out), library)
        return resolve(library, profile).document
    except InvalidSourcesError as error:
        more = left_out | _numbered(error)
        return _document_without(more, sources, library) if more != left_out else None


def _numbered(error: InvalidSourcesError) -> frozenset[SourceLocation]:
    return frozenset(each.location for each in error.errors if _number_in(each))


def _told(error: InvalidSourcesError, document: Document) -> Iterator[SourceError]:
    for each in error.errors:
        number = _number_in(each)
        id_ = provision_numbered(document, number) if number else ""
        told = SourceError(CLAUSE_BY_NUMBER(number=number, id=id_), each.location)
        yield told if id_ else each


def _number_in(error: SourceError) -> str:
    """Return the number by which a clause is named where its id should be; else nothing."""
    fact = _GIVEN.get(error.message.code)
    given = str(error.message.facts[fact]) if fact else ""
    return given if NUMBER.fullmatch(given) else ""
