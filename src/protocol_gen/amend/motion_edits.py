"""The edit that a motion asks for at one place of a text."""

from protocol_gen.amend.motion import LeaveOut, PutIn, Substitute, Where
from protocol_gen.amend.scopes import Occurrence
from protocol_gen.amend.text_edits import Edit, insert_after, insert_before, leave_words_out
from protocol_gen.language.english import typographic


def edit_of(motion: LeaveOut | Substitute | PutIn, found: Occurrence) -> Edit:
    """Return the edit that a motion asks for where its words are."""
    match motion:
        case LeaveOut():
            return leave_words_out(found.spot.text, found.start, found.end)
        case Substitute(new=new):
            return Edit(found.start, found.end, typographic(new))
        case PutIn(new=new, where=Where.BEFORE):
            return insert_before(found.start, typographic(new))
        case PutIn(new=new):
            return insert_after(found.end, typographic(new))


def added_at_end(text: str, new: str) -> Edit:
    """Return the edit that adds words: a new sentence, or words before the last full stop."""
    new = typographic(new)
    goes_on = not new[0].isupper() and new[-1] not in ".?!" and text.endswith((".", ";", ":"))
    return insert_after(len(text) - goes_on, new)
