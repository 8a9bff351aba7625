"""Faults that show only when the parts of the library are held against each other."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import DraftParagraph, Gap, Placeholder, placeholders_of, written
from protocol_gen.model.governance import (
    ClausePresent,
    Condition,
    CouncilTypeIs,
    RoleHeld,
    RoleHeldBy,
    SettingIsYes,
    TermsDiffer,
    TitleSays,
)
from protocol_gen.model.library import (
    DEFAULT_KEY,
    LOCAL,
    Clause,
    ClauseLibrary,
    Derivation,
    Outline,
    SettingType,
    Vocabulary,
    Wording,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.text_shape import described, shape_of
from protocol_gen.model.walks import entries_in, simple_conditions, texts_of
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.clause_text import COUNCIL_NAMES, DOCUMENT_SETTINGS
from protocol_gen.readers.library.messages import (
    CLAUSE_ID_LOCAL,
    CLAUSE_ID_TAKEN,
    CLAUSE_SAYS_NOTHING,
    CLAUSE_UNKNOWN,
    DERIVATION_OF_ONE,
    HEADING_NOT_ONE,
    ITEM_HAS_HEADING,
    ITEM_NOT_ONE,
    ITEM_PUNCTUATED,
    KEY_TWICE,
    KIND_UNKNOWN,
    NAME_TAKEN,
    OF_CLAUSE,
    OF_HEADING,
    OF_PHRASE,
    OTHER_SHAPE,
    OUTLINE_TWICE,
    PHRASE_IN_ITSELF,
    PHRASE_WITHOUT_WORDING,
    ROLE_UNKNOWN,
    TERM_UNKNOWN,
    WORDING_LAST_MISSING,
    WORDING_NAME_TWICE,
    WORDING_UNREACHABLE,
    WORDING_WITHDRAWN,
    YES_NO_UNKNOWN,
)
from protocol_gen.readers.yaml_source import Scalar


@frozen
class Declared:
    """What may be named: clauses, those too that have faults of their own; kinds of council."""

    clauses: frozenset[str]
    kinds: frozenset[str]


def check_library(
    library: ClauseLibrary, clauses: Sequence[Clause], declared: Declared, faults: Faults
) -> None:
    """Add what is wrong between the parts. ``clauses`` has doubles, ``library`` cannot."""
    mentions = _Mentions(library.vocabulary, declared, faults)
    _check_ids(clauses, faults)
    for clause in clauses:
        _check_clause(clause, faults)
        mentions.check_clause(clause)
        for child in clause.clauses:
            _check_item(child, faults)
    for phrase in library.phrases.values():
        if not phrase.wordings:
            faults.add(PHRASE_WITHOUT_WORDING(phrase=phrase.name), phrase.location)
        _check_wordings(phrase.wordings, OF_PHRASE(phrase=phrase.name), phrase.location, faults)
        for wording in phrase.wordings:
            mentions.check_wording(wording)
    _check_circles(library, faults)
    for outline in library.outlines.values():
        check_entries(outline, declared.clauses, faults)


def check_names(names: Iterable[Scalar], faults: Faults) -> None:
    """Add a fault for every name of a placeholder that is taken already."""
    taken = dict.fromkeys((*COUNCIL_NAMES, *DOCUMENT_SETTINGS), "the program")
    for name in names:
        if name.value in taken:
            message = NAME_TAKEN(name=name.value, owner=taken[name.value])
            faults.add(message, name.location)
        taken.setdefault(name.value, str(name.location))


def _check_ids(clauses: Iterable[Clause], faults: Faults) -> None:
    seen: dict[str, SourceLocation] = {}
    for clause in clauses:
        if clause.id in seen:
            message = CLAUSE_ID_TAKEN(clause=clause.id, place=str(seen[clause.id]))
            faults.add(message, clause.location)
        seen.setdefault(clause.id, clause.location)
        if clause.id.startswith(LOCAL):
            faults.add(CLAUSE_ID_LOCAL(), clause.location)


def _check_clause(clause: Clause, faults: Faults) -> None:
    what, heading_of = OF_CLAUSE(clause=clause.id), OF_HEADING(clause=clause.id)
    if not clause.headings and not clause.wordings:
        faults.add(CLAUSE_SAYS_NOTHING(clause=clause.id), clause.location)
    _check_wordings(clause.wordings, what, clause.location, faults)
    _check_wordings(clause.headings, heading_of, clause.location, faults)
    for heading in clause.headings:
        for _, blocks in heading.texts:
            if len(blocks) != 1 or not isinstance(blocks[0], DraftParagraph):
                faults.add(HEADING_NOT_ONE(), heading.location)


def _check_wordings(
    wordings: Sequence[Wording], what: Message, location: SourceLocation, faults: Faults
) -> None:
    """The ordinary wordings must end in one without a condition, and only there."""
    ordinary = [wording for wording in wordings if not wording.is_by_name_only]
    if wordings and (not ordinary or ordinary[-1].condition):
        faults.add(WORDING_LAST_MISSING(what=what), location)
    for wording in ordinary[:-1]:
        if wording.condition is None:
            faults.add(WORDING_UNREACHABLE(what=what), wording.location)
    _check_keys(wordings, what, faults)
    names = [wording.name for wording in wordings if wording.name]
    for wording in wordings:
        if names.count(wording.name) > 1:
            faults.add(WORDING_NAME_TWICE(what=what, name=wording.name), wording.location)
        if wording.withdrawn and not wording.is_by_name_only:
            faults.add(WORDING_WITHDRAWN(), wording.location)


def check_shapes(wording: Wording, faults: Faults) -> None:
    """A text has the same paragraphs, items and tables in every language."""
    first, *others = wording.texts
    expected = shape_of(first[1])
    for language, blocks in others:
        if shape_of(blocks) != expected:
            said = OTHER_SHAPE(
                language=language,
                first=first[0],
                shape=described(shape_of(blocks)),
                expected=described(expected),
            )
            faults.add(said, wording.location)


def _check_keys(wordings: Sequence[Wording], what: Message, faults: Faults) -> None:
    """A key names one wording; two that share a name are told of as such."""
    keys = [wording.key for wording in wordings]
    for at, wording in enumerate(wordings):
        if wording.key in keys[:at] and wording.key not in {wording.name, DEFAULT_KEY}:
            faults.add(KEY_TWICE(what=what, key=wording.key), wording.location)


def _check_item(clause: Clause, faults: Faults) -> None:
    """An item of a list is one paragraph, without the punctuation that list style gives it."""
    if clause.headings:
        faults.add(ITEM_HAS_HEADING(clause=clause.id), clause.location)
    for wording in clause.wordings:
        for _, blocks in wording.texts:
            if len(blocks) != 1 or not isinstance(blocks[0], DraftParagraph):
                faults.add(ITEM_NOT_ONE(), wording.location)
            elif not clause.clauses and written(blocks[0].text).endswith((".", ";", ",")):
                faults.add(ITEM_PUNCTUATED(), wording.location)


@frozen
class _Mentions:
    """Checks that whatever is named is there."""

    vocabulary: Vocabulary
    declared: Declared
    faults: Faults

    def check_clause(self, clause: Clause) -> None:
        """Check what a clause names, in its conditions, its order and its texts."""
        if clause.condition:
            self._check_condition(clause.condition, clause.location)
        for other in clause.after:
            self._check_known(other, clause.location)
        for wording in (*clause.headings, *clause.wordings):
            self.check_wording(wording)

    def check_wording(self, wording: Wording) -> None:
        """Check what a wording names."""
        check_shapes(wording, self.faults)
        if wording.condition:
            self._check_condition(wording.condition, wording.location)
        for covered in wording.covers:
            self._check_known(covered, wording.location)
        for placeholder in _placeholders(wording):
            if placeholder.gap in {Gap.REFERENCE, Gap.COUNT} and placeholder.name:
                self._check_known(placeholder.name, placeholder.location)
            if placeholder.until:
                self._check_known(placeholder.until, placeholder.location)

    def _check_known(self, clause: str, location: SourceLocation) -> None:
        check_known(clause, location, self.declared.clauses, self.faults)

    def _check_condition(self, condition: Condition, location: SourceLocation) -> None:
        for test in simple_conditions(condition):
            match test:
                case RoleHeld(role):
                    self._check_roles((role,), location)
                case RoleHeldBy(role, holder) | TitleSays(role, holder):
                    self._check_roles((role, holder), location)
                case TermsDiffer(terms):
                    self._check_terms(terms, location)
                case SettingIsYes(setting):
                    self._check_settings(setting, location)
                case ClausePresent(clause):
                    self._check_known(clause, location)
                case CouncilTypeIs(types) if self.declared.kinds:
                    self._check_kinds(types, location)
                case _:
                    pass

    def _check_roles(self, roles: Iterable[str], location: SourceLocation) -> None:
        for role in roles:
            if role not in self.vocabulary.roles:
                known = nearest(role, self.vocabulary.roles)
                self.faults.add(ROLE_UNKNOWN(name=role, known=known), location)

    def _check_terms(self, terms: Iterable[str], location: SourceLocation) -> None:
        for each in terms:
            if each not in self.vocabulary.terms:
                known = nearest(each, self.vocabulary.terms)
                self.faults.add(TERM_UNKNOWN(name=each, known=known), location)

    def _check_settings(self, setting: str, location: SourceLocation) -> None:
        entries = self.vocabulary.settings
        asked = [name for name, each in entries.items() if each.type is SettingType.YES_NO]
        if setting not in asked:
            known = nearest(setting, asked)
            self.faults.add(YES_NO_UNKNOWN(name=setting, known=known), location)

    def _check_kinds(self, types: Iterable[str], location: SourceLocation) -> None:
        for each in types:
            if each not in self.declared.kinds:
                known = nearest(each, self.declared.kinds)
                self.faults.add(KIND_UNKNOWN(name=each, known=known), location)


def check_derivations(vocabulary: Vocabulary, place: SourceLocation, faults: Faults) -> None:
    """Check that words follow from terms that a council gives, or that followed before them.

    A title is made of those that it gives; a term is tested by one, and made of one at most.
    """
    given = {name for name, entry in vocabulary.terms.items() if not entry.follows}
    titles = (vocabulary.title,) if vocabulary.title else ()
    _check_sources(titles, given, place, faults)
    for name, entry in vocabulary.terms.items():
        _check_sources(entry.follows, given, place, faults)
        for each in entry.follows:
            if not each.sources or len(each.gaps) > 1:
                faults.add(DERIVATION_OF_ONE(pattern=each.pattern), place)
        given.add(name)


def _check_sources(
    made: Iterable[Derivation], known: Collection[str], place: SourceLocation, faults: Faults
) -> None:
    for each in made:
        for name in each.sources:
            if name not in known:
                faults.add(TERM_UNKNOWN(name=name, known=nearest(name, known)), place)


def _check_circles(library: ClauseLibrary, faults: Faults) -> None:
    inside = {
        name: {
            placeholder.name
            for wording in phrase.wordings
            for placeholder in _placeholders(wording)
            if placeholder.gap is Gap.PHRASE
        }
        for name, phrase in library.phrases.items()
    }
    for name, phrase in library.phrases.items():
        reached: set[str] = set()
        ahead = list(inside[name])
        while ahead:
            each = ahead.pop()
            if each not in reached:
                reached.add(each)
                ahead += inside.get(each, ())
        if name in reached:
            faults.add(PHRASE_IN_ITSELF(phrase=name), phrase.location)


def check_known(
    clause: str, location: SourceLocation, known: Collection[str], faults: Faults
) -> None:
    """Add a fault where there is no such clause."""
    if clause not in known:
        faults.add(CLAUSE_UNKNOWN(clause=clause, known=nearest(clause, known)), location)


def check_entries(outline: Outline, known: Collection[str], faults: Faults) -> None:
    """Add a fault for each clause of an outline that there is not, or that it has twice."""
    seen: set[str] = set()
    for entry in (*outline.title_block, *entries_in(outline.clauses)):
        if entry.own is None:
            check_known(entry.clause, entry.location, known, faults)
        if entry.clause in seen:
            faults.add(OUTLINE_TWICE(clause=entry.clause), entry.location)
        seen.add(entry.clause)


def _placeholders(wording: Wording) -> Iterator[Placeholder]:
    for _, blocks in wording.texts:
        for block in blocks:
            for text in texts_of(block):
                yield from placeholders_of(text)
