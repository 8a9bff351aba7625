"""The rules that ``check`` holds a protocol against, and what it finds. Rule ids are permanent."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from protocol_gen.model.location import SourceLocation


class Severity(Enum):
    """What a finding means for the run."""

    ERROR = "error"
    """The protocol must not go out like this; the run fails, and nothing silences it."""
    WARNING = "warning"
    """Most likely a fault; mend it, or silence the rule with a reason."""
    NOTICE = "notice"
    """Worth knowing, and nothing to be ashamed of."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is for in one line, and how to mend what it finds. ``id`` is permanent."""

    id: str
    severity: Severity
    why: str
    mend: str

    @property
    def can_be_silenced(self) -> bool:
        """Whether a profile may silence it with a reason."""
        return self.severity is not Severity.ERROR


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found: what, where in the sources, in which provision, which words.

    ``provision`` and ``words`` are empty where the finding is about the whole document. ``times``
    counts how often the same stands at the same place of the sources.
    """

    rule: Rule
    message: str
    location: SourceLocation
    provision: str = ""
    words: str = ""
    times: int = 1


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_RULES: Final = (
    # What it may not say
    Rule(
        "foreign-law",
        _E,
        "The law of another nation binds nobody here.",
        "Cite the law of the council's own nation, or leave the reference out.",
    ),
    Rule(
        "repealed-law",
        _W,
        "A law that no longer holds misleads those who look it up.",
        "Cite the law that took its place.",
    ),
    Rule(
        "withdrawn-wording",
        _W,
        "The library no longer offers this wording to any council.",
        "Take the pick out of 'wordings', so that the current wording is used.",
    ),
    Rule(
        "dead-reference",
        _E,
        "A reference to nothing sends the reader looking in vain.",
        "Refer to a clause by its id, as {{ see CLAUSE }}, so that the number is filled in.",
    ),
    Rule(
        "hand-placeholder",
        _E,
        "A gap that was to be filled by hand would be published as it stands.",
        "Put in the words that are missing, or leave the sentence out.",
    ),
    # Who it speaks of
    Rule(
        "undefined-role",
        _W,
        "The text names a post or office that the profile does not have.",
        "Give the role under 'roles' and write it as a placeholder, or name another post.",
    ),
    Rule(
        "role-alias",
        _W,
        "One post under two names reads as two posts.",
        "Use one name throughout, best as a placeholder.",
    ),
    Rule(
        "unlinked-role",
        _N,
        "A reader cannot know that one person holds both posts.",
        "Say once that the holder of the one is also the other.",
    ),
    Rule(
        "statutory-term",
        _W,
        "The law has a fixed name for this.",
        "Use the name that the law uses.",
    ),
    Rule(
        "governance-term",
        _W,
        "The word belongs to a way of deciding that this council does not have.",
        "Take the words out, or correct 'governance', 'political_groups' or 'roles'.",
    ),
    Rule(
        "council-noun",
        _W,
        "The word belongs to another kind of council.",
        "Write {{ the council }} or {{ ward }}, so that the profile's own word is filled in.",
    ),
    Rule(
        "foreign-name",
        _W,
        "Another council's name is a trace of the text that this one was copied from.",
        "Put in the council's own name, best as {{ the council }}.",
    ),
    # Words
    Rule(
        "term-mix",
        _W,
        "Two words for one thing, or one word in two cases, read as two things.",
        "Write the placeholder of the term, so that the word is the same throughout.",
    ),
    Rule(
        "title-body-term",
        _W,
        "The title uses a word that the text never does.",
        "Give the document a 'title' with the words chosen under 'terms'.",
    ),
    Rule(
        "gendered",
        _W,
        "Words for men or women leave somebody out.",
        "Write 'they' and 'their', 'chair', or name the post.",
    ),
    Rule(
        "known-slip",
        _W,
        "This slip was found in protocols that councils adopted.",
        "Correct it.",
    ),
    # Punctuation and spacing
    Rule(
        "list-punctuation",
        _W,
        "The items of a list end in different ways.",
        "Leave the ends to 'lists'; take stops out of the items' own text.",
    ),
    Rule(
        "full-stop",
        _W,
        "A paragraph breaks off without a full stop.",
        "End the sentence.",
    ),
    Rule(
        "heading-punctuation",
        _W,
        "A heading is a name and ends without a stop or colon.",
        "Take the mark away.",
    ),
    Rule(
        "double-space",
        _W,
        "Stray spaces are traces of typing; some formats show them.",
        "Leave one space between words and none at the ends.",
    ),
    Rule(
        "quote-mix",
        _W,
        "Straight and curly quotation marks stand side by side.",
        "Use one kind; the curly one is what the library's text has.",
    ),
    # Structure
    Rule(
        "stem-count",
        _W,
        "The number that a sentence promises is not the number that follows.",
        "Write {{ count }}, or correct the number.",
    ),
    Rule(
        "stem-without-list",
        _W,
        "A sentence ends in a colon, and no list follows.",
        "End it with a full stop, or bring the list.",
    ),
    Rule(
        "heading-levels",
        _W,
        "Headings must go down one level at a time and no deeper than six.",
        "Bring the section up a level, or give the section above it a heading.",
    ),
    Rule(
        "headless-section",
        _W,
        "A paragraph among sections counts as a section of its own, without a heading.",
        "Give what is inserted a 'heading', or put it into a section: 'under' in place of 'after'.",
    ),
    Rule(
        "empty-section",
        _W,
        "A heading stands over nothing.",
        "Leave the heading out, or take in the clauses that belong under it.",
    ),
    Rule(
        "all-caps",
        _W,
        "Capitals throughout are hard to read, and some screen readers spell them out.",
        "Set 'case.headings' to sentence.",
    ),
    Rule(
        "stray-wrapper",
        _W,
        "A line is left over from the paper that the protocol was once part of.",
        "Omit the line; put the part of the constitution under 'control.reference'.",
    ),
    Rule(
        "missing-number",
        _W,
        "A provision without a number cannot be cited.",
        "Let 'numbering' number it.",
    ),
    Rule(
        "duplicate-number",
        _W,
        "Two provisions with one number cannot be told apart.",
        "Let 'numbering' count; take typed numbers out of the text.",
    ),
    Rule(
        "one-language",
        _W,
        "This text is not there in the document's language.",
        "Add the translation in the library, or as a local change.",
    ),
    # The whole
    Rule(
        "missing-control",
        _W,
        "An adopted protocol must say who adopted it, when, and by which minute.",
        "Fill in the fields under 'control'.",
    ),
    Rule(
        "issued-version",
        _N,
        "This version, or a higher one, is issued already.",
        "Give 'version' a higher number than the last that was issued.",
    ),
    Rule(
        "review-passed",
        _W,
        "The day on which the protocol was to be reviewed has passed.",
        "Review the protocol and set 'control.next_review'.",
    ),
    Rule(
        "missing-topic",
        _W,
        "No protocol can do without this topic.",
        "Take in a clause of this topic, or insert one of your own with 'topic'.",
    ),
    Rule(
        "expected-topic",
        _N,
        "Councils of this kind are expected to speak of these topics.",
        "Take in clauses of these topics, or follow a fuller outline.",
    ),
    Rule(
        "needless-silence",
        _W,
        "The profile silences a rule that finds nothing.",
        "Take the rule out of 'silence'.",
    ),
)

RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in _RULES}
"""Every rule by its id, in the order of the documentation."""
