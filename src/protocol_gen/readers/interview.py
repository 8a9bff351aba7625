"""The interview's questions, from the files of ``templates/interview``."""

from collections.abc import Iterable, Iterator
from typing import Final

from protocol_gen.model.interview import (
    ALWAYS,
    AnswerTest,
    ChoiceText,
    Comparison,
    Condition,
    Doubt,
    Follow,
    InterviewText,
    Oddity,
    QuestionText,
    UsualAnswer,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.local_line import LINE
from protocol_gen.readers.messages import DOUBT_OF_NOTHING, QUESTION_TWICE
from protocol_gen.readers.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Placed,
    PlainText,
    Record,
    Shape,
    Values,
    optional,
    raw,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, read_yaml

_WORDS: Final[Shape[tuple[str, ...]]] = ListOf(PlainText(), lone=True)
_KEYS: Final[Shape[tuple[str, ...]]] = ListOf(PlainText("a key of the profile"), lone=True)
_NOT = optional("not", _WORDS, "the answer is none of these")
_MENTIONS = optional("mentions", _WORDS, "the answer has one of these words in it")
_ENDS = optional("ends", _WORDS, "the answer ends with one of these")
_UNUSUAL = optional("unusual", Flag(), "the answer is not what is usual for the kind of council")
_HAS = optional("has", _KEYS, "the kind of council has a usual answer for one of these keys")
_LACKS = optional("lacks", _KEYS, "the kind of council has no usual answer for these keys")
_TEST = Record("a test of an answer", _NOT, _MENTIONS, _ENDS, _UNUSUAL, _HAS, _LACKS)
_COMPARED: Final = (
    (_NOT, Comparison.NOT),
    (_MENTIONS, Comparison.MENTIONS),
    (_ENDS, Comparison.ENDS),
    (_HAS, Comparison.HAS),
    (_LACKS, Comparison.LACKS),
)
_TESTS: Final = MapOf(raw(_WORDS, _TEST))
_WHEN = optional(
    "when", raw(ListOf(_TESTS, lone=True)), "the earlier answers with which it holds, by key"
)

_VALUE = Field("value", PlainText(), "the value of the profile's key")
_LABEL = optional("label", LINE, "what the choice is called, where that is not its value")
_MEANING = optional("meaning", LINE, "what the choice means")
_CHOICE = Record("a choice", _VALUE, _LABEL, _MEANING)

_GUESS = Field("guess", Flag(), "whether a person must see it before it is taken", default=False)
_USUAL_ANSWER = Record("a usual answer", _VALUE, _WHEN, _GUESS)
_FROM_KIND: Final = "kind"

_IS = optional("is", OneOf(Oddity), "what is odd about the answer")
_WITHOUT = Field("lacks", _WORDS, "words of which the answer has none", ())
_SAY = Field("say", LINE, "what to say of it; {answer} is the answer")
_DOUBT = Record("a doubt", _IS, _WITHOUT, _SAY)

_KEY = Field("key", Placed(PlainText("a key of the profile")), "the key of the profile, with dots")
_TEXT = Field("text", LINE, "the question")
_HELP = Field("help", LINE, "what it is for")
_CHOICES = Field("choices", ListOf(raw(PlainText(), _CHOICE)), "the answers that are offered", ())
_USUAL = Field(
    "usual",
    ListOf(raw(PlainText(), _USUAL_ANSWER)),
    "the usual answers, the first that holds wins",
    (),
)
_DOUBTS = Field("doubts", ListOf(_DOUBT), "what makes one look twice at an answer", ())
_WHERE_USUAL = Field(
    "only_where_usual",
    Flag(),
    "whether it is asked only where the kind of council has a usual answer",
    default=False,
)
_OWN_WORDS = Field("own_words", Flag(), "whether any other words will do", default=True)
_MAY_BE_EMPTY = Field("may_be_empty", Flag(), "whether no answer will do", default=False)
_QUESTION = Record(
    "a question",
    _KEY,
    _TEXT,
    _HELP,
    _CHOICES,
    _USUAL,
    _WHEN,
    _DOUBTS,
    _WHERE_USUAL,
    _OWN_WORDS,
    _MAY_BE_EMPTY,
)

_FOLLOWS_VALUE = Field("value", LINE, "the value, with gaps for answers by their keys")
_KIND_FIRST = Field(
    "kind_first", Flag(), "whether what the kind of council gives goes before it", default=False
)
_FOLLOW = Record("what follows", _KEY, _FOLLOWS_VALUE, _WHEN, _KIND_FIRST)

_QUESTIONS = Field("questions", ListOf(_QUESTION), "the questions in their order", ())
_FOLLOWS = Field("follows", ListOf(_FOLLOW), "values that follow from the answers", ())
INTERVIEW = Record("a part of the interview", _QUESTIONS, _FOLLOWS)


def read_interview(files: Iterable[tuple[str, bytes]]) -> InterviewText:
    """Return the interview that files give together, each its name for messages and its bytes.

    Raises:
        InvalidSourcesError: with every fault in them.
    """
    faults = Faults()
    parts = [_part(name, content, faults) for name, content in files]
    read = [part for part in parts if part is not None]
    text = InterviewText(
        tuple(_question(each, faults) for part in read for each in part[_QUESTIONS]),
        tuple(_follow(each, faults) for part in read for each in part[_FOLLOWS]),
    )
    _check_doubles(text, faults)
    faults.raise_any()
    return text


def _part(name: str, content: bytes, faults: Faults) -> Values | None:
    node = read_yaml(content, name, faults)
    return INTERVIEW.read(node, faults) if node else None


def _question(values: Values, faults: Faults) -> QuestionText:
    return QuestionText(
        values[_KEY].value,
        values[_KEY].location,
        values[_TEXT],
        values[_HELP],
        tuple(_choices(values[_CHOICES], faults)),
        tuple(_usual(values[_USUAL], faults)),
        _condition(values[_WHEN], faults),
        tuple(_doubt(each, faults) for each in values[_DOUBTS]),
        is_where_usual=values[_WHERE_USUAL],
        takes_own_words=values[_OWN_WORDS],
        may_be_empty=values[_MAY_BE_EMPTY],
    )


def _choices(nodes: Iterable[Node], faults: Faults) -> Iterator[ChoiceText]:
    for node in nodes:
        if isinstance(node, Map):
            values = _CHOICE.read(node, faults)
            if values is not None:
                yield ChoiceText(values[_VALUE], values[_LABEL], values[_MEANING])
        elif (value := PlainText("a choice").read(node, faults)) is not None:
            yield ChoiceText(value, None, None)


def _usual(nodes: Iterable[Node], faults: Faults) -> Iterator[UsualAnswer]:
    for node in nodes:
        if isinstance(node, Scalar) and node.value == _FROM_KIND:
            yield UsualAnswer(None)
            continue
        values = _USUAL_ANSWER.read(node, faults)
        if values is not None:
            yield UsualAnswer(values[_VALUE], _condition(values[_WHEN], faults), values[_GUESS])


def _condition(node: Node | None, faults: Faults) -> Condition:
    """Return a condition: a mapping of tests, or a list of which one must hold."""
    if node is None:
        return ALWAYS
    parts = node.items if isinstance(node, Sequence) else (node,)
    return tuple(tuple(_tests(part, faults)) for part in parts)


def _tests(node: Node, faults: Faults) -> Iterator[AnswerTest]:
    for key, test in (_TESTS.read(node, faults) or {}).items():
        if not isinstance(test, Map):
            yield AnswerTest(key, Comparison.IS, _WORDS.read(test, faults) or ())
        elif (values := _TEST.read(test, faults)) is not None:
            yield from _compared(key, values)


def _compared(key: str, values: Values) -> Iterator[AnswerTest]:
    for field, comparison in _COMPARED:
        words = values[field]
        if words is not None:
            yield AnswerTest(key, comparison, words)
    if values[_UNUSUAL]:
        yield AnswerTest(key, Comparison.UNUSUAL, ())


def _doubt(values: Values, faults: Faults) -> Doubt:
    if (values[_IS] is None) is (not values[_WITHOUT]):
        faults.add(DOUBT_OF_NOTHING(), values.location)
    return Doubt(values[_IS], values[_WITHOUT], values[_SAY])


def _follow(values: Values, faults: Faults) -> Follow:
    return Follow(
        values[_KEY].value,
        values[_KEY].location,
        values[_FOLLOWS_VALUE],
        _condition(values[_WHEN], faults),
        is_kinds=values[_KIND_FIRST],
    )


def _check_doubles(text: InterviewText, faults: Faults) -> None:
    seen = set()
    for each in text.questions:
        if each.key in seen:
            faults.add(QUESTION_TWICE(key=each.key), each.location)
        seen.add(each.key)
