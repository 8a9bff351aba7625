"""A profile over its bases and its kind's defaults as one file that needs none of them.

It is kept with an issued version, so that it can be resolved years later by itself. Every value
is written so that the profile's reader gives it back as it was.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.levels import NumberingForm
from protocol_gen.model.location import NOWHERE
from protocol_gen.model.period import Period, notation
from protocol_gen.model.profile import Profile
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.numbering_form import written_levels
from protocol_gen.readers.profile.derived import at
from protocol_gen.readers.profile.layers import (
    MergedProfile,
    ProfileSources,
    merge,
    merge_profile,
)
from protocol_gen.readers.profile.shape import PROFILE
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, read_yaml

_PLAIN: Final = re.compile(r"[A-Za-z0-9](?:[\w./-]|[ ](?=[\w./-]))*")
"""What means itself without quotation marks: words separated by single spaces."""
_LAYERED: Final = frozenset({"extends", "form", "complete", "changes"})
"""Keys that are written afresh, or not at all."""


@frozen
class FlatProfile:
    """A complete profile as a file, and the files beside it that it names."""

    content: bytes
    assets: tuple[tuple[str, bytes], ...]


def flatten_profile(sources: ProfileSources, profile: Profile, remark: str) -> FlatProfile:
    """Return a profile as one file; ``profile`` is what its reader made of the sources.

    Raises:
        InvalidSourcesError: where the sources are not in order.
        UnusableAssetError: where a file that it names cannot be had any more.
    """
    faults = Faults()
    layers = merge_profile(sources, faults)
    merged = layers.node
    changes = _changes(sources, faults)
    if merged is None or faults.errors:
        raise InvalidSourcesError(faults.errors)
    kept = tuple(entry for entry in merged.entries if entry[0].value not in _LAYERED)
    whole = merge(Map(kept, merged.location), _settled(profile, layers))
    order = list(PROFILE.fields)
    entries = [
        (_word("complete"), _word("true")),
        *sorted(whole.entries, key=lambda entry: order.index(entry[0].value)),
    ]
    within = changes or merged.get("changes")
    if within is not None:
        entries.append((_word("changes"), within))
    lines = "\n".join((f"# {remark}", *_map(Map(tuple(entries), NOWHERE)))) + "\n"
    return FlatProfile(lines.encode(), tuple(_assets(merged, sources)))


def _changes(sources: ProfileSources, faults: Faults) -> Node | None:
    """Return the local changes of their own file, where that holds anything but remarks."""
    name, content = sources.changes or ("", b"")
    has_any = any(line.lstrip()[:1] not in {b"", b"#"} for line in content.splitlines())
    return read_yaml(content, name, faults) if has_any else None


def _settled(profile: Profile, layers: MergedProfile) -> Map:
    """Return what a profile leaves to its kind, its outline or the library, as it was settled."""
    choices: dict[str, Node] = {
        "governance": _word(profile.facts.governance.value),
        "political_groups": _word("true" if profile.facts.political_groups else "false"),
        "language": _word(profile.language),
        "library": Scalar(profile.library, NOWHERE, quoted=True),
        "settings": _mapping({name: _setting(name, profile) for name in profile.settings}),
        "numbering": _mapping(_numbering(profile.numbering.form)),
    }
    if profile.own_outline is None:
        choices["outline"] = _word(profile.outline)
    settled = merge(_mapping(choices), _derived(profile, layers))
    return merge(settled, _mapping({"roles": _mapping(_kept_titles(profile, layers))}))


def _numbering(form: NumberingForm) -> dict[str, Node]:
    """Return a scheme by its name, and levels one by one."""
    if form.scheme:
        return {"scheme": _word(form.scheme.value)}
    levels = tuple(_mapping(_level(each)) for each in written_levels(form))
    return {"levels": Sequence(levels, NOWHERE)}


def _level(said: Mapping[str, str | tuple[str, ...]]) -> dict[str, Node]:
    return {
        key: Scalar(value, NOWHERE, quoted=True)
        if isinstance(value, str)
        else Sequence(tuple(map(_word, value)), NOWHERE)
        for key, value in said.items()
    }


def _kept_titles(profile: Profile, layers: MergedProfile) -> dict[str, Node]:
    """Return the posts that have a title of the kind of council's beside what is said of them."""
    roles = at(layers.node or _mapping({}), ("roles",))
    kept: dict[str, Node] = {}
    for key, node in roles.entries if isinstance(roles, Map) else ():
        role = profile.roles.get(key.value)
        holder = profile.roles.get(role.held_by) if role else None
        if not (role and holder and isinstance(node, Map)) or node.get("title"):
            continue
        if role.title != holder.title:
            own = _mapping({"title": _word(role.title), "plural": _word(role.word.many)})
            kept[key.value] = Map((*own.entries, *node.entries), node.location)
    return kept


def _derived(profile: Profile, layers: MergedProfile) -> Map:
    """Return what follows from other words in it: written down, for it may follow otherwise."""
    node = layers.node or _mapping({})
    terms: dict[str, Node] = {
        name: _mapping({"singular": _word(word.one), "plural": _word(word.many)})
        for name, word in profile.terms.items()
        if at(node, ("terms", name)) is None or ("terms", name) in layers.outdated
    }
    is_derived = at(node, ("title",)) is None or ("title",) in layers.outdated
    title: dict[str, Node] = {"title": _word(profile.title)} if is_derived else {}
    return _mapping({**title, "terms": _mapping(terms)} if terms else title)


def _setting(name: str, profile: Profile) -> Node:
    """Return a setting as written: text in each language that the profile has it in."""
    value = profile.settings[name]
    if isinstance(value, Period) or not profile.partners:
        return _word(notation(value))
    spoken = {
        language_for(each.language).tag: notation(each.settings[name])
        for each in (profile, *profile.partners.values())
        if name in each.settings
    }
    return _mapping({tag: _word(said) for tag, said in spoken.items()})


def _mapping(values: Mapping[str, Node]) -> Map:
    return Map(tuple((_word(key), value) for key, value in values.items()), NOWHERE)


def _word(value: str) -> Scalar:
    return Scalar(value, NOWHERE, quoted=False)


def _assets(merged: Map, sources: ProfileSources) -> Iterator[tuple[str, bytes]]:
    look = merged.get("look")
    logo = look.get("logo") if isinstance(look, Map) else None
    named = (
        logo.get("file") if isinstance(logo, Map) else None,
        look.get("word_template") if isinstance(look, Map) else None,
    )
    for node in named:
        if isinstance(node, Scalar) and not node.is_nothing:
            yield node.value, sources.asset(node.value, node.location)


# YAML


def _lines(node: Node) -> Iterator[str]:
    match node:
        case Map():
            yield from _map(node)
        case Sequence(items):
            for item in items:
                yield from _item(item)
        case Scalar():
            yield _scalar(node)


def _map(node: Map) -> Iterator[str]:
    for key, value in node.entries:
        name = _scalar(key)
        if _fits_in_line(value):
            yield f"{name}: {next(_in_line(value))}"
            continue
        yield f"{name}:"
        yield from (f"  {line}" for line in _lines(value))


def _item(item: Node) -> Iterator[str]:
    lines = _in_line(item) if _fits_in_line(item) else _lines(item)
    yield f"- {next(lines)}"
    yield from (f"  {line}" for line in lines)


def _fits_in_line(node: Node) -> bool:
    return isinstance(node, Scalar) or not (node.entries if isinstance(node, Map) else node.items)


def _in_line(node: Node) -> Iterator[str]:
    match node:
        case Map():
            yield "{}"
        case Sequence():
            yield "[]"
        case Scalar():
            yield _scalar(node)


def _scalar(node: Scalar) -> str:
    """Return a scalar so that it is nothing where it was nothing, and else the same text."""
    if node.is_nothing:
        return "null"
    is_plain = not node.quoted and _PLAIN.fullmatch(node.value)
    return node.value if is_plain else json.dumps(node.value, ensure_ascii=False)
