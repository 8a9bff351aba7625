"""Whether a document that came from a file is one that the resolver could have made."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from protocol_gen.issue import messages
from protocol_gen.model.document import Document, Table
from protocol_gen.model.inlines import CrossReference
from protocol_gen.model.message import Message
from protocol_gen.model.plain_data import encoded
from protocol_gen.model.redline import EARLIER
from protocol_gen.model.walks import texts_in
from protocol_gen.page.flow import flow

_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no Word file or web page can hold."""


def faults(document: Document) -> Iterator[Message]:
    """Yield what keeps a document from being written, compared or cited."""
    ids = Counter(each.id for each in document.all_provisions)
    for id_, count in ids.items():
        if count > 1:
            yield messages.ID_TWICE(id=id_, count=count)
        if not id_ or EARLIER in id_:
            yield messages.ID_INVALID(id=id_)
    yield from _wrong_texts(document, ids)
    if any(map(_UNWRITABLE.search, _strings(encoded(document)))):
        yield messages.UNWRITABLE()
    try:
        flow(document)
    except (TypeError, ValueError) as error:
        yield messages.ORDER_INVALID(reason=str(error))


def _wrong_texts(document: Document, ids: Counter[str]) -> Iterator[Message]:
    for provision in document.all_provisions:
        for block in provision.blocks:
            if isinstance(block, Table) and {*map(len, block.rows)} - {len(block.header)}:
                yield messages.TABLE_UNEVEN(provision=provision.id)
        for inline in (each for text in texts_in(provision) for each in text):
            if isinstance(inline, CrossReference) and inline.target not in ids:
                yield messages.TARGET_MISSING(provision=provision.id, target=inline.target)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401  # JSON has no type of its own
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _strings(each)
        case list():
            for each in value:
                yield from _strings(each)
        case _:
            pass
