"""Frozen values that cost little to define: a dataclass whose methods are shared, not generated.

A command defines some two hundred classes of values before it does anything, and the standard
library compiles six functions for each. Here all methods but ``__init__`` are shared, and
``__init__`` is compiled when the first value is made, which for most classes is never. All else is
the standard library's: ``fields``, ``replace``, ``asdict`` and ``match`` take the values as theirs.
"""

import operator
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, Final, NoReturn, TypeVar, dataclass_transform

_T = TypeVar("_T")
_set = object.__setattr__
_FROM_FACTORY: Final = object()


@dataclass_transform(frozen_default=True, field_specifiers=(field, Field))
def frozen(cls: type[_T]) -> type[_T]:
    """Make of a class with annotated fields what ``@dataclass(frozen=True, slots=True)`` makes.

    Args:
        cls: the class. What it defines itself (``__eq__``, ``__hash__``, ``__repr__``,
            ``__post_init__``) is kept.

    Returns:
        A class of the same name with slots; its values can be compared, hashed, printed, pickled
        and taken apart by ``match``.

    Raises:
        TypeError: as the standard library does, for a mutable default or a field without default
            after one that has one; the latter when the first value is made.
    """
    own = set(vars(cls))
    made: Any = dataclass(slots=True, init=False, repr=False, eq=False)(cls)
    made.__setattr__ = _refuse_to_set
    made.__delattr__ = _refuse_to_delete
    made.__getstate__ = _state
    made.__setstate__ = _take_state
    if "__init__" not in own:
        made.__init__ = _first_init(made)
    if "__repr__" not in own:
        made.__repr__ = _written
    if "__eq__" not in own:
        made.__eq__, equal_hash = _comparison([each for each in fields(made) if each.compare])
        if "__hash__" not in own:
            made.__hash__ = equal_hash
    return made  # type: ignore[no-any-return]  # a class made anew has no type that can be named


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:  # noqa: ARG001  # a protocol
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:  # noqa: ARG001  # a protocol
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> tuple[object, ...]:  # noqa: ANN401  # any frozen value
    return tuple(getattr(self, each.name) for each in fields(self))


def _take_state(self: Any, state: tuple[object, ...]) -> None:  # noqa: ANN401  # any frozen value
    for each, value in zip(fields(self), state, strict=True):
        _set(self, each.name, value)


def _written(self: Any) -> str:  # noqa: ANN401  # any frozen value
    parts = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(parts)})"


def _comparison(
    compared: list[Field[Any]],
) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    """Equality and hash by the values of the fields, which C fetches at once."""
    names = [each.name for each in compared]
    values: Callable[[object], object] = operator.attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented  # type: ignore[no-any-return]  # as Python asks for it
        return bool(values(self) == values(other))

    def hashed(self: object) -> int:
        return hash(values(self))

    return equal, hashed


def _first_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401  # any class of values
    """An ``__init__`` that puts the compiled one into its place, then does its work."""

    def initialise(self: object, *given: object, **named: object) -> None:
        cls.__init__ = _compiled_init(cls)
        cls.__init__(self, *given, **named)

    return initialise


def _compiled_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401  # any class of values
    known: dict[str, object] = {"_set": _set, "_FROM_FACTORY": _FROM_FACTORY}
    own = fields(cls)
    lines = [line for each in own for line in _assignment(each, known)]
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    given = ", ".join(["self", *(_parameter(each, known) for each in own if each.init)])
    source = f"def __init__({given}):\n " + "\n ".join(lines or ["pass"])
    exec(source, known)  # noqa: S102  # names of fields alone, which are identifiers
    init: Any = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__module__ = cls.__module__
    return init  # type: ignore[no-any-return]


def _parameter(each: Field[Any], known: dict[str, object]) -> str:
    if each.default_factory is not MISSING:
        return f"{each.name}=_FROM_FACTORY"
    if each.default is not MISSING:
        known[f"_default_{each.name}"] = each.default
        return f"{each.name}=_default_{each.name}"
    return each.name


def _assignment(each: Field[Any], known: dict[str, object]) -> Iterator[str]:
    value = each.name
    if each.default_factory is not MISSING:
        known[f"_make_{each.name}"] = each.default_factory
        value = f"_make_{each.name}()"
        if each.init:
            value = f"{value} if {each.name} is _FROM_FACTORY else {each.name}"
    elif not each.init and each.default is MISSING:
        return  # __post_init__ gives it
    elif not each.init:
        known[f"_default_{each.name}"] = each.default
        value = f"_default_{each.name}"
    yield f"_set(self, {each.name!r}, {value})"
