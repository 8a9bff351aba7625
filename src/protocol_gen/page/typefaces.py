"""The typefaces that come with the program, and which of them a document is set in.

A council that names none has the first. One that names a font of its own has that where it is
installed, and the first where it is not, or has no sign for a character.
"""

from typing import Final

from protocol_gen.frozen import frozen


@frozen
class Typeface:
    """A font family that comes with the program; ``files`` is how its files' names begin."""

    name: str
    files: str
    licence: str

    def file(self, weight: str, ending: str) -> str:
        """Return the file of a weight, such as "Bold", among the templates."""
        return f"{FOLDER}/{self.files}-{weight}.{ending}"

    @property
    def licence_file(self) -> str:
        """The file of its licence, among the templates."""
        return f"{FOLDER}/{self.licence}"


FOLDER: Final = "html/fonts"
WEIGHTS: Final = ((400, "Regular"), (700, "Bold"))
"""Each weight that a typeface has, and what its files call it."""
USUAL: Final = Typeface("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext", "OFL.txt")
BUNDLED: Final = (USUAL, Typeface("Noto Sans", "NotoSans", "NotoSans-OFL.txt"))
"""All of them, in the order in which they are asked for a sign that the one before has not."""


def bundled(family: str) -> Typeface | None:
    """Return the typeface of a name, in whatever case it is written; the usual one for none."""
    wanted = (family or USUAL.name).casefold()
    return next((each for each in BUNDLED if each.name.casefold() == wanted), None)


def family_of(family: str) -> str:
    """Return a font family as it calls itself; one that is not bundled stays as it is."""
    known = bundled(family) if family else None
    return known.name if known else family


def families(family: str) -> str:
    """Return what CSS is to ask for: the wanted family, then the bundled one that stands in."""
    wanted = (family or USUAL.name).replace("\\", "").replace('"', "")
    return f'"{wanted}", "{(bundled(family) or USUAL).name}"'
