"""What is said of how a council's documents look: of colours, pictures and Word templates."""

from typing import Final

from protocol_gen.model.message import Form

# Choices

COLOUR_TOO_PALE: Final = Form(
    "colour-too-pale",
    "'{colour}' is too pale to be read on white: its contrast is {contrast}:1, and text needs "
    "{least}:1; the nearest that will do is '{better}'",
)
WORDS_SAY_NOTHING: Final = Form(
    "words-say-nothing",
    "'{given}' tells nothing to those who cannot see the logo; say whose it is: 'The crest of "
    "Anytown Town Council'",
)

# Files

ASSET_MISSING: Final = Form("asset-missing", "there is no file '{file}' beside the profile")
ASSET_EMPTY: Final = Form("asset-empty", "'{file}' is empty")
PICTURE_OF_OTHER_KIND: Final = Form(
    "picture-of-other-kind",
    "'{file}' is {kind}, which not every format can show; save it as PNG or SVG",
)
PICTURE_UNUSABLE: Final = Form("picture-unusable", "'{file}' cannot be shown: {reason}")
DRAWING_UNSAFE: Final = Form("drawing-unsafe", "'{file}', {fault}")
WORD_TEMPLATE_UNUSABLE: Final = Form(
    "word-template-unusable", "'{file}' cannot be used as the Word template: {reason}"
)

# Pictures

PICTURE_BROKEN: Final = Form(
    "picture-broken", "it is broken or cut short; export or download it once more"
)
PICTURE_MOVES: Final = Form("picture-moves", "it moves (an animated PNG); save a still picture")
PICTURE_IN_CMYK: Final = Form(
    "picture-in-cmyk", "it is in CMYK, the colours of a printing press; save it in RGB"
)
PICTURE_TOO_LARGE: Final = Form(
    "picture-too-large", "it has too many pixels; save it smaller than {side:,} × {side:,}"
)
COLOUR_PROFILE_WRONG: Final = Form(
    "colour-profile-wrong",
    "its colour profile does not fit; save it in RGB, with the profile sRGB",
)

# Drawings

DRAWING_LINE: Final = Form("drawing-line", "line {line}: {fault}")
DRAWING_TOO_LARGE: Final = Form(
    "drawing-too-large",
    "the drawing has {count:,} bytes, and a logo may have at most {most:,}; simplify it, or save "
    "it as PNG",
)
DRAWING_BROKEN: Final = Form(
    "drawing-broken", "the drawing is broken or cut short ({reason}); export it once more"
)
DRAWING_DOCTYPE: Final = Form(
    "drawing-doctype",
    "the DOCTYPE defines entities or the like, which can hide anything; save it as plain SVG",
)
DRAWING_ENTITY: Final = Form(
    "drawing-entity", "an entity is defined, which can hide anything; save it as plain SVG"
)
DRAWING_STYLESHEET: Final = Form(
    "drawing-stylesheet",
    "<?xml-stylesheet?> takes its look from another file; save it as plain SVG",
)
DRAWING_TOO_MANY: Final = Form(
    "drawing-too-many", "more than {most:,} elements; simplify it, or save it as PNG"
)
DRAWING_TOO_DEEP: Final = Form(
    "drawing-too-deep", "<{element}> is nested deeper than {most} elements; ungroup some"
)
NOT_A_DRAWING: Final = Form(
    "not-a-drawing",
    "<{element}> is not a drawing: the first element must be <svg xmlns='{namespace}'>",
)
ELEMENT_REFUSED: Final = Form("element-refused", "<{element}> is not allowed: {reason}")
NO_PROGRAM: Final = Form("no-program", "a logo runs no program")
NO_WEB_PAGE: Final = Form("no-web-page", "it can hold any web page")
NO_LETTERS: Final = Form(
    "no-letters",
    "its letters depend on the fonts of whoever looks; turn the text into paths",
)
NO_FILTER: Final = Form(
    "no-filter", "filters are not drawn in every format; use plain shapes, or save as PNG"
)
NO_MARKER: Final = Form("no-marker", "markers are not drawn in every format; turn them into shapes")
NO_LINK: Final = Form("no-link", "a logo is not a link; ungroup it")
NO_ANIMATION: Final = Form("no-animation", "a logo must not move")
NOT_PLAIN_SVG: Final = Form("not-plain-svg", "save it as plain SVG")
ATTRIBUTE_RUNS: Final = Form(
    "attribute-runs", "{attribute} of <{element}> runs a program; delete it"
)
POINTS_OUTSIDE: Final = Form(
    "points-outside",
    "<{element}> points at '{address}', outside the drawing; embed the picture (PNG or JPEG)",
)
INNER_PICTURE_UNUSABLE: Final = Form(
    "inner-picture-unusable", "the picture within <image> cannot be shown: {reason}"
)
INNER_PICTURE_NOT_BASE64: Final = Form("inner-picture-not-base64", "it is not base64 ({reason})")
ATTRIBUTE_REFUSED: Final = Form("attribute-refused", "{attribute} of <{element}>: {fault}")
STYLE_REFUSED: Final = Form("style-refused", "<style>: {fault}")
LOOK_RULE: Final = Form(
    "look-rule", "rules such as @import can reach outside the drawing; delete them"
)
LOOK_BACKSLASH: Final = Form(
    "look-backslash", "a backslash can reach outside the drawing; delete it"
)
LOOK_COMMENT: Final = Form("look-comment", "a comment can reach outside the drawing; delete it")
LOOK_FUNCTION: Final = Form(
    "look-function", "{function}() is not allowed; use plain colours and lengths"
)
LOOK_URL_FORM: Final = Form("look-url-form", "url() must be written url(#name)")
LOOK_URL_OUTSIDE: Final = Form(
    "look-url-outside", "url({address}) points outside the drawing; only url(#name) is allowed"
)
STYLE_NOT_PLAIN: Final = Form(
    "style-not-plain", "rules must be plain: the name of a class (.name) and what it looks like"
)
STYLE_NOT_A_CLASS: Final = Form(
    "style-not-a-class", "url() is allowed in rules for classes (.name) only, not for '{selector}'"
)
DRAWING_MULTIPLIES: Final = Form(
    "drawing-multiplies",
    "the references below <{element}> lead in a circle, or multiply beyond measure; save it as "
    "plain SVG, without clones",
)
DRAWING_WITHOUT_SIZE: Final = Form(
    "drawing-without-size",
    "the drawing gives neither its size nor its viewBox; give <svg> a width and a height above 0",
)
DRAWING_SIZE_WRONG: Final = Form(
    "drawing-size-wrong",
    "width and height of <svg> must be between 1 and {most:,} pixels",
)

# Word templates

TEMPLATE_OLD_OR_LOCKED: Final = Form(
    "template-old-or-locked",
    "it is a Word 97 file (.doc) or has a password; open it in Word and save it as a Word document "
    "(.docx) without one",
)
TEMPLATE_BROKEN: Final = Form(
    "template-broken",
    "it is not a Word document, or it is broken; open it in Word and save it as a Word document "
    "(.docx)",
)
TEMPLATE_OF_OTHER_KIND: Final = Form(
    "template-of-other-kind", "it is {kind}, and must be a Word document (.docx)"
)
TEMPLATE_NOT_WORD: Final = Form(
    "template-not-word",
    "it is not a Word document; open it in Word and save it as a Word document (.docx)",
)
TEMPLATE_TOO_LARGE: Final = Form(
    "template-too-large", "it is too large when unpacked; delete its text and pictures"
)
TEMPLATE_HAS_MACROS: Final = Form(
    "template-has-macros",
    "it has macros, which no protocol needs; open it in Word and save it as a Word document "
    "(.docx)",
)
TEMPLATE_IS_STRICT: Final = Form(
    "template-is-strict",
    "it is Strict Open XML, which few programs read; open it in Word and choose Save As, Word "
    "Document (*.docx), not Strict Open XML Document",
)
TEMPLATE_ATTACHED: Final = Form(
    "template-attached",
    "it is attached to another template, {target}, which Word would look for on every reader's "
    "computer; in Word, under Developer, Document Template, attach 'Normal'",
)
TEMPLATE_TAKES_OUTSIDE: Final = Form(
    "template-takes-outside",
    "it takes a part from outside itself ({kind}: {target}); in Word, insert the picture or object "
    "instead of linking to it",
)
