"""The fonts that a document can be printed in: those that come with the program, and its own.

What is asked here is asked of every council, so no font is read before one is needed.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_, or_
from pathlib import Path
from typing import TypeAlias

from protocol_gen.page.glyphs import characters_of
from protocol_gen.page.typefaces import BUNDLED, WEIGHTS, Typeface, bundled

SignsOf: TypeAlias = Callable[[Typeface], frozenset[int]]
"""Gives the characters that a bundled typeface has signs for."""


def signs_of(read: Callable[[str], bytes], face: Typeface) -> frozenset[int]:
    """Return the characters that a bundled typeface has signs for, in each of its weights.

    ``read`` gives a file of ``templates/``.
    """
    return reduce(and_, (characters_of(read(face.file(name, "ttf"))) for _, name in WEIGHTS))


def is_missing(family: str) -> bool:
    """Whether a font is neither bundled nor on this computer, as far as anybody can say."""
    return not bundled(family) and _files(family) == ()


def _files(family: str) -> tuple[Path, ...] | None:
    from protocol_gen.page.installed_fonts import installed  # noqa: PLC0415  # few councils wish one

    return installed(family)


@dataclass(frozen=True)
class FontsAtHand:
    """The fonts of a document whose council wishes ``family``; empty for the usual one."""

    family: str
    signs_of: SignsOf

    def lacking(self, characters: Iterable[str]) -> frozenset[str]:
        """Return those of some characters that none of the fonts has a sign for."""
        left = frozenset(characters)
        for face in BUNDLED:
            if not left:
                return left
            known = self.signs_of(face)
            left = frozenset(each for each in left if ord(each) not in known)
        return frozenset(each for each in left if ord(each) not in self._own) if left else left

    @property
    def is_missing(self) -> bool:
        """Whether the font that the council wishes is nowhere, as far as anybody can say."""
        return is_missing(self.family)

    @cached_property
    def _own(self) -> frozenset[int]:
        """The characters of the council's own font."""
        files = () if bundled(self.family) else _files(self.family) or ()
        none: frozenset[int] = frozenset()
        return reduce(or_, (characters_of(file.read_bytes()) for file in files), none)
