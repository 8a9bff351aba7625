"""What the resolver has to say: of words, places, local changes, numbers and the shape of texts."""

from typing import Final

from protocol_gen.model.message import Form

CLAUSE: Final = Form("the-clause", "the clause '{name}'")
HEADING: Final = Form("the-heading", "the heading of '{name}'")
PHRASE: Final = Form("the-phrase", "the phrase '{name}'")
WORD_MISSING: Final = Form(
    "word-missing",
    "'{clause}' needs the word '{word}', which is not given in the language '{language}'",
)
TEXT_MISSING: Final = Form(
    "text-missing", "{what} has no text in the language '{language}'; it has: {known}"
)
WAY_MISSING: Final = Form(
    "way-missing", "'{clause}' has no text for {value} here; it has one for {known}"
)
GENDER_MISSING: Final = Form(
    "gender-missing", "a text depends on the gender of '{word}', which is not given"
)

# Filling

COUNTS_NOTHING: Final = Form(
    "counts-nothing", "'{clause}' counts the items of '{counted}', which has none here"
)
REFERS_TO_NOTHING: Final = Form(
    "refers-to-nothing",
    "'{clause}' refers to '{target}', which is not in the document, or has neither number nor "
    "heading to be cited by",
)
RANGE_BACKWARDS: Final = Form(
    "range-backwards",
    "'{clause}' refers to all from '{first}' to '{last}', but '{last}' does not come after it",
)

# Places

LEFT_OUT_ALREADY: Final = Form(
    "left-out-already", "'{clause}' is left out, but the outline does not have it"
)
HEADING_LEFT_OUT_ALREADY: Final = Form(
    "heading-left-out-already",
    "the heading of '{clause}' is left out, but the outline does not have it",
)
INCLUDED_AND_LEFT_OUT: Final = Form(
    "included-and-left-out", "'{clause}' is both included and left out"
)
INCLUDED_ALREADY: Final = Form(
    "included-already", "'{clause}' is included, but the outline has it already"
)
INCLUDED_NOWHERE: Final = Form(
    "included-nowhere", "'{clause}' has no place here; place it before, after or under another"
)
INCLUDED_BESIDE_NOTHING: Final = Form(
    "included-beside-nothing",
    "'{clause}' is to come {side} '{other}', which is not in the document",
)
INCLUDED_FOR_OTHERS: Final = Form(
    "included-for-others", "'{clause}' is included, but it is for councils where {condition} holds"
)
INCLUDED_UNDER_NOTHING: Final = Form(
    "included-under-nothing",
    "'{clause}' is included under a clause that is not in the document",
)

# Wordings that are picked

PICK_FOR_OTHERS: Final = Form(
    "pick-for-others",
    "the wording '{wording}' of '{clause}' is for councils where {condition} holds",
)
PICK_OF_NO_PHRASE: Final = Form("pick-of-no-phrase", "the library has no phrase '{phrase}'")
PICK_OF_NO_CLAUSE: Final = Form(
    "pick-of-no-clause", "the library has no clause '{clause}' to pick a wording of"
)
PICK_NOT_IN_DOCUMENT: Final = Form(
    "pick-not-in-document",
    "a wording of '{clause}' is picked, but that clause is not in the document",
)
PICK_UNKNOWN: Final = Form(
    "pick-unknown", "'{key}' has no wording named '{wording}'; it has: {known}"
)
PICK_AMONG_NONE: Final = Form(
    "pick-among-none", "'{key}' has no wording named '{wording}'; there is nothing to pick"
)

# What a profile says of clauses, lists and numbers

NOT_NUMBERED_UNKNOWN: Final = Form(
    "not-numbered-unknown", "'{clause}' is to have no number, but it is not in the document"
)
NOT_NUMBERED_ANYWAY: Final = Form(
    "not-numbered-anyway", "'{clause}' has no number in this scheme anyway"
)
NOT_NUMBERED_BELOW_UNKNOWN: Final = Form(
    "not-numbered-below-unknown",
    "nothing under '{clause}' is to have a number, but '{clause}' is not in the document",
)
NOT_NUMBERED_BELOW_ANYWAY: Final = Form(
    "not-numbered-below-anyway", "nothing under '{clause}' has a number in this scheme anyway"
)
NOTHING_NUMBERED: Final = Form("nothing-numbered", "nothing is numbered, so this has no meaning")
APPENDICES_NOT_COUNTED: Final = Form(
    "appendices-not-counted",
    "no level of the numbering counts appendices; add one, or leave this out",
)
APPENDIX_NOT_THERE: Final = Form(
    "appendix-not-there", "'{clause}' is to be an appendix, but it is no first heading here"
)
LIST_NOT_THERE: Final = Form(
    "list-not-there", "the list of '{clause}' has a style, but it is not in the document"
)
LIST_WITHOUT_ITEMS: Final = Form("list-without-items", "'{clause}' has no list under it")
PHRASE_NOT_USED: Final = Form(
    "phrase-not-used", "the phrase '{phrase}' appears nowhere in the document"
)
ITEM_OF_TWO_SENTENCES: Final = Form(
    "item-of-two-sentences",
    "the item '{clause}' has two sentences and cannot end with a semicolon; choose another style "
    "for its list than {style}",
)

# Local changes

MOVED_ELSEWHERE: Final = Form(
    "moved-elsewhere",
    "{clause} cannot go beside {other}: one is below the other, or they are not of one kind",
)
REPLACED_TWICE: Final = Form(
    "replaced-twice", "'{clause}' is replaced already, at {place}; keep one"
)
REPLACED_AS_A_WHOLE: Final = Form(
    "replaced-as-a-whole", "'{clause}' is replaced as a whole at {place}; put these words there"
)
OWN_TEXT_CHANGED: Final = Form(
    "own-text-changed", "'{clause}' is the council's own text; change it where it is inserted"
)
OWN_ID_TAKEN: Final = Form("own-id-taken", "the id '{clause}' is used already")
CHANGED_HEADING_NOT_ONE: Final = Form("changed-heading-not-one", "a heading is one piece of text")
CHANGED_NOT_THERE: Final = Form(
    "changed-not-there", "'{clause}' is to be changed, but it is not in the document"
)
WAS_OTHERWISE: Final = Form(
    "was-otherwise",
    "the library's text is not, or no longer, what 'was' says; it is: {now}. Check whether the "
    "change still holds, and write the new text there",
)
WAS_OTHERWISE_SECTION: Final = Form(
    "was-otherwise-section",
    "the library's text is not, or no longer, what 'was' says; it is: {now}. Check whether the "
    "change still holds, and write the new text there. For a section its heading is enough: "
    "{heading}",
)
CHANGED_ALREADY: Final = Form(
    "changed-already", "these words are changed already by the change at {place}"
)
ONCE: Final = Form("once", "once")
TIMES: Final = Form("times", "{count} times")
MISCOUNTED: Final = Form(
    "miscounted",
    "the words '{words}' must be found {wanted} in '{clause}', but are found {found}; the text is: "
    "'{text}'",
)
MISCOUNTED_UNFILLED: Final = Form(
    "miscounted-unfilled",
    "the words '{words}' must be found {wanted} in '{clause}', but are found {found}: the library "
    "has '{unfilled}' here; find that; the text is: '{text}'",
)

# The shape of texts

TITLE_NOT_ONCE: Final = Form(
    "title-not-once", "the title block must print the document's title in exactly one line"
)
NOTHING_LEFT: Final = Form(
    "nothing-left", "nothing is left of a text of '{clause}'; omit the clause instead"
)
INTERRUPTS: Final = Form(
    "interrupts",
    "'{clause}' is in the middle of a paragraph; place it after '{last}', which ends it, or let it "
    "continue the paragraph",
)
NOT_ONE_PARAGRAPH: Final = Form(
    "not-one-paragraph", "'{clause}' must be one paragraph without a heading here"
)
UNDER_TITLE_LINE: Final = Form(
    "under-title-line", "nothing can come under a line of the title block, as '{clause}' would"
)
SUB_CLAUSES_NOT_LAST: Final = Form(
    "sub-clauses-not-last", "'{clause}' has sub-clauses, so it can only come last in a paragraph"
)
NO_PARAGRAPH_BEFORE: Final = Form(
    "no-paragraph-before", "'{clause}' is to continue a paragraph, but there is none before it"
)
LEANS: Final = Form(
    "leans",
    "'{clause}' leans on the words before it and must come directly after {wanted:or}, but comes "
    "after {found}",
)
LEANS_FIRST: Final = Form(
    "leans-first",
    "'{clause}' leans on the words before it and must come directly after {wanted:or}, but comes "
    "first",
)
