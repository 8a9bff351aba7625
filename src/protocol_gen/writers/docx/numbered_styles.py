"""The styles that lists are bound to, so that what is typed by hand in them counts on.

The headings of other files have the names of ours. So it is never a heading that is bound, but a
style beside it that looks the same.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count
from typing import TypeAlias, cast

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.styles import CT_Style
from docx.oxml.text.parfmt import CT_PPr
from docx.oxml.xmlchemy import BaseOxmlElement

from protocol_gen.writers.docx.oxml import NO_NUMBER, NumberingPlace
from protocol_gen.writers.docx.oxml_parts import first_of_list, numbered_heading
from protocol_gen.writers.docx.word_xml import local

Indents: TypeAlias = tuple[int | None, int | None]
"""What a style says of where its paragraphs stand, and of how far their first line hangs out."""
FORMER_NAMES = {"Definition Term": "Protocol Term", "Definition": "Protocol Meaning"}
"""Names that pandoc takes for a list of definitions, and then loses words that are indented."""
NUMBERED = "Numbered "
NUMBERED_HEADINGS = {f"NumberedHeading{at}": f"{NUMBERED}Heading {at}" for at in range(1, 10)}
"""The styles by id for headings with a number, beside those of Word for headings."""
FIRST = "First "
"""What begins the name of the style for the paragraph that a list begins with."""
BASED_ON, VALUE = qn("w:basedOn"), qn("w:val")
TABLE_STYLE = "protocol table"
"""The one style of ours that is not for paragraphs."""
TEXT = re.compile("(Clause [1-9]|List Number)", re.IGNORECASE)
TEXT_LEVEL = "9"
"""The outline level of what is no heading."""
AFTER_LEVEL = ("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange")
"""What follows the outline level in the schema."""


def rename_former(file: WordFile) -> None:
    """Give styles that had other names in earlier versions the names that they have now."""
    for node in file.styles.element.xpath("./w:style/w:name"):
        name = node.get(qn("w:val"), "")
        node.set(qn("w:val"), FORMER_NAMES.get(name, name))


def style_ids(file: WordFile) -> dict[str, str]:
    """Return the id of each style by its name and its other names; the names proper win.

    A style of another sort than what it is asked for is none: Word passes it over. Styles for
    numbered headings are there, too, since they can be made.
    """
    styles = [
        style for style in file.styles.element.style_lst if style.styleId and _is_of_use(style)
    ]
    aliases = {
        alias.strip().lower(): style.styleId
        for style in styles
        for said in style.xpath("./w:aliases/@w:val")
        for alias in said.split(",")
    }
    found = aliases | {style.name_val.lower(): style.styleId for style in styles}
    made = {name.lower(): style_id for style_id, name in NUMBERED_HEADINGS.items()}
    possible = {name: made[name] for name in made if name.removeprefix(NUMBERED.lower()) in found}
    return possible | found


def _is_of_use(style: CT_Style) -> bool:
    name, sort = style.name_val, style.get(qn("w:type"), "paragraph")
    return bool(name) and sort == ("table" if name.lower() == TABLE_STYLE else "paragraph")


def own_indents(file: WordFile) -> dict[str, Indents]:
    """Return by name what styles themselves, not those they are based on, say of indents."""
    return dict(_own_indents(file.styles.element.style_lst))


def _own_indents(styles: Iterable[CT_Style]) -> Iterator[tuple[str, Indents]]:
    for style in styles:
        for node in style.xpath("./w:pPr/w:ind"):
            left = _twentieths(node, "left", "start")
            outwards, inwards = _twentieths(node, "hanging"), _twentieths(node, "firstLine")
            hanging = -inwards if outwards is None and inwards is not None else outwards
            yield (style.name_val or "").lower(), (left, hanging)


def _twentieths(node: BaseOxmlElement, *names: str) -> int | None:
    said = (node.get(qn(f"w:{name}"), "") for name in names)
    return next((int(each) for each in said if each.lstrip("-").isdecimal()), None)


def styles_by_id(file: WordFile) -> dict[str, CT_Style]:
    """Return the styles of a file by their ids."""
    name = qn("w:styleId")
    return {style.get(name, ""): style for style in file.styles.element.style_lst}


def paragraph_properties(style: CT_Style) -> CT_PPr:
    """Return a style's paragraph properties, which python-docx adds where there are none."""
    return cast("CT_PPr", style.get_or_add_pPr())  # type: ignore[attr-defined]  # made at run time


def bind_styles(file: WordFile, places: Mapping[str, NumberingPlace]) -> None:
    """Make styles, by id, carry a numbering and a level of it; those for headings are made.

    Those of the style base that are based on them carry none.
    """
    styles = styles_by_id(file)
    for style_id, place in places.items():
        style = styles.get(style_id)
        if style is None:
            style = _numbered_heading(file, style_id)
        _set_place(paragraph_properties(style), place)
    for style_id, style in styles.items():
        base = style.find(BASED_ON)
        if base is not None and base.get(VALUE) in places and style_id not in places:
            numbers = paragraph_properties(style).get_or_add_numPr()  # type: ignore[attr-defined]  # made at run time
            numbers.get_or_add_numId().val = NO_NUMBER


def _numbered_heading(file: WordFile, style_id: str) -> CT_Style:
    """Add the style for a heading with a number that is typed by hand."""
    name = NUMBERED_HEADINGS[style_id]
    heading = style_ids(file)[name.removeprefix(NUMBERED).lower()]
    style = cast("CT_Style", parse_xml(numbered_heading(style_id, name, heading)))
    file.styles.element.append(style)
    return style


def begin_list(file: WordFile, numbering: int, bound: Collection[str]) -> None:
    """Give the paragraph that a list begins with a style of the same look, bound to no list.

    Where two files have a style of one name, docxcompose takes the lists that it is bound to for
    one list, and counts on; but not of a list that it knows already, from a paragraph before.
    """
    body = file.element.body
    numbers = body.xpath(f'.//w:p[.//w:numId[@w:val="{numbering}"]]')
    for node in numbers[0].xpath(".//w:pStyle") if numbers else ():
        if node.get(VALUE) in bound:
            node.set(VALUE, _first_of_list(file, node.get(VALUE)))


def _first_of_list(file: WordFile, style_id: str) -> str:
    """Return the id of the style for the first paragraph, which the file gets if it has it not.

    A style of a council's own may have that name or id, and look otherwise: then it is another.
    """
    styles = styles_by_id(file)
    names = {(style.name_val or "").lower() for style in styles.values()}
    for number in count(1):
        end = "" if number == 1 else f" {number}"
        name = f"{FIRST}{styles[style_id].name_val}{end}"
        found = f"{FIRST}{style_id}{end}".replace(" ", "")
        if found in styles and _is_as(styles[found], style_id, name):
            break
        if found not in styles and name.lower() not in names:
            styles[style_id].addnext(parse_xml(first_of_list(found, name, style_id)))
            break
    return found


def _is_as(style: CT_Style, base: str, name: str) -> bool:
    """Whether a style is one that we made: of this name, based on another, which it looks like."""
    based, own = style.find(BASED_ON), style.xpath("./w:pPr/* | ./w:rPr/*")
    is_based = based is not None and based.get(VALUE) == base
    return is_based and style.name_val == name and {*map(local, own)} <= {"numPr", "outlineLvl"}


def set_apart(file: WordFile) -> None:
    """Say of the styles of numbered text that their paragraphs are no headings.

    That is so in any case. But programs that put files together ask whether a style says a level,
    and make the list of one that says none begin again.
    """
    for style in file.styles.element.style_lst:
        if TEXT.fullmatch(style.name_val or ""):
            properties = paragraph_properties(style)
            for node in properties.xpath("./w:outlineLvl"):
                properties.remove(node)
            level = cast("BaseOxmlElement", OxmlElement("w:outlineLvl", {qn("w:val"): TEXT_LEVEL}))
            properties.insert_element_before(level, *AFTER_LEVEL)


def _set_place(properties: CT_PPr, place: NumberingPlace) -> None:
    numbers = properties.get_or_add_numPr()  # type: ignore[attr-defined]  # made at run time
    numbers.get_or_add_ilvl().val = place.level
    numbers.get_or_add_numId().val = place.numbering
