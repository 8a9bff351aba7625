"""What Word's styles and the words' own marks come to together (ECMA-376 part 1, 17.7)."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.word_elements import is_on, local, name, value

DEEPEST: Final = 50
"""WordStyles that a style may be based on, one on the other."""
Marks: TypeAlias = Mapping[str, Element]
"""What is said of words, or of a paragraph, by the name of each property."""
_BY_PARTS: Final = frozenset({"rFonts", "ind", "spacing"})
"""Properties of which each part comes from the nearest that says it."""
_NOTHING: Final[Marks] = {}
_TOGGLES: Final = frozenset({"vanish", "strike", "dstrike"})
"""What is off again where both the style of the paragraph and that of the words switch it on."""


class WordStyles:
    """The styles of a file, asked what they come to for a run, a number or a paragraph."""

    def __init__(self, styles: Element | None) -> None:
        """Take the part with the styles; there may be none."""
        kinds = styles.findall(name("style")) if styles is not None else []
        self._styles = {each.get(name("styleId"), ""): each for each in kinds}
        self._defaults = {
            each.get(name("type"), ""): each.get(name("styleId"), "")
            for each in kinds
            if each.get(name("default")) in {"1", "true", "on"}
        }
        usual = None if styles is None else styles.find(name("docDefaults"))
        self._usual = {
            kind: {} if usual is None else _said(usual.find(name(f"{kind}Default")), kind)
            for kind in ("rPr", "pPr")
        }
        self._known: dict[tuple[str, str], Marks] = {}

    def run(self, run: Element, paragraph: Element | None, table: Marks = _NOTHING) -> Marks:
        """Return the properties of a run, in a paragraph, in a table that says something."""
        return self._together(_said(run, "rPr"), paragraph, table)

    def label(self, paragraph: Element, level: Element | None) -> Marks:
        """Return the properties of a paragraph's number: its end's, then its level's."""
        properties = paragraph.find(name("pPr"))
        own = {} if properties is None else _said(properties, "rPr")
        of_level = {} if level is None else _said(level, "rPr")
        return self._together({**own, **of_level}, paragraph, _NOTHING)

    def end(self, paragraph: Element) -> Marks:
        """Return the properties of a paragraph's end."""
        return self.label(paragraph, None)

    def paragraph(self, paragraph: Element) -> Marks:
        """Return the properties of a paragraph itself."""
        of_style = self._of(self._style_of(paragraph), "pPr")
        return _over(_said(paragraph, "pPr"), _over(of_style, self._usual["pPr"]))

    def of_level(self, level: Element) -> Marks:
        """Return what a level of a list says of its paragraphs."""
        return _said(level, "pPr")

    def of_table(self, style: str) -> Marks:
        """Return what a table's style says of the words in it."""
        return self._of(style, "rPr")

    def chain(self, style_id: str) -> Iterable[Element]:
        """Yield a style and those that it is based on, the nearest first."""
        for _ in range(DEEPEST):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style, name("basedOn")) or ""

    def style_id(self, paragraph: Element) -> str:
        """Return the style of a paragraph, also where it names none."""
        return self._style_of(paragraph)

    def _together(self, own: Marks, paragraph: Element | None, table: Marks) -> Marks:
        chosen = own["rStyle"].get(name("val"), "") if "rStyle" in own else ""
        around = self._defaults.get("paragraph", "") if paragraph is None else ""
        layers = (
            table,
            self._of(around or self._style_of(paragraph), "rPr"),
            self._of(chosen or self._defaults.get("character", ""), "rPr"),
        )
        usual = self._usual["rPr"]
        together: dict[str, Element] = dict(usual)
        for layer in (*layers, own):
            together = _over(layer, together)
        for toggle in _TOGGLES & together.keys():
            said = [layer[toggle] for layer in layers if toggle in layer]
            if toggle in own:
                continue
            switched = sum(is_on(each) for each in said) % 2 == 1
            if not switched and not (toggle in usual and is_on(usual[toggle])):
                del together[toggle]
            elif toggle in usual and is_on(usual[toggle]):
                together[toggle] = usual[toggle]
            else:
                together[toggle] = next(each for each in said if is_on(each))
        return together

    def _style_of(self, paragraph: Element | None) -> str:
        own = None if paragraph is None else value(paragraph, f"{name('pPr')}/{name('pStyle')}")
        return own if own in self._styles else self._defaults.get("paragraph", "")

    def _of(self, style_id: str, kind: str) -> Marks:
        """Return what a style and those that it is based on say, the nearest of each property."""
        known = self._known.get((style_id, kind))
        if known is None:
            said: dict[str, Element] = {}
            for style in self.chain(style_id):
                said = _over(said, _said(style, kind))
            known = self._known[style_id, kind] = said
        return known


def _over(nearer: Marks, farther: Marks) -> dict[str, Element]:
    """Return two layers as one: some properties are taken part by part, all others whole."""
    both = {**farther, **nearer}
    for each in _BY_PARTS & nearer.keys() & farther.keys():
        own, inherited = nearer[each].attrib, dict(farther[each].attrib)
        for part in own:
            inherited.pop(f"{part}Theme", None)
            inherited.pop(part.removesuffix("Theme"), None)
        both[each] = Element(nearer[each].tag, {**inherited, **own})
    return both


def _said(element: Element | None, kind: str) -> Marks:
    found = None if element is None else element.find(name(kind))
    return {} if found is None else {local(each.tag): each for each in found}
