"""Everything that is said of a motion: why it is refused, and what was understood of it."""

from typing import Final

from protocol_gen.model.message import Form

# A motion that cannot be read

EXAMPLES: Final = Form(
    "motion-examples",
    "a motion reads like: in 4.2 leave out 'three' and insert 'five'; in 2.1(a) after 'Council' "
    "insert 'or a committee'; at the end of 4.2 add 'It is kept for six years.'; omit paragraph "
    "4.2; after paragraph 4.2 insert a new paragraph: 'The clerk keeps a register.'",
)
NO_MOTION: Final = Form("motion-empty", "there is no motion in these words")
UNREADABLE: Final = Form("motion-unreadable", "{faults:semicolons}; {examples}")
PARTLY_READABLE: Final = Form(
    "motion-partly-readable",
    "understood: {understood:semicolons}. Not understood: {faults:semicolons}; {examples}",
)
QUOTATION_OPEN: Final = Form(
    "motion-quotation-open", "the quotation mark before “{words}” is never closed; {examples}"
)
MOTION_IS_FILE: Final = Form(
    "motion-is-file",
    "'{given}' is the name of a file; a motion is given in its words, as it was put to the meeting",
)
GAP_IN_MOTION: Final = Form(
    "motion-gap", "'{sign}' cannot be used in a protocol: the library reads it as a gap"
)
THROUGHOUT_WITHOUT_WORDS: Final = Form(
    "motion-throughout-without-words", "in “{part}”: 'throughout' goes with words only"
)
WHICH_WITHOUT_WORDS: Final = Form(
    "motion-which-without-words",
    "in “{part}” it is not clear which words are counted: put them in quotation marks",
)
ONE_PLACE_ONLY: Final = Form(
    "motion-one-place-only", "in “{part}” this can be done at one place only; name each by itself"
)
TOO_MANY_READINGS: Final = Form(
    "motion-too-many-readings",
    "without quotation marks this can be read in many ways; {examples}",
)
READ_TWO_WAYS: Final = Form(
    "motion-read-two-ways",
    "without quotation marks this can mean either: {first}; or: {second}; put the words of the "
    "protocol in quotation marks",
)
CAN_MEAN_TWO: Final = Form(
    "motion-can-mean-two", "“{part}” can mean: {first}; or: {second}; say which"
)
EXTENT_UNCLEAR: Final = Form(
    "motion-extent-unclear",
    "without quotation marks it is not clear which words '{new}' is to replace, '{words}' or more",
)
NOT_CARRIED: Final = Form(
    "motion-not-carried", "‘{words}’ says that this was not resolved; nothing is to be changed"
)
PART_UNCLEAR: Final = Form(
    "motion-part-unclear", "in “{part}” only this was understood: {understood}"
)
PART_INCOMPLETE: Final = Form(
    "motion-part-incomplete",
    "in “{part}” only this was understood: {understood}; it does not say {missing:or}",
)
UNDERSTOOD_PLACE: Final = Form("motion-understood-place", "the place ({place})")
UNDERSTOOD_WORDS: Final = Form("motion-understood-words", "the words '{words}'")
UNDERSTOOD_VERB: Final = Form("motion-understood-verb", "the verb '{verb}'")
UNDERSTOOD_NOTHING: Final = Form("motion-understood-nothing", "nothing")
MISSING_ACTION: Final = Form(
    "motion-missing-action", "what is to be done (leave out, insert, substitute, amend … to)"
)
MISSING_WORDS: Final = Form("motion-missing-words", "which words: put them in quotation marks")
MISSING_POSITION: Final = Form(
    "motion-missing-position",
    "where the words are to go: before or after which words, or at the end",
)

PLACE_ASKED: Final = Form(
    "motion-place-asked",
    "in “{part}” it is not clear which number is the place: {numbers:or}; put the words that "
    "change, figures too, in quotation marks",
)

# Who moved it, when, and by which minute

MOVERS_WRONG: Final = Form("motion-movers-wrong", "{faults:semicolons}")
STAND_IN_OF_MOTION: Final = Form(
    "motion-stand-in", "“{words}” is not {part}; give it as it is, or leave it out"
)
MOVED_AND_SECONDED: Final = Form(
    "motion-moved-and-seconded", "{name} cannot both move a motion and second it"
)
TOLD_OTHERWISE: Final = Form(
    "motion-told-otherwise", "the motion names {told} as {part}, but {given} is given"
)
RESOLVED_LATER: Final = Form(
    "motion-resolved-later",
    "the date of the meeting, {day}, is after today, {today}: nothing was resolved there yet; "
    "before the vote a motion is worded as a proposal",
)

# A place that is not there

NO_HEADING: Final = Form("motion-no-heading", "{place} has no heading")
NOTHING_NUMBERED: Final = Form(
    "motion-nothing-numbered",
    "nothing in this protocol is numbered; name the section by its heading",
)
NUMBER_UNKNOWN: Final = Form("motion-number-unknown", "there is no {number}; choose from {known}")
ITEM_WITHOUT_LETTER: Final = Form(
    "motion-item-without-letter",
    "there is no {number}: that item of {above} has no letter; count it: in the third item of "
    "{above}",
)
HEADING_UNKNOWN: Final = Form(
    "motion-heading-unknown", "no heading is '{heading}'; choose from: {known:semicolons}"
)
HEADING_SHARED: Final = Form(
    "motion-heading-shared",
    "'{heading}' is the heading of several: {places:semicolons}; use a number",
)
HEADING_OTHERWISE: Final = Form(
    "motion-heading-otherwise", "{number} is not '{said}', its heading is '{heading}'"
)
LETTER_SHARED: Final = Form(
    "motion-letter-shared", "{letter} could be any of {places:or}; say which"
)
COUNTED_TOO_FAR: Final = Form(
    "motion-counted-too-far", "{place} has no {which} {unit}, only {count}"
)
NOT_ONE_TABLE: Final = Form(
    "motion-not-one-table", "{place} has {count} table{count:s}; name the section of the one table"
)
ROWS_TOO_FEW: Final = Form("motion-rows-too-few", "the table of {place} has only {count} rows")
NOT_ONE_BEGINS_SO: Final = Form(
    "motion-not-one-begins-so", "{count} {unit}s of {place} begin with '{words}', not one"
)
NONE_TO_COUNT: Final = Form("motion-none-to-count", "{place} has no {unit}s")

# Words that are not there, or not once

WORDS_REPEATED: Final = Form(
    "motion-words-repeated",
    "'{words}' appears {count} times in {place} ({places:semicolons}); quote more of the words "
    "around the one that is meant, or say 'the first' or 'throughout'",
)
NOT_DEFINED: Final = Form(
    "motion-not-defined",
    "'{term}' is not defined once; defined are: {known:s}",
)
WORDS_NOT_BESIDE: Final = Form(
    "motion-words-not-beside",
    "'{words}' stands {count} time{count:s} directly {side} '{near}' in {place}; it must stand so "
    "once: quote more words",
)
WORDS_NOT_AT_END: Final = Form(
    "motion-words-not-at-end",
    "{place} does not end with '{words}'; quote more words",
)
WORDS_NOT_SO_OFTEN: Final = Form(
    "motion-words-not-so-often", "'{words}' appears {count} time{count:s} in {place}"
)
WORDS_AT: Final = Form("motion-words-at", "in {place}: '{around}'")
WORDS_AT_MORE: Final = Form("motion-words-at-more", "and {count} more")
WORDS_MISSING: Final = Form(
    "motion-words-missing", "'{words}' does not appear in {place}, which reads: '{text}'"
)
WORDS_MISSING_BUT: Final = Form(
    "motion-words-missing-but", "'{words}' does not appear in {place}: {hint}"
)
IN_A_HEADING: Final = Form(
    "motion-words-in-heading",
    "it appears in the heading '{heading}'; say 'in the heading of …'",
)
WRITTEN_DIFFERENTLY: Final = Form(
    "motion-words-written-differently", "it is written '{written}' there"
)
PART_OF_A_WORD: Final = Form(
    "motion-words-part-of-a-word", "it is only part of a word there: '{around}'"
)
ACROSS_TEXTS: Final = Form(
    "motion-words-across-texts",
    "the words run from one sentence, item or paragraph of the library into the next ('{end}' and "
    "'{beginning}'); make two motions of it",
)
WORDS_ELSEWHERE: Final = Form("motion-words-elsewhere", "it appears in {places:semicolons}")
ELSEWHERE_AT: Final = Form("motion-words-elsewhere-at", "{place} ('{around}')")

# What cannot be done there

UNMEANT: Final = Form("motion-unmeant", "{faults:semicolons}")
WORDS_STAY: Final = Form(
    "motion-words-stay", "in {place} '{words}' would be replaced by the same words"
)
STAND_IN_FOR_WORDS: Final = Form(
    "motion-stand-in-for-words",
    "“{words}” stands for words that are still to be found; a motion needs the words themselves",
)
SAME_WORDS: Final = Form(
    "motion-same-words",
    "two parts of the motion are about the same words, '{words}'; put them as one",
)
CHANGED_AND_TAKEN_OUT: Final = Form(
    "motion-changed-and-taken-out",
    "one part of the motion changes words of {place} that another takes out",
)
SAME_PROVISION: Final = Form(
    "motion-same-provision",
    "two parts of the motion do the same thing to one provision; put them as one",
)
DRAFT_CHANGED: Final = Form(
    "motion-draft-changed",
    "the draft has changed in {place} since version {version}: it now reads '{now}', where "
    "'{words}' appears {count} time{count:s}",
)
DRAFT_LOST: Final = Form(
    "motion-draft-lost",
    "the draft has changed since version {version}: {place} is no longer in it",
)
PLACE_GONE: Final = Form("motion-place-gone", "{place} is no longer in the draft")
ENDS_WITH_LIST: Final = Form(
    "motion-ends-with-list",
    "{place} ends with a list; say which paragraph or item the words are added to, or 'add a new "
    "paragraph' or 'a new item'",
)
ONLY_OTHERS: Final = Form(
    "motion-only-other-provisions",
    "{place} consists of other provisions; say which paragraph or item the words are added to, or "
    "'add a new paragraph' or 'a new item'",
)
PART_OF_TEXT: Final = Form(
    "motion-part-of-text", "say which words of {place} '{new}' is to replace, as it begins small"
)
NOT_ONE_TEXT: Final = Form(
    "motion-not-one-text",
    "{place} holds other paragraphs or a list as well; say which paragraph or item is to read so",
)
ONLY_PART: Final = Form(
    "motion-only-part",
    "{place} cannot be left out as a whole, as it is only part of a clause; say which words are "
    "to be left out",
)
NOTHING_BESIDE: Final = Form(
    "motion-nothing-beside",
    "{place} is only part of a clause; nothing new can be inserted beside it",
)
BESIDE_WHAT: Final = Form(
    "motion-beside-what", "say before or after which paragraph the new text is to go"
)
NOT_AN_ITEM: Final = Form(
    "motion-not-an-item",
    "{place} is not an item of a list; say 'at the end of … add a new item'",
)
NO_LIST: Final = Form("motion-no-list", "{place} has no list to which an item could be added")
NOT_A_SECTION: Final = Form(
    "motion-not-a-section",
    "say 'after {place} insert a new paragraph', or 'add' the words to it",
)

BESIDE_WORDS_GONE: Final = Form(
    "motion-beside-words-gone",
    "one part of the motion puts words beside '{words}', which another takes out; put the two as "
    "one",
)
BESIDE_PLACE_GONE: Final = Form(
    "motion-beside-place-gone",
    "one part of the motion puts something beside {place}, which another takes out; name a place "
    "that stays",
)
PLACE_OTHERWISE: Final = Form(
    "motion-place-otherwise",
    "the draft has other words in {place} than version {version}; quote the words that change",
)
NOT_ONE_PARAGRAPH: Final = Form(
    "motion-not-one-paragraph", "{place} is more than one paragraph; say which one is meant"
)
NOTHING_REACHED: Final = Form(
    "motion-nothing-reached", "no words are there beside '{words}' in {place}"
)
REACH_BACKWARDS: Final = Form("motion-reach-backwards", "'{last}' comes before '{first}'")
NOT_A_SENTENCE: Final = Form(
    "motion-not-a-sentence",
    "'{words}' is no whole sentence; say at the end of which sentence it goes, or give one with a "
    "capital letter and a stop",
)
SECTION_WITHOUT_HEADING: Final = Form(
    "motion-section-without-heading", "a new section needs a heading: say 'a new section headed …'"
)
BESIDE_SECTION: Final = Form(
    "motion-beside-section",
    "{place} is a section; say 'at the end of {place} insert a new paragraph', or 'a new section "
    "headed …'",
)
NOT_BESIDE_PARAGRAPH: Final = Form(
    "motion-not-beside-paragraph",
    "{place} is not a section; say beside which section the new one goes",
)
NUMBERED_OTHERWISE: Final = Form(
    "motion-numbered-otherwise",
    "what the motion numbers {wanted} would be {number}, as numbers follow the order; say beside "
    "what it goes",
)
NOT_IN_THERE: Final = Form(
    "motion-not-in-there", "{place} is not in {other}; it can move only within its section or list"
)
NOT_SIDE_BY_SIDE: Final = Form(
    "motion-not-side-by-side",
    "{place} and {other} are not in the same section or list, so they cannot change their order",
)
THERE_ALREADY: Final = Form(
    "motion-there-already",
    "{place} is {side} {other} already; the motion would change nothing",
)

# What cannot be written as a local change

SAME_IN_TWO_TEXTS: Final = Form(
    "motion-same-in-two-texts",
    "these words are alike in two texts of the clause; write the change by hand among the "
    "council's local changes",
)
CHANGED_IN_SEVERAL_PLACES: Final = Form(
    "motion-changed-in-several-places",
    "the local change at {change} changes these words in {count} places at once; write it there "
    "as a change for each place, then put the motion again",
)
REFERENCE_CUT: Final = Form(
    "motion-reference-cut",
    "'{words}' is a cross-reference, whose number follows what it points at; it can be left out "
    "as a whole, not in part",
)
NOT_WORD_BY_WORD: Final = Form(
    "motion-not-word-by-word", "'{text}' cannot be changed word by word; amend all of it"
)
MARK_OF_LIST: Final = Form(
    "motion-mark-of-list",
    "the mark at the end of an item is the list's, not the text's; leave it as it is",
)
EDIT_BY_HAND: Final = Form("motion-edit-by-hand", "{reason}; write the change there by hand")

# What the proof found

NOT_AS_ASKED: Final = Form(
    "motion-not-as-asked", "the motion would do more or less than it says: {faults:semicolons}"
)
WOULD_APPEAR: Final = Form("motion-would-appear", "'{text}' would also appear in {place}")
WOULD_DISAPPEAR: Final = Form(
    "motion-would-disappear", "'{text}' would also disappear from {place}"
)
WOULD_READ: Final = Form("motion-would-read", "{place} would read '{text}', not '{wanted}'")
ORDER_CHANGED: Final = Form("motion-order-changed", "the order of the protocol would change")
ORDER_CHANGED_IN: Final = Form("motion-order-changed-in", "the order would change in {places}")
STILL_THERE: Final = Form("motion-still-there", "what is left out would still be there")
MISPLACED: Final = Form("motion-misplaced", "'{text}' would not be where it is wanted")
LEFT_OVER: Final = Form("motion-left-over", "{faults:semicolons}")
WORD_TWICE: Final = Form(
    "motion-word-twice", "{place} would read '{around}', with a word twice; leave one of them out"
)
MARKS_LEFT: Final = Form(
    "motion-marks-left",
    "{place} would read '{around}', with marks or spaces left over; right would be: '{right}'",
)
OTHER_THAN_TEXT: Final = Form(
    "motion-other-than-text", "something other than the text would change"
)
WOULD_BE_INVALID: Final = Form(
    "motion-would-be-invalid", "that would make the protocol invalid: {faults:semicolons}"
)
FAULT_AT: Final = Form("motion-fault-at", "{place}: {fault}")
CHANGED_MEANWHILE: Final = Form(
    "motion-changed-meanwhile",
    "{path} has been changed in the meantime; nothing was written; put the motion again",
)
NOTHING_CHANGES: Final = Form(
    "change-nothing", "the protocol reads so already; there is nothing to change"
)
