"""What the styles of a file are based on, one on the other."""

from collections.abc import Iterator

from docx.oxml.ns import qn

from protocol_gen.page.sign_fonts import shows_pictures
from protocol_gen.writers.docx.word_xml import Element, remove

BASED_ON, VALUE, KIND, STYLE_ID = qn("w:basedOn"), qn("w:val"), qn("w:type"), qn("w:styleId")
PARAGRAPH = "paragraph"
OFF = frozenset({"0", "false", "off"})
NEARLY_WHITE = 0xE0
"""What red, green and blue have at least in a colour that nobody sees on paper."""
COLOUR_DIGITS = 6


class StyleChains:
    """The styles of a file, asked what they say themselves or are based on."""

    def __init__(self, styles: Element) -> None:
        """Take the root of the part with the styles."""
        self._styles = {each.get(STYLE_ID): each for each in styles.iterchildren(qn("w:style"))}
        self._default = next(
            (
                id_
                for id_, each in self._styles.items()
                if _kind(each) == PARAGRAPH and each.get(qn("w:default"), "0") not in OFF
            ),
            "",
        )

    def chain(self, style_id: str) -> Iterator[Element]:
        """Yield a style, then what it is based on; each once."""
        met: set[str] = set()
        while style_id in self._styles and style_id not in met:
            met.add(style_id)
            yield self._styles[style_id]
            base = self._styles[style_id].find(BASED_ON)
            style_id = "" if base is None else base.get(VALUE, "")

    def hides(self, run: Element) -> bool:
        """Say whether words of a run are hidden, by itself or by its styles.

        What both the style of the paragraph and that of the run switch on is off again.
        """
        own = _switch(run)
        if own is not None:
            return own
        return self._is_hidden(self._style_around(run)) != self._is_hidden(self._style(run, "r"))

    def is_white(self, run: Element) -> bool:
        """Say whether the style of a run's paragraph makes white letters on white paper."""
        styles = self.chain(self._style_around(run))
        if any(each.find(f".//{qn('w:shd')}") is not None for each in styles):
            return False
        colour = self._said_around(run, "color")
        return colour is not None and _is_nearly_white(colour.get(VALUE, ""))

    def is_in_signs(self, run: Element) -> bool:
        """Say whether the style of a run's paragraph shows pictures for letters."""
        fonts = self._said_around(run, "rFonts")
        return fonts is not None and shows_signs(fonts)

    def _said_around(self, run: Element, name: str) -> Element | None:
        """Return what the style of a run's paragraph, or what it is based on, says of words."""
        styles = self.chain(self._style_around(run))
        found = (each.find(f"{qn('w:rPr')}/{qn(f'w:{name}')}") for each in styles)
        return next((each for each in found if each is not None), None)

    def _style_around(self, run: Element) -> str:
        """Return the style of the paragraph that a run is in."""
        around = next(run.iterancestors(qn("w:p")), None)
        return self._style(around, "p") or self._default

    def _is_hidden(self, style_id: str) -> bool:
        said = (_switch(each) for each in self.chain(style_id))
        return next((each for each in said if each is not None), False)

    @staticmethod
    def _style(node: Element | None, kind: str) -> str:
        said = None if node is None else node.find(f"{qn(f'w:{kind}Pr')}/{qn(f'w:{kind}Style')}")
        return "" if said is None else said.get(VALUE, "")


def straighten(styles: Element) -> None:
    """Take out what bases a style on none, on one of another sort, or in the end on itself.

    Word passes that over; other programs come to a stop.
    """
    by_id = {each.get(STYLE_ID): each for each in styles.iterchildren(qn("w:style"))}
    for style in by_id.values():
        met = {style.get(STYLE_ID)}
        base = style.find(BASED_ON)
        while base is not None:
            wanted = by_id.get(base.get(VALUE))
            if wanted is None or wanted.get(STYLE_ID) in met or _kind(wanted) != _kind(style):
                remove(base)
                break
            met.add(wanted.get(STYLE_ID))
            base = wanted.find(BASED_ON)


def shows_signs(fonts: Element) -> bool:
    """Say whether one of the fonts that are named together shows pictures for letters."""
    return any(map(shows_pictures, fonts.attrib.values()))


def _kind(style: Element) -> str:
    return str(style.get(KIND, PARAGRAPH))


def _switch(node: Element) -> bool | None:
    """Return whether a run or style itself hides its words, if it says so."""
    found = node.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return None if found is None else found.get(VALUE, "1") not in OFF


def _is_nearly_white(said: str) -> bool:
    if len(said) != COLOUR_DIGITS:
        return False
    try:
        return all(part >= NEARLY_WHITE for part in bytes.fromhex(said))
    except ValueError:
        return False
