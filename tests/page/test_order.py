"""What stays in its order."""

from protocol_gen.page.order import longest_in_order


def test_the_most_names_in_one_order_are_kept() -> None:
    places = {name: at for at, name in enumerate("abcd")}

    assert longest_in_order(places, ["b", "a", "c", "d"]) in ({"b", "c", "d"}, {"a", "c", "d"})
    assert longest_in_order(places, []) == frozenset()
