"""Which changes of a provision are provably minor: read from where each word came from.

What a text says without its role titles, cross-references, version number, punctuation and case is
its skeleton. Two texts of one skeleton say the same of the same posts and provisions, as long as no
post has taken the title of another; nothing else is proven.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from protocol_gen.model.amendment import AmendmentKind
from protocol_gen.model.document import Block, Document, ListBlock, Note, Provision, Table
from protocol_gen.model.inlines import CrossReference, Inline, Inlines, OriginKind, plain
from protocol_gen.model.walks import inlines_of, texts_in

_DASHES = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}"
_IGNORED = re.escape(f".,;:'’‘\"“”()[]…-{_DASHES}")
"""Punctuation that may come and go. What is not here (a slash, a percent sign) is a word."""
_ALIKE = str.maketrans(dict.fromkeys("'’‘", "") | dict.fromkeys(_DASHES, "-"))
_PARTED = re.compile(rf"(?:\s|(?<!\d)[{_IGNORED}]|[{_IGNORED}](?!\d))+")
"""What parts words: not a sign between two digits, for 1.5 is another number than 1-5."""
_ARTICLE = re.compile(r"(the|an?) ")
_POSSESSIVE = re.compile(r"['’]s?$")

_Token: TypeAlias = tuple[str, str]
"""A word, a post or a provision that is referred to: what it is, and which."""
_COUNT = "count"
_ORIGINS = {OriginKind.ROLE: "role", OriginKind.CROSS_REFERENCE: "reference"}


_Titles: TypeAlias = Mapping[str, frozenset[str]]
"""The titles that each post has in a version, in all their forms."""


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of two versions by the titles that they have in each."""

    old: _Titles
    new: _Titles

    @classmethod
    def of(cls, old: Document, new: Document) -> "Posts":
        """Return the posts that two versions name."""
        return cls(_all_titles(old), _all_titles(new))

    def are_forms(self, post: str, before: str, after: str) -> bool:
        """Whether a post has both of these titles before and after: in full, and for short."""
        both = {before, after}
        is_its_own = all(both <= each.get(post, frozenset()) for each in (self.old, self.new))
        holders = (_holders(each, title) for each in (self.old, self.new) for title in both)
        return before != after and is_its_own and all(each == {post} for each in holders)

    def are_kept(self, post: str, before: str, after: str) -> bool:
        """Whether a new title is only that: no other post had it, gets the old one, or joins in."""
        with_before, with_after = _holders(self.old, before), _holders(self.new, after)
        others = _holders(self.old, after) | _holders(self.new, before)
        return with_before - {post} == with_after - {post} and not others - {post}


def proven_kind(old: Provision, new: Provision, posts: Posts) -> AmendmentKind | None:
    """Return what a change of a provision's own words touches, where it is provably minor.

    ``posts`` are those of the two versions. ``None`` is for every change that touches another
    word, or the shape of the provision, or gives a post the title of another.
    """
    before, after = _skeleton(old, counts=True), _skeleton(new, counts=True)
    if _shape(old) != _shape(new) or before != after:
        return None
    titles = [*zip(_titles(old), _titles(new), strict=True)]
    changed = [
        (post, was, now)
        for (post, was), (_, now) in titles
        if was != now and not posts.are_forms(post, _bare(was), _bare(now))
    ]
    if changed:
        kept = all(posts.are_kept(post, _bare(was), _bare(now)) for post, was, now in changed)
        return AmendmentKind.ROLE_TITLE if kept else None
    if _references(old) != _references(new):
        return AmendmentKind.CROSS_REFERENCE
    if _versions(old) != _versions(new) or _labels(old) != _labels(new):
        return AmendmentKind.NUMBERING
    return AmendmentKind.EDITORIAL


def only_counts_differ(old: Provision, new: Provision) -> bool:
    """Whether of all the words only a count of what comes below ("four") differs."""
    same_shape = _shape(old) == _shape(new)
    same_words = _skeleton(old, counts=False) == _skeleton(new, counts=False)
    return same_shape and same_words and _skeleton(old, counts=True) != _skeleton(new, counts=True)


# Skeletons


def _skeleton(provision: Provision, *, counts: bool) -> tuple[tuple[_Token, ...], ...]:
    return tuple(tuple(_tokens(text, counts=counts)) for text in texts_in(provision))


def _tokens(inlines: Inlines, *, counts: bool) -> Iterator[_Token]:
    for (kind, name), group in groupby(inlines, key=_meaning):
        if kind == _COUNT and counts:
            yield from (("word", word) for word in _words(group))
        elif kind == "role":
            yield f"any {kind}" if _is_any(plain(group)) else kind, name
        elif kind:
            yield kind, name
        else:
            yield from (("word", word) for word in _words(group))


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


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    whole = "".join(inline.content for inline in inlines).translate(_ALIKE).casefold()
    yield from filter(None, _PARTED.split(whole))


def _titles(provision: Provision) -> list[tuple[str, str]]:
    """Return each post that a provision names, and how it calls it there."""
    return [
        (post, plain(group).casefold())
        for text in texts_in(provision)
        for (kind, post), group in groupby(text, key=_meaning)
        if kind == "role"
    ]


def _all_titles(document: Document) -> _Titles:
    found: dict[str, set[str]] = {}
    for provision in document.all_provisions:
        for post, title in _titles(provision):
            found.setdefault(post, set()).add(_bare(title))
    return {post: frozenset(titles) for post, titles in found.items()}


def _holders(titles: _Titles, title: str) -> set[str]:
    return {post for post, theirs in titles.items() if title in theirs}


def _bare(title: str) -> str:
    """Return a title without article and possessive."""
    return _POSSESSIVE.sub("", _ARTICLE.sub("", title, count=1))


def _is_any(title: str) -> bool:
    """Whether a title says "an officer", any of several, and not "the officer"."""
    article = _ARTICLE.match(title.casefold())
    return article is not None and article[1] != "the"


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
    """Return how a provision is built, and in which languages, without its words and its number."""
    return (
        provision.form,
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
