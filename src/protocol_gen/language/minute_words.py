"""The catalogue's words for motions: what minutes say of each, and how they cite a place."""

from protocol_gen.frozen import frozen
from protocol_gen.language.sentences import Counted, Sentence, Series


@frozen
class ByMovers:
    """A sentence by who is known: gaps ``{that}``, ``{moved_by}`` and ``{seconded_by}``."""

    neither: Sentence
    moved: Sentence
    seconded: Sentence
    both: Sentence

    def __call__(self, that: str, moved_by: str, seconded_by: str) -> str:
        """Return the sentence; a name that is empty is not known."""
        sentence = {
            (False, False): self.neither,
            (True, False): self.moved,
            (False, True): self.seconded,
            (True, True): self.both,
        }[bool(moved_by), bool(seconded_by)]
        return sentence(that=that, moved_by=moved_by, seconded_by=seconded_by)


@frozen
class SidedWords:
    """What is inserted, by the side of a place on which it is: gaps ``{place}`` and ``{what}``."""

    before: Sentence
    after: Sentence
    start: Sentence
    end: Sentence


@frozen
class PlaceWords:
    """How a place of a protocol is cited."""

    whole: str
    title_block: str
    opening: str
    """The text before the first number or heading."""
    section: Sentence
    """Has the gap ``{number}``; likewise the next one."""
    paragraph: Sentence
    headed: Sentence
    """Has the gap ``{heading}``."""
    definition_of: Sentence
    """Has the gap ``{term}``."""
    heading_of: Sentence
    """Has the gap ``{place}``."""
    paragraph_of: Counted
    """The nth paragraph of a place; has the gap ``{place}``; likewise those below."""
    last_paragraph_of: Sentence
    item_of: Counted
    last_item_of: Sentence
    sentence_of: Counted
    last_sentence_of: Sentence
    row_of: Counted
    last_row_of: Sentence


@frozen
class MinuteWords:
    """A motion as the minutes have it, and as a local change records its reason."""

    moved: Sentence
    """Has the gap ``{name}``; one of several facts, joined by commas."""
    seconded: Sentence
    minute: Sentence
    """Has the gap ``{reference}``."""
    by_motion: str
    """Said where nothing else is known."""
    resolved: ByMovers
    proposed: ByMovers
    that: Sentence
    """Has the gap ``{what}``."""
    several: Series
    """Joins several motions."""
    places: PlaceWords
    place: Sentence
    """Has the gaps ``{label}`` and ``{heading}``."""
    throughout: Sentence
    """Has the gap ``{motion}``: it is for every place where the words are."""
    occurrence: Counted
    """Which of several is meant, counted; has the gap ``{words}``; likewise the next one."""
    last_occurrence: Sentence
    left_out: Sentence
    """Has the gaps ``{place}`` and ``{words}``."""
    substituted: Sentence
    """Has the gaps ``{place}``, ``{words}`` and ``{new}``."""
    inserted_before: Sentence
    inserted_after: Sentence
    """These two have the gaps ``{place}``, ``{new}`` and ``{beside}``."""
    inserted_at_start: Sentence
    inserted_at_end: Sentence
    reworded: Sentence
    """These three have the gaps ``{place}`` and ``{new}``."""
    all_left_out: Sentence
    """Has the gap ``{place}``."""
    transposed: Sentence
    put_before: Sentence
    put_after: Sentence
    put_where: Sentence
    """Moved to where another is; these four have the gaps ``{place}`` and ``{other}``."""
    put_first: Sentence
    put_last: Sentence
    """Moved within its section or list; these two have the gap ``{place}``."""
    new_provision: SidedWords
    new_item: Sentence
    """Has the gap ``{new}``."""
    new_headed_item: Sentence
    """Has the gaps ``{heading}`` and ``{new}``."""
    new_paragraph: Sentence
    new_section: Sentence
    """Has the gaps ``{heading}`` and ``{new}``."""
    words: Counted
    """Words of the protocol by their number; has the gap ``{quoted}``."""
    figure: Sentence
    """Has the gap ``{quoted}``."""
    mark: Sentence
    quoted: Sentence
    """Has the gap ``{words}``."""
    quoted_within: Sentence
    """Words that hold the marks which ``quoted`` has."""
