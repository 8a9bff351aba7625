"""A style base filled with a document: the order of steps."""

from docx.document import Document as WordFile

from protocol_gen.model.document import Document, ListBlock, Picture
from protocol_gen.model.flow import FlowBlock
from protocol_gen.model.furniture import contents_entries, draft_mark
from protocol_gen.writers.docx import base
from protocol_gen.writers.docx.body import protocol
from protocol_gen.writers.docx.counters import labels_run
from protocol_gen.writers.docx.layout import (
    BULLET_HANG,
    BULLET_STEP,
    INNER_HANG,
    Placed,
    bullet_style,
    lay_out,
)
from protocol_gen.writers.docx.oxml import (
    NOTHING,
    NUMBER_FORMATS,
    Indent,
    Level,
    Xml,
    drawn_extension,
    on_new_page,
    picture,
    set_apart,
)
from protocol_gen.writers.docx.page import Numberings, Page, Styles
from protocol_gen.writers.docx.properties import set_properties
from protocol_gen.writers.docx.surroundings import (
    after_text,
    before_text,
    contents_list,
    cover_header,
    footer,
    header,
    header_mark,
)

BULLETS = ("•", "\N{EN DASH}", "▪")
BULLET_STYLES = tuple(bullet_style(depth) for depth in range(len(BULLETS)))
LARGEST_WIDTH, LARGEST_HEIGHT = 2_160_000, 864_000
"""What a logo may take up, in English Metric Units: 6 cm by 2.4 cm."""
SPACE_BEFORE_TEXT = 360
"""Between a logo and the text, where they share a page."""
DRAWN = "image/svg+xml"
PIXEL = 9525
"""English Metric Units in a pixel at 96 to the inch; a logo is never blown up beyond that."""


def fill(template: bytes, document: Document) -> bytes:
    """Return the Word file of a document in the styles of a template."""
    styles_of = base.style_base(template)
    file, page = styles_of.copy(), _page(styles_of, document)
    _number(file, page)
    _set_text(file, page)
    _set_headers(file, page)
    _set_look(file, page)
    page.styles.check()
    set_properties(file, document)
    return base.saved(file)


def _page(style_base: base.StyleBase, document: Document) -> Page:
    first = style_base.next_numbering
    bullets = first + 1 if document.numbering else first
    numberings = Numberings(numbers=first, bullets=bullets, first_lettered=bullets + 1)
    layout, entries = lay_out(document), contents_entries(document)
    styles = Styles(style_base.style_ids)
    return Page(document, layout, entries, styles, numberings, style_base.text_width)


# Numbers


def _number(file: WordFile, page: Page) -> None:
    """Define the lists, and bind to them the styles that the style base has."""
    lists = (_numbers(page), _bullets(page), *map(_letters, page.layout.lettered))
    base.add_numberings(file, [levels for levels in lists if levels], page.numberings.numbers)
    places = {name: (page.numberings.numbers, at) for name, at in page.layout.bound.items()}
    places |= {name: (page.numberings.bullets, at) for at, name in enumerate(BULLET_STYLES)}
    base.bind_styles(
        file, {page.styles(name): place for name, place in places.items() if name in page.styles}
    )


def _numbers(page: Page) -> tuple[Level, ...]:
    layout = page.layout
    return tuple(
        Level(NUMBER_FORMATS[level.style], level.text, indent, level.start, _bound(page, owner))
        for level, indent, owner in zip(
            page.document.numbering, layout.indents, layout.owners, strict=True
        )
    )


def _bullets(page: Page) -> tuple[Level, ...]:
    left = page.layout.bullet_column
    return tuple(
        Level(
            "bullet",
            glyph,
            Indent(left + BULLET_STEP * (depth + 1), BULLET_HANG),
            style=_bound(page, bullet_style(depth)),
        )
        for depth, glyph in enumerate(BULLETS)
    )


def _bound(page: Page, name: str) -> str:
    return page.styles(name) if name in page.styles else ""


def _letters(placed: Placed) -> tuple[Level, ...]:
    block = placed.node.block if isinstance(placed.node, FlowBlock) else None
    if not isinstance(block, ListBlock):
        return ()
    labels = labels_run(block)
    indent = Indent(placed.column + INNER_HANG, INNER_HANG)
    return (Level(NUMBER_FORMATS[labels.style], labels.text, indent, labels.start),)


# Text


def _set_text(file: WordFile, page: Page) -> None:
    logo = page.document.look.logo
    before = Xml("".join(before_text(page, _logo(file, logo) if logo else None)))
    text = Xml("".join(protocol(page, contents_list(page))))
    after = Xml("".join(after_text(page)))
    base.set_body(file, Xml(before + (_apart(page, text) if before else text) + after))


def _apart(page: Page, text: Xml) -> Xml:
    cover = page.document.look.cover
    return on_new_page(text) if cover else set_apart(text, SPACE_BEFORE_TEXT)


def _logo(file: WordFile, logo: Picture) -> Xml:
    scale = min(LARGEST_WIDTH / logo.width, LARGEST_HEIGHT / logo.height, PIXEL)
    size = round(logo.width * scale), round(logo.height * scale)
    relationship = base.add_picture(file, logo)
    extension = drawn_extension(relationship) if logo.media_type == DRAWN else NOTHING
    return picture(relationship, logo.alternative, size, extension)


def _set_headers(file: WordFile, page: Page) -> None:
    """Fill head and foot; what a council's own template has of them stays."""
    document = page.document
    own = bool(document.look.word_template)
    if not (own and base.has_header(file)):
        base.set_header(file, header(page))
    elif draft_mark(document):
        base.mark_headers(file, header_mark(page))
    if not (own and base.has_footer(file)):
        base.set_footer(file, footer(page))
    if document.look.cover and not own:
        base.set_cover_header(file, cover_header(page))


def _set_look(file: WordFile, page: Page) -> None:
    document = page.document
    base.set_language(file, document.language)
    if "Clause Text" in page.styles:
        base.set_indent(file, page.styles("Clause Text"), page.layout.clause_column)
    if not document.look.word_template:
        base.set_accent(file, document.look.accent)
    if document.look.font:
        base.set_font(file, document.look.font)
