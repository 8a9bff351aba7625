"""The layers of a profile, merged as nodes: its kind's defaults, its base, its own file."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.errors import UnknownLanguageError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.library import ClauseLibrary, KindFacts
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.rules import Rule
from protocol_gen.readers.characters import composed, refused_in
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.by_language import is_by_language
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE
from protocol_gen.readers.library.kinds import CouncilKind
from protocol_gen.readers.library.messages import KIND_UNKNOWN
from protocol_gen.readers.library.shape import NAME, WORDING_NAME
from protocol_gen.readers.look.reader import ReadAsset, no_assets
from protocol_gen.readers.messages import DID_YOU_MEAN
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.derived import Path, outdated
from protocol_gen.readers.profile.facts import without_committees
from protocol_gen.readers.profile.messages import BASE_UNKNOWN, BASES_IN_CIRCLE, COMPLETE_EXTENDS
from protocol_gen.readers.profile.spoken import tags_in, wrapped
from protocol_gen.readers.shapes.base import not_a_mapping
from protocol_gen.readers.yaml_source import Map, Node, Scalar, read_yaml
from protocol_gen.readers.yaml_source import Sequence as YamlSequence

EMPTY: Final = Map((), NOWHERE)


def no_rules() -> Mapping[str, Rule]:
    """Know no rule, so that none can be silenced."""
    return {}


@frozen
class KindsAndLibrary:
    """A version of the library, with the kinds of council that belong to it."""

    library: ClauseLibrary
    kinds: Callable[[str], CouncilKind | None]
    known_kinds: tuple[str, ...] = ()


def no_other_library(_version: str) -> KindsAndLibrary | None:
    """Know no library but the one that a profile is read with."""
    return None


def no_libraries() -> tuple[str, ...]:
    """Know of no version by name."""
    return ()


@frozen
class ProfileSources:
    """The files that a council's profile is made of, each as its name for messages and bytes.

    ``bases`` gives a base profile by its name, or None where there is none; ``kinds`` gives a
    kind of council likewise.
    """

    slug: str
    profile: tuple[str, bytes]
    changes: tuple[str, bytes] | None
    bases: Callable[[str], tuple[str, bytes] | None]
    kinds: Callable[[str], CouncilKind | None]
    known_bases: tuple[str, ...] = ()
    known_kinds: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    """What is set over the profile for a trial: dotted keys and their values."""
    left_out: frozenset[SourceLocation] = frozenset()
    """Places whose entries are passed over for a trial: what is wrong there is known."""
    asset: ReadAsset = no_assets
    """Reads the files beside the profile, or beside the base that names them."""
    rules: Callable[[], Mapping[str, Rule]] = no_rules
    """Gives the rules that a profile may silence, by id; asked only where it silences any."""
    library_at: Callable[[str], KindsAndLibrary | None] = no_other_library
    """Gives a version of the library; asked only where a profile names the one it stands on."""
    known_libraries: Callable[[], tuple[str, ...]] = no_libraries
    """Gives the versions that a profile can name."""


def is_complete(profile: Map) -> bool:
    """Whether a profile says that it builds on no other and no defaults."""
    said = profile.get(shape.COMPLETE.name)
    return isinstance(said, Scalar) and said.value == "true"


@frozen
class MergedProfile:
    """The layers of a profile as one mapping; None where a base or the kind cannot be had.

    ``chain`` are the names of the bases. ``outdated`` is what the mapping still has of a farther
    layer and what follows otherwise from words that a nearer one sets.
    """

    node: Map | None
    chain: tuple[str, ...] = ()
    kind: KindFacts | None = None
    outdated: frozenset[Path] = frozenset()
    defaults: Map = EMPTY
    """What the kind of council gives; nothing where the profile is complete."""
    stands_on: Scalar | None = None
    """The version of the library that it names, as it was written."""
    library: ClauseLibrary | None = None
    """The library of that version, where it is to be had."""


def merge_profile(sources: ProfileSources, faults: Faults) -> MergedProfile:
    """Return kind's defaults, bases and profile as one mapping.

    Where there is none, what is wrong in the rest is added to ``faults``: what the missing part
    would have given is no fault.
    """
    stale: set[Path] = set()
    layers, chain, is_whole = _layers(sources, faults, stale)
    if not layers:
        return MergedProfile(None, chain)
    language = _language(layers)
    own = layers[0]
    for base in layers[1:]:
        own = _over(_speaking(base, language), own, stale)
    named = _stands_on(own)
    at = sources.library_at(named.value) if named else None
    if at:
        sources = replace(sources, kinds=at.kinds, known_kinds=at.known_kinds)
    library = at.library if at else None
    written = own.get("council_type")
    kind = _kind(written, sources, faults) if written else None
    if not is_whole or (written and kind is None):
        shape.PROFILE.check_written(own, faults)
        return MergedProfile(None, chain, stands_on=named, library=library)
    facts = kind.facts if kind else None
    if kind is None or is_complete(own):
        return MergedProfile(own, chain, facts, frozenset(stale), EMPTY, named, library)
    defaults = _defaults(kind, own)
    if language != LIBRARY_LANGUAGE or tags_in([own]):
        defaults = wrapped(defaults, LIBRARY_LANGUAGE)
    node = _over(defaults, own, stale)
    return MergedProfile(node, chain, facts, frozenset(stale), defaults, named, library)


def _stands_on(own: Map) -> Scalar | None:
    """Return the version of the library that a profile names, where it names one at all."""
    node = own.get(shape.LIBRARY_KEY.name)
    is_version = node is not None and shape.LIBRARY_KEY.shape.read(node, Faults())
    return node if is_version and isinstance(node, Scalar) else None


def _over(lower: Map, upper: Map, stale: set[Path]) -> Map:
    """Return two layers as one, and note what of the lower one is outdated."""
    lower = without_committees(lower, upper)
    stale.update(outdated(lower, upper))
    return merge(lower, upper)


def own_language(profile: Map) -> str:
    """Return the primary tag of the language that a profile is in; ours where it says none."""
    said = profile.get(shape.LANGUAGE_KEY.name)
    written = said.value if isinstance(said, Scalar) else LIBRARY_LANGUAGE
    try:
        return language_for(written).tag
    except UnknownLanguageError:
        return LIBRARY_LANGUAGE


def _language(layers: Sequence[Map]) -> str:
    """Return the language of the nearest layer that says it."""
    spoken = [layer for layer in layers if layer.get(shape.LANGUAGE_KEY.name)]
    return own_language(spoken[0]) if spoken else LIBRARY_LANGUAGE


def _speaking(base: Map, language: str) -> Map:
    """Return a base whose words say their language, where it is another than the profile's."""
    own = own_language(base) if base.get(shape.LANGUAGE_KEY.name) else language
    return base if own == language else wrapped(base, own)


def _layers(
    sources: ProfileSources, faults: Faults, stale: set[Path]
) -> tuple[list[Map], tuple[str, ...], bool]:
    """Return the profile and its bases, nearest first, and whether all of them could be read."""
    layers: list[Map] = []
    chain: list[str] = []
    source: tuple[str, bytes] | None = sources.profile
    while source:
        node = read_yaml(source[1], source[0], faults)
        if not isinstance(node, Map):
            if node is not None:
                faults.add(not_a_mapping("a profile", node), node.location)
            return layers, tuple(chain), False
        for key, value in sources.settings if not layers else ():
            node = _over(node, _setting(key, value, faults), stale)
        layers.append(node)
        extends = node.get("extends")
        if extends is None:
            return layers, tuple(chain), True
        if is_complete(node):
            faults.add(COMPLETE_EXTENDS(), extends.location)
            return layers, tuple(chain), False
        name = WORDING_NAME.read(extends, faults)
        source = _base(name, extends.location, chain, sources, faults) if name else None
        chain.append(name or "")
    return layers, tuple(chain), False


def _base(
    name: str,
    location: SourceLocation,
    chain: Sequence[str],
    sources: ProfileSources,
    faults: Faults,
) -> tuple[str, bytes] | None:
    if name in chain:
        circle = " → ".join((*chain[chain.index(name) :], name))
        faults.add(BASES_IN_CIRCLE(circle=circle), location)
        return None
    source = sources.bases(name)
    if source is None:
        known = nearest(name, sources.known_bases)
        faults.add(BASE_UNKNOWN(name=name, known=known), location)
    return source


def _setting(key: str, value: str, faults: Faults) -> Map:
    """Return one dotted key with its value as a layer of its own ("roles.leader", "Leader").

    The value is text, whatever YAML would make of it: a lone ``~`` is no way to say nothing.
    """
    place = SourceLocation(f"{key}={value}")
    value = composed(value)
    for _, message in refused_in(value):
        faults.add(message, place)
    node: Node = Scalar(value, place, quoted=True)
    for name in reversed(key.split(".", maxsplit=1)):
        node = Map(((Scalar(name, place, quoted=False), node),), place)
    assert isinstance(node, Map)  # noqa: S101  # for the type checker
    return node


def _defaults(kind: CouncilKind, own: Map) -> Map:
    """Return the defaults of a kind, for councils that decide as the profile says."""
    node = own.get("governance")
    written = node.value if isinstance(node, Scalar) else kind.facts.governance[0].value
    for governance, defaults in kind.by_governance.items():
        if governance.value == written:
            return merge(kind.defaults, defaults)
    return kind.defaults


def _kind(node: Node, sources: ProfileSources, faults: Faults) -> CouncilKind | None:
    """Return the kind that a profile names; a name that is none never reaches a disk."""
    written = shape.COUNCIL_TYPE.shape.read(node, Faults())
    name = NAME.read(node, Faults())
    kind = sources.kinds(name) if name else None
    if written and kind is None:
        bare = re.sub(r"[\s-]+", "_", written.lower()).removesuffix("_council")
        is_meant = bare in sources.known_kinds
        known = DID_YOU_MEAN(names=(bare,)) if is_meant else nearest(written, sources.known_kinds)
        faults.add(KIND_UNKNOWN(name=written, known=known), node.location)
    return kind


def merge(lower: Map, upper: Map) -> Map:
    """Return two layers of a profile as one; where both have a value the upper one wins.

    What is missing in a part that only the lower one has is missing in the upper one.
    """
    entries = {
        key.value: (
            key,
            Map(value.entries, upper.location)
            if isinstance(value, Map) and key.value in shape.MERGED
            else value,
        )
        for key, value in lower.entries
    }
    for key, value in upper.entries:
        below = entries.get(key.value)
        entries[key.value] = (key, _merged_value(key.value, below[1], value) if below else value)
    return Map(tuple(entries.values()), upper.location)


def _merged_value(key: str, lower: Node, upper: Node) -> Node:
    match lower, upper:
        case (Map(), Map()) if key in shape.MERGED:
            return _joined(_without_rivals(key, lower, upper), upper)
        case (Map(), Map()) if is_by_language(lower) and is_by_language(upper):
            return _joined(lower, upper)
        case (Map(), Scalar()) if key in shape.MERGED and upper.is_nothing:
            return lower
        case (YamlSequence(), YamlSequence()) if key in shape.APPENDED:
            return YamlSequence(lower.items + upper.items, upper.location)
        case _:
            return upper


def _without_rivals(key: str, lower: Map, upper: Map) -> Map:
    """Return the lower of two mappings without what the upper one says in another way."""
    rivals = shape.RIVALS.get(key, set())
    if not any(name.value in rivals for name, _ in upper.entries):
        return lower
    return replace(
        lower, entries=tuple(each for each in lower.entries if each[0].value not in rivals)
    )


def _joined(lower: Map, upper: Map) -> Map:
    """Return two mappings as one; of a value by language both keep their languages."""
    entries = {name.value: (name, value) for name, value in lower.entries}
    for name, value in upper.entries:
        below = entries[name.value][1] if name.value in entries else value
        are_by_language = below is not value and is_by_language(below) and is_by_language(value)
        joined = _joined(below, value) if are_by_language else value  # type: ignore[arg-type]
        entries[name.value] = (name, joined)
    return Map(tuple(entries.values()), upper.location)


def places(merged: Map) -> dict[str, SourceLocation]:
    """Return where each key is written, and each key and each item one level below."""
    found = {}
    for key, value in merged.entries:
        found[key.value] = value.location
        if isinstance(value, Map):
            for name, inner in value.entries:
                found[f"{key.value}.{name.value}"] = inner.location
                for item in inner.items if isinstance(inner, YamlSequence) else (inner,):
                    if isinstance(item, Scalar):
                        found[f"{key.value}.{name.value}.{item.value}"] = item.location
    return found
