"""Which changes of a provision are provably minor: read from where each word came from.

What a text says without its role titles, cross-references, version number, case and the signs
within a sentence is its skeleton. Two texts of one skeleton say the same of the same posts and
provisions; that another title is of the same post no skeleton shows, only somebody who says so.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.amendment import AmendmentKind, TitleChange
from protocol_gen.model.document import Block, ListBlock, Note, Provision, ProvisionForm, Table
from protocol_gen.model.inlines import CrossReference, Inline, Inlines, OriginKind, plain
from protocol_gen.model.walks import inlines_of, texts_in
from protocol_gen.revisions.title_changes import Posts

_DASHES: Final = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}"
_STOPS: Final = ".;:?!…"
"""Signs that end what is said: they part words, and where they are counts."""
_IGNORED: Final = re.escape(f',"“”()[]-{_DASHES}{_STOPS}')
"""Punctuation that parts words. What is not here (a slash, a percent sign) is a word."""
_ALIKE: Final = str.maketrans(dict.fromkeys("’‘", "'") | dict.fromkeys(_DASHES, "-"))
_PARTED: Final = re.compile(rf"((?:\s|(?<!\d)[{_IGNORED}]|[{_IGNORED}](?!\d))+)")
"""What parts words: not a sign between two digits, for 1.5 is another number than 1-5."""
_QUOTE: Final = re.compile(r"^'+|(?<!s)'+$")
"""Quotation marks around a word; after an s it may be an apostrophe, and counts as one."""
_ANY: Final = re.compile(r"an? ")

_Token: TypeAlias = tuple[str, str]
"""A word, a stop, a post or a provision that is referred to: what it is, and which."""
_COUNT: Final = "count"
_STOP: Final = ("stop", "")
_ORIGINS: Final = {OriginKind.ROLE: "role", OriginKind.CROSS_REFERENCE: "reference"}


@frozen
class Proof:
    """What a change of a provision's own words touches, and nothing else.

    ``titles`` are the posts that are called otherwise; that they are the same posts is not proven.
    """

    kind: AmendmentKind
    titles: tuple[TitleChange, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether somebody says of each title that it is of the same post."""
        return all(each.former for each in self.titles)


def proof(old: Provision, new: Provision, posts: Posts) -> Proof | None:
    """Return what a change of a provision's own words touches, where that can be proven.

    ``posts`` are those of the two versions. ``None`` is for every change that touches another
    word, a sentence's end, the shape of the provision, or more of a post than its title.
    """
    if _shape(old) != _shape(new) or _skeleton(old, counts=True) != _skeleton(new, counts=True):
        return None
    titles = posts.title_changes(old, new)
    if titles is None:
        return None
    if titles:
        return Proof(AmendmentKind.ROLE_TITLE, titles)
    if _references(old) != _references(new):
        return Proof(AmendmentKind.CROSS_REFERENCE)
    is_elsewhere = old.form != new.form
    if is_elsewhere or _versions(old) != _versions(new) or _labels(old) != _labels(new):
        return Proof(AmendmentKind.NUMBERING)
    return Proof(AmendmentKind.EDITORIAL)


def only_counts_differ(old: Provision, new: Provision) -> bool:
    """Whether of all the words only a count of what comes below ("four") differs."""
    same_shape = _shape(old) == _shape(new)
    same_words = _skeleton(old, counts=False) == _skeleton(new, counts=False)
    return same_shape and same_words and _skeleton(old, counts=True) != _skeleton(new, counts=True)


def words_in(provision: Provision) -> tuple[str, ...]:
    """Return the words of a provision in small letters, without titles and references."""
    return tuple(
        word for text in _skeleton(provision, counts=True) for kind, word in text if kind == "word"
    )


# Skeletons


def _skeleton(provision: Provision, *, counts: bool) -> tuple[tuple[_Token, ...], ...]:
    texts = (list(_tokens(text, counts=counts)) for text in texts_in(provision))
    return tuple(tuple(_without_last_stop(tokens)) for tokens in texts)


def _without_last_stop(tokens: list[_Token]) -> list[_Token]:
    """Return tokens without the stop that every text ends with, whatever its sign."""
    return tokens[:-1] if tokens[-1:] == [_STOP] else tokens


def _tokens(inlines: Inlines, *, counts: bool) -> Iterator[_Token]:
    for (kind, name), group in groupby(inlines, key=_meaning):
        if kind == _COUNT and counts:
            yield from _words(group)
        elif kind == "role":
            yield f"any {kind}" if _is_any(plain(group)) else kind, name
        elif kind:
            yield kind, name
        else:
            yield from _words(group)


def _meaning(inline: Inline) -> tuple[str, str]:
    """Return which post or provision an inline means; nothing where it is words."""
    if isinstance(inline, CrossReference):
        return "reference", inline.target
    if inline.origin.kind is OriginKind.COUNT:
        return _COUNT, inline.origin.name
    if _is_version(inline):
        return "version", ""
    kind = _ORIGINS.get(inline.origin.kind, "")
    return kind, inline.origin.name if kind else ""


def _words(inlines: Iterable[Inline]) -> Iterator[_Token]:
    whole = "".join(inline.content for inline in inlines).translate(_ALIKE).casefold()
    for at, piece in enumerate(_PARTED.split(whole)):
        is_between = at % 2
        if is_between and any(sign in _STOPS for sign in piece):
            yield _STOP
        elif not is_between and (word := _QUOTE.sub("", piece)):
            yield "word", word


def _is_any(title: str) -> bool:
    """Whether a title says "an officer", any of several, and not "the officer"."""
    return _ANY.match(title.casefold()) is not None


def _references(provision: Provision) -> list[str]:
    return [
        inline.content
        for text in texts_in(provision)
        for inline in text
        if isinstance(inline, CrossReference)
    ]


def _versions(provision: Provision) -> list[str]:
    return [
        inline.content for text in texts_in(provision) for inline in text if _is_version(inline)
    ]


def _labels(provision: Provision) -> list[str]:
    """Return the letters of the items of its lists."""
    return [
        item.label
        for block in provision.blocks
        if isinstance(block, ListBlock)
        for item in block.items
    ]


def _is_version(inline: Inline) -> bool:
    """Whether an inline is the number of the version itself, in the title block, say."""
    return (inline.origin.kind, inline.origin.name) == (OriginKind.SETTING, "version")


# Shapes


def _shape(provision: Provision) -> object:
    """Return how a provision is built, and in which languages, without its words and its number.

    A sentence is built alike whether it begins a paragraph or goes on in one: what came before it
    was left out, or came, and is told of by itself.
    """
    return (
        ProvisionForm.BLOCK if provision.form is ProvisionForm.RUN_ON else provision.form,
        provision.language,
        tuple(map(_languages, texts_in(provision))),
        bool(provision.heading),
        tuple(map(_block_shape, provision.blocks)),
    )


def _languages(inlines: Inlines) -> tuple[str, ...]:
    return tuple(language for language, _ in groupby(inlines, key=lambda each: each.language))


def _block_shape(block: Block) -> object:
    match block:
        case ListBlock(items):
            return ListBlock, len(items), any(item.label for item in items)
        case Table():
            return Table, len(block.header), len(block.rows), block.row_headers
        case Note(label, paragraphs):
            return Note, label, len(paragraphs)
        case _:
            return type(block), len(tuple(inlines_of(block)))
