"""What is said of a page that cannot look as it should."""

from typing import Final

from protocol_gen.model.message import Form

GLYPH_MISSING: Final = Form(
    "missing-glyph",
    "no PDF can be made of this: none of its fonts has a sign for {characters}; write it in "
    "another way",
)
FONT_MISSING: Final = Form(
    "missing-font",
    "the font '{family}' is not on this computer, so the PDF is set in another one; make it on a "
    "computer that has the font, or choose a font that comes with the program",
    field="look.font",
)
