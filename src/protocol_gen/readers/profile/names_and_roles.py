"""The names, terms and roles of a profile."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from protocol_gen.language.language import Language
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import CouncilNames, Role
from protocol_gen.model.word import Word
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.profile import shape
from protocol_gen.readers.shapes import Located, Values
from protocol_gen.readers.yaml_source import Node, Scalar

LONGEST_TERM: Final = 6
LONGEST_TITLE: Final = 10
"""Words in a term or a role's title; anything longer is a phrase or a clause."""


def read_names(council: Values, language: Language) -> CouncilNames:
    """Return the names of a council."""
    return CouncilNames(
        council[shape.FULL],
        language.council_name(council[shape.IN_TEXT]),
        language.council_name(council[shape.SHORT]),
        council[shape.PRINTED],
    )


@dataclass(frozen=True, slots=True)
class WordReader:
    """Reads the words that a profile gives, in one language."""

    library: ClauseLibrary
    language: Language
    faults: Faults

    def terms(self, written: Mapping[str, Located[Node]]) -> dict[str, Word]:
        """Return the terms, checked against those the library knows."""
        terms = {}
        for name, each in written.items():
            if name not in self.library.vocabulary.terms:
                known = nearest(name, self.library.vocabulary.terms)
                self.faults.add(f"no term is called '{name}'; {known}", each.location)
            elif (term := self._term(each.value)) is not None:
                terms[name] = term
        return terms

    def _term(self, node: Node) -> Word | None:
        if isinstance(node, Scalar):
            words = shape.NAME_WORDS.read(node, self.faults)
            word = self.language.suggest(words) if words else None
        else:
            values = shape.TERM.read(node, self.faults)
            word = Word(values[shape.SINGULAR], values[shape.PLURAL]) if values else None
        for each in (word.one, word.many) if word else ():
            self._check_length(each, "a term", LONGEST_TERM, node.location)
        return word

    def roles(self, written: Mapping[str, Located[Node]]) -> dict[str, Role]:
        """Return the roles, checked against those the library knows."""
        read: dict[str, tuple[Role, SourceLocation]] = {}
        for name, each in written.items():
            if name not in self.library.vocabulary.roles:
                known = nearest(name, self.library.vocabulary.roles)
                self.faults.add(f"no role is called '{name}'; {known}", each.location)
            elif (role := self._role(each.value)) is not None:
                read[name] = (role, each.location)
        held = {name: role for name, (role, _) in read.items()}
        refused = {name: each.location for name, each in written.items() if name not in read}
        return {
            name: self._held(name, held, location, refused) for name, (_, location) in read.items()
        }

    def _role(self, node: Node) -> Role | None:
        """Return a role, or None where the profile says that the council has none."""
        if isinstance(node, Scalar):
            return self._plain_role(node)
        values = shape.ROLE.read(node, self.faults)
        if values is None:
            return None
        title, held_by = values[shape.TITLE], values[shape.HELD_BY]
        if not title and not held_by:
            message = "a role needs a 'title', or 'held_by' with another role"
            self.faults.add(message, node.location)
            return None
        self._check_length(title, "a role's title", LONGEST_TITLE, node.location)
        if not title and (values.has(shape.ROLE_PLURAL) or values.has(shape.ARTICLE)):
            message = "a role without a title takes that of its holder, plural and article with it"
            self.faults.add(message, node.location)
        word = self.language.suggest(title) if title else Word("")
        many = values[shape.ROLE_PLURAL] or word.many
        return Role(Word(title, many, article=bool(values[shape.ARTICLE])), held_by)

    def _plain_role(self, node: Scalar) -> Role | None:
        if node.is_nothing or node.value == "none":
            return None
        title = shape.NAME_WORDS.read(node, self.faults)
        if title is None:
            return None
        self._check_length(title, "a role's title", LONGEST_TITLE, node.location)
        return Role(self.language.suggest(title))

    def _held(
        self,
        name: str,
        roles: Mapping[str, Role],
        location: SourceLocation,
        refused: Mapping[str, SourceLocation],
    ) -> Role:
        """Return a role with the title of its holder where it has none of its own.

        ``refused`` is where roles are written that the council does not have.
        """
        role, seen = roles[name], [name]
        while role.held_by:
            if role.held_by in seen:
                circle = " → ".join((*seen, role.held_by))
                message = f"the roles are held by each other in a circle: {circle}"
                self.faults.add(message, location)
                return roles[name]
            if role.held_by not in roles:
                message = f"'{name}' is held by '{role.held_by}', which this council does not have"
                place = refused.get(role.held_by, location)
                self.faults.add(f"{message}; {nearest(role.held_by, roles)}", place)
                return roles[name]
            seen.append(role.held_by)
            role = roles[role.held_by]
        own = roles[name]
        return own if own.title else Role(role.word, own.held_by)

    def _check_length(self, words: str, what: str, longest: int, location: SourceLocation) -> None:
        if len(words.split()) > longest:
            message = f"{what} has at most {longest} words; a longer text is a clause's business"
            self.faults.add(message, location)
