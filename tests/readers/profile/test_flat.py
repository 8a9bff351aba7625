"""A profile as one file gives the very document that its layers gave."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import projects, strategies
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.issue.candidate import candidate
from protocol_gen.model.document import Document
from protocol_gen.model.location import NOWHERE
from protocol_gen.model.profile import Profile
from protocol_gen.model.versions import fingerprint
from protocol_gen.readers.characters import REFUSED, composed
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.flat import FlatProfile, flatten_profile
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.readers.yaml_source import Map, read_yaml
from protocol_gen.resolver import resolve

pytestmark = pytest.mark.slow

HEAD = """\
nation: wales
council_type: town
council: {name: Testham Town Council}
version: "1.10"
"""


def sources(
    profile: str, changes: str = "", bases: Mapping[str, str] | None = None
) -> ProfileSources:
    written = {name: (f"{name}.yaml", text.encode()) for name, text in (bases or {}).items()}
    return ProfileSources(
        slug="testham",
        profile=("profile.yaml", profile.encode()),
        changes=("changes.yaml", changes.encode()) if changes else None,
        bases=written.get,
        kinds=lambda name: strategies.kinds().get(name),
    )


def read(layers: ProfileSources) -> Profile:
    return read_profile(layers, projects.workspace().library)


def flat(layers: ProfileSources) -> FlatProfile:
    return flatten_profile(layers, read(layers), "As it stood")


def alone(content: bytes) -> Profile:
    """What the one file gives where there are no bases and kinds have no defaults."""
    layers = sources(content.decode())
    bare = {
        name: replace(kind, defaults=Map((), NOWHERE), by_governance={})
        for name, kind in strategies.kinds().items()
    }
    return read(replace(layers, kinds=bare.get))


def document(profile: Profile) -> Document:
    return resolve(projects.workspace().library, profile).document


def test_what_follows_from_other_words_is_written_down() -> None:
    layers = sources(f"{HEAD}terms: {{chair: Chairman, member: Member}}\n")

    text = flat(layers).content.decode()

    assert "Protocol on Member/Officer Relations" in text
    assert "Vice-Chairman" in text
    assert fingerprint(document(alone(text.encode()))) == fingerprint(document(read(layers)))


def test_bases_and_defaults_are_within_and_named_no_more() -> None:
    layers = sources(
        HEAD + "extends: house\nroles: {deputy_clerk: none}\n",
        bases={"house": "terms: {officer: employee}\nroles: {clerk: Proper Clerk}\n"},
    )

    text = flat(layers).content.decode()

    assert text.startswith("# As it stood\ncomplete: true\nnation: wales\n")
    assert "extends" not in text
    assert 'version: "1.10"' in text
    assert "  officer: employee\n" in text
    assert "  clerk: Proper Clerk\n" in text
    assert "  deputy_clerk: none\n" in text
    assert fingerprint(document(alone(text.encode()))) == fingerprint(document(read(layers)))


def test_what_a_kind_gives_by_default_later_does_not_come_in() -> None:
    defaults = read_yaml(b"look: {cover: true}", "town.yaml", Faults())
    assert isinstance(defaults, Map)
    later = {name: replace(kind, defaults=defaults) for name, kind in strategies.kinds().items()}
    kept = sources(flat(sources(HEAD)).content.decode())

    assert not read(replace(kept, kinds=later.get)).look.cover


def test_flattened_again_it_is_the_same_file() -> None:
    once = flat(
        sources(HEAD, "- {insert: Ours., id: local.x, after: purpose, kind: choice, reason: R}\n")
    )

    assert flat(sources(once.content.decode())).content == once.content


@settings(max_examples=examples(40))
@given(strategies.profiles())
def test_any_profile_gives_the_same_document_from_the_one_file(profile: str) -> None:
    layers = sources(profile)

    once = flat(layers)

    assert fingerprint(document(alone(once.content))) == fingerprint(document(read(layers)))
    assert flat(sources(once.content.decode())).content == once.content


@settings(max_examples=examples(60))
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Co", "Cn", "Zl", "Zp")),
        min_size=1, max_size=40,
    ).map(composed).filter(lambda words: bool(words.strip()) and not REFUSED.search(words))
)  # fmt: skip
def test_any_words_come_back_as_they_were(words: str) -> None:
    layers = sources(HEAD)
    own = read(replace(layers, settings=(("control.owner", words),)))

    again = alone(
        flatten_profile(replace(layers, settings=(("control.owner", words),)), own, "R").content
    )

    assert again.control == own.control


@pytest.mark.parametrize("council", [council.slug for council in projects.workspace().councils()])
def test_every_council_of_the_project_can_be_kept(council: str) -> None:
    workspace = projects.workspace()

    what = candidate(workspace, workspace.council(council))

    assert what.sources[0][0] == "profile.yaml"
    assert len(what.sources) == 1 + (council == "example-town")


@pytest.mark.parametrize(
    ("profile", "changes", "words"),
    [
        ("changes: []\n", "", "local changes belong in a file of their own"),
        ("complete: true\nextends: house\n", "", "a complete profile cannot extend another"),
        ("complete: true\nchanges: []\n", "[]\n", "delete this file"),
        ("complete: true\nchanges: x\n", "", "expected a list, with each change after a dash"),
        ("complete: perhaps\n", "", "must be true or false"),
    ],
)
def test_what_a_complete_profile_may_not_hold_is_said(
    profile: str, changes: str, words: str
) -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        read(sources(HEAD + profile, changes))

    assert any(words in str(error.message) for error in caught.value.errors)
