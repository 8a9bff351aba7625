"""A frozen value does what the standard library's frozen dataclass with slots does."""

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.frozen import frozen


@frozen
class Post:
    """A value with each kind of field."""

    title: str
    number: int = 1
    forms: Mapping[str, str] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)


@frozen
class JointPost(Post):
    """A value that inherits fields."""

    partner: str = "Another"


@frozen
class Derived:
    """A value that reckons a field from another."""

    number: int
    double: int = field(init=False)
    kept: str = field(init=False, default="kept")
    made: list[int] = field(init=False, default_factory=list, compare=False)

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError(self.number)
        object.__setattr__(self, "double", 2 * self.number)


@frozen
class Nothing:
    """A value without fields."""


@frozen
class Named:
    """A value that says itself what it equals and how it is written."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named) and other.name.lower() == self.name.lower()

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "a name"


@dataclass(frozen=True, slots=True)
class Standard:
    """The standard library's twin of `Post`."""

    title: str
    number: int = 1
    forms: Mapping[str, str] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)


_VALUES = st.tuples(st.text(max_size=3), st.integers(0, 3), st.text(max_size=2))


@given(_VALUES, _VALUES)
def test_it_compares_and_prints_as_the_standard_library_does(
    one: tuple[str, int, str], other: tuple[str, int, str]
) -> None:
    ours, theirs = (
        (Post(*one[:2], note=one[2]), Post(*other[:2], note=other[2])),
        (
            Standard(*one[:2], note=one[2]),
            Standard(*other[:2], note=other[2]),
        ),
    )

    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert repr(ours[0]) == repr(theirs[0]).replace("Standard", "Post")
    assert asdict(ours[0]) == asdict(theirs[0])


def test_what_is_not_given_has_its_default_each_value_its_own() -> None:
    one, other = Post("Clerk"), Post("Clerk")

    assert (one.number, one.forms, one.note) == (1, {}, "")
    assert one.forms is not other.forms
    assert Post("Clerk", forms={"a": "b"}).forms == {"a": "b"}


def test_a_field_that_is_not_given_is_reckoned_or_has_its_default() -> None:
    value = Derived(2)

    assert (value.double, value.kept, value.made) == (4, "kept", [])
    with pytest.raises(ValueError, match="-1"):
        Derived(-1)


@pytest.mark.parametrize("value", [Post("Clerk"), Derived(1), Nothing(), JointPost("Clerk")])
def test_it_cannot_be_changed(value: Any) -> None:  # noqa: ANN401  # any frozen value
    with pytest.raises(FrozenInstanceError):
        value.title = "Chief"
    with pytest.raises(FrozenInstanceError):
        del value.title
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize(
    "value", [Post("Clerk", 2, {"a": "b"}, "n"), Derived(3), Nothing(), JointPost("A", partner="B")]
)
def test_a_copy_and_a_pickle_of_it_are_the_same_in_every_field(value: Any) -> None:  # noqa: ANN401
    for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value)):  # noqa: S301
        assert again == value
        assert asdict(again) == asdict(value)


def test_equal_values_have_one_hash_and_a_hash_needs_hashable_fields() -> None:
    assert hash(Derived(2)) == hash(Derived(2))
    assert len({Nothing(), Nothing()}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Post("Clerk"))


def test_a_value_of_another_class_is_never_equal() -> None:
    values: list[object] = [Post("Clerk"), JointPost("Clerk"), "Clerk", Nothing(), ()]

    assert all((one == other) is (one is other) for one in values for other in values)


def test_what_a_class_defines_itself_is_kept() -> None:
    assert Named("a") == Named("A")
    assert hash(Named("a")) == 7
    assert repr(Named("a")) == "a name"


def test_the_tools_of_the_standard_library_take_it() -> None:
    match JointPost("Clerk", 2, partner="Poole"):
        case JointPost(title, number, partner=partner):
            assert (title, number, partner) == ("Clerk", 2, "Poole")

    assert replace(Post("Clerk"), number=5) == Post("Clerk", 5)
    assert [each.name for each in fields(JointPost)] == [
        "title",
        "number",
        "forms",
        "note",
        "partner",
    ]


def test_a_wrong_argument_is_refused_in_pythons_words() -> None:
    with pytest.raises(TypeError, match=r"Nothing\.__init__\(\) takes 1 positional argument"):
        Nothing(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'titel'"):
        Post(titel="Clerk")  # type: ignore[call-arg]


def test_a_default_that_can_be_changed_is_refused() -> None:
    with pytest.raises(ValueError, match="mutable default"):

        @frozen
        class _Shared:
            names: list[str] = []  # noqa: RUF012  # the fault under test
