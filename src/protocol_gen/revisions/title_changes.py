"""Posts under other titles: whether a new title is only that, and who says that it is one post."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.amendment import FormerTitles, TitleChange
from protocol_gen.model.document import Document, Provision
from protocol_gen.model.inlines import Inline, OriginKind, plain
from protocol_gen.model.post_titles import bare_title, named_in_law
from protocol_gen.model.walks import texts_in

_POSSESSIVE: Final = re.compile(r"['’]s?$")
NO_FORMER: Final = FormerTitles()

_Titles: TypeAlias = Mapping[str, frozenset[str]]
"""The titles that each post has in a version, in all their forms."""


@frozen
class Posts:
    """The posts of two versions by the titles that they have in each, and what is said of them."""

    old: _Titles
    new: _Titles
    former: FormerTitles = NO_FORMER
    of_law: tuple[str, ...] = ()
    """Names of posts, offices and bodies: a title that holds one is not for an officer."""

    @classmethod
    def of(
        cls,
        old: Document,
        new: Document,
        former: FormerTitles = NO_FORMER,
        of_law: tuple[str, ...] = (),
    ) -> "Posts":
        """Return the posts that two versions name."""
        return cls(_all_titles(old), _all_titles(new), former, of_law)

    def title_changes(self, old: Provision, new: Provision) -> tuple[TitleChange, ...] | None:
        """Return the posts that two provisions of the same posts call otherwise.

        ``None`` is where more differs than a title that an officer's certificate can speak of: the
        posts themselves, one or several of them, a post that takes the title of another, or a post
        whose title is the council's to change.
        """
        before, after = titles_in(old), titles_in(new)
        if [post for post, _ in before] != [post for post, _ in after]:
            return None
        changed = {
            (post, was, now): None
            for (post, was), (_, now) in zip(before, after, strict=True)
            if was != now
        }
        found = [self._change(*each) for each in changed]
        if None in found:
            return None
        return tuple(each for each in found if each is not None and each.old != each.new)

    def retitled(self, old: Provision, new: Provision) -> frozenset[str]:
        """Return the posts that both provisions name, each by other titles."""
        before, after = (_titles_by_post(titles_in(each)) for each in (old, new))
        return frozenset(
            post for post in before.keys() & after.keys() if before[post] != after[post]
        )

    def _change(self, post: str, was: str, now: str) -> TitleChange | None:
        old, new = bare_title(_unpossessed(was)), bare_title(_unpossessed(now))
        if _is_possessed(was) != _is_possessed(now):
            return None
        if old == new or self._are_forms(post, old, new):
            return TitleChange(post, new, new)
        if post not in self.former.may_change or not self._are_kept(post, old, new):
            return None
        if any(named_in_law(each, self.of_law) for each in (old, new)):
            return None
        return TitleChange(post, old, new, self.former.declared.get((post, old, new)))

    def _are_forms(self, post: str, before: str, after: str) -> bool:
        """Whether a post has both of these titles before and after: in full, and for short."""
        both = {before, after}
        is_its_own = all(both <= each.get(post, frozenset()) for each in (self.old, self.new))
        holders = (_holders(each, title) for each in (self.old, self.new) for title in both)
        return is_its_own and all(each == {post} for each in holders)

    def _are_kept(self, post: str, before: str, after: str) -> bool:
        """Whether a new title is only that: no other post had it, gets the old one, or joins in."""
        with_before, with_after = _holders(self.old, before), _holders(self.new, after)
        others = _holders(self.old, after) | _holders(self.new, before)
        return with_before - {post} == with_after - {post} and not others - {post}


def titles_in(provision: Provision) -> list[tuple[str, str]]:
    """Return each post that a provision names, and how it calls it there, in small letters."""
    return [
        (post, plain(group).casefold())
        for text in texts_in(provision)
        for post, group in groupby(text, key=_post)
        if post
    ]


def _post(inline: Inline) -> str:
    return inline.origin.name if inline.origin.kind is OriginKind.ROLE else ""


def _all_titles(document: Document) -> _Titles:
    return _titles_by_post(
        each for provision in document.all_provisions for each in titles_in(provision)
    )


def _titles_by_post(titles: Iterable[tuple[str, str]]) -> _Titles:
    found: dict[str, set[str]] = {}
    for post, title in titles:
        found.setdefault(post, set()).add(bare_title(_unpossessed(title)))
    return {post: frozenset(titles) for post, titles in found.items()}


def _holders(titles: _Titles, title: str) -> set[str]:
    return {post for post, theirs in titles.items() if title in theirs}


def _unpossessed(title: str) -> str:
    return _POSSESSIVE.sub("", title)


def _is_possessed(title: str) -> bool:
    return _unpossessed(title) != title
