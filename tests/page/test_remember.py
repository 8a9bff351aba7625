from protocol_gen.page.remember import remembered


def test_the_last_value_is_not_worked_out_twice_and_an_equal_one_is() -> None:
    asked: list[list[int]] = []

    @remembered
    def length(value: list[int]) -> int:
        asked.append(value)
        return len(value)

    one = [1]

    assert (length(one), length(one), length([1]), length(one)) == (1, 1, 1, 1)
    assert len(asked) == 3
