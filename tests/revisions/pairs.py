"""Pairs of random versions of one council's protocol, made by the real resolver."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import yaml
from hypothesis import strategies as st
from tests import strategies as ours

from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    Document,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Provision,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text

EDIT = Origin(OriginKind.LOCAL_CHANGE, "test")
WORDS = ("five", "working days", "the Mayor", "R&D <Test>", "it’s", "{{ x }}", "— and")


class Versions:
    """Two documents; how they were made is all that a failing test should print."""

    def __init__(self, old: Document, new: Document, made: str) -> None:
        self.old, self.new, self.made = old, new, made

    def __repr__(self) -> str:
        return self.made

    def __iter__(self) -> Iterator[Document]:
        return iter((self.old, self.new))


@cache
def _resolved(profile: str) -> Document:
    return ours.resolved(profile).document


@st.composite
def pairs(draw: st.DrawFn) -> Versions:
    """Two versions: another profile of the same kind of council, then edits by hand."""
    first = draw(ours.profiles())
    second = first
    if draw(st.booleans()):
        settings = yaml.safe_load(first)
        other = yaml.safe_load(draw(ours.profiles()))
        for key in draw(
            st.sets(st.sampled_from(["terms", "numbering", "case", "lists", "council"]))
        ):
            settings[key] = other[key]
        if draw(st.booleans()):
            kind = ours.kinds()[settings["council_type"]]
            settings["form"] = draw(st.sampled_from(sorted(kind.facts.forms)))
            settings["governance"] = draw(st.sampled_from(kind.facts.governance)).value
        settings["version"] = "3.1"
        second = yaml.safe_dump(settings, allow_unicode=True)
    old, new = _resolved(first), _resolved(second)
    for _ in range(draw(st.integers(0, 4))):
        new = draw(edited(new))
    made = f"{first}\n---\n{second}"
    return Versions(new, old, made) if draw(st.booleans()) else Versions(old, new, made)


@st.composite
def edited(draw: st.DrawFn, document: Document) -> Document:
    """The document with one edit somewhere."""
    ids = [provision.id for provision in document.all_provisions]
    target = draw(st.sampled_from(ids))
    edit = draw(st.sampled_from([_reword, _leave_out, _move, _add_block, _join]))
    return edit(draw, document, target)


def _reword(draw: st.DrawFn, document: Document, target: str) -> Document:
    def change(inlines: Inlines) -> Inlines:
        words = "".join(inline.content for inline in inlines).split(" ")
        at = draw(st.integers(0, len(words) - 1))
        more = draw(st.integers(0, 2))
        words[at : at + more] = [draw(st.sampled_from(WORDS))]
        return (Text(" ".join(words), EDIT),)

    def reworded(provision: Provision) -> Provision:
        if provision.heading and bool(draw(st.booleans())):
            return replace(provision, heading=change(provision.heading))
        if provision.blocks and isinstance(provision.blocks[0], Paragraph):
            first = Paragraph(change(provision.blocks[0].text))
            return replace(provision, blocks=(first, *provision.blocks[1:]))
        return provision

    return mapped(document, target, reworded)


def _leave_out(_draw: st.DrawFn, document: Document, target: str) -> Document:
    """Without a provision; one that another runs on from, or a title line, stays."""
    return settled(
        replace(document, provisions=tuple(_without(document.provisions, target))), document
    )


def _move(draw: st.DrawFn, document: Document, _target: str) -> Document:
    """Some siblings in another order, where they all stand for themselves."""
    parents = [
        provision.id
        for provision in document.all_provisions
        if len(provision.provisions) > 1
        and all(child.form is not ProvisionForm.RUN_ON for child in provision.provisions)
    ]
    if not parents:
        return document
    target = draw(st.sampled_from(parents))
    return mapped(
        document,
        target,
        lambda parent: replace(parent, provisions=tuple(draw(st.permutations(parent.provisions)))),
    )


def _add_block(draw: st.DrawFn, document: Document, target: str) -> Document:
    text = draw(st.sampled_from(WORDS))

    def grown(provision: Provision) -> Provision:
        if provision.form is not ProvisionForm.BLOCK:
            return provision
        blocks = list(provision.blocks)
        at = draw(st.integers(0, len(blocks)))
        blocks.insert(at, draw(st.sampled_from(new_blocks(text))))
        return replace(provision, blocks=tuple(blocks))

    return settled(mapped(document, target, grown), document)


def _join(draw: st.DrawFn, document: Document, target: str) -> Document:
    """A paragraph of its own that now runs on, or one that ran on and now stands alone."""

    def turned(provision: Provision) -> Provision:
        other = {
            ProvisionForm.BLOCK: ProvisionForm.RUN_ON,
            ProvisionForm.RUN_ON: ProvisionForm.BLOCK,
        }.get(provision.form)
        single = len(provision.blocks) == 1 and isinstance(provision.blocks[0], Paragraph)
        if other is None or provision.heading or not single or provision.number:
            return provision
        return replace(provision, form=other)

    del draw
    return settled(mapped(document, target, turned), document)


def new_blocks(text: str) -> tuple[Block, ...]:
    words = (Text(text, EDIT),)
    return (
        Paragraph(words),
        ListBlock((ListItem("(a)", words), ListItem("(b)", words))),
        ListBlock((ListItem("", words),)),
        Table((), (words, words), ((words, words), (words, words)), row_headers=True),
        DefinitionList((Definition(words, words),)),
        Quotation((words, words), words),
        Note("Note", (words,)),
    )


def settled(document: Document, otherwise: Document) -> Document:
    """The document, or another where nothing could write it."""
    from protocol_gen.page.flow import RunOnError, flow  # noqa: PLC0415

    try:
        flow(document)
    except (RunOnError, ValueError, TypeError):
        return otherwise
    return document


def mapped(document: Document, target: str, change: object) -> Document:
    def walk(provision: Provision) -> Provision:
        if provision.id == target:
            return change(provision)  # type: ignore[operator, no-any-return]
        return replace(provision, provisions=tuple(map(walk, provision.provisions)))

    return replace(
        document,
        title_block=tuple(map(walk, document.title_block)),
        provisions=tuple(map(walk, document.provisions)),
    )


def _without(provisions: tuple[Provision, ...], target: str) -> list[Provision]:
    kept: list[Provision] = []
    for at, provision in enumerate(provisions):
        follows = provisions[at + 1 : at + 2]
        leads = bool(follows) and follows[0].form is ProvisionForm.RUN_ON
        if provision.id != target or leads:
            below = tuple(_without(provision.provisions, target))
            kept.append(replace(provision, provisions=below))
    return kept
