"""Words of heads and feet that nobody sees: those that a style base brings go, ours are shown."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from protocol_gen.writers.docx.oxml_parts import font
from protocol_gen.writers.docx.story_fields import CHARACTER, CODE, RUN, StoryField, fields, take
from protocol_gen.writers.docx.style_chains import StyleChains
from protocol_gen.writers.docx.word_xml import Element, remove

VALUE = qn("w:val")
HIDDEN, COLOUR = "vanish", "color"
WORDS = "Arial"
"""A font of letters that every computer has, or another like it."""
FRAME = frozenset({CHARACTER, CODE})
PROPERTIES = (
    *("vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs"),
    *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    *("eastAsianLayout", "specVanish", "oMath"),
)
"""What follows the switch that hides words in the schema, in its order."""


def drop_hidden(root: Element, styles: StyleChains) -> None:
    """Take out of a head or foot the runs and fields that nobody sees."""
    for each in [*fields(root)]:
        if _is_hidden(each, styles):
            take([*each.frame, *each.result])
    for run in [*root.iter(RUN)]:
        if styles.hides(run) and not any(child.tag in FRAME for child in run):
            remove(run)


def _is_hidden(each: StoryField, styles: StyleChains) -> bool:
    """Say whether nothing of a field can be seen."""
    runs = [node.getparent() for node in each.result or each.frame[:1]]
    return all(run is not None and run.tag == RUN and styles.hides(run) for run in runs)


def show(nodes: Iterable[Element], styles: StyleChains) -> None:
    """Show the words of what is put into a head or foot, though their style hides them there."""
    for run in (run for node in nodes for run in node.iter(RUN)):
        if styles.hides(run):
            _set(run, HIDDEN, "0")
        if styles.is_white(run):
            _set(run, COLOUR, "auto")
        if styles.is_in_signs(run):
            properties = run.get_or_add_rPr()
            style = properties.find(qn("w:rStyle"))
            properties.insert(0 if style is None else 1, parse_xml(font(WORDS)))


def _set(run: Element, name: str, said: str) -> None:
    """Set a property of a run where the schema asks for it."""
    properties = run.get_or_add_rPr()
    following = (f"w:{each}" for each in PROPERTIES[PROPERTIES.index(name) + 1 :])
    properties.insert_element_before(OxmlElement(f"w:{name}", {VALUE: said}), *following)
