"""What the reader of the library and of its texts has to say."""

from typing import Final

from protocol_gen.model.message import Form

# What is named

CLAUSE_UNKNOWN: Final = Form("clause-unknown", "the library has no clause '{clause}'; {known}")
PHRASE_UNKNOWN: Final = Form("phrase-unknown", "the library has no phrase '{phrase}'; {known}")
DERIVATION_OF_ONE: Final = Form(
    "derivation-of-one",
    "'{pattern}' must be made of one term: name it in braces, or say which one it follows from",
)
TERM_UNKNOWN: Final = Form("term-unknown", "no term is called '{name}'; {known}")
ROLE_UNKNOWN: Final = Form("role-unknown", "no role is called '{name}'; {known}")
KIND_UNKNOWN: Final = Form("kind-unknown", "no kind of council is called '{name}'; {known}")
GOVERNANCE_UNKNOWN: Final = Form(
    "governance-unknown", "no form of governance is called '{name}'; {known}"
)
COLUMN_UNKNOWN: Final = Form("column-unknown", "there is no column '{column}'; {known}")
NAME_TAKEN: Final = Form(
    "name-taken", "the name '{name}' means two things: it is taken by {owner}; choose another"
)

# Clauses

OF_CLAUSE: Final = Form("of-clause", "the clause '{clause}'")
OF_HEADING: Final = Form("of-heading", "the heading of '{clause}'")
OF_PHRASE: Final = Form("of-phrase", "the phrase '{phrase}'")
CLAUSE_ID_TAKEN: Final = Form("clause-id-taken", "the id '{clause}' is used already, at {place}")
CLAUSE_ID_LOCAL: Final = Form(
    "clause-id-local", "ids under 'local.' belong to the councils; choose another"
)
CLAUSE_SAYS_NOTHING: Final = Form(
    "clause-says-nothing", "the clause '{clause}' needs a heading or a text"
)
TEXT_AND_WORDINGS: Final = Form(
    "text-and-wordings", "a clause has either a text or wordings, not both"
)
HEADING_NOT_ONE: Final = Form("heading-not-one", "a heading is one piece of running text")
ITEM_HAS_HEADING: Final = Form(
    "item-has-heading", "'{clause}' is an item of a list and takes no heading"
)
ITEM_NOT_ONE: Final = Form("item-not-one", "an item of a list is one paragraph")
ITEM_PUNCTUATED: Final = Form(
    "item-punctuated", "an item ends without punctuation; the style of the list adds it"
)

# Wordings

WORDING_LAST_MISSING: Final = Form(
    "wording-last-missing",
    "{what} needs a last wording without name and condition, for all other councils",
)
WORDING_UNREACHABLE: Final = Form(
    "wording-unreachable",
    "{what}: no council can reach the wordings after this one; give it a condition",
)
WORDING_NAME_TWICE: Final = Form("wording-name-twice", "{what} has two wordings named '{name}'")
CHOOSE_WITHOUT_NAME: Final = Form(
    "choose-without-name",
    "only a wording with a name can be chosen; the one for all others is named '{ordinary}'",
)
WORDING_WITHDRAWN: Final = Form(
    "wording-withdrawn",
    "a withdrawn wording has a name and no condition: it is only ever picked",
)

# Phrases and outlines

PHRASE_WITHOUT_WORDING: Final = Form(
    "phrase-without-wording", "the phrase '{phrase}' needs a wording"
)
PHRASE_NOT_ONE: Final = Form("phrase-not-one", "a phrase is one piece of running text")
PHRASE_IN_ITSELF: Final = Form("phrase-in-itself", "the phrase '{phrase}' contains itself")
OUTLINE_TWICE: Final = Form("outline-twice", "the clause '{clause}' appears here twice")
OUTLINE_ENTRY_WRONG: Final = Form(
    "outline-entry-wrong",
    "an entry is a clause id, or one id with a list under it, or 'paragraph' with a list of ids, "
    "or a heading of the council's own with its id and what is below it",
)
OUTLINE_HEADING_NOT_LOCAL: Final = Form(
    "outline-heading-not-local",
    "'{id}' is a heading that no library has; its id must begin with 'local.': 'local.{id}'",
)

# Levels of numbers

APPENDIX_NOT_ALONE: Final = Form(
    "appendix-not-alone",
    "appendices are counted by one level alone, and by that level nothing else is",
)
FIRST_LEVEL_GOES_ON: Final = Form(
    "first-level-goes-on", "the first level is never started again by another; leave this out"
)
LEVEL_WITHOUT_COUNTER: Final = Form(
    "level-without-counter",
    "'{given}' shows no number; write it as the first one looks, with 1, a, A, i or I by itself: "
    "'1.', '(a)', 'Appendix A'",
)
LEVEL_REPEATS_TOO_MUCH: Final = Form(
    "level-repeats-too-much",
    "'{given}' repeats the numbers of {count} levels above it in its list, and there are {above}; "
    "what comes before every number is a prefix",
)
LEVEL_REPEATS_OTHERWISE: Final = Form(
    "level-repeats-otherwise",
    "'{given}' repeats as '{sign}' the number of a level that counts with '{above}'; a word "
    "processor writes both alike",
)
TOO_MANY_LEVELS: Final = Form(
    "too-many-levels", "there are {count} levels, and a list has at most {most}"
)
TOPIC_TWICE: Final = Form("topic-twice", "the topic '{topic}' appears twice")
BODY_RETITLED: Final = Form(
    "body-retitled",
    "'{name}' is a body, whose title is the council's to change; it is retitled in no nation",
)
FILE_NOT_A_LIST: Final = Form(
    "file-not-a-list", "this file must hold a list, with each item after a dash"
)

# Texts

BRACES_UNPAIRED: Final = Form(
    "braces-unpaired", "a pair of braces is opened and not closed, or closed and not opened"
)
NOT_A_PLACEHOLDER: Final = Form("not-a-placeholder", "'{given}' is not a placeholder; {known}")
BLOCK_UNKNOWN: Final = Form(
    "block-unknown", "a block is text, or a mapping with one key of: {names}"
)
ROW_UNEVEN: Final = Form(
    "row-uneven", "this row has {cells} cell{cells:s}, the header has {columns}"
)

# Conditions

CONDITION_EMPTY: Final = Form(
    "condition-empty", "'{key}' names nothing here; name one, or leave it out"
)
CONDITION_WITHOUT_TEST: Final = Form(
    "condition-without-test", "a condition needs one of the keys: {names}"
)

# Languages and periods

TEXT_LANGUAGE_UNKNOWN: Final = Form(
    "text-language-unknown",
    "'{tag}' is not a language that texts are written in here; choose from {known}",
)
NOT_A_PERIOD: Final = Form(
    "not-a-period",
    "'{given}' is not a period; write it like '5 working days': a whole number in figures, a "
    "space and the unit, which is one of {units:or}",
)
YES_NO_UNKNOWN: Final = Form(
    "yes-no-unknown", "no setting of yes or no is called '{name}'; {known}"
)
KEY_MISSING: Final = Form(
    "wording-key-missing",
    "this wording has a condition and no name, so it needs a permanent key, such as a word for the "
    "councils that it is for",
)
KEY_TWICE: Final = Form("wording-key-twice", "{what} has two wordings with the key '{key}'")
OTHER_SHAPE: Final = Form(
    "text-other-shape",
    "the text in '{language}' has another shape than the text in '{first}', on which numbers and "
    "citations hang: {shape} in place of {expected}",
)
NOT_SAID: Final = Form(
    "not-said-in-language",
    "this is not given in '{language}', only in {known:and}",
    field="{key}",
)
FORMS_UNKNOWN: Final = Form(
    "word-forms-unknown", "a word in '{language}' has no such forms; it may have: {known}"
)
CHOICE_UNKNOWN: Final = Form(
    "choice-unknown",
    "'{given}' decides nothing: name a count, or a word that has a gender; {known}",
)
CHOICE_EMPTY: Final = Form(
    "choice-empty", "a text that depends on a number or a gender needs a text for one of them"
)
CHOICE_NESTED: Final = Form(
    "choice-nested", "a text depends on one number or gender; write it out for each"
)
FACT_TWICE: Final = Form("fact-twice", "the fact '{id}' appears twice")
FACT_WITHOUT_DEMAND: Final = Form(
    "fact-without-demand",
    "a fact says one thing: which posts are held apart, which a council has, or which it has not",
)
GROUP_UNKNOWN: Final = Form(
    "kind-group-unknown", "no kind of council and no group of kinds is called '{name}'; {known}"
)

# What changed from version to version

PART_NOT_ONE: Final = Form(
    "changelog-part-not-one", "this must name one thing of the library: one of {sorts:or}"
)
PART_TWICE: Final = Form("changelog-part-twice", "the {part} is spoken of already; say all at once")
WORDING_OF_NOTHING: Final = Form(
    "changelog-wording-of-nothing", "only a clause or a phrase has wordings"
)
FATE_NOT_ONE: Final = Form(
    "changelog-fate-not-one", "this must say one thing that became of it: one of {fates:or}"
)
RENAMED_TO_SEVERAL: Final = Form(
    "changelog-renamed-to-several",
    "a thing has one new name; where it became several, it was split",
)
RELEASE_TWICE: Final = Form("changelog-release-twice", "version {version} is there already")
