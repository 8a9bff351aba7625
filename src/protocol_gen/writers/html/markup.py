"""The protocol's own text as HTML: one element for each paragraph, item and cell.

Numbers and labels are text. Nothing is printed here that is not the protocol's own: a permalink
that is not drawn around a number is an element without text, which a stylesheet makes visible.

What a redline marks is in ``ins`` and ``del``: struck through or underlined for the eye, and
said in words for who listens. Those words are in elements of the class "said", which only
redlines have.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import assert_never

from markupsafe import Markup

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import (
    Definition,
    DefinitionList,
    Document,
    ListBlock,
    ListItem,
    Note,
    Number,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import CrossReference, Inline, Inlines, Text, plain, plain_new
from protocol_gen.model.marks import Mark
from protocol_gen.page.contents import contents_entries
from protocol_gen.page.flow import (
    DEEPEST_HEADING,
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Part,
    body_flow,
    title_flow,
)
from protocol_gen.page.furniture import had_numbers
from protocol_gen.page.moves import moves
from protocol_gen.writers.html.elements import NOTHING, column_group, element, hung, lines
from protocol_gen.writers.html.links import Links
from protocol_gen.writers.html.numbered import PILCROW, Numbered, by_mark
from protocol_gen.writers.html.page import Page

WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")  # what HTML shows as one space; a no-break one is not


class Marker:
    """Writes one document's text as HTML for one kind of page."""

    def __init__(self, document: Document, page: Page, links: Links = Links()) -> None:
        self._document = document
        self._page = page
        self._links = links
        words = words_for(document.language)
        self._permalink = links.words or words.furniture.permalink
        self._said = words.redline
        self._had_numbers = had_numbers(document)
        self._moves = moves(document)

    def title_block(self) -> Markup:
        """Return the lines of the title block."""
        return lines(self._node(node) for node in title_flow(self._document))

    def body(self) -> Markup:
        """Return all that follows the title block."""
        return lines(self._node(node) for node in body_flow(self._document))

    def contents(self) -> tuple[tuple[int, str, Markup], ...]:
        """Return level, id and words of each heading that the contents list."""
        return tuple(
            (heading.level, heading.part.id, self._contents_line(heading))
            for heading in contents_entries(self._document)
        )

    def _contents_line(self, heading: FlowHeading) -> Markup:
        number = heading.number
        before = f"{number.label}{self._gap(number)}" if number else ""
        return Markup.escape(before + WHITE_SPACE.sub(" ", plain_new(heading.part.text)))

    # Nodes of the flow

    def _node(self, node: Flow) -> Markup:
        match node:
            case FlowTitle():
                return self._title(node)
            case FlowHeading():
                return self._heading(node)
            case FlowParagraph():
                return self._paragraph(node)
            case FlowList():
                return self._list(node)
            case FlowBlock():
                return self._block(node)
            case _:
                assert_never(node)

    def _title(self, node: FlowTitle) -> Markup:
        if not node.is_title:
            return self._own("p", node.part)
        return self._own("h2" if self._page is Page.FRAGMENT else "h1", node.part)

    def _heading(self, node: FlowHeading) -> Markup:
        has_title = self._page is Page.FRAGMENT and bool(self._document.title_block)
        deeper = 1 if has_title else 0
        tag = f"h{min(node.level + deeper, DEEPEST_HEADING)}"
        return self._own(tag, node.part, Numbered.of(node), label=self._bookmark(node))

    def _bookmark(self, heading: FlowHeading) -> str:
        """Return how the bookmarks of a printed redline call a heading that has marks."""
        words = heading.part.text
        if self._page is not Page.PRINT or not any(inline.mark for inline in words):
            return ""
        number = f"{heading.number.label} " if heading.number else ""
        if heading.mark is Mark.DELETED:
            return f"{number}{plain(words)} ({self._said.deleted})"
        return number + plain_new(words)

    def _paragraph(self, node: FlowParagraph) -> Markup:
        first, *others = node.parts
        numbered = Numbered.of(node)
        if not others and not first.gap and not self._break(node):
            return self._own("p", first, numbered)
        own = Part("", first.text, first.language)
        whole = NOTHING.join(
            (
                self._number("p", numbered, first.id),
                self._inlines(first.gap),
                self._span(own, first.id),
                self._empty_link(first, node.number),
                *(self._inlines(part.gap) + self._span(part) for part in others),
                self._break(node),
            )
        )
        return element("p", whole, id_=first.id, class_=self._class("p", node.number))

    def _break(self, node: FlowParagraph) -> Markup:
        """Return the sign that a paragraph ends here in one version and goes on in the other."""
        marks = {inline.mark for part in node.parts for inline in part.text}
        match node.mark:
            case Mark.INSERTED if marks != {Mark.INSERTED}:
                return self._marked(node.mark, PILCROW, self._said.break_inserted)
            case Mark.DELETED if marks != {Mark.DELETED}:
                return self._marked(node.mark, PILCROW, self._said.break_deleted)
            case _:
                return NOTHING

    def _list(self, node: FlowList) -> Markup:
        items = lines(map(self._item, node.items))
        return self._list_element(items, labelled=any(item.number for item in node.items))

    def _item(self, item: FlowItem) -> Markup:
        below = Markup("").join(map(self._list, item.lists))
        return self._own("li", item.part, Numbered.of(item), below)

    # Pieces

    def _own(
        self,
        tag: str,
        part: Part,
        numbered: Numbered | None = None,
        below: Markup = NOTHING,
        *,
        label: str = "",
    ) -> Markup:
        """Return an element that holds one provision's words and the lists under it."""
        number = numbered.number if numbered else None
        words = (
            self._number(tag, numbered, part.id) + self._inlines(part.text) + self._moved(part.id)
        )
        content = words + self._empty_link(part, number)
        class_ = self._class(tag, number)
        if not below:
            return element(
                tag, content, id_=part.id, lang=part.language, class_=class_, label=label
            )
        own = element("span", content, lang=part.language) if part.language else content
        return element(tag, own + below, id_=part.id)

    def _moved(self, id_: str) -> Markup:
        """Return the words that say of what moved where it is now, or where it was."""
        said = self._moves.get(id_)
        return Markup(' <small class="moved">({})</small>').format(said) if said else NOTHING

    def _span(self, part: Part, of: str = "") -> Markup:
        content, said = self._inlines(part.text), self._moved(of or part.id)
        content += self._empty_link(part, None)
        if not part.id and not part.language:
            return content + said
        return element("span", content, id_=part.id, lang=part.language) + said

    def _number(self, tag: str, numbered: Numbered | None, id_: str) -> Markup:
        """Return a provision's number; on the screen it is the provision's permalink."""
        if numbered is None:
            return NOTHING
        number, before = numbered.number, self._was(numbered)
        if not number:
            return before
        if numbered.mark:
            marked = self._marked(numbered.mark, self._plain_number(number.label))
            return hung(marked, self._gap(number)) + before
        if self._page is Page.PAGE and id_:
            link = Markup('<a class="number" href="{}">{}</a> ').format(
                self._links.permalink(id_), number.label
            )
            return link + before
        if tag == "li":
            return self._label(number.label) + before
        return self._plain_number(number.label) + self._gap(number) + before

    def _plain_number(self, label: str) -> Markup:
        """Return a number that is no link, for the mark of a redline to stand around."""
        if self._page is not Page.PAGE:
            return Markup.escape(label)
        return Markup('<span class="number">{}</span>').format(label)

    def _was(self, numbered: Numbered) -> Markup:
        """Return the number that a provision had in the old version of a redline."""
        if numbered.renumbered is None or not self._had_numbers:
            return NOTHING
        before = numbered.renumbered.before
        return self._was_label(before.label if before else "")

    def _was_label(self, label: str) -> Markup:
        said = self._said
        words = said.was_number(number=label) if label else said.was_not_numbered
        return Markup('<small class="was">({})</small> ').format(words)

    def _class(self, tag: str, number: Number | None) -> str:
        """Return what tells a stylesheet that a number hangs out, or that an appendix begins."""
        is_bare = number is None or tag == "li" or self._page is Page.FRAGMENT
        begins_page = self._document.begins_page(number)
        return "" if is_bare else "appendix" if begins_page else "numbered" if number else ""

    def _gap(self, number: Number | None = None) -> str:
        """Return what is between a number and the text: on paper, up to the text's column."""
        hangs_out = not self._document.begins_page(number)
        return " \t" if self._page is Page.PRINT and hangs_out else " "

    def _label(self, label: str) -> Markup:
        """Return the label of a list item, in an element of its own that can be set apart."""
        if not label:
            return NOTHING
        if self._page is Page.FRAGMENT:
            return Markup("{} ").format(label)
        if self._page is Page.PRINT:
            return Markup('<span class="number">{}{}</span>').format(label, self._gap())
        return Markup('<span class="number">{}</span> ').format(label)

    def _empty_link(self, part: Part, number: Number | None) -> Markup:
        """Return the permalink of a provision whose number cannot carry it."""
        if self._page is not Page.PAGE or not part.id or number:
            return NOTHING
        words = " ".join(plain_new(part.text).split()[: self._links.length])
        return Markup('<a class="permalink" href="{}" aria-label="{}: {}"></a>').format(
            self._links.permalink(part.id), self._permalink, words
        )

    def _inlines(self, inlines: Inlines) -> Markup:
        return NOTHING.join(
            self._marked(mark, self._joined(group)) if mark else self._joined(group)
            for (mark, _), group in groupby(inlines, key=by_mark)
        )

    def _marked(self, mark: Mark, content: Markup, words: str = "") -> Markup:
        """Return words that one version lacks; on the screen what is said of them is unseen."""
        kind = self._said.inserted if mark is Mark.INSERTED else self._said.deleted
        tag, said = "ins" if mark is Mark.INSERTED else "del", words or kind
        if self._page is Page.PAGE:
            before, after = self._said.marked.split("words", mark=said)
            return Markup(
                '<{0}><span class="said">{1}</span>{2}<span class="said">{3}</span></{0}>'
            ).format(tag, before, content, after)
        return Markup('<{0} data-said="{1}">{2}</{0}>').format(tag, said, content)

    def _joined(self, inlines: Iterable[Inline]) -> Markup:
        return NOTHING.join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Text(content, _, language):
                text = Markup.escape(WHITE_SPACE.sub(" ", content))
            case CrossReference(target, content, _, _, language, mark):
                text = Markup.escape(WHITE_SPACE.sub(" ", content))
                address = "" if mark is Mark.DELETED else self._links.reference(target)
                text = Markup('<a href="{}">{}</a>').format(address, text) if address else text
            case _:
                assert_never(inline)
        return element("span", text, lang=language) if language else text

    # Blocks

    def _block(self, node: FlowBlock) -> Markup:
        said = self._moved(node.id).lstrip()
        return (element("p", said) if said else NOTHING) + self._own_block(node)

    def _own_block(self, node: FlowBlock) -> Markup:
        match node.block:
            case ListBlock(items):
                return self._list_block(items, node)
            case Table():
                return self._table(node.block, node)
            case DefinitionList(entries):
                return element(
                    "dl", lines(map(self._definition, entries)), id_=node.id, lang=node.language
                )
            case Quotation():
                return self._quotation(node.block, node)
            case Note():
                return self._note(node.block, node)
            case _:
                assert_never(node.block)

    def _list_block(self, items: Iterable[ListItem], node: FlowBlock) -> Markup:
        content = lines(
            element("li", self._item_label(item) + self._inlines(item.text)) for item in items
        )
        labelled = any(item.label for item in items)
        return self._list_element(content, labelled=labelled, id_=node.id, lang=node.language)

    def _item_label(self, item: ListItem) -> Markup:
        if item.mark and item.label:
            return self._marked(item.mark, self._plain_number(item.label)) + " "
        was = self._was_label(item.label_before) if item.label_before is not None else NOTHING
        return self._label(item.label) + was

    def _list_element(
        self, items: Markup, *, labelled: bool, id_: str = "", lang: str = ""
    ) -> Markup:
        """Return a list; a fragment's is never counted, for its labels are text already."""
        if self._page is Page.FRAGMENT or not labelled:
            return element("ul", items, id_=id_, lang=lang)
        return element("ol", items, id_=id_, lang=lang)

    def _table(self, table: Table, node: FlowBlock) -> Markup:
        head = self._row(table.header, "col", "col")
        first = "row" if table.row_headers else ""
        body = lines(self._row(row, first, "") for row in table.rows)
        caption = self._inlines(table.caption)
        content = lines(
            (
                *((element("caption", caption),) if caption else ()),
                *(column_group(table) if self._page is Page.PRINT else ()),
                element("thead", head),
                element("tbody", body),
            )
        )
        return self._wide(element("table", content, id_=node.id, lang=node.language), table)

    def _row(self, row: tuple[Inlines, ...], first: str, rest: str) -> Markup:
        """Return a table row; a cell with a scope is a header."""
        scopes = (first, *(rest for _ in row[1:]))
        cells = zip(row, scopes, strict=True)
        return element(
            "tr",
            Markup("").join(
                element("th" if scope else "td", self._inlines(text), scope=scope)
                for text, scope in cells
            ),
        )

    def _wide(self, element: Markup, table: Table) -> Markup:
        """Return a table that may be scrolled sideways on a narrow screen."""
        if self._page is not Page.PAGE:
            return element
        name = plain(table.caption) or " ".join(map(plain, table.header))
        return Markup(
            '<div class="wide" role="group" tabindex="0" aria-label="{}">{}</div>'
        ).format(name, element)

    def _definition(self, entry: Definition) -> Markup:
        term = element("dt", self._inlines(entry.term))
        text = element("dd", self._inlines(entry.text))
        if self._page is Page.FRAGMENT:
            return term + Markup("\n") + text
        return element("div", term + Markup("\n") + text)

    def _quotation(self, quotation: Quotation, node: FlowBlock) -> Markup:
        paragraphs = tuple(element("p", self._inlines(text)) for text in quotation.paragraphs)
        source = self._inlines(quotation.source)
        footer = (element("footer", source),) if source else ()
        return element("blockquote", lines((*paragraphs, *footer)), id_=node.id, lang=node.language)

    def _note(self, note: Note, node: FlowBlock) -> Markup:
        said = Markup.escape(note.label)
        said = self._marked(note.mark, said) if note.mark and said else said
        label = Markup("<p><strong>{}</strong></p>").format(said) if said else NOTHING
        paragraphs = (element("p", self._inlines(text)) for text in note.paragraphs)
        content = lines((*((label,) if label else ()), *paragraphs))
        role = "" if self._page is Page.FRAGMENT else "note"
        return element("div", content, id_=node.id, lang=node.language, role=role)
