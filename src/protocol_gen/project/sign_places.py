"""Where in a council's files the characters are typed that no font of a PDF has a sign for."""

from collections.abc import Iterator
from pathlib import Path

from protocol_gen.errors import MissingGlyphError, SourceError
from protocol_gen.model.location import SourceLocation
from protocol_gen.page.glyphs import all_in_words
from protocol_gen.page.messages import GLYPH_MISSING
from protocol_gen.project.council_folders import CHANGES, PAPER, Council
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.workspace import Workspace


def places_of(
    project: Workspace, council: Council, error: MissingGlyphError, answers: Path | None = None
) -> tuple[SourceError, ...]:
    """Return a fault for each line that has one of the characters; none where no line has.

    Looked at are the profile, the local changes and the answers for papers: ``answers``, or the
    council's own. What came from elsewhere, such as an option of a command, is in none of them.
    """
    profile = council.profile
    files = (profile, profile.with_name(CHANGES), answers or profile.with_name(PAPER))
    return tuple(
        SourceError(GLYPH_MISSING(characters=all_in_words(found)), SourceLocation(*place))
        for path in files
        if path.is_file()
        for found, place in _found(read_file(path).decode(), error.characters, project.shown(path))
    )


def _found(
    text: str, characters: str, name: str
) -> Iterator[tuple[set[str], tuple[str, int, int]]]:
    """Yield which of the characters a line has, and where the first is; remarks are passed over."""
    for number, line in enumerate(text.split("\n"), 1):
        found = set(characters).intersection(line)
        if found and not line.lstrip().startswith("#"):
            yield found, (name, number, min(map(line.index, found)) + 1)
