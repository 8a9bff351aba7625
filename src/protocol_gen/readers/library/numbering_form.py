"""How a text is numbered, as outlines and profiles write it: a scheme's name, or levels.

A level shows its number as the first one looks: "1.", "(a)", "1.1". In it ``1``, ``a``, ``A``,
``i`` and ``I`` are counters, the last of them its own, those before it repeated from the levels
above. All else is printed as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.model.document import NumberStyle
from protocol_gen.model.levels import (
    MOST_LEVELS,
    CountedKind,
    LevelChoice,
    NumberingForm,
    Scheme,
    lists_in,
    with_counters,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.messages import (
    APPENDIX_NOT_ALONE,
    FIRST_LEVEL_GOES_ON,
    LEVEL_REPEATS_OTHERWISE,
    LEVEL_REPEATS_TOO_MUCH,
    LEVEL_WITHOUT_COUNTER,
    TOO_MANY_LEVELS,
)
from protocol_gen.readers.shapes import (
    Field,
    Flag,
    ListOf,
    OneOf,
    Pattern,
    Record,
    Values,
    WholeNumber,
)

COUNTS: Final = Field(
    "counts", ListOf(OneOf(CountedKind), lone=True), "what is counted: heading, paragraph, item …"
)
LOOKS: Final = Field(
    "number",
    Pattern(
        "a number as the first one looks, such as '1.', '1.1' or '(a)'",
        r"[^%\s]([^%]{0,38}[^%\s])?",
    ),
    "how the first number looks; left out, it is counted and not shown",
    "",
)  # fmt: skip
RESTART: Final = Field("restart", Flag(), "whether it starts again below the next", default=True)
FIRST: Final = Field("start", WholeNumber(1, 9999), "its first number", 1)
LEVEL: Final = Record("a level of numbers", COUNTS, LOOKS, RESTART, FIRST)
LEVELS: Final = ListOf(LEVEL)

_PIECE: Final = re.compile("[0-9]+|[A-Za-z]+|[^0-9A-Za-z]+")
_STYLES: Final = {
    "1": NumberStyle.DECIMAL,
    "a": NumberStyle.LOWER_LETTER,
    "A": NumberStyle.UPPER_LETTER,
    "i": NumberStyle.LOWER_ROMAN,
    "I": NumberStyle.UPPER_ROMAN,
}
_SIGNS: Final = {style: sign for sign, style in _STYLES.items()}
"""What shows a counter in an example."""


def read_levels(written: Sequence[Values], faults: Faults) -> NumberingForm:
    """Return the levels; what cannot be counted like that is a fault at its place."""
    levels: list[LevelChoice] = []
    begins = 0
    for at, values in enumerate(written):
        _check_counts(values, levels, faults)
        level = LevelChoice(values[COUNTS], "", goes_on=not values[RESTART], start=values[FIRST])
        if level.goes_on and not at:
            faults.add(FIRST_LEVEL_GOES_ON(), values.place(RESTART))
        begins = at if level.begins_list else begins
        levels.append(level)
        if values.has(LOOKS):
            _show(levels, begins, values, faults)
    if len(levels) > MOST_LEVELS:
        place = written[MOST_LEVELS].location
        faults.add(TOO_MANY_LEVELS(count=len(levels), most=MOST_LEVELS), place)
    return NumberingForm(tuple(levels), _scheme(levels))


def _check_counts(values: Values, above: Sequence[LevelChoice], faults: Faults) -> None:
    """Appendices are counted by one level, and by that nothing else is."""
    is_appendix = CountedKind.APPENDIX in values[COUNTS]
    if is_appendix and (len(values[COUNTS]) > 1 or any(each.is_appendix for each in above)):
        faults.add(APPENDIX_NOT_ALONE(), values.place(COUNTS))


def _show(levels: list[LevelChoice], begins: int, values: Values, faults: Faults) -> None:
    """Give the last level its label; a level above that is not shown gets the style it lends."""
    given, place = values[LOOKS], values.place(LOOKS)
    pieces = _PIECE.findall(given)
    counters = [at for at, piece in enumerate(pieces) if piece in _STYLES]
    depth = len(levels) - begins
    if not counters:
        faults.add(LEVEL_WITHOUT_COUNTER(given=given), place)
        return
    if len(counters) > depth:
        message = LEVEL_REPEATS_TOO_MUCH(given=given, count=len(counters) - 1, above=depth - 1)
        faults.add(message, place)
        return
    last = len(levels) - 1
    for back, at in enumerate(reversed(counters)):
        style, level = _STYLES[pieces[at]], last - back
        if back and levels[level].text and levels[level].style is not style:
            _tell_otherwise(given, pieces[at], levels[level], place, faults)
        if not back or not levels[level].text:
            levels[level] = replace(levels[level], style=style)
        pieces[at] = f"%{level - begins + 1}"
    levels[last] = replace(levels[last], text="".join(pieces))


def _tell_otherwise(
    given: str, sign: str, above: LevelChoice, place: SourceLocation, faults: Faults
) -> None:
    message = LEVEL_REPEATS_OTHERWISE(given=given, sign=sign, above=_SIGNS[above.style])
    faults.add(message, place)


def _scheme(levels: Sequence[LevelChoice]) -> Scheme | None:
    """Return the scheme that levels are, where they are one that has a name."""
    named = (scheme for scheme in Scheme if NumberingForm.named(scheme).levels == tuple(levels))
    return next(named, None)


def written_levels(form: NumberingForm) -> Iterator[dict[str, str | tuple[str, ...]]]:
    """Yield the levels as they are written, key by key."""
    for places in lists_in(form.levels):
        levels = form.levels[places.start : places.stop]
        signs = [_SIGNS[each.style] for each in levels]
        for level in levels:
            said: dict[str, str | tuple[str, ...]] = {
                COUNTS.name: tuple(kind.value for kind in level.counts),
                LOOKS.name: with_counters(level.text, signs),
                RESTART.name: "false" if level.goes_on else "",
                FIRST.name: str(level.start) if level.start > 1 else "",
            }
            yield {key: value for key, value in said.items() if value}
