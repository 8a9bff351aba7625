"""Messages as a record keeps them: with their forms, so that they can be said again later."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from protocol_gen.batch.messages import SAID
from protocol_gen.batch.outcome import Fault
from protocol_gen.batch.record import Notice
from protocol_gen.model.message import Fact, Form, Message


def notice_of(fault: Fault | None) -> Notice:
    """Return a fault as a record keeps it; an empty list is none."""
    if fault is None:
        return []
    return [_packed(fault.message), fault.file, fault.line, fault.column]


def fault_of(notice: Notice) -> Fault | None:
    """Return the fault that a record keeps; a message of an earlier program is its text alone."""
    if not notice:
        return None
    message, *place = notice
    said = SAID(said=message) if isinstance(message, str) else _unpacked(message)
    return Fault(said, *place)


def _packed(message: Message) -> dict[str, Any]:
    form = message.form
    return {
        "code": form.code,
        "text": str(message),
        "english": form.english,
        "field": form.field,
        "also": list(form.also),
        "facts": {name: _packed_fact(fact) for name, fact in message.given},
    }


def _packed_fact(fact: Fact) -> Any:  # noqa: ANN401  # JSON has no type of its own
    match fact:
        case Message():
            return _packed(fact)
        case tuple():
            return [_packed_fact(each) for each in fact]
        case date():
            return {"day": fact.isoformat()}
        case _:
            return fact


def _unpacked(found: Mapping[str, Any]) -> Message:
    form = Form(found["code"], found["english"], found["field"], tuple(found["also"]))
    return Message(form, tuple((name, _fact(fact)) for name, fact in found["facts"].items()))


def _fact(found: Any) -> Fact:  # noqa: ANN401  # as above
    match found:
        case {"day": day}:
            return date.fromisoformat(day)
        case dict():
            return _unpacked(found)
        case list():
            return tuple(map(_fact, found))
        case _:
            fact: Fact = found
            return fact
