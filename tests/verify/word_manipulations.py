"""What people and programs do to a Word file: each at a random place, and whether a reader sees it.

A manipulation takes the tree of the text and a source of chance. It alters the tree, and returns
false where it does not fit.
"""

import copy
import re
from collections.abc import Callable, Mapping
from random import Random
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from tests.judges import word
from tests.judges.word import w

Manipulation: TypeAlias = Callable[[Element, Random], bool]
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def element(tag: str, *children: Element, **attributes: str) -> Element:
    made = Element(w(tag), {w(key): value for key, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str, *marks: Element) -> Element:
    made = element("r", *((element("rPr", *marks),) if marks else ()))
    said = SubElement(made, w("t"), {SPACE: "preserve"})
    said.text = text
    return made


class Place:
    """A run of the protocol's own text, with what is around it."""

    def __init__(self, parents: Mapping[Element, Element], run_: Element, text: Element) -> None:
        self.run, self.text = run_, text
        self.holder = parents[run_]
        self.paragraph = run_
        while self.paragraph.tag != w("p"):
            self.paragraph = parents[self.paragraph]
        self.around = parents[self.paragraph]

    @property
    def words(self) -> str:
        return self.text.text or ""

    def put(self, *made: Element, before: bool = True) -> None:
        at = [*self.holder].index(self.run) + (not before)
        self.holder[at:at] = made

    def exchange(self, *made: Element) -> None:
        self.put(*made)
        self.holder.remove(self.run)

    def part(self, chance: Random) -> tuple[str, str, str]:
        """A word of it, with what is before and after."""
        spans = [each.span() for each in re.finditer(r"\w+", self.words)]
        start, end = chance.choice(spans)
        return self.words[:start], self.words[start:end], self.words[end:]


def places(body: Element) -> list[Place]:
    """Every run of plain words between the marks that is in no field and no link."""
    parents = {child: parent for parent in body.iter() for child in parent}
    found, is_within, fields = [], False, 0
    for each in body.iter():
        name = each.get(w("name"))
        if each.tag == w("bookmarkStart") and name in {word.START, word.END}:
            is_within = name == word.START
        elif each.tag == w("fldChar"):
            fields += {"begin": 1, "end": -1}.get(each.get(w("fldCharType"), ""), 0)
        elif each.tag == w("r") and is_within and not fields and each.find(w("instrText")) is None:
            texts = each.findall(w("t"))
            above = parents[each]
            is_plain = len(each) - (each.find(w("rPr")) is not None) == 1
            has_words = len(texts) == 1 and re.search(r"\w", texts[0].text or "")
            if has_words and is_plain and above.tag == w("p") and not _in_contents(parents, each):
                found.append(Place(parents, each, texts[0]))
    return found


def _in_contents(parents: Mapping[Element, Element], each: Element) -> bool:
    while each in parents:
        each = parents[each]
        if each.tag == w("sdt"):
            return True
    return False


def at_some_place(change: Callable[[Place, Random], bool | None]) -> Manipulation:
    def manipulate(body: Element, chance: Random) -> bool:
        found = places(body)
        return bool(found) and change(chance.choice(found), chance) is not False

    manipulate.__name__ = change.__name__
    return manipulate


# What a reader sees


def marked(name: str, *marks: Element) -> Manipulation:
    """A word of the text gets these properties."""

    def change(place: Place, chance: Random) -> None:
        before, one, after = place.part(chance)
        place.exchange(run(before), run(one, *map(copy.deepcopy, marks)), run(after))

    change.__name__ = name
    return at_some_place(change)


def put(name: str, *made: Element) -> Manipulation:
    """Something stands in the midst of the words."""

    def change(place: Place, chance: Random) -> None:
        before, one, after = place.part(chance)
        place.exchange(run(before), *map(copy.deepcopy, made), run(one + after))

    change.__name__ = name
    return at_some_place(change)


def around(name: str, holder: Element) -> Manipulation:
    """A word gets an element around it, at the end of the innermost."""

    def change(place: Place, chance: Random) -> None:
        before, one, after = place.part(chance)
        made = copy.deepcopy(holder)
        innermost = made
        while len(innermost) and innermost[-1].tag != w("sdtPr"):
            innermost = innermost[-1]
        innermost.append(run(one))
        place.exchange(run(before), made, run(after))

    change.__name__ = name
    return at_some_place(change)


def of_paragraph(name: str, *properties: Element) -> Manipulation:
    """A paragraph gets these properties."""

    def change(place: Place, _: Random) -> None:
        found = place.paragraph.find(w("pPr"))
        if found is None:
            found = Element(w("pPr"))
            place.paragraph.insert(0, found)
        found.extend(map(copy.deepcopy, properties))

    change.__name__ = name
    return at_some_place(change)


def rewritten(name: str, change_words: Callable[[str, Random], str]) -> Manipulation:
    """A word is written otherwise."""

    def change(place: Place, chance: Random) -> bool:
        before, one, after = place.part(chance)
        other = change_words(one, chance)
        place.text.text = before + other + after
        return other != one

    change.__name__ = name
    return at_some_place(change)


def everywhere(name: str, change_text: Callable[[str], str]) -> Manipulation:
    def manipulate(body: Element, _: Random) -> bool:
        for place in places(body):
            place.text.text = change_text(place.words)
        return True

    manipulate.__name__ = name
    return manipulate


def paragraph_gone(place: Place, _: Random) -> None:
    place.around.remove(place.paragraph)


def paragraph_twice(place: Place, _: Random) -> None:
    at = [*place.around].index(place.paragraph)
    twin = copy.deepcopy(place.paragraph)
    for each in (*twin.iter(w("bookmarkStart")), *twin.iter(w("bookmarkEnd"))):
        each.set(w("id"), "9" + each.get(w("id"), ""))
        each.set(w("name"), "x" + each.get(w("name"), ""))
    place.around.insert(at, twin)


def paragraph_added(place: Place, _: Random) -> None:
    at = [*place.around].index(place.paragraph)
    place.around.insert(at, element("p", run("This does not apply to the Leader.")))


def moved_from(place: Place, _: Random) -> None:
    inside = [each for each in place.paragraph if each.tag == w("r")]
    first = [*place.paragraph].index(inside[0])
    for each in inside:
        place.paragraph.remove(each)
    place.paragraph.insert(first, element("moveFrom", *inside))


def another_file(place: Place, _: Random) -> None:
    at = [*place.around].index(place.paragraph)
    place.around.insert(at, element("altChunk"))


def fields(code: str, said: str) -> tuple[Element, ...]:
    instruction = element("instrText")
    instruction.text = code
    begin, middle, end = (
        element("r", element("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")
    )
    return begin, element("r", instruction), middle, run(said), end


def word_to_field_code(place: Place, chance: Random) -> None:
    """A word that is in the code of a field is not shown."""
    before, one, after = place.part(chance)
    begin, code, _, _, end = fields("PAGE", "")
    place.exchange(run(before), begin, code, run(one), end, run(after))


WHITE = element("color", val="FFFFFF")
BOUND = element("sdt", element("sdtPr", element("dataBinding")), element("sdtContent"))
BOX = element("txbxContent", element("p", run("suspended")))
SEEN: tuple[Manipulation, ...] = (
    marked("hidden", element("vanish")),
    marked("white", WHITE),
    marked("nearly white", element("color", val="FCFCFC")),
    marked("white by the theme", element("color", val="000000", themeColor="background1")),
    marked(
        "as dark as its shading",
        element("color", val="000080"),
        element("shd", val="clear", fill="000080"),
    ),
    marked(
        "marked in its own colour",
        element("color", val="FFFF00"),
        element("highlight", val="yellow"),
    ),
    marked("tiny", element("sz", val="2")),
    marked("narrow", element("w", val="1")),
    marked("squeezed", element("spacing", val="-300")),
    marked("raised off the line", element("position", val="400")),
    marked("struck", element("strike")),
    marked("struck twice", element("dstrike")),
    marked("in signs", element("rFonts", ascii="Wingdings", hAnsi="Wingdings")),
    marked("from right to left", element("rtl")),
    marked("hidden by the specification", element("vanish"), element("specVanish")),
    put("foreign words", run("not ")),
    put("foreign words that are tracked", element("ins", run("never "))),
    put("a text box", element("r", element("pict", BOX))),
    put("a picture", element("r", element("drawing"))),
    put("an object", element("r", element("object"))),
    put("a sign", element("r", element("sym", font="Wingdings", char="F0FC"))),
    put("a field that asks", *fields('IF 1=1 "not"', "not ")),
    put("contents that are none", *fields("TOC", "not ")),
    put("a page that is a word", *fields("PAGEREF a", "not ")),
    put("an empty field that asks", *fields('IF 1=1 "not"', "")),
    put("a quoting field", element("fldSimple", run(" "), instr='QUOTE "not"')),
    put("a page number", element("r", element("pgNum"))),
    around("a tracked deletion", element("del")),
    around("a move away", element("moveFrom")),
    around("turned round", element("bdo", val="rtl")),
    around("an unknown element", element("nobodyKnows")),
    around("a bound control", BOUND),
    of_paragraph("a frame", element("framePr", w="1", h="1")),
    of_paragraph("far to the left", element("ind", left="-9000")),
    of_paragraph("far to the right", element("ind", left="20000")),
    of_paragraph("lines of no height", element("spacing", line="20", lineRule="exact")),
    of_paragraph("from right to left", element("bidi")),
    of_paragraph("an end that is hidden", element("rPr", element("vanish"))),
    of_paragraph("an end that is deleted", element("rPr", element("del"))),
    rewritten("another letter", lambda one, _: one.replace("e", "\u0435").replace("a", "\u0430")),
    rewritten("capitals", lambda one, _: one.upper()),
    rewritten("a comma", lambda one, _: one + ","),
    rewritten("turned letters", lambda one, _: f"\u202e{one[::-1]}\u202c!"),
    rewritten("another word", lambda one, _: one + "s"),
    at_some_place(paragraph_gone),
    at_some_place(paragraph_twice),
    at_some_place(paragraph_added),
    at_some_place(moved_from),
    at_some_place(another_file),
    at_some_place(word_to_field_code),
)
"""A reader sees other words, another order, or not all of them."""

CONTROL = element("sdt", element("sdtPr", element("alias"), element("tag")), element("sdtContent"))
BOOKMARK = element("bookmarkStart", id="777", name="_GoBack"), element("bookmarkEnd", id="777")
UNSEEN: tuple[Manipulation, ...] = (
    marked("bold", element("b"), element("i")),
    marked("dark red", element("color", val="800000")),
    marked("another font", element("rFonts", ascii="Comic Sans MS"), element("sz", val="30")),
    marked("another language", element("lang", val="cy-GB")),
    marked("underlined and marked", element("u", val="single"), element("highlight", val="yellow")),
    marked("white on dark", WHITE, element("shd", val="clear", fill="202020")),
    marked("a little closer", element("spacing", val="-8")),
    marked("not hidden", element("vanish", val="0")),
    marked("a tracked look", element("b"), element("rPrChange", element("rPr"))),
    put("nothing"),
    put("hidden words", run("secret ", element("vanish"))),
    put("deleted words", element("del", element("r", element("delText")))),
    put("a break of spelling", element("proofErr", type="spellStart")),
    put("where a page ended", element("r", element("lastRenderedPageBreak"))),
    put("another bookmark", *BOOKMARK),
    put("a comment", element("commentRangeStart", id="1"), element("commentRangeEnd", id="1")),
    around("a link", element("hyperlink", anchor="a")),
    around("a smart tag", element("smartTag", element="place")),
    around("a control", CONTROL),
    around("a tracked insertion of adopted words", element("ins", id="5", author="A")),
    of_paragraph("kept together", element("keepNext"), element("keepLines")),
    of_paragraph("spaced", element("spacing", before="400", line="360", lineRule="auto")),
    of_paragraph("justified", element("jc", val="both")),
    of_paragraph("moved in", element("ind", left="1400", hanging="700")),
    of_paragraph("a new page", element("pageBreakBefore")),
    of_paragraph("a bold end", element("rPr", element("b"))),
    rewritten("a soft hyphen", lambda one, _: one[:1] + "\u00ad" + one[1:]),
    rewritten("a zero-width space", lambda one, _: one + "\u200b"),
    everywhere("spaces that do not break", lambda text: text.replace(" ", "\u00a0")),
    everywhere("straight quotation marks", lambda text: text.replace("’", "'").replace("“", '"')),
    everywhere("hyphens that do not break", lambda text: text.replace("-", "\u2011")),
)
"""A reader sees the adopted words."""
