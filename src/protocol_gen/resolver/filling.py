"""Unfilled text to finished text: every placeholder becomes words that know where they came from.

One pass, no evaluation: what fills a placeholder is text, whatever it looks like.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace

from protocol_gen.errors import MissingFormError, MissingRoleError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.language import Language
from protocol_gen.language.numerals import counted
from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    ListBlock,
    ListItem,
    Note,
    NumberStyle,
    Paragraph,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.model.drafting import (
    Choices,
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
    WordRequest,
    Words,
)
from protocol_gen.model.inlines import (
    Inline,
    Inlines,
    Origin,
    OriginKind,
    Text,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.period import Period
from protocol_gen.model.profile import Profile
from protocol_gen.model.word import Word
from protocol_gen.resolver.citing import CitationTarget, reference, span, target_for
from protocol_gen.resolver.draft import DraftProvision
from protocol_gen.resolver.messages import (
    COUNTS_NOTHING,
    GENDER_MISSING,
    RANGE_BACKWARDS,
    REFERS_TO_NOTHING,
    WAY_MISSING,
    WORD_MISSING,
)
from protocol_gen.resolver.naming import Once, named_here, shared_here

_NAMES: Mapping[str, Callable[[Profile], Word]] = {
    "council": lambda profile: profile.names.short,
    "council_in_text": lambda profile: profile.names.in_text,
    "council_name": lambda profile: Word(profile.names.full, article=False),
}
_ORIGINS: Mapping[Gap, OriginKind] = {
    Gap.TERM: OriginKind.TERM,
    Gap.ROLE: OriginKind.ROLE,
    Gap.NAME: OriginKind.NAME,
}


@frozen
class Filler:
    """Fills the text of one provision, in one language."""

    profile: Profile
    language: Language
    phrase: Callable[[str], ClauseText]
    """Gives a phrase's text."""
    targets: Mapping[str, CitationTarget]
    draft: DraftProvision
    errors: list[SourceError]
    unsaid: set[tuple[Once, str]] = field(default_factory=set)
    """What the texts of this provision are to say of posts, once in the document."""

    def blocks(self) -> tuple[Block, ...]:
        """Return the provision's own blocks, filled."""
        return tuple(self._block(block) for block in self.draft.blocks)

    def heading(self) -> Inlines:
        """Return the provision's heading, filled. It calls a post by its short form, if any."""
        return self.without_first_names.text(self.draft.heading)

    @property
    def without_first_names(self) -> "Filler":
        """The same for texts that name no post for the first time."""
        return replace(self, unsaid=set())

    def text(self, text: ClauseText, left: str = "") -> Inlines:
        """Return one text, filled, runs of one origin joined.

        ``left`` is what is written before it in the same paragraph.
        """
        origin = Origin(OriginKind.LIBRARY, self.draft.id)
        return tuple(_joined(self._inlines(text, origin, left)))

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
                said = label or self.language.words.furniture.note
                return Note(said, self._texts(paragraphs))

    def _texts(self, texts: Iterable[ClauseText]) -> tuple[Inlines, ...]:
        return tuple(self.text(text) for text in texts)

    def _inlines(self, text: ClauseText, around: Origin, left: str) -> Iterator[Inline]:
        """Yield a text's runs, each filled with all that is written before it in view."""
        for piece in text:
            runs: Iterable[Inline]
            if isinstance(piece, Words):
                runs = (_literal(piece, around),)
            else:
                runs = self._gap(piece, around, left)
            for inline in runs:
                left += inline.content
                yield inline

    def _gap(self, gap: Placeholder | Choices, around: Origin, left: str) -> Iterable[Inline]:
        """Return a gap's runs, the space before it in the first unless that closes the space."""
        if isinstance(gap, Choices):
            filled = self._inlines(self._way(gap), around, left)
        else:
            filled = self._filled(gap, around, left)
        return self._led(gap.lead, filled) if gap.lead else filled

    def _led(self, lead: str, filled: Iterator[Inline]) -> Iterator[Inline]:
        for at, inline in enumerate(filled):
            if at or inline.content.startswith(self.language.leaning):
                yield inline
            elif isinstance(inline, Text):
                yield replace(inline, content=lead + inline.content)
            else:
                yield from (Text(lead, inline.origin), inline)

    def _filled(self, gap: Placeholder, around: Origin, left: str) -> Iterator[Inline]:
        change = gap.change or around.change
        match gap.gap:
            case Gap.TERM | Gap.ROLE | Gap.NAME:
                yield from self._named(gap, Origin(_ORIGINS[gap.gap], gap.name, change), left)
            case Gap.SETTING:
                yield from self._setting(gap, Origin(OriginKind.SETTING, gap.name, change))
            case Gap.PHRASE:
                text = _handed(self.phrase(gap.name), gap.asked, self.language)
                yield from self._inlines(text, Origin(OriginKind.PHRASE, gap.name, change), left)
            case Gap.COUNT:
                yield from self._count(gap, change)
            case Gap.REFERENCE:
                yield from self._reference(gap, change, left)

    # Words

    def _named(self, gap: Placeholder, origin: Origin, left: str) -> Iterator[Text]:
        """Yield a word in the form that the placeholder asks for."""
        word = self._word(gap)
        if word is None:
            return
        if gap.gap is Gap.ROLE:
            word = named_here(self.profile.roles[gap.name], self.unsaid)
        try:
            yield Text(self.language.word(word, gap.asked, left), origin)
        except MissingFormError as error:
            self._fault(error.message, self._place_of(gap))
        if gap.gap is Gap.ROLE:
            yield from self._sharing(gap, origin.change)

    def _sharing(self, gap: Placeholder, change: str) -> Iterator[Text]:
        """Yield with which other councils a post is shared, where that is to be said."""
        post = self.profile.roles[gap.name]
        if councils := shared_here(post, gap.asked, self.unsaid):
            words = self.language.words
            said = words.furniture.shared_post(councils=words.listed(councils))
            yield Text(said, Origin(OriginKind.NAME, f"roles.{gap.name}", change))

    def _word(self, gap: Placeholder) -> Word | None:
        """Return the word that a name stands for; one that is not given is a fault."""
        match gap.gap:
            case Gap.ROLE:
                role = self.profile.roles.get(gap.name)
                if role is None:
                    place = self.profile.places.get("roles", self.profile.location)
                    self.errors.append(MissingRoleError(self.draft.id, gap.name, place))
                    return None
                word: Word | None = role.word
            case Gap.TERM:
                word = self.profile.terms.get(gap.name)
            case _:
                word = _NAMES[gap.name](self.profile)
        if word is None or not word.one:
            said = WORD_MISSING(clause=self.draft.id, word=gap.name, language=self.language.tag)
            self._fault(said, self._place_of(gap))
            return None
        return word

    def _place_of(self, gap: Placeholder) -> SourceLocation:
        """Return where the profile gives a word, or else where a text asks for it."""
        keys = {Gap.TERM: f"terms.{gap.name}", Gap.ROLE: f"roles.{gap.name}", Gap.NAME: "council"}
        return self.profile.places.get(keys.get(gap.gap, ""), gap.location)

    def _setting(self, gap: Placeholder, origin: Origin) -> Iterator[Text]:
        document = {"title": self.profile.title, "version": self.profile.version}
        value = document.get(gap.name, self.profile.settings.get(gap.name))
        if isinstance(value, Period):
            yield Text(self.language.period(value, gap.asked), origin)
        elif value is not None:
            yield Text(self._cased(value, gap.asked), origin)
        else:
            said = WORD_MISSING(clause=self.draft.id, word=gap.name, language=self.language.tag)
            self._fault(said, self.profile.places.get(f"settings.{gap.name}", gap.location))

    def _cased(self, words: str, asked: WordRequest) -> str:
        return self.language.capitalised(words) if asked.capital else words

    # Choices

    def _way(self, choices: Choices) -> ClauseText:
        """Return the text for the number or the gender that decides."""
        ways = dict(choices.ways)
        value = self._value(choices.by)
        if value in ways:
            return ways[value]
        if value:
            said = WAY_MISSING(clause=self.draft.id, value=value, known=tuple(ways))
            self._fault(said, choices.location)
        return ()

    def _value(self, by: Placeholder) -> str:
        """Return the number or the gender; empty where there is none, which is a fault."""
        if by.gap is Gap.COUNT:
            return str(self._items(by) or "")
        word = self._word(by)
        if word is not None and not word.gender:
            self._fault(GENDER_MISSING(word=word.one), self._place_of(by))
        return word.gender if word else ""

    # Counts and references

    def _count(self, gap: Placeholder, change: str) -> Iterator[Text]:
        origin = Origin(OriginKind.COUNT, gap.name or self.draft.id, change)
        try:
            yield Text(self.language.count(self._items(gap), gap.asked), origin)
        except MissingFormError as error:
            self._fault(error.message, gap.location)

    def _items(self, gap: Placeholder) -> int:
        """Return how many items are counted; none is a fault."""
        counted_id = gap.name or self.draft.id
        target = self.targets.get(counted_id)
        children = target.draft.children if target else ()
        items = sum(1 for child in children if child.form is ProvisionForm.ITEM)
        if not items:
            message = COUNTS_NOTHING(clause=self.draft.id, counted=counted_id)
            self._fault(message, gap.location)
        return items

    def _reference(self, gap: Placeholder, change: str, left: str) -> Iterator[Inline]:
        names = (gap.name, gap.until) if gap.until else (gap.name,)
        found = [target_for(name, self.targets) for name in names]
        for name, target in zip(names, found, strict=True):
            if target is None:
                message = REFERS_TO_NOTHING(clause=self.draft.id, target=name)
                self._fault(message, gap.location)
        match found:
            case [CitationTarget() as one]:
                yield from reference(one, gap, change, self.language, left)
            case [CitationTarget() as first, CitationTarget() as last]:
                self._check_order(first, last, gap)
                yield from span((first, last), gap, change, self.language, left)
            case _:
                pass

    def _check_order(self, first: CitationTarget, last: CitationTarget, gap: Placeholder) -> None:
        order = list(self.targets)  # what is covered comes first, under its own id
        if order.index(first.draft.id) >= order.index(last.draft.id):
            message = RANGE_BACKWARDS(clause=self.draft.id, first=gap.name, last=gap.until)
            self._fault(message, gap.location)

    def _fault(self, message: Message, place: SourceLocation) -> None:
        self.errors.append(SourceError(message, place))


def _literal(words: Words, around: Origin) -> Text:
    if not words.change:
        return Text(words.content, around)
    if around.kind is OriginKind.LIBRARY:
        own = Origin(OriginKind.LOCAL_CHANGE, around.name, words.change)
        return Text(words.content, own)
    return Text(words.content, replace(around, change=words.change))


def _handed(text: ClauseText, asked: WordRequest, language: Language) -> ClauseText:
    """Return a phrase's text, what is asked of the phrase handed to its first piece."""
    if asked == WordRequest() or not text:
        return text
    match text[0]:
        case Placeholder() as first:
            return (replace(first, asked=_both(asked, first.asked)), *text[1:])
        case Words(content) as first if asked.capital:
            return (replace(first, content=language.capitalised(content)), *text[1:])
        case _:
            return text


def _both(of_phrase: WordRequest, own: WordRequest) -> WordRequest:
    return WordRequest(
        own.amount,
        own.definite if of_phrase.definite is None else of_phrase.definite,
        of_phrase.small or own.small,
        of_phrase.after or own.after,
        capital=of_phrase.capital or own.capital,
    )


def _joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Join runs side by side that have one origin."""
    waiting: Text | None = None
    for inline in inlines:
        if not isinstance(inline, Text):
            if waiting:
                yield waiting
                waiting = None
            yield inline
        elif waiting and inline.origin == waiting.origin:
            waiting = Text(waiting.content + inline.content, inline.origin)
        else:
            if waiting:
                yield waiting
            waiting = inline
    if waiting:
        yield waiting


def _letter(at: int) -> str:
    return f"({counted(at, NumberStyle.LOWER_LETTER)})"
