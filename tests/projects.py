"""The two published protocols, resolved as the program resolves them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from protocol_gen.model.profile import LocalChange, Profile
from protocol_gen.project import Workspace
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.resolver import Resolution, resolve

ROOT = Path(__file__).parent.parent
BRIDGEND = "bridgend-town-council"
PRINCIPAL = "principal-council"
SOURCES = (BRIDGEND, PRINCIPAL)
AS_PUBLISHED = "1.0"
"""The version of both whose text is in ``tests/sources``."""


def source_text(council: str) -> str:
    return (ROOT / "tests" / "sources" / f"{council}.txt").read_text(encoding="utf-8")


@cache
def workspace() -> Workspace:
    return Workspace(ROOT)


def store(council: str) -> IssuedStore:
    """The versions that the council issued."""
    return IssuedStore(workspace(), workspace().council(council))


@cache
def profile(council: str) -> Profile:
    """The council's profile: of the two, as it was kept when the published text was issued.

    Resolved through the library of today it must still give that text.
    """
    if council not in SOURCES:
        return draft_profile(council)
    return workspace().profile(store(council).kept_profile(AS_PUBLISHED))


@cache
def draft_profile(council: str) -> Profile:
    """The council's profile as it is now."""
    return workspace().profile(workspace().council(council))


@cache
def resolution(council: str) -> Resolution:
    return resolved(profile(council))


def resolved(changed: Profile) -> Resolution:
    return resolve(workspace().library_of(changed), changed)


def with_changes(council: str, wanted: Callable[[LocalChange], bool]) -> Profile:
    """The council's profile with those of its local changes that are wanted."""
    own = profile(council)
    return replace(own, changes=tuple(change for change in own.changes if wanted(change)))
