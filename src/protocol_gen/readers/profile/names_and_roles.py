"""The names, terms and roles of a profile."""

from collections.abc import Mapping
from typing import Final

from protocol_gen.language.english import plural
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import CouncilNames, Name, Role, Term
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.profile import shape
from protocol_gen.readers.shapes import Located, Values
from protocol_gen.readers.yaml_source import Node, Scalar

LONGEST_TERM: Final = 6
LONGEST_TITLE: Final = 10
"""Words in a term or a role's title; anything longer is a phrase or a clause."""


def read_names(council: Values) -> CouncilNames:
    """Return the names of a council."""
    return CouncilNames(
        council[shape.FULL],
        _name(council[shape.IN_TEXT]),
        _name(council[shape.SHORT]),
        council[shape.PRINTED],
    )


def _name(written: str) -> Name:
    """Part "the Town Council" into its article and the rest."""
    first, _, rest = written.partition(" ")
    return Name(rest, "the") if first.lower() == "the" and rest else Name(written)


def read_terms(
    written: Mapping[str, Located[Node]], library: ClauseLibrary, faults: Faults
) -> dict[str, Term]:
    """Return the terms that a profile gives, checked against those the library knows."""
    terms = {}
    for name, each in written.items():
        if name not in library.vocabulary.terms:
            known = nearest(name, library.vocabulary.terms)
            faults.add(f"no term is called '{name}'; {known}", each.location)
        elif (term := _term(each.value, faults)) is not None:
            terms[name] = term
    return terms


def _term(node: Node, faults: Faults) -> Term | None:
    if isinstance(node, Scalar):
        word = shape.NAME_WORDS.read(node, faults)
        return _short_enough(Term(word, plural(word)), node, faults) if word else None
    values = shape.TERM.read(node, faults)
    return (
        _short_enough(Term(values[shape.SINGULAR], values[shape.PLURAL]), node, faults)
        if values
        else None
    )


def _short_enough(term: Term, node: Node, faults: Faults) -> Term:
    for word in (term.singular, term.plural):
        _check_length(word, "a term", LONGEST_TERM, node.location, faults)
    return term


def _check_length(
    words: str, what: str, longest: int, location: SourceLocation, faults: Faults
) -> None:
    if len(words.split()) > longest:
        message = f"{what} has at most {longest} words; a longer text is a clause's business"
        faults.add(message, location)


def read_roles(
    written: Mapping[str, Located[Node]], library: ClauseLibrary, faults: Faults
) -> dict[str, Role]:
    """Return the roles that a profile gives, checked against those the library knows."""
    read: dict[str, tuple[Role, SourceLocation]] = {}
    for name, each in written.items():
        if name not in library.vocabulary.roles:
            known = nearest(name, library.vocabulary.roles)
            faults.add(f"no role is called '{name}'; {known}", each.location)
        elif (role := _role(each.value, faults)) is not None:
            read[name] = (role, each.location)
    held = {name: role for name, (role, _) in read.items()}
    refused = {name: each.location for name, each in written.items() if name not in read}
    return {
        name: _held(name, held, location, refused, faults) for name, (_, location) in read.items()
    }


def _role(node: Node, faults: Faults) -> Role | None:
    """Return a role, or None where the profile says that the council has none."""
    if isinstance(node, Scalar):
        if node.is_nothing or node.value == "none":
            return None
        title = shape.NAME_WORDS.read(node, faults)
        if title is None:
            return None
        _check_length(title, "a role's title", LONGEST_TITLE, node.location, faults)
        return Role(title, plural(title))
    values = shape.ROLE.read(node, faults)
    if values is None:
        return None
    title, held_by = values[shape.TITLE], values[shape.HELD_BY]
    if not title and not held_by:
        faults.add("a role needs a 'title', or 'held_by' with another role", node.location)
        return None
    _check_length(title, "a role's title", LONGEST_TITLE, node.location, faults)
    if not title and (values.has(shape.ROLE_PLURAL) or values.has(shape.ARTICLE)):
        message = "a role without a title takes that of its holder, plural and article with it"
        faults.add(message, node.location)
    many = values[shape.ROLE_PLURAL] or (plural(title) if title else "")
    return Role(title, many, "".join(values[shape.ARTICLE]), held_by)


def _held(
    name: str,
    roles: Mapping[str, Role],
    location: SourceLocation,
    refused: Mapping[str, SourceLocation],
    faults: Faults,
) -> Role:
    """Return a role with the title of its holder where it has none of its own.

    ``refused`` is where roles are written that the council does not have.
    """
    role, seen = roles[name], [name]
    while role.held_by:
        if role.held_by in seen:
            circle = " → ".join((*seen, role.held_by))
            faults.add(f"the roles are held by each other in a circle: {circle}", location)
            return roles[name]
        if role.held_by not in roles:
            message = f"'{name}' is held by '{role.held_by}', which this council does not have"
            place = refused.get(role.held_by, location)
            faults.add(f"{message}; {nearest(role.held_by, roles)}", place)
            return roles[name]
        seen.append(role.held_by)
        role = roles[role.held_by]
    own = roles[name]
    return own if own.title else Role(role.title, role.plural, role.article, own.held_by)
