"""The words for motions in English: what minutes say of each, and how they cite a place."""

from typing import Final

from protocol_gen.language.minute_words import ByMovers, MinuteWords, PlaceWords, SidedWords
from protocol_gen.language.sentences import Counted, Sentence, Series, exactly

_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
)  # fmt: skip


def _occurrence() -> Counted:
    nth = tuple(f"{{words}} ({ordinal} occurrence)" for ordinal in _ORDINALS)
    return Counted("{words} ({count}th occurrence)", exactly(nth, first=1))


def _nth(noun: str) -> Counted:
    nth = tuple(f"the {ordinal} {noun} of {{place}}" for ordinal in _ORDINALS)
    return Counted(f"the {{count}}th {noun} of {{place}}", exactly(nth, first=1))


_PLACES: Final = PlaceWords(
    whole="the protocol",
    title_block="the title block",
    opening="the text before the first heading",
    section=Sentence("section {number}"),
    paragraph=Sentence("paragraph {number}"),
    headed=Sentence("the section headed ‘{heading}’"),
    definition_of=Sentence("the definition of ‘{term}’"),
    heading_of=Sentence("the heading of {place}"),
    paragraph_of=_nth("paragraph"),
    last_paragraph_of=Sentence("the last paragraph of {place}"),
    item_of=_nth("item"),
    last_item_of=Sentence("the last item of {place}"),
    sentence_of=_nth("sentence"),
    last_sentence_of=Sentence("the last sentence of {place}"),
    row_of=_nth("row of the table"),
    last_row_of=Sentence("the last row of the table of {place}"),
)
MINUTES = MinuteWords(
    moved=Sentence("moved by {name}"),
    seconded=Sentence("seconded by {name}"),
    minute=Sentence("minute {reference}"),
    by_motion="Amended by a motion",
    resolved=ByMovers(
        neither=Sentence("RESOLVED {that}."),
        moved=Sentence("It was moved by {moved_by} and RESOLVED {that}."),
        seconded=Sentence("It was seconded by {seconded_by} and RESOLVED {that}."),
        both=Sentence("It was moved by {moved_by}, seconded by {seconded_by} and RESOLVED {that}."),
    ),
    proposed=ByMovers(
        neither=Sentence("It was proposed {that}."),
        moved=Sentence("It was proposed by {moved_by} {that}."),
        seconded=Sentence("It was proposed, seconded by {seconded_by}, {that}."),
        both=Sentence("It was proposed by {moved_by}, seconded by {seconded_by}, {that}."),
    ),
    that=Sentence("that {what}"),
    several=Series("; and ", "; and "),
    places=_PLACES,
    place=Sentence("{label} ({heading})"),
    throughout=Sentence("{motion}, wherever it occurs"),
    occurrence=_occurrence(),
    last_occurrence=Sentence("{words} (last occurrence)"),
    left_out=Sentence("in {place} {words} be left out"),
    substituted=Sentence("in {place} {words} be left out and {new} be inserted"),
    inserted_before=Sentence("in {place} {new} be inserted before {beside}"),
    inserted_after=Sentence("in {place} {new} be inserted after {beside}"),
    inserted_at_start=Sentence("at the beginning of {place} {new} be inserted"),
    inserted_at_end=Sentence("at the end of {place} {new} be inserted"),
    reworded=Sentence("{place} be amended to read {new}"),
    all_left_out=Sentence("{place} be left out"),
    transposed=Sentence("{place} and {other} be transposed"),
    put_before=Sentence("{place} be moved before {other}"),
    put_after=Sentence("{place} be moved after {other}"),
    put_where=Sentence("{place} be moved to become {other}"),
    put_first=Sentence("{place} be moved to the beginning of its section or list"),
    put_last=Sentence("{place} be moved to the end of its section or list"),
    new_provision=SidedWords(
        before=Sentence("before {place} {what}"),
        after=Sentence("after {place} {what}"),
        start=Sentence("at the beginning of {place} {what}"),
        end=Sentence("at the end of {place} {what}"),
    ),
    new_item=Sentence("a new item be inserted: {new}"),
    new_headed_item=Sentence("a new item headed {heading} be inserted: {new}"),
    new_paragraph=Sentence("a new paragraph be inserted: {new}"),
    new_section=Sentence("a new section headed {heading} be inserted: {new}"),
    words=Counted("the words {quoted}", ((1, "the word {quoted}"),)),
    figure=Sentence("the figure {quoted}"),
    mark=Sentence("the mark {quoted}"),
    quoted=Sentence("‘{words}’"),
    quoted_within=Sentence("“{words}”"),
)
