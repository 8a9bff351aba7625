"""Which parts of the library a document depends on, each with a fingerprint.

A document takes the texts of some wordings; and which ones, the structure of the library decides:
conditions, names, order, the outline. Where neither has changed, the document has not.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property
from typing import Final

from protocol_gen.batch.fingerprints import ABSENT, Fingerprints, digest
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.drafting import DraftBlock
from protocol_gen.model.library import Clause, ClauseLibrary, SettingEntry, Wording
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import FindReplace, Omit, Profile, Replace
from protocol_gen.resolver import Resolution

STRUCTURE: Final = "the library's structure"
VERSION: Final = "the library's version"
_KEPT: Final = "the library as kept of version "
"""All of it is one part: a document that stands on an earlier version depends on nothing else."""
_SHORT: Final = 16
"""Signs of a text's fingerprint: there are hundreds in a record."""
_FIRST: Final = "en"
"""The language that the name of a text does not tell."""
_BESIDE: Final = {
    "key", "note", "basis", "watch", "sources", "condition_source", "withdrawn", "summary",
    "choose", "choose_source",
}  # fmt: skip
"""Fields that are for readers of the library, and no document shows."""


@dataclass(frozen=True)
class Index:
    """The fingerprints of a library's parts."""

    library: ClauseLibrary

    @cached_property
    def structure(self) -> str:
        """The fingerprint of all but the texts, the outlines and the version."""
        bare = replace(
            self.library,
            version="",
            outlines={},
            vocabulary=replace(self.library.vocabulary, settings=self._settings),
            clauses={name: _bare(clause) for name, clause in self.library.clauses.items()},
            phrases={
                name: replace(phrase, wordings=tuple(map(_textless, phrase.wordings)))
                for name, phrase in self.library.phrases.items()
            },
        )
        return _fingerprint(bare)

    @property
    def _settings(self) -> dict[str, SettingEntry]:
        """The settings without their words in other languages than their first."""
        entries = self.library.vocabulary.settings
        return {name: replace(entry, texts={}) for name, entry in entries.items()}

    def words_in(self, language: str) -> str:
        """Return the fingerprint of what the library says of settings in a language."""
        entries = self.library.vocabulary.settings
        return _fingerprint(tuple((name, each.said_in(language)) for name, each in entries.items()))

    def outline(self, name: str) -> str:
        """Return the fingerprint of an outline."""
        known = self.library.outlines.get(name)
        return _fingerprint(known) if known else ABSENT

    def wording(self, name: str) -> str:
        """Return the fingerprint of a text in one language, by its name for people."""
        if name not in self._found:
            known = name in self.texts
            self._found[name] = _fingerprint(self.texts[name])[:_SHORT] if known else ABSENT
        return self._found[name]

    @cached_property
    def _found(self) -> Fingerprints:
        return {}

    @cached_property
    def texts(self) -> Mapping[str, tuple[DraftBlock, ...]]:
        """Every text in each of its languages, by its name for people."""
        return {
            _in_language(name, language): blocks
            for name, wording in self._named.items()
            for language, blocks in wording.texts
        }

    def names_of(self, wordings: Iterable[Wording], language: str) -> Fingerprints:
        """Return the fingerprints of these texts in one language."""
        found = (self._names[id(each)] for each in wordings if id(each) in self._names)
        spoken = (_in_language(name, language) for name in found)
        return {name: self.wording(name) for name in spoken if name in self.texts}

    @cached_property
    def _names(self) -> Mapping[int, str]:
        return {id(wording): name for name, wording in self._named.items()}

    @cached_property
    def _named(self) -> dict[str, Wording]:
        named: dict[str, Wording] = {}
        for where, what, wordings in self._groups():
            for at, wording in enumerate(wordings, start=1):
                full = f"the {what}{_which(wording)} of {where}"
                named[f"{full}, the {at}." if full in named else full] = wording
        return named

    def _groups(self) -> Iterator[tuple[str, str, tuple[Wording, ...]]]:
        for clause in self.library.clauses.values():
            yield f"clause {clause.id}", "wording", clause.wordings
            yield f"clause {clause.id}", "heading", clause.headings
        for phrase in self.library.phrases.values():
            yield f"phrase {phrase.name}", "wording", phrase.wordings


def library_parts(index: Index, profile: Profile, kind: str) -> Fingerprints:
    """Return those parts of the library that a document depends on as a whole."""
    return {
        STRUCTURE: index.structure,
        VERSION: index.library.version,
        **_of_outline(index, profile.outline),
        f"the kind {profile.facts.council_type}": kind,
        **_of_language(index, language_for(profile.language).tag),
    }


def kept_part(version: str) -> str:
    """Return the name of a kept version of the library as a part that a document depends on."""
    return f"{_KEPT}{version}"


def kept_version(part: str) -> str:
    """Return the version of the library that a part is, where it is a kept one; else nothing."""
    return part.removeprefix(_KEPT) if part.startswith(_KEPT) else ""


def _of_outline(index: Index, name: str) -> Fingerprints:
    """Return nothing where the profile has an outline of its own."""
    return {f"the outline {name}": index.outline(name)} if name else {}


def _of_language(index: Index, tag: str) -> Fingerprints:
    return {} if tag == _FIRST else {f"the settings in {tag}": index.words_in(tag)}


def now(index: Index, part: str, kinds: Fingerprints) -> str:
    """Return the fingerprint that a part of the library has now."""
    match part.split():
        case ["the", "outline", name]:
            return index.outline(name)
        case ["the", "kind", name]:
            return kinds.get(f"templates/kinds/{name}.yaml", ABSENT)
        case ["the", "settings", "in", tag]:
            return index.words_in(tag)
        case _:
            return index.library.version if part == VERSION else index.structure


def used(resolution: Resolution, profile: Profile, library: ClauseLibrary) -> Iterator[Wording]:
    """Yield every wording whose text the document depends on; it errs on the side of more.

    Of clauses that a change is about, that another's wording covers, or that are in the title
    block, all wordings are looked at.
    """
    whole = [entry.clause for entry in profile.outline_in(library).title_block]
    whole += [
        change.at for change in profile.changes if isinstance(change, FindReplace | Omit | Replace)
    ]
    for decision in resolution.decisions.values():
        for choice in (decision.text, decision.heading):
            if choice:
                yield choice.wording
                whole += choice.wording.covers
    for choice in resolution.phrases.values():
        yield choice.wording
    for name in whole:
        if name in library.clauses:
            yield from _all_wordings(library.clauses[name])


def _all_wordings(clause: Clause) -> Iterator[Wording]:
    yield from (*clause.wordings, *clause.headings)
    for child in clause.clauses:
        yield from _all_wordings(child)


def _in_language(name: str, language: str) -> str:
    return name if language == _FIRST else f"{name}, in {language}"


def _which(wording: Wording) -> str:
    """Return what tells a wording apart from others of its clause: its name, or when it holds."""
    if wording.name:
        return f" '{wording.name}'"
    return f" for {wording.condition_source}" if wording.condition_source else ""


def _bare(clause: Clause) -> Clause:
    return replace(
        clause,
        headings=tuple(map(_textless, clause.headings)),
        wordings=tuple(map(_textless, clause.wordings)),
        clauses=tuple(map(_bare, clause.clauses)),
        topic="",
    )


def _textless(wording: Wording) -> Wording:
    """Return a wording without its texts: in which languages it has one changes no document."""
    return replace(wording, texts=())


def _fingerprint(value: object) -> str:
    return digest(repr(_plain(value)).encode())


def _plain(value: object) -> object:
    """Return a value as nested tuples, without the places where it was written."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return tuple((name, _plain(each)) for name, each in value.items())
    if isinstance(value, frozenset):
        return tuple(sorted(map(repr, value)))
    names = _field_names(type(value))  # type: ignore[arg-type]  # mypy asks its objects' hash
    return value if names is None else (type(value).__name__, *_fields(value, names))


def _fields(value: object, names: tuple[str, ...]) -> Iterator[object]:
    for name in names:
        content = getattr(value, name)
        if not isinstance(content, SourceLocation):
            yield _plain(content)


@cache
def _field_names(kind: type) -> tuple[str, ...] | None:
    """Return what a dataclass holds, but for what is beside the texts; None for other types."""
    if not is_dataclass(kind):
        return None
    return tuple(each.name for each in fields(kind) if each.name not in _BESIDE)
