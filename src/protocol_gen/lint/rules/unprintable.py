"""What the PDF cannot print: characters that no font has, a font that is not there."""

from collections.abc import Iterator

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.page.glyphs import all_in_words, need_signs
from protocol_gen.page.messages import FONT_MISSING, GLYPH_MISSING


@rule(
    Rule(
        "missing-glyph",
        Severity.WARNING,
        why="A reader would see an empty box, and the PDF would be no accessible one.",
        mend="Write it in words, or with a character that is usual in letters.",
        forms=(GLYPH_MISSING,),
    ),
    RulePage(
        Section.WORDS,
        finds=(
            "A character that neither the bundled fonts nor the council's own have a sign for: an "
            "emoji, a telephone, a tick. No PDF is made while there is one; the other formats are."
        ),
        matters=(
            "An accessible PDF brings the signs for all of its characters with it. What no font "
            "has would be an empty box, and a screen reader says nothing for it."
        ),
        mending="Write the word: “Telephone” for ☎, “Email” for ✉.",
        before="`contact: ☎ 01234 567890`",
        after="`contact: Telephone 01234 567890`",
        silence="We publish no PDF",
    ),
)
def missing_glyphs(subject: Subject) -> Iterator[Found]:
    """Find the characters that no font of the PDF has."""
    fonts = subject.fonts
    texts = tuple(line.text for line in subject.lines)
    around = tuple(_around(subject))
    signs = need_signs("".join((*texts, *(text for _, text in around))))
    lacking = fonts.lacking(signs) if fonts and signs else frozenset()
    if not lacking:
        return
    for key, text in around:
        if not lacking.isdisjoint(text):
            message = GLYPH_MISSING(characters=all_in_words(lacking.intersection(text)))
            yield subject.at_key(message, key)
    for provision, place, found in _in_lines(subject, lacking):
        yield Found(GLYPH_MISSING(characters=all_in_words(found)), place, provision)


def _around(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield the profile's words that a PDF has beside the text, by their dotted keys."""
    for key, text in subject.values:
        is_control = key.startswith("control.") and subject.document.look.control_table
        if is_control or key in {"title", "council.name"}:
            yield key, text


def _in_lines(
    subject: Subject, lacking: frozenset[str]
) -> Iterator[tuple[str, SourceLocation, str]]:
    """Yield which of the characters the text has, by provision and place in the sources."""
    places: dict[tuple[str, SourceLocation], str] = {}
    for line in subject.lines:
        if lacking.isdisjoint(line.text):
            continue
        for at, sign in enumerate(line.text):
            if sign in lacking:
                place = subject.place_of(line.match(at, at + 1).origin, line)
                key = (line.provision, place)
                places[key] = places.get(key, "") + sign
    for (provision, place), found in places.items():
        yield provision, place, found


@rule(
    Rule(
        "missing-font",
        Severity.WARNING,
        why="The PDF would look as nobody wished, on this computer and on no other.",
        mend="Make the PDF on a computer that has the font.",
        forms=(FONT_MISSING,),
        fields=("look.font",),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "A font under `look` that neither comes with the program nor is installed on the "
            "computer that checks. Where that cannot be known, nothing is said."
        ),
        matters=(
            "The PDF is set in the bundled font instead. Web pages and Word files name the wished "
            "font and show it to those who have it."
        ),
        mending=(
            "Install the font, make the PDF where it is installed, or choose `Atkinson "
            "Hyperlegible Next` or `Noto Sans`, which every computer has with the program."
        ),
        before="`look: {font: Gill Sans}` on a computer without Gill Sans",
        after="`look: {font: Noto Sans}`",
        silence="PDFs are made on the communications team's computer, which has it",
    ),
)
def missing_fonts(subject: Subject) -> Iterator[Found]:
    """Find a font that is not on this computer."""
    fonts = subject.fonts
    if fonts and fonts.is_missing:
        message = FONT_MISSING(family=fonts.family)
        yield subject.at_key(message, "look.font", fonts.family)
