from protocol_gen.revisions.align import Likeness, align


def starts_alike(old: str, new: str) -> bool:
    return old[:1] == new[:1]


LETTERS: Likeness[str] = Likeness(lambda each: each, lambda _, __: True, starts_alike)


def test_equal_pieces_pair_and_the_rest_comes_and_goes() -> None:
    assert [*align(["a", "b"], ["b", "c"], LETTERS)] == [("a", None), ("b", "b"), (None, "c")]


def test_in_a_gap_those_that_are_like_each_other_are_one_that_changed() -> None:
    found = [*align(["x1", "y1"], ["y2", "z2"], LETTERS)]

    assert found == [("x1", None), ("y1", "y2"), (None, "z2")]


def test_a_piece_alone_on_both_sides_is_the_same_one_whatever_it_says() -> None:
    assert [*align(["a"], ["b"], LETTERS)] == [("a", "b")]
