"""The topics that protocols speak of, from ``templates/topics.yaml``."""

from collections.abc import Mapping
from typing import Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.topics import Need, Topic
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.messages import COLUMN_UNKNOWN, TOPIC_TWICE
from protocol_gen.readers.library.shape import NAME_OF_TOPIC
from protocol_gen.readers.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Placed,
    PlainText,
    Record,
    Values,
    raw,
)
from protocol_gen.readers.yaml_source import Map, Node, read_yaml

_NEED: Final = OneOf(Need)
_BY_COLUMN: Final = MapOf(Placed(_NEED))
_ID = Field("id", Placed(NAME_OF_TOPIC), "the topic's permanent id")
_TITLE = Field("title", PlainText("a title"), "what the topic is called")
_NEEDED = Field("need", raw(_NEED, _BY_COLUMN), "how much it is needed, for all or by column")
_NATIONS = Field(
    "nations", ListOf(OneOf(Nation), lone=True), "where it is needed", default=tuple(Nation)
)
_GROUPS = Field(
    "political_groups", Flag(), "whether only a council with groups needs it", default=False
)
TOPIC = Record("a topic", _ID, _TITLE, _NEEDED, _NATIONS, _GROUPS)

_COLUMNS = Field(
    "columns",
    MapOf(ListOf(OneOf(Governance), lone=True)),
    "names for ways of deciding that need the same",
)
_TOPICS = Field("topics", ListOf(TOPIC), "the topics in the order of a full protocol")
TOPICS = Record("the topics", _COLUMNS, _TOPICS)


def read_topics(content: bytes, file: str) -> tuple[Topic, ...]:
    """Return the topics.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    faults = Faults()
    node = read_yaml(content, file, faults)
    values = TOPICS.read(node, faults) if node else None
    if values is None:
        raise InvalidSourcesError(faults.errors)
    columns = values[_COLUMNS]
    topics = tuple(_topic(each, columns, faults) for each in values[_TOPICS])
    _check_doubles(values[_TOPICS], faults)
    faults.raise_any()
    return topics


def _topic(values: Values, columns: Mapping[str, tuple[Governance, ...]], faults: Faults) -> Topic:
    return Topic(
        values[_ID].value,
        values[_TITLE],
        _need(values[_NEEDED], columns, faults),
        values[_NATIONS],
        values[_GROUPS],
    )


def _need(
    node: Node, columns: Mapping[str, tuple[Governance, ...]], faults: Faults
) -> dict[Governance, Need]:
    """Return the need by governance, from one word for all or one for each column."""
    if not isinstance(node, Map):
        for_all = _NEED.read(node, faults)
        return dict.fromkeys(Governance, for_all) if for_all else {}
    needs: dict[Governance, Need] = {}
    for column, written in (_BY_COLUMN.read(node, faults) or {}).items():
        if column not in columns:
            message = COLUMN_UNKNOWN(column=column, known=nearest(column, columns))
            faults.add(message, written.location)
        needs |= dict.fromkeys(columns.get(column, ()), written.value)
    return needs


def _check_doubles(topics: tuple[Values, ...], faults: Faults) -> None:
    seen = set()
    for each in topics:
        topic = each[_ID]
        if topic.value in seen:
            faults.add(TOPIC_TWICE(topic=topic.value), topic.location)
        seen.add(topic.value)
