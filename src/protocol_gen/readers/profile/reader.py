"""A council's profile, over its base profiles and the defaults of its kind.

The parts are merged as they were written, key by key, the later one winning, so that each value
keeps its own place; then the whole is read once.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from protocol_gen.errors import InvalidSourcesError, UnknownLanguageError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import Language
from protocol_gen.model.library import (
    ClauseLibrary,
    KindFacts,
    ListPunctuation,
    Outline,
    Pick,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.profile import (
    Insert,
    LocalChange,
    Profile,
)
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.checks import check_known
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE
from protocol_gen.readers.library.messages import PHRASE_UNKNOWN
from protocol_gen.readers.look.reader import check_files, read_look
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.changes import changes_in, changes_node
from protocol_gen.readers.profile.constitution_parts import with_parts
from protocol_gen.readers.profile.delegation import read_delegation, read_reasons
from protocol_gen.readers.profile.derived import with_derived
from protocol_gen.readers.profile.facts import check_committees, check_roles, read_facts
from protocol_gen.readers.profile.kept_titles import with_kept_titles
from protocol_gen.readers.profile.layers import (
    MergedProfile,
    ProfileSources,
    is_complete,
    merge_profile,
    own_language,
    places,
)
from protocol_gen.readers.profile.left_out import without_entries
from protocol_gen.readers.profile.lost_keys import with_places_told
from protocol_gen.readers.profile.messages import (
    CHANGES_IN_BOTH,
    CHANGES_WITHIN,
    LIBRARY_UNKNOWN,
    TERM_MISSING,
)
from protocol_gen.readers.profile.names_and_roles import WordReader
from protocol_gen.readers.profile.outlines import (
    check_form,
    check_outline_node,
    outline_of,
    read_own_outline,
    with_own_headings,
)
from protocol_gen.readers.profile.own_posts import with_own_posts
from protocol_gen.readers.profile.parts import (
    read_case,
    read_confirmed,
    read_control,
    read_exclusions,
    read_inclusions,
    read_numbering,
    read_settings,
    read_silence,
)
from protocol_gen.readers.profile.spoken import in_language, tags_in
from protocol_gen.readers.shapes import (
    Field,
    Located,
    Values,
)
from protocol_gen.readers.yaml_source import Map, Node

PHRASE_PREFIX: Final = "phrase."
"""Before a phrase's name where a wording of it is picked."""
DEFAULT_LIST: Final = "default"
"""Where the style of lists is given: all that have no style of their own."""

T = TypeVar("T")


# What a profile may hold


def read_profile(sources: ProfileSources, library: ClauseLibrary) -> Profile:
    """Return the complete profile of one council, in its language and those it says beside.

    Raises:
        InvalidSourcesError: with every fault in the profile, its bases and its changes.
    """
    try:
        return _read(sources, library)
    except InvalidSourcesError as error:
        raise with_places_told(error, library.vocabulary) from error


def _read(sources: ProfileSources, library: ClauseLibrary) -> Profile:
    faults = Faults()
    layers = merge_profile(sources, faults)
    merged = layers.node and without_entries(layers.node, sources.left_out)
    changes = _changes(sources, merged, faults)
    changes = changes and without_entries(changes, sources.left_out)
    if merged is None:
        if changes is not None:
            changes_in(changes, layers.library or library, faults)
        raise InvalidSourcesError(faults.errors)
    library = _standing(layers, library, sources, faults)
    library = with_parts(with_own_posts(library, merged, faults), merged, faults)
    library = with_own_headings(library, merged)
    merged = with_kept_titles(merged, layers.defaults, library.vocabulary)
    reading = _Reading(sources, library, merged, layers, changes)
    profile = reading.profile(reading.own, faults)
    faults.raise_any()
    partners = reading.partners()
    return replace(profile, partners=partners) if partners else profile


def _standing(
    layers: MergedProfile, library: ClauseLibrary, sources: ProfileSources, faults: Faults
) -> ClauseLibrary:
    """Return the library that a profile stands on: the one that it names, or else the usual one.

    What else would be wrong in it cannot be known where there is no such library.
    """
    named = layers.stands_on
    if layers.library or named is None or named.value == library.version:
        return layers.library or library
    known = sources.known_libraries() or (library.version,)
    faults.add(LIBRARY_UNKNOWN(version=named.value, known=known), named.location)
    raise InvalidSourcesError(faults.errors)


@frozen
class _Reading:
    """What a profile is read from: all layers as one, and the local changes as written."""

    sources: ProfileSources
    library: ClauseLibrary
    merged: Map
    layers: MergedProfile
    changes: Node | None

    @property
    def kind(self) -> KindFacts | None:
        """The kind of council, if it is known."""
        return self.layers.kind

    @property
    def own(self) -> str:
        """The primary tag of the language of the document."""
        return own_language(self.merged)

    def partners(self) -> dict[str, Profile]:
        """Return the same profile in each other language that it speaks, by document tag.

        What is missing in one is no fault of the profile, but of a document in that language.
        """
        nodes = [self.merged, *([self.changes] if self.changes else [])]
        partners = {}
        for tag in sorted(tags_in(nodes) - {self.own}):
            faults = Faults()
            profile = self.profile(tag, faults)
            missing = (*profile.missing, *_said_of(faults))
            partners[profile.language] = replace(profile, missing=missing)
        return partners

    def profile(self, tag: str, faults: Faults) -> Profile:
        """Return the profile in one language."""
        missing = Faults()
        spoken = in_language(self.merged, tag, self.own, faults, missing)
        changes: tuple[LocalChange, ...] = ()
        if self.changes is not None:
            said = in_language(self.changes, tag, self.own, faults, missing).node
            changes = changes_in(said, self.library, faults, tag)
        node = spoken.node
        if tag == LIBRARY_LANGUAGE and isinstance(node, Map):
            node = with_derived(node, self.library.vocabulary, self.layers.outdated)
        values = shape.PROFILE.read(node, faults)
        if values is None:
            self._check_parts(faults)
            raise InvalidSourcesError(faults.errors)
        language = _language(values, faults) if tag == self.own else language_for(tag)
        words = WordReader(self.library, language, spoken.unsaid, faults, values[shape.NATION])
        _check_terms(values, words)
        own = read_own_outline(values[shape.OUTLINE], self.library, faults, self.own)
        _check_mentions(values, self.library, _own_ids(changes), faults)
        profile = self._in_words(values, words, own)
        check_committees(profile, faults)
        check_roles(profile, self.layers.defaults, self.library, faults)
        return replace(
            profile,
            changes=changes,
            library=self.library.version,
            missing=_said_of(missing),
            language=values[shape.LANGUAGE_KEY] if tag == self.own else language.document_tags[0],
        )

    def _in_words(self, values: Values, words: WordReader, own: Outline | None) -> Profile:
        """Return the profile that its values make, without local changes."""
        library, faults = self.library, words.faults
        outline = own or outline_of(values, self.kind, library, faults)
        vocabulary = library.vocabulary
        names = {*vocabulary.roles, *vocabulary.settings, *values[shape.ROLES]}
        return Profile(
            slug=self.sources.slug,
            facts=read_facts(values, self.kind, faults),
            names=words.names(values[shape.COUNCIL_KEY]),
            title=values[shape.DOC_TITLE],
            version=values[shape.VERSION_KEY],
            language=values[shape.LANGUAGE_KEY],
            outline=outline.name,
            terms=words.terms(values[shape.TERMS]),
            roles=words.roles({**values[shape.ROLES], **_known(values[shape.POSTS], library)}),
            settings=read_settings(_settings(values, library), words.unsaid, words),
            include=read_inclusions(values[shape.INCLUDE], library, faults),
            exclude=read_exclusions(values[shape.EXCLUDE], library.clauses, faults),
            wordings={**outline.wordings, **_picks(values)},
            lists={**outline.lists, **_styles(values)},
            numbering=read_numbering(values, outline, faults),
            case=read_case(values),
            own_outline=own,
            title_block=values[shape.TITLE_BLOCK],
            confirmed=read_confirmed(values[shape.CONFIRMED_DEFAULTS], names, faults),
            silence=read_silence(values[shape.SILENCE], self.sources, faults),
            control=read_control(values, words.language, faults),
            look=read_look(values[shape.LOOK_KEY], self.sources.asset, faults),
            delegation=read_delegation(values[shape.DELEGATION_KEY], words.language, faults),
            reasons=read_reasons(values[shape.REASONS], library.clauses, faults),
            chain=self.layers.chain,
            location=SourceLocation(self.sources.profile[0], 1, 1),
            places=_places(self.merged),
        )

    def _check_parts(self, faults: Faults) -> None:
        """Check what can be read by itself where the whole cannot be read."""
        _check_parts(self.merged, self.kind, self.library, faults)
        look = self.merged.get(shape.LOOK_KEY.name)
        if look:
            check_files(look, self.sources.asset, faults)


def _known(posts: Mapping[str, Located[Node]], library: ClauseLibrary) -> dict[str, Located[Node]]:
    """Return the council's own posts without those whose names cannot be had, which was told."""
    return {name: each for name, each in posts.items() if name in library.vocabulary.roles}


def _settings(values: Values, library: ClauseLibrary) -> dict[str, Located[Node]]:
    """Return the settings; the other parts of a constitution are such, if their names can be."""
    settings = library.vocabulary.settings
    parts = {name: each for name, each in values[shape.PARTS].items() if name in settings}
    return {**parts, **values[shape.SETTINGS]}


def _places(merged: Map) -> dict[str, SourceLocation]:
    """Return where each key is written; a post of the council's own is a role as any other."""
    found = places(merged)
    own = f"{shape.POSTS.name}."
    return found | {
        f"{shape.ROLES.name}.{key.removeprefix(own)}": place
        for key, place in found.items()
        if key.startswith(own)
    }


def _said_of(faults: Faults) -> tuple[tuple[Message, SourceLocation], ...]:
    return tuple((error.message, error.location) for error in faults.errors)


def _picks(values: Values) -> dict[str, Pick]:
    return {key: Pick(each.value, each.location) for key, each in values[shape.WORDINGS].items()}


def _styles(values: Values) -> dict[str, ListPunctuation]:
    return {
        "" if key == DEFAULT_LIST else key: each.value for key, each in values[shape.LISTS].items()
    }


def _changes(sources: ProfileSources, merged: Map | None, faults: Faults) -> Node | None:
    """Return the local changes: from their own file, or from a profile that is complete."""
    within = merged.get(shape.CHANGES_KEY.name) if merged else None
    if within is not None and not (merged and is_complete(merged)):
        faults.add(CHANGES_WITHIN(), within.location)
        return None
    if sources.changes is None:
        return within
    if within is not None:
        faults.add(CHANGES_IN_BOTH(), SourceLocation(sources.changes[0], 1, 1))
    return changes_node(sources.changes, faults)


# Checks


def _check_parts(
    merged: Map, kind: KindFacts | None, library: ClauseLibrary, faults: Faults
) -> None:
    """Check what can be read by itself where the whole cannot, so that all faults show at once."""
    form = merged.get(shape.FORM.name)
    asked = shape.FORM.shape.read(form, Faults()) if form else None
    if asked is not None and kind is not None and not merged.get(shape.OUTLINE.name):
        check_form(asked, kind, faults)
    _check_part(shape.OUTLINE, check_outline_node, merged, library, faults)
    words = WordReader(library, language_for(LIBRARY_LANGUAGE), {}, faults)
    _check_part(shape.TERMS, lambda value, *_: words.terms(value), merged, library, faults)
    _check_part(shape.ROLES, lambda value, *_: words.roles(value), merged, library, faults)
    _check_part(
        shape.SETTINGS, lambda value, *_: read_settings(value, {}, words), merged, library, faults
    )
    _check_part(shape.INCLUDE, read_inclusions, merged, library, faults)


def _check_part(
    field: Field[T],
    check: Callable[[T, ClauseLibrary, Faults], object],
    merged: Map,
    library: ClauseLibrary,
    faults: Faults,
) -> None:
    node = merged.get(field.name)
    value = field.shape.read(node, Faults()) if node else None
    if value is not None:
        check(value, library, faults)


def _check_terms(values: Values, words: WordReader) -> None:
    """Every term is given, if only in another language: then it is missed where it is used."""
    for name in words.library.vocabulary.terms:
        if name not in values[shape.TERMS] and f"terms.{name}" not in words.unsaid:
            words.faults.add(TERM_MISSING(name=name), values.place(shape.TERMS))


def _own_ids(changes: Sequence[LocalChange]) -> tuple[str, ...]:
    return tuple(each.id for each in changes if isinstance(each, Insert))


def _check_mentions(
    values: Values, library: ClauseLibrary, own: Sequence[str], faults: Faults
) -> None:
    """Every clause and phrase that a profile names must be one of the library or its own."""
    for name, pick in values[shape.WORDINGS].items():
        phrase = name.removeprefix(PHRASE_PREFIX)
        if phrase == name:
            check_known(name, pick.location, library.clauses, faults)
        elif phrase not in library.phrases:
            known = nearest(phrase, library.phrases)
            faults.add(PHRASE_UNKNOWN(phrase=phrase, known=known), pick.location)
    clauses = {*library.clauses, *own}
    for name, style in values[shape.LISTS].items():
        if name != DEFAULT_LIST:
            check_known(name, style.location, clauses, faults)
    numbering = values[shape.NUMBERING_KEY]
    named = (
        (*numbering[shape.OFF], *numbering[shape.OFF_BELOW], *numbering[shape.APPENDICES])
        if numbering
        else ()
    )
    for each in named:
        check_known(each.value, each.location, clauses, faults)


# The parts


def _language(values: Values, faults: Faults) -> Language:
    """Return the language of the document; one that is not here is a fault, and read as ours."""
    try:
        return language_for(values[shape.LANGUAGE_KEY])
    except UnknownLanguageError as error:
        faults.add(error.message, values.place(shape.LANGUAGE_KEY))
        return language_for(LIBRARY_LANGUAGE)
