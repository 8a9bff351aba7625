"""What Word's styles do to words: hide them, or strike them out (ECMA-376 part 1, 17.7)."""

from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.word_numbers import DEEPEST, default_style, name, value

_OFF = frozenset({"0", "false", "off"})


class Effects:
    """The styles of a file, asked whether a switch is on for a run."""

    def __init__(self, styles: Element | None) -> None:
        """Take the part with the styles; there may be none."""
        kinds = styles.findall(name("style")) if styles is not None else []
        self._styles = {each.get(name("styleId"), ""): each for each in kinds}
        self._default = default_style(kinds)
        usual = (
            None if styles is None else styles.find(f"{name('docDefaults')}/{name('rPrDefault')}")
        )
        self._usual = usual

    def is_on(self, run: Element, paragraph: Element | None, switch: str) -> bool:
        """Whether a switch ("vanish") is on: by the run itself, else by the styles around it.

        What both the style of the paragraph and that of the run switch on is off again.
        """
        own = _said(run, switch)
        if own is not None:
            return own
        around = self._default if paragraph is None else _style(paragraph, "p") or self._default
        chosen = self._by_style(around, switch) != self._by_style(_style(run, "r") or "", switch)
        return chosen or (self._usual is not None and bool(_said(self._usual, switch)))

    def _by_style(self, style_id: str, switch: str) -> bool:
        """Whether a style, or the nearest that it is based on and that says so, has it on."""
        for _ in range(DEEPEST):
            style = self._styles.get(style_id)
            if style is None:
                return False
            said = _said(style, switch)
            if said is not None:
                return said
            style_id = value(style, name("basedOn")) or ""
        return False


def _style(element: Element, kind: str) -> str | None:
    """Return the style of a paragraph ("p") or a run ("r")."""
    return value(element, f"{name(f'{kind}Pr')}/{name(f'{kind}Style')}")


def _said(element: Element, switch: str) -> bool | None:
    """Return what a run or style itself says of a switch."""
    found = element.find(f"{name('rPr')}/{name(switch)}")
    return None if found is None else found.get(name("val"), "1") not in _OFF
