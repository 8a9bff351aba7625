"""A style base filled with a document: the order of steps."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from zlib import crc32

from docx.document import Document as WordFile

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document, Look, Picture
from protocol_gen.model.redline import Redline
from protocol_gen.page.contents import contents_lines
from protocol_gen.page.flow import Flow, FlowTitle, flow
from protocol_gen.page.furniture import draft_mark
from protocol_gen.writers.docx import style_base
from protocol_gen.writers.docx.body import Leads, protocol
from protocol_gen.writers.docx.build_context import BuildContext, Styles, Tracking, WordVersion
from protocol_gen.writers.docx.contents_list import contents_list
from protocol_gen.writers.docx.furniture import (
    after_text,
    before_text,
    changes_box,
    cover_header,
    ends_alike,
    footer,
    header,
    header_mark,
    label,
    last_line,
    page_number,
)
from protocol_gen.writers.docx.heads_and_feet import (
    Pages,
    Story,
    add_to_story,
    drop_marks,
    drop_our_own,
    fill_story,
    foot,
    head,
    is_empty,
    numbers_pages,
    pages,
)
from protocol_gen.writers.docx.keep_chains import shorten_chains
from protocol_gen.writers.docx.layout import heading_style, lay_out, lay_out_old, targets
from protocol_gen.writers.docx.lists import BULLET_STYLES, Lists, new_side, old_side
from protocol_gen.writers.docx.numbered_styles import begin_list, bind_styles
from protocol_gen.writers.docx.oxml import (
    NO_LEAD,
    NOTHING,
    Lead,
    NumberingPlace,
    PictureLook,
    Xml,
    drawn_extension,
    picture,
)
from protocol_gen.writers.docx.oxml_changes import comments_part, tracked_section
from protocol_gen.writers.docx.properties import set_properties, set_redline_properties
from protocol_gen.writers.docx.style_base import StyleBase
from protocol_gen.writers.docx.style_chains import StyleChains
from protocol_gen.writers.docx.template_leftovers import stories
from protocol_gen.writers.docx.version_flow import Version, flow_of

FIRST_LIST, LISTS = 500, 1000
"""Where the numbers of our lists begin, and how far that is spread."""
LARGEST_WIDTH, LARGEST_HEIGHT = 2_160_000, 864_000
"""What a logo may take up, in English Metric Units: 6 cm by 2.4 cm."""
SPACE_BEFORE_TEXT = 360
"""Between a logo and the text, where they share a page."""
HEADINGS, TERMS = tuple(heading_style(level) for level in range(2, 7)), ("Protocol Term",)
"""The styles of what is kept with the next paragraph."""
DRAWN = "image/svg+xml"
PICTURE_NAMES = {1: "protocol_logo", 2: "protocol_logo_before"}
PIXEL = 9525
"""English Metric Units in a pixel at 96 to the inch; a logo is never blown up beyond that."""


def fill(template: bytes, document: Document) -> bytes:
    """Return the Word file of a document in the styles of a template."""
    styles_of = style_base.style_base(template)
    file, styles = styles_of.copy(), Styles(styles_of.style_ids, styles_of.indents)
    nodes = flow(document)
    layout = lay_out(nodes, document.numbering)
    lists = Lists(first_list(document))
    side = new_side(lists, styles, layout, document.numbering)
    page = _page(document, nodes, (side,), styles, styles_of.text_width)
    _number(file, page, lists)
    _set_text(file, page)
    _finish(file, page, styles_of)
    set_properties(file, document)
    return style_base.saved(file)


def fill_redline(template: bytes, redline: Redline) -> bytes:
    """Return the Word file of a redline in the styles of a template."""
    styles_of = style_base.style_base(template)
    file, styles = styles_of.copy(), Styles(styles_of.style_ids, styles_of.indents)
    document, lists = redline.document, Lists(first_list(redline.document))
    nodes = flow(document)
    sides = _both_sides(redline, nodes, lists, styles)
    page = _page(document, nodes, sides, styles, styles_of.text_width)
    page = replace(
        page,
        lines=contents_lines(document, redline.before),
        before=redline.before,
        tracking=Tracking(redline.author, redline.dated, page.free_number),
    )
    _number(file, page, lists)
    _set_text(file, page, redline)
    _finish(file, page, styles_of)
    if page.tracking and page.tracking.comments:
        style_base.add_comments(file, comments_part(page.tracking.comments))
    set_redline_properties(file, redline)
    return style_base.saved(file)


def _both_sides(
    redline: Redline, nodes: tuple[Flow, ...], lists: Lists, styles: Styles
) -> tuple[WordVersion, ...]:
    """Return both versions; one list numbers them where both have the same scheme."""
    numbering, before = redline.document.numbering, redline.before.numbering
    old_nodes = flow_of(nodes, Version.OLD)
    is_shared = numbering == before
    others = tuple(node for node in old_nodes if node) if is_shared else ()
    layout = lay_out(flow_of(nodes, Version.NEW), numbering, others)
    old = lay_out_old(old_nodes, before, layout, is_shared=is_shared)
    new = new_side(lists, styles, layout, numbering)
    return new, old_side(lists, new, old, before, is_shared=is_shared)


def _page(
    document: Document,
    nodes: tuple[Flow, ...],
    sides: tuple[WordVersion, ...],
    styles: Styles,
    text_width: int,
) -> BuildContext:
    return BuildContext(
        document,
        nodes,
        sides,
        targets(document, nodes),
        contents_lines(document),
        styles,
        text_width,
    )


def _finish(file: WordFile, page: BuildContext, styles_of: StyleBase) -> None:
    if page.document.look.word_template:
        _complete_headers(file, page, styles_of)
    else:
        _set_headers(file, page)
    _set_look(file, page)
    page.styles.check()


# Numbers


def _number(file: WordFile, page: BuildContext, lists: Lists) -> None:
    """Define the lists, and bind to them the styles that the style base has."""
    new = page.sides[0]
    style_base.add_numberings(file, lists.levels, lists.first, _made_of(page.document))
    places = dict(zip(new.layout.owners, new.numberings.numbers, strict=True))
    places |= zip(BULLET_STYLES, map(NumberingPlace, new.numberings.bullets), strict=True)
    ids = {page.styles(name): place for name, place in places.items() if name in page.styles}
    bind_styles(file, ids)


def first_list(document: Document) -> int:
    """Return the number of the first list: one that the lists of other files have not.

    LibreOffice calls a list by its number, and where words are pasted takes the list of that name.
    Word knows a list by at most 2046.
    """
    return FIRST_LIST + crc32(_made_of(document).encode()) % LISTS


def _made_of(document: Document) -> str:
    """Return what tells the lists of a document from those of every other."""
    return f"{document.council}\n{document.title}\n{document.version}"


# Text


def _set_text(file: WordFile, page: BuildContext, redline: Redline | None = None) -> None:
    """Put all in its order; a redline has a box before its text, and ends with what stays."""
    before = before_text(page, _logos(file, page))
    leads = _lead(page.document.look), _lead(page.frames[0].look)
    above = tuple(label(page, leads[0]))
    if above:
        leads = NO_LEAD, NO_LEAD
    after = "".join(after_text(page))
    box: Iterator[Xml] = iter(())
    if redline:
        box = changes_box(page, redline, leads[0])
        after = after if ends_alike(page) else after + last_line(page)
    text = _text(page, leads)
    style_base.set_body(file, Xml("".join((*before, *above, *box, *text, after))))
    new = page.sides[0]
    lists = set() if redline else {place.numbering for place in new.numberings.numbers}
    for number in sorted(lists):  # of a redline, paragraphs that are one must look alike
        begin_list(file, number, _ids(page, new.layout.owners))
    shorten_chains(file.element.body, _ids(page, HEADINGS), _ids(page, TERMS))


def _ids(page: BuildContext, names: Iterable[str]) -> set[str]:
    """Return the ids of styles that the style base has."""
    return {page.styles(name) for name in names if name in page.styles}


def _text(page: BuildContext, leads: Leads) -> Iterator[Xml]:
    has_title = isinstance(next(iter(page.nodes), None), FlowTitle)
    return protocol(page, contents_list(page, NO_LEAD if has_title else leads[0]), leads)


def _lead(look: Look) -> Lead:
    """Return how the text is set off from what is before it: a cover, a logo alone, or nothing."""
    if look.cover:
        return Lead(on_new_page=True)
    return Lead(space_before=SPACE_BEFORE_TEXT) if look.logo else NO_LEAD


def _logos(file: WordFile, page: BuildContext) -> tuple[Xml, Xml]:
    """Return the logo of the old version and of the new; the same one is one picture."""
    old, new = (each.look.logo for each in page.frames)
    now = _logo(file, new, page, 1) if new else NOTHING
    if old == new:
        return now, now
    return (_logo(file, old, page, 2) if old else NOTHING), now


def _logo(file: WordFile, logo: Picture, page: BuildContext, number: int) -> Xml:
    scale = min(LARGEST_WIDTH / logo.width, LARGEST_HEIGHT / logo.height, PIXEL)
    size = round(logo.width * scale), round(logo.height * scale)
    name = words_for(page.document.language).furniture.logo
    look = PictureLook(name, logo.alternative, *size, number)
    relationship = style_base.add_picture(file, logo, PICTURE_NAMES[number])
    extension = drawn_extension(relationship) if logo.media_type == DRAWN else NOTHING
    return picture(relationship, look, extension)


def _set_headers(file: WordFile, page: BuildContext) -> None:
    """Fill head and foot; a cover has a head of its own, and an empty foot."""
    styles, covers = StyleChains(file.styles.element), [each.look.cover for each in page.frames]
    was, now = covers
    file.settings.odd_and_even_pages_header_footer = False
    file.sections[0].different_first_page_header_footer = now
    fill_story(head(file, Pages.ALL), header(page), styles)
    fill_story(foot(file, Pages.ALL), footer(page), styles)
    if any(covers):
        fill_story(head(file, Pages.FIRST), cover_header(page), styles)
    if was != now:
        change = tracked_section(page.stamp())
        style_base.track_first_page(file, change, was_apart=was)


def _complete_headers(file: WordFile, page: BuildContext, styles_of: StyleBase) -> None:
    """Fill what a council's own template leaves empty; the rest of its heads and feet stays."""
    document = page.document
    own = [part.element for part in stories(file)]
    mark = words_for(document.language).furniture.draft_mark
    if styles_of.built:
        drop_our_own(own, *styles_of.built, mark)
    drop_marks(own, mark)
    chains = StyleChains(file.styles.element)
    for kind in pages(file):
        _complete_head(head(file, kind), page, kind, chains)
        below = foot(file, kind)
        if is_empty(below):
            fill_story(below, footer(page), chains)
        elif not numbers_pages(head(file, kind), below):
            add_to_story(below, page_number(page), chains)
    style_base.fill_known_fields(file, document.title, document.council)


def _complete_head(above: Story, page: BuildContext, kind: Pages, styles: StyleChains) -> None:
    """Fill an empty head, but that of a first page, which has the title below it; mark a draft."""
    put = fill_story if is_empty(above) else add_to_story
    if is_empty(above) and kind is not Pages.FIRST:
        fill_story(above, header(page), styles)
    elif any(map(draft_mark, page.frames)):
        put(above, header_mark(page), styles)


def _set_look(file: WordFile, page: BuildContext) -> None:
    document = page.document
    style_base.set_language(file, document.language)
    if "Clause Text" in page.styles:
        style_base.set_indent(file, page.styles("Clause Text"), page.sides[0].layout.text_column)
    if not document.look.word_template:
        style_base.set_accent(file, document.look.accent)
    if document.look.font:
        style_base.set_font(file, document.look.font)
