from protocol_gen.page.columns import column_widths

WIDTH = 9638


def test_the_widths_add_up_and_long_cells_get_more() -> None:
    widths = column_widths((("Ref", "Text"), ("A1", "a long sentence " * 9)), WIDTH)

    assert sum(widths) == WIDTH
    assert widths[0] < widths[1]


def test_no_column_is_narrower_than_its_longest_word() -> None:
    narrow, _ = column_widths((("Abcdefghijklmn", "x " * 400),), WIDTH)

    assert narrow >= 112 * 14
