"""The names, terms and roles of a profile."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.language import Language, TitleSign
from protocol_gen.model.governance import Nation
from protocol_gen.model.library import Body, ClauseLibrary, KindOfPost
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import CouncilNames, Role
from protocol_gen.model.word import Word
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE
from protocol_gen.readers.library.messages import FORMS_UNKNOWN, ROLE_UNKNOWN, TERM_UNKNOWN
from protocol_gen.readers.none import says_none
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.formerly import FormerTitleReader
from protocol_gen.readers.profile.messages import (
    HELD_BY_A_BODY,
    HELD_BY_A_KIND,
    HOLDER_SAID_TO_BE_NONE,
    HOLDER_UNKNOWN,
    ROLE_TITLE_OF_HOLDER,
    ROLE_WITHOUT_TITLE,
    ROLES_IN_CIRCLE,
    SHORT_OF_ANOTHER,
    TITLE_OF_COUNCIL,
    TITLE_REPEATS,
    TOO_MANY_WORDS,
)
from protocol_gen.readers.profile.title_check import check_title
from protocol_gen.readers.shapes import ListOf, Located, MapOf, Values
from protocol_gen.readers.yaml_source import Node, Scalar, Sequence

USUAL_NAME: Final = "the Council"
"""What a council is called within a sentence where its profile does not say."""
_CHAIRS: Final = frozenset({"chair", "vice_chair"})
LONGEST_TERM: Final = 6
LONGEST_TITLE: Final = 10
"""Words in a term or a role's title; anything longer is a phrase or a clause."""


@frozen
class WordReader:
    """Reads the words that a profile gives, in one language."""

    library: ClauseLibrary
    language: Language
    unsaid: Mapping[str, Node]
    """What is said in other languages only, by dotted key."""
    faults: Faults
    nation: Nation | None = None
    """That of the council, where it is known: a law may name posts in one nation alone."""

    def names(self, council: Values) -> CouncilNames:
        """Return the names of a council."""
        return CouncilNames(
            council[shape.FULL],
            self._name(council[shape.IN_TEXT], f"council.{shape.IN_TEXT.name}"),
            self._name(council[shape.SHORT], f"council.{shape.SHORT.name}"),
            council[shape.PRINTED],
        )

    def _name(self, node: Node | None, key: str) -> Word:
        """Return a name within a sentence; where none is given, the one that the library has."""
        if node is None or says_none(node):
            is_ours = self.language.tag == LIBRARY_LANGUAGE and key not in self.unsaid
            return self.language.council_name(USUAL_NAME) if is_ours else Word("")
        if isinstance(node, Scalar):
            name = shape.NAME_WORDS.read(node, self.faults) or ""
            word = self.language.council_name(name)
            if word.article and self.language.council_name(word.one).article:
                self.faults.add(TITLE_REPEATS(title=name), node.location)
            return word
        values = shape.NAME_RECORD.read(node, self.faults)
        if values is None:
            return Word("")
        return self._with_forms(self.language.council_name(values[shape.CALLED]), values)

    def _with_forms(self, word: Word, values: Values) -> Word:
        """Return a word with what its language must know of it besides."""
        return replace(
            word,
            gender=values[shape.GENDER],
            opens=values[shape.OPENS],
            forms=self._forms(values[shape.FORMS]),
            many_forms=self._forms(values[shape.MANY_FORMS]),
            confirmed=values[shape.CONFIRMED],
        )

    def _forms(self, node: Node | None) -> dict[str, str]:
        """Return forms by name: as they are written, or listed in the order of the language."""
        if node is None:
            return {}
        known = self.language.forms
        if isinstance(node, Sequence):
            words = ListOf(shape.NAME_WORDS).read(node, self.faults) or ()
            forms = dict(zip(known, words, strict=False))
            too_many = len(words) > len(known)
        else:
            forms = dict(MapOf(shape.NAME_WORDS).read(node, self.faults) or {})
            too_many = not forms.keys() <= set(known)
        if too_many:
            self.faults.add(FORMS_UNKNOWN(language=self.language.tag, known=known), node.location)
        return forms

    def terms(self, written: Mapping[str, Located[Node]]) -> dict[str, Word]:
        """Return the terms, checked against those the library knows."""
        terms = {}
        for name, each in written.items():
            if name not in self.library.vocabulary.terms:
                known = nearest(name, self.library.vocabulary.terms)
                self.faults.add(TERM_UNKNOWN(name=name, known=known), each.location)
            elif (term := self._term(each.value)) is not None:
                terms[name] = term
                self._check_of_council(name, term.one, each.value.location)
        return terms

    def _check_of_council(self, name: str, title: str, location: SourceLocation) -> None:
        """Refuse a chair "of the Council": the words are added where they are needed."""
        alone, _, of = title.partition(" of ")
        is_told = any(error.location == location for error in self.faults.errors)
        if not is_told and name in _CHAIRS and of.casefold().split()[-1:] == ["council"]:
            self.faults.add(TITLE_OF_COUNCIL(title=title, alone=alone), location)

    def _term(self, node: Node) -> Word | None:
        if isinstance(node, Scalar):
            words = shape.NAME_WORDS.read(node, self.faults)
            word = self.language.suggest(words) if words else None
        else:
            values = shape.TERM.read(node, self.faults)
            word = (
                self._with_forms(Word(values[shape.SINGULAR], values[shape.PLURAL]), values)
                if values
                else None
            )
        fits = [
            self._fits(each, "a term", LONGEST_TERM, node.location)
            for each in ((word.one, word.many) if word else ())
        ]
        # what follows from another word has its place, and what is said there is said once
        is_told = any(error.location == node.location for error in self.faults.errors)
        if word and all(fits) and not is_told:
            check_title(word.one, self.language, node.location, self.faults)
        return word

    def roles(self, written: Mapping[str, Located[Node]]) -> dict[str, Role]:
        """Return the roles, checked against those the library knows."""
        read: dict[str, tuple[Role, SourceLocation]] = {}
        refused: dict[str, SourceLocation | None] = {}
        for name, each in written.items():
            before = len(self.faults.errors)
            if name not in self.library.vocabulary.roles:
                known = nearest(name, self.library.vocabulary.roles)
                self.faults.add(ROLE_UNKNOWN(name=name, known=known), each.location)
            elif (role := self._role(name, each.value)) is not None:
                read[name] = (role, each.location)
            if name not in read:
                refused[name] = each.location if len(self.faults.errors) == before else None
        read |= self._unsaid_roles(written)
        self._check_holders(read, refused)
        held = {name: role for name, (role, _) in read.items()}
        roles = {
            name: self._held(name, held, location, refused) for name, (_, location) in read.items()
        }
        for name, (_, location) in read.items():
            self._check_short(name, roles, location)
        return roles

    def _check_holders(
        self,
        read: Mapping[str, tuple[Role, SourceLocation]],
        refused: dict[str, SourceLocation | None],
    ) -> None:
        """Add a fault for each post that is said to be none and whose holder fills others."""
        for holder, place in refused.items():
            filled = [name for name, (role, _) in read.items() if role.held_by == holder]
            if place is not None and filled:
                roles = tuple(name.replace("_", " ") for name in filled)
                message = HOLDER_SAID_TO_BE_NONE(holder=holder.replace("_", " "), roles=roles)
                self.faults.add(message, place)
                refused[holder] = None

    def _check_short(self, name: str, roles: Mapping[str, Role], location: SourceLocation) -> None:
        """See that no other post is called by the short form of a title."""
        role = roles[name]
        for other, each in roles.items():
            is_other = each.title != role.title
            if role.short is not None and is_other and role.short.one in each.titles:
                message = SHORT_OF_ANOTHER(role=name, short=role.short.one, other=other)
                self.faults.add(message, location)

    def _unsaid_roles(
        self, written: Mapping[str, Located[Node]]
    ) -> dict[str, tuple[Role, SourceLocation]]:
        """Return the posts that the council has and that no word in this language is given for."""
        return {
            name: (Role(Word("")), node.location)
            for key, node in self.unsaid.items()
            if (name := key.removeprefix("roles.").removeprefix("posts.")) != key
            and name in self.library.vocabulary.roles
            and name not in written
        }

    def _role(self, name: str, node: Node) -> Role | None:
        """Return a role, or None where the profile says that the council has none."""
        if isinstance(node, Scalar):
            return self._plain_role(node)
        values = shape.ROLE.read(node, self.faults)
        if values is None:
            return None
        title, held_by = values[shape.TITLE], "".join(values[shape.HELD_BY])
        unsaid = {f"roles.{name}.title", f"posts.{name}.title"} & self.unsaid.keys()
        if not title and not held_by and not unsaid:
            self.faults.add(ROLE_WITHOUT_TITLE(), node.location)
            return None
        articles = () if values[shape.ARTICLE] else (TitleSign.ARTICLE,)
        self._check_title(title, values.place(shape.TITLE), articles)
        of_title = (shape.ROLE_PLURAL, shape.ARTICLE, shape.ROLE_SHORT, shape.SHARED_WITH)
        if not title and any(map(values.has, of_title)):
            self.faults.add(ROLE_TITLE_OF_HOLDER(), node.location)
        word = self.language.suggest(title) if title else Word("")
        many = values[shape.ROLE_PLURAL] or word.many
        word = Word(title, many, article=bool(values[shape.ARTICLE]))
        entry = self.library.vocabulary.roles[name]
        former = FormerTitleReader(self.language, self.nation, self.faults).read(values, entry)
        word = self._with_forms(word, values)
        return Role(word, held_by, self._short(values), values[shape.SHARED_WITH], former)

    def _short(self, values: Values) -> Word | None:
        """Return the short form of a title, which takes the article that the title takes."""
        short = values[shape.ROLE_SHORT]
        if not short or short == values[shape.TITLE]:
            return None
        articles = () if values[shape.ARTICLE] else (TitleSign.ARTICLE,)
        self._check_title(short, values.place(shape.ROLE_SHORT), articles)
        return replace(self.language.suggest(short), article=bool(values[shape.ARTICLE]))

    def _plain_role(self, node: Scalar) -> Role | None:
        if says_none(node):
            return None
        title = shape.NAME_WORDS.read(node, self.faults)
        if title is None:
            return None
        self._check_title(title, node.location)
        return Role(self.language.suggest(title))

    def _held(
        self,
        name: str,
        roles: Mapping[str, Role],
        location: SourceLocation,
        refused: Mapping[str, SourceLocation | None],
    ) -> Role:
        """Return a role with the title of its holder where it has none of its own.

        ``refused`` is where roles are written that the council does not have, and None for those
        that could not be read, of which something is said already.
        """
        role, seen = roles[name], [name]
        while role.held_by:
            if role.held_by in seen:
                circle = " → ".join((*seen, role.held_by))
                self.faults.add(ROLES_IN_CIRCLE(circle=circle), location)
                return roles[name]
            if role.held_by not in roles:
                known = nearest(role.held_by, roles)
                message = HOLDER_UNKNOWN(role=name, holder=role.held_by, known=known)
                place = refused.get(role.held_by, location)
                if place is not None:
                    self.faults.add(message, place)
                return roles[name]
            entries = self.library.vocabulary.roles
            holder = entries.get(role.held_by)
            if isinstance(holder, Body) and not isinstance(entries.get(seen[-1]), Body):
                self.faults.add(HELD_BY_A_BODY(role=seen[-1], holder=role.held_by), location)
                return roles[name]
            if isinstance(holder, KindOfPost):
                if not role.title:
                    message = HELD_BY_A_KIND(role=name, holder=role.held_by)
                    self.faults.add(message, location)
                break
            seen.append(role.held_by)
            role = roles[role.held_by]
        own = roles[name]
        return own if own.title else replace(role, held_by=own.held_by)

    def _check_title(
        self, title: str, location: SourceLocation, but_for: Collection[TitleSign] = ()
    ) -> None:
        """See that a title is short, and that of one post."""
        if self._fits(title, "a role's title", LONGEST_TITLE, location):
            check_title(title, self.language, location, self.faults, but_for)

    def _fits(self, words: str, what: str, longest: int, location: SourceLocation) -> bool:
        """Whether words are few enough; more are a fault."""
        if len(words.split()) <= longest:
            return True
        self.faults.add(TOO_MANY_WORDS(what=what, most=longest), location)
        return False
