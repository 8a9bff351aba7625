"""The outline that a profile follows: that of its form, one by its name, or its own."""

from dataclasses import replace

from protocol_gen.model.library import ClauseLibrary, KindFacts, Outline
from protocol_gen.model.walks import entries_in
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.checks import check_entries
from protocol_gen.readers.library.clause_text import TextReader
from protocol_gen.readers.library.outline import read_outline
from protocol_gen.readers.library.shape import OWN_OUTLINE, WORDING_NAME
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.messages import FORM_UNKNOWN, OUTLINE_UNKNOWN
from protocol_gen.readers.shapes import Located, Values
from protocol_gen.readers.yaml_source import Map, Node


def read_own_outline(
    node: Node | None, library: ClauseLibrary, faults: Faults, language: str
) -> Outline | None:
    """Return the outline that a profile has itself, if it has one."""
    if not isinstance(node, Map):
        return None
    values = OWN_OUTLINE.read(node, faults)
    if values is None:
        return None
    outline = read_outline(values, "", TextReader(library.vocabulary, faults, language), faults)
    check_entries(outline, library.clauses, faults)
    return outline


def with_own_headings(library: ClauseLibrary, profile: Map) -> ClauseLibrary:
    """Return the library with the headings of a profile's own outline, which it may name as any."""
    texts = TextReader(library.vocabulary, Faults())
    node = profile.get(shape.OUTLINE.name)
    values = OWN_OUTLINE.read(node, Faults()) if isinstance(node, Map) else None
    entries = read_outline(values, "", texts, Faults()).clauses if values else ()
    own = {each.clause: each.own for each in entries_in(entries) if each.own}
    return replace(library, clauses={**library.clauses, **own}) if own else library


def outline_of(
    values: Values, kind: KindFacts | None, library: ClauseLibrary, faults: Faults
) -> Outline:
    """Return the outline that the profile names, or that of its form, short where it is silent."""
    node, form = values[shape.OUTLINE], values[shape.FORM]
    named = _name(node, faults)
    forms = kind.forms if kind else {}
    asked = form.value if form is not None else "short"
    place = form.location if form is not None else values.location
    if node is None and asked in forms:
        named = Located(forms[asked], place)
    elif node is None and kind is not None:
        check_form(Located(asked, place), kind, faults)
    check_outline(named, library, faults)
    name = named.value if named is not None else ""
    return library.outlines.get(name, Outline(name, "", (), ()))


def _name(node: Node | None, faults: Faults) -> Located[str] | None:
    name = WORDING_NAME.read(node, faults) if node is not None else None
    return Located(name, node.location) if node is not None and name is not None else None


def check_outline_node(node: Node | None, library: ClauseLibrary, faults: Faults) -> None:
    """Add a fault for the name of an outline that there is not."""
    if not isinstance(node, Map):
        check_outline(_name(node, faults), library, faults)


def check_form(asked: Located[str], kind: KindFacts, faults: Faults) -> None:
    """Add a fault for a form that the kind of council has not."""
    if asked.value not in kind.forms:
        choice = nearest(asked.value, kind.forms)
        message = FORM_UNKNOWN(form=asked.value, kind=kind.label, known=choice)
        faults.add(message, asked.location)


def check_outline(named: Located[str] | None, library: ClauseLibrary, faults: Faults) -> None:
    """Add a fault for an outline that the library has not."""
    if named is not None and named.value not in library.outlines:
        known = nearest(named.value, library.outlines)
        faults.add(OUTLINE_UNKNOWN(outline=named.value, known=known), named.location)
