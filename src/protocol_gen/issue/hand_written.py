"""A document whose words may come from anywhere, whatever it says of where they come from."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from protocol_gen.model.document import Document, Provision
from protocol_gen.model.inlines import OriginKind, Text
from protocol_gen.revisions.equality import without_origins

_SOMEWHERE: Final = "document"
"""In place of the local change that words came from."""
_PROSE: Final = frozenset({OriginKind.LIBRARY, OriginKind.PHRASE, OriginKind.LOCAL_CHANGE})


def hand_written(document: Document, draft: Document | None) -> Document:
    """Return a document with its words as if somebody had written them by hand.

    The rules read what a council wrote more closely than what the library gives. A provision that
    the council's ``draft`` has in the very same words is left as the draft has it.
    """
    known = {each.id: each for each in draft.all_provisions} if draft else {}
    title_block, provisions = (
        tuple(_provision(each, known) for each in part)
        for part in (document.title_block, document.provisions)
    )
    return replace(document, title_block=title_block, provisions=provisions)


def _provision(provision: Provision, known: Mapping[str, Provision]) -> Provision:
    below = tuple(_provision(each, known) for each in provision.provisions)
    of_draft = known.get(provision.id)
    if of_draft and _said(of_draft) == _said(provision):
        return replace(
            provision, heading=of_draft.heading, blocks=of_draft.blocks, provisions=below
        )
    heading, blocks = _written(provision.heading), _written(provision.blocks)
    return replace(provision, heading=heading, blocks=blocks, provisions=below)


def _said(provision: Provision) -> object:
    return without_origins((provision.heading, provision.blocks))


def _written(value: Any) -> Any:  # noqa: ANN401  # any part of a provision
    match value:
        case Text(origin=origin) if origin.kind in _PROSE:
            return replace(value, origin=replace(origin, change=origin.change or _SOMEWHERE))
        case tuple():
            return tuple(map(_written, value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {each.name: _written(getattr(value, each.name)) for each in fields(value)}
            return replace(value, **parts)
        case _:
            return value
