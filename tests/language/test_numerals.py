import pytest

from protocol_gen.language.numerals import counted
from protocol_gen.model.document import NumberStyle


@pytest.mark.parametrize(
    ("value", "letter", "roman"),
    [(1, "a", "i"), (4, "d", "iv"), (26, "z", "xxvi"), (27, "aa", "xxvii"), (53, "aaa", "liii")],
)
def test_a_counter_is_written_as_word_processors_write_it(
    value: int, letter: str, roman: str
) -> None:
    assert counted(value, NumberStyle.DECIMAL) == str(value)
    assert counted(value, NumberStyle.LOWER_LETTER) == letter
    assert counted(value, NumberStyle.LOWER_ROMAN) == roman
