"""Unfilled text to finished text: every placeholder becomes words that know where they came from.

One pass, no evaluation: what fills a placeholder is text, whatever it looks like.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from protocol_gen.errors import MissingRoleError, SourceError
from protocol_gen.language import english
from protocol_gen.language.numerals import counted
from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    Form,
    ListBlock,
    ListItem,
    Note,
    Number,
    NumberStyle,
    Paragraph,
    Quotation,
    Table,
)
from protocol_gen.model.drafting import (
    Article,
    ClauseText,
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
    Gap,
    Placeholder,
)
from protocol_gen.model.inlines import (
    CrossReference,
    Inline,
    Inlines,
    Origin,
    OriginKind,
    Text,
    plain,
)
from protocol_gen.model.profile import Name, Profile
from protocol_gen.resolver.draft import Draft

_NAMES: Mapping[str, Callable[[Profile], Name]] = {
    "council": lambda profile: profile.names.short,
    "council_in_text": lambda profile: profile.names.in_text,
    "council_name": lambda profile: Name(profile.names.full),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What a cross-reference may cite: a provision, its number, its heading in its final case."""

    draft: Draft
    number: Number | None
    heading: Inlines
    parent: "Target | None"


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills the text of one provision."""

    profile: Profile
    phrase: Callable[[str], tuple[str, ClauseText]]
    """Gives a phrase's text, and its language where that is not the document's."""
    targets: Mapping[str, Target]
    draft: Draft
    errors: list[SourceError]

    def blocks(self) -> tuple[Block, ...]:
        """Return the provision's own blocks, filled."""
        return tuple(self._block(block) for block in self.draft.blocks)

    def heading(self) -> Inlines:
        """Return the provision's heading, filled."""
        return self.text(self.draft.heading, self.draft.heading_language)

    def text(self, text: ClauseText, language: str | None = None) -> Inlines:
        """Return one text, filled, runs of one origin joined.

        ``language`` is that of its literal words, where it is not the document's.
        """
        origin = Origin(OriginKind.LIBRARY, self.draft.id)
        language = self.draft.language if language is None else language
        return tuple(_joined(self._inlines(text, origin, language)))

    @property
    def _forms_language(self) -> str:
        """The language that counts and citations are written in, where it is not the document's."""
        return "" if self.profile.language.startswith(english.LANGUAGE) else english.LANGUAGE

    def _block(self, block: DraftBlock) -> Block:
        match block:
            case DraftParagraph(text):
                return Paragraph(self.text(text))
            case DraftList(lettered, items):
                return ListBlock(
                    tuple(
                        ListItem(_letter(at) if lettered else "", self.text(item))
                        for at, item in enumerate(items, start=1)
                    )
                )
            case DraftTable(caption, header, rows, row_headers):
                return Table(
                    self.text(caption),
                    self._texts(header),
                    tuple(self._texts(row) for row in rows),
                    row_headers,
                )
            case DraftDefinitions(entries):
                return DefinitionList(
                    tuple(Definition(self.text(term), self.text(text)) for term, text in entries)
                )
            case DraftQuotation(paragraphs, source):
                return Quotation(self._texts(paragraphs), self.text(source))
            case DraftNote(label, paragraphs):
                return Note(label, self._texts(paragraphs))

    def _texts(self, texts: Iterable[ClauseText]) -> tuple[Inlines, ...]:
        return tuple(self.text(text) for text in texts)

    def _inlines(self, text: ClauseText, origin: Origin, language: str) -> Iterator[Inline]:
        for piece in text:
            if isinstance(piece, Placeholder):
                yield from self._filled(piece, origin)
            elif piece.change and origin.kind is OriginKind.LIBRARY:
                change = Origin(OriginKind.LOCAL_CHANGE, origin.name, piece.change)
                yield Text(piece.content, change)
            else:
                own = replace(origin, change=piece.change or origin.change)
                yield Text(piece.content, own, language)

    def _filled(self, gap: Placeholder, around: Origin) -> Iterator[Inline]:
        change = gap.change or around.change
        match gap.gap:
            case Gap.TERM:
                term = self.profile.terms[gap.name]
                name = Name(term.plural if gap.plural else term.singular, "the")
                yield self._named(gap, name, Origin(OriginKind.TERM, gap.name, change))
            case Gap.ROLE:
                yield from self._role(gap, change)
            case Gap.NAME:
                name = _NAMES[gap.name](self.profile)
                yield self._named(gap, name, Origin(OriginKind.NAME, gap.name, change))
            case Gap.SETTING:
                value = self._setting(gap.name)
                value = english.capitalised(value) if gap.capital else value
                yield Text(value, Origin(OriginKind.SETTING, gap.name, change))
            case Gap.PHRASE:
                origin = Origin(OriginKind.PHRASE, gap.name, change)
                language, text = self.phrase(gap.name)
                inlines = tuple(self._inlines(text, origin, language))
                yield from _capitalised(inlines) if gap.capital else inlines
            case Gap.COUNT:
                yield self._count(gap, change)
            case Gap.REFERENCE:
                yield from self._reference(gap, change)

    def _setting(self, name: str) -> str:
        document = {"title": self.profile.title, "version": self.profile.version}
        return document[name] if name in document else self.profile.settings[name]

    def _role(self, gap: Placeholder, change: str) -> Iterator[Text]:
        role = self.profile.roles.get(gap.name)
        if role is None:
            place = self.profile.places.get("roles", self.profile.location)
            self.errors.append(MissingRoleError(self.draft.id, gap.name, place))
            return
        name = Name(role.plural if gap.plural else role.title, role.article)
        yield self._named(gap, name, Origin(OriginKind.ROLE, gap.name, change))

    def _named(self, gap: Placeholder, name: Name, origin: Origin) -> Text:
        """Return a word in the form that the placeholder asks for."""
        words = name.words
        if gap.possessive:
            words += english.possessive(words)
        match gap.article:
            case Article.DEFINITE if name.article:
                words = f"{name.article} {words}"
            case Article.INDEFINITE:
                words = f"{english.indefinite_article(words)} {words}"
            case _:
                pass
        return Text(english.capitalised(words) if gap.capital else words, origin)

    def _count(self, gap: Placeholder, change: str) -> Text:
        counted_id = gap.name or self.draft.id
        target = self.targets.get(counted_id)
        items = [
            child for child in (target.draft.children if target else ()) if child.form is Form.ITEM
        ]
        if not items:
            message = f"'{self.draft.id}' counts the items of '{counted_id}', which has none here"
            self.errors.append(SourceError(message, gap.location))
        origin = Origin(OriginKind.COUNT, counted_id, change)
        return Text(english.number_word(len(items)), origin, self._forms_language)

    def _reference(self, gap: Placeholder, change: str) -> Iterator[Inline]:
        cited = self.targets.get(gap.name)
        while cited and not cited.number and not cited.heading:
            cited = cited.parent
        if cited is None:
            message = (
                f"'{self.draft.id}' refers to '{gap.name}', which is not in the document, or has "
                "neither number nor heading to be cited by"
            )
            self.errors.append(SourceError(message, gap.location))
            return
        origin = Origin(OriginKind.CROSS_REFERENCE, gap.name, change)
        target = cited.draft.id
        if cited.number:
            noun = english.cited(is_section=bool(cited.heading) and cited.number.level == 0)
            yield Text(_case(f"{noun} ", capital=gap.capital), origin, self._forms_language)
            yield CrossReference(target, cited.number.citation, origin)
            return
        before, after = english.HEADED
        yield Text(_case(before, capital=gap.capital), origin, self._forms_language)
        yield CrossReference(target, plain(cited.heading), origin, numbered=False)
        yield Text(after, origin)


def _case(words: str, *, capital: bool) -> str:
    return english.capitalised(words) if capital else words


def _capitalised(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if not inlines:
        return ()
    first = inlines[0]
    return (replace(first, content=english.capitalised(first.content)), *inlines[1:])


def _joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Join runs side by side that have one origin."""
    waiting: Text | None = None
    for inline in inlines:
        match waiting, inline:
            case Text(before, origin, language), Text(content, same, tongue) if (
                origin,
                language,
            ) == (same, tongue):
                waiting = Text(before + content, origin, language)
            case _, Text():
                if waiting:
                    yield waiting
                waiting = inline
            case _:
                if waiting:
                    yield waiting
                    waiting = None
                yield inline
    if waiting:
        yield waiting


def _letter(at: int) -> str:
    return f"({counted(at, NumberStyle.LOWER_LETTER)})"
