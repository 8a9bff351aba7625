"""The characters that a font of a PDF stands for, from its ToUnicode map."""

import re
from collections.abc import Mapping
from typing import Any

from protocol_gen.frozen import frozen

_MOST_CODES = 70_000


@frozen
class Font:
    """Characters by code; a code has ``width`` bytes."""

    characters: Mapping[int, str]
    width: int

    def text(self, codes: bytes) -> str:
        """Return the text of a string; a code without a character gives a sign of its own."""
        numbers = (
            int.from_bytes(codes[place : place + self.width])
            for place in range(0, len(codes), self.width)
        )
        if not self.characters and self.width == 1:
            return codes.decode("cp1252", "replace")
        return "".join(self.characters.get(number, "\ufffd") for number in numbers)


def read_font(resource: Any) -> Font:  # noqa: ANN401  # as pypdf gives it
    """Return the characters of a font."""
    width = 2 if resource.get("/Subtype") == "/Type0" else 1
    source = resource.get("/ToUnicode")
    if source is None or not hasattr(source.get_object(), "get_data"):
        return Font({}, width)
    return Font(_characters(source.get_object().get_data().decode("latin-1")), width)


def _characters(source: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            found[int(code, 16)] = _text(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, texts in re.findall(r"<(\w+)>\s*<(\w+)>\s*(<\w+>|\[[^\]]*\])", block):
            low, high = int(first, 16), min(int(last, 16), int(first, 16) + _MOST_CODES)
            each = re.findall(r"<(\w*)>", texts)
            if texts.startswith("["):
                found |= dict(zip(range(low, high + 1), map(_text, each), strict=False))
            else:
                start = _text(each[0])
                for code in range(low, high + 1):
                    found[code] = start[:-1] + chr(ord(start[-1]) + code - low)
    return found


def _text(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")
