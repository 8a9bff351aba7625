"""Small libraries and profiles, written as their YAML and read by the real readers."""

from textwrap import dedent
from typing import Any

from protocol_gen.lint.rules import rules_by_id
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.profile import Profile
from protocol_gen.readers.library.kinds import CouncilKind, read_kind
from protocol_gen.readers.library.reader import LibrarySources, read_library
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.reader import read_profile

VOCABULARY = """
version: "1.0"
terms:
  member: {plural: members}
  officer: {plural: officers}
roles:
  clerk: {retitled_in: [england, wales]}
  leader: {}
settings:
  reply_time: {type: period, default: 5 working days}
"""
KIND = """
label: a town council
nations: [england, wales]
governance: [council_committees, leader_cabinet]
political_groups: false
forms: {short: usual}
defaults:
  title: Protocol
  terms: {member: member, officer: officer}
  roles: {clerk: Clerk}
"""
PROFILE = """
nation: england
council_type: town
council: {name: Testham Town Council, in_text: the Town Council, short: the Council}
version: "1.0"
"""


def library(
    clauses: str, outline: str = "", *, phrases: str = "[]", vocabulary: str = VOCABULARY
) -> ClauseLibrary:
    """A library of some clauses; without an outline they stand in the order of writing."""
    clauses = dedent(clauses)
    if not outline:
        ids = [line[6:] for line in clauses.splitlines() if line.startswith("- id: ")]
        outline = f"clauses: [{', '.join(ids)}]"
    return read_library(
        LibrarySources(
            ("library.yaml", vocabulary.encode()),
            (("clauses.yaml", clauses.encode()),),
            (("phrases.yaml", dedent(phrases).encode()),),
            (("usual.yaml", f"summary: usual\n{dedent(outline)}".encode()),),
        )
    )


def profile(library: ClauseLibrary, own: str = "", changes: str = "", **more: Any) -> Profile:  # noqa: ANN401  # as ``sources`` has them
    """A profile with some keys of its own."""
    return read_profile(sources(own, changes, **more), library)


def sources(
    own: str = "",
    changes: str = "",
    *,
    bases: dict[str, str] | None = None,
    kind: str = KIND,
    head: str = PROFILE,
) -> ProfileSources:
    """What such a profile is read from."""

    def base(name: str) -> tuple[str, bytes] | None:
        text = (bases or {}).get(name)
        return (f"{name}.yaml", dedent(text).encode()) if text is not None else None

    def kind_of(name: str) -> CouncilKind | None:
        return (
            read_kind(kind.encode(), "templates/kinds/town.yaml", "town")
            if name == "town"
            else None
        )

    return ProfileSources(
        slug="testham",
        profile=("profile.yaml", (head + dedent(own)).encode()),
        changes=("changes.yaml", dedent(changes).encode()) if changes else None,
        bases=base,
        kinds=kind_of,
        known_bases=tuple(bases or {}),
        known_kinds=("town",),
        rules=rules_by_id,
    )
